#include "widgets/panels/specs/reach.h"

#include <algorithm>

#include <QCoreApplication>

#include "widgets/panels/arm_rates.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

/// From here on nobody notices.
constexpr double kWell = 0.95;

/// The part of the requests of the last second that succeeded; 1 where there were none.
double armShare(const Frame& frame, const std::vector<ArmOrigin>& origins, int arm, const SeriesStore& series)
{
    const ArmRates rates = armRates(series, origins, arm, frame.now - secondsToDuration(1), frame.now);
    return rates.offered > 0 ? std::min(1.0, rates.goodput / rates.offered) : 1;
}

double downShare(const FleetView& fleet)
{
    return fleet.customers.empty() ? 0 : fleet.customersDown / static_cast<double>(fleet.customers.size());
}

}  // namespace

QVector<Kpi> reachKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmFrame& shown = shownArm(frame, origins, arm);
    const FleetView& fleet = shown.fleet;
    const auto all = static_cast<std::uint32_t>(fleet.customers.size());
    const std::uint32_t fine = all - fleet.customersDown - fleet.customersDegraded;
    Kpi served = customersKpi(Words::tr("Fine"), fine, all, fine > 0 ? Role::Healthy : Role::Failed);
    served.neutral = fine == all;
    Kpi down = customersKpi(Words::tr("Fully down"), fleet.customersDown, all, Role::Failed);
    if (fleet.downShareMost > downShare(fleet))
        down.note = Words::tr("of %1; worst %2").arg(formatCount(all), formatShare(fleet.downShareMost).text());
    return {down, customersKpi(Words::tr("Degraded"), fleet.customersDegraded, all, Role::Degraded), served,
            blastRadiusKpi(fleet), shardKpi(shown)};
}

Caption reachCaption(const Frame& frame, const std::vector<ArmOrigin>& origins, const SeriesStore& series)
{
    QStringList parts, served;
    double most = 0, touched = 0, least = 1;
    for (int arm = 0; arm < static_cast<int>(origins.size()); ++arm) {
        const auto shown = static_cast<std::size_t>(presentArm(origins, arm, frame));
        const FleetView& fleet = frame.arms[shown].fleet;
        most = std::max(most, downShare(fleet));
        touched += fleet.customersDown + fleet.customersDegraded;
        const double share = armShare(frame, origins, arm, series);
        least = std::min(least, share);
        served += Words::tr("%1 %2", "an arm and a share").arg(armName(frame, arm), formatShare(share).text());
        parts +=
            Words::tr("%1 %2", "an arm and a share").arg(armName(frame, arm), formatShare(downShare(fleet)).text());
    }
    // Few of the requests of each customer, and yet many in all.
    if (touched <= 0 && least < kWell)
        return {Words::tr("Requests succeed: %1.").arg(served.join(QLatin1String(", "))), Role::Degraded};
    if (touched <= 0)
        return {Words::tr("The same customers, requests and luck in each: everybody is served. Break something."),
                Role::Accent};
    return {Words::tr("Customers down: %1.").arg(parts.join(QLatin1String(", "))),
            most > 0 ? Role::Failed : Role::Degraded};
}

}  // namespace faultglass
