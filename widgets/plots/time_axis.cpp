#include "widgets/plots/time_axis.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr double kClockFrom = 300, kDay = 86'400;

/// 1, 2 or 5 of a power of ten, not below `least`.
double roundUp(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

}  // namespace

double niceTimeStep(double span, double mostTicks)
{
    const double least = std::max(1e-9, span) / std::max(1.0, mostTicks);
    if (span <= kClockFrom)
        return roundUp(least);
    constexpr double kSteps[] = {10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 10'800, 21'600, 43'200};
    const auto* const step = std::ranges::lower_bound(kSteps, least);
    return step != std::end(kSteps) ? *step : kDay * std::max(1.0, std::ceil(roundUp(least / kDay)));
}

QString timeLabel(double tick, double step, double most)
{
    const double shown = std::abs(tick) < step * 1e-6 ? 0 : tick;
    if (step >= kDay)
        return QCoreApplication::translate("TimeAxis", "%1 d", "days").arg(formatCount(std::round(shown / kDay)));
    if (most > kClockFrom)
        return formatClock(shown, 0);
    int decimals = 0;
    while (decimals < 9 && std::abs(std::remainder(step * std::pow(10, decimals), 1.0)) > 1e-6)
        ++decimals;
    return QLocale().toString(shown, 'f', shown == 0 ? 0 : decimals) + QChar(0x00A0) + unitText("s");
}

}  // namespace faultglass
