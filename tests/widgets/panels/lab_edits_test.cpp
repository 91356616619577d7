// What a user does, on the real worker: steps of undo, merged gestures, and that undoing really undoes.
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include "core/runtime/lab.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "widgets/controls/fault_text.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

using namespace faultglass;

class LabEditsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aFaultIsOneStepAndCanBeTakenBackAndPutBack();
    void undoingAFaultGivesTheVeryRunThereWouldHaveBeen();
    void whatAnUndoneFaultDidIsForgotten();
    void aDragIsOneStepNamedFromItsFirstToItsLastValue();
    void twoDragsAreTwoSteps();
    void aChangeOfSeedCanBeUndone();
    void aResetCanBeUndoneAndBringsBackTheInstant();
    void redoAfterAnUndoneResetStillDoesSomething();
    void valuesARowDoesNotTakeAreIgnored();
    void stepsMoveByWholeSamples();
    void faultsAreNamedInWords();
    void nothingHappensBeforeTheFirstPicture();
    void aRefusedEditLeavesNoStepAndSaysWhyOnce();
    void whatWasSentJustBeforeAResetIsThereWhenTheResetIsUndone();
    void whatWasSentDuringASeekIsThereWhenTheResetIsUndone();
    void whatWasSentJustBeforeValuesFromTheStartStays();
    void aDragIsOneEntryWhileTheRunStands();
    void aDragIsOneEntryWhileTheRunGoesOn();
    void fromTheStartLeavesNoInstantBehind();
    void fromTheStartAnArmHasItFromItsFork();
    void aRefusedValueFromTheStartLeavesNoStep();

private:
    /// Pauses, goes to `seconds` and waits for the picture of that instant.
    void goTo(double seconds);
    [[nodiscard]] double present(const char* key) const { return m_link->frame()->arms.front().parameters.value(key); }
    [[nodiscard]] std::uint64_t fingerprint() const { return m_link->frame()->arms.front().fleet.fingerprint; }
    [[nodiscard]] std::size_t entries() const { return m_link->frame()->timeline->entries.size(); }

    std::unique_ptr<LabLink> m_link;
    std::unique_ptr<QUndoStack> m_stack;
    std::unique_ptr<LabEdits> m_edits;
};

void LabEditsTest::init()
{
    m_link = std::make_unique<LabLink>();
    m_stack = std::make_unique<QUndoStack>();
    m_edits = std::make_unique<LabEdits>(*m_link, *m_stack);
    m_link->load(defaultTimeline(cascadingFailureScenario()), false);
    QTRY_VERIFY(m_link->frame() && !m_link->frame()->arms.empty());
}

void LabEditsTest::cleanup()
{
    m_edits.reset();
    m_stack.reset();
    m_link.reset();
}

void LabEditsTest::goTo(double seconds)
{
    m_link->setPlaying(false);
    m_link->seek(secondsToTime(seconds));
    QTRY_VERIFY_WITH_TIMEOUT(m_link->frame()->now == secondsToTime(seconds) &&
                                 m_link->frame()->status == LabStatus::Paused,
                             30'000);
}

void LabEditsTest::aFaultIsOneStepAndCanBeTakenBackAndPutBack()
{
    goTo(2);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    QCOMPARE(m_stack->count(), 1);
    QCOMPARE(m_stack->undoText(), QStringLiteral("Kill S2"));
    QTRY_COMPARE(entries(), std::size_t{1});
    QCOMPARE(m_link->frame()->timeline->entries.front().at, secondsToTime(2));
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    m_stack->redo();
    QTRY_COMPARE(entries(), std::size_t{1});
    QCOMPARE(m_link->frame()->timeline->entries.front().at, secondsToTime(2));
}

void LabEditsTest::undoingAFaultGivesTheVeryRunThereWouldHaveBeen()
{
    goTo(3);
    const auto untouched = fingerprint();
    goTo(2);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{2}));
    goTo(3);
    QVERIFY(fingerprint() != untouched);
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    goTo(3);
    QCOMPARE(fingerprint(), untouched);
}

void LabEditsTest::whatAnUndoneFaultDidIsForgotten()
{
    goTo(2);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    goTo(3);
    const auto killed = [this] {
        return std::ranges::count(m_link->series().log().all(), TransitionKind::Killed, &Transition::kind);
    };
    QTRY_COMPARE(killed(), 1);
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    goTo(3);
    QTRY_COMPARE(killed(), 0);
}

void LabEditsTest::aDragIsOneStepNamedFromItsFirstToItsLastValue()
{
    goTo(1);
    for (const double value : {5200.0, 5600.0, 6200.0})
        m_edits->setParameter(QStringLiteral("offered-load"), value, 7);
    QCOMPARE(m_stack->count(), 1);
    QCOMPARE(m_stack->undoText(), QStringLiteral("Offered load 5,000 → 6,200"));
    QTRY_COMPARE(present("offered-load"), 6200.0);
    m_stack->undo();
    QTRY_COMPARE(present("offered-load"), 5000.0);
    QTRY_COMPARE(entries(), std::size_t{0});
    m_stack->redo();
    QTRY_COMPARE(present("offered-load"), 6200.0);
}

void LabEditsTest::twoDragsAreTwoSteps()
{
    goTo(1);
    m_edits->setParameter(QStringLiteral("offered-load"), 5200, 1);
    m_edits->setParameter(QStringLiteral("offered-load"), 5400, 2);
    m_edits->setParameter(QStringLiteral("client-timeout"), 0.2, 2);
    QCOMPARE(m_stack->count(), 3);
}

void LabEditsTest::aChangeOfSeedCanBeUndone()
{
    m_edits->setSeed(77);
    QTRY_COMPARE(m_link->frame()->seed, std::uint64_t{77});
    m_stack->undo();
    QTRY_COMPARE(m_link->frame()->seed, std::uint64_t{42});
    m_edits->setSeed(42);
    QCOMPARE(m_stack->count(), 1);  // it is 42 already
}

void LabEditsTest::aResetCanBeUndoneAndBringsBackTheInstant()
{
    goTo(2);
    m_edits->setParameter(QStringLiteral("offered-load"), 6000, 1);
    QTRY_COMPARE(present("offered-load"), 6000.0);
    goTo(5);
    m_edits->reset();
    QTRY_COMPARE(present("offered-load"), 5000.0);
    m_link->setPlaying(false);
    m_stack->undo();
    QTRY_COMPARE(present("offered-load"), 6000.0);
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(5));
    QCOMPARE(entries(), std::size_t{1});
}

void LabEditsTest::redoAfterAnUndoneResetStillDoesSomething()
{
    m_edits->reset();
    QTRY_COMPARE(m_link->frame()->runNumber, std::uint64_t{2});
    goTo(1);
    m_edits->inject(makeFault(FaultKind::Slow, ServerId{0}));
    QTRY_COMPARE(entries(), std::size_t{1});
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    m_stack->undo();
    m_stack->redo();
    m_stack->redo();
    QTRY_COMPARE(entries(), std::size_t{1});
}

void LabEditsTest::valuesARowDoesNotTakeAreIgnored()
{
    m_edits->setParameter(QStringLiteral("offered-load"), -1, 1);
    m_edits->setParameter(QStringLiteral("offered-load"), std::numeric_limits<double>::quiet_NaN(), 2);
    m_edits->setParameter(QStringLiteral("max-attempts"), 2.5, 3);
    m_edits->setParameter(QStringLiteral("no-such-thing"), 1, 4);
    QCOMPARE(m_stack->count(), 0);
}

void LabEditsTest::stepsMoveByWholeSamples()
{
    goTo(1.05);
    m_link->step(1);
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(1.1));
    m_link->step(-1);
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(1.0));
    goTo(0);
    m_link->step(-1);
    QTRY_COMPARE(m_link->frame()->now, SimTime{});
}

void LabEditsTest::faultsAreNamedInWords()
{
    QCOMPARE(faultStepText(makeFault(FaultKind::Crash)), QStringLiteral("Kill all servers"));
    QCOMPARE(faultStepText(makeFault(FaultKind::LoadSpike)), QStringLiteral("Spike load 2.0×"));
    QCOMPARE(faultStepText(makeFault(FaultKind::Heal)), QStringLiteral("Heal all"));
    QCOMPARE(faultStepText(makeFault(FaultKind::Heal, ServerId{3})), QStringLiteral("Heal S4"));
}

void LabEditsTest::nothingHappensBeforeTheFirstPicture()
{
    LabLink link;
    QUndoStack stack;
    LabEdits edits(link, stack);
    edits.setParameter(QStringLiteral("offered-load"), 6000, 1);
    edits.setSeed(3);
    edits.reset();
    link.step(1);
    QCOMPARE(stack.count(), 0);
}

void LabEditsTest::aRefusedEditLeavesNoStepAndSaysWhyOnce()
{
    QSignalSpy refused(m_link.get(), &LabLink::refused);
    goTo(1);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}), 3);  // there is one arm
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{2}));
    QTRY_COMPARE(m_stack->count(), 1);
    QTRY_COMPARE(entries(), std::size_t{1});
    QCOMPARE(m_stack->undoText(), QStringLiteral("Kill S3"));
    QCOMPARE(refused.count(), 1);
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    m_stack->redo();
    QTRY_COMPARE(entries(), std::size_t{1});
    QCOMPARE(refused.count(), 1);
}

void LabEditsTest::whatWasSentJustBeforeAResetIsThereWhenTheResetIsUndone()
{
    goTo(2);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    m_edits->reset();  // before any picture has the fault
    QTRY_COMPARE(m_link->frame()->runNumber, std::uint64_t{2});
    m_link->setPlaying(false);
    m_stack->undo();
    QTRY_COMPARE(m_link->frame()->runNumber, std::uint64_t{3});
    QCOMPARE(entries(), std::size_t{1});
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(2));
}

void LabEditsTest::whatWasSentDuringASeekIsThereWhenTheResetIsUndone()
{
    goTo(1);
    m_link->seek(secondsToTime(30));
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    m_edits->reset();
    QTRY_COMPARE(m_link->frame()->runNumber, std::uint64_t{2});
    m_stack->undo();
    QTRY_COMPARE(m_link->frame()->runNumber, std::uint64_t{3});
    QCOMPARE(entries(), std::size_t{1});
    QCOMPARE(m_link->frame()->timeline->entries.front().at, secondsToTime(30));
}

void LabEditsTest::whatWasSentJustBeforeValuesFromTheStartStays()
{
    goTo(2);
    m_edits->inject(makeFault(FaultKind::Crash, ServerId{1}));
    const std::pair<std::string, double> values[] = {{"offered-load", 6000}};
    m_edits->setTogether(QStringLiteral("More"), values);
    QTRY_COMPARE(present("offered-load"), 6000.0);
    QCOMPARE(entries(), std::size_t{1});
    m_stack->undo();
    QTRY_COMPARE(present("offered-load"), 5000.0);
    QCOMPARE(entries(), std::size_t{1});
}

void LabEditsTest::aDragIsOneEntryWhileTheRunStands()
{
    goTo(1);
    for (const double value : {5200.0, 5600.0, 6200.0}) {
        m_edits->setParameter(QStringLiteral("offered-load"), value, 7);
        QTRY_COMPARE(present("offered-load"), value);
    }
    QCOMPARE(entries(), std::size_t{1});
    QCOMPARE(m_link->frame()->timeline->entries.front().at, secondsToTime(1));
    QCOMPARE(m_stack->count(), 1);
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{0});
    m_stack->redo();
    QTRY_COMPARE(present("offered-load"), 6200.0);
    QCOMPARE(entries(), std::size_t{1});
}

void LabEditsTest::aDragIsOneEntryWhileTheRunGoesOn()
{
    m_link->setPlaying(true);
    for (const double value : {5200.0, 5600.0, 6200.0}) {
        const SimTime before = m_link->frame()->now;
        m_edits->setParameter(QStringLiteral("offered-load"), value, 7);
        QTRY_VERIFY(present("offered-load") == value && m_link->frame()->now > before);
    }
    m_link->setPlaying(false);
    QTRY_COMPARE(m_link->frame()->status, LabStatus::Paused);
    QCOMPARE(entries(), std::size_t{1});
    Lab straight;
    QVERIFY(!straight.load(*m_link->frame()->timeline));
    straight.advance(m_link->frame()->now);
    QCOMPARE(fingerprint(), straight.arms().front().fleet.fingerprint());
}

void LabEditsTest::fromTheStartLeavesNoInstantBehind()
{
    goTo(1);
    m_edits->setParameter(QStringLiteral("offered-load"), 4000, 1);  // what was set on the way does not outlast it
    goTo(2);
    for (const double value : {5200.0, 5600.0, 6200.0})
        m_edits->setParameterFromStart(QStringLiteral("offered-load"), value, 7);
    QCOMPARE(m_stack->count(), 2);
    QCOMPARE(m_stack->undoText(), QStringLiteral("Offered load 4,000 → 6,200, from the start"));
    QTRY_COMPARE(present("offered-load"), 6200.0);
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(2));
    QCOMPARE(entries(), std::size_t{0});
    QCOMPARE(m_link->frame()->timeline->parameters.value("offered-load"), 6200.0);
    m_stack->undo();
    QTRY_COMPARE(present("offered-load"), 4000.0);
    QTRY_COMPARE(m_link->frame()->now, secondsToTime(2));
    QCOMPARE(entries(), std::size_t{1});
    m_stack->redo();
    QTRY_COMPARE(present("offered-load"), 6200.0);
    QCOMPARE(entries(), std::size_t{0});
}

void LabEditsTest::fromTheStartAnArmHasItFromItsFork()
{
    goTo(1);
    m_edits->fork(0);
    goTo(3);
    m_edits->setParameterFromStart(QStringLiteral("offered-load"), 6000, 1, 1);
    QTRY_COMPARE(entries(), std::size_t{2});
    QTRY_COMPARE(m_link->frame()->arms.size(), std::size_t{2});
    QTRY_COMPARE(m_link->frame()->arms[1].parameters.value("offered-load"), 6000.0);
    QCOMPARE(present("offered-load"), 5000.0);
    QCOMPARE(m_link->frame()->timeline->entries[1].at, secondsToTime(1));
    m_stack->undo();
    QTRY_COMPARE(entries(), std::size_t{1});
}

void LabEditsTest::aRefusedValueFromTheStartLeavesNoStep()
{
    goTo(1);
    QSignalSpy refused(m_link.get(), &LabLink::refused);
    m_edits->setParameterFromStart(QStringLiteral("offered-load"), 6000, 1, 3);  // there is one arm
    QCOMPARE(m_stack->count(), 1);
    QTRY_COMPARE(m_stack->count(), 0);
    QCOMPARE(refused.count(), 1);
}

QTEST_GUILESS_MAIN(LabEditsTest)
#include "lab_edits_test.moc"
