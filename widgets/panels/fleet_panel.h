// The panel of an experiment: a fleet one can break, what it comes to, and how it got there. What is special to the
// experiment is in its PanelSpec.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "core/runtime/frame.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_spec.h"

class QAction;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace faultglass {

class ArmBar;
class ArmDeck;
class CaptionBar;
class CauseGrid;
class HazardChart;
class Inspector;
class KpiStrip;
class LaneChart;
class LawPane;
class QuietSplitter;
class TimeChart;
class TransportBar;

/// Shows all arms of whatever `link` runs, and changes the chosen one or all. Figures, canvas, charts and transport all
/// show the instant of the same frame. Neither `link` nor `edits` is owned; both outlive the panel.
class FleetPanel : public Panel {
    Q_OBJECT
public:
    /// `spec` has static storage.
    FleetPanel(const PanelSpec& spec, const Scenario& scenario, LabLink& link, LabEdits& edits,
               QWidget* parent = nullptr);
    ~FleetPanel() override;

    void setTheme(const Theme& theme) override;
    void setReducedMotion(bool reduced) override;
    void setInspectorVisible(bool visible) override;
    [[nodiscard]] bool isInspectorVisible() const override;
    void setWallClock(std::function<double()> seconds) override;
    void settle() override;
    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;
    [[nodiscard]] QAction* compareAction() const override { return m_compareAction; }
    void showLaws(bool laws) override;
    [[nodiscard]] bool showsLaws() const override;
    [[nodiscard]] CurvePad* openPad(int chart, const TimeChart::FixedAxes& axes) override;
    [[nodiscard]] LawPane* laws() const { return m_laws; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildStage();
    void buildCharts();
    void buildLaws();
    void buildActions();
    void connectParts();
    QAction* addStep(const QString& text, const QKeySequence& keys, std::function<void()> act);
    void addSeparator();
    void buildCompareActions();
    void buildPresets();
    void addChoice(const QString& text, const QKeySequence& keys, int arm);

    void showFrame(const std::shared_ptr<const Frame>& frame);
    void addSeries(const std::vector<SeriesItem>& items);
    void showMarkers(const Frame& frame);
    void buildLanes();
    void showLanes(const Frame& frame);
    void showCauses(const Frame& frame);
    void strikeCause(int cause);
    void showExpected(const Frame& frame);
    void showTransport();
    void showStory(const Frame& frame);
    void showFigures(const Frame& frame);
    void showArms(const Frame& frame);
    void showComparing();
    [[nodiscard]] bool isLow() const;
    void divideRows();
    void showChoice();
    void fork(bool fromTheStart);
    void remove(int arm);
    void takeStep(const FaultStep& step);
    void injectAimed(Fault fault);
    void toggleUnluckiestPair();
    void moveReplica(int arm, int replica, ServerId server);
    [[nodiscard]] ServerId firstServing() const;
    /// The newest frame, if it is of this experiment: a window that changes to another still gets some of the old one.
    [[nodiscard]] std::shared_ptr<const Frame> frame() const;

    LabLink& m_link;
    LabEdits& m_edits;
    const PanelSpec& m_spec;
    const Scenario& m_scenario;

    QuietSplitter* m_columns = nullptr;
    QuietSplitter* m_rows = nullptr;
    QuietSplitter* m_charts = nullptr;
    QWidget* m_stage = nullptr;
    QVBoxLayout* m_stageColumn = nullptr;
    KpiStrip* m_kpis = nullptr;
    CaptionBar* m_caption = nullptr;
    ArmBar* m_armBar = nullptr;
    ArmDeck* m_deck = nullptr;
    std::array<TimeChart*, 2> m_plots{};
    LaneChart* m_lanes = nullptr;   ///< null where there are none
    CauseGrid* m_causes = nullptr;  ///< null where nobody paints
    HazardChart* m_hazard = nullptr;
    HealthLanes m_health;
    QStackedWidget* m_lower = nullptr;  ///< the charts over time, or the laws
    LawPane* m_laws = nullptr;          ///< null where there is none
    QPushButton* m_lawButton = nullptr;
    TransportBar* m_transport = nullptr;
    Inspector* m_inspector = nullptr;
    QAction* m_forkAction = nullptr;
    QAction* m_compareAction = nullptr;
    QAction* m_presetsAction = nullptr;  ///< has the menu of starting states
    std::vector<QAction*> m_comparing;   // those that need more than one arm

    Theme m_theme;
    double m_extent = 0;  // s, the end of the scrubber
    std::uint64_t m_run = 0;
    std::uint64_t m_markedRevision = 0;
    std::shared_ptr<const Timeline> m_markedTimeline;
    SimTime m_toldAt{-1};
    std::uint64_t m_toldRevision = 0;
    std::shared_ptr<const Timeline> m_toldTimeline;
    bool m_rowsByHand = false;   // the user, or what was stored, has divided canvas and charts
    bool m_forkAsked = false;    // the arm that comes next is to be chosen
    std::size_t m_expected = 0;  ///< points of the law that have been drawn
    std::uint64_t m_expectedRun = 0;
    ParameterSet m_expectedOf;
    int m_shownArms = 0;
    int m_markedArm = 0;
};

}  // namespace faultglass
