#include "widgets/panels/experiment_kpis.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QCoreApplication>

#include "core/theory/hardware.h"
#include "core/theory/redundancy.h"
#include "widgets/panels/fleet_kpis.h"
#include "widgets/panels/run_markers.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExperimentKpis)
};

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr double kYear = 365.0 * 86'400, kWeek = 7 * 86'400;

const ArmFrame& shownArm(const Frame& frame, const std::vector<ArmBirth>& lineage, int arm)
{
    return frame.arms[static_cast<std::size_t>(presentArm(lineage, arm, frame))];
}

double parameter(const ParameterSet& parameters, std::string_view key, double otherwise)
{
    const auto row = parameters.find(key);
    return row ? parameters.value(*row) : otherwise;
}

/// A figure that is only a number, in the text colour.
Kpi plainKpi(const QString& label, const QString& value, const QString& note)
{
    return {label, value, note, Role::Idle, true, {}, {}};
}

/// A figure that is bad when it is not zero.
Kpi badKpi(const QString& label, const QString& value, const QString& note, bool bad, Role role = Role::Failed)
{
    return {label, value, note, role, !bad, {}, {}};
}

Kpi secondsKpi(const QString& label, double seconds, const QString& note)
{
    return badKpi(label, formatSeconds(seconds).text(), note, seconds > 0);
}

Kpi countKpi(const QString& label, std::uint64_t count, const QString& note)
{
    return badKpi(label, formatCount(static_cast<double>(count)), note, count > 0);
}

Kpi customersKpi(const QString& label, std::uint32_t count, std::uint32_t all, Role role)
{
    return badKpi(label, formatCount(count), Words::tr("of %1").arg(formatCount(all)), count > 0, role);
}

/// What share of all a fixed shard of this size, or a cell, is.
Kpi shardKpi(const ArmFrame& arm)
{
    const Placement& placement = *arm.fleet.placement;
    const double servers = arm.fleet.extent.servers;
    double share = 1;
    QString note = Words::tr("one pool for all");
    if (placement.handSize > 0) {
        share = placement.handSize / servers;
        note = Words::tr("would be down");
    } else if (placement.pools > 1) {
        share = 1.0 / (arm.fleet.extent.cells > 1 ? arm.fleet.cells.inUse : placement.pools);
        note = Words::tr("of customers in each");
    }
    const QString label = placement.handSize > 0       ? Words::tr("Fixed shards")
                          : arm.fleet.extent.cells > 1 ? Words::tr("One cell")
                                                       : Words::tr("One shard");
    return plainKpi(label, formatShare(share).text(), note);
}

/// Mean utilisation over the five seconds that end at `time`; nothing where there is no sample.
std::optional<double> utilisationAt(const SeriesStore& series, SimTime time, std::size_t arm)
{
    constexpr SimDuration kOver = secondsToDuration(5);
    const auto samples = series.samplesBetween(time - kOver, time, arm);
    double sum = 0;
    for (const Sample& sample : samples)
        sum += sample.utilisation;
    return samples.empty() ? std::nullopt : std::optional(sum / static_cast<double>(samples.size()));
}

/// How busy the servers that are up are, beside how busy they were before the first loss.
Kpi utilisationKpi(const Frame& frame, const SeriesStore& series, const std::vector<ArmBirth>& lineage, int arm)
{
    const auto shown = static_cast<std::size_t>(presentArm(lineage, arm, frame));
    const auto& all = series.log(shown).all();
    const auto loss = std::ranges::find_if(all, [](const Transition& change) { return isTrouble(change.kind); });
    const bool lost = loss != all.end() && loss->at <= frame.now;
    const double now = utilisationAt(series, frame.now, shown).value_or(0);
    // The sample that ends with the loss counts the work of a server it no longer has.
    const auto before = lost ? utilisationAt(series, loss->at - SimDuration{1}, shown) : std::nullopt;
    constexpr double kFull = 0.95;
    const QString nowText = formatShare(now).text(), beforeText = formatShare(before.value_or(0)).text();
    Kpi kpi = badKpi(Words::tr("Utilisation"),
                     before ? Words::tr("%1 → %2", "before, now").arg(beforeText, nowText) : nowText,
                     before ? Words::tr("before, now") : Words::tr("of servers up"), now >= kFull, Role::Degraded);
    if (before)
        kpi.accessibleText = Words::tr("The servers that are up are busy %1 of the time; before the loss it was %2.")
                                 .arg(nowText, beforeText);
    return kpi;
}

}  // namespace

std::optional<Expected> expectedFailures(const ParameterSet& parameters, double seconds)
{
    const bool exponential = parameter(parameters, "life-law", 0) == 0 &&
                             parameter(parameters, "component-kind", 0) == 0 &&
                             parameter(parameters, "batch-spread", 0) == 0;
    if (!exponential || parameter(parameters, "spares-limited", 0) != 0 || seconds <= 0)
        return std::nullopt;
    const auto law = theory::fleetFailures(static_cast<int>(parameter(parameters, "component-count", 0)),
                                           parameter(parameters, "component-mtbf", 0), seconds / kYear);
    return law.ok() ? std::optional(Expected{law.value().mean, law.value().least, law.value().most}) : std::nullopt;
}

std::optional<Expected> expectedWeek(const ParameterSet& parameters, double seconds)
{
    return seconds < kWeek ? std::nullopt : expectedFailures(parameters, kWeek);
}

QVector<Kpi> isolationKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const ArmFrame& shown = shownArm(frame, lineage, arm);
    const Sample& latest = shown.fleet.latest;
    const std::uint32_t fine = latest.tenants - latest.tenantsDown - latest.tenantsDegraded;
    Kpi untouched = customersKpi(Words::tr("Untouched"), fine, latest.tenants, fine > 0 ? Role::Healthy : Role::Failed);
    untouched.neutral = fine == latest.tenants;
    return {customersKpi(Words::tr("Fully down"), latest.tenantsDown, latest.tenants, Role::Failed),
            customersKpi(Words::tr("Degraded"), latest.tenantsDegraded, latest.tenants, Role::Degraded), untouched,
            badKpi(Words::tr("Blast radius"), formatShare(latest.blastRadius()).text(),
                   shown.fleet.blastRadiusMost > latest.blastRadius()
                       ? Words::tr("of customers; worst %1").arg(formatShare(shown.fleet.blastRadiusMost).text())
                       : Words::tr("of customers down"),
                   latest.tenantsDown > 0),
            shardKpi(shown)};
}

QVector<Kpi> failoverKpis(const Frame& frame, const SeriesStore& series, const std::vector<ArmBirth>& lineage, int arm)
{
    const RunSums& sums = shownArm(frame, lineage, arm).fleet.sums;
    return {utilisationKpi(frame, series, lineage, arm),
            secondsKpi(Words::tr("Downtime"), sums.downtimeSeconds, Words::tr("nobody to serve")),
            countKpi(Words::tr("Requests failed"), shownArm(frame, lineage, arm).fleet.requestsFailed, {}),
            countKpi(Words::tr("Writes lost"), sums.writesLost, Words::tr("with the lag")),
            secondsKpi(Words::tr("Cold cache"), sums.warmingSeconds, Words::tr("until hits are back"))};
}

/// The bad release, in whom it reached and for how long.
QVector<Kpi> cellsKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const ArmFrame& shown = shownArm(frame, lineage, arm);
    const Sample& latest = shown.fleet.latest;
    const RunSums& sums = shown.fleet.sums;
    constexpr double kMinute = 60;
    const double minutes = (sums.downCustomerSeconds + sums.degradedCustomerSeconds) / kMinute;
    const double found = sums.releaseDetectedAfter;
    return {customersKpi(Words::tr("Fully down"), latest.tenantsDown, latest.tenants, Role::Failed),
            badKpi(Words::tr("Customer-minutes"), formatCount(minutes), Words::tr("down or degraded"), minutes > 0),
            plainKpi(Words::tr("Noticed after"), formatSeconds(found < 0 ? kNothing : found).text(),
                     found < 0 ? Words::tr("not yet") : Words::tr("by error rates")),
            plainKpi(Words::tr("Customers moved"), formatCount(static_cast<double>(sums.customersMoved)),
                     Words::tr("to another cell")),
            shardKpi(shown)};
}

QVector<Kpi> hardwareKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const ArmFrame& shown = shownArm(frame, lineage, arm);
    const ComponentTotals& totals = shown.fleet.sums.components;
    const double count = parameter(shown.parameters, "component-count", 0);
    const auto law = expectedFailures(shown.parameters, frame.now.seconds());
    const bool limited = parameter(shown.parameters, "spares-limited", 0) != 0;
    Kpi expected = plainKpi(Words::tr("Expected"), QStringLiteral("–"),
                            limited ? Words::tr("not with few spares") : Words::tr("exponential lives only"));
    if (law)
        expected = plainKpi(Words::tr("Expected"), formatCount(law->mean),
                            Words::tr("95%: %1–%2").arg(formatCount(law->least), formatCount(law->most)));
    const auto weekly = expectedWeek(shown.parameters, kWeek);
    QString quietNote = Words::tr("of\u00a0%1").arg(formatCount(totals.weeks));
    if (weekly)
        quietNote += Words::tr("; law\u00a0%1").arg(formatShare(std::exp(-weekly->mean)).text());
    const Kpi quiet = plainKpi(Words::tr("Quiet weeks"), formatCount(totals.quietWeeks), quietNote);
    return {plainKpi(Words::tr("At work"), formatCount(totals.working), Words::tr("of %1").arg(formatCount(count))),
            plainKpi(Words::tr("Failed so far"), formatCount(static_cast<double>(totals.failures)),
                     Words::tr("worst week %1").arg(formatCount(static_cast<double>(totals.worstWeek)))),
            expected, limited ? countKpi(Words::tr("Waiting for spares"), totals.waiting, Words::tr("now")) : quiet,
            countKpi(Words::tr("Groups lost"), totals.groupsLost, Words::tr("all copies gone"))};
}

QVector<Kpi> detectionKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const DetectorTotals& totals = shownArm(frame, lineage, arm).fleet.sums.detector;
    const double watched = totals.watchedSeconds;
    const auto mistakes = static_cast<double>(totals.mistakes);
    const bool found = totals.deaths > 0 && totals.detectedBy > 0;
    return {countKpi(Words::tr("Mistakes"), totals.mistakes, Words::tr("suspected, alive")),
            plainKpi(Words::tr("Wrong every"), formatSeconds(mistakes > 0 ? watched / mistakes : kNothing).text(),
                     Words::tr("on average")),
            plainKpi(Words::tr("A mistake lasts"),
                     formatSeconds(mistakes > 0 ? totals.suspectedSeconds / mistakes : kNothing).text(),
                     Words::tr("on average")),
            plainKpi(Words::tr("Death noticed"), formatSeconds(found ? totals.detectionSeconds : kNothing).text(),
                     Words::tr("after")),
            plainKpi(Words::tr("Messages"), formatCount(static_cast<double>(totals.messages)), Words::tr("so far"))};
}

QVector<Kpi> replicaKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const ArmFrame& shown = shownArm(frame, lineage, arm);
    const ReplicationTotals& totals = shown.fleet.sums.replication;
    const ReplicaStanding& standing = shown.fleet.standing;
    const bool writes = standing.together >= standing.needed;
    const auto acknowledged = static_cast<double>(totals.writesAcknowledged);
    return {secondsKpi(Words::tr("Without a quorum"), totals.quorumLostSeconds, Words::tr("so far")),
            secondsKpi(Words::tr("All lost"), totals.allLostSeconds, Words::tr("no replica up")),
            badKpi(Words::tr("Write latency"),
                   formatSeconds(writes && acknowledged > 0 ? totals.writeSeconds / acknowledged : kNothing).text(),
                   writes ? Words::tr("mean") : Words::tr("no quorum now"), !writes),
            countKpi(Words::tr("Writes lost"), totals.writesLost, Words::tr("acknowledged")),
            secondsKpi(Words::tr("Two leaders"), totals.twoLeadersSeconds,
                       Words::tr("%1 conflicts").arg(formatCount(static_cast<double>(totals.conflicts))))};
}

QVector<Kpi> plannerKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmBirth>& lineage, int arm)
{
    const ArmFrame& shown = shownArm(frame, lineage, arm);
    const double now = frame.now.seconds();
    const double needed = parameter(shown.parameters, "needed-servers", 0);
    const double servers = parameter(shown.parameters, "servers", 0);
    const double life = parameter(shown.parameters, "server-mtbf", 0);
    const double repair = parameter(shown.parameters, "server-repair", 0);
    const double shortShare = now > 0 ? shown.fleet.sums.shortSeconds / now : 0;
    const auto law = life > 0 && needed >= 1
                         ? theory::kOfN(life / (life + repair), static_cast<int>(servers), static_cast<int>(needed))
                         : Result<theory::Availability>(Error{});
    const auto minutes = [](double share) { return formatSeconds(share * kYear).text(); };
    Kpi alive = plainKpi(Words::tr("Servers up"), formatCount(shown.fleet.latest.serversUp),
                         Words::tr("of %1, %2 needed").arg(formatCount(servers), formatCount(needed)));
    alive.neutral = shown.fleet.latest.serversUp >= needed;
    alive.role = Role::Failed;
    return {alive, secondsKpi(Words::tr("Too few"), shown.fleet.sums.shortSeconds, Words::tr("so far")),
            plainKpi(Words::tr("A year of that"), minutes(shortShare), Words::tr("measured")),
            plainKpi(Words::tr("k of n says"), law.ok() ? minutes(law.value().unavailable) : QStringLiteral("–"),
                     Words::tr("servers alone"))};
}

}  // namespace faultglass
