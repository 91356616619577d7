#include "widgets/theme/icons.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace faultglass {

namespace {

/// Icons are designed on a grid of 24 x 24 units.
constexpr qreal kGrid = 24;

void polygon(QPainterPath& path, std::initializer_list<QPointF> points)
{
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
}

QPainterPath filledShape(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Play:
        polygon(path, {{7.5, 4.5}, {19.5, 12}, {7.5, 19.5}});
        break;
    case Icon::Pause:
        path.addRoundedRect(QRectF(6.5, 5, 4, 14), 0.8, 0.8);
        path.addRoundedRect(QRectF(13.5, 5, 4, 14), 0.8, 0.8);
        break;
    case Icon::StepBack:
        path.addRect(QRectF(5, 6, 2, 12));
        polygon(path, {{19.5, 6}, {13.5, 12}, {19.5, 18}});
        polygon(path, {{13.5, 6}, {7.5, 12}, {13.5, 18}});
        break;
    case Icon::StepForward:
        path.addRect(QRectF(17, 6, 2, 12));
        polygon(path, {{4.5, 6}, {10.5, 12}, {4.5, 18}});
        polygon(path, {{10.5, 6}, {16.5, 12}, {10.5, 18}});
        break;
    default:
        break;
    }
    return path;
}

QPainterPath diceOutline()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(4, 4, 16, 16), 3, 3);
    return path;
}

QPainterPath gearOutline()
{
    // Eight teeth: the outline alternates between two radii, each for a quarter of a tooth's angle.
    QPainterPath path;
    constexpr int kTeeth = 8;
    for (int corner = 0; corner < 4 * kTeeth; ++corner) {
        const qreal angle = (corner + 0.5) * 2 * std::numbers::pi / (4 * kTeeth);
        const qreal radius = corner % 4 < 2 ? 9.2 : 6.9;
        const QPointF point(12 + radius * std::cos(angle), 12 + radius * std::sin(angle));
        if (corner == 0)
            path.moveTo(point);
        else
            path.lineTo(point);
    }
    path.closeSubpath();
    path.addEllipse(QPointF(12, 12), 2.9, 2.9);
    return path;
}

void lines(QPainterPath& path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF* point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
}

QPainterPath strokedShape(Icon icon)
{
    QPainterPath path;
    switch (icon) {
    case Icon::Restart:
        path.arcMoveTo(QRectF(5, 5, 14, 14), 60);
        path.arcTo(QRectF(5, 5, 14, 14), 60, -300);
        lines(path, {{15.5, 2.6}, {15.6, 6}, {12.2, 6.9}});
        break;
    case Icon::Dice:
        path = diceOutline();
        break;
    case Icon::Gear:
        path = gearOutline();
        break;
    case Icon::Search:
        path.addEllipse(QPointF(10.5, 10.5), 6, 6);
        lines(path, {{15, 15}, {20, 20}});
        break;
    case Icon::Fork:
        lines(path, {{7, 20}, {7, 4}});
        path.moveTo(7, 13);
        path.cubicTo(7, 9, 17, 12, 17, 5);
        break;
    case Icon::ChevronDown:
        lines(path, {{7, 9.5}, {12, 14.5}, {17, 9.5}});
        break;
    case Icon::ChevronRight:
        lines(path, {{9.5, 7}, {14.5, 12}, {9.5, 17}});
        break;
    case Icon::Check:
        lines(path, {{6, 12.5}, {10.3, 16.8}, {18, 7.8}});
        break;
    case Icon::Logo:
        path.addEllipse(QPointF(12, 12), 9.4, 9.4);
        break;
    case Icon::Collapse:
        path.addRoundedRect(QRectF(4, 5, 16, 14), 2.5, 2.5);
        lines(path, {{9.5, 5}, {9.5, 19}});
        break;
    case Icon::Close:
        lines(path, {{7, 7}, {17, 17}});
        lines(path, {{17, 7}, {7, 17}});
        break;
    case Icon::Fit:
        lines(path, {{4.5, 9}, {4.5, 4.5}, {9, 4.5}});
        lines(path, {{15, 4.5}, {19.5, 4.5}, {19.5, 9}});
        lines(path, {{19.5, 15}, {19.5, 19.5}, {15, 19.5}});
        lines(path, {{9, 19.5}, {4.5, 19.5}, {4.5, 15}});
        break;
    default:
        break;
    }
    return path;
}

qreal strokeWidth(Icon icon) { return icon == Icon::Logo ? 2.6 : icon == Icon::Check ? 2.4 : 1.8; }

void paintDots(QPainter& painter, Icon icon)
{
    if (icon == Icon::Logo)
        painter.drawEllipse(QPointF(12, 12), 3.2, 3.2);
    if (icon != Icon::Dice)
        return;
    for (const QPointF& dot :
         {QPointF(8.3, 8.3), QPointF(15.7, 8.3), QPointF(12, 12), QPointF(8.3, 15.7), QPointF(15.7, 15.7)})
        painter.drawEllipse(dot, 1.25, 1.25);
}

/// Draws an icon at whatever size and scale it is asked for.
class PathIconEngine final : public QIconEngine {
public:
    PathIconEngine(Icon icon, const QColor& normal, const QColor& disabled)
        : m_icon(icon), m_normal(normal), m_disabled(disabled)
    {
    }
    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, place, m_icon, mode == QIcon::Disabled ? m_disabled : m_normal);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new PathIconEngine(*this); }

private:
    Icon m_icon;
    QColor m_normal;
    QColor m_disabled;
};

}  // namespace

void paintIcon(QPainter& painter, const QRectF& place, Icon icon, const QColor& color)
{
    const qreal side = std::min(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kGrid, side / kGrid);
    painter.setPen(QPen(color, strokeWidth(icon), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (const QPainterPath stroked = strokedShape(icon); !stroked.isEmpty())
        painter.drawPath(stroked);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (const QPainterPath filled = filledShape(icon); !filled.isEmpty())
        painter.drawPath(filled);
    paintDots(painter, icon);
    painter.restore();
}

QIcon themedIcon(Icon icon, const Theme& theme) { return themedIcon(icon, theme, theme.text); }

QIcon themedIcon(Icon icon, const Theme& theme, const QColor& color)
{
    return QIcon(new PathIconEngine(icon, color, theme.faint));
}

void paintRoleMark(QPainter& painter, const QRectF& place, Role role, const Theme& theme)
{
    const qreal side = std::min(place.width(), place.height());
    const QRectF circle(place.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    const QPointF middle = circle.center();
    const qreal reach = side * 0.2;
    const bool outlined = role == Role::Idle || role == Role::Failed;
    const QColor mark = outlined ? theme.color(role) : theme.onColor(role);
    const qreal width = std::max(1.2, side * 0.11);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outlined ? QPen(theme.color(role), width) : QPen(Qt::NoPen));
    painter.setBrush(outlined ? QBrush() : QBrush(theme.color(role)));
    const qreal inset = outlined ? width / 2 : 0;
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    painter.setPen(QPen(mark, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (role) {
    case Role::Healthy:
        painter.drawPolyline(QPolygonF({middle + QPointF(-1.1, 0.1) * reach, middle + QPointF(-0.3, 0.9) * reach,
                                        middle + QPointF(1.1, -0.8) * reach}));
        break;
    case Role::Degraded:
        painter.drawLine(middle + QPointF(0, -1.3) * reach, middle + QPointF(0, 0.15) * reach);
        painter.drawPoint(middle + QPointF(0, 1.25) * reach);
        break;
    case Role::Failed:
        painter.drawLine(middle + QPointF(-0.8, -0.8) * reach, middle + QPointF(0.8, 0.8) * reach);
        painter.drawLine(middle + QPointF(0.8, -0.8) * reach, middle + QPointF(-0.8, 0.8) * reach);
        break;
    case Role::Idle:
        painter.drawLine(middle + QPointF(-0.9, 0) * reach, middle + QPointF(0.9, 0) * reach);
        break;
    case Role::Special:
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -1.4) * reach, middle + QPointF(1.4, 0) * reach,
                                       middle + QPointF(0, 1.4) * reach, middle + QPointF(-1.4, 0) * reach}));
        break;
    case Role::Accent:
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(middle, reach * 0.8, reach * 0.8);
        break;
    }
    painter.restore();
}

}  // namespace faultglass
