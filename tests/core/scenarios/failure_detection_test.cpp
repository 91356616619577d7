// The scenario failure-detection: what it builds, and what its defaults show.
#include <QtTest>

#include "core/fleet/detection/detector_totals.h"
#include "core/fleet/fleet.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/failure_detection/failure_detection.h"

using namespace faultglass;

class FailureDetectionTest : public QObject {
    Q_OBJECT

private slots:
    void everyDetectorNoticesTheCrash_data();
    void everyDetectorNoticesTheCrash();
    void withoutACrashThereIsNoFault();
    void probesMustEndBeforeTheNext();
};

void FailureDetectionTest::everyDetectorNoticesTheCrash_data()
{
    QTest::addColumn<QString>("form");
    for (const char* form : {"fixed-timeout", "probes", "nfd-s", "phi-akka", "phi-cassandra", "gossip"})
        QTest::newRow(form) << QString(form);
}

void FailureDetectionTest::everyDetectorNoticesTheCrash()
{
    QFETCH(QString, form);
    const Scenario& scenario = failureDetectionScenario();
    ParameterSet parameters(scenario.rows());
    QVERIFY(!parameters.setText("detection", form.toStdString()));
    Fleet fleet(scenario.build(parameters, 42).value().front().fleet);
    fleet.advance(secondsToTime(scenario.duration));
    const DetectorTotals& totals = fleet.totals().detector;
    QCOMPARE(totals.deaths, 1U);
    QVERIFY(totals.detectedBy >= 1 && totals.detectionSeconds > 0 && totals.detectionSeconds < 30);
    if (form == "fixed-timeout")
        QVERIFY(totals.mistakes > 20 && totals.detectionSeconds < 2);
}

void FailureDetectionTest::withoutACrashThereIsNoFault()
{
    ParameterSet parameters(failureDetectionScenario().rows());
    QVERIFY(!parameters.set("crash-at", 0));
    QVERIFY(failureDetectionScenario().build(parameters, 1).value().front().fleet.faults.empty());
}

void FailureDetectionTest::probesMustEndBeforeTheNext()
{
    ParameterSet parameters(failureDetectionScenario().rows());
    QVERIFY(!parameters.setText("detection", "probes") && !parameters.set("detect-probe-timeout", 2));
    const auto arms = failureDetectionScenario().build(parameters, 1);
    QVERIFY(!arms.ok());
    QCOMPARE(arms.error().key, std::string("detect-probe-timeout"));
}

QTEST_GUILESS_MAIN(FailureDetectionTest)
#include "failure_detection_test.moc"
