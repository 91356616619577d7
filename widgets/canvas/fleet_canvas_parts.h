// What a FleetCanvas is made of; shared by the files that implement it and by no one else.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QPointF>
#include <QRegion>
#include <QTimer>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/fleet_canvas.h"

namespace faultglass {

struct FleetCanvas::Parts {
    explicit Parts(FleetCanvas& owner) : canvas(owner) {}

    FleetCanvas& canvas;
    Theme theme = darkTheme();
    std::shared_ptr<const Frame> frame;
    int arm = 0;
    const TransitionLog* log = nullptr;
    bool reducedMotion = false;
    std::function<double()> clock;

    CanvasScene scene;
    RequestDots dots;
    DotSprites sprites;
    qreal spriteRadius = 0;
    TileSet tiles;
    QRectF tooltipDrawn;
    QRegion dotRegion;  ///< what the dots covered when they were last drawn
    QTimer ticking;     ///< moves the dots on where frames come slowly, and looks through large fleets

    double visual = 0;  ///< s of wall time in which the run played: the clock of the dots
    double lastWall = 0;
    double slowSince = -1;  ///< wall time since which the run is slower than asked
    bool behind = false;
    StatusPill pill;
    bool stale = true;  ///< the layer has not taken in the newest frame or look

    std::optional<std::uint32_t> hovered;
    std::optional<std::uint32_t> focused;
    std::optional<QPoint> pressedAt;
    QPoint pointer;
    bool dragging = false;
    bool gestureTookPress = false;
    bool byKeyboard = false;  ///< focus came by a key: show where it is

    [[nodiscard]] const FleetView* fleet() const;
    [[nodiscard]] bool living() const;  ///< there is a picture to show
    [[nodiscard]] bool playing() const { return frame != nullptr && frame->status == LabStatus::Running; }
    [[nodiscard]] SceneInput input() const;
    [[nodiscard]] const ServerView* server(std::uint32_t index) const;

    void takeFrame(std::shared_ptr<const Frame> next, int nextArm);
    void passTime(double seconds);
    void judgePace(double wall);
    void tick();
    /// Draws what changed into the layer, if anyone can see it, and asks for the repaint of those places.
    void refresh();
    void bringUpToDate();
    void viewMoved();
    [[nodiscard]] QRegion touchedByDots();

    void paint(QPainter& painter, const QRegion& region);
    void paintDots(QPainter& painter, const QRect& bounds);
    void paintFocus(QPainter& painter) const;
    void paintSurfaceEdge(QPainter& painter, const QRegion& region) const;
    void updateRaised(const QRectF& place);
    /// Where the tooltip was and where it will be.
    void updateTooltip() { updateRaised(tooltipDrawn | tooltipPlace()); }
    [[nodiscard]] HintLines hints() const;
    [[nodiscard]] QRectF hintPlace() const;
    [[nodiscard]] QRectF pillPlace(const StatusPill& shown) const;
    [[nodiscard]] QStringList tooltipLines() const;
    [[nodiscard]] QRectF tooltipPlace() const;

    [[nodiscard]] std::optional<std::uint32_t> at(QPointF position) const;
    void hover(std::optional<std::uint32_t> server);
    void focus(std::optional<std::uint32_t> server);
    void act(std::uint32_t server);
    void askWhy(std::uint32_t server);
    void openMenu(std::optional<std::uint32_t> server, QPoint globalPosition);
    void zoom(qreal factor, QPointF anchor);
    bool moveFocus(int key);
    bool gesture(QEvent* event);
    [[nodiscard]] QPointF middle() const { return QRectF(canvas.rect()).center(); }
};

}  // namespace faultglass
