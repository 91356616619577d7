// Every measure of every scenario under settings nobody thought of: accounts close, shares are shares, times are times.
#include <cmath>

#include <QtTest>

#include "app/files/catalogue.h"
#include "core/ensemble/timeline_check.h"
#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measures.h"
#include "core/random/keyed_random.h"
#include "core/runtime/lab.h"

using namespace faultglass;

namespace {

constexpr double kEnd = 3;
constexpr std::uint64_t kRunsOfOne = 24;  ///< of each scenario

/// Near its default where that is large, so that runs stay short.
double bounded(const ParameterRow& row, double share)
{
    const double least = std::max(row.least, row.initial > 0 ? row.initial / 50 : row.least);
    const double most = std::min({row.most, std::max(row.initial * 3, row.least + 20), 3000.0});
    const double value = least + (most - least) * share;
    return std::clamp(row.kind == ParameterKind::Real ? value : std::round(value), row.least, row.most);
}

void setIf(ParameterSet& parameters, std::string_view key, double value)
{
    static_cast<void>(parameters.set(key, value));  // not every scenario has every parameter
}

Timeline timelineOf(const Scenario& scenario, KeyedDraw& draw)
{
    Timeline timeline;
    timeline.scenario = &scenario;
    timeline.parameters = ParameterSet(scenario.rows());
    timeline.seed = draw.below(1000);
    ParameterSet& parameters = timeline.parameters;
    setIf(parameters, "offered-load", 200);
    setIf(parameters, "capacity", 60);
    for (std::uint32_t changes = draw.below(8); changes > 0; --changes) {
        const ParameterRow& row = parameters.rows()[draw.below(static_cast<std::uint32_t>(parameters.size()))];
        setIf(parameters, row.key, bounded(row, draw.uniform()));
    }
    setIf(parameters, "sample-interval", 0.05 + draw.uniform() * (draw.below(3) == 0 ? 10 : 0.5));
    setIf(parameters, "customer-window", 0.1 + draw.uniform() * (draw.below(3) == 0 ? 10 : 1));
    setIf(parameters, "measure-from", draw.below(2) == 0 ? 0 : 0.9 * kEnd * draw.uniform());
    setIf(parameters, "clients-time-out", draw.below(3) == 0 ? 0 : 1);
    setIf(parameters, "health-checks", draw.below(3) == 0 ? 0 : 1);
    for (std::uint32_t faults = draw.below(4); faults > 0; --faults) {
        const FaultRow& fault = faultTable()[draw.below(static_cast<std::uint32_t>(faultTable().size()))];
        const std::string target = draw.below(3) == 0 ? "all" : "S" + std::to_string(1 + draw.below(5));
        const std::string text = std::string(fault.key) + "@" + std::to_string(draw.uniform() * kEnd) + ":" + target;
        if (const auto parsed = parseFault(text, FleetSizes{5}))
            timeline.faults.push_back(parsed.value());
    }
    return timeline;
}

/// What is wrong with the value of a measure; nothing where it is possible.
QString wrongWith(const Measure& row, double value, const Fleet& fleet)
{
    const double simulated = fleet.now().seconds();
    if (!std::isfinite(value))
        return QStringLiteral("is no number");
    if (value < 0)
        return QStringLiteral("is negative");
    if (row.form == MeasureForm::Share && value > 1 + 1e-9)
        return QStringLiteral("is more than all");
    if (row.form == MeasureForm::Count && value != std::round(value))
        return QStringLiteral("counts parts");
    // A histogram says the upper end of a bucket, and an answer's way back counts before it has been gone.
    const bool gap = row.kind == FigureKind::Gap || row.key.starts_with("mistake");  // over all observers
    if (row.form == MeasureForm::Time && !gap && value > 1.05 * simulated + 0.5)
        return QStringLiteral("is longer than the run");
    const FleetParameters& p = fleet.parameters();
    double attempts = p.clientsRetry ? p.maxAttempts : 1;
    for (std::uint32_t i = 0; i < p.layers.layers; ++i)
        attempts *= p.layers.attempts;
    if (row.key.starts_with("amplification") && value > attempts)
        return QStringLiteral("is more than the attempts allow");
    return {};
}

/// The value of a measure; nothing where there was no occasion.
std::optional<double> valueOf(std::string_view key, const ArmOutcome& outcome)
{
    const Measure& row = measureTable()[*findMeasure(key)];
    Estimate estimate(row.kind);
    estimate.add(row.of(outcome));
    return estimate.value();
}

/// What is wrong with the accounts of all requests and customers.
QString wrongAccounts(const Fleet& fleet, const ArmOutcome& outcome)
{
    const Totals& totals = outcome.totals;
    if (totals.offered < totals.succeeded + totals.failed + totals.overdue)
        return QStringLiteral("more came to an end than was offered");
    std::uint64_t offered = 0, succeeded = 0, lost = 0, overdue = 0;
    for (const CustomerLedger& customer : fleet.ledger()) {
        if (customer.downSeconds + customer.degradedSeconds > seconds(outcome) + 1e-9)
            return QStringLiteral("a customer was down for longer than was measured");
        offered += customer.offered;
        succeeded += customer.succeeded;
        lost += customer.lost;
        overdue += customer.overdue;
    }
    if (offered != totals.offered || succeeded != totals.succeeded || lost != totals.failed ||
        overdue != totals.overdue)
        return QStringLiteral("customers' accounts do not add up to the totals");
    const auto good = valueOf("goodput-share", outcome), bad = valueOf("failed-share", outcome);
    if (good.has_value() != bad.has_value() || (good && std::abs(*good + *bad - 1) > 1e-9))
        return QStringLiteral("succeeded and failed are not all");
    const auto untouched = valueOf("customers-untouched-share", outcome);
    const double touched = valueOf("customers-ever-down-share", outcome).value_or(0) +
                           valueOf("customers-ever-degraded-share", outcome).value_or(0);
    if (untouched && std::abs(*untouched + touched - 1) > 1e-9)
        return QStringLiteral("touched and untouched are not all");
    if (totals.offered > 50 && good && *good == 0 && untouched.value_or(0) == 1)
        return QStringLiteral("all is lost and all are untouched");
    const auto few = valueOf("unavailable-share", outcome);
    if (few && *few * seconds(outcome) < valueOf("downtime", outcome).value_or(0) - 1e-6 &&
        fleet.view().placement->pools == 1)
        return QStringLiteral("nobody serves, and those are enough");
    return {};
}

}  // namespace

class MeasureBoundsTest : public QObject {
    Q_OBJECT

private slots:
    void everyMeasureIsPossible_data();
    void everyMeasureIsPossible();
};

void MeasureBoundsTest::everyMeasureIsPossible_data()
{
    QTest::addColumn<const Scenario*>("scenario");
    for (const Scenario* scenario : scenarioCatalogue())
        QTest::newRow(scenario->key.data()) << scenario;
}

void MeasureBoundsTest::everyMeasureIsPossible()
{
    QFETCH(const Scenario*, scenario);
    constexpr std::uint64_t kMostEvents = 200'000;
    std::uint64_t looked = 0;
    for (std::uint64_t seed = 1; seed <= 4 * kRunsOfOne && looked < kRunsOfOne; ++seed) {
        KeyedDraw draw = KeyedRandom(seed).draw(Purpose::Arrival, 0, 0);
        Timeline timeline = timelineOf(*scenario, draw);
        Lab lab(0);
        lab.setMemoryLimit(200'000'000);
        if (checkTimeline(timeline) || lab.load(std::move(timeline)) || !lab.advance(secondsToTime(kEnd), kMostEvents))
            continue;  // it cannot be, or is too large for this
        ++looked;
        for (const Arm& arm : lab.arms()) {
            const Fleet closed = arm.fleet.closed();
            const ArmOutcome outcome{
                closed.totals(), closed.now(), closed.latest(), {}, closed.parameters().topology.needed};
            const QString where = QStringLiteral("seed %1, arm %2: ").arg(seed).arg(QLatin1String(arm.name.data()));
            const QString accounts = wrongAccounts(closed, outcome);
            QVERIFY2(accounts.isEmpty(), qPrintable(where + accounts));
            for (const Measure& row : measureTable()) {
                const auto value = valueOf(row.key, outcome);
                const QString wrong = value ? wrongWith(row, *value, closed) : QString();
                QVERIFY2(wrong.isEmpty(), qPrintable(where + QLatin1String(row.key.data()) +
                                                     QStringLiteral(" = %1 ").arg(value.value_or(0)) + wrong));
            }
        }
    }
    QVERIFY2(looked >= kRunsOfOne / 2, qPrintable(QStringLiteral("only %1 runs").arg(looked)));
}

QTEST_GUILESS_MAIN(MeasureBoundsTest)
#include "measure_bounds_test.moc"
