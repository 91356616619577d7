// The fleet against textbook queues: means, tails and losses, each over several seeds.
#include <QtTest>

#include "core/theory/balancing.h"
#include "core/theory/queueing.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

constexpr int kSeeds = 10;

struct Found {
    Statistics sojourn, wait, p99, lossShare, served;
};

Found measure(const FleetParameters& parameters, double seconds, int seeds = kSeeds)
{
    Found found;
    for (int i = 0; i < seeds; ++i) {
        const Fleet fleet = runFleet(parameters, static_cast<std::uint64_t>(i) + 1, seconds);
        const Totals& totals = fleet.totals();
        found.sojourn.add(totals.sojournSeconds / static_cast<double>(totals.served));
        found.wait.add(totals.waitSeconds / static_cast<double>(totals.started));
        found.p99.add(totals.successLatency.quantileSeconds(0.99));
        found.lossShare.add(static_cast<double>(totals.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]) /
                            static_cast<double>(totals.attempts));
        found.served.add(static_cast<double>(totals.served) / seconds);
    }
    return found;
}

FleetParameters oneServer(double load)
{
    FleetParameters p = plainQueue();
    p.capacityPerServer = 100;
    p.offeredLoad = load;
    return p;
}

FleetParameters manyWorkers(std::uint32_t workers, double loadPerMeanService)
{
    FleetParameters p = plainQueue();
    p.workers = workers;
    p.capacityPerServer = workers;  // mean service time 1 s
    p.offeredLoad = loadPerMeanService;
    return p;
}

}  // namespace

class QueueingTruthTest : public QObject {
    Q_OBJECT

private slots:
    void singleServerMeansAndTailAreMm1_data();
    void singleServerMeansAndTailAreMm1();
    void workersShareOneQueueAsInMmc_data();
    void workersShareOneQueueAsInMmc();
    void boundedQueueLosesAsMmck_data();
    void boundedQueueLosesAsMmck();
    void noQueueLosesAsErlangBWhateverTheServiceLaw_data();
    void noQueueLosesAsErlangBWhateverTheServiceLaw();
    void constantServiceHalvesTheWait();
    void variableServiceLengthensTheWait();
    void randomBalancingIsSeparateQueues();
    void roundRobinIsErlangArrivalsAtEachServer();
    void twoChoicesNearlyRemoveTheQueue_data();
    void twoChoicesNearlyRemoveTheQueue();
    void leastLoadedIsNoWorseThanTwoChoices();
    void slowThreadsExhaustThePool();
    void utilisationIsOfferedWorkOverCapacity();
};

void QueueingTruthTest::singleServerMeansAndTailAreMm1_data()
{
    QTest::addColumn<double>("load");
    for (const double load : {50.0, 80.0, 90.0})
        QTest::addRow("%g of 100 per second", load) << load;
}

void QueueingTruthTest::singleServerMeansAndTailAreMm1()
{
    QFETCH(double, load);
    const Found found = measure(oneServer(load), load > 85 ? 30'000 : 8'000);
    QVERIFY(agrees("mean sojourn, s", found.sojourn, theory::mm1(load, 100).value().meanSojourn));
    QVERIFY(agrees("mean wait, s", found.wait, theory::mm1(load, 100).value().meanWait));
    QVERIFY(agrees("p99, s", found.p99, theory::mm1SojournQuantile(load, 100, 0.99).value(), 0.006));
}

void QueueingTruthTest::workersShareOneQueueAsInMmc_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<double>("load");
    QTest::newRow("M/M/10 at 0.8") << 10 << 8.0;
    QTest::newRow("M/M/10 at 0.9") << 10 << 9.0;
    QTest::newRow("M/M/5 at 0.8") << 5 << 4.0;
}

void QueueingTruthTest::workersShareOneQueueAsInMmc()
{
    QFETCH(int, workers);
    QFETCH(double, load);
    const Found found = measure(manyWorkers(static_cast<std::uint32_t>(workers), load), 60'000);
    const auto law = theory::mmc(load, 1, workers).value();
    QVERIFY(agrees("mean sojourn, s", found.sojourn, law.meanSojourn));
    QVERIFY(agrees("mean wait, s", found.wait, law.meanWait, 0.01));
    QVERIFY(agrees("p99, s", found.p99, theory::mmcSojournQuantile(load, 1, workers, 0.99).value(), 0.006));
}

void QueueingTruthTest::boundedQueueLosesAsMmck_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("places");
    QTest::addColumn<double>("load");
    QTest::newRow("M/M/1/10 at 0.9") << 1 << 10 << 0.9;
    QTest::newRow("M/M/1/10 at 1.5") << 1 << 10 << 1.5;
    QTest::newRow("M/M/10/20 at 1.2") << 10 << 20 << 12.0;
}

void QueueingTruthTest::boundedQueueLosesAsMmck()
{
    QFETCH(int, workers);
    QFETCH(int, places);
    QFETCH(double, load);
    FleetParameters p = manyWorkers(static_cast<std::uint32_t>(workers), load);
    p.queueBounded = true;
    p.queueLimit = static_cast<std::uint32_t>(places - workers);
    const Found found = measure(p, 600'000.0 / load);
    const auto law = theory::mmck(load, 1, workers, places).value();
    QVERIFY(agrees("loss", found.lossShare, law.lossProbability, 0.002));
    QVERIFY(agrees("throughput, requests/s", found.served, law.throughput, 0.002));
    QVERIFY(agrees("mean wait, s", found.wait, law.meanWait));
    QVERIFY(agrees("p99, s", found.p99, theory::mmckSojournQuantile(load, 1, workers, places, 0.99).value(), 0.006));
}

void QueueingTruthTest::noQueueLosesAsErlangBWhateverTheServiceLaw_data()
{
    QTest::addColumn<int>("law");
    QTest::newRow("exponential") << static_cast<int>(ServiceLaw::Exponential);
    QTest::newRow("deterministic") << static_cast<int>(ServiceLaw::Deterministic);
    QTest::newRow("lognormal") << static_cast<int>(ServiceLaw::Lognormal);
}

void QueueingTruthTest::noQueueLosesAsErlangBWhateverTheServiceLaw()
{
    QFETCH(int, law);
    for (const double load : {8.0, 12.0}) {
        FleetParameters p = manyWorkers(10, load);
        p.serviceLaw = static_cast<ServiceLaw>(law);
        p.queueBounded = true;
        p.queueLimit = 0;
        const Found found = measure(p, 40'000);
        QVERIFY(agrees("loss", found.lossShare, theory::erlangB(load, 10).value()));
    }
}

void QueueingTruthTest::constantServiceHalvesTheWait()
{
    for (const double load : {50.0, 80.0, 90.0}) {
        FleetParameters p = oneServer(load);
        p.serviceLaw = ServiceLaw::Deterministic;
        const Found found = measure(p, 15'000);
        QVERIFY(agrees("M/D/1 mean sojourn, s", found.sojourn, theory::md1(load, 100).value().meanSojourn));
        QVERIFY(agrees("M/D/1 p99, s", found.p99, theory::md1SojournQuantile(load, 100, 0.99).value(), 0.006));
    }
}

void QueueingTruthTest::variableServiceLengthensTheWait()
{
    FleetParameters p = oneServer(80);
    p.serviceLaw = ServiceLaw::Lognormal;
    p.serviceVariation = 2;  // variance over squared mean: 4
    const Found found = measure(p, 40'000, 16);
    QVERIFY(agrees("M/G/1 mean wait, s", found.wait, theory::mg1(80, 100, 2).value().meanWait, 0.01));
    QVERIFY(agrees("M/G/1 p99, s", found.p99, theory::lognormalSojournQuantile(80, 100, 2, 0.99).value(), 0.02));
}

void QueueingTruthTest::randomBalancingIsSeparateQueues()
{
    FleetParameters p = oneServer(400);
    p.servers = 5;
    const Found found = measure(p, 3'000);
    QVERIFY(agrees("mean sojourn, s", found.sojourn, theory::randomBalancing(400, 100, 5).value().meanSojourn));
    QVERIFY(agrees("p99, s", found.p99, theory::randomBalancingSojournQuantile(400, 100, 5, 0.99).value(), 0.006));
}

void QueueingTruthTest::roundRobinIsErlangArrivalsAtEachServer()
{
    FleetParameters p = oneServer(400);
    p.servers = 5;
    p.balancing = BalancingPolicy::RoundRobin;
    const Found found = measure(p, 3'000);
    QVERIFY(agrees("mean sojourn, s", found.sojourn, theory::roundRobin(400, 100, 5).value().meanSojourn));
    QVERIFY(agrees("p99, s", found.p99, theory::roundRobinSojournQuantile(400, 100, 5, 0.99).value(), 0.006));
}

void QueueingTruthTest::twoChoicesNearlyRemoveTheQueue_data()
{
    QTest::addColumn<double>("utilisation");
    for (const double utilisation : {0.5, 0.7, 0.9})
        QTest::addRow("at %g", utilisation) << utilisation;
}

void QueueingTruthTest::twoChoicesNearlyRemoveTheQueue()
{
    QFETCH(double, utilisation);
    FleetParameters p = oneServer(utilisation * 100 * 1000);
    p.servers = 1000;
    p.balancing = BalancingPolicy::TwoChoices;
    p.measureFrom = 2;
    const Found found = measure(p, 12, 4);
    // The series is the limit of many servers; a thousand are within one per cent of it.
    const auto law = theory::powerOfChoices(p.offeredLoad, 100, 1000, 2).value();
    QVERIFY(agrees("mean sojourn, s", found.sojourn, law.meanSojourn, 0.01));
    QVERIFY(agrees("p99, s", found.p99,
                   theory::powerOfChoicesSojournQuantile(p.offeredLoad, 100, 1000, 2, 0.99).value(), 0.015));
}

void QueueingTruthTest::leastLoadedIsNoWorseThanTwoChoices()
{
    FleetParameters p = oneServer(90'000);
    p.servers = 1000;
    p.measureFrom = 2;
    p.balancing = BalancingPolicy::LeastLoaded;
    const Found least = measure(p, 8, 3);
    p.balancing = BalancingPolicy::TwoChoices;
    const Found two = measure(p, 8, 3);
    QVERIFY(least.sojourn.mean() < two.sojourn.mean());
    QVERIFY(least.sojourn.mean() >= 0.01 * 0.99);  // nobody is faster than the service itself
}

void QueueingTruthTest::slowThreadsExhaustThePool()
{
    // Site Reliability Engineering, chapter 22: 1,000 threads, 5 % of the requests hang, few are served. The share
    // refused depends on the law of the service time through its mean alone: 5,095 threads' worth of work.
    const auto law = theory::threadPool(1000, 1000, 0.1, 0.05, 100).value();
    FleetParameters p = manyWorkers(1000, 1000);
    p.capacityPerServer = 1000 / 5.095;
    p.queueBounded = true;
    p.queueLimit = 0;
    p.measureFrom = 60;
    const Found found = measure(p, 400, 5);
    QVERIFY(agrees("share refused", found.lossShare, law.refusedShare));
}

void QueueingTruthTest::utilisationIsOfferedWorkOverCapacity()
{
    FleetParameters p = oneServer(340);
    p.servers = 5;
    p.sampleInterval = 1;
    const Statistics found = overSeeds(kSeeds, 1, [&](std::uint64_t seed) {
        const Fleet fleet = runFleet(p, seed, 2'000);
        return fleet.totals().busySeconds / fleet.totals().capacitySeconds;
    });
    QVERIFY(agrees("utilisation", found, 340.0 / 500));
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::QueueingTruthTest)
#include "queueing_truth_test.moc"
