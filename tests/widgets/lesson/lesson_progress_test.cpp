// How good a reader's certainty is: counted by hand.
#include <QtTest>

#include "widgets/lesson/lesson_progress.h"

using namespace faultglass;

class LessonProgressTest : public QObject {
    Q_OBJECT
private slots:
    void calibrationCountsWhatWasRightByCertainty();
    void whatWasNotFinishedOrNotSaidDoesNotCount();
};

void LessonProgressTest::calibrationCountsWhatWasRightByCertainty()
{
    LessonProgress progress;
    progress.guesses["held in half"] = {"1", 0.9, 0.5};
    progress.guesses["held in fewer"] = {"2", 0.9, 0.49};
    progress.guesses["held"] = {"0", 0.5, 1};
    progress.answers["right"] = {1, true, true, 1, 0.9};
    progress.answers["right at the second try"] = {0, false, true, 2, 0.5};
    const std::vector<Calibration> expected{{0.5, 2, 1}, {0.9, 3, 2}};
    QCOMPARE(calibrationOf(progress), expected);
}

void LessonProgressTest::whatWasNotFinishedOrNotSaidDoesNotCount()
{
    LessonProgress progress;
    progress.guesses["stopped"] = {"1", 0.9, -1};
    progress.guesses["of unknown certainty"] = {"1", 0, 1};
    progress.answers["of unknown certainty"] = {1, true, true, 1, 0};
    QVERIFY(calibrationOf(progress).empty());
}

QTEST_GUILESS_MAIN(LessonProgressTest)
#include "lesson_progress_test.moc"
