// The same bits everywhere: golden fingerprints that every compiler, optimisation and machine must reproduce.
#include <QProcess>
#include <QtTest>

#include "core/runtime/lab.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

struct Golden {
    const char* name;
    const char* settings;  ///< key=value, separated by blanks
    std::uint64_t fingerprint;
};

/// Recorded with g++ 12 at -O2. A change of the model changes them: record the new ones in the same commit, on purpose.
constexpr Golden kGolden[] = {
    {"default", "", 0x61cc705c2ea7e6e9},
    {"lognormal service", "service-law=lognormal workers=4", 0x19ce81d0c9049b3c},
    {"decorrelated jitter, least loaded", "jitter=decorrelated balancing=least-loaded", 0x4857d9107dd404d5},
    {"two choices, deep probes", "balancing=two-choices probe-depth=deep", 0xd8c3acf80a00ca20},
    {"every defence",
     "load-shedding=on shedding-form=codel retry-budget=on circuit-breaker=on adaptive-throttling=on bulkheads=on "
     "autoscaling=on scale-lag=3 skip-expired=on",
     0x27d1789607c405e7},
    {"memory and cold starts", "memory-limited=on memory-limit=64 cold-factor=4 restart-delay=2", 0xfccdb2318d680f7c},
    {"shards, noise and poison",
     "placement=shuffle-domains servers=12 racks=3 customers=300 customer-shares=zipf capacity=600 shard-size=4",
     0xc2659b5ec048dd5c},
    {"cells and a release",
     "placement=shuffle-in-cells cells=4 servers=8 release=on release-strategy=cell-by-cell bake-time=2 defect-delay=3 "
     "detect-window=0.5 cell-router=rendezvous capacity=800",
     0xeb67c757f4e98184},
    {"random failures, leaks and drift",
     "random-failures=on server-mtbf=20 server-repair=3 rack-mtbf=30 rack-repair=2 racks=2 failure-shape=2 "
     "capacity-spread=0.3 leak=on leak-rate=500000 leak-phase=random restart-delay=1",
     0x1e452772d0f02f46},
    {"components that wear, wait for spares and have bad memory",
     "components=on component-count=3000 life-law=bathtub component-mtbf=0.01 infant-scale=0.01 wear-scale=0.01 "
     "burn-in=0.01 batch-size=50 batch-spread=0.5 component-repair=0.001 spares-limited=on spares=2 "
     "spare-reorder=0.001 "
     "group-size=3 memory-errors=on offered-load=1",
     0xe57bcd3f3b7ce285},
    {"gossip over a lognormal link, pauses",
     "detector=on detection=gossip heartbeat-period=0.1 detect-timeout=0.5 "
     "link-delay-law=lognormal link-jitter=0.01 process-pauses=on pause-every=1 gossip-fan-out=2",
     0x4e05f4fbfe694765},
    {"phi accrual",
     "detector=on detection=phi-akka heartbeat-period=0.05 phi-pause=0.05 phi-threshold=2 "
     "phi-min-deviation=0.01",
     0x06ce66c6bf8f3d2b},
    {"replicas that elect",
     "replication=on servers=9 zones=3 racks=3 replicas=5 write-quorum=3 read-rate=100 "
     "rtt-jitter=1 capacity=700 random-failures=on server-mtbf=20 server-repair=3",
     0xc75a9cd8b05f75f2},
    {"standbys, caches, calls and layers",
     "redundancy=active-passive standby=reads coverage=0.9 promotion-delay=0.5 spurious-failovers=1200 fencing=off "
     "connect-work=0.01 cache=on cache-items=500 cache-size=50 miss-cost=3 dependency=on dependency-latency=0.002 "
     "dependency-timeout=0.01 connections=1 hang-share=0.01 layers=2 layer-attempts=2 placement=cells cells=2 "
     "servers=6 workers=4 capacity=2000",
     0xfb64d656181d7da6},
};
constexpr double kSeconds = 15;

std::vector<ArmSpec> specs(const char* settings, std::uint64_t seed)
{
    const Scenario& scenario = cascadingFailureScenario();
    ParameterSet parameters(scenario.rows());
    for (const QByteArray& setting : QByteArray(settings).split(' ')) {
        const qsizetype equals = setting.indexOf('=');
        if (equals > 0 && parameters.setText(setting.left(equals).toStdString(), setting.mid(equals + 1).toStdString()))
            qFatal("%s", setting.constData());
    }
    return scenario.build(parameters, seed).value();
}

std::uint64_t fingerprint(const char* settings)
{
    Fleet fleet(specs(settings, 42).front().fleet);
    fleet.advance(secondsToTime(kSeconds));
    return fleet.fingerprint();
}

/// Set in the environment of the child that only prints its fingerprints.
constexpr char kPrintOnly[] = "FAULTGLASS_PRINT_FINGERPRINTS";

QByteArray allFingerprints()
{
    QByteArray text;
    for (const Golden& golden : kGolden)
        text += QByteArray::number(static_cast<qulonglong>(fingerprint(golden.settings)), 16) + '\n';
    return text;
}

}  // namespace

class DeterminismTest : public QObject {
    Q_OBJECT

private slots:
    void everyBuildGivesTheGoldenFingerprint_data();
    void everyBuildGivesTheGoldenFingerprint();
    void aMachineWithoutFusedMultiplyAddGivesTheSame();
    void piecesGiveTheSameAsOneRun();
    void lookingChangesNothing();
    void copiesGoOnAlike();
    void seedsMatter();
    void aServerMoreShiftsNobodysDraws();
};

void DeterminismTest::everyBuildGivesTheGoldenFingerprint_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(kGolden)); ++i)
        QTest::newRow(kGolden[i].name) << i;
}

void DeterminismTest::everyBuildGivesTheGoldenFingerprint()
{
    QFETCH(int, row);
    const std::uint64_t found = fingerprint(kGolden[row].settings);
    QVERIFY2(found == kGolden[row].fingerprint,
             qPrintable(QString("found 0x%1").arg(static_cast<qulonglong>(found), 16, 16, QLatin1Char('0'))));
}

void DeterminismTest::aMachineWithoutFusedMultiplyAddGivesTheSame()
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("GLIBC_TUNABLES", "glibc.cpu.hwcaps=-FMA,-AVX2,-FMA4");
    environment.insert(kPrintOnly, "1");
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(child.waitForFinished(300'000));
    QCOMPARE(child.readAllStandardOutput(), allFingerprints());
}

void DeterminismTest::piecesGiveTheSameAsOneRun()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const FleetSpec spec = specs("", seed).front().fleet;
        Fleet whole(spec), pieces(spec);
        whole.advance(secondsToTime(10));
        const KeyedRandom random(seed);
        std::uint32_t step = 0;
        while (pieces.now() < secondsToTime(10)) {
            KeyedDraw draw = random.draw(Purpose::Arrival, 99, step++);
            const SimTime until = std::min(secondsToTime(10), pieces.now() + secondsToDuration(draw.uniform() * 0.3));
            pieces.advance(until, draw.below(5000));
        }
        QVERIFY2(pieces.fingerprint() == whole.fingerprint(), qPrintable(QString("seed %1").arg(seed)));
        QCOMPARE(pieces.eventsHandled(), whole.eventsHandled());
    }
}

void DeterminismTest::lookingChangesNothing()
{
    const FleetSpec spec = specs("", 7).front().fleet;
    Fleet watched(spec), alone(spec);
    for (int i = 1; i <= 200; ++i) {
        watched.advance(secondsToTime(i * 0.05));
        QCOMPARE(watched.view().servers.size(), std::size_t{5});
        (void)watched.takeSamples();
    }
    alone.advance(secondsToTime(10));
    QCOMPARE(watched.fingerprint(), alone.fingerprint());
}

void DeterminismTest::copiesGoOnAlike()
{
    Fleet fleet(specs("", 3).front().fleet);
    for (int i = 1; i <= 10; ++i) {
        fleet.advance(secondsToTime(i));
        Fleet copy = fleet;
        Fleet other = fleet;
        copy.advance(secondsToTime(i + 1.0));
        other.advance(secondsToTime(i + 1.0));
        QCOMPARE(copy.fingerprint(), other.fingerprint());
    }
}

void DeterminismTest::seedsMatter()
{
    Fleet one(specs("", 1).front().fleet), two(specs("", 2).front().fleet);
    one.advance(secondsToTime(1));
    two.advance(secondsToTime(1));
    QVERIFY(one.fingerprint() != two.fingerprint());
}

void DeterminismTest::aServerMoreShiftsNobodysDraws()
{
    // Draws have names: with one server more the same requests arrive at the same instants and need the same work.
    Fleet five(specs("kill=off servers=5", 11).front().fleet), six(specs("kill=off servers=6", 11).front().fleet);
    five.advance(secondsToTime(5));
    six.advance(secondsToTime(5));
    QCOMPARE(five.totals().offered, six.totals().offered);
    const FleetView a = five.view(), b = six.view();
    QCOMPARE(a.requests.size(), b.requests.size());
    for (std::size_t i = 0; i < a.requests.size(); ++i) {
        QCOMPARE(a.requests[i].request, b.requests[i].request);
        QCOMPARE(a.requests[i].sentAt.ns, b.requests[i].sentAt.ns);
    }
}

}  // namespace faultglass::truth

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(faultglass::truth::kPrintOnly)) {
        std::fputs(faultglass::truth::allFingerprints().constData(), stdout);
        return 0;
    }
    faultglass::truth::DeterminismTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "determinism_test.moc"
