// What single panels let one do by hand, through the window and the real worker: drag replicas, paint causes, bend
// hazards, and change charts for laws; each is one step of undo.
#include "core/fleet/replication/replication_view.h"
#include "core/scenarios/scenario.h"
#include "tests/app/window_fixture.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/controls/cause_grid.h"
#include "widgets/panels/hazard_chart.h"
#include "widgets/panels/law_pane.h"
#include "widgets/panels/panel.h"

using namespace faultglass;

class PanelToolsTest : public QObject, private WindowFixture {
    Q_OBJECT

private slots:
    void init() { forget(); }
    void cleanup()
    {
        close();
        verifyNothingIsLeft();
    }
    void aMovedReplicaStandsThereUntilItIsUndone();
    void aReplicaInTheWayChangesPlaces();
    void paintedServersAreStruckAtOnce();
    void bendingTheHazardIsOneStep();
    void lawsTakeThePlaceOfTheCharts();

private:
    void openOn(const char* scenario)
    {
        LaunchOptions options;
        options.file = QString::fromLatin1(scenario);
        open(options);
        m_window->link().setPlaying(false);
    }
    [[nodiscard]] std::uint32_t serverOf(std::size_t arm, std::size_t replica) const
    {
        return frame()->arms[arm].fleet.of<ReplicationView>().replicas[replica].server;
    }
    [[nodiscard]] double parameter(std::string_view key) const { return frame()->arms[0].parameters.value(key); }
};

void PanelToolsTest::aMovedReplicaStandsThereUntilItIsUndone()
{
    openOn("fault-domains");
    constexpr std::size_t kZones = 2;
    const std::uint32_t home = serverOf(kZones, 0), racks = serverOf(1, 0);
    const auto canvases = m_window->panel()->findChildren<StageCanvas*>();
    QCOMPARE(canvases.size(), 4);
    emit canvases[kZones]->replicaMoved(0, ServerId{home + 5});
    QTRY_COMPARE_WITH_TIMEOUT(serverOf(kZones, 0), home + 5, kPatience);
    QCOMPARE(serverOf(1, 0), racks);  // the other spreads are what they were
    QCOMPARE(frame()->arms[kZones].name, std::string_view("Placed by hand"));
    m_window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(serverOf(kZones, 0), home, kPatience);
    QCOMPARE(frame()->arms[kZones].name, std::string_view("Zones of one region"));
}

void PanelToolsTest::aReplicaInTheWayChangesPlaces()
{
    openOn("fault-domains");
    const std::uint32_t first = serverOf(0, 0), second = serverOf(0, 1);
    const auto canvases = m_window->panel()->findChildren<StageCanvas*>();
    emit canvases[0]->replicaMoved(0, ServerId{second});
    QTRY_COMPARE_WITH_TIMEOUT(serverOf(0, 0), second, kPatience);
    QCOMPARE(serverOf(0, 1), first);
    emit canvases[0]->replicaMoved(0, ServerId{1'000'000});  // there is no such server
    goTo(1);                                                 // by then it has been judged
    QCOMPARE(serverOf(0, 0), second);
}

void PanelToolsTest::paintedServersAreStruckAtOnce()
{
    openOn("correlated-faults");
    auto* grid = m_window->panel()->findChild<CauseGrid*>();
    QVERIFY(grid);
    const std::size_t before = entries();
    QCOMPARE(grid->sharing(2).size(), std::size_t{2});
    emit grid->struck(2);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), before + 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(frame()->arms[0].fleet.servers[1].state, ServerState::Down, kPatience);
    QCOMPARE(frame()->arms[0].fleet.servers[0].state, ServerState::Down);
    QVERIFY(frame()->arms[0].fleet.servers[2].state != ServerState::Down);
    m_window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(entries(), before, kPatience);
    for (std::uint32_t server = 0; server < 3; ++server)
        grid->paint(3, server, false);
    const int steps = m_window->undoStack().count();
    emit grid->struck(3);  // nobody shares it
    QCOMPARE(m_window->undoStack().count(), steps);
}

void PanelToolsTest::bendingTheHazardIsOneStep()
{
    openOn("hardware-lifetimes");
    auto* chart = m_window->panel()->findChild<HazardChart*>();
    QVERIFY(chart);
    const double before = parameter("component-mtbf");
    emit chart->edited({{"component-mtbf", 7}, {"life-scale", 3}});
    QTRY_COMPARE_WITH_TIMEOUT(parameter("component-mtbf"), 7.0, kPatience);
    QCOMPARE(parameter("life-scale"), 3.0);
    m_window->undoStack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(parameter("component-mtbf"), before, kPatience);
}

void PanelToolsTest::lawsTakeThePlaceOfTheCharts()
{
    openOn("redundancy-planner");
    auto* laws = m_window->panel()->findChild<LawPane*>();
    QVERIFY(laws);
    QVERIFY(!laws->isVisible());
    press(Qt::Key_Y);
    QVERIFY(laws->isVisible());
    QCOMPARE(laws->parameters().value("needed"), parameter("needed-servers"));
    emit laws->parameterChosen(QStringLiteral("servers"), 7);
    QTRY_COMPARE_WITH_TIMEOUT(parameter("servers"), 7.0, kPatience);
    const QByteArray layout = m_window->panel()->layoutState();
    press(Qt::Key_Y);
    QVERIFY(!laws->isVisible());
    m_window->panel()->restoreLayout(layout);
    QVERIFY(laws->isVisible());
}

QTEST_MAIN(PanelToolsTest)
#include "panel_tools_test.moc"
