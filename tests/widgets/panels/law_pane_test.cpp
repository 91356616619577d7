// The laws of the panels: that all of them are there and hold, and how the pane simulates them.
#include <QSignalSpy>
#include <QtTest>

#include "app/files/catalogue.h"
#include "core/agreement/agree.h"
#include "core/theory/laws/catalogue.h"
#include "widgets/controls/parameter_field.h"
#include "widgets/panels/law_pane.h"
#include "widgets/panels/panel_spec.h"

using namespace faultglass;

namespace {

Frame frameWith(const Scenario& scenario, std::initializer_list<std::pair<std::string_view, double>> changes = {})
{
    ParameterSet parameters(scenario.rows());
    for (const auto& [key, value] : changes) {
        const auto refused = parameters.set(key, value);
        Q_ASSERT(!refused);
    }
    Frame frame;
    frame.status = LabStatus::Paused;
    frame.arms.push_back({"Fleet", {}, parameters});
    return frame;
}

const Scenario& scenarioOf(std::string_view key)
{
    const Scenario* const scenario = findScenario(scenarioCatalogue(), key);
    Q_ASSERT(scenario);
    return *scenario;
}

std::span<const LawStudy> lawsOf(std::string_view key) { return findPanelSpec(scenarioOf(key))->laws; }

int waiting(const LawPane& pane)
{
    int count = 0;
    for (const LawCurve& curve : pane.chart().plot().curves) {
        for (const LawMark& mark : curve.marks)
            count += mark.state == LawMark::State::Waiting ? 1 : 0;
    }
    return count;
}

}  // namespace

class LawPaneTest : public QObject {
    Q_OBJECT

private slots:
    void everyPanelHasALaw();
    void everyStudyNamesWhatThereIs_data();
    void everyStudyNamesWhatThereIs();
    void everyStudyIsSimulatedAndAgrees_data();
    void everyStudyIsSimulatedAndAgrees();
    void theLawFollowsThePanel();
    void aLawIsChosenByItsName();
    void whatTheUserSetsStays();
    void aChoiceCanBeHadAgain();
    void itSimulatesOnceItIsSeen();
    void hidingStopsTheRun();
    void otherNumbersForgetTheOldRun();
    void aClickAsksForTheParameterOrTheArm();
};

void LawPaneTest::everyPanelHasALaw()
{
    for (const Scenario* scenario : scenarioCatalogue())
        QVERIFY2(!findPanelSpec(*scenario)->laws.empty(), scenario->key.data());
}

void LawPaneTest::everyStudyNamesWhatThereIs_data() { everyStudyIsSimulatedAndAgrees_data(); }

void LawPaneTest::everyStudyNamesWhatThereIs()
{
    QFETCH(const PanelSpec*, panel);
    QFETCH(const LawStudy*, study);
    const theory::Law* const law = theory::findLaw(study->law);
    QVERIFY2(law, study->law.data());
    const ParameterSet ofPanel(scenarioOf(panel->scenario).rows()), parameters(law->rows);
    for (const StudyLink& link : study->follows) {
        QVERIFY2(ofPanel.find(link.panel) && parameters.find(link.law), link.law.data());
        QVERIFY(link.onlyWith.empty() || ofPanel.find(link.onlyWith));
    }
    for (const std::string_view key : study->adjustable)
        QVERIFY2(parameters.find(key), key.data());
    QVERIFY(study->current.empty() || ofPanel.find(study->current));
    QVERIFY(study->scaledBy.empty() || parameters.find(study->scaledBy));
    std::vector<const StudyStop*> stops;
    const LawPlot plot = lawPlot(*study, studyParameters(*study, &ofPanel), stops);
    QVERIFY2(stops.size() >= 3, study->title);
    QVERIFY2(!plot.curves.front().marks.empty(), study->title);
    QVERIFY2(study->curves.size() == 1 || study->quantity != nullptr, study->title);
}

void LawPaneTest::everyStudyIsSimulatedAndAgrees_data()
{
    QTest::addColumn<const PanelSpec*>("panel");
    QTest::addColumn<const LawStudy*>("study");
    for (const PanelSpec* const panel : panelSpecs()) {
        for (const LawStudy& study : panel->laws)
            QTest::addRow("%s: %s", panel->scenario.data(), study.title) << panel << &study;
    }
}

void LawPaneTest::everyStudyIsSimulatedAndAgrees()
{
    QFETCH(const PanelSpec*, panel);
    QFETCH(const LawStudy*, study);
    const ParameterSet ofPanel(scenarioOf(panel->scenario).rows());
    std::vector<const StudyStop*> stops;
    const ParameterSet parameters = studyParameters(*study, &ofPanel);
    const LawPlot plot = lawPlot(*study, parameters, stops);
    const StudyStop& second = *stops[1];
    const auto marks = marksOf(*study, agree(*theory::findLaw(study->law), *findExperiment(study->law),
                                             *parametersAt(*study, parameters, second), {}));
    QVERIFY2(marks[0].state == LawMark::State::Agrees, qPrintable(marks[0].reason));
    QVERIFY(marks[0].low <= plot.curves[0].law[1] * 1.05 && marks[0].high >= plot.curves[0].law[1] * 0.95);
    for (const LawMark& mark : marks)
        QVERIFY(mark.state != LawMark::State::Differs);
}

void LawPaneTest::theLawFollowsThePanel()
{
    LawPane pane(lawsOf("shuffle-sharding"));
    const Scenario& scenario = scenarioOf("shuffle-sharding");
    pane.setFrame(frameWith(scenario, {{"servers", 20}, {"shard-size", 3}}), 0);
    QCOMPARE(pane.parameters().value("fleet"), 20.0);
    QCOMPARE(pane.parameters().value("shard"), 3.0);
    QCOMPARE(pane.chart().plot().stops.size(), 4);  // none, 1, 2, 3
}

void LawPaneTest::aLawIsChosenByItsName()
{
    const Scenario& scenario = scenarioOf("cascading-failure");
    LawPane pane(lawsOf("cascading-failure"));
    pane.setFrame(frameWith(scenario, {{"max-attempts", 5}, {"capacity", 900}}), 0);
    QCOMPARE(pane.parameters().value("retries"), 4.0);
    pane.setFrame(frameWith(scenario, {{"max-attempts", 5}, {"retries", 0}, {"capacity", 900}}), 0);
    QCOMPARE(pane.parameters().value("retries"), 0.0);
    pane.chooseLaw("mm1");
    QCOMPARE(pane.study().law, std::string_view("mm1"));
    QCOMPARE(pane.chart().plot().quantity, QStringLiteral("p99 latency"));
    pane.chooseLaw("no such law");
    QCOMPARE(pane.study().law, std::string_view("mm1"));
    const auto starts = pane.starts();
    QCOMPARE(starts.size(), std::size_t{2});
    QCOMPARE(starts[0].law, std::string_view("mm1"));
    QCOMPARE(starts[0].parameters.value("service-rate"), 900.0);
    QCOMPARE(starts[1].parameters.value("retries"), 0.0);
}

void LawPaneTest::whatTheUserSetsStays()
{
    LawPane pane(lawsOf("redundancy-planner"));
    const Scenario& scenario = scenarioOf("redundancy-planner");
    pane.setFrame(frameWith(scenario, {{"needed-servers", 2}}), 0);
    QCOMPARE(pane.parameters().value("needed"), 2.0);
    const auto fields = pane.findChildren<ParameterField*>();
    const auto needed = std::ranges::find_if(fields, [](const auto* field) { return field->row().key == "needed"; });
    emit(*needed)->valueEdited(3, 1);
    pane.setFrame(frameWith(scenario, {{"needed-servers", 4}}), 0);
    QCOMPARE(pane.parameters().value("needed"), 3.0);
}

void LawPaneTest::aChoiceCanBeHadAgain()
{
    LawPane pane(lawsOf("shuffle-sharding")), other(lawsOf("shuffle-sharding"));
    pane.chooseLaw("servers-die");
    for (auto* field : pane.findChildren<ParameterField*>()) {
        if (field->row().key == "dead")
            emit field->valueEdited(3, 1);
    }
    const LawChoice chosen = pane.choice();
    QCOMPARE(chosen.own.size(), std::size_t{1});
    other.setChoice(chosen);
    QVERIFY(other.choice() == chosen);
    other.setFrame(frameWith(scenarioOf("shuffle-sharding")), 0);
    QCOMPARE(other.study().law, std::string_view("servers-die"));
    QCOMPARE(other.parameters().value("dead"), 3.0);
    other.setChoice({"no such law", {}});
    QVERIFY(other.choice() == chosen);
    other.setChoice({"servers-die", {{"dead", -1}, {"fleet", 12}, {"nonsense", 1}}});
    QVERIFY(other.choice().own.empty());  // refused, not to be set here, unknown
}

void LawPaneTest::itSimulatesOnceItIsSeen()
{
    LawPane pane(lawsOf("partition"));
    QSignalSpy finished(&pane, &LawPane::finished);
    pane.setFrame(frameWith(scenarioOf("partition")), 0);
    QVERIFY(!finished.wait(800));
    QVERIFY(!pane.isRunning());
    pane.show();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(waiting(pane), 0);
    QCOMPARE(pane.chart().verdictRole(), Role::Healthy);
    const LawPlot before = pane.chart().plot();
    pane.runOrStop();
    QVERIFY(finished.wait(60'000));
    QVERIFY(before != pane.chart().plot());  // other luck
}

void LawPaneTest::hidingStopsTheRun()
{
    LawPane pane(lawsOf("failover"));
    pane.show();
    QTRY_VERIFY_WITH_TIMEOUT(pane.isRunning(), 5000);
    pane.hide();
    QVERIFY(!pane.isRunning());
    pane.show();
    QTRY_VERIFY_WITH_TIMEOUT(pane.isRunning(), 5000);
}

void LawPaneTest::otherNumbersForgetTheOldRun()
{
    LawPane pane(lawsOf("shuffle-sharding"));
    const Scenario& scenario = scenarioOf("shuffle-sharding");
    pane.setFrame(frameWith(scenario), 0);
    QSignalSpy finished(&pane, &LawPane::finished);
    pane.show();
    QVERIFY(finished.wait(60'000));
    pane.setFrame(frameWith(scenario, {{"servers", 20}}), 0);
    QCOMPARE(waiting(pane), 3);
    pane.setFrame(frameWith(scenario, {{"servers", 20}, {"offered-load", 10}}), 0);  // of no concern to the law
    QVERIFY(finished.wait(60'000));
    QCOMPARE(waiting(pane), 0);
}

void LawPaneTest::aClickAsksForTheParameterOrTheArm()
{
    LawPane planner(lawsOf("redundancy-planner"));
    planner.resize(900, 260);
    planner.show();
    planner.setFrame(frameWith(scenarioOf("redundancy-planner")), 0);
    auto* chart = planner.findChild<LawChart*>();
    QSignalSpy asked(&planner, &LawPane::parameterChosen);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(3, 0.5).toPoint());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("servers"));
    const double stop = planner.chart().plot().stops[3].toDouble();
    QCOMPARE(asked[0][1].toDouble(), stop);
    LawPane domains(lawsOf("fault-domains"));
    domains.resize(900, 260);
    domains.show();
    chart = domains.findChild<LawChart*>();
    QSignalSpy arm(&domains, &LawPane::armChosen);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(2, 1e-4).toPoint());  // one feed: no arm is there
    QCOMPARE(arm.size(), 0);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(3, 1e-4).toPoint());
    QCOMPARE(arm.size(), 1);
    QCOMPARE(arm[0][0].toInt(), 2);
}

QTEST_MAIN(LawPaneTest)
#include "law_pane_test.moc"
