// All chapters as they are shipped, in the reader: every step fits its page, in every language, theme and width.
#include <QAbstractButton>
#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

#include "app/files/chapter_library.h"
#include "app/lesson_library.h"
#include "widgets/controls/segmented_choice.h"
#include "widgets/lesson/answer_option.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/prose_view.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/reveal_section.h"
#include "widgets/lesson/summary_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/plain_text.h"

using namespace faultglass;

namespace {

std::vector<int> numbersOf(const LessonLibrary& shelf)
{
    std::vector<int> numbers;
    for (int number = 0; number < 20; ++number) {
        if (shelf.find(number) != nullptr)
            numbers.push_back(number);
    }
    return numbers;
}

/// In the first card that asks.
void saySure(const LessonView& view)
{
    view.findChild<SegmentedChoice*>()->findChildren<QAbstractButton*>()[1]->click();
}

/// What is wrong with how the page is laid out; empty: nothing.
QString faultOf(const LessonView& view)
{
    const auto* const scroll = view.findChild<QScrollArea*>();
    const QWidget* const page = scroll->widget();
    if (page->width() != scroll->viewport()->width())
        return QStringLiteral("the page is %1 wide, its place %2").arg(page->width()).arg(scroll->viewport()->width());
    for (const auto* child : page->findChildren<QWidget*>()) {
        if (!child->isVisibleTo(page))
            continue;
        const QRect place(child->mapTo(page, QPoint()), child->size());
        const bool inside = qobject_cast<const QAbstractScrollArea*>(child->parentWidget()) != nullptr;
        if (!inside && (place.left() < 0 || place.right() >= page->width()))
            return QStringLiteral("%1 reaches from %2 to %3 of %4")
                .arg(child->metaObject()->className())
                .arg(place.left())
                .arg(place.right())
                .arg(page->width());
        if (const auto* label = qobject_cast<const QLabel*>(child);
            label != nullptr && label->height() < label->heightForWidth(label->width()))
            return QStringLiteral("cut off: %1, %2 high for %3 at %4 wide")
                .arg(label->text())
                .arg(label->height())
                .arg(label->heightForWidth(label->width()))
                .arg(label->width());
        if (const auto* button = qobject_cast<const QAbstractButton*>(child);
            button != nullptr && button->hasHeightForWidth() &&
            button->height() < button->heightForWidth(button->width()))
            return QStringLiteral("cut off: ") + button->text();
        const auto* const prose = qobject_cast<const ProseView*>(child);
        if (prose == nullptr)
            continue;
        const QSizeF needed = prose->document()->documentLayout()->documentSize();
        if (std::abs(prose->height() - std::ceil(needed.height())) > 0.5)
            return QStringLiteral("prose is %1 tall, its text %2: %3")
                .arg(prose->height())
                .arg(needed.height())
                .arg(prose->toPlainText().left(60));
        if (needed.width() > prose->viewport()->width() + 1)
            return QStringLiteral("text is %1 wide, its place %2: %3")
                .arg(needed.width())
                .arg(prose->viewport()->width())
                .arg(prose->toPlainText().left(60));
    }
    return {};
}

}  // namespace

class LessonViewTest : public QObject {
    Q_OBJECT
private slots:
    void everyStepFitsItsPage_data();
    void everyStepFitsItsPage();
    void wordsStayWholeWhereThereIsRoom();
    void formulasAreImagesAndCopiedAsWords();
    void aFormulaNobodyDrewIsItsSource();
    void aTermExplainsItself();
    void nothingIsFetched();
    void aParagraphLeavesTheWheelToTheLesson();
    void stepsAreHeldWithinTheChapter();
    void whatWasSeenIsKnown();
    void cuesAreForPresenting();
    void notesAreForWhoTeaches();
    void aClassSeesNoRehearsedAnswer();
    void theLastStepLeadsOn();
    void nothingMovesWhenAPillIsPressed();
    void withoutAChapterNothingHappens();
};

void LessonViewTest::everyStepFitsItsPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("number");
    for (const std::string& language : chapterLanguages()) {
        const LessonLibrary shelf(QString::fromStdString(language));
        for (const int number : numbersOf(shelf))
            QTest::addRow("%s %d", language.c_str(), number) << QString::fromStdString(language) << number;
    }
}

void LessonViewTest::everyStepFitsItsPage()
{
    QFETCH(QString, language);
    QFETCH(int, number);
    const LessonLibrary shelf(language);
    const chapters::Chapter& chapter = *shelf.find(number);
    QVERIFY(!chapter.steps.empty());
    LessonView view;
    view.setNotesShown(true);
    view.resize(330, 800);
    view.show();
    view.setChapter(chapter, shelf.book(), {}, 5);
    const std::pair<const char*, Theme> themes[] = {{"light", lightTheme()},
                                                    {"dark", darkTheme()},
                                                    {"projector", projectorTheme()}};
    for (int step = 0; step < static_cast<int>(chapter.steps.size()); ++step) {
        view.setStep(step);
        QCOMPARE(view.step(), step);
        for (auto* hidden : view.findChildren<RevealSection*>())
            hidden->open();
        for (const auto& [name, theme] : themes) {
            view.setTheme(theme);
            // Every theme at one width, and each width in a theme.
            for (const int width :
                 theme.projector ? std::vector{520, 330} : std::vector{view.width() == 330 ? 330 : 520}) {
                view.resize(width, 800);
                // A change of height climbs from the prose to the page, one layout a turn.
                for (int turn = 0; turn < 6; ++turn)
                    QCoreApplication::processEvents();
                const QString fault = faultOf(view);
                QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("step %1, %2, %3 px: %4")
                                                         .arg(step + 1)
                                                         .arg(QLatin1String(name))
                                                         .arg(width)
                                                         .arg(fault)));
            }
        }
    }
}

void LessonViewTest::wordsStayWholeWhereThereIsRoom()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    ProseView view(shelf.book());
    view.setTheme(lightTheme());
    view.setMarkdown("| Defence | Works on |\n|---|---|\n| Autoscaling | redistribution |\n");
    const auto broken = [&](int width) {
        view.resize(width, 300);
        view.show();
        QCoreApplication::sendPostedEvents();
        for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
            const QTextLayout& layout = *block.layout();
            for (int line = 1; line < layout.lineCount(); ++line) {
                const int start = layout.lineAt(line).textStart();
                if (start > 0 && block.text()[start].isLetter() && block.text()[start - 1].isLetter())
                    return true;
            }
        }
        return false;
    };
    QVERIFY(!broken(330));
    QVERIFY(!broken(230));
    QVERIFY(broken(120));  // there a whole word would take the last column away
    QVERIFY(view.document()->size().width() <= 121);
    QVERIFY(!broken(330));
    // Where one column says much, a word of another could be broken to give it more room.
    view.setMarkdown(
        "| Defence | Works on | Served | Its price |\n|---|---|---|---|\n"
        "| Retry budget, 10 % | redistribution | 63 % | with one server failing everything at 40 % load, "
        "88 % get through, not 99 % |\n");
    QVERIFY(!broken(370));
}

void LessonViewTest::formulasAreImagesAndCopiedAsWords()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    ProseView view(shelf.book());
    view.setTheme(darkTheme());
    view.resize(400, 100);
    view.setMarkdown("One in $\\frac{k}{n}$ **is** lost.");
    QCOMPARE(view.toPlainText().count(QChar::ObjectReplacementCharacter), 1);
    const QUrl name(
        QStringLiteral("formula:%1").arg(QString::fromLatin1(QByteArray("\\frac{k}{n}").toPercentEncoding())));
    const QImage image = view.loadResource(QTextDocument::ImageResource, name).value<QImage>();
    QVERIFY(!image.isNull());
    QVERIFY(image.width() > 4 && image.height() > 8);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text().trimmed();
    QVERIFY2(copied.startsWith("One in ") && copied.endsWith(" is lost."), qPrintable(copied));
    QVERIFY2(copied.contains(shelf.book().formulas.value(QStringLiteral("\\frac{k}{n}")).text), qPrintable(copied));
    QVERIFY(!copied.contains(QChar::ObjectReplacementCharacter));
    QVERIFY(view.accessibleName().contains(shelf.book().formulas.value(QStringLiteral("\\frac{k}{n}")).text));
    // In the colour of the text.
    view.setTheme(lightTheme());
    QVERIFY(view.loadResource(QTextDocument::ImageResource, name).value<QImage>() != image);
}

void LessonViewTest::aFormulaNobodyDrewIsItsSource()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    ProseView view(shelf.book());
    view.setMarkdown("It is $a<b_{17}$, <b>so</b> & <script>.");
    QVERIFY2(view.toPlainText().contains("a<b_{17}"), qPrintable(view.toPlainText()));
    QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("formula:a%3Cb"))), refusedResource());
}

void LessonViewTest::aTermExplainsItself()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    ProseView view(shelf.book());
    view.setTheme(darkTheme());
    view.setMarkdown("The [[blast radius]] matters.");
    view.resize(400, 100);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const LessonTerm term = shelf.book().terms.value(QStringLiteral("blast-radius"));
    QVERIFY(!term.meaning.isEmpty());
    QTextCursor cursor(view.document());
    cursor.setPosition(8);
    const QPoint place = view.cursorRect(cursor).center();
    QCOMPARE(view.anchorAt(place), QStringLiteral("term:blast-radius"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY2(QToolTip::text().contains(term.term), qPrintable(QToolTip::text()));
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    view.moveCursor(QTextCursor::Start);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Tab);
    QTest::keyClick(&view, Qt::Key_Return);
    QTRY_VERIFY(QToolTip::isVisible());
    QToolTip::hideText();
    QTRY_VERIFY(!QToolTip::isVisible());
    emit view.anchorClicked(QUrl(QStringLiteral("term:no-such")));
    emit view.anchorClicked(QUrl(QStringLiteral("https://example.org")));
    QVERIFY(!QToolTip::isVisible());
}

void LessonViewTest::nothingIsFetched()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    ProseView view(shelf.book());
    for (const char* name : {"file:///etc/passwd", "https://example.org/x.png", "relative.png", ""})
        QCOMPARE(view.loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(name))), refusedResource());
    QCOMPARE(view.loadResource(QTextDocument::HtmlResource, QUrl(QStringLiteral("formula:x"))), refusedResource());
}

void LessonViewTest::aParagraphLeavesTheWheelToTheLesson()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    view.setTheme(darkTheme());
    view.resize(400, 500);
    view.setChapter(*shelf.find(3), shelf.book(), {}, 1);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto* const bar = view.findChild<QScrollArea*>()->verticalScrollBar();
    auto* const prose = view.findChild<ProseView*>();
    QTRY_VERIFY(bar->maximum() > 0);
    const QPointF at = prose->viewport()->rect().center();
    QWheelEvent wheel(at, prose->viewport()->mapToGlobal(at), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    wheel.accept();
    QApplication::sendEvent(prose->viewport(), &wheel);
    QVERIFY(!wheel.isAccepted());
    bar->setValue(bar->maximum());
    view.nextStep();
    QCOMPARE(bar->value(), 0);
}

void LessonViewTest::stepsAreHeldWithinTheChapter()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    const chapters::Chapter& chapter = *shelf.find(6);
    const int last = static_cast<int>(chapter.steps.size()) - 1;
    LessonView view;
    view.show();
    LessonProgress before;
    before.step = QStringLiteral("no-such-step");
    view.setChapter(chapter, shelf.book(), before, 1);
    QCOMPARE(view.step(), 0);
    view.previousStep();
    QCOMPARE(view.step(), 0);
    view.setStep(last + 40);
    QCOMPARE(view.step(), last);
    QVERIFY(view.findChild<SummaryCard*>() != nullptr);
    view.nextStep();
    QCOMPARE(view.step(), last);
    view.setStep(QStringLiteral("counting"));
    QCOMPARE(view.step(), 3);
    view.setStep(QStringLiteral("no-such-step"));
    QCOMPARE(view.step(), 3);
    QVERIFY(view.findChild<SummaryCard*>() == nullptr);
}

void LessonViewTest::whatWasSeenIsKnown()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    QSignalSpy changed(&view, &LessonView::progressChanged), stepped(&view, &LessonView::stepChanged);
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    view.setStep(2);
    view.setStep(2);
    QCOMPARE(stepped.size(), 1);
    QCOMPARE(view.progress().seen, (QSet<QString>{"noisy-neighbours", "hands"}));
    QCOMPARE(view.progress().step, QStringLiteral("hands"));
    view.findChild<QuizCard*>()->give(1);
    saySure(view);
    view.setStep(0);
    view.setStep(2);
    QCOMPARE(changed.back()[0].value<LessonProgress>().answers.value("fair-comparison").first, 1);
    LessonView later;
    later.setChapter(*shelf.find(6), shelf.book(), view.progress(), 1);
    QCOMPARE(later.step(), 2);
    QCOMPARE(later.findChild<QuizCard*>()->order(), view.findChild<QuizCard*>()->order());
}

void LessonViewTest::cuesAreForPresenting()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    view.setTheme(projectorTheme());
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    QSignalSpy asked(&view, &LessonView::actionsRequested);
    view.setPresenting(true);
    QVERIFY(view.findChildren<ProseView*>().front()->toPlainText().contains("One customer, one pool"));
    view.nextCue();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(view.step(), 0);
    view.nextCue();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(view.step(), 1);
    view.setPresenting(false);
    QVERIFY(!view.findChildren<ProseView*>().front()->toPlainText().contains("k/n of the customers"));
}

void LessonViewTest::notesAreForWhoTeaches()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    view.setStep(2);
    const auto texts = [&view] {
        QString all;
        for (const auto* prose : view.findChildren<ProseView*>())
            all += prose->toPlainText();
        return all;
    };
    QVERIFY(!texts().contains("Works without a screen"));
    view.setNotesShown(true);
    QVERIFY(texts().contains("Works without a screen"));
    QCOMPARE(view.step(), 2);
    view.setNotesShown(false);
    QVERIFY(!texts().contains("Works without a screen"));
}

void LessonViewTest::aClassSeesNoRehearsedAnswer()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    view.setStep(2);
    view.findChild<QuizCard*>()->give(0);
    saySure(view);
    const LessonProgress rehearsed = view.progress();
    QVERIFY(rehearsed.answers.contains(QStringLiteral("fair-comparison")));
    view.setPresenting(true);
    for (const auto* option : view.findChildren<AnswerOption*>())
        QVERIFY(!option->isChecked() && option->accessibleDescription().isEmpty());
    view.findChild<QuizCard*>()->give(1);
    saySure(view);
    QCOMPARE(view.progress().answers, rehearsed.answers);
    view.setPresenting(false);
    const auto options = view.findChildren<AnswerOption*>();
    QVERIFY(std::ranges::any_of(options, &AnswerOption::isChecked));
}

void LessonViewTest::theLastStepLeadsOn()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    QSignalSpy onward(&view, &LessonView::onwardRequested);
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    const int last = static_cast<int>(shelf.find(6)->steps.size()) - 1;
    view.setStep(last);
    view.nextStep();
    QCOMPARE(onward.size(), 0);
    view.setOnward(QStringLiteral("Next chapter: Cells"));
    view.setStep(last - 1);
    view.nextStep();
    QCOMPARE(view.step(), last);
    QCOMPARE(onward.size(), 0);
    view.nextStep();
    QCOMPARE(onward.size(), 1);
    view.setPresenting(true);  // a clicker pressed once too often changes no chapter
    view.nextCue();
    view.nextCue();
    QCOMPARE(onward.size(), 1);
}

void LessonViewTest::nothingMovesWhenAPillIsPressed()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    for (const int number : {3, 6}) {
        LessonView view;
        view.resize(420, 700);
        view.setTheme(lightTheme());
        view.setChapter(*shelf.find(number), shelf.book(), {}, 1);
        view.show();
        for (int step = 0; step < static_cast<int>(shelf.find(number)->steps.size()); ++step) {
            view.setStep(step);
            for (auto* row : view.findChildren<TryRow*>()) {
                QTest::qWait(0);
                const int before = row->height();
                for (auto* pill : row->findChildren<QAbstractButton*>()) {
                    QVERIFY2(!pill->toolTip().contains(QLatin1Char('@')), qPrintable(pill->toolTip()));
                    if (!pill->isVisible())
                        continue;
                    pill->click();
                    view.setStageState(StageState::Done);
                    QTest::qWait(0);
                    QCOMPARE(row->height(), before);
                }
            }
        }
    }
}

void LessonViewTest::withoutAChapterNothingHappens()
{
    const LessonLibrary shelf(QStringLiteral("en"));
    LessonView view;
    view.resize(400, 500);
    view.show();
    for (const bool shown : {false, true}) {
        if (shown)
            view.setChapter(*shelf.find(3), shelf.book(), {}, 1);
        view.clear();
        QSignalSpy changed(&view, &LessonView::progressChanged);
        view.nextStep();
        view.previousStep();
        view.setStep(QStringLiteral("knee"));
        view.nextCue();
        view.verifyAll();
        view.setStageState(StageState::Done);
        view.setNotesShown(shown);
        view.setPresenting(shown);
        view.setTheme(shown ? darkTheme() : lightTheme());
        view.resize(410, 500);
        QVERIFY(!view.grab().isNull());
        QCOMPARE(view.step(), 0);
        QVERIFY(changed.isEmpty());
    }
    view.setPresenting(false);
    view.setChapter(*shelf.find(6), shelf.book(), {}, 1);
    QVERIFY(view.findChild<ProseView*>() != nullptr);
}

QTEST_MAIN(LessonViewTest)
#include "lesson_view_test.moc"
