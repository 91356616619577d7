#include <algorithm>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

Observation downShareMost(const ArmOutcome& o)
{
    return ofSample(o, std::max(o.totals.downShareMost, o.latest.downShare()));
}

constexpr Measure kMeasures[] = {
    {"amplification-most", FG_TEXT("Amplification, most"),
     FG_TEXT("The largest of any one sample: attempts of the requests that ended in it, over those requests."), "x",
     kLoad.at(1), Multiple, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return o.totals.amplificationMost > 0 ? o.totals.amplificationMost : kNoOccasion;
     }},
    {"utilisation", FG_TEXT("Utilisation"),
     FG_TEXT("Busy workers over the workers of servers that were up, both over time."), "share", kServers, Share,
     FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.busySeconds, o.totals.capacitySeconds); }},
    {"mean-waiting", FG_TEXT("Mean waiting"), FG_TEXT("Requests in all queues together, as samples found them."),
     "requests", kServers, Amount, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.waitingSeconds, seconds(o)); }},
    {"blast-radius", FG_TEXT("Blast radius"),
     FG_TEXT(
         "The part of its requests that a customer lost, in the mean over the customers: failed or overdue, of those "
         "that ended or are overdue. It does not depend on where one draws the line between degraded and down."),
     "share", kCustomers, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.lossShares, o.totals.customersAsked); }},
    {"blast-radius-end", FG_TEXT("Customers down, at the end"),
     FG_TEXT(
         "Customers down over all customers, in the last window. A customer is down when too few of its requests of "
         "a window succeeded; down-below says how few."),
     "share", kCustomers, Share, FigureKind::TimeShare,
     [](const ArmOutcome& o) -> Observation { return over(o.latest.customersDown, o.latest.customers); }},
    {"blast-radius-most", FG_TEXT("Customers down at once, most"),
     FG_TEXT("The largest part of the customers that was down in one window."), "share", kCustomers, Share,
     FigureKind::TimeShare, downShareMost},
    {"customers-down-end", FG_TEXT("Number down, at the end"), FG_TEXT("In the last window."), "customers", kCustomers,
     Count, FigureKind::Amount, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.customersDown); }},
    {"customers-degraded-end", FG_TEXT("Number degraded, at the end"),
     FG_TEXT("Customers neither down nor fine, in the last window."), "customers", kCustomers, Count,
     FigureKind::Amount, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.latest.customersDegraded); }},
    {"customer-minutes-down", FG_TEXT("Time down, all customers"),
     FG_TEXT("Minutes that customers were down, added up over the customers."), "customer-minutes", kCustomers, Amount,
     FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.downCustomerSeconds / 60, seconds(o) * o.latest.customers / 60};
     }},
    {"customer-minutes-degraded", FG_TEXT("Time degraded, all customers"),
     FG_TEXT("Minutes that customers were degraded, added up over the customers."), "customer-minutes", kCustomers,
     Amount, FigureKind::Spent,
     [](const ArmOutcome& o) -> Observation {
         return {o.totals.degradedCustomerSeconds / 60, seconds(o) * o.latest.customers / 60};
     }},
    {"customers-ever-down-share", FG_TEXT("Customers ever down"),
     FG_TEXT("The part of the customers that was down at the end of some window."), "share", kCustomers, Share,
     FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.customersEverDown, o.latest.customers); }},
    {"customers-ever-degraded-share", FG_TEXT("Customers only degraded"),
     FG_TEXT("The part of the customers that was degraded at the end of some window, and never down."), "share",
     kCustomers, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.customersEverDegraded, o.latest.customers); }},
    {"customers-untouched-share", FG_TEXT("Customers untouched"),
     FG_TEXT("The part of the customers that was fine in every window."), "share", kCustomers, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return restOf(over(o.totals.customersEverDown + o.totals.customersEverDegraded, o.latest.customers));
     }},
    {"touched-most", FG_TEXT("Customers down or degraded at once, most"),
     FG_TEXT("The largest part of the customers that was down or degraded in one window."), "share", kCustomers, Share,
     FigureKind::TimeShare, [](const ArmOutcome& o) -> Observation { return ofSample(o, o.totals.touchedMost); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Measuring::measures() { return kMeasures; }

}  // namespace faultglass
