#include "widgets/canvas/fleet_canvas.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <QAccessible>
#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include "core/runtime/command.h"
#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/fleet_canvas_parts.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr int kTickMs = 16;

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Simulated seconds per visual one. As fast as it goes has no pace of its own: then dots simply come and go.
double paceOf(const Frame& frame)
{
    const double asked = frame.speedAsked >= kFastest ? std::max(1.0, frame.speedReached) : frame.speedAsked;
    return std::clamp(asked, 0.01, 1000.0);
}

}  // namespace

const FleetView* FleetCanvas::Parts::fleet() const
{
    const bool there = frame != nullptr && arm >= 0 && static_cast<std::size_t>(arm) < frame->arms.size();
    return there ? &frame->arms[static_cast<std::size_t>(arm)].fleet : nullptr;
}

bool FleetCanvas::Parts::living() const
{
    return fleet() != nullptr && frame->status != LabStatus::Empty && !fleet()->servers.empty();
}

SceneInput FleetCanvas::Parts::input() const
{
    const ArmFrame& shown = frame->arms[static_cast<std::size_t>(arm)];
    return {shown.fleet, FleetScale::of(shown.parameters), log, clock(), !playing()};
}

const ServerView* FleetCanvas::Parts::server(std::uint32_t index) const
{
    const FleetView* view = living() ? fleet() : nullptr;
    return view != nullptr && index < scene.servers() && index < view->servers.size() ? &view->servers[index] : nullptr;
}

void FleetCanvas::Parts::passTime(double seconds) { visual += std::clamp(seconds, 0.0, 0.25); }

void FleetCanvas::Parts::judgePace(double wall)
{
    constexpr double kTolerated = 0.9, kPatience = 1.0;
    const bool slow = playing() && frame->speedAsked < kFastest && frame->speedReached < kTolerated * frame->speedAsked;
    if (!slow)
        slowSince = -1;
    else if (slowSince < 0)
        slowSince = wall;
    behind = slow && wall - slowSince > kPatience;
}

void FleetCanvas::Parts::takeFrame(std::shared_ptr<const Frame> next, int nextArm)
{
    const std::shared_ptr<const Frame> previous = std::move(frame);
    const bool otherRun = previous == nullptr || next == nullptr || previous->runNumber != next->runNumber ||
                          arm != nextArm || previous->arms.size() != next->arms.size();
    frame = std::move(next);
    arm = nextArm;
    const double wall = clock();
    if (otherRun) {
        dots.clear();
        scene.invalidate();
    } else if (playing()) {
        passTime(wall - lastWall);
    } else if (frame->now > previous->now) {
        passTime((frame->now - previous->now).seconds() / paceOf(*frame));
    }
    lastWall = wall;
    stale = true;
    if (frame != nullptr) {
        judgePace(wall);
        if (living() && !reducedMotion && frame->status != LabStatus::Seeking)
            dots.follow(*fleet(), visual, paceOf(*frame));
        if (!playing())
            scene.lookAgain();
    }
    constexpr int kNarrow = 600;  // there the whole sentence would reach into the corner
    const bool brief = canvas.width() < kNarrow;
    const StatusPill now = frame != nullptr ? statusPill(*frame, behind, brief) : StatusPill{};
    if (!(now == pill)) {
        updateRaised(pillPlace(pill) | pillPlace(now));
        pill = now;
    }
    const bool whole = frame == nullptr || previous == nullptr || previous->status != frame->status || otherRun;
    if (whole)
        canvas.update();
    refresh();
    if (living() && (playing() || scene.behind()))
        ticking.start(kTickMs);
}

void FleetCanvas::Parts::tick()
{
    constexpr double kFrameOverdue = 0.03;
    const double wall = clock();
    if (!living() || !canvas.isVisible() || (!playing() && !scene.behind())) {
        ticking.stop();
        return;
    }
    if (wall - lastWall < kFrameOverdue && !scene.behind())
        return;  // frames come often enough by themselves
    if (playing()) {
        passTime(wall - lastWall);
        lastWall = wall;
    }
    stale = true;
    refresh();
}

void FleetCanvas::Parts::refresh()
{
    if (!canvas.isVisible())
        return;  // paintEvent catches up
    if (!living()) {
        if (stale)
            canvas.update();
        return;
    }
    bringUpToDate();
    const QRegion before = dotRegion;
    canvas.update(touchedByDots() + before);
    if (hovered)
        updateTooltip();
}

void FleetCanvas::Parts::bringUpToDate()
{
    if (!living() || !stale)
        return;
    scene.setView(canvas.size(), canvas.devicePixelRatioF());
    const QRegion changed = scene.refresh(input());
    stale = false;
    const qreal radius = scene.dotRadius();
    if (std::abs(radius - spriteRadius) > 0.05) {
        sprites.make(theme, radius, canvas.devicePixelRatioF());
        spriteRadius = radius;
    }
    if (focused && *focused >= scene.servers())
        focused.reset();
    if (hovered && *hovered >= scene.servers())
        hovered.reset();
    canvas.update(changed);
}

QRegion FleetCanvas::Parts::touchedByDots()
{
    tiles.reset(canvas.size());
    if (!reducedMotion) {
        for (const DotSpot& spot : dots.spotsAt(visual))
            tiles.touch(scene.placeOf(spot), sprites.reach() + 1);
    }
    return tiles.region();
}

void FleetCanvas::Parts::viewMoved()
{
    stale = true;
    refresh();
    canvas.update();
    emit canvas.viewChanged();
}

void FleetCanvas::Parts::updateRaised(const QRectF& place)
{
    canvas.update(place.toAlignedRect().adjusted(-2, -2, 2, 2));
}

HintLines FleetCanvas::Parts::hints() const
{
    HintLines lines;
    const qreal room = canvas.height() * TypeSizes{}.body / theme.sizes.body;
    constexpr qreal kLeast = 230;  // below it the clients take the whole height
    if (room < kLeast)
        return lines;
    lines.covered = !scene.camera().isFit();
    lines.hint = !scene.clickable()
                     ? FleetCanvas::tr("Click to zoom in · drag to pan · scroll to zoom")
                     : FleetCanvas::tr("Click a server to kill or heal it · drag to pan · scroll to zoom");
    lines.shortHint = !scene.clickable() ? FleetCanvas::tr("Click to zoom in")
                                         : FleetCanvas::tr("Click a server to kill or heal it");
    lines.kinds = !reducedMotion && room >= 320;
    if (!lines.kinds || room < 400)
        return lines;
    lines.dots = dots.skipping()               ? FleetCanvas::tr("dots: a few of the requests, slowed down to be seen")
                 : fleet()->samplingRatio == 1 ? FleetCanvas::tr("dots: every request, slowed down to be seen")
                                               : FleetCanvas::tr("dots: 1 in %1 requests, slowed down to be seen")
                                                     .arg(formatCount(fleet()->samplingRatio));
    return lines;
}

QRectF FleetCanvas::Parts::hintPlace() const
{
    return hintRect(QRectF(canvas.rect()), scene.serversLeft() - 12, theme);
}

QRectF FleetCanvas::Parts::pillPlace(const StatusPill& shown) const
{
    return pillRect(scene.serversLeft() - 12, shown, theme);
}

QStringList FleetCanvas::Parts::tooltipLines() const
{
    const ServerView* view = hovered ? server(*hovered) : nullptr;
    if (view == nullptr)
        return {};
    const FleetScale scale = FleetScale::of(frame->arms[static_cast<std::size_t>(arm)].parameters);
    QStringList lines{QStringLiteral("%1 · %2").arg(serverName(*hovered), stateName(view->state))};
    if (lookOf(view->state).serving) {
        lines += FleetCanvas::tr("%1 busy").arg(formatShare(view->utilisation / 1000.0).text());
        const double wait = scale.waitSeconds(*view);
        const QString waiting =
            scale.queueLimit > 0
                ? FleetCanvas::tr("%1 of %2 waiting").arg(formatCount(view->waiting), formatCount(scale.queueLimit))
                : FleetCanvas::tr("%1 waiting").arg(formatCount(view->waiting));
        lines += wait > 0 ? FleetCanvas::tr("%1, about %2").arg(waiting, formatSeconds(wait).text()) : waiting;
    }
    lines += FleetCanvas::tr("%1 arriving").arg(formatRate(static_cast<double>(view->arrivals)).text());
    if (!view->inRotation)
        lines += FleetCanvas::tr("the balancer sends it nothing");
    const auto cause = log != nullptr ? log->find(view->cause) : std::nullopt;
    if (cause && view->state != ServerState::Healthy)
        lines += FleetCanvas::tr("since %1").arg(formatClock(cause->at.seconds()));
    return lines;
}

QRectF FleetCanvas::Parts::tooltipPlace() const
{
    return tooltipRect(QRectF(canvas.rect()), QPointF(pointer), tooltipLines(), theme);
}

void FleetCanvas::Parts::paint(QPainter& painter, const QRegion& region)
{
    const QRectF view(canvas.rect());
    if (!living()) {
        painter.fillRect(canvas.rect(), stageSurface(theme));
        if (frame != nullptr && frame->status == LabStatus::Failed)
            paintFailure(painter, view, *frame, theme);
        else
            paintEmpty(painter, view, theme);
        paintSurfaceEdge(painter, QRegion(canvas.rect()));
        return;
    }
    bringUpToDate();
    const QPixmap& layer = scene.layer();
    const qreal ratio = layer.devicePixelRatio();
    for (const QRect& rect : region)
        painter.drawPixmap(QRectF(rect), layer, QRectF(QPointF(rect.topLeft()) * ratio, QSizeF(rect.size()) * ratio));
    if (hintPlace().toAlignedRect().intersects(region.boundingRect()))
        paintHints(painter, hintPlace(), hints(), sprites, theme);
    paintDots(painter, region.boundingRect());
    paintFocus(painter);
    paintSurfaceEdge(painter, region);
    if (pill.shown())
        paintPill(painter, pillPlace(pill), pill, theme);
    tooltipDrawn = hovered ? tooltipPlace() : QRectF();
    if (hovered)
        paintTooltip(painter, tooltipDrawn, tooltipLines(), theme);
    if (frame->status == LabStatus::Failed)
        paintFailure(painter, view, *frame, theme);
}

void FleetCanvas::Parts::paintDots(QPainter& painter, const QRect& bounds)
{
    if (reducedMotion)
        return;
    const QRectF near = QRectF(bounds).adjusted(-8, -8, 8, 8);
    tiles.reset(canvas.size());
    for (const DotSpot& spot : dots.spotsAt(visual)) {
        const QPointF place = scene.placeOf(spot);
        tiles.touch(place, sprites.reach() + 1);
        if (near.contains(place))
            sprites.paint(painter, place, spot.kind, spot.opacity);
    }
    dotRegion = tiles.region();
}

void FleetCanvas::Parts::paintFocus(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto ring = [&](std::uint32_t server, const QColor& color, qreal width, qreal distance) {
        const QRectF place = scene.rectOf(server).adjusted(-distance, -distance, distance, distance);
        const qreal radius = std::min(theme.controlRadius * 1.15 + distance, place.height() * 0.3);
        painter.setPen(QPen(color, width));
        painter.drawRoundedRect(place, radius, radius);
    };
    if (hovered && scene.clickable() && hovered != focused)
        ring(*hovered, mixed(stageSurface(theme), theme.text, 0.5), theme.hairline, 1.5);
    if (focused && canvas.hasFocus())
        ring(*focused, theme.color(Role::Accent), theme.focusRing, 2.5);
}

void FleetCanvas::Parts::paintSurfaceEdge(QPainter& painter, const QRegion& region) const
{
    const QRect whole = canvas.rect();
    const int radius = static_cast<int>(std::ceil(theme.surfaceRadius));
    if ((region - whole.adjusted(2, radius, -2, -radius) - whole.adjusted(radius, 2, -radius, -2)).isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath corners;
    corners.addRect(whole);
    corners.addRoundedRect(QRectF(whole), theme.surfaceRadius, theme.surfaceRadius);
    painter.fillPath(corners, theme.window);
    const bool ring = canvas.hasFocus() && byKeyboard && !focused;
    const qreal width = ring ? theme.focusRing : theme.hairline;
    painter.setPen(QPen(ring ? theme.color(Role::Accent) : theme.line, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(whole).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.surfaceRadius,
                            theme.surfaceRadius);
}

FleetCanvas::FleetCanvas(QWidget* parent) : StageCanvas(parent), m_parts(std::make_unique<Parts>(*this))
{
    m_parts->clock = steadySeconds;
    m_parts->ticking.setTimerType(Qt::PreciseTimer);
    connect(&m_parts->ticking, &QTimer::timeout, this, [this] { m_parts->tick(); });
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    grabGesture(Qt::TapAndHoldGesture);
    setAccessibleName(tr("Fleet"));
    registerAccessible(*this);
}

FleetCanvas::~FleetCanvas() = default;

void FleetCanvas::setTheme(const Theme& theme)
{
    m_parts->theme = theme;
    m_parts->spriteRadius = 0;
    m_parts->scene.setTheme(theme);
    m_parts->stale = true;
    update();
}

void FleetCanvas::setFrame(std::shared_ptr<const Frame> frame, int arm) { m_parts->takeFrame(std::move(frame), arm); }

void FleetCanvas::setTransitions(const TransitionLog* log)
{
    m_parts->log = log;
    m_parts->scene.invalidate();
    m_parts->stale = true;
    update();
}

void FleetCanvas::setReducedMotion(bool reduced)
{
    m_parts->reducedMotion = reduced;
    m_parts->dots.clear();
    m_parts->scene.setReducedMotion(reduced);
    m_parts->stale = true;
    update();
}

void FleetCanvas::setWallClock(std::function<double()> seconds)
{
    m_parts->clock = seconds ? std::move(seconds) : steadySeconds;
    m_parts->lastWall = m_parts->clock();
}

void FleetCanvas::settle()
{
    m_parts->bringUpToDate();
    while (m_parts->living() && m_parts->scene.behind()) {
        m_parts->stale = true;
        m_parts->bringUpToDate();
    }
}

const Camera& FleetCanvas::camera() const { return m_parts->scene.camera(); }

QRect FleetCanvas::serverRect(ServerId server) const
{
    m_parts->bringUpToDate();
    return m_parts->scene.rectOf(server.value).toAlignedRect();
}

std::optional<ServerId> FleetCanvas::serverAt(QPoint position) const
{
    m_parts->bringUpToDate();
    const auto server = m_parts->at(QPointF(position));
    return server ? std::optional(ServerId{*server}) : std::nullopt;
}

std::uint32_t FleetCanvas::shownServers() const { return m_parts->living() ? shownCount(*m_parts->fleet()) : 0; }

QString FleetCanvas::serverDescription(ServerId server) const
{
    const FleetView* fleet = m_parts->living() ? m_parts->fleet() : nullptr;
    if (fleet == nullptr || server.value >= fleet->servers.size())
        return {};
    const ArmFrame& shown = m_parts->frame->arms[static_cast<std::size_t>(m_parts->arm)];
    return spokenText(server.value, fleet->servers[server.value], FleetScale::of(shown.parameters), m_parts->log);
}

QString FleetCanvas::summaryText() const
{
    if (!m_parts->living())
        return tr("Nothing is running yet.");
    const Sample& sample = m_parts->fleet()->latest;
    return tr("At %1: %2 of %3 servers in rotation, %4 of %5 users failing, goodput %6 of the offered load.")
        .arg(formatClock(m_parts->frame->now.seconds()), formatCount(sample.serversUp), formatCount(sample.servers),
             formatCount(sample.tenantsDown), formatCount(sample.tenants), formatShare(sample.goodputShare()).text());
}

QSize FleetCanvas::sizeHint() const { return {880, 420}; }
QSize FleetCanvas::minimumSizeHint() const { return {280, 180}; }

void FleetCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    m_parts->paint(painter, event->region());
}

void FleetCanvas::resizeEvent(QResizeEvent*)
{
    m_parts->stale = true;
    update();
}

void FleetCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Fleet"));
        m_parts->scene.invalidate();
        m_parts->stale = true;
        update();
    }
    QWidget::changeEvent(event);
}

int FleetCanvas::thingCount() const
{
    const std::uint32_t servers = shownServers();
    return servers <= kMostCards ? static_cast<int>(servers) : 0;
}

QString FleetCanvas::thingName(int thing) const
{
    return serverDescription(ServerId{static_cast<std::uint32_t>(thing)});
}

QString FleetCanvas::thingDescription(int) const { return tr("Enter kills or heals it, ? asks why."); }

QRect FleetCanvas::thingRect(int thing) const { return serverRect(ServerId{static_cast<std::uint32_t>(thing)}); }

int FleetCanvas::thingAt(QPoint position) const
{
    const auto server = serverAt(position);
    return server ? static_cast<int>(server->value) : -1;
}

int FleetCanvas::focusedThing() const
{
    const auto server = focusedServer();
    return server ? static_cast<int>(server->value) : -1;
}

void FleetCanvas::focusThing(int thing) { focusServer(ServerId{static_cast<std::uint32_t>(thing)}); }

}  // namespace faultglass
