#include "widgets/canvas/fleet_picture.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "core/runtime/command.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr int kTickMs = 16;

/// Simulated seconds per visual one. As fast as it goes has no pace of its own: then dots simply come and go.
double paceOf(const Frame& frame)
{
    const double asked = frame.speedAsked >= kFastest ? std::max(1.0, frame.speedReached) : frame.speedAsked;
    return std::clamp(asked, 0.01, 1000.0);
}

}  // namespace

FleetPicture::FleetPicture()
{
    m_ticking.setTimerType(Qt::PreciseTimer);
    connect(&m_ticking, &QTimer::timeout, this, &FleetPicture::tick);
}

FleetPicture::~FleetPicture() = default;

SceneInput FleetPicture::input() const { return {*fleet(), scale(), canvas().log, canvas().clock(), !playing()}; }

const ServerView* FleetPicture::server(Thing thing) const
{
    const bool known = living() && thing.value < m_scene.servers() && thing.value < fleet()->servers.size();
    return known ? &fleet()->servers[thing.value] : nullptr;
}

void FleetPicture::passTime(double seconds) { m_visual += std::clamp(seconds, 0.0, 0.25); }

void FleetPicture::measurePace(double wall)
{
    constexpr double kTolerated = 0.9, kPatience = 1.0;
    const Frame& frame = *canvas().frame;
    const bool slow = playing() && frame.speedAsked < kFastest && frame.speedReached < kTolerated * frame.speedAsked;
    if (!slow)
        m_slowSince = -1;
    else if (m_slowSince < 0)
        m_slowSince = wall;
    m_behind = slow && wall - m_slowSince > kPatience;
}

void FleetPicture::layOut() { m_stale = true; }

void FleetPicture::restyle()
{
    m_spriteRadius = 0;
    m_scene.setTheme(theme());
    if (std::exchange(m_reducedMotion, canvas().reducedMotion) != canvas().reducedMotion)
        m_dots.clear();
    m_stale = true;
}

void FleetPicture::takeFrame(const std::shared_ptr<const Frame>& previous, int previousArm)
{
    const Frame* const frame = canvas().frame.get();
    const bool otherRun = previous == nullptr || frame == nullptr || previous->runNumber != frame->runNumber ||
                          canvas().arm != previousArm || previous->arms.size() != frame->arms.size();
    const double wall = canvas().clock();
    if (otherRun) {
        m_dots.clear();
        m_scene.invalidate();
    } else if (playing()) {
        passTime(wall - m_lastWall);
    } else if (frame->now > previous->now) {
        passTime((frame->now - previous->now).seconds() / paceOf(*frame));
    }
    m_lastWall = wall;
    m_stale = true;
    if (frame != nullptr) {
        measurePace(wall);
        if (living() && !m_reducedMotion && frame->status != LabStatus::Seeking)
            m_dots.follow(*fleet(), m_visual, paceOf(*frame));
        if (!playing())
            m_scene.lookAgain();
    }
    showPill();
    if (otherRun || previous->status != frame->status)
        update();
    refresh();
    if (living() && (playing() || m_scene.behind()))
        m_ticking.start(kTickMs);
    if (std::exchange(m_listed, shownServers()) != m_listed)
        emit thingsChanged();
}

void FleetPicture::showPill()
{
    constexpr int kNarrow = 600;  // there the whole sentence would reach into the corner
    const Frame* const frame = canvas().frame.get();
    const StatusPill now = frame != nullptr ? statusPill(*frame, m_behind, size().width() < kNarrow) : StatusPill{};
    if (now == m_pill)
        return;
    updateRaised(pillPlace(m_pill) | pillPlace(now));
    m_pill = now;
}

void FleetPicture::tick()
{
    constexpr double kFrameOverdue = 0.03;
    const double wall = canvas().clock();
    if (!living() || !canvas().widget.isVisible() || (!playing() && !m_scene.behind())) {
        m_ticking.stop();
        return;
    }
    if (wall - m_lastWall < kFrameOverdue && !m_scene.behind())
        return;  // frames come often enough by themselves
    if (playing()) {
        passTime(wall - m_lastWall);
        m_lastWall = wall;
    }
    m_stale = true;
    refresh();
}

void FleetPicture::refresh()
{
    if (!canvas().widget.isVisible())
        return;  // painting catches up
    if (!living()) {
        if (m_stale)
            update();
        return;
    }
    bringUpToDate();
    const QRegion before = m_dotRegion;
    canvas().widget.update(touchedByDots() + before);
}

void FleetPicture::bringUpToDate() const
{
    if (!living() || !m_stale)
        return;
    QWidget& widget = canvas().widget;
    m_scene.setView(widget.size(), widget.devicePixelRatioF());
    const QRegion changed = m_scene.refresh(input());
    m_stale = false;
    const qreal radius = m_scene.dotRadius();
    if (std::abs(radius - m_spriteRadius) > 0.05) {
        m_sprites.make(theme(), radius, widget.devicePixelRatioF());
        m_spriteRadius = radius;
    }
    widget.update(changed);
}

void FleetPicture::settle()
{
    bringUpToDate();
    while (living() && m_scene.behind()) {
        m_stale = true;
        bringUpToDate();
    }
}

QRegion FleetPicture::touchedByDots()
{
    m_tiles.reset(canvas().widget.size());
    if (!m_reducedMotion) {
        for (const DotSpot& spot : m_dots.spotsAt(m_visual))
            m_tiles.touch(m_scene.placeOf(spot), m_sprites.reach() + 1);
    }
    return m_tiles.region();
}

void FleetPicture::viewMoved()
{
    m_stale = true;
    refresh();
    update();
}

void FleetPicture::zoomBy(qreal factor, QPointF anchor)
{
    bringUpToDate();
    m_scene.zoomBy(factor, anchor);
    viewMoved();
}

void FleetPicture::panBy(QPointF step)
{
    m_scene.panBy(step);
    viewMoved();
}

void FleetPicture::showAll()
{
    m_scene.resetCamera();
    viewMoved();
}

void FleetPicture::reveal(Thing thing)
{
    const Camera before = camera();
    m_scene.reveal(thing.value);
    if (!(before == camera()))
        viewMoved();
}

void FleetPicture::updateRaised(const QRectF& place) const
{
    canvas().widget.update(place.toAlignedRect().adjusted(-2, -2, 2, 2));
}

void FleetPicture::repaintAround(Thing thing) { updateRaised(m_scene.rectOf(thing.value).adjusted(-6, -6, 6, 6)); }

HintLines FleetPicture::hints() const
{
    HintLines lines;
    const qreal room = size().height() / typeScale();
    constexpr qreal kLeast = 230;  // below it the clients take the whole height
    if (room < kLeast)
        return lines;
    lines.covered = !camera().isFit();
    lines.hint = isTooSmallToAim() ? tr("Click to zoom in · drag to pan · scroll to zoom")
                                   : tr("Click a server to kill or heal it · drag to pan · scroll to zoom");
    lines.shortHint = isTooSmallToAim() ? tr("Click to zoom in") : tr("Click a server to kill or heal it");
    lines.kinds = !m_reducedMotion && room >= 320;
    if (!lines.kinds || room < 400)
        return lines;
    lines.dots = m_dots.skipping() ? tr("dots: a few of the requests, slowed down to be seen")
                 : fleet()->samplingRatio == 1
                     ? tr("dots: every request, slowed down to be seen")
                     : tr("dots: 1 in %1 requests, slowed down to be seen").arg(formatCount(fleet()->samplingRatio));
    return lines;
}

QRectF FleetPicture::hintPlace() const
{
    return hintRect(QRectF(canvas().widget.rect()), m_scene.serversLeft() - 12, theme());
}

QRectF FleetPicture::pillPlace(const StatusPill& shown) const
{
    return pillRect(m_scene.serversLeft() - 12, shown, theme());
}

void FleetPicture::paint(QPainter& painter, const QRegion& region)
{
    bringUpToDate();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPixmap& layer = m_scene.layer();
    const qreal ratio = layer.devicePixelRatio();
    for (const QRect& rect : region)
        painter.drawPixmap(QRectF(rect), layer, QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    if (hintPlace().toAlignedRect().intersects(region.boundingRect()))
        paintHints(painter, hintPlace(), hints(), m_sprites, theme());
    paintDots(painter, region.boundingRect());
    if (hovered() && m_scene.clickable() && hovered() != shownFocus())
        paintRing(painter, *hovered(), mixed(stageSurface(theme()), theme().text, 0.5), theme().hairline, 1.5);
    if (m_pill.shown())
        paintPill(painter, pillPlace(m_pill), m_pill, theme());
}

void FleetPicture::paintDots(QPainter& painter, const QRect& bounds)
{
    if (m_reducedMotion)
        return;
    const QRectF near = QRectF(bounds).adjusted(-8, -8, 8, 8);
    m_tiles.reset(canvas().widget.size());
    for (const DotSpot& spot : m_dots.spotsAt(m_visual)) {
        const QPointF place = m_scene.placeOf(spot);
        m_tiles.touch(place, m_sprites.reach() + 1);
        if (near.contains(place))
            m_sprites.paint(painter, place, spot.kind, spot.opacity);
    }
    m_dotRegion = m_tiles.region();
}

void FleetPicture::paintRing(QPainter& painter, Thing thing, const QColor& color, qreal width, qreal distance) const
{
    const QRectF place = rectOf(thing).adjusted(-distance, -distance, distance, distance);
    const qreal radius = std::min(theme().controlRadius * 1.15 + distance, place.height() * 0.3);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(place, radius, radius);
}

void FleetPicture::paintFocus(QPainter& painter, Thing thing) const
{
    paintRing(painter, thing, theme().color(Role::Accent), theme().focusRing, 2.5);
}

}  // namespace faultglass
