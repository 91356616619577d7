#include "widgets/plots/law_chart.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include "widgets/plots/chart_series.h"
#include "widgets/theme/card.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {

constexpr double kLeastShown = 1e-12;

bool isSimulated(const LawMark& mark)
{
    return mark.state == LawMark::State::Agrees || mark.state == LawMark::State::Undecided ||
           mark.state == LawMark::State::Differs;
}

}  // namespace

QString lawText(double value, LawUnit unit)
{
    const QLocale locale;
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("–") : QStringLiteral("∞");
    if (unit == LawUnit::Seconds)
        return formatSeconds(value).text();
    constexpr double kRare = 0.001;
    if (unit == LawUnit::Share && (value == 0 || std::abs(value) >= kRare))
        return formatShare(value).text();
    if (value != 0 && std::abs(value) < kRare)
        return locale.toString(value, 'e', 1);
    return locale.toString(value, 'g', 4);
}

int LawChart::tickCount() const { return qRound((m_axis.most - m_axis.least) / m_axis.step) + 1; }

double LawChart::tickAt(int tick) const { return m_axis.least + tick * m_axis.step; }

LawChart::LawChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void LawChart::setTheme(const Theme& theme)
{
    m_theme = theme;
    measure();
    update();
}

void LawChart::setPlot(const LawPlot& plot)
{
    if (plot == m_plot)
        return;
    const bool sameStops = plot.stops == m_plot.stops;
    m_plot = plot;
    if (!sameStops)
        m_hovered = m_walked = -1;
    m_axis = valueAxis();
    measure();
    setAccessibleName(
        tr("%1: %2, by %3", "title, what is compared, what the stops are").arg(plot.title, plot.quantity, plot.axis));
    if (m_walked < 0)
        setAccessibleDescription(verdict());
    update();
}

/// The value as a height: itself, its logarithm, or its nines.
double LawChart::drawn(double value) const
{
    if (m_plot.scale == LawScale::Linear)
        return value;
    const double power = std::log10(std::max(value, kLeastShown));
    return m_plot.scale == LawScale::Nines ? -power : power;
}

LawChart::Axis LawChart::valueAxis() const
{
    std::vector<double> heights;
    const auto add = [&](double value) {
        if (std::isfinite(value) && (m_plot.scale == LawScale::Linear || value >= kLeastShown))
            heights.push_back(drawn(value));
    };
    for (const LawCurve& curve : m_plot.curves) {
        for (const double value : curve.law)
            add(value);
        for (const LawMark& mark : curve.marks) {
            if (isSimulated(mark))
                add(mark.mean);
        }
    }
    if (heights.empty())
        return {};
    const auto [least, most] = std::ranges::minmax(heights);
    if (m_plot.scale == LawScale::Linear) {
        const double top = std::max(most, 1e-300), step = niceStep(top);
        return {0, std::ceil(top / step * (1 + 1e-9)) * step, step};
    }
    const bool nines = m_plot.scale == LawScale::Nines;
    constexpr double kMostNines = 9;  // nobody can tell more of them apart
    const double bottom = nines ? 0 : std::floor(least);
    const double top = std::max(nines ? std::min(std::ceil(most), kMostNines) : std::ceil(most), bottom + 1);
    constexpr double kMostTicks = 5;
    return {bottom, top, std::max(1.0, std::ceil((top - bottom) / kMostTicks))};
}

QString LawChart::tickText(double tick) const
{
    if (m_plot.scale == LawScale::Nines)
        return qRound(tick) == 1 ? tr("1 nine", "90 %") : tr("%1 nines", "as in 99.9 %: 3 nines").arg(qRound(tick));
    if (m_plot.scale == LawScale::Logarithmic)
        return tick >= -2 ? lawText(std::pow(10, tick), m_plot.unit) : QStringLiteral("1e%1").arg(qRound(tick));
    return lawText(tick, m_plot.unit);
}

double LawChart::middleOf(double stop) const
{
    const QRectF place = area();
    const double wide = place.width() / std::max(1, stops());
    const double x = (stop + 0.5) * wide;
    return isRightToLeft() ? place.right() - x : place.left() + x;
}

QPointF LawChart::placeOf(double stop, double value) const
{
    const QRectF place = area();
    const double height = (drawn(value) - m_axis.least) / (m_axis.most - m_axis.least);
    return {middleOf(stop), place.bottom() - std::clamp(height, 0.0, 1.0) * place.height()};
}

QRectF LawChart::stopRect(int stop) const
{
    const QRectF place = area();
    const double wide = place.width() / std::max(1, stops());
    return {middleOf(stop) - wide / 2, place.top(), wide, place.height()};
}

/// Where the curve's name has the most room: the stop at which the other curves are farthest.
int LawChart::namingStop(std::size_t curve) const
{
    int best = -1;
    double farthest = -1;
    for (int stop = 0; stop < stops(); ++stop) {
        const auto at = static_cast<std::size_t>(stop);
        const double y = placeOf(stop, m_plot.curves[curve].law[at]).y();
        double nearest = area().height();
        for (std::size_t other = 0; other < m_plot.curves.size(); ++other) {
            if (other != curve && std::isfinite(m_plot.curves[other].law[at]))
                nearest = std::min(nearest, std::abs(placeOf(stop, m_plot.curves[other].law[at]).y() - y));
        }
        if (std::isfinite(m_plot.curves[curve].law[at]) && nearest >= farthest) {
            farthest = nearest;
            best = stop;
        }
    }
    return best;
}

int LawChart::stopAt(QPointF point) const
{
    for (int stop = 0; stop < stops(); ++stop) {
        if (stopRect(stop).adjusted(0, 0, 0, 40).contains(point))
            return stop;
    }
    return -1;
}

Role LawChart::roleOf(LawMark::State state) const
{
    return state == LawMark::State::Agrees    ? Role::Healthy
           : state == LawMark::State::Differs ? Role::Failed
                                              : Role::Idle;
}

QString LawChart::verdict() const
{
    int agree = 0, undecided = 0, differ = 0, broken = 0, waiting = 0;
    QString reason;
    for (const LawCurve& curve : m_plot.curves) {
        for (const LawMark& mark : curve.marks) {
            agree += mark.state == LawMark::State::Agrees ? 1 : 0;
            undecided += mark.state == LawMark::State::Undecided ? 1 : 0;
            differ += mark.state == LawMark::State::Differs ? 1 : 0;
            waiting += mark.state == LawMark::State::Waiting ? 1 : 0;
            broken += mark.state == LawMark::State::Broken ? 1 : 0;
            reason = mark.reason.isEmpty() ? reason : mark.reason;
        }
    }
    const int simulated = agree + undecided + differ;
    if (simulated == 0)
        return broken > 0 && waiting == 0 ? tr("Not simulated: %1").arg(reason) : tr("Not simulated yet");
    QString text = differ > 0      ? tr("Differs at %1 of %2").arg(differ).arg(simulated)
                   : undecided > 0 ? tr("Too little seen to tell at %1 of %2").arg(undecided).arg(simulated)
                                   : tr("Law and runs agree at all %1", "how many stops").arg(simulated);
    if (broken > 0)
        text += tr(", %1 not simulated").arg(broken);
    text = tr("%1: %2", "a quantity, and how law and runs compare in it").arg(m_plot.quantity, text);
    return waiting > 0 ? tr("%1, %2 to go").arg(text).arg(waiting) : text + restsOn();
}

/// The least that any of the points rests on.
QString LawChart::restsOn() const
{
    const LawMark* least = nullptr;
    for (const LawCurve& curve : m_plot.curves) {
        for (const LawMark& mark : curve.marks) {
            if (isSimulated(mark) && !mark.event.isEmpty() && (least == nullptr || mark.events < least->events))
                least = &mark;
        }
    }
    return least == nullptr ? QString()
                            : tr(", each on %1 %2 or more", "how many, and of what")
                                  .arg(QLocale().toString(least->events, 'f', 0), least->event);
}

Role LawChart::verdictRole() const
{
    Role role = Role::Idle;
    for (const LawCurve& curve : m_plot.curves) {
        for (const LawMark& mark : curve.marks) {
            if (mark.state == LawMark::State::Differs)
                return Role::Failed;
            if (mark.state == LawMark::State::Agrees)
                role = Role::Healthy;
        }
    }
    return role;
}

QStringList LawChart::linesAt(int stop) const
{
    if (stop < 0 || stop >= stops())
        return {};
    QStringList lines{tr("%1: %2", "what the stops are, and which").arg(m_plot.axis, m_plot.stops[stop])};
    if (m_plot.curves.size() > 1)  // else the curve is called so
        lines += m_plot.quantity;
    const auto at = static_cast<std::size_t>(stop);
    for (const LawCurve& curve : m_plot.curves) {
        lines += tr("%1, by the law: %2").arg(curve.name, lawText(curve.law[at], m_plot.unit));
        if (curve.marks.empty())
            continue;
        const LawMark& mark = curve.marks[at];
        if (isSimulated(mark)) {
            lines += tr("simulated: %1, within %2 to %3; %4")
                         .arg(lawText(mark.mean, m_plot.unit), lawText(mark.low, m_plot.unit),
                              lawText(mark.high, m_plot.unit),
                              mark.state == LawMark::State::Agrees      ? tr("agrees")
                              : mark.state == LawMark::State::Undecided ? tr("too little to tell")
                                                                        : tr("differs"));
            if (!mark.event.isEmpty())
                lines += tr("it rests on %1 %2", "how many, and of what")
                             .arg(QLocale().toString(mark.events, 'f', 0), mark.event);
        } else if (mark.state == LawMark::State::Broken) {
            lines += tr("not simulated: %1").arg(mark.reason);
        }
    }
    return lines;
}

void LawChart::walkTo(int stop)
{
    m_walked = std::clamp(stop, 0, std::max(0, stops() - 1));
    setAccessibleDescription(linesAt(m_walked).join(QStringLiteral("; ")));
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    showToolTip(*this, stopRect(m_walked).center().toPoint(), linesAt(m_walked).join(QLatin1Char('\n')));
    update();
}

bool LawChart::event(QEvent* event)
{
    const auto help = [this](QPoint place) {
        const int stop = stopAt(QPointF(place));
        const bool onTitle = place.y() < belowCardTitle(m_theme);
        return stop >= 0 ? linesAt(stop).join(QLatin1Char('\n')) : onTitle ? verdict() : QString();
    };
    return answerToolTip(*this, *event, help) || QWidget::event(event);
}

void LawChart::mouseMoveEvent(QMouseEvent* event)
{
    const int stop = stopAt(event->position());
    if (stop == m_hovered)
        return;
    m_hovered = stop;
    update();
}

void LawChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (const int stop = stopAt(event->position()); stop >= 0 && event->button() == Qt::LeftButton)
        emit stopChosen(stop);
}

void LawChart::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void LawChart::keyPressEvent(QKeyEvent* event)
{
    const int forth = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return walkTo(m_walked < 0 ? 0 : m_walked - forth);
    case Qt::Key_Right:
        return walkTo(m_walked < 0 ? 0 : m_walked + forth);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_walked >= 0)
            emit stopChosen(m_walked);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LawChart::focusInEvent(QFocusEvent*) { update(); }

void LawChart::focusOutEvent(QFocusEvent*)
{
    m_walked = -1;
    update();
}

}  // namespace faultglass
