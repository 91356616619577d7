// Travel in time: whatever way one came, the state is the one a straight run has there.
#include <QtTest>

#include <cmath>
#include <random>

#include "tests/core/runtime/labs.h"

using namespace faultglass;
using labs::set, labs::strike;

namespace {

Action anAction(std::mt19937_64& words)
{
    const int arm = static_cast<int>(words() % 3) - 1;
    switch (words() % 9) {
    case 0:
        return set("offered-load", 100 + static_cast<double>(words() % 150), arm);
    case 1:
        return set("retries", static_cast<double>(words() % 2), arm);
    case 2:
        return set("balancing", static_cast<double>(words() % 4), arm);
    case 3:
        return set("skip-expired", static_cast<double>(words() % 2), arm);
    case 4:
        return set("backoff", static_cast<double>(words() % 3), arm);
    case 5:
        return strike("pause@0:S2,duration=1", arm);
    case 6:
        return strike("slow@0:all,factor=3", arm);
    case 7:
        return words() % 4 == 0 ? Action(SetSeed{words() % 100}) : strike("crash@0:S3,duration=2", arm);
    default:
        return strike("heal@0:all", arm);
    }
}

}  // namespace

class LabTest : public QObject {
    Q_OBJECT

private slots:
    void seekingAtRandomEqualsAStraightRun();
    void anyCutOfTheAdvanceEqualsAStraightRun();
    void whatAnActionSetsOffAtOnceHappensBeforeTheNext();
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
    void checkpointsRespectTheirBudget_data();
    void checkpointsRespectTheirBudget();
    void aReplacedRunIsLetGoInPieces();
};

void LabTest::seekingAtRandomEqualsAStraightRun()
{
    Lab lab = labs::eventful();
    labs::Store screen;
    screen.take(lab.takeItems());
    QCOMPARE(labs::differenceToStraight(lab, screen), std::string());
    std::mt19937_64 words(1);
    for (int i = 0; i < 60; ++i) {
        // Half of them to the instants of entries and checkpoints, where it is hardest.
        const auto word = static_cast<double>(words() % 28'000);
        const double to = i % 2 == 0 ? std::floor(word / 1000) / 2 : word / 2000;
        labs::goTo(lab, to);
        QCOMPARE(lab.now(), secondsToTime(to));
        screen.take(lab.takeItems());
        const std::string different = labs::differenceToStraight(lab, screen);
        const std::string where = "seek " + std::to_string(i) + " to " + std::to_string(to) + ": ";
        QVERIFY2(different.empty(), (where + different).c_str());
    }
    QCOMPARE(lab.timeline().entries.size(), std::size_t{12});
}

void LabTest::anyCutOfTheAdvanceEqualsAStraightRun()
{
    const Timeline timeline = labs::eventful().timeline();
    const Lab expected = labs::straight(timeline, secondsToTime(14));
    for (const std::uint64_t seed : {1, 2, 3}) {
        std::mt19937_64 words(seed);
        Lab lab = labs::loaded(timeline);
        while (lab.now() < secondsToTime(14)) {
            const SimTime next = lab.now() + SimDuration{static_cast<std::int64_t>(words() % 300'000'000)};
            lab.advance(std::min(next, secondsToTime(14)), words() % 2 == 0 ? 1 + words() % 200 : ~std::uint64_t{0});
        }
        QCOMPARE(lab.fingerprint(), expected.fingerprint());
        QVERIFY(lab.advance(secondsToTime(3)));  // the past is not a target
        QCOMPARE(lab.now(), secondsToTime(14));
    }
}

void LabTest::whatAnActionSetsOffAtOnceHappensBeforeTheNext()
{
    // A thawing server drops from its queue, and clients without backoff retry at that very instant.
    Timeline timeline = labs::timeline();
    for (const auto& [key, value] : {std::pair{"load-shedding", 1.0}, {"shedding-form", 1.0}, {"backoff", 0.0}})
        QVERIFY(!timeline.parameters.set(key, value));
    QVERIFY(!timeline.parameters.set("offered-load", 230));
    for (int i = 0; i < 20; ++i) {
        Lab lab = labs::loaded(timeline);
        const double at = 5 + i * 0.1;
        lab.advance(secondsToTime(at));
        QVERIFY(!lab.apply(1, strike("pause@0:all")));
        lab.advance(secondsToTime(at + 0.15));
        QVERIFY(!lab.apply(2, strike("heal@0:all")));
        lab.advance(secondsToTime(10), 1);  // however little time there was between the two
        QVERIFY(!lab.apply(3, set("balancing", 1)));
        lab.advance(secondsToTime(10));
        QCOMPARE(lab.fingerprint(), labs::straight(lab.timeline(), secondsToTime(10)).fingerprint());
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
    Lab lab = labs::loaded(labs::timeline(), seed % 3 == 0 ? 2'000'000 : std::size_t{256} << 20);
    labs::Store screen;
    std::uint64_t nextId = 1;
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
            (void)lab.apply(nextId++, anAction(words));  // an arm that is not there is refused
        } else if (choice < 78 && step < 30) {
            (void)lab.apply(nextId++, ForkArm{0});
        } else if (choice < 90) {
            QVERIFY(!lab.retract(words() % nextId));
        } else if (choice < 95) {
            (void)lab.reinstate(words() % nextId);  // what was never taken back is refused
        } else if (choice < 98) {
            (void)lab.apply(words() % nextId, anAction(words));  // in place of another
        } else {
            (void)lab.apply(nextId++, anAction(words), secondsToTime(to));
        }
        if (words() % 3 == 0)
            screen.take(lab.takeItems());
        if (words() % 5 == 0)
            continue;  // several edits before it has caught up
        labs::settle(lab);
        screen.take(lab.takeItems());
        const std::string different = labs::differenceToStraight(lab, screen);
        const std::string where = "seed " + std::to_string(seed) + ", step " + std::to_string(step) + ", choice " +
                                  std::to_string(choice) + ": ";
        QVERIFY2(different.empty(), (where + different).c_str());
        QVERIFY(lab.reached() >= lab.now());
    }
}

void LabTest::seekingForwardsUsesWhatIsKnown()
{
    Lab lab = labs::loaded();
    for (int second = 1; second <= 60; ++second)
        lab.advance(secondsToTime(second));  // checkpoints are made between pieces
    QVERIFY(lab.checkpointCount() > 3);
    const std::uint64_t end = lab.fingerprint();
    lab.seek(SimTime{});
    QCOMPARE(lab.now(), SimTime{});
    lab.seek(secondsToTime(60));
    QVERIFY(lab.now() > secondsToTime(40));
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
    Lab lab = labs::loaded();
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
    Lab lab = labs::loaded(timeline);
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 0.0);
    QCOMPARE(lab.frame().arms[0].fleet.servers[2].state, ServerState::Down);
    QVERIFY(!lab.apply(3, set("retries", 1)));
    lab.advance(secondsToTime(1));
    labs::goTo(lab, 0.5);
    QCOMPARE(lab.frame().arms[0].parameters.value("retries"), 1.0);
}

void LabTest::applyingInThePastKeepsWhatComesLater()
{
    Lab lab = labs::loaded();
    labs::applyAt(lab, 6, 1, strike("crash@0:S2"));
    labs::goTo(lab, 10);
    labs::applyAt(lab, 3, 2, set("retries", 0));
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
    Lab lab = labs::eventful();
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
    QCOMPARE(labs::differenceToStraight(lab, screen), std::string());
    // Back again, from somewhere else.
    labs::goTo(lab, 4);
    QVERIFY(!lab.reinstate(id));
    labs::goTo(lab, 12);
    screen.take(lab.takeItems());
    QCOMPARE(lab.fingerprint(), with);
    QCOMPARE(labs::differenceToStraight(lab, screen), std::string());
}

void LabTest::reinstatingEqualsAlwaysHavingBeenThere()
{
    Lab lab = labs::eventful();
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
    Lab lab = labs::loaded();
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

void LabTest::checkpointsRespectTheirBudget_data()
{
    QTest::addColumn<quint64>("budget");
    for (const quint64 budget : {0ULL, 1ULL, 100'000ULL, 700'000ULL, 1'500'000ULL, 5'000'000ULL, 50'000'000ULL})
        QTest::newRow(qPrintable(QString::number(budget))) << budget;
}

void LabTest::checkpointsRespectTheirBudget()
{
    QFETCH(quint64, budget);
    Lab lab = labs::loaded(labs::timeline(), budget);
    std::mt19937_64 words(3);
    const Lab expected = labs::straight(labs::timeline(), secondsToTime(60));
    std::size_t mostKept = 0;
    for (int i = 1; i <= 120; ++i) {
        lab.advance(secondsToTime(i * 0.5));
        // The one at zero is always kept: without it there is no way back.
        QVERIFY(lab.checkpointBytes() <= budget || lab.checkpointCount() == 1);
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

void LabTest::aReplacedRunIsLetGoInPieces()
{
    Lab lab = labs::straight(labs::timeline(), secondsToTime(30));
    while (lab.freeReplaced()) {}
    const std::size_t kept = lab.checkpointCount();
    QVERIFY(kept > 1);
    QVERIFY(!lab.load(labs::timeline(labs::kPlain, 43)));
    std::size_t pieces = 1;  // the last says that there is no more
    while (lab.freeReplaced())
        ++pieces;
    QCOMPARE(pieces, kept + 1);  // and where it stood
    QVERIFY(!lab.freeReplaced());
    lab.advance(secondsToTime(30));
    QCOMPARE(lab.fingerprint(), labs::straight(labs::timeline(labs::kPlain, 43), secondsToTime(30)).fingerprint());
}

QTEST_GUILESS_MAIN(LabTest)
#include "lab_test.moc"
