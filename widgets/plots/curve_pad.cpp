#include "widgets/plots/curve_pad.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "widgets/theme/number_format.h"

namespace faultglass {

CurvePad::CurvePad(TimeChart& chart, const TimeChart::FixedAxes& axes) : QWidget(&chart), m_chart(chart), m_axes(axes)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Your curve"));
    chart.setFixedAxes(axes);
    chart.installEventFilter(this);
    setGeometry(chart.rect());
    describe();
    show();
    raise();
}

CurvePad::~CurvePad()
{
    // A chart that goes takes its sheet with it, and is no chart any more by then.
    if (auto* chart = qobject_cast<TimeChart*>(parentWidget()))
        chart->setFixedAxes(std::nullopt);
}

void CurvePad::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void CurvePad::setValues(const std::vector<double>& values)
{
    m_values = values;
    if (!m_values.empty())
        m_values.resize(kColumns, m_values.back());
    describe();
    update();
}

double CurvePad::secondsAt(int column) const
{
    return m_axes.from + (m_axes.to - m_axes.from) * column / (kColumns - 1);
}

void CurvePad::setTruth(const std::vector<BandColumn>& truth)
{
    m_truth = truth;
    setCursor(truth.empty() ? Qt::CrossCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !truth.empty());  // the chart below can be read
    update();
}

QPointF CurvePad::pointAt(double seconds, double value) const
{
    const QRectF area = m_chart.plotArea();
    return {area.left() + area.width() * (seconds - m_axes.from) / (m_axes.to - m_axes.from),
            area.bottom() - area.height() * (value - m_axes.least) / (m_axes.most - m_axes.least)};
}

int CurvePad::columnAt(qreal x) const
{
    const QRectF area = m_chart.plotArea();
    const double share = area.width() > 0 ? (x - area.left()) / area.width() : 0;
    return std::clamp(static_cast<int>(std::lround(share * (kColumns - 1))), 0, kColumns - 1);
}

/// Sets the columns from where the mouse was to where it is.
void CurvePad::drawTo(QPointF point)
{
    const QRectF area = m_chart.plotArea();
    if (!m_truth.empty() || area.height() <= 0)
        return;
    const double share = std::clamp((area.bottom() - point.y()) / area.height(), 0.0, 1.0);
    const double value = m_axes.least + share * (m_axes.most - m_axes.least);
    const int column = columnAt(point.x());
    if (m_values.empty())
        m_values.assign(kColumns, value);
    const int from = m_last < 0 ? column : m_last;
    const double before = m_values[static_cast<std::size_t>(from)];
    for (int i = std::min(from, column); i <= std::max(from, column); ++i) {
        const double way = from == column ? 1 : static_cast<double>(i - from) / (column - from);
        m_values[static_cast<std::size_t>(i)] = before + (value - before) * way;
    }
    m_last = m_column = column;
    describe();
    update();
    emit changed();
}

void CurvePad::mousePressEvent(QMouseEvent* event)
{
    m_last = -1;
    drawTo(event->position());
}

void CurvePad::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        drawTo(event->position());
}

void CurvePad::keyPressEvent(QKeyEvent* event)
{
    const double fine = (m_axes.most - m_axes.least) / 50;
    const auto raise = [&](double by) {
        if (!m_truth.empty())
            return;
        if (m_values.empty())
            m_values.assign(kColumns, (m_axes.least + m_axes.most) / 2);
        double& value = m_values[static_cast<std::size_t>(m_column)];
        value = std::clamp(value + by, m_axes.least, m_axes.most);
        describe();
        update();
        emit changed();
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_column = std::clamp(m_column + (event->key() == Qt::Key_Right ? 1 : -1), 0, kColumns - 1);
        describe();
        return update();
    case Qt::Key_Up:
        return raise(fine);
    case Qt::Key_Down:
        return raise(-fine);
    case Qt::Key_PageUp:
        return raise(5 * fine);
    case Qt::Key_PageDown:
        return raise(-5 * fine);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit finished();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CurvePad::describe()
{
    const QString at = formatClock(secondsAt(m_column), 0);
    setAccessibleDescription(
        m_values.empty() ? tr("Nothing drawn yet. Arrow keys draw.")
                         : tr("At %1: %2.").arg(at, formatCompact(m_values[static_cast<std::size_t>(m_column)])));
}

bool CurvePad::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_chart && event->type() == QEvent::Resize)
        setGeometry(m_chart.rect());
    return false;
}

void CurvePad::paintTruth(QPainter& painter) const
{
    QPainterPath band, median;
    for (std::size_t i = 0; i < m_truth.size(); ++i) {
        const QPointF high = pointAt(m_truth[i].seconds, m_truth[i].high);
        const QPointF middle = pointAt(m_truth[i].seconds, m_truth[i].median);
        i == 0 ? band.moveTo(high) : band.lineTo(high);
        i == 0 ? median.moveTo(middle) : median.lineTo(middle);
    }
    for (auto column = m_truth.rbegin(); column != m_truth.rend(); ++column)
        band.lineTo(pointAt(column->seconds, column->low));
    QColor wash = m_theme.color(Role::Healthy);
    wash.setAlphaF(0.22F);
    painter.fillPath(band, wash);
    painter.strokePath(median, QPen(m_theme.color(Role::Healthy), 2.5));
}

void CurvePad::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = m_chart.plotArea();
    painter.setClipRect(area.adjusted(-4, -4, 4, 4));
    // Until it has been told, what runs below is another story, or gives this one away.
    if (m_truth.empty())
        painter.fillRect(area, stageSurface(m_theme));
    else
        paintTruth(painter);
    painter.setPen(QPen(m_theme.color(Role::Accent), m_theme.stroke, Qt::DashLine));
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_values.empty()) {
        painter.setPen(m_theme.ink(Role::Accent));
        painter.setFont(m_theme.textFont(m_theme.sizes.body));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Draw what you expect, from left to right"));
        return;
    }
    QPainterPath curve;
    for (int i = 0; i < kColumns; ++i) {
        const QPointF point = pointAt(secondsAt(i), m_values[static_cast<std::size_t>(i)]);
        i == 0 ? curve.moveTo(point) : curve.lineTo(point);
    }
    painter.strokePath(curve, QPen(m_theme.color(Role::Accent), 2.5, m_truth.empty() ? Qt::SolidLine : Qt::DashLine));
    if (hasFocus() && m_truth.empty()) {
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawEllipse(pointAt(secondsAt(m_column), m_values[static_cast<std::size_t>(m_column)]), 5, 5);
    }
}

}  // namespace faultglass
