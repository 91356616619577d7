// The panel of the cascading failure: a fleet one can break, what it comes to, and how it got there.
#pragma once

#include <optional>

#include "core/runtime/frame.h"
#include "widgets/panels/panel.h"

class QAction;
class QVBoxLayout;

namespace faultglass {

class CaptionBar;
class FleetCanvas;
class Inspector;
class KpiStrip;
class QuietSplitter;
class TimeChart;
class TransportBar;
class WhyCard;

/// Shows the first arm of whatever `link` runs. Figures, canvas, charts and transport all show the instant of the same
/// frame. Neither `link` nor `edits` is owned; both outlive the panel.
class CascadingFailurePanel : public Panel {
    Q_OBJECT
public:
    CascadingFailurePanel(const Scenario& scenario, LabLink& link, LabEdits& edits, QWidget* parent = nullptr);
    ~CascadingFailurePanel() override;

    void setTheme(const Theme& theme) override;
    void setReducedMotion(bool reduced) override;
    void setInspectorVisible(bool visible) override;
    [[nodiscard]] bool isInspectorVisible() const override;
    void setWallClock(std::function<double()> seconds) override;
    void settle() override;
    [[nodiscard]] QImage picture() override;
    [[nodiscard]] QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildStage();
    void buildCharts();
    void buildActions();
    void connectParts();
    QAction* addStep(const QString& text, const QKeySequence& keys, const Fault& fault);

    void showFrame(const std::shared_ptr<const Frame>& frame);
    void addSeries(const std::vector<SeriesItem>& items);
    void showMarkers(const Frame& frame);
    void showTransport();
    void showStory(const Frame& frame);
    void askWhy(CauseId cause);
    void explainOverload(const Frame& frame);
    void injectAimed(Fault fault);
    [[nodiscard]] ServerId firstServing() const;

    LabLink& m_link;
    LabEdits& m_edits;
    const Scenario& m_scenario;

    QuietSplitter* m_columns = nullptr;
    QuietSplitter* m_rows = nullptr;
    QuietSplitter* m_charts = nullptr;
    QWidget* m_stage = nullptr;
    QVBoxLayout* m_stageColumn = nullptr;
    KpiStrip* m_kpis = nullptr;
    CaptionBar* m_caption = nullptr;
    FleetCanvas* m_canvas = nullptr;
    WhyCard* m_why = nullptr;
    TimeChart* m_throughput = nullptr;
    TimeChart* m_latency = nullptr;
    TransportBar* m_transport = nullptr;
    Inspector* m_inspector = nullptr;

    Theme m_theme;
    double m_extent = 0;  // s, the end of the scrubber
    std::uint64_t m_run = 0;
    std::uint64_t m_markedRevision = 0;
    std::shared_ptr<const Timeline> m_markedTimeline;
    SimTime m_toldAt{-1};
    std::uint64_t m_toldRevision = 0;
    bool m_rowsByHand = false;          // the user, or what was stored, has divided canvas and charts
    std::optional<SimTime> m_whySince;  // when what the card explains came about
    std::uint64_t m_explainedRun = 0;   // the run whose first overload was explained unasked
};

}  // namespace faultglass
