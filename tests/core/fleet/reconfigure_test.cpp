// Every live parameter, moved while the fleet runs: nothing breaks, and it does what building with it would.
#include <QtTest>

#include <cmath>

#include "core/base/assert.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

const auto& kRows = fleetParameterTable();

/// Other values of a row, none so far away that a run of a second would take a minute.
std::vector<double> otherValues(const BoundRow<FleetParameters>& bound, double now)
{
    const ParameterRow& row = bound.row;
    if (row.kind == ParameterKind::Toggle)
        return {1 - now, now};
    std::vector<double> values;
    if (row.kind == ParameterKind::Choice) {
        for (double i = row.least; i <= row.most; ++i)
            values.push_back(i);
        return values;
    }
    const auto whole = [&row](double value) { return row.kind == ParameterKind::Whole ? std::floor(value) : value; };
    for (const double value : {now * 2, now / 2, now + 1, now * 1000})
        values.push_back(whole(std::clamp(value, row.least, row.most)));
    values.push_back(row.least);
    if (row.key != "offered-load")
        values.push_back(row.most);
    else
        values.pop_back();  // a thousandth of a request a second is slow; a hundred million is not for tests
    if (row.key == "offered-load")
        values = {now * 2, now / 2, row.least, now * 10};
    return values;
}

/// A run in which row `row` is moved through its values and back, step by step.
Fleet runMoving(const BoundRow<FleetParameters>& bound, const FleetParameters& start, std::uint64_t seed)
{
    Fleet fleet = fleets::build(start, {"crash@1.5:S1,duration=2", "slow@1:S2,factor=3"}, seed);
    fleet.advance(secondsToTime(1.25));
    FleetParameters p = start;
    const double before = bound.get(start);
    for (const double value : otherValues(bound, before)) {
        bound.set(p, value);
        fleet.reconfigure(p);
        fleet.advance(fleet.now() + secondsToDuration(0.4));
        bound.set(p, before);
        fleet.reconfigure(p);
        fleet.advance(fleet.now() + secondsToDuration(0.2));
    }
    return fleet;
}

void addRows(ParameterChange change)
{
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        if (kRows[i].row.change == change)
            QTest::newRow(kRows[i].row.key.data()) << static_cast<int>(i);
    }
}

}  // namespace

class ReconfigureTest : public QObject {
    Q_OBJECT

private slots:
    void everyLiveParameterMovesWhileRunning_data() { addRows(ParameterChange::Live); }
    void everyLiveParameterMovesWhileRunning();
    void aRebuildParameterIsRefused_data() { addRows(ParameterChange::Rebuild); }
    void aRebuildParameterIsRefused();
    void allLiveParametersAtRandomWhileRunning_data();
    void allLiveParametersAtRandomWhileRunning();
    void movingBackAtOnceChangesNothingButTheWay();
    void theSameParametersChangeNothing();
    void aNewLoadTakesHoldAtOnce();
    void switchingTheBalancerLosesNobody();
};

void ReconfigureTest::everyLiveParameterMovesWhileRunning()
{
    QFETCH(int, row);
    const auto& bound = kRows[static_cast<std::size_t>(row)];
    for (const FleetParameters& start : {fleets::small(), fleets::busy()}) {
        const Fleet once = runMoving(bound, start, 5);
        const Fleet again = runMoving(bound, start, 5);
        QCOMPARE(once.fingerprint(), again.fingerprint());
        QVERIFY(once.parameters() == start);
        QVERIFY(fleets::outcomes(once) <= once.totals().attempts);
        QVERIFY(once.totals().succeeded > 0);
    }
}

void ReconfigureTest::aRebuildParameterIsRefused()
{
    QFETCH(int, row);
    const auto& bound = kRows[static_cast<std::size_t>(row)];
    Fleet fleet = fleets::run(fleets::small(), 1);
    FleetParameters p = fleets::small();
    bound.set(p, bound.get(p) == bound.row.most ? bound.row.least : bound.row.most);
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, fleet.reconfigure(p));
    QVERIFY(fleet.parameters() == fleets::small());
}

void ReconfigureTest::allLiveParametersAtRandomWhileRunning_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 10; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void ReconfigureTest::allLiveParametersAtRandomWhileRunning()
{
    QFETCH(quint64, seed);
    const auto play = [seed] {
        KeyedDraw draw(seed);
        FleetParameters p = seed % 2 == 0 ? fleets::small() : fleets::busy();
        const FleetParameters start = p;
        Fleet fleet = fleets::build(p, {"load-spike@2,factor=2,duration=3"}, seed);
        for (int step = 0; step < 250; ++step) {
            const auto& bound = kRows[draw.below(kFleetParameterCount)];
            if (bound.row.change == ParameterChange::Live) {
                const std::vector<double> values = otherValues(bound, bound.get(start));
                bound.set(p, values[draw.below(static_cast<std::uint32_t>(values.size()))]);
                fleet.reconfigure(p);
            }
            Fault fault = makeFault(static_cast<FaultKind>(draw.below(kFaultKindCount)), ServerId{draw.below(8)});
            fault.duration = secondsToDuration(draw.uniform());
            if (draw.below(4) == 0)
                fleet.inject(fault);
            fleet.advance(fleet.now() + secondsToDuration(0.2 * draw.uniform()));
        }
        return fleet;
    };
    const Fleet once = play(), again = play();
    QCOMPARE(once.fingerprint(), again.fingerprint());
    QVERIFY(fleets::outcomes(once) <= once.totals().attempts);
    QVERIFY(once.totals().succeeded + once.totals().failed <= once.totals().offered);
}

void ReconfigureTest::movingBackAtOnceChangesNothingButTheWay()
{
    Fleet fleet = fleets::run(fleets::small(), 5);
    Fleet plain = fleet;
    FleetParameters p = fleets::small();
    p.queueLimit = 1;
    p.clientTimeout = 0.01;
    p.serviceLaw = ServiceLaw::Lognormal;
    fleet.reconfigure(p);
    fleet.reconfigure(fleets::small());
    fleet.advance(secondsToTime(50));
    plain.advance(secondsToTime(50));
    QCOMPARE(fleet.fingerprint(), plain.fingerprint());
}

void ReconfigureTest::theSameParametersChangeNothing()
{
    Fleet fleet = fleets::run(fleets::busy(), 5);
    Fleet plain = fleet;
    for (int i = 0; i < 50; ++i) {
        fleet.reconfigure(fleets::busy());
        fleet.advance(fleet.now() + secondsToDuration(0.1));
    }
    plain.advance(fleet.now());
    QCOMPARE(fleet.fingerprint(), plain.fingerprint());
}

void ReconfigureTest::aNewLoadTakesHoldAtOnce()
{
    FleetParameters p = fleets::small();
    p.customers = 1000;
    p.offeredLoad = 10;  // each customer every 100 s
    Fleet fleet = fleets::run(p, 50);
    p.offeredLoad = 200;
    fleet.reconfigure(p);
    const Fleet before = fleet;
    fleet.advance(secondsToTime(60));
    const auto offered = static_cast<double>(fleets::gained(before, fleet, &Totals::offered));
    QVERIFY2(std::abs(offered - 2000) < 4 * std::sqrt(2000.0), qPrintable(QString::number(offered)));
}

void ReconfigureTest::switchingTheBalancerLosesNobody()
{
    FleetParameters p = fleets::small();
    Fleet fleet = fleets::run(p, 5, {"crash@8:S1,duration=4", "pause@9:S2,duration=8"});
    for (int i = 0; i < 200; ++i) {
        p.balancing = static_cast<BalancingPolicy>(i * 7 % 4);
        p.healthChecks = i % 9 != 0;
        fleet.reconfigure(p);
        fleet.advance(fleet.now() + secondsToDuration(0.1));
    }
    p = fleets::small();
    fleet.reconfigure(p);
    fleet.advance(secondsToTime(40));
    QCOMPARE(fleet.view().latest.serversUp, 5U);
    for (const ServerView& server : fleet.view().servers)
        QVERIFY(server.inRotation && server.arrivals > 0);
}

QTEST_GUILESS_MAIN(ReconfigureTest)
#include "reconfigure_test.moc"
