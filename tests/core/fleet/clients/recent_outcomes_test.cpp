// How a customer fares now: honest at once, calm where little is known, and no part of what is simulated.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

std::uint32_t count(const Fleet& fleet, CustomerState state)
{
    const FleetView view = fleet.view();
    return static_cast<std::uint32_t>(std::ranges::count(view.customers, state));
}

}  // namespace

class RecentOutcomesTest : public QObject {
    Q_OBJECT

private slots:
    void nothingKnownIsFine();
    void theLastFourSpeakWhereThereAreFew();
    void theLastSecondSpeaksWhereThereAreMany();
    void whoIsNotAnsweredIsDown();
    void anOutageShowsAtOnce();
    void anOutageWithoutTimeoutsShowsToo();
    void aRecoveryShowsAtOnce();
    void theSampleCountsThemAsTheViewDoes();
};

void RecentOutcomesTest::nothingKnownIsFine()
{
    QVERIFY(stateOf(RecentOutcomes().at(secondsToTime(5), 0), 0.5, 0.99) == CustomerState::Fine);
}

void RecentOutcomesTest::theLastFourSpeakWhereThereAreFew()
{
    RecentOutcomes recent;
    std::uint32_t asked = 0;
    const auto state = [&](double now) { return stateOf(recent.at(secondsToTime(now), asked), 0.5, 0.99); };
    for (int i = 0; i < 8; ++i)
        recent.add(secondsToTime(10.0 * i), true, ++asked);
    QVERIFY(state(71) == CustomerState::Fine);
    recent.add(secondsToTime(80), false, ++asked);
    QVERIFY(state(81) == CustomerState::Degraded);
    recent.add(secondsToTime(90), false, ++asked);
    recent.add(secondsToTime(100), false, ++asked);
    QVERIFY(state(101) == CustomerState::Down);
    for (int i = 11; i < 15; ++i)
        recent.add(secondsToTime(10.0 * i), true, ++asked);
    QVERIFY(state(141) == CustomerState::Fine);
}

void RecentOutcomesTest::theLastSecondSpeaksWhereThereAreMany()
{
    RecentOutcomes recent;
    for (std::uint32_t i = 0; i < 100; ++i)
        recent.add(secondsToTime(0.01 * i), i % 4 != 0, i + 1);
    const RecentShare share = recent.at(secondsToTime(0.995), 100);
    QCOMPARE(share.all, 100U);
    QCOMPARE(share.succeeded, 75U);
    const RecentShare later = recent.at(secondsToTime(5), 100);  // nothing of that is of the last second
    QCOMPARE(later.all, 4U);
}

void RecentOutcomesTest::whoIsNotAnsweredIsDown()
{
    RecentOutcomes recent;
    recent.add(secondsToTime(1), true, 10);
    QVERIFY(!recent.at(secondsToTime(1.9), 20).unanswered);
    QVERIFY(!recent.at(secondsToTime(9), 13).unanswered);  // it has hardly asked since
    QVERIFY(recent.at(secondsToTime(2.1), 14).unanswered);
    QCOMPARE(recent.at(secondsToTime(4), 14).sinceSuccess, secondsToDuration(3));
}

void RecentOutcomesTest::anOutageShowsAtOnce()
{
    const Fleet before = fleets::run(fleets::small(), 9.9, {"crash@10:all"});
    QCOMPARE(count(before, CustomerState::Fine), 6U);
    const Fleet after = fleets::run(fleets::small(), 11.5, {"crash@10:all"});
    QCOMPARE(count(after, CustomerState::Down), 6U);
    QCOMPARE(after.view().customersDown, 6U);
}

void RecentOutcomesTest::anOutageWithoutTimeoutsShowsToo()
{
    FleetParameters p = fleets::small();
    p.clientsTimeOut = false;
    p.healthChecks = false;
    const Fleet fleet = fleets::run(p, 11.5, {"crash@10:all"});
    QCOMPARE(count(fleet, CustomerState::Down), 6U);
}

void RecentOutcomesTest::aRecoveryShowsAtOnce()
{
    Fleet fleet = fleets::run(fleets::small(), 20, {"crash@10:all"});
    QCOMPARE(count(fleet, CustomerState::Down), 6U);
    fleets::inject(fleet, "heal@0:all");
    double healthy = 0;  // seconds until the balancer has taken all servers back
    while (healthy < 20 && fleet.view().latest.serversUp < 5) {
        healthy += 0.1;
        fleet.advance(fleet.now() + secondsToDuration(0.1));
    }
    fleet.advance(fleet.now() + secondsToDuration(1.5));
    QCOMPARE(count(fleet, CustomerState::Down), 0U);
}

void RecentOutcomesTest::theSampleCountsThemAsTheViewDoes()
{
    for (const double until : {9.0, 10.6, 11.4, 14.0, 22.0}) {
        const Fleet fleet = fleets::run(fleets::small(), until, {"crash@10:S1", "gray@10:S2,share=0.9", "heal@20:all"});
        const FleetView view = fleet.view();
        QCOMPARE(view.latest.at, secondsToTime(until));
        QCOMPARE(view.latest.downNow, view.customersDown);
        QCOMPARE(view.latest.degradedNow, view.customersDegraded);
    }
}

QTEST_GUILESS_MAIN(RecentOutcomesTest)
#include "recent_outcomes_test.moc"
