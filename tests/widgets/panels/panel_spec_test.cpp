// The panels as data: each is of a scenario, its examples can be built, its keys are its own, its faults have targets.
#include "widgets/panels/panel_spec.h"

#include <algorithm>
#include <set>

#include <QtTest>

#include "app/files/catalogue.h"
#include "app/files/panel_catalogue.h"
#include "core/fleet/topology/mechanism.h"
#include "core/scenarios/arm_spec.h"

using namespace faultglass;

namespace {

QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

}  // namespace

class PanelSpecTest : public QObject {
    Q_OBJECT

private slots:
    void everyScenarioHasAPanelAndAChapter();
    void everyExampleBuildsAndDiffers();
    void everyStepHasAKeyOfItsOwn();
    void everyStepCanStrikeTheDefaultFleet();
    void everyTextIsThere();
    void everySectionIsAGroupOfItsExperiment();
};

void PanelSpecTest::everyScenarioHasAPanelAndAChapter()
{
    QCOMPARE(panelSpecs().size(), scenarioCatalogue().size());
    for (const Scenario* scenario : scenarioCatalogue()) {
        QVERIFY2(findPanelSpec(*scenario) != nullptr, bytes(scenario->key).constData());
        QVERIFY2(findPanel(*scenario) != nullptr, bytes(scenario->key).constData());
    }
}

void PanelSpecTest::everyExampleBuildsAndDiffers()
{
    for (const PanelSpec* const each : panelSpecs()) {
        const PanelSpec& spec = *each;
        const Scenario& scenario = *findScenario(scenarioCatalogue(), spec.scenario);
        QVERIFY2(spec.presets.size() >= 3, bytes(scenario.key).constData());
        for (const Preset& preset : spec.presets) {
            ParameterSet parameters(scenario.rows());
            const QByteArray where = bytes(scenario.key) + ", " + preset.name + ": ";
            for (const auto& [key, value] : preset.settings) {
                const auto refused = parameters.setText(key, value);
                QVERIFY2(!refused, (where + QByteArray::fromStdString(refused ? refused->message() : "")).constData());
            }
            QVERIFY2(!(parameters == ParameterSet(scenario.rows())), where.constData());
            const auto arms = scenario.build(parameters, 42);
            QVERIFY2(arms.ok(),
                     (where + QByteArray::fromStdString(arms.ok() ? "" : arms.error().message())).constData());
        }
    }
}

void PanelSpecTest::everySectionIsAGroupOfItsExperiment()
{
    for (const Scenario* scenario : scenarioCatalogue()) {
        const PanelSpec& spec = *findPanelSpec(*scenario);
        QVERIFY2(!spec.sections.empty(), bytes(scenario->key).constData());
        for (const std::string_view section : spec.sections)
            QVERIFY2(std::ranges::find(scenario->rows(), section, &ParameterRow::group) != scenario->rows().end(),
                     (bytes(scenario->key) + ": " + bytes(section)).constData());
    }
    const auto lifetimes = findPanelSpec(*findScenario(scenarioCatalogue(), "hardware-lifetimes"))->sections;
    QVERIFY(std::ranges::find(lifetimes, "Defences") == lifetimes.end());
}

void PanelSpecTest::everyStepHasAKeyOfItsOwn()
{
    // W, F, C, A, V, Y and the digits belong to every panel, Q and U to those with shards, M to rooms, P and R to the
    // window.
    for (const PanelSpec* const each : panelSpecs()) {
        const PanelSpec& spec = *each;
        std::set<int> keys{Qt::Key_W, Qt::Key_F, Qt::Key_C, Qt::Key_A, Qt::Key_V, Qt::Key_Y, Qt::Key_P, Qt::Key_R};
        if (spec.customersAreDealt)
            keys.insert({Qt::Key_Q, Qt::Key_U});
        if (spec.scene == SceneKind::Rooms)
            keys.insert(Qt::Key_M);
        for (const FaultStep& step : spec.faults)
            QVERIFY2(keys.insert(step.key).second, (bytes(spec.scenario) + ": " + step.text).constData());
    }
}

void PanelSpecTest::everyStepCanStrikeTheDefaultFleet()
{
    for (const PanelSpec* const each : panelSpecs()) {
        const PanelSpec& spec = *each;
        const auto arms = findScenario(scenarioCatalogue(), spec.scenario)
                              ->build(ParameterSet(findScenario(scenarioCatalogue(), spec.scenario)->rows()), 42);
        const FleetSizes sizes = sizesOf(arms.value().front().fleet.parameters);
        for (const FaultStep& step : spec.faults) {
            Fault fault = faultOf(step);
            if (step.firstServing)
                fault.target = ServerId{0};
            const auto refused = targetRefusal(fault, sizes);
            const bool oneCell = fault.target.level == Level::Cell;  // a fleet without cells is one cell
            QVERIFY2(!refused || oneCell, (bytes(spec.scenario) + ": " + step.text).constData());
        }
    }
}

void PanelSpecTest::everyTextIsThere()
{
    for (const PanelSpec* const each : panelSpecs()) {
        const PanelSpec& spec = *each;
        for (const FaultStep& step : spec.faults)
            QVERIFY(QByteArray(step.help).endsWith('.') && QByteArray(step.text).contains('&'));
        for (const ChartSpec& chart : spec.charts)
            QVERIFY(*chart.title != 0 && *chart.comparedTitle != 0 && !chart.curves.empty());
    }
}

QTEST_GUILESS_MAIN(PanelSpecTest)
#include "panel_spec_test.moc"
