// What a run will take is known before it is built, near enough; what does not fit is refused in words.
#include "core/runtime/run_estimate.h"

#include <algorithm>

#include <QtTest>

#include "core/base/memory.h"
#include "core/fleet/fleet_estimate.h"
#include "core/runtime/lab.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"

using namespace faultglass;

class RunEstimateTest : public QObject {
    Q_OBJECT

private slots:
    void anEstimateIsNearWhatAFleetTakes();
    void waitingRequestsAreCounted();
    void whatDoesNotFitIsRefusedByName();
    void aRunThatGrowsAboveItsLimitFailsInWords();
    void aForkThatDoesNotFitIsRefused();
    void amountsAreReadable();
};

namespace {

Timeline cascade(std::initializer_list<std::pair<const char*, const char*>> settings)
{
    Timeline timeline;
    timeline.scenario = &cascadingFailureScenario();
    timeline.parameters = ParameterSet(timeline.scenario->rows());
    for (const auto& [key, value] : settings) {
        if (const auto refused = timeline.parameters.setText(key, value))
            qFatal("%s", refused->message().c_str());
    }
    return timeline;
}

std::vector<ArmSpec> armsOf(const Timeline& timeline)
{
    auto arms = timeline.scenario->build(timeline.parameters, timeline.seed);
    return arms ? std::move(arms).value() : std::vector<ArmSpec>();
}

}  // namespace

void RunEstimateTest::anEstimateIsNearWhatAFleetTakes()
{
    for (const char* servers : {"5", "2000", "100000"}) {
        for (const char* customers : {"24", "3000"}) {
            for (const char* balancing : {"round-robin", "least-loaded"}) {
                const auto timeline =
                    cascade({{"servers", servers}, {"customers", customers}, {"balancing", balancing}});
                const FleetSpec spec = armsOf(timeline).front().fleet;
                const double estimate = estimateFleet(spec.parameters).startBytes;
                const auto taken = static_cast<double>(Fleet(spec).memoryBytes());
                const QString said = QStringLiteral("%1 servers, %2 customers: %3 for %4")
                                         .arg(QLatin1String(servers), QLatin1String(customers))
                                         .arg(estimate)
                                         .arg(taken);
                QVERIFY2(estimate > 0.8 * taken, qPrintable(said));
                QVERIFY2(estimate < 3 * taken + 3e6, qPrintable(said));
            }
        }
    }
}

void RunEstimateTest::waitingRequestsAreCounted()
{
    const auto timeline = cascade({{"servers", "10"}, {"offered-load", "200000"}, {"queue-limit", "1000000"}});
    const RunEstimate estimate = estimateRun(armsOf(timeline), secondsToTime(1));
    QVERIFY2(estimate.why.find("10 servers that may each hold 100000") != std::string::npos, estimate.why.c_str());
    Lab lab(0);
    QVERIFY(!lab.load(timeline));
    lab.advance(secondsToTime(1));
    const auto waiting = static_cast<double>(lab.arms().front().fleet.waitingBytes());
    QVERIFY2(estimate.bytes > 0.7 * waiting && estimate.bytes < 6 * waiting,
             qPrintable(QStringLiteral("%1 for %2").arg(estimate.bytes).arg(waiting)));
    const auto events = static_cast<double>(lab.arms().front().fleet.eventsHandled());
    QVERIFY2(estimate.events > events / 3 && estimate.events < events * 3,
             qPrintable(QStringLiteral("%1 for %2").arg(estimate.events).arg(events)));
}

void RunEstimateTest::whatDoesNotFitIsRefusedByName()
{
    const auto large = cascade({{"servers", "1000000"}});
    const auto refused = memoryRefusal(estimateRun(armsOf(large)), 100'000'000);
    QVERIFY(refused.has_value());
    QCOMPARE(refused->key, std::string("memory"));
    QVERIFY2(refused->message().find("1000000 servers and 24 customers") != std::string::npos,
             refused->message().c_str());
    Lab lab;
    lab.setMemoryLimit(100'000'000);
    QVERIFY(!lab.load(cascade({})));
    const auto before = lab.fingerprint();
    QVERIFY(lab.load(large).has_value());
    QVERIFY(lab.apply(1, SetParameter{"servers", 1e6, -1}).has_value());
    QCOMPARE(lab.fingerprint(), before);
    QVERIFY(lab.timeline().entries.empty());
}

void RunEstimateTest::aRunThatGrowsAboveItsLimitFailsInWords()
{
    Lab lab(0);
    lab.setMemoryLimit(30'000'000);
    QVERIFY(!lab.load(cascade({{"queue-bounded", "off"}, {"offered-load", "200000"}, {"client-timeout", "3600"}})));
    std::string said;
    try {
        while (lab.now() < secondsToTime(60))
            lab.advance(secondsToTime(60), 20'000);
    } catch (const std::runtime_error& error) {
        said = error.what();
    }
    QVERIFY2(said.find("more than 30 MB of memory") != std::string::npos, said.c_str());
    QVERIFY(lab.now() < secondsToTime(10));
}

void RunEstimateTest::aForkThatDoesNotFitIsRefused()
{
    Lab lab(0);
    QVERIFY(!lab.load(cascade({{"servers", "100000"}})));
    lab.setMemoryLimit(lab.arms().front().fleet.memoryBytes() * 3);
    const auto refused = lab.apply(1, ForkArm{0});
    QVERIFY(refused && refused->message().find("one more arm") != std::string::npos);
    lab.setMemoryLimit(lab.arms().front().fleet.memoryBytes() * 5);
    QVERIFY(!lab.apply(2, ForkArm{0}));
}

void RunEstimateTest::amountsAreReadable()
{
    QCOMPARE(roughBytes(0), std::string("1 MB"));
    QCOMPARE(roughBytes(1.4e6), std::string("1 MB"));
    QCOMPARE(roughBytes(37e6), std::string("37 MB"));
    QCOMPARE(roughBytes(252e6), std::string("250 MB"));
    QCOMPARE(roughBytes(999e6), std::string("1 GB"));
    QCOMPARE(roughBytes(5.87e9), std::string("5.9 GB"));
    QCOMPARE(roughBytes(12.2e9), std::string("12 GB"));
    QCOMPARE(roughBytes(1.23e12), std::string("1200 GB"));
    QVERIFY(defaultMemoryLimit() > 100'000'000);
}

QTEST_GUILESS_MAIN(RunEstimateTest)
#include "run_estimate_test.moc"
