// Servers of several processes: what one death takes away, who comes back when, and that nothing is lost twice.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

/// One server of eight workers in four processes at four fifths of its capacity.
FleetParameters divided()
{
    FleetParameters p;
    p.servers = 1;
    p.workers = 8;
    p.customers = 4;
    p.capacityPerServer = 800;
    p.offeredLoad = 640;
    p.queueBounded = false;
    p.clientsTimeOut = false;
    p.clientsRetry = false;
    p.healthChecks = false;
    p.restartDelay = 5;
    p.topology.processes = 4;
    return p;
}

ScheduledFault crash(double at, std::uint32_t process, double lasts = 0)
{
    ScheduledFault scheduled{secondsToTime(at), makeFault(FaultKind::Crash, {Level::Process, process})};
    scheduled.fault.duration = secondsToDuration(lasts);
    return scheduled;
}

std::uint64_t servedBetween(Fleet& fleet, double from, double to)
{
    fleet.advance(secondsToTime(from));
    const std::uint64_t before = fleet.totals().served;
    fleet.advance(secondsToTime(to));
    return fleet.totals().served - before;
}

bool isUp(const Fleet& fleet) { return fleet.view().servers.front().state != ServerState::Down; }

}  // namespace

class ProcessesTest : public QObject {
    Q_OBJECT

private slots:
    void withoutFaultsTheyAreOneServer();
    void aDeadProcessTakesItsPartOfTheWorkers();
    void whatItRanFailsAtOnce();
    void withTheLastOneTheServerIsGone();
    void aFaultWithADurationGivesItBack();
    void healingReachesProcesses_data();
    void healingReachesProcesses();
    void poisonKillsOnlyTheProcessThatServedIt();
    void aServerThatCrashesTakesThemAllAndBringsThemBack();
    void processesOutliveAServersOwnRestart();
    void droppedCallsGiveTheirConnectionsBack();
    void everyAttemptHasOneFate();
    void targetsAreNamedWhereThereAreSome();
};

void ProcessesTest::withoutFaultsTheyAreOneServer()
{
    FleetParameters p = divided();
    Fleet some({p, {}, 3});
    p.topology.processes = 1;
    Fleet one({p, {}, 3});
    some.advance(secondsToTime(30));
    one.advance(secondsToTime(30));
    QCOMPARE(some.fingerprint(), one.fingerprint());
    QCOMPARE(some.totals().served, one.totals().served);
}

void ProcessesTest::aDeadProcessTakesItsPartOfTheWorkers()
{
    // Three quarters of 800/s are less than the 640/s that arrive: all it can do is done, and the queue grows.
    Fleet fleet({divided(), {crash(1, 2)}, 1});
    const auto served = static_cast<double>(servedBetween(fleet, 5, 65));
    QVERIFY2(std::abs(served / 60 - 600) < 12, qPrintable(QString::number(served / 60)));
    QVERIFY(fleet.view().latest.waiting > 1000);
    QVERIFY(fleet.view().latest.utilisation > 0.98);
    QCOMPARE(fleet.view().latest.serversUp, 1U);
}

void ProcessesTest::whatItRanFailsAtOnce()
{
    FleetParameters p = divided();
    p.offeredLoad = 5000;  // all workers busy
    Fleet fleet({p, {crash(1, 0)}, 1});
    fleet.advance(secondsToTime(2));
    QCOMPARE(fleet.totals().attemptOutcomes[static_cast<std::size_t>(Outcome::Failed)], 2U);
    QCOMPARE(fleet.totals().vanished, 0U);
}

void ProcessesTest::withTheLastOneTheServerIsGone()
{
    Fleet fleet({divided(), {crash(1, 0), crash(2, 1), crash(3, 2), crash(4, 3)}, 1});
    fleet.advance(secondsToTime(3.9));
    QVERIFY(isUp(fleet));
    QCOMPARE(servedBetween(fleet, 4, 8), 0U);
    QVERIFY(!isUp(fleet));
    // Its host lives: connections are refused, and nobody waits for an answer.
    QVERIFY(fleet.totals().attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)] > 2000);
    fleet.inject(makeFault(FaultKind::Heal, {Level::Process, 1}));
    QVERIFY(isUp(fleet));
    const auto served = static_cast<double>(servedBetween(fleet, 9, 29));
    QVERIFY2(std::abs(served / 20 - 200) < 15, qPrintable(QString::number(served / 20)));
}

void ProcessesTest::aFaultWithADurationGivesItBack()
{
    FleetParameters p = divided();
    p.offeredLoad = 700;
    Fleet fleet({p, {crash(1, 0, 10), crash(1, 1, 10)}, 1});
    QVERIFY(static_cast<double>(servedBetween(fleet, 2, 10)) / 8 < 440);
    QVERIFY(static_cast<double>(servedBetween(fleet, 11.5, 20)) / 8.5 > 740);  // the queue is worked off
    // A later fault on the same process is not ended by the earlier one's duration.
    Fleet again({p, {crash(1, 0, 5), crash(3, 0, 20)}, 1});
    QVERIFY(static_cast<double>(servedBetween(again, 7, 20)) / 13 < 620);
    QVERIFY(static_cast<double>(servedBetween(again, 23.5, 33)) / 9.5 > 740);
}

void ProcessesTest::healingReachesProcesses_data()
{
    QTest::addColumn<int>("level");
    QTest::newRow("the process") << static_cast<int>(Level::Process);
    QTest::newRow("its server") << static_cast<int>(Level::Server);
    QTest::newRow("its rack") << static_cast<int>(Level::Rack);
    QTest::newRow("all") << -1;
}

void ProcessesTest::healingReachesProcesses()
{
    QFETCH(int, level);
    Fleet fleet({divided(), {crash(1, 0)}, 1});
    fleet.advance(secondsToTime(10));
    fleet.inject(makeFault(FaultKind::Heal, level < 0 ? FaultTarget{} : FaultTarget{static_cast<Level>(level), 0}));
    QVERIFY(static_cast<double>(servedBetween(fleet, 10.2, 13)) / 2.8 > 740);
    QVERIFY(!fleet.view().servers.front().cause.valid() || fleet.view().servers.front().state != ServerState::Healthy);
}

void ProcessesTest::poisonKillsOnlyTheProcessThatServedIt()
{
    FleetParameters p = divided();
    p.offeredLoad = 200;
    p.customers = 200;
    p.restartDelay = 1;
    const ScheduledFault poison{secondsToTime(1), makeFault(FaultKind::Poison, {Level::Customer, 0})};
    Fleet fleet({p, {poison}, 1});
    fleet.advance(secondsToTime(60));
    QVERIFY(fleet.totals().poisoned > 30);
    p.topology.processes = 1;
    Fleet whole({p, {poison}, 1});
    whole.advance(secondsToTime(60));
    // One in a second, each a second of restart: Erlang's B says 1.5 % with four processes, and a half with one.
    QVERIFY(fleet.totals().downtimeSeconds < 3);
    QVERIFY(whole.totals().downtimeSeconds > 20);
    QVERIFY(whole.totals().failed > 5 * fleet.totals().failed);
}

void ProcessesTest::aServerThatCrashesTakesThemAllAndBringsThemBack()
{
    ScheduledFault server{secondsToTime(2), makeFault(FaultKind::Crash, ServerId{0})};
    server.fault.duration = secondsToDuration(5);
    Fleet fleet({divided(), {crash(1, 3), server}, 1});
    QCOMPARE(servedBetween(fleet, 2, 7), 0U);
    // The process of its own fault stays away.
    QVERIFY(static_cast<double>(servedBetween(fleet, 7, 37)) / 30 < 625);
    QVERIFY(isUp(fleet));
}

void ProcessesTest::processesOutliveAServersOwnRestart()
{
    // Out of memory at about 2 s; the process fault that ends meanwhile does not start the server any sooner.
    FleetParameters p = divided();
    p.offeredLoad = 3000;
    p.memoryLimited = true;
    p.memoryLimitMiB = 200;
    p.memoryPerRequestKiB = 100;
    p.restartDelay = 20;
    Fleet fleet({p, {crash(0.5, 0, 5)}, 1});
    fleet.advance(secondsToTime(3));
    QVERIFY(!isUp(fleet));
    fleet.advance(secondsToTime(15));
    QVERIFY(!isUp(fleet));
    fleet.advance(secondsToTime(22));
    QVERIFY(isUp(fleet) || fleet.totals().served > 0);
}

void ProcessesTest::droppedCallsGiveTheirConnectionsBack()
{
    FleetParameters p = divided();
    p.offeredLoad = 200;
    p.dependency.dependency = true;
    p.dependency.latency = 0.02;
    p.dependency.connections = 3;
    std::vector<ScheduledFault> faults;
    for (std::uint32_t i = 0; i < 60; ++i)
        faults.push_back(crash(1 + i * 0.5, i % 4, 0.2));
    Fleet fleet({p, faults, 5});
    fleet.advance(secondsToTime(40));
    // Were connections lost with the calls, soon none would be left and every call would time out.
    QCOMPARE(fleet.totals().dependencyTimeouts, 0U);
    QVERIFY(fleets::stillOut(fleet) <= 1);
}

void ProcessesTest::everyAttemptHasOneFate()
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        FleetParameters p = divided();
        p.servers = 3;
        p.offeredLoad = 1800;
        p.clientsRetry = p.clientsTimeOut = true;
        p.clientTimeout = 0.2;
        KeyedDraw draw = KeyedRandom(seed).draw(Purpose::Arrival, 1, 1);
        std::vector<ScheduledFault> faults;
        for (int i = 0; i < 40; ++i)
            faults.push_back(crash(draw.uniform() * 20, draw.below(12), draw.uniform() * 4 + 0.01));
        faults.push_back({secondsToTime(7), makeFault(FaultKind::Poison, {Level::Customer, 1}, 0.01)});
        faults.push_back({secondsToTime(12), makeFault(FaultKind::Crash, ServerId{1})});
        faults.push_back({secondsToTime(16), makeFault(FaultKind::Heal)});
        const auto play = [&] {
            Fleet fleet({p, faults, seed});
            fleet.advance(secondsToTime(25));
            return fleet;
        };
        Fleet fleet = play();
        QCOMPARE(play().fingerprint(), fleet.fingerprint());
        const Fleet copy = fleet;
        QVERIFY2(fleets::stillOut(fleet) <= 1, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(copy.totals().offered, play().totals().offered);
    }
}

void ProcessesTest::targetsAreNamedWhereThereAreSome()
{
    FleetSizes sizes = sizesOf(divided());
    QVERIFY(parseFault("crash@1:P4", sizes).ok());
    QCOMPARE(parseFault("crash@1:P5", sizes).error().accepted, std::string("all, or P1 to P4, or S1"));
    QVERIFY(!parseFault("slow@1:P1", sizes).ok());
    sizes.processes = 1;
    QVERIFY(!parseFault("crash@1:P1", sizes).ok());
    QVERIFY(targetRefusal(makeFault(FaultKind::Crash, {Level::Process, 0}), sizes).has_value());
}

QTEST_GUILESS_MAIN(ProcessesTest)
#include "processes_test.moc"
