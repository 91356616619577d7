// Edits on their way to the worker: all are answered, none is lost, and a drag is one entry.
#include <QtTest>

#include <chrono>
#include <thread>

#include "tests/core/runtime/screen.h"

using namespace faultglass;
using labs::differenceToStraight, labs::Screen, labs::set, labs::strike;

class WorkerEditsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsAppliedWhileSeekingIsStampedWhereTheUserWas();
    void undoingAndRedoingComesBackToTheInstant();
    void everyEditIsAnsweredInTheOrderOfSending();
    void answersAreKeptUntilSomebodyAsks();
    void whatIsLoadedLosesNothingThatWasSentBefore();
    void aDragIsOneEntryAndEndsWhereAStraightRunDoes();
};

void WorkerEditsTest::whatIsAppliedWhileSeekingIsStampedWhereTheUserWas()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.send(SeekTo{secondsToTime(20)}));
    QVERIFY(screen.send(Apply{1, strike("crash@0:S2")}));
    QVERIFY(screen.send(SeekTo{secondsToTime(3)}));
    QVERIFY(screen.send(Apply{2, set("retries", 0)}));
    QVERIFY(screen.send(SeekTo{secondsToTime(25)}));
    QVERIFY(screen.until([](const Frame& f) { return f.now == secondsToTime(25) && f.status == LabStatus::Paused; }));
    const auto& entries = screen.frame->timeline->entries;
    QCOMPARE(entries.size(), std::size_t{2});
    QCOMPARE(entries[0].id, std::uint64_t{2});
    QCOMPARE(entries[0].at, secondsToTime(3));
    QCOMPARE(entries[1].at, secondsToTime(20));
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

void WorkerEditsTest::undoingAndRedoingComesBackToTheInstant()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.standAt(4));
    QVERIFY(screen.send(Apply{1, strike("crash@0:S2")}));
    QVERIFY(screen.standAt(9));
    const auto with = screen.frame->arms[0].fleet.fingerprint;
    QVERIFY(screen.send(Retract{1}));
    QVERIFY(screen.until([](const Frame& f) {
        return f.timeline->entries.empty() && f.now == secondsToTime(9) && f.status == LabStatus::Paused;
    }));
    QVERIFY(screen.frame->arms[0].fleet.fingerprint != with);
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
    QVERIFY(screen.send(Reinstate{1}));
    QVERIFY(screen.until([](const Frame& f) {
        return f.timeline->entries.size() == 1 && f.now == secondsToTime(9) && f.status == LabStatus::Paused;
    }));
    QCOMPARE(screen.frame->arms[0].fleet.fingerprint, with);
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

void WorkerEditsTest::everyEditIsAnsweredInTheOrderOfSending()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.send(SeekTo{secondsToTime(20)}));
    for (const double value : {150.0, 155.0, 160.0})
        QVERIFY(screen.send(Apply{1, set("offered-load", value)}));  // a drag: later ones may overtake
    QVERIFY(screen.send(Apply{2, set("ofered-load", 5)}));
    QVERIFY(screen.send(Retract{1}) && screen.send(Reinstate{7}) && screen.send(Apply{3, strike("crash@0:S2", 2)}));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}) && screen.send(Apply{4, set("retries", 0)}));
    QVERIFY(screen.until([&screen](const Frame& f) { return f.lastEdit == screen.edits; }));
    QCOMPARE(screen.answers.size(), static_cast<std::size_t>(screen.edits));
    for (std::size_t i = 0; i < screen.answers.size(); ++i) {
        const EditAnswer& answer = screen.answers[i];
        QCOMPARE(answer.edit, static_cast<std::uint64_t>(i + 1));
        const bool refused = answer.edit == 5 || answer.edit == 7 || answer.edit == 8;
        QVERIFY2((answer.outcome == EditOutcome::Refused) == refused, qPrintable(QString::number(answer.edit)));
        QCOMPARE(answer.reason.empty(), !refused);
    }
    QVERIFY(screen.answers[4].reason.find("did you mean offered-load?") != std::string::npos);
    QCOMPARE(screen.frame->timeline->entries.size(), std::size_t{1});
    QCOMPARE(screen.frame->status, LabStatus::Paused);
}

void WorkerEditsTest::answersAreKeptUntilSomebodyAsks()
{
    Screen screen;
    constexpr std::uint64_t kEdits = 3000;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    while (screen.edits < kEdits) {
        const EditAction name = NameArm{0, std::to_string(screen.edits)};
        while (!screen.worker.send(Edit{screen.edits + 1, name}))
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ++screen.edits;
    }
    QVERIFY(screen.until([](const Frame& f) { return f.lastEdit == kEdits; }));
    QCOMPARE(screen.answers.size(), std::size_t{kEdits});
    QCOMPARE(screen.frame->timeline->armNames.front(), std::to_string(kEdits - 1));
}

void WorkerEditsTest::whatIsLoadedLosesNothingThatWasSentBefore()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.standAt(3));
    QVERIFY(screen.send(SeekTo{secondsToTime(30)}));
    QVERIFY(screen.send(Apply{1, strike("crash@0:S2")}) && screen.send(Apply{2, set("retries", 0)}));
    QVERIFY(screen.send(Retract{2}));
    QVERIFY(screen.send(KeepRun{5}) && screen.send(LoadTimeline{labs::timeline(labs::kPlain, 7), false}));
    QVERIFY(screen.send(KeepRun{6}) && screen.send(ReturnTo{5}) && screen.send(Reinstate{2}));
    QVERIFY(screen.until([](const Frame& f) { return f.now == secondsToTime(30) && f.status == LabStatus::Paused; }));
    QCOMPARE(screen.frame->timeline->entries.size(), std::size_t{2});
    QCOMPARE(screen.frame->seed, std::uint64_t{42});
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
    QVERIFY(screen.send(ReturnTo{6}));
    QVERIFY(screen.until([](const Frame& f) { return f.seed == 7 && f.timeline->entries.empty(); }));
    QVERIFY(screen.send(SetFromStart{{{"offered-load", 120}}}) && screen.send(Apply{9, ForkArm{0}}));
    QVERIFY(screen.send(SetFromStart{{{"offered-load", 130}}}) && screen.send(RemoveArm{0}));
    QVERIFY(screen.standAt(2));
    QVERIFY(screen.frame->timeline->entries.empty());
    QCOMPARE(screen.frame->arms.front().parameters.value("offered-load"), 130.0);
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

void WorkerEditsTest::aDragIsOneEntryAndEndsWhereAStraightRunDoes()
{
    Screen screen;
    QVERIFY(screen.send(SetSpeed{5}));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
    for (int tick = 0; tick < 60; ++tick) {
        QVERIFY(screen.send(Apply{1, set("offered-load", 140 + tick)}));
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        screen.poll();
    }
    QVERIFY(screen.send(SetPlaying{false}));
    QVERIFY(screen.until(
        [&screen](const Frame& f) { return f.lastEdit == screen.edits && f.status == LabStatus::Paused; }));
    QCOMPARE(screen.frame->timeline->entries.size(), std::size_t{1});
    QCOMPARE(screen.frame->arms.front().parameters.value("offered-load"), 199.0);
    QCOMPARE(screen.answers.size(), static_cast<std::size_t>(screen.edits));
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

QTEST_GUILESS_MAIN(WorkerEditsTest)
#include "worker_edits_test.moc"
