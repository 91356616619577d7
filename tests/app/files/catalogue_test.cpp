// All scenarios alike: their tables are sound, their defaults run, and what cannot be is refused by name.
#include "app/files/catalogue.h"

#include <set>

#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/random/keyed_random.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"

using namespace faultglass;

namespace {

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// Half of the rows at random values of their ranges: within two decades of the default where they span more.
ParameterSet pointOf(const Scenario& scenario, KeyedDraw& draw)
{
    ParameterSet parameters(scenario.rows());
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const ParameterRow& row = parameters.rows()[i];
        if (draw.uniform() < 0.5)
            continue;
        const double low = std::max(row.least, row.initial > 0 ? row.initial / 100 : row.least);
        const double high = std::min(row.most, row.initial > 0 ? row.initial * 100 : row.most);
        double value = low + (high - low) * draw.uniform();
        if (row.kind != ParameterKind::Real)
            value = std::round(value);
        if (const auto refused = parameters.set(row.key, value))
            qFatal("%s", refused->message().c_str());
    }
    return parameters;
}

}  // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void everyScenarioFitsIntoASmallMachine();
    void keysAreUniqueAndFound();
    void everyScenario_data();
    void essentialsAreRowsOfTheirTable_data() { everyScenario_data(); }
    void essentialsAreRowsOfTheirTable();
    void defaultsBuildAndRun_data() { everyScenario_data(); }
    void defaultsBuildAndRun();
    void whatIsOutOfRangeIsRefusedByItsKey_data() { everyScenario_data(); }
    void whatIsOutOfRangeIsRefusedByItsKey();
    void anyPointOfTheRangesBuildsOrIsRefusedByName_data() { everyScenario_data(); }
    void anyPointOfTheRangesBuildsOrIsRefusedByName();

private:
    const Scenario& scenario() const;
};

const Scenario& CatalogueTest::scenario() const { return *findScenario(scenarioCatalogue(), QTest::currentDataTag()); }

void CatalogueTest::everyScenario_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const Scenario* scenario : scenarioCatalogue())
        QTest::newRow(bytes(scenario->key).constData()) << ++number;
}

void CatalogueTest::keysAreUniqueAndFound()
{
    std::set<std::string_view> keys;
    for (const Scenario* scenario : scenarioCatalogue()) {
        QVERIFY2(keys.insert(scenario->key).second, bytes(scenario->key).constData());
        QVERIFY(findScenario(scenarioCatalogue(), scenario->key) == scenario);
        QVERIFY(scenario->summary.ends_with('.') && !scenario->title.empty() && scenario->duration > 0);
    }
    QCOMPARE(keys.size(), std::size_t{15});
    QVERIFY(findScenario(scenarioCatalogue(), "no-such") == nullptr);
}

void CatalogueTest::essentialsAreRowsOfTheirTable()
{
    const ParameterSet parameters(scenario().rows());
    QVERIFY(!scenario().essentials.empty());
    for (const std::string_view key : scenario().essentials)
        QVERIFY2(parameters.find(key).has_value(), bytes(key).constData());
}

void CatalogueTest::defaultsBuildAndRun()
{
    const auto arms = scenario().build(ParameterSet(scenario().rows()), 42);
    QVERIFY(arms.ok());
    QVERIFY(!arms.value().empty() && arms.value().size() <= 4);
    for (const ArmSpec& arm : arms.value()) {
        QVERIFY(!arm.name.empty());
        const auto play = [&] {
            Fleet fleet(arm.fleet);
            fleet.advance(secondsToTime(std::min(20.0, scenario().duration)));
            return fleet.fingerprint();
        };
        QCOMPARE(play(), play());
    }
}

void CatalogueTest::whatIsOutOfRangeIsRefusedByItsKey()
{
    ParameterSet parameters(scenario().rows());
    for (const ParameterRow& row : scenario().rows()) {
        for (const double value : {row.least - 1, row.most + 1, std::nan(""), HUGE_VAL}) {
            const auto refused = parameters.set(row.key, value);
            QVERIFY2(refused && refused->key == row.key && !refused->accepted.empty(), bytes(row.key).constData());
        }
        const auto words = parameters.setText(row.key, "not a value");
        QVERIFY2(words && words->key == row.key, bytes(row.key).constData());
    }
}

void CatalogueTest::anyPointOfTheRangesBuildsOrIsRefusedByName()
{
    const std::uint64_t seed = qEnvironmentVariableIntValue("FAULTGLASS_SEED") + 1;
    KeyedDraw draw = KeyedRandom(seed).draw(Purpose::Arrival, static_cast<std::uint32_t>(scenario().key.size()), 3);
    int refused = 0;
    for (int i = 0; i < 200; ++i) {
        const ParameterSet point = pointOf(scenario(), draw);
        const auto arms = scenario().build(point, seed);
        if (arms.ok())
            continue;
        ++refused;
        const Error& error = arms.error();
        const QByteArray where = "seed " + QByteArray::number(static_cast<qulonglong>(seed)) + ": " +
                                 QByteArray::fromStdString(error.message());
        QVERIFY2(point.find(error.key).has_value(), where.constData());
        QVERIFY2(!error.accepted.empty() && !error.value.empty(), where.constData());
    }
    QVERIFY(refused > 0);  // such points exist: were none refused, nothing was checked
}

void CatalogueTest::everyScenarioFitsIntoASmallMachine()
{
    for (const Scenario* scenario : scenarioCatalogue()) {
        const auto arms = scenario->build(ParameterSet(scenario->rows()), 42);
        const RunEstimate estimate = estimateRun(arms.value(), secondsToTime(scenario->duration));
        QVERIFY2(!memoryRefusal(estimate, 400'000'000), std::string(scenario->key).c_str());
    }
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
