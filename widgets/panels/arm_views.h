// All arms of an experiment on the stage: one alone, or side by side; which one is chosen, and whom changes concern.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QWidget>

#include "core/fleet/faults/fault.h"
#include "core/runtime/frame.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/scene_kind.h"
#include "widgets/theme/theme.h"

class QGridLayout;

namespace faultglass {

class ArmView;
class SeriesStore;

/// Has a view for every arm the timeline ever has, so that nothing moves when time is dragged across a fork. Only views
/// that are seen are given frames. `series` outlives it.
class ArmViews : public QWidget {
    Q_OBJECT
public:
    ArmViews(const SeriesStore& series, SceneKind scene, QWidget* parent = nullptr);
    ~ArmViews() override;

    void setTheme(const Theme& theme);
    void setReducedMotion(bool reduced);
    void setWallClock(const std::function<double()>& seconds);
    void settle();
    void setFrame(const std::shared_ptr<const Frame>& frame);

    /// At least 1, also before the first frame.
    [[nodiscard]] int armCount() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] const std::vector<ArmOrigin>& origins() const { return m_origins; }
    /// Below 0 all of them, which is also what one arm alone has.
    void choose(int arm);
    [[nodiscard]] int chosen() const { return m_chosen; }
    void setSplit(bool split);
    [[nodiscard]] bool isSplit() const { return m_split; }
    /// The arm that changes concern at the instant shown, or -1 for all.
    [[nodiscard]] int target() const;
    /// The view of the chosen arm; of the first where all are chosen.
    [[nodiscard]] ArmView& view() const;
    /// Explains what is wrong with `arm`; below 0, or where that arm is not shown, with the one of view().
    void askWhy(int arm);
    /// What is special about an arm, in words; empty where nothing is.
    [[nodiscard]] QString noteOf(int arm) const;

signals:
    void faultRequested(const faultglass::Fault& fault, int arm);
    void replicaMoved(int arm, int replica, faultglass::ServerId server);
    void chosenChanged();

private:
    void setArmCount(int count);
    ArmView* makeView(int arm);
    void arrange();
    [[nodiscard]] bool isSeen(int arm) const;
    void showLabels();

    const SeriesStore& m_series;
    SceneKind m_scene;
    QGridLayout* m_grid;
    std::vector<ArmView*> m_views;  // children of this widget
    std::shared_ptr<const Frame> m_frame;
    std::vector<ArmOrigin> m_origins;
    std::function<double()> m_wallClock;
    Theme m_theme;
    int m_chosen = -1;
    bool m_split = true;
    bool m_reducedMotion = false;
};

}  // namespace faultglass
