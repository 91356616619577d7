#include "widgets/canvas/canvas_overlays.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include "core/runtime/command.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasOverlays)
};

constexpr qreal kInset = 18;

QFont pillFont(const Theme& theme) { return theme.textFont(theme.sizes.note, QFont::DemiBold); }
QFont tooltipFont(const Theme& theme) { return theme.textFont(theme.sizes.note); }
QFont tooltipTitleFont(const Theme& theme) { return theme.headingFont(theme.sizes.body); }

/// How much of `place` lies over them.
qreal covered(const QRectF& place, std::span<const QRectF> clear)
{
    qreal area = 0;
    for (const QRectF& one : clear) {
        const QRectF common = place & one;
        area += common.width() * common.height();
    }
    return area;
}

qreal tooltipLine(const Theme& theme) { return QFontMetricsF(tooltipFont(theme)).height() + 2; }

}  // namespace

QPointF clearCorner(const QRectF& inside, QSizeF size, QPointF wanted, std::span<const QRectF> clear)
{
    const auto kept = [&](QPointF corner) {
        return QPointF(std::clamp(corner.x(), inside.left(), std::max(inside.left(), inside.right() - size.width())),
                       std::clamp(corner.y(), inside.top(), std::max(inside.top(), inside.bottom() - size.height())));
    };
    // The nearest place that touches nothing has an edge on one of them, on that of the view, or is where it is wanted.
    constexpr qreal kGap = 6;
    std::vector<qreal> lefts{wanted.x(), inside.left(), inside.right()},
        tops{wanted.y(), inside.top(), inside.bottom()};
    for (const QRectF& one : clear) {
        lefts.insert(lefts.end(), {one.right() + kGap, one.left() - kGap - size.width()});
        tops.insert(tops.end(), {one.bottom() + kGap, one.top() - kGap - size.height()});
    }
    QPointF best = kept(wanted);
    qreal leastCovered = covered(QRectF(best, size), clear), nearest = QLineF(best, wanted).length();
    for (const qreal left : lefts) {
        for (const qreal top : tops) {
            const QPointF corner = kept({left, top});
            const qreal area = covered(QRectF(corner, size), clear);
            const qreal far = QLineF(corner, wanted).length();
            if (area < leastCovered || (area <= leastCovered && far < nearest)) {
                best = corner;
                leastCovered = area;
                nearest = far;
            }
        }
    }
    return best;
}

StatusPill statusPill(const Frame& frame, bool behind, bool brief)
{
    switch (frame.status) {
    case LabStatus::Paused:
        return {Words::tr("Paused"), Role::Idle, -1};
    case LabStatus::Seeking:
        return {Words::tr("Going to %1").arg(formatClock(frame.now.seconds())), Role::Accent,
                std::clamp(frame.seekProgress, 0.0, 1.0)};
    case LabStatus::Running:
        if (behind && frame.speedAsked < kFastest)
            return {brief ? Words::tr("behind: %1").arg(formatSpeed(frame.speedReached))
                          : Words::tr("behind real time: %1 of %2")
                                .arg(formatSpeed(frame.speedReached), formatSpeed(frame.speedAsked)),
                    Role::Degraded, -1};
        return {};
    case LabStatus::Empty:
    case LabStatus::Failed:
        break;
    }
    return {};
}

QRectF pillRect(qreal right, const StatusPill& pill, const Theme& theme)
{
    const QFontMetricsF metrics(pillFont(theme));
    const qreal height = metrics.height() + 12 + (pill.progress >= 0 ? 6 : 0);
    const qreal mark = pill.role == Role::Degraded ? metrics.height() + 4 : 0;
    const qreal width = metrics.horizontalAdvance(pill.text) + 28 + mark;
    return QRectF(std::max(4.0, std::floor(right - width)), kInset - 4, width, height);
}

void paintPill(QPainter& painter, const QRectF& place, const StatusPill& pill, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = pill.role == Role::Degraded ? theme.color(Role::Degraded) : theme.line;
    drawSurface(painter, place, std::min(place.height() / 2, 14.0), theme.panel, edge, theme.hairline);
    QRectF text = place.adjusted(14, 0, -14, pill.progress >= 0 ? -6 : 0);
    painter.setFont(pillFont(theme));
    if (pill.role == Role::Degraded) {
        const qreal side = QFontMetricsF(painter.font()).height() * 0.9;
        paintRoleMark(painter, QRectF(text.left() - 2, text.center().y() - side / 2, side, side), Role::Degraded,
                      theme);
        text.setLeft(text.left() + side + 4);
    }
    painter.setPen(pill.role == Role::Degraded ? theme.ink(Role::Degraded) : theme.muted);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, pill.text);
    if (pill.progress < 0)
        return;
    const QRectF track(text.left(), place.bottom() - 9, text.width(), 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track, 1.5, 1.5);
    painter.setBrush(theme.color(Role::Accent));
    painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(track.width() * pill.progress, 3)), 1.5, 1.5);
}

void paintEmpty(QPainter& painter, const QRectF& view, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = 44 * theme.sizes.body / TypeSizes{}.body;
    const QPointF middle = view.center() - QPointF(0, side * 0.6);
    paintIcon(painter, QRectF(middle - QPointF(side, side) / 2, QSizeF(side, side)), Icon::Logo, theme.line);
    painter.setPen(theme.text);
    painter.setFont(theme.headingFont(theme.sizes.heading));
    const qreal line = QFontMetricsF(painter.font()).height();
    painter.drawText(QRectF(view.left(), middle.y() + side * 0.75, view.width(), line), Qt::AlignCenter,
                     Words::tr("Nothing is running yet"));
    painter.setPen(theme.muted);
    painter.setFont(theme.textFont(theme.sizes.note));
    painter.drawText(QRectF(view.left() + 16, middle.y() + side * 0.75 + line, view.width() - 32, line * 2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     Words::tr("Choose a chapter, or open a scenario file."));
}

void paintFailure(QPainter& painter, const QRectF& view, const Frame& frame, const Theme& theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QString text = QString::fromStdString(frame.failure);
    const qreal width = std::min(view.width() - 2 * kInset, 520 * theme.sizes.body / TypeSizes{}.body);
    const QFont titleFont = theme.headingFont(theme.sizes.heading), textFont = theme.textFont(theme.sizes.note);
    const QFontMetricsF title(titleFont), body(textFont);
    const qreal inner = width - 48 - 36;
    const QRectF needed = body.boundingRect(QRectF(0, 0, inner, 1e4), Qt::TextWordWrap, text);
    const qreal textHeight = std::min(needed.height(), std::max(body.height(), view.height() - 160));
    const qreal height = 24 + title.height() + 8 + textHeight + 8 + 2 * body.height() + 20;
    const QRectF place(view.center() - QPointF(width, height) / 2, QSizeF(width, height));
    drawSurface(painter, place, theme.surfaceRadius, theme.panel, theme.color(Role::Failed), theme.stroke);
    paintRoleMark(painter, QRectF(place.left() + 20, place.top() + 22, 24, 24), Role::Failed, theme);
    QPointF at(place.left() + 60, place.top() + 22);
    painter.setPen(theme.text);
    painter.setFont(titleFont);
    painter.drawText(QRectF(at, QSizeF(inner, title.height())), Qt::AlignVCenter | Qt::AlignLeft,
                     Words::tr("The run stopped"));
    at.ry() += title.height() + 8;
    painter.setFont(textFont);
    painter.drawText(QRectF(at, QSizeF(inner, textHeight)), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    at.ry() += textHeight + 8;
    painter.setPen(theme.muted);
    painter.drawText(QRectF(at, QSizeF(inner, 2 * body.height())), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     Words::tr("Seed %1, at %2. Change a parameter or the seed to run again.")
                         .arg(frame.seed)
                         .arg(formatClock(frame.now.seconds())));
}

QRectF tooltipRect(const QRectF& view, QPointF anchor, const QStringList& lines, std::span<const QRectF> clear,
                   const Theme& theme)
{
    if (lines.isEmpty())
        return {};
    const QFontMetricsF metrics(tooltipFont(theme));
    const QFontMetricsF title(tooltipTitleFont(theme));
    qreal width = title.horizontalAdvance(lines.first());
    for (const QString& line : lines.mid(1))
        width = std::max(width, metrics.horizontalAdvance(line));
    const QSizeF size(std::min(width + 28, view.width() - 8),
                      title.height() + 4 + static_cast<qreal>(lines.size() - 1) * tooltipLine(theme) + 20);
    const QRectF inside = view.adjusted(4, 4, -4, -4);
    const QPointF corner = clearCorner(inside, size, anchor + QPointF(16, 18), clear);
    return QRectF(QPointF(qRound(corner.x()), qRound(corner.y())), size);
}

void paintTooltip(QPainter& painter, const QRectF& place, const QStringList& lines, const Theme& theme)
{
    if (lines.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    drawSurface(painter, place, theme.controlRadius, theme.panel, mixed(theme.line, theme.muted, 0.4), theme.hairline);
    painter.setPen(theme.text);
    painter.setFont(tooltipTitleFont(theme));
    const qreal title = QFontMetricsF(painter.font()).height();
    QPointF at = place.topLeft() + QPointF(14, 9);
    painter.drawText(QRectF(at, QSizeF(place.width() - 28, title)), Qt::AlignVCenter | Qt::AlignLeft, lines.first());
    at.ry() += title + 4;
    painter.setPen(theme.muted);
    painter.setFont(tooltipFont(theme));
    for (const QString& line : lines.mid(1)) {
        painter.drawText(QRectF(at, QSizeF(place.width() - 28, tooltipLine(theme))), Qt::AlignVCenter | Qt::AlignLeft,
                         line);
        at.ry() += tooltipLine(theme);
    }
}

QRectF hintRect(const QRectF& view, qreal right, const Theme& theme)
{
    const qreal line = QFontMetricsF(theme.textFont(theme.sizes.note)).height() + 3;
    return QRectF(view.left() + kInset, view.bottom() - 12 - 3 * line, std::max(0.0, right - view.left() - kInset),
                  3 * line);
}

void paintHints(QPainter& painter, const QRectF& place, const HintLines& lines, const DotSprites& sprites,
                const Theme& theme)
{
    const qreal line = place.height() / 3;
    painter.setFont(theme.textFont(theme.sizes.note * 0.96));
    const QFontMetricsF metrics(painter.font());
    const auto row = [&](qreal top, qreal left, const QString& text) {
        const QRectF box(left, top, place.right() - left, line);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
        if (lines.covered)
            painter.fillRect(QRectF(left - 4, top, metrics.horizontalAdvance(shown) + 8, line), stageSurface(theme));
        painter.setPen(theme.muted);
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine, shown);
    };
    const bool fits = metrics.horizontalAdvance(lines.hint) <= place.width();
    row(place.bottom() - line, place.left(), fits ? lines.hint : lines.shortHint);
    const bool dots = !lines.dots.isEmpty() && metrics.horizontalAdvance(lines.dots) <= place.width();
    if (dots)
        row(place.bottom() - 2 * line, place.left(), lines.dots);
    if (!lines.kinds)
        return;
    const std::array<std::pair<DotSpot::Kind, QString>, 3> kinds{{{DotSpot::Kind::Fresh, Words::tr("new")},
                                                                  {DotSpot::Kind::Retry, Words::tr("retry")},
                                                                  {DotSpot::Kind::Failing, Words::tr("failing")}}};
    const qreal top = place.bottom() - line * (dots ? 3 : 2);
    qreal left = place.left();
    for (const auto& [kind, word] : kinds) {
        if (lines.covered)
            painter.fillRect(QRectF(left - 4, top, 16, line), stageSurface(theme));
        sprites.paint(painter, QPointF(left + 4, top + line / 2), kind, 1);
        row(top, left + 12, word);
        left += 12 + metrics.horizontalAdvance(word) + 11;
    }
}

}  // namespace faultglass
