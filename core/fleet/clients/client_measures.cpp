#include <algorithm>
#include <numeric>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

/// Requests of which it is known what became of them: they ended, or are overdue.
std::uint64_t known(const ArmOutcome& o) { return o.totals.succeeded + o.totals.failed + o.totals.overdue; }

Observation goodputShare(const ArmOutcome& o) { return over(o.totals.succeeded, known(o)); }

template <std::uint64_t ClientsTotals::*Count>
Observation count(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.*Count);
}

Observation goodputShareAtEnd(const ArmOutcome& o)
{
    Sample sum = o.tail.empty() ? o.latest : Sample{};
    for (const Sample& sample : o.tail) {
        sum.offered += sample.offered;
        sum.goodput += sample.goodput;
    }
    return over(std::min(sum.goodput, sum.offered), sum.offered);
}

template <auto Count>
Observation rate(const ArmOutcome& o)
{
    return over(o.totals.*Count, seconds(o));
}

template <Histogram ClientsTotals::*Which, int PerMille>
Observation quantile(const ArmOutcome& o)
{
    const Histogram& durations = o.totals.*Which;
    const auto count = static_cast<double>(durations.count());
    return count > 0 ? Observation{durations.quantileSeconds(PerMille / 1000.0), 1, count} : kNoOccasion;
}

template <Outcome Kind>
Observation outcomeShare(const ArmOutcome& o)
{
    const auto& outcomes = o.totals.attemptOutcomes;
    return over(outcomes[static_cast<std::size_t>(Kind)], std::reduce(outcomes.begin(), outcomes.end()));
}

constexpr Measure kMeasures[] = {
    {"offered-rate", FG_TEXT("Offered load"), FG_TEXT("New requests, before any retry."), "requests/s", kLoad, Rate,
     FigureKind::Rate, rate<&ClientsTotals::offered>},
    {"attempts-rate", FG_TEXT("Attempts"), FG_TEXT("Attempts sent, retries included."), "attempts/s", kLoad, Rate,
     FigureKind::Rate, rate<&ClientsTotals::attempts>},
    {"amplification", FG_TEXT("Amplification"), FG_TEXT("Attempts of the requests offered, over those requests."), "x",
     kLoad, Multiple, FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.attemptsOfOffered, o.totals.offered); }},
    {"retry-share", FG_TEXT("Retries"), FG_TEXT("The part of the attempts that were not first ones."), "share",
     kLoad.at(2), Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.retries, o.totals.attempts); }},
    {"goodput-rate", FG_TEXT("Goodput"), FG_TEXT("Requests that succeeded meanwhile, whenever they were offered."),
     "requests/s", kSuccess, Rate, FigureKind::Rate, rate<&ClientsTotals::answers>},
    {"goodput-share", FG_TEXT("Succeeded"),
     FG_TEXT(
         "The part of the requests that succeeded, among those that ended or are overdue. Others that are under way "
         "at the end count neither way."),
     "share", kSuccess, Share, FigureKind::Share, goodputShare},
    {"goodput-share-end", FG_TEXT("Succeeded, at the end"),
     FG_TEXT("Requests that succeeded over requests offered, in the last 5 s; at most 1."), "share", kSuccess, Share,
     FigureKind::TimeShare, goodputShareAtEnd},
    {"failed-share", FG_TEXT("Failed"), FG_TEXT("What is left of it: requests given up, or overdue."), "share",
     kSuccess, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.failed + o.totals.overdue, known(o)); }},
    {"requests-offered", FG_TEXT("Requests offered"), FG_TEXT("New requests, counted."), "requests", kSuccess, Count,
     FigureKind::Count, count<&ClientsTotals::offered>},
    {"requests-succeeded", FG_TEXT("Requests succeeded"), FG_TEXT("Of those offered, counted."), "requests", kSuccess,
     Count, FigureKind::Count, count<&ClientsTotals::succeeded>},
    {"requests-failed", FG_TEXT("Requests failed"), FG_TEXT("Of those offered, given up for good, counted."),
     "requests", kSuccess, Count, FigureKind::Count, count<&ClientsTotals::failed>},
    {"requests-under-way", FG_TEXT("Requests under way"),
     FG_TEXT(
         "Of those offered, neither succeeded nor failed at the end. Without a timeout clients wait for a dead server "
         "for ever."),
     "requests", kSuccess, Count, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return static_cast<double>(o.totals.offered - o.totals.succeeded - o.totals.failed);
     }},
    {"requests-overdue", FG_TEXT("Requests overdue"),
     FG_TEXT("Of those under way, older than any answer so far and than twenty mean services; where clients give up by "
             "themselves also older than the window. They count as failed."),
     "requests", kSuccess, Count, FigureKind::Amount, count<&ClientsTotals::overdue>},
    {"latency-p50", FG_TEXT("Latency p50, failures included"),
     FG_TEXT(
         "From the first attempt to the answer or to giving up; half of the ended requests took at most this long. A "
         "request refused at once took no time; success latency leaves it out."),
     "s", kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::latency, 500>},
    {"latency-p90", FG_TEXT("Latency p90, failures included"), FG_TEXT("As p50, for 90 % of the ended requests."), "s",
     kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::latency, 900>},
    {"latency-p99", FG_TEXT("Latency p99, failures included"), FG_TEXT("As p50, for 99 % of the ended requests."), "s",
     kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::latency, 990>},
    {"latency-p99.9", FG_TEXT("Latency p99.9, failures included"), FG_TEXT("As p50, for 99.9 % of the ended requests."),
     "s", kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::latency, 999>},
    {"success-latency-p50", FG_TEXT("Success latency p50"),
     FG_TEXT("As latency, but only of requests that succeeded: without those refused or given up."), "s", kLatency,
     Time, FigureKind::Quantile, quantile<&ClientsTotals::successLatency, 500>},
    {"success-latency-p90", FG_TEXT("Success latency p90"), FG_TEXT("For 90 % of the requests that succeeded."), "s",
     kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::successLatency, 900>},
    {"success-latency-p99", FG_TEXT("Success latency p99"), FG_TEXT("For 99 % of the requests that succeeded."), "s",
     kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::successLatency, 990>},
    {"success-latency-p99.9", FG_TEXT("Success latency p99.9"), FG_TEXT("For 99.9 % of the requests that succeeded."),
     "s", kLatency, Time, FigureKind::Quantile, quantile<&ClientsTotals::successLatency, 999>},
    {"timed-out-share", FG_TEXT("Timed out"), FG_TEXT("Ended attempts that got no answer in time."), "share", kAttempts,
     Share, FigureKind::Share, outcomeShare<Outcome::TimedOut>},
    {"rejected-share", FG_TEXT("Rejected"),
     FG_TEXT("Ended attempts that were turned away: queue full, shed, or bulkhead."), "share", kAttempts, Share,
     FigureKind::Share, outcomeShare<Outcome::Rejected>},
    {"error-share", FG_TEXT("Answered with an error"), FG_TEXT("Ended attempts that a server failed."), "share",
     kAttempts, Share, FigureKind::Share, outcomeShare<Outcome::Failed>},
    {"no-server-share", FG_TEXT("No server"),
     FG_TEXT(
         "Ended attempts for which no server was in rotation that may serve them: of a shard or cell, to a write, or "
         "behind a dead router. Others may be served meanwhile."),
     "share", kAttempts, Share, FigureKind::Share, outcomeShare<Outcome::NoServer>},
    {"held-back-share", FG_TEXT("Held back"),
     FG_TEXT("Calls that a breaker or a throttle did not send, over all calls."), "share", kAttempts.at(2), Share,
     FigureKind::Share,
     [](const ArmOutcome& o) -> Observation { return over(o.totals.notSent, o.totals.attempts + o.totals.notSent); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Clients::measures() { return kMeasures; }

}  // namespace faultglass
