// What a chart over time is told to show: curves, markers, how values are written and where the axes stay.
#pragma once

#include <cstdint>
#include <optional>

#include <QString>

#include "widgets/theme/theme.h"

namespace faultglass {

inline constexpr int kMostChartArms = 4;

/// What the values of a chart are: decides how they are written.
enum class ChartValues : std::uint8_t { Plain, Seconds, Rate, PerCent };

/// What becomes of a curve when there are several arms: one for each in the colour and dash of the arm, the first arm's
/// alone, or none.
enum class Compared : std::uint8_t { Each, First, None };

/// How a curve looks. Without a role it has the muted text colour.
struct CurveSpec {
    QString name;  ///< translated, as the legend shows it; empty: drawn, but not spoken of
    std::optional<Role> role;
    Qt::PenStyle style = Qt::SolidLine;
    double width = 2;  ///< 0: not drawn, but read where the mouse is
    Compared compared = Compared::Each;
    bool measured = true;  ///< a gap in it says that nothing was measured; else, that nothing is expected
};

/// A dotted vertical line with a short text.
struct ChartMarker {
    double time = 0;  ///< s
    QString text;
    Role role = Role::Failed;
    int count = 1;  ///< of what it stands for; the text says the first

    friend bool operator==(const ChartMarker&, const ChartMarker&) = default;
};

/// "S2 overloaded (+3)"; the text alone where it is of one.
[[nodiscard]] QString countedText(const QString& text, int count);

/// Axes that do not follow the curves.
struct FixedChartAxes {
    double from = 0, to = 1;     ///< s
    double least = 0, most = 1;  ///< in the unit of the chart
};

}  // namespace faultglass
