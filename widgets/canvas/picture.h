// What a canvas shows of one arm: how it is drawn, and the things on it.
#pragma once

#include <QObject>
#include <QSize>

#include "widgets/canvas/canvas_state.h"

class QPainter;
class QRegion;

namespace faultglass {

/// A picture one can come closer to.
class Zoomable {
public:
    /// What is at `anchor` stays there.
    virtual void zoomBy(qreal factor, QPointF anchor) = 0;
    virtual void panBy(QPointF step) = 0;
    virtual void showAll() = 0;
    /// Moves the view only as far as needed for a thing to be seen.
    virtual void reveal(Thing thing) = 0;
    /// Things are too small to be aimed at: a click comes closer instead.
    [[nodiscard]] virtual bool isTooSmallToAim() const = 0;

protected:
    ~Zoomable() = default;
};

/// A picture on which something can be dragged.
class Draggable {
public:
    /// The left button went down at `from` and moved: whether there is something to move. If not, it may be a click.
    virtual bool beginDrag(QPointF from) = 0;
    virtual void dragTo(QPointF place) = 0;
    virtual void endDrag(QPointF place) = 0;

protected:
    ~Draggable() = default;
};

/// Belongs to one canvas, which brings mouse, keys, menu, tooltip and assistive technology. By default nothing on it
/// moves: it is painted anew when what it shows has changed. User-interface thread.
class Picture : public QObject, public Things {
    Q_OBJECT
public:
    /// Before anything else. `canvas` outlives it.
    void setCanvas(const CanvasState& canvas) { m_state = &canvas; }

    /// For the present size, theme and fleet; called when one of them has changed.
    virtual void layOut() = 0;
    /// There is another frame or arm than the one given.
    virtual void takeFrame(const std::shared_ptr<const Frame>& previous, int previousArm);
    /// Other words, colours, fonts, transitions or motion than before.
    virtual void restyle() { layOut(); }
    /// Draws what `region` needs, while there is a fleet; the ring of the keyboard and the tooltip come on top.
    virtual void paint(QPainter& painter, const QRegion& region) = 0;
    /// Whether it paints every pixel itself; else it is drawn on the surface of the stage.
    [[nodiscard]] virtual bool isOpaque() const { return false; }
    virtual void paintFocus(QPainter& painter, Thing thing) const;
    /// The mouse or the keyboard has come to this thing or left it.
    virtual void repaintAround(Thing thing);
    /// Brings the picture to its end at once. For still pictures.
    virtual void settle() {}

    /// What one can do to it beside pointing; null where one cannot.
    [[nodiscard]] virtual Zoomable* zoomable() { return nullptr; }
    [[nodiscard]] virtual Draggable* draggable() { return nullptr; }
    /// A key of its own, before all others; true when it was one.
    virtual bool takeKey(int) { return false; }

    [[nodiscard]] virtual QSize sizeHint() const { return {640, 420}; }
    [[nodiscard]] virtual QSize minimumSizeHint() const { return {220, 120}; }

    [[nodiscard]] std::optional<Fault> ordinaryFault(Thing thing) const override;
    [[nodiscard]] CauseId causeOf(Thing thing) const override;

signals:
    /// The things are others than before, or elsewhere.
    void thingsChanged();
    /// A replica was dragged to a server, or carried there by keys.
    void replicaMoved(int replica, faultglass::ServerId server);

protected:
    /// Whether two views of the same fleet, one after the other, give the same picture.
    [[nodiscard]] virtual bool looksTheSame(const FleetView&, const FleetView&) const { return false; }

    [[nodiscard]] const CanvasState& canvas() const { return *m_state; }
    [[nodiscard]] const FleetView* fleet() const;
    [[nodiscard]] bool living() const { return m_state->living(); }
    /// Whether the label of the arm stands in the upper corner of the canvas.
    [[nodiscard]] bool isLabelled() const { return m_state->frame && m_state->frame->arms.size() > 1; }
    [[nodiscard]] const Theme& theme() const { return m_state->theme; }
    [[nodiscard]] qreal typeScale() const { return theme().sizes.body / TypeSizes{}.body; }
    [[nodiscard]] QSizeF size() const { return m_state->widget.size(); }
    [[nodiscard]] const std::optional<Thing>& hovered() const { return m_state->hovered; }
    [[nodiscard]] std::optional<Thing> shownFocus() const { return m_state->shownFocus(); }
    void update() const { m_state->widget.update(); }
    /// The servers of a target that is not a customer: first and count.
    [[nodiscard]] ServerRange serversOf(FaultTarget target) const;
    /// How many of them are down.
    [[nodiscard]] std::uint32_t downIn(const ServerRange& range) const;

private:
    const CanvasState* m_state = nullptr;
};

}  // namespace faultglass
