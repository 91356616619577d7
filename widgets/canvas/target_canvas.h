// A canvas on which every thing one can point at is a target of faults: what clicks, keys, menus and tooltips share.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include "widgets/canvas/stage_canvas.h"

class QPainter;

namespace faultglass {

/// Nothing moves on it: it is painted anew when what it shows has changed. A click or Enter does the ordinary thing to
/// a target, kills or heals it; a right click has the other faults and "Why?".
class TargetCanvas : public StageCanvas {
    Q_OBJECT
public:
    explicit TargetCanvas(QWidget* parent = nullptr);
    ~TargetCanvas() override;

    void setTheme(const Theme& theme) override;
    void setFrame(std::shared_ptr<const Frame> frame, int arm = 0) override;
    void setTransitions(const TransitionLog* log) override { m_log = log; }
    void setReducedMotion(bool) override {}
    void setWallClock(std::function<double()>) override {}
    void settle() override {}
    [[nodiscard]] std::optional<ServerId> focusedServer() const override;
    [[nodiscard]] QRect serverRect(ServerId server) const override;

    /// What is at a place in widget coordinates.
    [[nodiscard]] virtual std::optional<FaultTarget> targetAt(QPointF point) const = 0;
    /// Where it is; empty if it is not shown.
    [[nodiscard]] virtual QRectF rectOf(FaultTarget target) const = 0;

    [[nodiscard]] int thingCount() const override;
    [[nodiscard]] QString thingName(int thing) const override;
    [[nodiscard]] QString thingDescription(int thing) const override;
    [[nodiscard]] QRect thingRect(int thing) const override;
    [[nodiscard]] int thingAt(QPoint position) const override;
    [[nodiscard]] int focusedThing() const override;
    void focusThing(int thing) override;

    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

protected:
    /// For the present size, theme and fleet; called when one of them has changed.
    virtual void layOut() = 0;
    /// On the surface, while there is a fleet.
    virtual void paintPicture(QPainter& painter) = 0;
    [[nodiscard]] virtual bool looksTheSame(const FleetView& before, const FleetView& after) const = 0;
    /// The first line names it.
    [[nodiscard]] virtual QStringList tooltipLines(FaultTarget target) const = 0;
    /// What a click does; by default kills what lives and heals what does not.
    [[nodiscard]] virtual Fault ordinaryFault(FaultTarget target) const;
    /// All that is shown one by one, in reading order: a room before what is in it.
    [[nodiscard]] virtual std::vector<FaultTarget> targetsShown() const = 0;
    /// Where the arrow `key` leads from `from`, or first of all.
    [[nodiscard]] virtual FaultTarget neighbour(std::optional<FaultTarget> from, int key) const = 0;

    [[nodiscard]] const FleetView* fleet() const;
    [[nodiscard]] bool living() const { return fleet() != nullptr && !fleet()->servers.empty(); }
    /// Whether the label of the arm stands in the upper corner of the canvas.
    [[nodiscard]] bool isLabelled() const { return m_frame && m_frame->arms.size() > 1; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] qreal typeScale() const { return m_theme.sizes.body / TypeSizes{}.body; }
    [[nodiscard]] const std::optional<FaultTarget>& hovered() const { return m_hovered; }
    [[nodiscard]] const std::optional<FaultTarget>& focused() const { return m_focused; }
    /// The button that is down does not click anything.
    void forgetPress() { m_pressed.reset(); }
    /// What the keyboard is on, while that is to be seen.
    [[nodiscard]] std::optional<FaultTarget> shownFocus() const;
    /// The servers of a target that is not a customer: first and count.
    [[nodiscard]] ServerRange serversOf(FaultTarget target) const;
    /// How many of them are down.
    [[nodiscard]] std::uint32_t downIn(const ServerRange& range) const;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void hover(const std::optional<FaultTarget>& target);
    void layOutAnew();
    void focus(const std::optional<FaultTarget>& target);
    [[nodiscard]] const std::vector<FaultTarget>& things() const;
    [[nodiscard]] int numberOf(const std::optional<FaultTarget>& target) const;
    void openMenu(FaultTarget target, QPoint global);

    Theme m_theme;
    std::shared_ptr<const Frame> m_frame;
    int m_arm = 0;
    const TransitionLog* m_log = nullptr;
    std::optional<FaultTarget> m_hovered, m_focused, m_pressed;
    QPointF m_pointer;
    bool m_byKeyboard = false;
    mutable std::optional<std::vector<FaultTarget>> m_things;  // made when first asked for, for the present layout
};

}  // namespace faultglass
