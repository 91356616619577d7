// The worker with its real thread: commands, frames, series, failures, and leaving while it is busy.
#include <QtTest>

#include <chrono>
#include <random>
#include <thread>

#include "tests/core/runtime/screen.h"

using namespace faultglass;
using labs::differenceToStraight, labs::Screen, labs::set, labs::strike;

class WorkerTest : public QObject {
    Q_OBJECT

private slots:
    void startsEmpty();
    void loadsPlaysAndPauses();
    void playsAtTheChosenSpeed();
    void refusesASpeedThatIsNone();
    void seeksBothWays();
    void whatARestartCutsIsNotSentAnyMore();
    void aPausedWorkerPublishesNothingNew();
    void framesOrNoFramesTheStateIsTheSame();
    void aLoadThatThrowsIsAFailedRun();
    void anAssertionWhileRunningIsAFailedRunWithSeedAndTime();
    void theWorkerLivesOnAfterAFailure();
    void aRefusedLoadKeepsTheRunAndItsFailure();
    void aStepThatDoesNotEndIsSeenFromOutside();
    void leavingWhileBusyEndsAtOnce();
    void leavingAtAnyMomentIsSafe();
    void aThousandRandomCommandsEndWhereAStraightRunDoes_data();
    void aThousandRandomCommandsEndWhereAStraightRunDoes();
};

void WorkerTest::startsEmpty()
{
    Screen screen;
    QVERIFY(screen.until([](const Frame&) { return true; }));
    QCOMPARE(screen.frame->status, LabStatus::Empty);
    QVERIFY(screen.frame->arms.empty() && !screen.frame->timeline);
    // Nothing to do them to: they do nothing.
    QVERIFY(screen.send(SetPlaying{true}) && screen.send(SeekTo{secondsToTime(5)}));
    QVERIFY(screen.send(Apply{1, SetSeed{1}}) && screen.send(Retract{1}) && screen.send(Reinstate{1}));
    QVERIFY(screen.send(SetFromStart{}) && screen.send(RemoveArm{1}) && screen.send(NameArm{0, "A"}));
    QVERIFY(screen.send(KeepRun{1}) && screen.send(ReturnTo{1}) && screen.send(SetSpeed{2}));
    QVERIFY(screen.until([](const Frame& f) { return f.speedAsked == 2; }));
    QCOMPARE(screen.frame->status, LabStatus::Empty);
}

void WorkerTest::loadsPlaysAndPauses()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
    QVERIFY(screen.until([](const Frame& f) { return f.status == LabStatus::Running && f.now > secondsToTime(0.2); }));
    QVERIFY(screen.send(SetPlaying{false}));
    QVERIFY(screen.until([](const Frame& f) { return f.status == LabStatus::Paused; }));
    QCOMPARE(screen.frame->speedReached, 0.0);
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
    QVERIFY(screen.send(SetPlaying{true}));
    const SimTime paused = screen.frame->now;
    QVERIFY(screen.until([paused](const Frame& f) { return f.now > paused; }));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(labs::kPlain, 5), false}));
    QVERIFY(screen.until([](const Frame& f) { return f.seed == 5; }));
    QCOMPARE(screen.frame->status, LabStatus::Paused);
    QCOMPARE(screen.frame->now, SimTime{});
}

void WorkerTest::playsAtTheChosenSpeed()
{
    Screen screen;
    QVERIFY(screen.send(SetSpeed{4}));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
    QVERIFY(screen.until([](const Frame& f) { return f.now > secondsToTime(0.5); }));
    QElapsedTimer wall;
    wall.start();
    const SimTime from = screen.frame->now;
    QVERIFY(screen.until([&wall](const Frame&) { return wall.elapsed() > 500; }));
    const double speed = (screen.frame->now - from).seconds() / (static_cast<double>(wall.elapsed()) * 1e-3);
    // Never faster than asked but by a frame; a machine with other things to do may be slower.
    QVERIFY2(speed < 5 && speed > 0.2, qPrintable(QString::number(speed)));
    QCOMPARE(screen.frame->speedAsked, 4.0);
    QVERIFY(screen.send(SetSpeed{kFastest}));
    QVERIFY(screen.until([](const Frame& f) { return f.now > secondsToTime(60); }));
}

void WorkerTest::refusesASpeedThatIsNone()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
    for (const double speed : {0.0, -1.0, std::nan("")}) {
        QVERIFY(screen.send(SetSpeed{speed}) && screen.send(Retract{1}));
        QVERIFY(screen.until([&screen](const Frame& f) { return f.lastEdit == screen.edits; }));
        QCOMPARE(screen.frame->speedAsked, 1.0);
    }
}

void WorkerTest::seeksBothWays()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
    for (const double to : {5.0, 2.5, 0.0, 12.0, 11.9, 1.5, 0.001, 12.0}) {
        QVERIFY(screen.standAt(to));
        QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
        QCOMPARE(screen.frame->seekProgress, 1.0);
    }
    QVERIFY(screen.send(SeekTo{SimTime{-5}}));
    QVERIFY(screen.until([](const Frame& f) { return f.now == SimTime{}; }));
}

void WorkerTest::whatARestartCutsIsNotSentAnyMore()
{
    Screen screen;
    for (const std::uint64_t seed : {42, 43, 44})
        QVERIFY(screen.send(LoadTimeline{labs::timeline(labs::kPlain, seed), true}));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));  // so that there would be something to send
    for (bool arrived = false; !arrived;) {
        const FrameUpdate update = screen.worker.poll();
        for (std::size_t i = 1; i < update.items.size(); ++i) {
            const auto* cut = std::get_if<SeriesCut>(&update.items[i]);
            QVERIFY2(cut == nullptr || cut->time >= SimTime{}, "items of a run that was replaced came before the cut");
        }
        QCOMPARE(update.dropped, std::uint64_t{0});
        arrived = update.frame && update.frame->timeline && update.frame->timeline->seed == 44;
    }
    QVERIFY(screen.standAt(5));
}

void WorkerTest::aPausedWorkerPublishesNothingNew()
{
    Screen screen;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.standAt(2));
    screen.poll();
    const int before = screen.frames;
    for (int i = 0; i < 50; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        screen.poll();
    }
    QVERIFY(screen.frames <= before + 1);
}

void WorkerTest::framesOrNoFramesTheStateIsTheSame()
{
    Screen seen, unseen;
    for (Screen* screen : {&seen, &unseen}) {
        QVERIFY(screen->send(SetSpeed{20}));
        QVERIFY(screen->send(LoadTimeline{labs::timeline(), true}));
    }
    for (int i = 0; i < 300; ++i) {
        seen.poll();
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    QVERIFY(seen.standAt(20));
    QVERIFY(unseen.standAt(20));
    QCOMPARE(seen.frame->arms[0].fleet.fingerprint, unseen.frame->arms[0].fleet.fingerprint);
    QCOMPARE(seen.dropped + unseen.dropped, std::uint64_t{0});
    QVERIFY(seen.series.differenceTo(unseen.series, 1, secondsToTime(20)).empty());
}

void WorkerTest::aLoadThatThrowsIsAFailedRun()
{
    Screen screen;
    Timeline timeline = labs::timeline(labs::kMoody);
    QVERIFY(!timeline.parameters.set("servers", 17));
    QVERIFY(screen.send(LoadTimeline{timeline, true}));
    QVERIFY(screen.until([](const Frame& f) { return f.status == LabStatus::Failed; }));
    QVERIFY(screen.frame->failure.starts_with("seventeen servers are too many for me"));
    QCOMPARE(screen.answers.size(), std::size_t{1});
    QCOMPARE(screen.answers.front().outcome, EditOutcome::Failed);
}

void WorkerTest::anAssertionWhileRunningIsAFailedRunWithSeedAndTime()
{
    Screen screen;
    Timeline timeline = labs::timeline(labs::kMoody, 4711);
    QVERIFY(!timeline.parameters.set("servers", 19));
    QVERIFY(screen.send(LoadTimeline{timeline, false}));
    QVERIFY(screen.send(SeekTo{secondsToTime(50)}));
    QVERIFY(screen.until([](const Frame& f) { return f.status == LabStatus::Failed; }));
    const QString text = QString::fromStdString(screen.frame->failure);
    QVERIFY2(text.contains("factor > 0") && text.contains("seed 4711"), qPrintable(text));
    QVERIFY2(text.contains(QRegularExpression("simulated [0-2]\\.")), qPrintable(text));
}

void WorkerTest::theWorkerLivesOnAfterAFailure()
{
    Screen screen;
    Timeline timeline = labs::timeline(labs::kMoody);
    QVERIFY(!timeline.parameters.set("servers", 19));
    QVERIFY(screen.send(LoadTimeline{timeline, false}));
    QVERIFY(screen.standAt(50));
    QCOMPARE(screen.frame->status, LabStatus::Failed);
    QVERIFY(screen.send(SetPlaying{true}) && screen.send(SeekTo{secondsToTime(1)}));
    QVERIFY(screen.send(Apply{1, strike("crash@0:S2")}) && screen.send(Retract{1}) && screen.send(Reinstate{1}));
    QVERIFY(screen.send(Apply{2, ForkArm{0}}));
    QVERIFY(screen.send(SetSpeed{3}));
    QVERIFY(screen.until([](const Frame& f) { return f.speedAsked == 3; }));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(), false}));
    QVERIFY(screen.until([](const Frame& f) { return f.status != LabStatus::Failed; }));
    QVERIFY(screen.standAt(6));
    QVERIFY(screen.frame->failure.empty());
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

void WorkerTest::aRefusedLoadKeepsTheRunAndItsFailure()
{
    Screen screen;
    Timeline failing = labs::timeline(labs::kMoody), refused = labs::timeline(labs::kMoody);
    QVERIFY(!failing.parameters.set("servers", 19));
    QVERIFY(!refused.parameters.set("queue-limit", 13));
    QVERIFY(screen.send(LoadTimeline{failing, false}));
    QVERIFY(screen.standAt(50));
    QVERIFY(screen.send(LoadTimeline{refused, true}));
    QVERIFY(screen.until([&screen](const Frame& f) { return f.lastEdit == screen.edits; }));
    QCOMPARE(screen.answers.back().outcome, EditOutcome::Refused);
    QVERIFY(screen.answers.back().reason.starts_with("queue-limit"));
    QCOMPARE(screen.frame->status, LabStatus::Failed);
}

void WorkerTest::aStepThatDoesNotEndIsSeenFromOutside()
{
    Screen screen;
    labs::Hanging hanging;
    QVERIFY(screen.send(LoadTimeline{labs::timeline(labs::kHangs), false}));
    QTRY_VERIFY_WITH_TIMEOUT((screen.poll(), screen.busySeconds > 0.3), 30'000);
    QVERIFY(screen.busySeconds < 30);
    labs::Hanging::end();
    QTRY_VERIFY_WITH_TIMEOUT((screen.poll(), !screen.answers.empty()), 30'000);
    QCOMPARE(screen.answers.front().outcome, EditOutcome::Refused);
    QTRY_VERIFY_WITH_TIMEOUT((screen.poll(), screen.busySeconds == 0), 30'000);
}

void WorkerTest::leavingWhileBusyEndsAtOnce()
{
    QElapsedTimer wall;
    {
        Screen screen;
        Timeline timeline = labs::timeline();
        QVERIFY(!timeline.parameters.set("offered-load", 1'000'000));
        QVERIFY(screen.send(LoadTimeline{timeline, true}));
        QVERIFY(screen.send(Apply{1, ForkArm{0}}));
        QVERIFY(screen.send(Apply{2, set("offered-load", 0.001, 0)}));  // the arm that sets the pace is idle
        QVERIFY(screen.send(SeekTo{secondsToTime(1e6)}));
        QVERIFY(screen.until([](const Frame& f) { return f.status == LabStatus::Seeking; }));
        wall.start();
    }
    QVERIFY2(wall.elapsed() < 5000, qPrintable(QString::number(wall.elapsed())));
}

void WorkerTest::leavingAtAnyMomentIsSafe()
{
    std::mt19937_64 words(8);
    for (int i = 0; i < 60; ++i) {
        Screen screen;
        if (i % 5 != 0)
            QVERIFY(screen.send(LoadTimeline{labs::timeline(), true}));
        for (int k = 0; k < i % 7; ++k)
            QVERIFY(screen.send(SeekTo{secondsToTime(static_cast<double>(words() % 100))}));
        if (i % 3 == 0)
            std::this_thread::sleep_for(std::chrono::microseconds(words() % 3000));
        screen.poll();
    }
}

void WorkerTest::aThousandRandomCommandsEndWhereAStraightRunDoes_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void WorkerTest::aThousandRandomCommandsEndWhereAStraightRunDoes()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    Screen screen;
    QVERIFY(screen.send(SetSpeed{50}));
    QVERIFY(screen.send(LoadTimeline{labs::timeline(labs::kPlain, seed), true}));
    std::uint64_t nextId = 1;
    const auto edit = [&screen](EditAction action) { return Edit{++screen.edits, std::move(action)}; };
    const auto aCommand = [&]() -> Command {
        const auto choice = words() % 100;
        const int arm = static_cast<int>(words() % 3) - 1;
        if (choice < 15)
            return SeekTo{secondsToTime(static_cast<double>(words() % 16'000) / 1000)};
        if (choice < 25)
            return SetPlaying{words() % 3 != 0};
        if (choice < 30)
            return SetSpeed{words() % 2 == 0 ? kFastest : 1 + static_cast<double>(words() % 100)};
        if (choice < 45)
            return edit(Apply{nextId++, set("offered-load", 100 + static_cast<double>(words() % 100), arm)});
        if (choice < 60)
            return edit(Apply{nextId++, set("retries", static_cast<double>(words() % 2), arm)});
        if (choice < 66)
            return edit(Apply{words() % nextId, set("client-timeout", 0.1 + static_cast<double>(words() % 5) / 10)});
        if (choice < 72)
            return edit(Apply{nextId++, strike(words() % 2 == 0 ? "crash@0:S2,duration=2" : "heal@0:all", arm)});
        if (choice < 73)
            return edit(Apply{nextId++, words() % 3 == 0 ? Action(ForkArm{0}) : Action(SetSeed{words() % 9})});
        if (choice < 75)
            return words() % 2 == 0 ? Command(KeepRun{words() % 3}) : Command(edit(ReturnTo{words() % 3}));
        return choice < 88 ? edit(Retract{words() % nextId}) : edit(Reinstate{words() % nextId});
    };
    for (int i = 0; i < 1000; ++i) {
        Command command = aCommand();
        while (!screen.send(command))
            screen.poll();
        if (words() % 3 == 0)
            screen.poll();
        if (words() % 10 == 0)
            std::this_thread::sleep_for(std::chrono::microseconds(words() % 2000));
    }
    QVERIFY(screen.standAt(6.283));
    QCOMPARE(screen.frame->status, LabStatus::Paused);
    QCOMPARE(screen.answers.size(), static_cast<std::size_t>(screen.edits));
    QCOMPARE(screen.dropped, std::uint64_t{0});
    QVERIFY2(differenceToStraight(screen).isEmpty(), qPrintable(differenceToStraight(screen)));
}

QTEST_GUILESS_MAIN(WorkerTest)
#include "worker_test.moc"
