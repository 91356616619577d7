#include "widgets/panels/hazard_chart.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "core/theory/hardware.h"
#include "widgets/plots/chart_series.h"
#include "widgets/theme/card.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {

constexpr double kLeastHazard = 1e-6;

double read(const ParameterSet& parameters, std::string_view key, double otherwise)
{
    const auto row = parameters.find(key);
    return row ? parameters.value(*row) : otherwise;
}

double weibullHazard(double shape, double scale, double age)
{
    const auto law = theory::weibull(shape, scale, std::max(age, 1e-9));
    return law.ok() ? law.value().hazard : 0;
}

}  // namespace

HazardChart::HazardChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Hazard by age"));
}

HazardChart::Lives HazardChart::livesOf(const ParameterSet& p)
{
    return {static_cast<int>(read(p, "life-law", 0)),
            read(p, "component-mtbf", 50),
            read(p, "life-shape", 1),
            read(p, "life-scale", 10),
            read(p, "infant-shape", 0.5),
            read(p, "infant-scale", 100),
            read(p, "wear-shape", 3),
            read(p, "wear-scale", 10),
            read(p, "component-kind", 0) != 0};
}

void HazardChart::setTheme(const Theme& theme)
{
    m_theme = theme;
    measure();
    update();
}

void HazardChart::setParameters(const ParameterSet& parameters)
{
    const Lives lives = livesOf(parameters);
    if (m_dragged >= 0 || lives == m_told)
        return;
    m_told = m_lives = lives;
    m_chosen = std::clamp(m_chosen, 0, std::max(0, handles() - 1));
    fitAxes();
    update();
}

double HazardChart::infant(double age) const { return weibullHazard(m_lives.infantShape, m_lives.infantScale, age); }

double HazardChart::wear(double age) const { return weibullHazard(m_lives.wearShape, m_lives.wearScale, age); }

std::optional<double> HazardChart::hazardAt(double age) const
{
    if (m_lives.ownKind)
        return std::nullopt;
    if (m_lives.law == 1)
        return weibullHazard(m_lives.shape, m_lives.scale, age);
    return m_lives.law == 2 ? infant(age) + 1 / m_lives.mtbf + wear(age) : 1 / m_lives.mtbf;
}

int HazardChart::handles() const { return m_lives.ownKind ? 0 : m_lives.law == 2 ? 3 : 1; }

std::pair<double, double> HazardChart::handle(int number) const
{
    const double age = m_lives.law == 0   ? m_oldest / 2
                       : m_lives.law == 1 ? m_lives.scale
                       : number == 0      ? m_oldest / 20
                       : number == 1      ? m_oldest / 3
                                          : m_lives.wearScale;
    return {age, hazardAt(age).value_or(0)};
}

/// The parameters with which the curve goes through that point, as far as they allow.
void HazardChart::moveHandle(int number, double age, double hazard)
{
    const auto years = [](double value) { return std::clamp(value, 0.01, 100'000.0); };
    age = std::max(age, m_oldest / 200);
    hazard = std::max(hazard, kLeastHazard);
    if (m_lives.law == 0) {
        m_lives.mtbf = years(1 / hazard);
    } else if (m_lives.law == 1) {  // at the age of the scale the hazard is shape over scale
        m_lives.scale = years(age);
        m_lives.shape = std::clamp(hazard * age, 0.1, 20.0);
    } else if (number == 0) {  // k / s (a / s)^(k - 1) = h, solved for s
        const double at = handle(0).first, k = m_lives.infantShape;
        const double own = std::max(kLeastHazard, hazard - 1 / m_lives.mtbf - wear(at));
        m_lives.infantScale = years(std::pow(k * std::pow(at, k - 1) / own, 1 / k));
    } else if (number == 1) {
        const double at = handle(1).first;
        m_lives.mtbf = years(1 / std::max(kLeastHazard, hazard - infant(at) - wear(at)));
    } else {
        m_lives.wearScale = years(age);
        m_lives.wearShape = std::clamp((hazard - infant(age) - 1 / m_lives.mtbf) * age, 1.01, 20.0);
    }
    update();
}

void HazardChart::say()
{
    if (m_lives == m_told)
        return;
    m_told = m_lives;
    std::vector<std::pair<std::string, double>> values;
    if (m_lives.law != 1)
        values.emplace_back("component-mtbf", m_lives.mtbf);
    if (m_lives.law == 1) {
        values.emplace_back("life-shape", m_lives.shape);
        values.emplace_back("life-scale", m_lives.scale);
    }
    if (m_lives.law == 2) {
        values.emplace_back("infant-scale", m_lives.infantScale);
        values.emplace_back("wear-shape", m_lives.wearShape);
        values.emplace_back("wear-scale", m_lives.wearScale);
    }
    fitAxes();
    emit edited(values);
}

void HazardChart::fitAxes()
{
    constexpr double kBeyond = 1.6;
    m_oldest = niceCeiling(kBeyond * (m_lives.law == 1   ? m_lives.scale
                                      : m_lives.law == 2 ? m_lives.wearScale
                                                         : std::min(m_lives.mtbf / 4, 20.0)));
    double most = hazardAt(m_oldest / 20).value_or(0.1);
    most = std::max(most, hazardAt(handle(handles() - 1).first).value_or(0));
    m_most = niceCeiling(std::max(kLeastHazard, most) * kBeyond);
    measure();
}

/// How much of the card its texts take; kept, since the curve asks for hundreds of places.
void HazardChart::measure()
{
    const QFontMetricsF small(m_theme.textFont(m_theme.sizes.caption));
    const qreal labels = small.horizontalAdvance(formatShare(m_most).text()) + 8;
    m_margins = QMarginsF(kCardPad + labels, belowCardTitle(m_theme), kCardPad + 6, kCardPad + small.height());
}

QPointF HazardChart::placeOf(double age, double hazard) const
{
    const QRectF place = area();
    return {place.left() + age / m_oldest * place.width(),
            place.bottom() - std::clamp(hazard / m_most, 0.0, 1.2) * place.height()};
}

int HazardChart::handleAt(QPointF point) const
{
    constexpr qreal kReach = 14;
    for (int number = 0; number < handles(); ++number) {
        const auto [age, hazard] = handle(number);
        if ((placeOf(age, hazard) - point).manhattanLength() < kReach)
            return number;
    }
    return -1;
}

bool HazardChart::event(QEvent* event)
{
    const auto help = [this](QPoint point) {
        const QRectF place = area();
        const double age = (point.x() - place.left()) / place.width() * m_oldest;
        const auto hazard = age >= 0 && age <= m_oldest ? hazardAt(age) : std::nullopt;
        return hazard ? tr("At %1 years %2 of those alive fail within a year")
                            .arg(formatValue(std::round(age * 10) / 10), formatShare(*hazard).text())
                      : QString();
    };
    return answerToolTip(*this, *event, help) || QWidget::event(event);
}

void HazardChart::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->button() == Qt::LeftButton ? handleAt(event->position()) : -1;
    if (m_dragged >= 0)
        m_chosen = m_dragged;
    update();
}

void HazardChart::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(m_dragged >= 0                     ? Qt::ClosedHandCursor
              : handleAt(event->position()) >= 0 ? Qt::OpenHandCursor
                                                 : Qt::ArrowCursor);
    if (m_dragged < 0)
        return;
    const QRectF place = area();
    moveHandle(m_dragged, (event->position().x() - place.left()) / place.width() * m_oldest,
               (place.bottom() - event->position().y()) / place.height() * m_most);
}

void HazardChart::mouseReleaseEvent(QMouseEvent*)
{
    if (std::exchange(m_dragged, -1) >= 0)
        say();
    update();
}

void HazardChart::keyPressEvent(QKeyEvent* event)
{
    if (handles() == 0)
        return QWidget::keyPressEvent(event);
    constexpr double kStep = 1.05;
    auto [age, hazard] = handle(m_chosen);
    switch (event->key()) {
    case Qt::Key_Space:
        m_chosen = (m_chosen + 1) % handles();
        return update();
    case Qt::Key_Left:
        age /= kStep;
        break;
    case Qt::Key_Right:
        age *= kStep;
        break;
    case Qt::Key_Up:
        hazard *= kStep;
        break;
    case Qt::Key_Down:
        hazard /= kStep;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    moveHandle(m_chosen, age, hazard);
    say();
    setAccessibleDescription(tr("At %1 years %2 a year")
                                 .arg(formatValue(std::round(handle(m_chosen).first * 100) / 100),
                                      formatShare(handle(m_chosen).second).text()));
}

void HazardChart::focusInEvent(QFocusEvent*) { update(); }
void HazardChart::focusOutEvent(QFocusEvent*) { update(); }

void HazardChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, QRectF(rect()), m_theme, tr("Hazard, % a year"),
              m_lives.ownKind ? tr("the kind brings its own lives") : tr("drag a dot"));
    if (m_lives.ownKind)
        return;
    paintAxes(painter);
    paintCurve(painter);
}

void HazardChart::paintAxes(QPainter& painter) const
{
    const QRectF place = area();
    painter.setFont(m_theme.textFont(m_theme.sizes.caption));
    const QFontMetricsF metrics(painter.font());
    const double step = niceStep(m_most), years = niceStep(m_oldest);
    double last = place.bottom() + 1000;
    for (double tick = 0; tick <= m_most * (1 + 1e-9); tick += step) {
        const double y = std::round(placeOf(0, tick).y()) + 0.5;
        if (last - y < metrics.height())
            continue;
        last = y;
        painter.setPen(QPen(m_theme.line, m_theme.hairline));
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
        painter.setPen(m_theme.muted);
        painter.drawText(QRectF(0, y - 10, place.left() - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         formatValue(std::round(tick * 1e6) / 1e4));
    }
    for (double age = 0; age <= m_oldest * (1 + 1e-9); age += years)
        painter.drawText(QRectF(placeOf(age, 0).x() - 50, place.bottom() + 4, 100, metrics.height()), Qt::AlignCenter,
                         age == 0 ? tr("new") : tr("%1 y", "years").arg(formatValue(age)));
}

void HazardChart::paintCurve(QPainter& painter) const
{
    const QRectF place = area();
    QPainterPath path;
    constexpr double kPixels = 2;
    for (double x = 1; x <= place.width(); x += kPixels) {
        const double age = x / place.width() * m_oldest;
        const QPointF point = placeOf(age, hazardAt(age).value_or(0));
        path.elementCount() == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    painter.save();
    painter.setClipRect(place.adjusted(-6, -6, 6, 6));
    painter.setPen(QPen(m_theme.color(Role::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    for (int number = 0; number < handles(); ++number) {
        const auto [age, hazard] = handle(number);
        painter.setPen(QPen(m_theme.panel, 2));
        painter.setBrush(m_theme.color(Role::Accent));
        const QPointF middle = placeOf(age, hazard);
        painter.drawEllipse(middle, 6, 6);
        if (hasFocus() && number == m_chosen)
            drawFocusRing(painter, QRectF(middle - QPointF(10, 10), QSizeF(20, 20)), 10, m_theme);
    }
    painter.restore();
}

}  // namespace faultglass
