#include <algorithm>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

Observation blastRadiusMost(const ArmOutcome& o)
{
    return ofSample(o, std::max(o.totals.blastRadiusMost, o.latest.blastRadius()));
}

constexpr Measure kMeasures[] = {
    {"amplification-most", FG_TEXT("Amplification, most"), FG_TEXT("The largest of any one sample."), "x", kLoad.at(1),
     Multiple, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return o.totals.amplificationMost > 0 ? o.totals.amplificationMost : kNoOccasion;
     }},
    {"utilisation", FG_TEXT("Utilisation"), FG_TEXT("Busy workers over the workers of servers that were up."), "share",
     kServers, Share, FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.busySeconds, o.totals.capacitySeconds); }},
    {"mean-waiting", FG_TEXT("Mean waiting"), FG_TEXT("Requests in all queues together, over time."), "requests",
     kServers, Amount, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.waitingSeconds, seconds(o)); }},
    {"servers-up-least", FG_TEXT("Servers up, fewest"),
     FG_TEXT("The smallest number alive and in rotation in any sample."), "servers", kServers, Count,
     FigureKind::Amount, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.totals.serversUpLeast); }},
    {"servers-up-end", FG_TEXT("Servers up, at the end"), FG_TEXT("Alive and in rotation in the last sample."),
     "servers", kServers, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.serversUp); }},
    {"blast-radius-end", FG_TEXT("Blast radius, at the end"),
     FG_TEXT("Users down over all users, in the last sample. A user is down when too few of its requests of the last "
             "window succeeded; down-below says how few."),
     "share", kUsers, Share, FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation { return over(o.latest.tenantsDown, o.latest.tenants); }},
    {"blast-radius-most", FG_TEXT("Blast radius, largest"),
     FG_TEXT("The largest part of the users that was down at once."), "share", kUsers, Share, FigureKind::TimeShare,
     blastRadiusMost},
    {"tenants-down-end", FG_TEXT("Users down, at the end"), FG_TEXT("In the last sample."), "users", kUsers, Count,
     FigureKind::Amount, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.tenantsDown); }},
    {"tenants-degraded-end", FG_TEXT("Users degraded, at the end"),
     FG_TEXT("Users neither down nor fine, in the last sample."), "users", kUsers, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.tenantsDegraded); }},
    {"tenant-minutes-down", FG_TEXT("Time down, all users"),
     FG_TEXT("Minutes that users were down, added up over the users."), "user-minutes", kUsers, Amount,
     FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.downTenantSeconds / 60, seconds(o) * o.latest.tenants / 60};
     }},
    {"tenant-minutes-degraded", FG_TEXT("Time degraded, all users"),
     FG_TEXT("Minutes that users were degraded, added up over the users."), "user-minutes", kUsers, Amount,
     FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.degradedTenantSeconds / 60, seconds(o) * o.latest.tenants / 60};
     }},
    {"tenants-ever-down-share", FG_TEXT("Users ever down"),
     FG_TEXT("The part of the users that was down at the end of some window."), "share", kUsers, Share,
     FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.tenantsEverDown, o.latest.tenants); }},
    {"tenants-ever-degraded-share", FG_TEXT("Users only degraded"),
     FG_TEXT("The part of the users that was degraded at the end of some window, and never down."), "share", kUsers,
     Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.tenantsEverDegraded, o.latest.tenants); }},
    {"tenants-untouched-share", FG_TEXT("Users untouched"),
     FG_TEXT("The part of the users that was fine in every window."), "share", kUsers, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return restOf(over(o.totals.tenantsEverDown + o.totals.tenantsEverDegraded, o.latest.tenants));
     }},
    {"touched-most", FG_TEXT("Users touched, at once"),
     FG_TEXT("The largest part of the users that was down or degraded at once."), "share", kUsers, Share,
     FigureKind::TimeShare, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.totals.touchedMost); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Measuring::measures() { return kMeasures; }

}  // namespace faultglass
