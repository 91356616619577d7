// What is drawn over the picture: hints, the tooltip, and the states in which there is no living picture.
#pragma once

#include <span>

#include <QRectF>
#include <QString>
#include <QStringList>

#include "core/runtime/frame.h"
#include "widgets/canvas/dot_sprites.h"
#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

/// A pill in the corner: "Paused", "Going to 00:12.0" with its progress, "0.6× of 1×".
struct StatusPill {
    QString text;
    Role role = Role::Idle;
    double progress = -1;  ///< 0..1; below 0 for none

    [[nodiscard]] bool shown() const { return !text.isEmpty(); }
    friend bool operator==(const StatusPill&, const StatusPill&) = default;
};
/// `behind`: the run has been slower than asked for a while.
[[nodiscard]] StatusPill statusPill(const Frame& frame, bool behind, bool brief);

/// Where the pill stands: at the top, ending at `right` so that it covers no server.
[[nodiscard]] QRectF pillRect(qreal right, const StatusPill& pill, const Theme& theme);
void paintPill(QPainter& painter, const QRectF& place, const StatusPill& pill, const Theme& theme);

/// Nothing has been run yet.
void paintEmpty(QPainter& painter, const QRectF& view, const Theme& theme);
/// The run stopped: what went wrong and with which seed to see it again.
void paintFailure(QPainter& painter, const QRectF& view, const Frame& frame, const Theme& theme);

/// The corner, nearest to `wanted`, from which something of `size` inside `inside` covers as little of `clear` as can
/// be: nothing, where there is such a place.
[[nodiscard]] QPointF clearCorner(const QRectF& inside, QSizeF size, QPointF wanted, std::span<const QRectF> clear);

/// A small card of lines near `anchor`, kept inside `view` and off all of `clear` if that can be: what it speaks of,
/// the clients. The first line is a headline.
[[nodiscard]] QRectF tooltipRect(const QRectF& view, QPointF anchor, const QStringList& lines,
                                 std::span<const QRectF> clear, const Theme& theme);
void paintTooltip(QPainter& painter, const QRectF& place, const QStringList& lines, const Theme& theme);

/// The lines at the bottom left: what the dots are, and what one can do.
struct HintLines {
    bool kinds = false;  ///< name the kinds of dots
    QString dots;        ///< empty for none
    QString hint;
    QString shortHint;     ///< where the hint has no room
    bool covered = false;  ///< something may lie below: put the surface behind
};
/// Three lines high; `right` is where other things begin.
[[nodiscard]] QRectF hintRect(const QRectF& view, qreal right, const Theme& theme);
void paintHints(QPainter& painter, const QRectF& place, const HintLines& lines, const DotSprites& sprites,
                const Theme& theme);

}  // namespace faultglass
