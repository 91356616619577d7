#include "widgets/panels/fleet_kpis.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>

#include "widgets/panels/arm_rates.h"
#include "widgets/theme/arm_look.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FleetKpis)
};

constexpr SimDuration kAveraged = secondsToDuration(1);
/// Where nobody asked for anything there is no share and no latency: they read "–" and are no trouble.
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

ArmRates ratesBefore(SimTime now, const Sample& latest, const SeriesStore& series,
                     const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmRates sum = armRates(series, origins, arm, now - kAveraged, now);
    return sum.any ? sum : ArmRates{latest.offered, latest.attempts, latest.goodput, true};
}

/// Degraded from `warn` on, failed from `fail` on, by how far `badness` goes.
void judge(Kpi& kpi, double badness, double warn, double fail)
{
    kpi.neutral = !(badness >= warn);
    kpi.role = badness >= fail ? Role::Failed : Role::Degraded;
}

Kpi goodputKpi(const ArmRates& rates)
{
    const double share = rates.offered > 0 ? std::min(1.0, rates.goodput / rates.offered) : kNothing;
    Kpi kpi{Words::tr("Goodput"), formatShare(share).text(), Words::tr("of offered"), {}, true, {}};
    judge(kpi, 1 - share, 0.05, 0.3);
    return kpi;
}

Kpi latencyKpi(const Sample& sample, const ParameterSet& parameters)
{
    Kpi kpi{Words::tr("p99 latency"), formatSeconds(sample.p99 > 0 ? sample.p99 : kNothing).text(), {}, {}, true, {}};
    if (sample.offered > 0 && sample.goodput <= 0) {  // how fast one is refused is no latency
        kpi.value = formatSeconds(kNothing).text();
        kpi.note = Words::tr("nothing served");
        kpi.neutral = false;
        kpi.role = Role::Failed;
        return kpi;
    }
    const auto timeout = parameters.find("client-timeout");
    if (timeout && parameters.matters(*timeout)) {
        const double seconds = parameters.value(*timeout);
        kpi.note = Words::tr("timeout %1").arg(formatSeconds(seconds).text());
        judge(kpi, sample.p99 / seconds, 0.5, 1);
    }
    return kpi;
}

Kpi amplificationKpi(const ArmRates& rates)
{
    const double factor = rates.offered > 0 ? rates.attempts / rates.offered : kNothing;
    Kpi kpi{Words::tr("Amplification"), formatFactor(factor).text(), Words::tr("per request"), {}, true, {}};
    kpi.accessibleText = Words::tr("Amplification: %1 attempts per request").arg(kpi.value);
    judge(kpi, factor, 1.1, 1.5);
    return kpi;
}

Kpi serversKpi(const Sample& sample)
{
    constexpr std::uint32_t kMany = 1'000;  // from here on both numbers have no room beside each other
    const QString up = formatCount(sample.serversUp), all = formatCount(sample.servers);
    Kpi kpi{Words::tr("Servers up"), {}, {}, {}, true, {}};
    if (sample.servers < kMany) {
        kpi.value = Words::tr("%1 / %2").arg(up, all);
        kpi.note = Words::tr("in rotation");
    } else {
        kpi.value = up;
        kpi.note = Words::tr("of %1").arg(all);
    }
    kpi.accessibleText = Words::tr("%1 of %2 servers are up and in rotation").arg(up, all);
    const double down = sample.servers > 0 ? 1 - static_cast<double>(sample.serversUp) / sample.servers : 0;
    judge(kpi, down, 1e-9, 0.5);
    return kpi;
}

}  // namespace

Kpi blastRadiusKpi(const FleetView& fleet)
{
    const double all = static_cast<double>(fleet.customers.size());
    Kpi kpi{Words::tr("Blast radius"),
            formatShare(fleet.blastRadius.value_or(kNothing)).text(),
            Words::tr("requests lost"),
            {},
            true,
            {}};
    kpi.accessibleText = fleet.blastRadius
                             ? Words::tr(
                                   "Blast radius: so far a customer has lost %1 of its requests, in the mean over "
                                   "the customers. Of %2 customers, down now: %3; degraded: %4.")
                                   .arg(kpi.value, formatCount(all), formatCount(fleet.customersDown),
                                        formatCount(fleet.customersDegraded))
                             : Words::tr("Blast radius: no request has ended yet.");
    judge(kpi, all > 0 ? fleet.customersDown / all : kNothing, 1e-9, 0.2);
    return kpi;
}

QVector<Kpi> fleetKpis(const Frame& frame, const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm)
{
    const int shown = presentArm(origins, arm, frame);
    const ArmFrame& present = frame.arms[static_cast<std::size_t>(shown)];
    const Sample& latest = present.fleet.latest;
    const FleetView& fleet = present.fleet;
    Kpi radius = blastRadiusKpi(fleet);
    if (fleet.customersDown + fleet.customersDegraded > 0)
        radius.note += QLatin1Char('\n') +
                       Words::tr("%1 down, %2 degraded", "customers")
                           .arg(formatCount(fleet.customersDown), formatCount(fleet.customersDegraded));
    const ArmRates rates = ratesBefore(frame.now, latest, series, origins, shown);
    return {goodputKpi(rates), latencyKpi(latest, present.parameters), amplificationKpi(rates), serversKpi(latest),
            radius};
}

QVector<Kpi> comparedKpis(const QVector<QVector<Kpi>>& arms)
{
    QVector<Kpi> compared = arms.value(0);
    for (qsizetype i = 0; i < compared.size(); ++i) {
        QStringList labels, spoken;
        for (int arm = 0; arm < arms.size(); ++arm) {
            const Kpi& kpi = arms[arm][i];
            compared[i].parts += KpiPart{arm, kpi.value, kpi.role, kpi.neutral};
            labels += kpi.label;
            spoken += Words::tr("%1: %2", "an arm and a figure").arg(armLetter(arm), kpi.value);
        }
        labels.removeDuplicates();  // "In one pool / In one cell": arms may be placed in different ways
        compared[i].label = labels.join(QStringLiteral(" / "));
        compared[i].value.clear();
        compared[i].accessibleText = Words::tr("%1 (%2): %3", "what, of what, and the figures of the arms")
                                         .arg(compared[i].label, compared[i].note.section(QLatin1Char('\n'), 0, 0),
                                              spoken.join(QLatin1String(", ")));
        compared[i].note.clear();
    }
    return compared;
}

}  // namespace faultglass
