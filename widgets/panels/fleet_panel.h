// The panel of an experiment: a fleet one can break, what it comes to, and how it got there. What is special to the
// experiment is in its PanelSpec.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/runtime/frame.h"
#include "widgets/panels/caption_feed.h"
#include "widgets/panels/edit_start.h"
#include "widgets/panels/extra_chart.h"
#include "widgets/panels/later_values.h"
#include "widgets/panels/panel.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/run_markers.h"

class QAction;
class QVBoxLayout;

namespace faultglass {

class ArmBar;
class ArmViews;
class CaptionBar;
class CompareControl;
class Inspector;
class KpiStrip;
class LabEdits;
class LabLink;
class LowerPane;
class QuietSplitter;
class TransportBar;
class TransportFeed;

/// Shows all arms of whatever `link` runs, and changes the chosen one or all. Figures, canvas, charts and transport all
/// show the instant of the same frame. Puts its parts together; what each does is theirs. Neither `link` nor `edits` is
/// owned; both outlive the panel.
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
    [[nodiscard]] QAction* compareAction() const override;
    [[nodiscard]] ArmChoice armChoice() const override;
    void setArmChoice(const ArmChoice& choice) override;
    void showLaws(bool laws) override;
    [[nodiscard]] bool showsLaws() const override;
    void chooseLaw(std::string_view law) override;
    [[nodiscard]] std::vector<LawStart> lawStarts() const override;
    [[nodiscard]] CurvePad* openPad(int chart, const TimeChart::FixedAxes& axes) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildStage();
    void buildActions();
    void addStep(const QString& text, const QKeySequence& keys, std::function<void()> act);
    void addSeparator();
    void buildPresets();
    void connectParts();

    void showFrame(const std::shared_ptr<const Frame>& frame);
    void followRun();
    void showTransport();
    [[nodiscard]] bool isLow() const;
    void divideRows();
    void inject(const Fault& fault);
    void toggleUnluckiestPair();
    void moveReplica(int arm, int replica, ServerId server);
    /// The newest frame, if it is of this experiment: a window that changes to another still gets some of the old one.
    [[nodiscard]] std::shared_ptr<const Frame> frame() const;
    /// The arm that changes concern, of several the first; null before the first frame.
    void chooseStart(bool fromStart);
    [[nodiscard]] const ArmFrame* chosenArm() const;

    LabLink& m_link;
    LabEdits& m_edits;
    const PanelSpec& m_spec;
    const Scenario& m_scenario;

    QuietSplitter* m_columns = nullptr;
    QuietSplitter* m_rows = nullptr;
    QWidget* m_stage = nullptr;
    QVBoxLayout* m_stageColumn = nullptr;
    KpiStrip* m_kpis = nullptr;
    CaptionBar* m_caption = nullptr;
    ArmBar* m_armBar = nullptr;
    ArmViews* m_armViews = nullptr;
    LowerPane* m_lower = nullptr;
    TransportBar* m_transport = nullptr;
    Inspector* m_inspector = nullptr;
    CompareControl* m_compare = nullptr;
    TransportFeed* m_transportFeed = nullptr;
    std::optional<CaptionFeed> m_captions;
    MarkerWatch m_markers;
    EditStart m_since;
    LaterWatch m_later;

    Theme m_theme;
    bool m_rowsByHand = false;  // the user, or what was stored, has divided canvas and charts
};

}  // namespace faultglass
