// A law held against its simulation from the window: numbers, run, verdict, stop.
#include "app/law_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "core/theory/laws/catalogue.h"
#include "widgets/controls/parameter_form.h"

using namespace faultglass;

class LawDialogTest : public QObject {
    Q_OBJECT

private slots:
    void theLawsOfTheScenarioComeFirst();
    void itOpensWithWhatIsOnTheStage();
    void aRunGivesAVerdict();
    void whatIsOutOfReachIsSaidInWords();
    void anotherLawMayBeChosenWhileOneRuns();
    void closingStopsARun();
    void everyLawCanBeShown();

private:
    static LawDialog* dialogFor(std::string_view law);
};

LawDialog* LawDialogTest::dialogFor(std::string_view law)
{
    auto* dialog = new LawDialog(darkTheme(), "cells");
    auto* choice = dialog->findChild<QComboBox*>();
    for (int i = 0; dialog->shownLaw() != law && i < choice->count(); ++i)
        choice->setCurrentIndex(i);
    return dialog;
}

void LawDialogTest::theLawsOfTheScenarioComeFirst()
{
    const LawDialog dialog(darkTheme(), "cells");
    QCOMPARE(theory::findLaw(dialog.shownLaw())->text.scenario, std::string_view("cells"));
    QCOMPARE(dialog.findChild<QComboBox*>()->count(), static_cast<int>(theory::lawCatalogue().size()));
}

void LawDialogTest::itOpensWithWhatIsOnTheStage()
{
    ParameterSet parameters(theory::findLaw("mm1")->rows);
    QVERIFY(!parameters.set("arrival-rate", 77));
    const LawDialog dialog(darkTheme(), "cells", {{"mm1", parameters}});
    QCOMPARE(dialog.shownLaw(), std::string_view("mm1"));
    QVERIFY(std::ranges::any_of(dialog.findChildren<QLineEdit*>(),
                                [](const QLineEdit* field) { return field->text().startsWith(QLatin1String("77")); }));
}

void LawDialogTest::aRunGivesAVerdict()
{
    const std::unique_ptr<LawDialog> dialog(dialogFor("pbft-messages"));
    QCOMPARE(dialog->shownLaw(), std::string_view("pbft-messages"));
    QSignalSpy finished(dialog.get(), &LawDialog::finished);
    dialog->runOrStop();
    QVERIFY(dialog->isRunning());
    QVERIFY(finished.wait(20'000));
    QCOMPARE(dialog->verdict(), QStringLiteral("Law and simulation agree."));
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts += label->text();
    QVERIFY(texts.contains(QStringLiteral("agrees")));
    QVERIFY(texts.filter(QStringLiteral("24")).size() >= 2);  // by the law and by the run
}

void LawDialogTest::whatIsOutOfReachIsSaidInWords()
{
    const std::unique_ptr<LawDialog> dialog(dialogFor("mm1"));
    auto* form = dialog->findChild<ParameterForm*>();
    emit form->valueEdited(QStringLiteral("arrival-rate"), 99.9, 1);
    QSignalSpy finished(dialog.get(), &LawDialog::finished);
    dialog->runOrStop();
    QVERIFY(finished.wait(20'000));
    QVERIFY2(dialog->verdict().startsWith(QStringLiteral("Assumption broken")), qPrintable(dialog->verdict()));
    // And what the law itself refuses cannot be run at all.
    emit form->valueEdited(QStringLiteral("arrival-rate"), 200, 2);
    QVERIFY(dialog->verdict().contains(QStringLiteral("arrival-rate")));
    bool enabled = true;
    for (const QPushButton* button : dialog->findChildren<QPushButton*>())
        enabled = enabled && (button->text() != QStringLiteral("Run the simulation") || button->isEnabled());
    QVERIFY(!enabled);
}

void LawDialogTest::anotherLawMayBeChosenWhileOneRuns()
{
    const std::unique_ptr<LawDialog> dialog(dialogFor("coverage"));
    QSignalSpy finished(dialog.get(), &LawDialog::finished);
    dialog->runOrStop();
    dialog->findChild<QComboBox*>()->setCurrentIndex(0);
    QVERIFY(finished.size() == 1 || finished.wait(20'000));
    QVERIFY(!dialog->isRunning());
}

void LawDialogTest::closingStopsARun()
{
    std::unique_ptr<LawDialog> dialog(dialogFor("coverage"));
    dialog->runOrStop();
    dialog.reset();  // waits for the thread; nothing it tells arrives
    QCoreApplication::processEvents();
}

void LawDialogTest::everyLawCanBeShown()
{
    LawDialog dialog(lightTheme(), "failover");
    dialog.show();
    auto* choice = dialog.findChild<QComboBox*>();
    for (int i = 0; i < choice->count(); ++i) {
        choice->setCurrentIndex(i);
        QVERIFY(!dialog.verdict().isEmpty());
        QVERIFY(!dialog.grab().isNull());
    }
}

QTEST_MAIN(LawDialogTest)
#include "law_dialog_test.moc"
