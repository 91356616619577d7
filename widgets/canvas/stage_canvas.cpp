#include "widgets/canvas/stage_canvas.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>

#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

double steadySeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

StageCanvas::StageCanvas(std::unique_ptr<Picture> picture, QWidget* parent)
    : QWidget(parent), m_state(*this), m_picture(std::move(picture))
{
    m_state.clock = steadySeconds;
    m_picture->setCanvas(m_state);
    connect(m_picture.get(), &Picture::thingsChanged, this, &StageCanvas::takeChangedThings);
    connect(m_picture.get(), &Picture::replicaMoved, this, &StageCanvas::replicaMoved);
    setFocusPolicy(m_picture->canBeStruck() ? Qt::StrongFocus : Qt::NoFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::TapAndHoldGesture);
    if (m_picture->zoomable() != nullptr)
        grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Fleet"));
    registerAccessible(*this, *this);
}

StageCanvas::~StageCanvas() = default;

void StageCanvas::showAnew()
{
    m_picture->restyle();
    takeChangedThings();
    update();
}

void StageCanvas::setTheme(const Theme& theme)
{
    m_state.theme = theme;
    showAnew();
}

void StageCanvas::setFrame(std::shared_ptr<const Frame> frame, int arm)
{
    const std::shared_ptr<const Frame> previous = std::exchange(m_state.frame, std::move(frame));
    const int previousArm = std::exchange(m_state.arm, arm);
    m_picture->takeFrame(previous, previousArm);
    if (m_state.hovered)
        updateTooltip();
}

void StageCanvas::setTransitions(const TransitionLog* log)
{
    m_state.log = log;
    showAnew();
}

void StageCanvas::setReducedMotion(bool reduced)
{
    m_state.reducedMotion = reduced;
    showAnew();
}

void StageCanvas::setWallClock(std::function<double()> seconds)
{
    m_state.clock = seconds ? std::move(seconds) : steadySeconds;
    m_picture->restyle();
}

void StageCanvas::takeChangedThings()
{
    m_things.reset();
    for (std::optional<Thing>* thing : {&m_state.hovered, &m_state.focused}) {
        if (*thing && rectOf(**thing).isEmpty())
            thing->reset();
    }
}

QString StageCanvas::summaryText() const
{
    return m_state.living() ? m_picture->summaryText() : tr("Nothing is running yet.");
}

std::optional<Thing> StageCanvas::targetAt(QPointF point) const
{
    return m_state.living() && QRectF(rect()).contains(point) ? m_picture->thingAt(point) : std::nullopt;
}

const std::vector<Thing>& StageCanvas::things() const
{
    if (!m_things)
        m_things = m_state.living() ? m_picture->inOrder() : std::vector<Thing>();
    return *m_things;
}

int StageCanvas::numberOf(const std::optional<Thing>& thing) const
{
    const auto found = thing ? std::ranges::find(things(), *thing) : things().end();
    return found == things().end() ? -1 : static_cast<int>(found - things().begin());
}

QString StageCanvas::thingName(int thing) const { return m_picture->nameOf(things()[static_cast<std::size_t>(thing)]); }

QString StageCanvas::thingDescription(int thing) const
{
    return m_picture->descriptionOf(things()[static_cast<std::size_t>(thing)]);
}

QRect StageCanvas::thingRect(int thing) const
{
    return m_picture->rectOf(things()[static_cast<std::size_t>(thing)]).toAlignedRect();
}

void StageCanvas::focusThing(int thing) { focusOn(things()[static_cast<std::size_t>(thing)]); }

void StageCanvas::pressThing(int thing)
{
    focusThing(thing);
    takeKey(Qt::Key_Return);
}

std::optional<ServerId> StageCanvas::focusedServer() const
{
    const std::optional<Thing> thing = focused();
    return thing && thing->level == Level::Server ? std::optional(ServerId{thing->value}) : std::nullopt;
}

void StageCanvas::resizeEvent(QResizeEvent*)
{
    m_picture->layOut();
    takeChangedThings();
    update();
}

QRectF StageCanvas::tooltipPlace() const
{
    if (!m_state.hovered)
        return {};
    const std::array clear{m_picture->rectOf(*m_state.hovered), clientsToKeepClear()};
    return tooltipRect(QRectF(rect()), m_pointer, m_picture->linesOf(*m_state.hovered), clear, m_state.theme);
}

/// A tooltip of one of the clients stands among them.
QRectF StageCanvas::clientsToKeepClear() const
{
    return m_state.hovered->level == Level::Customer ? QRectF() : m_picture->clientsRect();
}

/// Where it was and where it will be.
void StageCanvas::updateTooltip() { update((m_tooltipDrawn | tooltipPlace()).toAlignedRect().adjusted(-2, -2, 2, 2)); }

void StageCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_state.theme;
    const bool failed = m_state.frame && m_state.frame->status == LabStatus::Failed;
    if (!m_state.living() || !m_picture->isOpaque())
        paintSurface(painter);
    if (m_state.living())
        m_picture->paint(painter, event->region());
    else if (!failed)
        paintEmpty(painter, QRectF(rect()), theme);
    if (const auto focus = m_state.shownFocus(); focus && m_state.living())
        m_picture->paintFocus(painter, *focus);
    paintEdge(painter, event->region());
    m_tooltipDrawn = tooltipPlace();
    if (m_state.hovered)
        paintTooltip(painter, m_tooltipDrawn, m_picture->linesOf(*m_state.hovered), theme);
    if (failed)
        paintFailure(painter, QRectF(rect()), *m_state.frame, theme);
}

void StageCanvas::paintSurface(QPainter& painter) const
{
    const Theme& theme = m_state.theme;
    painter.fillRect(rect(), theme.window);
    drawSurface(painter, QRectF(rect()), theme.surfaceRadius, stageSurface(theme), theme.line, theme.hairline);
}

/// Rounds a picture that fills the whole canvas, and says that the keyboard is here while it is on no thing.
void StageCanvas::paintEdge(QPainter& painter, const QRegion& region) const
{
    const Theme& theme = m_state.theme;
    const bool ring = hasFocus() && m_state.byKeyboard && !m_state.focused;
    const bool cut = m_state.living() && m_picture->isOpaque();
    const QRect whole = rect();
    const int radius = static_cast<int>(std::ceil(theme.surfaceRadius));
    const QRegion inside = QRegion(whole.adjusted(2, radius, -2, -radius)) + whole.adjusted(radius, 2, -radius, -2);
    if ((!ring && !cut) || (region - inside).isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (cut) {
        QPainterPath corners;
        corners.addRect(whole);
        corners.addRoundedRect(QRectF(whole), theme.surfaceRadius, theme.surfaceRadius);
        painter.fillPath(corners, theme.window);
    }
    const qreal width = ring ? theme.focusRing : theme.hairline;
    painter.setPen(QPen(ring ? theme.color(Role::Accent) : theme.line, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(whole).adjusted(width / 2, width / 2, -width / 2, -width / 2), theme.surfaceRadius,
                            theme.surfaceRadius);
}

}  // namespace faultglass
