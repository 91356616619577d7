// The text of a scenario file: what differs and nothing else, and that what earlier versions wrote goes on being read.
#include <QtTest>

#include "app/files/scenario_file.h"
#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class ScenarioTextTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWhatDiffersIsWritten();
    void filesOfEarlierVersionsGoOnBeingRead();
};

void ScenarioTextTest::onlyWhatDiffersIsWritten()
{
    ScenarioDocument document = makeScenarioDocument(test::twoArms());
    QCOMPARE(QString::fromStdString(scenarioText(document)), QStringLiteral(R"({
  "faultglass": 1,
  "scenario": "two-arms",
  "seed": "42"
}
)"));
    QVERIFY(!document.timeline.parameters.set("servers", 7));
    document.timeline.entries = {{1, secondsToTime(2), ForkArm{0}},
                                 {2, secondsToTime(2.5), SetParameter{"retries", 0, 2}}};
    document.view = SavedView{secondsToTime(2), false, 2, true, false};
    QCOMPARE(QString::fromStdString(scenarioText(document)), QStringLiteral(R"({
  "faultglass": 1,
  "scenario": "two-arms",
  "seed": "42",
  "parameters": {
    "servers": 7
  },
  "entries": [
    {"at": 2, "fork": 0},
    {"at": 2.5, "set": {"key": "retries", "value": false}, "arm": 2}
  ],
  "view": {"at": 2, "playing": false, "arm": 2}
}
)"));
}

void ScenarioTextTest::filesOfEarlierVersionsGoOnBeingRead()
{
    // They had every parameter, the length, and empty lists.
    std::string members = R"("seed": "7", "until": 3, "faults": [], "entries": [], "parameters": {)";
    const ParameterSet defaults(test::twoArms().rows());
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        const ParameterRow& row = defaults.rows()[i];
        const bool quoted = row.kind == ParameterKind::Choice, flag = row.kind == ParameterKind::Toggle;
        const std::string value = flag ? (defaults.value(i) != 0 ? "true" : "false") : defaults.text(i);
        members += (i > 0 ? ", \"" : "\"") + std::string(row.key) + "\": " + (quoted ? '"' + value + '"' : value);
    }
    const auto document =
        readScenario(R"({"faultglass": 1, "scenario": "two-arms", )" + members + "}}", test::smallScenarios());
    QVERIFY2(document.ok(), document ? "" : document.error().message().c_str());
    QVERIFY(document.value().timeline.parameters == defaults);
    QVERIFY(document.value().warnings.empty() && document.value().kept.empty() && !document.value().view);
    QCOMPARE(scenarioText(document.value()).find("parameters"), std::string::npos);
}

QTEST_GUILESS_MAIN(ScenarioTextTest)
#include "scenario_text_test.moc"
