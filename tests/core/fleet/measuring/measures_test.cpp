#include "core/fleet/measuring/measures.h"
#include "core/fleet/measuring/arm_outcome.h"

#include <cmath>
#include <optional>
#include <set>

#include <QtTest>

using namespace faultglass;

class MeasuresTest : public QObject {
    Q_OBJECT

private slots:
    void customersMovedIsAmongThoseOfUsers();
    void anEmptyRunHasFiniteMeasures();
    void nothingIsNotZero();
    void anyGroupLostIsOneTrialARun();
    void anAlarmBeforeTheDefectIsNoDetection();
    void theKindOfAMeasureFitsItsForm();
    void requestsUnderWayCountNeitherWay();
    void overdueRequestsCountAsFailed();
    void tooFewIsNothingWhereNoneAreNeeded();
    void theTimeToWarmIsOfOneLoss();
    void ratesAreOverTheMeasuredTime();
    void theEndIsTheMeanOfTheTail();
    void sharesOfAttemptsAddUpToOne();
    void everyRowSaysWhatItIs();
    void keysAreFound();
};

namespace {

/// Nothing where the run had no occasion.
std::optional<double> observed(std::string_view key, const ArmOutcome& outcome)
{
    const Measure& row = measureTable()[*findMeasure(key)];
    Estimate estimate(row.kind);
    estimate.add(row.of(outcome));
    return estimate.value();
}

double value(std::string_view key, const ArmOutcome& outcome) { return observed(key, outcome).value(); }

ArmOutcome busyRun()
{
    ArmOutcome outcome;
    outcome.end = secondsToTime(30);
    outcome.totals.since = secondsToTime(10);
    outcome.totals.offered = 1000;
    outcome.totals.attempts = 1500;
    outcome.totals.attemptsOfOffered = 1500;
    outcome.totals.retries = 500;
    outcome.totals.succeeded = outcome.totals.answers = 600;
    outcome.totals.failed = 200;
    outcome.totals.attemptOutcomes = {0, 600, 500, 200, 50, 30, 0, 0};
    outcome.totals.served = 900;
    outcome.totals.wasted = 300;
    outcome.totals.started = 910;
    outcome.totals.waitSeconds = 91;
    outcome.totals.busySeconds = 60;
    outcome.totals.capacitySeconds = 80;
    outcome.totals.downCustomerSeconds = 90;
    outcome.latest.customers = 40;
    return outcome;
}

}  // namespace

void MeasuresTest::anEmptyRunHasFiniteMeasures()
{
    for (const Measure& row : measureTable()) {
        const Observation empty = row.of(ArmOutcome{});
        QVERIFY2(std::isfinite(empty.part) && std::isfinite(empty.whole), row.key.data());
        ArmOutcome negative;  // totals that begin after the end
        negative.totals.since = secondsToTime(5);
        negative.totals.offered = 3;
        const Observation early = row.of(negative);
        QVERIFY2(std::isfinite(early.part) && early.whole >= 0, row.key.data());
    }
}

void MeasuresTest::nothingIsNotZero()
{
    const ArmOutcome nothing;
    for (const char* key : {"goodput-share",
                            "goodput-share-end",
                            "failed-share",
                            "amplification",
                            "amplification-most",
                            "utilisation",
                            "hit-share",
                            "latency-p50",
                            "latency-p99",
                            "success-latency-p99",
                            "mean-wait",
                            "query-accuracy",
                            "mistake-recurrence",
                            "mistake-duration",
                            "detection-time",
                            "write-availability",
                            "read-availability",
                            "stale-reads-share",
                            "crash-detection-time",
                            "time-to-warm",
                            "quiet-weeks-share",
                            "blast-radius-end"})
        QVERIFY2(!observed(key, nothing), key);
    for (const char* key : {"requests-offered", "promotions", "mistakes", "groups-lost", "any-group-lost"})
        QCOMPARE(value(key, nothing), 0.0);
}

void MeasuresTest::anyGroupLostIsOneTrialARun()
{
    ArmOutcome lossy;
    lossy.totals.components.groupsLost = 7;
    QCOMPARE(value("any-group-lost", lossy), 1.0);
    // Of ten runs three lost something, however much.
    Estimate estimate(measureTable()[*findMeasure("any-group-lost")].kind);
    for (int run = 0; run < 10; ++run)
        estimate.add(*observed("any-group-lost", run < 3 ? lossy : ArmOutcome{}));
    QCOMPARE(*estimate.value(), 0.3);
    const Interval interval = *estimate.interval();
    QVERIFY(interval.low > 0.06 && interval.low < 0.07);  // Clopper, Pearson: 0.067 to 0.652
    QVERIFY(interval.high > 0.65 && interval.high < 0.66);
}

void MeasuresTest::anAlarmBeforeTheDefectIsNoDetection()
{
    ArmOutcome early;
    early.totals.releaseDetected = true;
    early.totals.detectionSeconds = -2.95;
    QVERIFY(!observed("detection-time", early));
    early.totals.detectionSeconds = 4;
    QCOMPARE(value("detection-time", early), 4.0);
}

void MeasuresTest::theKindOfAMeasureFitsItsForm()
{
    for (const Measure& row : measureTable()) {
        const bool share = row.kind == FigureKind::Share || row.kind == FigureKind::TimeShare;
        QVERIFY2(share == (row.form == MeasureForm::Share), row.key.data());
        QVERIFY2(row.kind != FigureKind::Count || row.form == MeasureForm::Count, row.key.data());
        QVERIFY2(row.kind != FigureKind::Quantile || row.form == MeasureForm::Time, row.key.data());
    }
}

void MeasuresTest::requestsUnderWayCountNeitherWay()
{
    QCOMPARE(value("goodput-share", busyRun()), 0.75);
    QCOMPARE(value("failed-share", busyRun()), 0.25);
    ArmOutcome stuck;
    stuck.totals.offered = 10;
    QVERIFY(!observed("goodput-share", stuck));
    QCOMPARE(value("requests-under-way", stuck), 10.0);
    QCOMPARE(value("requests-under-way", busyRun()), 200.0);
}

void MeasuresTest::overdueRequestsCountAsFailed()
{
    ArmOutcome stuck;
    stuck.totals.offered = 10;
    stuck.totals.succeeded = 2;
    stuck.totals.overdue = 6;
    QCOMPARE(value("goodput-share", stuck), 0.25);
    QCOMPARE(value("failed-share", stuck), 0.75);
    QCOMPARE(value("requests-failed", stuck), 0.0);
    QCOMPARE(value("requests-overdue", stuck), 6.0);
    QCOMPARE(value("requests-under-way", stuck), 8.0);
}

void MeasuresTest::tooFewIsNothingWhereNoneAreNeeded()
{
    ArmOutcome outcome;
    outcome.end = secondsToTime(40);
    outcome.totals.shortSeconds = 10;
    QVERIFY(!observed("unavailable-share", outcome));
    outcome.serversNeeded = 4;
    QCOMPARE(value("unavailable-share", outcome), 0.25);
}

void MeasuresTest::theTimeToWarmIsOfOneLoss()
{
    ArmOutcome outcome;
    outcome.totals.warmingSeconds = 12;
    QVERIFY(!observed("time-to-warm", outcome));
    outcome.totals.cacheLosses = 3;
    QCOMPARE(value("time-to-warm", outcome), 4.0);
}

void MeasuresTest::ratesAreOverTheMeasuredTime()
{
    QCOMPARE(value("offered-rate", busyRun()), 50.0);
    QCOMPARE(value("attempts-rate", busyRun()), 75.0);
    QCOMPARE(value("goodput-rate", busyRun()), 30.0);
    QCOMPARE(value("amplification", busyRun()), 1.5);
    QCOMPARE(value("mean-wait", busyRun()), 0.1);
    QCOMPARE(value("utilisation", busyRun()), 0.75);
    QCOMPARE(value("customer-minutes-down", busyRun()), 1.5);
    QCOMPARE(value("wasted-share", busyRun()), 1.0 / 3);
}

void MeasuresTest::theEndIsTheMeanOfTheTail()
{
    ArmOutcome outcome;
    Sample quiet, busy;
    quiet.offered = 100;
    quiet.goodput = 100;
    busy.offered = 300;
    busy.goodput = 100;
    outcome.tail = {quiet, busy};
    QCOMPARE(value("goodput-share-end", outcome), 0.5);
    outcome.tail = {busy, quiet, quiet, quiet, quiet};
    outcome.tail[1].goodput = 1000;  // a backlog that drains is no more than all
    QCOMPARE(value("goodput-share-end", outcome), 1.0);
}

void MeasuresTest::sharesOfAttemptsAddUpToOne()
{
    const ArmOutcome outcome = busyRun();
    const double succeeded = 600.0 / 1380;
    QCOMPARE(value("timed-out-share", outcome) + value("rejected-share", outcome) + value("error-share", outcome) +
                 value("no-server-share", outcome) + succeeded,
             1.0);
}

void MeasuresTest::everyRowSaysWhatItIs()
{
    std::set<std::string_view> keys;
    for (const Measure& row : measureTable()) {
        QVERIFY2(keys.insert(row.key).second, row.key.data());
        QVERIFY2(row.help.ends_with('.') && !row.label.empty() && !row.unit.empty(), row.key.data());
        QVERIFY2((row.form == MeasureForm::Share) == (row.unit == "share"), row.key.data());
        QVERIFY2((row.form == MeasureForm::Time) == (row.unit == "s"), row.key.data());
    }
}

void MeasuresTest::keysAreFound()
{
    QVERIFY(findMeasure("latency-p99.9").has_value());
    QVERIFY(!findMeasure("latency").has_value());
}

void MeasuresTest::customersMovedIsAmongThoseOfUsers()
{
    ArmOutcome outcome;
    outcome.totals.customersMoved = 7;
    QCOMPARE(value("customers-moved", outcome), 7.0);
    const std::size_t row = *findMeasure("customers-moved");
    QCOMPARE(measureTable()[row].group.name, std::string_view("Customers"));
    QCOMPARE(measureTable()[row - 1].group.name, std::string_view("Customers"));
}

QTEST_GUILESS_MAIN(MeasuresTest)
#include "measures_test.moc"
