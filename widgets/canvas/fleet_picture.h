// The animated picture of one arm: clients, load balancer and servers, from 1 to 1,000,000, and the requests between.
#pragma once

#include <optional>

#include <QRegion>
#include <QTimer>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/picture.h"

namespace faultglass {

/// Up to 60 servers are cards, more are a grid of cells, and where cells are smaller than a few pixels an image;
/// zooming in brings cards back. What one frame costs is bounded whatever the size of the fleet: large fleets are
/// looked through in slices. While the run plays it moves by itself, between frames too.
class FleetPicture final : public Picture, private Zoomable {
    Q_OBJECT
public:
    FleetPicture();
    ~FleetPicture() override;

    [[nodiscard]] const Camera& camera() const { return m_scene.camera(); }
    [[nodiscard]] std::uint32_t shownServers() const { return living() ? shownCount(*fleet()) : 0; }

    [[nodiscard]] QString summaryText() const override;
    [[nodiscard]] std::optional<Thing> thingAt(QPointF point) const override;
    [[nodiscard]] QRectF rectOf(Thing thing) const override;
    [[nodiscard]] QRectF clientsRect() const override;
    [[nodiscard]] QStringList linesOf(Thing thing) const override;
    /// "S3, overloaded, 98 % busy, 4,812 waiting".
    [[nodiscard]] QString nameOf(Thing thing) const override;
    [[nodiscard]] QString descriptionOf(Thing thing) const override;
    /// Servers, while they are cards.
    [[nodiscard]] std::vector<Thing> inOrder() const override;
    [[nodiscard]] bool tabWalks() const override { return shownServers() <= kMostCards; }
    [[nodiscard]] std::optional<Thing> neighbour(std::optional<Thing> from, int key) const override;
    [[nodiscard]] std::optional<Thing> outermost(bool last) const override;

    void layOut() override;
    void takeFrame(const std::shared_ptr<const Frame>& previous, int previousArm) override;
    void restyle() override;
    void paint(QPainter& painter, const QRegion& region) override;
    [[nodiscard]] bool isOpaque() const override { return true; }
    void paintFocus(QPainter& painter, Thing thing) const override;
    void repaintAround(Thing thing) override;
    void settle() override;
    [[nodiscard]] Zoomable* zoomable() override { return this; }

    [[nodiscard]] QSize sizeHint() const override { return {880, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

private:
    void zoomBy(qreal factor, QPointF anchor) override;
    void panBy(QPointF step) override;
    void showAll() override;
    void reveal(Thing thing) override;
    [[nodiscard]] bool isTooSmallToAim() const override { return !m_scene.clickable(); }

    [[nodiscard]] bool playing() const { return canvas().frame && canvas().frame->status == LabStatus::Running; }
    [[nodiscard]] SceneInput input() const;
    [[nodiscard]] FleetScale scale() const { return FleetScale::of(canvas().armFrame()->parameters); }
    [[nodiscard]] const ServerView* server(Thing thing) const;
    void passTime(double seconds);
    void measurePace(double wall);
    void showPill();
    void tick();
    /// Draws what changed into the layer, if anyone can see it, and asks for the repaint of those places.
    void refresh();
    void bringUpToDate() const;
    void viewMoved();
    [[nodiscard]] QRegion touchedByDots();
    void paintDots(QPainter& painter, const QRect& bounds);
    void paintRing(QPainter& painter, Thing thing, const QColor& color, qreal width, qreal distance) const;
    void updateRaised(const QRectF& place) const;
    [[nodiscard]] HintLines hints() const;
    [[nodiscard]] QRectF hintPlace() const;
    [[nodiscard]] QRectF pillPlace(const StatusPill& shown) const;

    // What is drawn once it is asked for.
    mutable CanvasScene m_scene;
    mutable DotSprites m_sprites;
    mutable qreal m_spriteRadius = 0;
    mutable bool m_stale = true;  ///< the layer has not taken in the newest frame or look

    RequestDots m_dots;
    TileSet m_tiles;
    QRegion m_dotRegion;  ///< what the dots covered when they were last drawn
    QTimer m_ticking;     ///< moves the dots on where frames come slowly, and looks through large fleets

    double m_visual = 0;  ///< s of wall time in which the run played: the clock of the dots
    double m_lastWall = 0;
    double m_slowSince = -1;  ///< wall time since which the run is slower than asked
    bool m_behind = false;
    StatusPill m_pill;
    bool m_reducedMotion = false;
    std::uint32_t m_listed = 0;  ///< servers when it was last said which there are
};

}  // namespace faultglass
