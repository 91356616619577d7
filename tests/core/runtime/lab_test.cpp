// Travel in time: whatever way one came, the state is the one a straight run has there.
#include <QtTest>

#include <random>

#include "tests/core/runtime/labs.h"

using namespace faultglass;

namespace {

Action set(const char* key, double value, int arm = -1) { return SetParameter{key, value, arm}; }

Action strike(const char* text, int arm = -1) { return InjectFault{parseFault(text, 9).value().fault, arm}; }

/// Applies at `seconds` and comes back to where it was.
void applyAt(Lab& lab, double seconds, std::uint64_t id, const Action& action)
{
    labs::goTo(lab, seconds);
    QVERIFY(!lab.apply(id, action));
}

Lab loaded(const Timeline& timeline = labs::timeline(), std::size_t budget = std::size_t{256} << 20)
{
    Lab lab(budget);
    FG_ASSERT(!lab.load(timeline));
    return lab;
}

/// A run to 12 s with entries of every kind on its timeline.
Lab eventful()
{
    Lab lab = loaded();
    const std::pair<double, Action> actions[] = {
        {0, set("servers", 4)},       {0, SetSeed{7}},
        {0, set("jitter", 0)},        {2, strike("slow@0:S2,factor=5,duration=3")},
        {3, ForkArm{0}},              {3, set("retries", 0, 1)},
        {4.25, set("offered-load", 220)}, {5, strike("gray@0:all,share=0.2", 0)},
        {6, ForkArm{1}},              {7, strike("heal@0:all")},
        {7, set("balancing", 2, 2)},  {9.5, strike("load-spike@0,factor=2,duration=1")}};
    std::uint64_t id = 1;
    for (const auto& [at, action] : actions) {
        lab.advance(secondsToTime(at));
        FG_ASSERT(!lab.apply(id++, action));
    }
    lab.advance(secondsToTime(12));
    return lab;
}

/// Empty if `lab` and the store of its screen are what a straight run of its timeline has at now().
QString differenceToStraight(const Lab& lab, const labs::Store& screen)
{
    Lab fresh = labs::straight(lab.timeline(), lab.now());
    if (fresh.arms().size() != lab.arms().size())
        return QStringLiteral("%1 arms, expected %2").arg(lab.arms().size()).arg(fresh.arms().size());
    if (fresh.fingerprint() != lab.fingerprint())
        return QStringLiteral("the fingerprint differs at %1 s").arg(lab.now().seconds());
    labs::Store expected;
    expected.take(fresh.takeItems());
    return QString::fromStdString(screen.differenceTo(expected, lab.arms().size(), lab.now()));
}

}  // namespace

class LabTest : public QObject {
    Q_OBJECT

private slots:
    void seekingAtRandomEqualsAStraightRun();
    void anyCutOfTheAdvanceEqualsAStraightRun();
    void anyMixOfEditsAndTravelEqualsAStraightRun_data();
    void anyMixOfEditsAndTravelEqualsAStraightRun();
    void seekingForwardsUsesWhatIsKnown();
    void goingBackToZeroKeepsWhatWasSetThere();
    void entriesOfALoadedTimelineAtZeroAreInForceAtOnce();
    void applyingInThePastKeepsWhatComesLater();
    void retractingEqualsNeverHavingBeenThere_data();
    void retractingEqualsNeverHavingBeenThere();
    void reinstatingEqualsAlwaysHavingBeenThere();
    void retractingMayWalkThroughAllEntries();
    void unknownIdsDoNothing();
    void whatNeedsARebuildRestarts();
    void refusedActionsChangeNothing_data();
    void refusedActionsChangeNothing();
    void aRefusedLoadChangesNothing();
    void combinationsTheScenarioRefusesAreRefused();
    void noActionLeavesTheOtherArmsUntouched_data();
    void noActionLeavesTheOtherArmsUntouched();
    void fourArmsAndNoMore();
    void unequalArmsStayInLockstepAndInTheirBudget();
    void checkpointsRespectTheirBudget_data();
    void checkpointsRespectTheirBudget();
    void framesShowTheLabAndChangeNothing();
};

void LabTest::seekingAtRandomEqualsAStraightRun()
{
    Lab lab = eventful();
    labs::Store screen;
    screen.take(lab.takeItems());
    QVERIFY2(differenceToStraight(lab, screen).isEmpty(), qPrintable(differenceToStraight(lab, screen)));
    std::mt19937_64 words(1);
    for (int i = 0; i < 60; ++i) {
        // Half of them to the instants of entries and checkpoints, where it is hardest.
        const double to = i % 2 == 0 ? static_cast<double>(words() % 28) / 2 : static_cast<double>(words() % 14'000) / 1000;
        labs::goTo(lab, to);
        QCOMPARE(lab.now(), secondsToTime(to));
        screen.take(lab.takeItems());
        const QString different = differenceToStraight(lab, screen);
        QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("seek %1 to %2 s: %3").arg(i).arg(to).arg(different)));
    }
    QCOMPARE(lab.timeline().entries.size(), std::size_t{12});
}

void LabTest::anyCutOfTheAdvanceEqualsAStraightRun()
{
    const Timeline timeline = eventful().timeline();
    const Lab expected = labs::straight(timeline, secondsToTime(14));
    for (const std::uint64_t seed : {1, 2, 3}) {
        std::mt19937_64 words(seed);
        Lab lab = loaded(timeline);
        while (lab.now() < secondsToTime(14)) {
            const SimTime next = lab.now() + SimDuration{static_cast<std::int64_t>(words() % 300'000'000)};
            lab.advance(std::min(next, secondsToTime(14)), words() % 2 == 0 ? 1 + words() % 200 : ~std::uint64_t{0});
        }
        QCOMPARE(lab.fingerprint(), expected.fingerprint());
        QVERIFY(lab.advance(secondsToTime(3)));  // the past is not a target
        QCOMPARE(lab.now(), secondsToTime(14));
    }
}

void LabTest::anyMixOfEditsAndTravelEqualsAStraightRun_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void LabTest::anyMixOfEditsAndTravelEqualsAStraightRun()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    Lab lab = loaded(labs::timeline(), seed % 3 == 0 ? 2'000'000 : std::size_t{256} << 20);
    labs::Store screen;
    std::uint64_t nextId = 1;
    const auto anAction = [&words]() -> Action {
        const int arm = static_cast<int>(words() % 3) - 1;
        switch (words() % 9) {
        case 0: return set("offered-load", 100 + static_cast<double>(words() % 150), arm);
        case 1: return set("retries", static_cast<double>(words() % 2), arm);
        case 2: return set("balancing", static_cast<double>(words() % 4), arm);
        case 3: return set("skip-expired", static_cast<double>(words() % 2), arm);
        case 4: return set("backoff", static_cast<double>(words() % 3), arm);
        case 5: return strike("pause@0:S2,duration=1", arm);
        case 6: return strike("slow@0:all,factor=3", arm);
        case 7: return words() % 4 == 0 ? Action(SetSeed{words() % 100}) : strike("crash@0:S3,duration=2", arm);
        default: return strike("heal@0:all", arm);
        }
    };
    for (int step = 0; step < 90; ++step) {
        const auto choice = words() % 100;
        const double to = static_cast<double>(words() % (choice % 2 == 0 ? 24 : 12'000)) / (choice % 2 == 0 ? 2 : 1000);
        if (choice < 20) {
            lab.advance(lab.now() + SimDuration{static_cast<std::int64_t>(words() % 1'000'000'000)});
        } else if (choice < 45) {
            labs::goTo(lab, to);
        } else if (choice < 48) {
            lab.seek(secondsToTime(to));  // and changed one's mind on the way
            lab.advance(lab.goal(), 500);
            labs::goTo(lab, to / 2);
        } else if (choice < 75) {
            (void)lab.apply(nextId++, anAction());  // an arm that is not there is refused
        } else if (choice < 78 && step < 30) {
            (void)lab.apply(nextId++, ForkArm{0});
        } else if (choice < 90) {
            QVERIFY(!lab.retract(words() % nextId));
        } else {
            QVERIFY(!lab.reinstate(words() % nextId));
        }
        if (words() % 3 == 0)
            screen.take(lab.takeItems());
        if (words() % 5 == 0)
            continue;  // several edits before it has caught up
        labs::settle(lab);
        screen.take(lab.takeItems());
        const QString different = differenceToStraight(lab, screen);
        QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("seed %1, step %2, choice %3: %4").arg(seed).arg(step).arg(choice).arg(different)));
        QVERIFY(lab.reached() >= lab.now());
    }
}

void LabTest::seekingForwardsUsesWhatIsKnown()
{
    Lab lab = loaded();
    lab.advance(secondsToTime(60));
    QVERIFY(lab.checkpointCount() > 2);
    const std::uint64_t end = lab.fingerprint();
    lab.seek(SimTime{});
    QCOMPARE(lab.now(), SimTime{});
    lab.seek(secondsToTime(60));
    QVERIFY(lab.now() > secondsToTime(30));
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), end);
    // After a change what was known of the future is known no more.
    labs::goTo(lab, 10);
    QVERIFY(!lab.apply(1, strike("crash@0:S2")));
    lab.seek(secondsToTime(60));
    QCOMPARE(lab.now(), secondsToTime(10));
}

void LabTest::goingBackToZeroKeepsWhatWasSetThere()
{
    Lab lab = loaded();
    QVERIFY(!lab.apply(1, set("retries", 0)));
    lab.advance(secondsToTime(5));
    lab.seek(SimTime{});
    QCOMPARE(lab.goal(), lab.now());  // nothing to catch up with, so it must be so already
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 0.0);
    // And what is set there now comes after what was set there before.
    QVERIFY(!lab.apply(2, set("retries", 1)));
    lab.advance(secondsToTime(5));
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 1.0);
    labs::goTo(lab, 3);
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 1.0);
}

void LabTest::entriesOfALoadedTimelineAtZeroAreInForceAtOnce()
{
    Timeline timeline = labs::timeline();
    timeline.entries.push_back({1, SimTime{}, set("retries", 0)});
    timeline.entries.push_back({2, SimTime{}, strike("crash@0:S3")});
    Lab lab = loaded(timeline);
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 0.0);
    QCOMPARE(lab.frame().arms[0].fleet.servers[2].state, ServerState::Down);
    QVERIFY(!lab.apply(3, set("retries", 1)));
    lab.advance(secondsToTime(1));
    labs::goTo(lab, 0.5);
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 1.0);
}

void LabTest::applyingInThePastKeepsWhatComesLater()
{
    Lab lab = loaded();
    applyAt(lab, 6, 1, strike("crash@0:S2"));
    labs::goTo(lab, 10);
    applyAt(lab, 3, 2, set("retries", 0));
    QCOMPARE(lab.now(), secondsToTime(3));
    QCOMPARE(lab.reached(), secondsToTime(3));
    labs::goTo(lab, 10);
    QCOMPARE(lab.frame().arms[0].fleet.servers[1].state, ServerState::Down);
    QCOMPARE(lab.timeline().entries[0].id, std::uint64_t{2});
    QCOMPARE(lab.timeline().entries[1].id, std::uint64_t{1});
    QCOMPARE(lab.fingerprint(), labs::straight(lab.timeline(), secondsToTime(10)).fingerprint());
}

void LabTest::retractingEqualsNeverHavingBeenThere_data()
{
    QTest::addColumn<quint64>("id");
    for (quint64 id = 1; id <= 12; ++id)
        QTest::newRow(qPrintable(QString::number(id))) << id;
}

void LabTest::retractingEqualsNeverHavingBeenThere()
{
    QFETCH(quint64, id);
    Lab lab = eventful();
    labs::Store screen;
    screen.take(lab.takeItems());
    const std::uint64_t with = lab.fingerprint();
    Timeline without = lab.timeline();
    std::erase_if(without.entries, [id](const TimelineEntry& entry) { return entry.id == id; });
    QVERIFY(!lab.retract(id));
    QCOMPARE(lab.goal(), secondsToTime(12));
    labs::settle(lab);
    screen.take(lab.takeItems());
    QCOMPARE(lab.now(), secondsToTime(12));
    QCOMPARE(lab.fingerprint(), labs::straight(without, secondsToTime(12)).fingerprint());
    QVERIFY2(differenceToStraight(lab, screen).isEmpty(), qPrintable(differenceToStraight(lab, screen)));
    // Back again, from somewhere else.
    labs::goTo(lab, 4);
    QVERIFY(!lab.reinstate(id));
    labs::goTo(lab, 12);
    screen.take(lab.takeItems());
    QCOMPARE(lab.fingerprint(), with);
    QVERIFY2(differenceToStraight(lab, screen).isEmpty(), qPrintable(differenceToStraight(lab, screen)));
}

void LabTest::reinstatingEqualsAlwaysHavingBeenThere()
{
    Lab lab = eventful();
    const std::uint64_t with = lab.fingerprint();
    std::vector<std::uint64_t> order;
    for (const TimelineEntry& entry : lab.timeline().entries)
        order.push_back(entry.id);
    // All away, and all back in another order.
    for (const std::uint64_t id : {5U, 1U, 12U, 9U, 3U, 2U, 8U, 4U, 11U, 6U, 10U, 7U})
        QVERIFY(!lab.retract(id));
    QVERIFY(lab.timeline().entries.empty());
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), labs::straight(labs::timeline(), secondsToTime(12)).fingerprint());
    for (const std::uint64_t id : {2U, 11U, 4U, 3U, 12U, 1U, 9U, 6U, 5U, 10U, 8U, 7U})
        QVERIFY(!lab.reinstate(id));
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), with);
    for (std::size_t i = 0; i < order.size(); ++i)
        QCOMPARE(lab.timeline().entries[i].id, order[i]);
}

void LabTest::retractingMayWalkThroughAllEntries()
{
    // A long drag, undone as one step: three hundred entries at as many instants.
    Lab lab = loaded();
    for (int i = 0; i < 300; ++i) {
        lab.advance(secondsToTime(1 + i * 0.02));
        QVERIFY(!lab.apply(static_cast<std::uint64_t>(i + 1), set("offered-load", 100 + i)));
    }
    lab.advance(secondsToTime(8));
    for (std::uint64_t id = 300; id >= 1; --id)
        QVERIFY(!lab.retract(id));
    labs::settle(lab);
    QCOMPARE(lab.now(), secondsToTime(8));
    QCOMPARE(lab.fingerprint(), labs::straight(labs::timeline(), secondsToTime(8)).fingerprint());
}

void LabTest::unknownIdsDoNothing()
{
    Lab empty;
    QVERIFY(!empty.retract(1) && !empty.reinstate(1));
    empty.seek(secondsToTime(3));
    QVERIFY(empty.empty());
    Lab lab = eventful();
    const auto before = lab.fingerprint();
    QVERIFY(!lab.retract(99) && !lab.reinstate(99) && !lab.reinstate(4));
    QCOMPARE(lab.now(), secondsToTime(12));
    QVERIFY(!lab.retract(4) && !lab.retract(4));
    labs::settle(lab);
    QVERIFY(!lab.reinstate(4) && !lab.reinstate(4));
    labs::settle(lab);
    QCOMPARE(lab.fingerprint(), before);
}

void LabTest::whatNeedsARebuildRestarts()
{
    Lab lab = loaded();
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

void LabTest::refusedActionsChangeNothing_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"key", "range", "nan", "fraction", "fork", "negative fork", "arm", "fault's arm", "factor",
                             "share", "no load", "duration"})
        QTest::newRow(what) << what;
}

void LabTest::refusedActionsChangeNothing()
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
    Lab lab = loaded();
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

void LabTest::aRefusedLoadChangesNothing()
{
    Lab lab = eventful();
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

void LabTest::combinationsTheScenarioRefusesAreRefused()
{
    Lab lab = loaded(labs::timeline(labs::kMoody));
    QCOMPARE(lab.arms().size(), std::size_t{2});
    lab.advance(secondsToTime(1));
    QVERIFY(lab.apply(1, set("queue-limit", 13)).has_value());
    QVERIFY(!lab.apply(2, set("retries", 0, 0)));
    QVERIFY(!lab.apply(3, set("queue-limit", 13, 0)));
    QVERIFY(lab.apply(4, set("queue-limit", 13)).has_value());     // the second arm still retries
    QVERIFY(lab.apply(5, set("queue-limit", 13, 1)).has_value());
    QVERIFY(lab.apply(6, set("retries", 1)).has_value());          // and the first has such a queue
    lab.advance(secondsToTime(2));
    QCOMPARE(lab.timeline().entries.size(), std::size_t{2});
}

void LabTest::noActionLeavesTheOtherArmsUntouched_data()
{
    QTest::addColumn<int>("arm");
    for (const int arm : {0, 1, 2, 3})
        QTest::newRow(qPrintable(QString::number(arm))) << arm;
}

void LabTest::noActionLeavesTheOtherArmsUntouched()
{
    QFETCH(int, arm);
    Lab lab = loaded();
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

void LabTest::fourArmsAndNoMore()
{
    Lab lab = loaded();
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

void LabTest::unequalArmsStayInLockstepAndInTheirBudget()
{
    // The first arm has next to nothing to do: the budget must hold for the others all the same.
    Lab lab = loaded();
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

void LabTest::checkpointsRespectTheirBudget_data()
{
    QTest::addColumn<quint64>("budget");
    for (const quint64 budget : {0ULL, 1ULL, 100'000ULL, 700'000ULL, 1'500'000ULL, 5'000'000ULL, 50'000'000ULL})
        QTest::newRow(qPrintable(QString::number(budget))) << budget;
}

void LabTest::checkpointsRespectTheirBudget()
{
    QFETCH(quint64, budget);
    Lab lab = loaded(labs::timeline(), budget);
    std::mt19937_64 words(3);
    const Lab expected = labs::straight(labs::timeline(), secondsToTime(60));
    std::size_t mostKept = 0;
    for (int i = 1; i <= 120; ++i) {
        lab.advance(secondsToTime(i * 0.5));
        // The one at zero is always kept: without it there is no way back.
        QVERIFY2(lab.checkpointBytes() <= budget || lab.checkpointCount() == 1, qPrintable(QString::number(lab.checkpointBytes())));
        mostKept = std::max(mostKept, lab.checkpointCount());
    }
    QVERIFY(mostKept > 1 || budget < 1'500'000);
    QCOMPARE(lab.fingerprint(), expected.fingerprint());
    for (int i = 0; i < 10; ++i) {
        labs::goTo(lab, static_cast<double>(words() % 60));
        labs::goTo(lab, 60);
        QCOMPARE(lab.fingerprint(), expected.fingerprint());
    }
}

void LabTest::framesShowTheLabAndChangeNothing()
{
    QVERIFY(Lab().frame().arms.empty());
    Lab lab = loaded(eventful().timeline());
    for (int i = 1; i <= 120; ++i) {
        lab.advance(secondsToTime(i * 0.1));
        const Frame frame = lab.frame();
        QCOMPARE(frame.now, lab.now());
        QCOMPARE(frame.arms.size(), lab.arms().size());
        QCOMPARE(frame.timeline->entries.size(), std::size_t{12});
        QCOMPARE(frame.seed, std::uint64_t{7});
    }
    QCOMPARE(lab.fingerprint(), eventful().fingerprint());
}

QTEST_GUILESS_MAIN(LabTest)
#include "lab_test.moc"
