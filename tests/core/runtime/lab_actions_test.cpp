// What is put on a timeline: what is refused, what restarts, and whom it touches where there are several arms.
#include <QtTest>

#include <cmath>
#include <map>

#include "tests/core/runtime/labs.h"

using namespace faultglass;
using labs::set, labs::strike;

class LabActionsTest : public QObject {
    Q_OBJECT

private slots:
    void unknownIdsDoNothing();
    void whatNeedsARebuildRestarts();
    void refusedActionsChangeNothing_data();
    void refusedActionsChangeNothing();
    void aRefusedLoadChangesNothing();
    void combinationsTheScenarioRefusesAreRefused();
    void aRefusalIsJudgedWithTheSeedInForce();
    void whatWouldSpoilALaterEntryIsRefused();
    void checkingAValueBuildsOnceForEqualArms();
    void noActionLeavesTheOtherArmsUntouched_data();
    void noActionLeavesTheOtherArmsUntouched();
    void fourArmsAndNoMore();
    void unequalArmsStayInLockstepAndInTheirBudget();
    void framesShowTheLabAndChangeNothing();
};

void LabActionsTest::unknownIdsDoNothing()
{
    Lab empty;
    QVERIFY(!empty.retract(1) && empty.reinstate(1) && empty.apply(1, SetSeed{1}));
    empty.seek(secondsToTime(3));
    QVERIFY(empty.empty());
    Lab lab = labs::eventful();
    const auto before = lab.fingerprint();
    QVERIFY(!lab.retract(99) && !lab.reinstate(4));
    QVERIFY(lab.reinstate(99).has_value());
    QCOMPARE(lab.now(), secondsToTime(12));
    QVERIFY(!lab.retract(4) && !lab.retract(4));
    labs::settle(lab);
    QVERIFY(!lab.reinstate(4) && !lab.reinstate(4));
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), before);
}

void LabActionsTest::whatNeedsARebuildRestarts()
{
    Lab lab = labs::loaded();
    lab.advance(secondsToTime(5));
    const std::uint64_t run = lab.frame().runNumber;
    QVERIFY(needsRebuild(lab.timeline(), set("servers", 8)));
    QVERIFY(needsRebuild(lab.timeline(), SetSeed{3}));
    QVERIFY(!needsRebuild(lab.timeline(), set("retries", 0)));
    QVERIFY(!lab.apply(1, set("servers", 8)));
    QCOMPARE(lab.now(), SimTime{});
    QCOMPARE(lab.frame().arms[0].fleet.servers.size(), std::size_t{8});
    QVERIFY(lab.frame().runNumber > run);
    lab.advance(secondsToTime(5));
    QVERIFY(!lab.apply(2, SetSeed{99}));
    QCOMPARE(lab.seed(), std::uint64_t{99});
    QCOMPARE(lab.frame().arms[0].fleet.servers.size(), std::size_t{8});
    Timeline same = labs::timeline(labs::kPlain, 99);
    QVERIFY(!same.parameters.set("servers", 8));
    lab.advance(secondsToTime(5));
    QCOMPARE(lab.fingerprint(), labs::straight(same, secondsToTime(5)).fingerprint());
}

void LabActionsTest::refusedActionsChangeNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"key", "range", "nan", "fraction", "fork", "negative fork", "arm", "fault's arm", "factor",
                             "share", "no load", "duration"})
        QTest::newRow(what) << what;
}

void LabActionsTest::refusedActionsChangeNothing()
{
    QFETCH(QString, what);
    const auto fault = [](FaultKind kind, double magnitude, double duration = 0) {
        return InjectFault{{kind, ServerId{0}, magnitude, secondsToDuration(duration)}, -1};
    };
    const std::map<QString, Action> actions{{"key", set("no-such-key", 1)},
                                            {"range", set("offered-load", -1)},
                                            {"nan", set("offered-load", std::nan(""))},
                                            {"fraction", set("queue-limit", 1.5)},
                                            {"fork", ForkArm{1}},
                                            {"negative fork", ForkArm{-1}},
                                            {"arm", set("retries", 0, 1)},
                                            {"fault's arm", strike("crash@0:S1", 3)},
                                            {"factor", fault(FaultKind::Slow, 0)},
                                            {"share", fault(FaultKind::Gray, 1.5)},
                                            {"no load", fault(FaultKind::LoadSpike, 0)},
                                            {"duration", fault(FaultKind::Crash, 0, -1)}};
    Lab lab = labs::loaded();
    lab.advance(secondsToTime(2));
    (void)lab.takeItems();
    const auto before = lab.fingerprint();
    const auto refused = lab.apply(1, actions.at(what));
    QVERIFY(refused.has_value());
    QVERIFY(!refused->message().empty() && !refused->key.empty());
    QCOMPARE(lab.fingerprint(), before);
    QVERIFY(lab.timeline().entries.empty());
    QVERIFY(lab.takeItems().empty());
    QCOMPARE(lab.now(), secondsToTime(2));
}

void LabActionsTest::aRefusedLoadChangesNothing()
{
    Lab lab = labs::eventful();
    const auto before = lab.fingerprint();
    Timeline bad = labs::timeline(labs::kMoody);
    QVERIFY(!bad.parameters.set("queue-limit", 13));
    const auto refused = lab.load(bad);
    QVERIFY(refused && refused->key == "queue-limit");
    QCOMPARE(lab.fingerprint(), before);
    QCOMPARE(lab.now(), secondsToTime(12));
    QVERIFY(!lab.retract(4));
    QVERIFY(lab.load(bad).has_value());
    QVERIFY(!lab.reinstate(4));  // what was retracted has not been forgotten
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), before);
}

void LabActionsTest::combinationsTheScenarioRefusesAreRefused()
{
    Lab lab = labs::loaded(labs::timeline(labs::kMoody));
    QCOMPARE(lab.arms().size(), std::size_t{2});
    lab.advance(secondsToTime(1));
    QVERIFY(lab.apply(1, set("queue-limit", 13)).has_value());
    QVERIFY(!lab.apply(2, set("retries", 0, 0)));
    QVERIFY(!lab.apply(3, set("queue-limit", 13, 0)));
    QVERIFY(lab.apply(4, set("queue-limit", 13)).has_value());  // the second arm still retries
    QVERIFY(lab.apply(5, set("queue-limit", 13, 1)).has_value());
    QVERIFY(lab.apply(6, set("retries", 1)).has_value());  // and the first has such a queue
    lab.advance(secondsToTime(2));
    QCOMPARE(lab.timeline().entries.size(), std::size_t{2});
}

void LabActionsTest::aRefusalIsJudgedWithTheSeedInForce()
{
    // Refuses a queue of 13 under odd seeds, as a placement of bounded overlap cannot be dealt under some.
    Lab lab = labs::loaded(labs::timeline(labs::kFussy, 2));
    QVERIFY(!lab.apply(1, set("queue-limit", 13)));
    QVERIFY(lab.apply(2, SetSeed{3}).has_value());  // the queue is on the timeline
    QVERIFY(!lab.retract(1));
    QVERIFY(!lab.apply(3, SetSeed{3}));
    QVERIFY(lab.apply(4, set("queue-limit", 13)).has_value());
    Lab odd = labs::loaded(labs::timeline(labs::kFussy, 3));
    QVERIFY(odd.apply(1, set("queue-limit", 13)).has_value());
    QVERIFY(!odd.apply(2, SetSeed{2}));
    QVERIFY(!odd.apply(3, set("queue-limit", 13)));
    odd.advance(secondsToTime(1));
    QCOMPARE(odd.timeline().entries.size(), std::size_t{2});
}

void LabActionsTest::whatWouldSpoilALaterEntryIsRefused()
{
    Lab lab = labs::loaded(labs::timeline(labs::kMoody));
    labs::applyAt(lab, 1, 1, set("retries", 0));
    labs::applyAt(lab, 3, 2, set("queue-limit", 13));
    labs::goTo(lab, 2);
    QVERIFY(lab.apply(3, set("retries", 1)).has_value());
    QVERIFY(lab.retract(1).has_value());
    labs::goTo(lab, 4);
    QCOMPARE(lab.timeline().entries.size(), std::size_t{2});
    QCOMPARE(lab.fingerprint(), labs::straight(lab.timeline(), secondsToTime(4)).fingerprint());
}

void LabActionsTest::checkingAValueBuildsOnceForEqualArms()
{
    Lab lab = labs::loaded(labs::timeline(labs::kCounted));
    for (std::uint64_t id = 1; id <= 3; ++id)
        QVERIFY(!lab.apply(id, ForkArm{0}));
    lab.advance(secondsToTime(1));
    labs::buildCount = 0;
    for (int tick = 0; tick < 10; ++tick)
        QVERIFY(!lab.apply(4, set("offered-load", 170 + tick)));
    QVERIFY2(labs::buildCount <= 10, qPrintable(QString::number(labs::buildCount)));
}

void LabActionsTest::noActionLeavesTheOtherArmsUntouched_data()
{
    QTest::addColumn<int>("arm");
    for (const int arm : {0, 1, 2, 3})
        QTest::newRow(qPrintable(QString::number(arm))) << arm;
}

void LabActionsTest::noActionLeavesTheOtherArmsUntouched()
{
    QFETCH(int, arm);
    Lab lab = labs::loaded();
    lab.advance(secondsToTime(2));
    for (std::uint64_t id = 1; id <= 3; ++id)
        QVERIFY(!lab.apply(id, ForkArm{0}));
    QVERIFY(!lab.apply(4, set("retries", 0, arm)));
    QVERIFY(!lab.apply(5, strike("crash@0:S4", arm)));
    lab.advance(secondsToTime(10));
    const auto expected = labs::straight(labs::timeline(), secondsToTime(10)).arms()[0].fleet.fingerprint();
    for (int i = 0; i < 4; ++i)
        QCOMPARE(lab.arms()[static_cast<std::size_t>(i)].fleet.fingerprint() == expected, i != arm);
}

void LabActionsTest::fourArmsAndNoMore()
{
    Lab lab = labs::loaded();
    for (std::uint64_t id = 1; id <= 3; ++id) {
        lab.advance(secondsToTime(static_cast<double>(id)));
        QVERIFY(!lab.apply(id, ForkArm{static_cast<int>(id) - 1}));
    }
    QVERIFY(lab.apply(4, ForkArm{0}).has_value());
    QCOMPARE(lab.arms().size(), kMostArms);
    lab.advance(secondsToTime(6));
    for (const Arm& arm : lab.arms()) {
        QCOMPARE(arm.fleet.now(), lab.now());
        QCOMPARE(arm.fleet.fingerprint(), lab.arms()[0].fleet.fingerprint());
    }
    // A fork put between others in the past makes one too many: the last one then has no effect.
    labs::goTo(lab, 0.5);
    QVERIFY(!lab.apply(5, ForkArm{0}));
    labs::goTo(lab, 6);
    QCOMPARE(lab.arms().size(), kMostArms);
}

void LabActionsTest::unequalArmsStayInLockstepAndInTheirBudget()
{
    // The first arm has next to nothing to do: the budget must hold for the others all the same.
    Lab lab = labs::loaded();
    QVERIFY(!lab.apply(1, ForkArm{0}));
    QVERIFY(!lab.apply(2, set("offered-load", 0.001, 0)));
    QVERIFY(!lab.apply(3, set("offered-load", 20'000, 1)));
    const auto events = [&lab] { return lab.frame().eventsHandled; };
    int pieces = 0;
    while (lab.now() < secondsToTime(20)) {
        const auto before = events();
        lab.advance(secondsToTime(20), 20'000);
        QVERIFY2(events() - before < 60'000, qPrintable(QString::number(events() - before)));
        QCOMPARE(lab.arms()[0].fleet.now(), lab.arms()[1].fleet.now());
        ++pieces;
    }
    QVERIFY(pieces > 20);
    QCOMPARE(lab.fingerprint(), labs::straight(lab.timeline(), secondsToTime(20)).fingerprint());
}

void LabActionsTest::framesShowTheLabAndChangeNothing()
{
    QVERIFY(Lab().frame().arms.empty());
    Lab lab = labs::loaded(labs::eventful().timeline());
    for (int i = 1; i <= 120; ++i) {
        lab.advance(secondsToTime(i * 0.1));
        const Frame frame = lab.frame();
        QCOMPARE(frame.now, lab.now());
        QCOMPARE(frame.arms.size(), lab.arms().size());
        QCOMPARE(frame.timeline->entries.size(), std::size_t{12});
        QCOMPARE(frame.seed, std::uint64_t{7});
    }
    QCOMPARE(lab.fingerprint(), labs::eventful().fingerprint());
}

QTEST_GUILESS_MAIN(LabActionsTest)
#include "lab_actions_test.moc"
