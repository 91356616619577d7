#include "core/ensemble/measures.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace faultglass {

namespace {

using enum MeasureForm;

constexpr std::string_view kLoad = FG_TEXT("Load");
constexpr std::string_view kSuccess = FG_TEXT("Success");
constexpr std::string_view kLatency = FG_TEXT("Latency");
constexpr std::string_view kServers = FG_TEXT("Servers");
constexpr std::string_view kFailover = FG_TEXT("Failover");
constexpr std::string_view kCaches = FG_TEXT("Caches and calls");
constexpr std::string_view kReleases = FG_TEXT("Release");
constexpr std::string_view kUsers = FG_TEXT("Users");
constexpr std::string_view kAttempts = FG_TEXT("Where attempts went");
constexpr std::string_view kHardware = FG_TEXT("Hardware");
constexpr std::string_view kDetection = FG_TEXT("Failure detection");
constexpr std::string_view kReplication = FG_TEXT("Replicated data");

template <class Part, class Whole>
double over(Part part, Whole whole, double ofNothing = 0)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : ofNothing;
}

double seconds(const ArmOutcome& o) { return (o.end - o.totals.since).seconds(); }

template <std::uint64_t Totals::*Count>
double rate(const ArmOutcome& o)
{
    return over(o.totals.*Count, seconds(o));
}

std::uint64_t ended(const ArmOutcome& o) { return o.totals.succeeded + o.totals.failed; }

double goodputShare(const ArmOutcome& o) { return over(o.totals.succeeded, ended(o), o.totals.offered > 0 ? 0 : 1); }

double goodputShareAtEnd(const ArmOutcome& o)
{
    if (o.tail.empty())
        return o.latest.goodputShare();
    Sample sum;
    for (const Sample& sample : o.tail) {
        sum.offered += sample.offered;
        sum.goodput += sample.goodput;
    }
    return sum.goodputShare();
}

template <Histogram Totals::*Which, int PerMille>
double quantile(const ArmOutcome& o)
{
    return (o.totals.*Which).quantileSeconds(PerMille / 1000.0);
}

template <Outcome Kind>
double outcomeShare(const ArmOutcome& o)
{
    const auto& outcomes = o.totals.attemptOutcomes;
    return over(outcomes[static_cast<std::size_t>(Kind)], std::reduce(outcomes.begin(), outcomes.end()));
}

template <std::uint64_t Totals::*Count>
double count(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.*Count);
}

double blastRadiusMost(const ArmOutcome& o) { return std::max(o.totals.blastRadiusMost, o.latest.blastRadius()); }

/// Variance over mean of the failures of a week; 1 where failures are independent of each other.
double weeklyDispersion(const ArmOutcome& o)
{
    const ComponentTotals& c = o.totals.components;
    const double mean = over(c.weeklyFailures, c.weeks);
    return c.weeks > 1 ? over((c.weeklySquares - mean * c.weeklyFailures) / (c.weeks - 1), mean) : 0;
}

template <auto Count>
double hardware(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.components.*Count);
}

template <auto Value>
double detection(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.detector.*Value);
}

template <auto Value>
double replication(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.replication.*Value);
}

/// The part of the time that `Seconds` of the replicas' totals took.
template <double ReplicationTotals::*Seconds>
double replicationShare(const ArmOutcome& o)
{
    return std::min(1.0, over(o.totals.replication.*Seconds, seconds(o)));
}

constexpr auto kTable = std::to_array<Measure>({
    {"offered-rate", FG_TEXT("Offered load"), FG_TEXT("New requests, before any retry."), "requests/s", kLoad, Rate,
     rate<&Totals::offered>},
    {"attempts-rate", FG_TEXT("Attempts"), FG_TEXT("Attempts sent, retries included."), "attempts/s", kLoad, Rate,
     rate<&Totals::attempts>},
    {"amplification", FG_TEXT("Amplification"), FG_TEXT("Attempts for one new request; 1 where there were none."), "x",
     kLoad, Multiple, [](const ArmOutcome& o) { return over(o.totals.attempts, o.totals.offered, 1); }},
    {"amplification-most", FG_TEXT("Amplification, most"), FG_TEXT("The largest of any one sample."), "x", kLoad,
     Multiple, [](const ArmOutcome& o) { return o.totals.amplificationMost > 0 ? o.totals.amplificationMost : 1; }},
    {"retry-share", FG_TEXT("Retries"), FG_TEXT("The part of the attempts that were not first ones."), "share", kLoad,
     Share, [](const ArmOutcome& o) { return over(o.totals.retries, o.totals.attempts); }},

    {"goodput-rate", FG_TEXT("Goodput"), FG_TEXT("Requests that succeeded."), "requests/s", kSuccess, Rate,
     rate<&Totals::succeeded>},
    {"goodput-share", FG_TEXT("Succeeded"),
     FG_TEXT("The part of the ended requests that succeeded. Those still under way at the end count neither way."),
     "share", kSuccess, Share, goodputShare},
    {"goodput-share-end", FG_TEXT("Succeeded, at the end"),
     FG_TEXT("Requests that succeeded over requests offered, in the last 5 s; at most 1."), "share", kSuccess, Share,
     goodputShareAtEnd},
    {"failed-share", FG_TEXT("Failed"), FG_TEXT("The part of the ended requests that were given up."), "share",
     kSuccess, Share, [](const ArmOutcome& o) { return over(o.totals.failed, ended(o)); }},
    {"requests-offered", FG_TEXT("Requests offered"), FG_TEXT("New requests, counted."), "requests", kSuccess, Count,
     [](const ArmOutcome& o) { return static_cast<double>(o.totals.offered); }},
    {"requests-failed", FG_TEXT("Requests failed"), FG_TEXT("Requests given up for good, counted."), "requests",
     kSuccess, Count, [](const ArmOutcome& o) { return static_cast<double>(o.totals.failed); }},

    {"latency-p50", FG_TEXT("Latency p50"),
     FG_TEXT(
         "From the first attempt to the answer or to giving up; half of the ended requests took at most this long."),
     "s", kLatency, Time, quantile<&Totals::latency, 500>},
    {"latency-p90", FG_TEXT("Latency p90"), FG_TEXT("As p50, for 90 % of the ended requests."), "s", kLatency, Time,
     quantile<&Totals::latency, 900>},
    {"latency-p99", FG_TEXT("Latency p99"), FG_TEXT("As p50, for 99 % of the ended requests."), "s", kLatency, Time,
     quantile<&Totals::latency, 990>},
    {"latency-p99.9", FG_TEXT("Latency p99.9"), FG_TEXT("As p50, for 99.9 % of the ended requests."), "s", kLatency,
     Time, quantile<&Totals::latency, 999>},
    {"success-latency-p50", FG_TEXT("Success latency p50"),
     FG_TEXT("As latency, but only of requests that succeeded; 0 where none did."), "s", kLatency, Time,
     quantile<&Totals::successLatency, 500>},
    {"success-latency-p90", FG_TEXT("Success latency p90"), FG_TEXT("For 90 % of the requests that succeeded."), "s",
     kLatency, Time, quantile<&Totals::successLatency, 900>},
    {"success-latency-p99", FG_TEXT("Success latency p99"), FG_TEXT("For 99 % of the requests that succeeded."), "s",
     kLatency, Time, quantile<&Totals::successLatency, 990>},
    {"success-latency-p99.9", FG_TEXT("Success latency p99.9"), FG_TEXT("For 99.9 % of the requests that succeeded."),
     "s", kLatency, Time, quantile<&Totals::successLatency, 999>},
    {"mean-wait", FG_TEXT("Mean wait"), FG_TEXT("Time in a server's queue, over the services that began."), "s",
     kLatency, Time, [](const ArmOutcome& o) { return over(o.totals.waitSeconds, o.totals.started); }},
    {"mean-sojourn", FG_TEXT("Mean time at server"),
     FG_TEXT("Time from reaching a server until it was done, over the services that ended, wasted ones included."), "s",
     kLatency, Time, [](const ArmOutcome& o) { return over(o.totals.sojournSeconds, o.totals.served); }},

    {"utilisation", FG_TEXT("Utilisation"), FG_TEXT("Busy workers over the workers of servers that were up."), "share",
     kServers, Share, [](const ArmOutcome& o) { return over(o.totals.busySeconds, o.totals.capacitySeconds); }},
    {"mean-waiting", FG_TEXT("Mean waiting"), FG_TEXT("Requests in all queues together, over time."), "requests",
     kServers, Amount, [](const ArmOutcome& o) { return over(o.totals.waitingSeconds, seconds(o)); }},
    {"servers-up-least", FG_TEXT("Servers up, fewest"),
     FG_TEXT("The smallest number alive and in rotation in any sample."), "servers", kServers, Count,
     [](const ArmOutcome& o) { return static_cast<double>(o.totals.serversUpLeast); }},
    {"servers-up-end", FG_TEXT("Servers up, at the end"), FG_TEXT("Alive and in rotation in the last sample."),
     "servers", kServers, Count, [](const ArmOutcome& o) { return static_cast<double>(o.latest.serversUp); }},

    {"unavailable-share", FG_TEXT("Too few servers"),
     FG_TEXT("The part of the time with fewer servers alive than are needed."), "share", kServers, Share,
     [](const ArmOutcome& o) { return over(o.totals.shortSeconds, seconds(o)); }},
    {"crashes-by-request", FG_TEXT("Killed by requests"),
     FG_TEXT("How often a request or a defect killed the process that served it."), "crashes", kServers, Count,
     [](const ArmOutcome& o) { return static_cast<double>(o.totals.poisoned); }},
    {"part-failures", FG_TEXT("Random failures"), FG_TEXT("How often a server, rack, zone or region failed by itself."),
     "failures", kServers, Count, [](const ArmOutcome& o) { return static_cast<double>(o.totals.partFailures); }},
    {"exhaustions", FG_TEXT("Ran empty"), FG_TEXT("How often a leak left a server without its resource."), "servers",
     kServers, Count, [](const ArmOutcome& o) { return static_cast<double>(o.totals.exhaustions); }},

    {"downtime", FG_TEXT("Nobody serves"),
     FG_TEXT("Time with no server that is alive, in reach and in rotation; with several pools the mean over them."),
     "s", kFailover, Time, [](const ArmOutcome& o) { return o.totals.downtimeSeconds; }},
    {"promotions", FG_TEXT("Promotions"), FG_TEXT("How often a standby took the place of the primary."), "promotions",
     kFailover, Count, count<&Totals::promotions>},
    {"failovers-uncovered", FG_TEXT("Failovers that did not work"),
     FG_TEXT("How often the loss of a primary was noticed and nothing happened."), "failovers", kFailover, Count,
     count<&Totals::uncoveredFailovers>},
    {"failovers-spurious", FG_TEXT("Spurious failovers"), FG_TEXT("How often a healthy primary was taken for dead."),
     "failovers", kFailover, Count, count<&Totals::spuriousFailovers>},
    {"writes-acknowledged", FG_TEXT("Writes acknowledged"), FG_TEXT("In active-passive pools."), "writes", kFailover,
     Count, count<&Totals::writesAcknowledged>},
    {"writes-lost", FG_TEXT("Writes lost"),
     FG_TEXT("Writes a primary acknowledged and its standbys did not have when one of them was promoted."), "writes",
     kFailover, Count, count<&Totals::writesLost>},
    {"writes-divergent", FG_TEXT("Writes at an old primary"),
     FG_TEXT("Writes done by a server after another was promoted in its place."), "writes", kFailover, Count,
     count<&Totals::writesDivergent>},
    {"writes-fenced", FG_TEXT("Writes fenced off"), FG_TEXT("The same, refused because fencing was on."), "writes",
     kFailover, Count, count<&Totals::writesFenced>},
    {"conflicts", FG_TEXT("Conflicting keys"), FG_TEXT("Keys that two primaries wrote, added up over split brains."),
     "keys", kFailover, Count, count<&Totals::conflicts>},
    {"connects", FG_TEXT("New connections"),
     FG_TEXT("First requests of a user at a server, and first ones after its restart, while connecting is work."),
     "connections", kFailover, Count, count<&Totals::connects>},

    {"hit-share", FG_TEXT("Hits"), FG_TEXT("The part of the requests served whose item was in the cache."), "share",
     kCaches, Share,
     [](const ArmOutcome& o) { return over(o.totals.cacheHits, o.totals.cacheHits + o.totals.cacheMisses); }},
    {"time-to-warm", FG_TEXT("Time to warm"),
     FG_TEXT(
         "From the loss of a cache until the hits of a sample are back at 90 % of what they were; losses added up."),
     "s", kCaches, Time, [](const ArmOutcome& o) { return o.totals.warmingSeconds; }},
    {"call-timeout-share", FG_TEXT("Calls timed out"),
     FG_TEXT("The part of the calls to the other service that hung, were too slow, or got no connection in time."),
     "share", kCaches, Share,
     [](const ArmOutcome& o) { return over(o.totals.dependencyTimeouts, o.totals.dependencyCalls); }},
    {"call-error-share", FG_TEXT("Calls refused"),
     FG_TEXT("The part of the calls to the other service that failed at once."), "share", kCaches, Share,
     [](const ArmOutcome& o) { return over(o.totals.dependencyErrors, o.totals.dependencyCalls); }},

    {"release-steps", FG_TEXT("Steps shipped"), FG_TEXT("Batches or cells that took the new version."), "steps",
     kReleases, Count, [](const ArmOutcome& o) { return static_cast<double>(o.totals.releaseSteps); }},
    {"release-reach", FG_TEXT("Servers reached"), FG_TEXT("The most servers that had the new version at once."),
     "servers", kReleases, Count, [](const ArmOutcome& o) { return static_cast<double>(o.totals.releaseReach); }},
    {"detection-time", FG_TEXT("Time to detect"),
     FG_TEXT("From when the defect began to show until the error rate raised the alarm; 0 where none was raised."), "s",
     kReleases, Time, [](const ArmOutcome& o) { return o.totals.detectionSeconds; }},

    {"blast-radius-end", FG_TEXT("Blast radius, at the end"),
     FG_TEXT("Users down over all users, in the last sample. A user is down when too few of its requests of the last "
             "window succeeded; down-below says how few."),
     "share", kUsers, Share, [](const ArmOutcome& o) { return o.latest.blastRadius(); }},
    {"blast-radius-most", FG_TEXT("Blast radius, largest"),
     FG_TEXT("The largest part of the users that was down at once."), "share", kUsers, Share, blastRadiusMost},
    {"tenants-down-end", FG_TEXT("Users down, at the end"), FG_TEXT("In the last sample."), "users", kUsers, Count,
     [](const ArmOutcome& o) { return static_cast<double>(o.latest.tenantsDown); }},
    {"tenants-degraded-end", FG_TEXT("Users degraded, at the end"),
     FG_TEXT("Users neither down nor fine, in the last sample."), "users", kUsers, Count,
     [](const ArmOutcome& o) { return static_cast<double>(o.latest.tenantsDegraded); }},
    {"tenant-minutes-down", FG_TEXT("Time down, all users"),
     FG_TEXT("Minutes that users were down, added up over the users."), "user-minutes", kUsers, Amount,
     [](const ArmOutcome& o) { return o.totals.downTenantSeconds / 60; }},

    {"tenant-minutes-degraded", FG_TEXT("Time degraded, all users"),
     FG_TEXT("Minutes that users were degraded, added up over the users."), "user-minutes", kUsers, Amount,
     [](const ArmOutcome& o) { return o.totals.degradedTenantSeconds / 60; }},
    {"tenants-ever-down-share", FG_TEXT("Users ever down"),
     FG_TEXT("The part of the users that was down at the end of some window."), "share", kUsers, Share,
     [](const ArmOutcome& o) { return over(o.totals.tenantsEverDown, o.latest.tenants); }},
    {"tenants-ever-degraded-share", FG_TEXT("Users only degraded"),
     FG_TEXT("The part of the users that was degraded at the end of some window, and never down."), "share", kUsers,
     Share, [](const ArmOutcome& o) { return over(o.totals.tenantsEverDegraded, o.latest.tenants); }},
    {"tenants-untouched-share", FG_TEXT("Users untouched"),
     FG_TEXT("The part of the users that was fine in every window."), "share", kUsers, Share,
     [](const ArmOutcome&
            o) { return 1 - over(o.totals.tenantsEverDown + o.totals.tenantsEverDegraded, o.latest.tenants); }},
    {"touched-most", FG_TEXT("Users touched, at once"),
     FG_TEXT("The largest part of the users that was down or degraded at once."), "share", kUsers, Share,
     [](const ArmOutcome& o) { return o.totals.touchedMost; }},

    {"timed-out-share", FG_TEXT("Timed out"), FG_TEXT("Ended attempts that got no answer in time."), "share", kAttempts,
     Share, outcomeShare<Outcome::TimedOut>},
    {"rejected-share", FG_TEXT("Rejected"),
     FG_TEXT("Ended attempts that were turned away: queue full, shed, or bulkhead."), "share", kAttempts, Share,
     outcomeShare<Outcome::Rejected>},
    {"error-share", FG_TEXT("Answered with an error"), FG_TEXT("Ended attempts that a server failed."), "share",
     kAttempts, Share, outcomeShare<Outcome::Failed>},
    {"no-server-share", FG_TEXT("No server"), FG_TEXT("Ended attempts that found no server in rotation."), "share",
     kAttempts, Share, outcomeShare<Outcome::NoServer>},
    {"vanished-share", FG_TEXT("Vanished"), FG_TEXT("Attempts that were lost with a dead server."), "share", kAttempts,
     Share, [](const ArmOutcome& o) { return over(o.totals.vanished, o.totals.attempts); }},
    {"held-back-share", FG_TEXT("Held back"),
     FG_TEXT("Calls that a breaker or a throttle did not send, over all calls."), "share", kAttempts, Share,
     [](const ArmOutcome& o) { return over(o.totals.notSent, o.totals.attempts + o.totals.notSent); }},
    {"wasted-share", FG_TEXT("Wasted work"),
     FG_TEXT("Services finished for a client that had gone, over all finished."), "share", kAttempts, Share,
     [](const ArmOutcome& o) { return over(o.totals.wasted, o.totals.served); }},

    {"component-failures", FG_TEXT("Components failed"), FG_TEXT("How often a hardware component failed."), "failures",
     kHardware, Count, hardware<&ComponentTotals::failures>},
    {"component-replacements", FG_TEXT("Components replaced"), FG_TEXT("How many work in the place of a failed one."),
     "components", kHardware, Count, hardware<&ComponentTotals::replaced>},
    {"components-working", FG_TEXT("Components working"), FG_TEXT("At the end."), "components", kHardware, Count,
     hardware<&ComponentTotals::working>},
    {"components-waiting", FG_TEXT("Waiting for a spare"), FG_TEXT("Failed components without a spare, at the end."),
     "components", kHardware, Count, hardware<&ComponentTotals::waiting>},
    {"components-waiting-mean", FG_TEXT("Waiting for a spare, mean"),
     FG_TEXT("Failed components without a spare, over time."), "components", kHardware, Amount,
     [](const ArmOutcome& o) { return over(o.totals.components.waitingSeconds, seconds(o)); }},
    {"stockouts", FG_TEXT("No spare in stock"), FG_TEXT("Failures that found no spare."), "failures", kHardware, Count,
     hardware<&ComponentTotals::stockouts>},
    {"burn-in-deaths", FG_TEXT("Died of burn-in"), FG_TEXT("Components thrown away before they were used."),
     "components", kHardware, Count, hardware<&ComponentTotals::burnInDeaths>},
    {"failures-per-week", FG_TEXT("Failures a week"), FG_TEXT("Mean over whole weeks."), "failures", kHardware, Amount,
     [](const ArmOutcome& o) { return over(o.totals.components.weeklyFailures, o.totals.components.weeks); }},
    {"failures-week-most", FG_TEXT("Failures in the worst week"), FG_TEXT("The most in one week."), "failures",
     kHardware, Count, hardware<&ComponentTotals::worstWeek>},
    {"failures-week-dispersion", FG_TEXT("Weeks differ"),
     FG_TEXT("Variance over mean of the failures of a week: 1 where failures come independently, more where they come "
             "together."),
     "x", kHardware, Multiple, weeklyDispersion},
    {"quiet-weeks-share", FG_TEXT("Quiet weeks"), FG_TEXT("The part of the whole weeks without a failure."), "share",
     kHardware, Share,
     [](const ArmOutcome& o) { return over(o.totals.components.quietWeeks, o.totals.components.weeks); }},
    {"groups-lost", FG_TEXT("Groups lost"), FG_TEXT("Groups of copies of which none was left at some time."), "groups",
     kHardware, Count, hardware<&ComponentTotals::groupsLost>},
    {"memory-errors-corrected", FG_TEXT("Memory errors corrected"), FG_TEXT("By ECC."), "errors", kHardware, Count,
     hardware<&ComponentTotals::errorsCorrected>},
    {"memory-errors-uncorrected", FG_TEXT("Memory errors not corrected"),
     FG_TEXT("Of several bits; without ECC, all of them."), "errors", kHardware, Count,
     hardware<&ComponentTotals::errorsUncorrected>},

    {"mistakes", FG_TEXT("Mistakes"), FG_TEXT("How often the monitor began to suspect a live process."), "mistakes",
     kDetection, Count, detection<&DetectorTotals::mistakes>},
    {"mistake-recurrence", FG_TEXT("Mistake recurrence"),
     FG_TEXT("Time the process was alive over mistakes; 0 where there were none."), "s", kDetection, Time,
     [](const ArmOutcome& o) { return over(o.totals.detector.watchedSeconds, o.totals.detector.mistakes); }},
    {"mistake-duration", FG_TEXT("Mistake duration"),
     FG_TEXT("Time a live process was suspected over mistakes; 0 where there were none."), "s", kDetection, Time,
     [](const ArmOutcome& o) { return over(o.totals.detector.suspectedSeconds, o.totals.detector.mistakes); }},
    {"query-accuracy", FG_TEXT("Query accuracy"),
     FG_TEXT("The part of the time a live process was trusted: the chance that the monitor is right when asked."),
     "share", kDetection, Share,
     [](const ArmOutcome&
            o) { return 1 - over(o.totals.detector.suspectedSeconds, o.totals.detector.watchedSeconds); }},
    {"crash-detection-time", FG_TEXT("Crash noticed after"),
     FG_TEXT("From the latest death of the process until the first observer suspected it for good; 0 where none did."),
     "s", kDetection, Time, detection<&DetectorTotals::detectionSeconds>},
    {"crash-detection-time-last", FG_TEXT("Crash noticed by all after"),
     FG_TEXT("The same until the last observer that did."), "s", kDetection, Time,
     detection<&DetectorTotals::lastDetectionSeconds>},
    {"crash-detected-by", FG_TEXT("Crash noticed by"), FG_TEXT("Observers that suspect the process since it died."),
     "observers", kDetection, Count, detection<&DetectorTotals::detectedBy>},
    {"detector-messages", FG_TEXT("Detector's messages"), FG_TEXT("Heartbeats, probes, answers and gossip sent."),
     "messages", kDetection, Count, detection<&DetectorTotals::messages>},

    {"replica-writes-offered", FG_TEXT("Writes"), FG_TEXT("Writes that clients began."), "writes", kReplication, Count,
     replication<&ReplicationTotals::writes>},
    {"replica-writes-acknowledged", FG_TEXT("Writes acknowledged"), FG_TEXT("Writes that enough replicas had in time."),
     "writes", kReplication, Count, replication<&ReplicationTotals::writesAcknowledged>},
    {"write-availability", FG_TEXT("Writes that succeed"), FG_TEXT("The part of the writes that was acknowledged."),
     "share", kReplication, Share,
     [](const ArmOutcome& o) { return over(o.totals.replication.writesAcknowledged, o.totals.replication.writes, 1); }},
    {"replica-writes-refused", FG_TEXT("Writes refused"), FG_TEXT("Nobody led, or the leader had lost its lease."),
     "writes", kReplication, Count, replication<&ReplicationTotals::writesRefused>},
    {"replica-writes-fenced", FG_TEXT("Writes fenced off"),
     FG_TEXT("Refused by a replica because a later term had begun."), "writes", kReplication, Count,
     replication<&ReplicationTotals::writesFenced>},
    {"replica-writes-inside", FG_TEXT("Writes inside a partition"),
     FG_TEXT("Acknowledged within what a partition cut off, while it lasted."), "writes", kReplication, Count,
     replication<&ReplicationTotals::writesInside>},
    {"replica-writes-outside", FG_TEXT("Writes outside a partition"),
     FG_TEXT("Acknowledged on the other side meanwhile."), "writes", kReplication, Count,
     replication<&ReplicationTotals::writesOutside>},
    {"conflicting-keys", FG_TEXT("Keys in conflict"),
     FG_TEXT(
         "Keys with acknowledged writes on both sides of a partition, the later made without knowing of the earlier."),
     "keys", kReplication, Count, replication<&ReplicationTotals::conflicts>},
    {"replica-writes-lost", FG_TEXT("Writes lost"),
     FG_TEXT("Acknowledged writes that a leader elected since does not know of."), "writes", kReplication, Count,
     replication<&ReplicationTotals::writesLost>},
    {"write-latency-mean", FG_TEXT("Write latency"), FG_TEXT("Mean over acknowledged writes."), "s", kReplication, Time,
     [](const ArmOutcome& o) {
         return over(o.totals.replication.writeSeconds, o.totals.replication.writesAcknowledged);
     }},
    {"write-latency-most", FG_TEXT("Write latency, longest"), FG_TEXT("Of the acknowledged writes."), "s", kReplication,
     Time, replication<&ReplicationTotals::slowestWrite>},
    {"read-latency-mean", FG_TEXT("Read latency"), FG_TEXT("Mean over answered reads."), "s", kReplication, Time,
     [](const ArmOutcome& o) { return over(o.totals.replication.readSeconds, o.totals.replication.readsAnswered); }},
    {"read-availability", FG_TEXT("Reads that succeed"), FG_TEXT("The part of the reads that was answered."), "share",
     kReplication, Share,
     [](const ArmOutcome& o) { return over(o.totals.replication.readsAnswered, o.totals.replication.reads, 1); }},
    {"stale-reads-share", FG_TEXT("Stale reads"),
     FG_TEXT("The part of the answered reads that missed a write acknowledged before they began."), "share",
     kReplication, Share,
     [](const ArmOutcome& o) { return over(o.totals.replication.staleReads, o.totals.replication.readsAnswered); }},
    {"elections", FG_TEXT("Elections"), FG_TEXT("Leaders elected since the start."), "elections", kReplication, Count,
     replication<&ReplicationTotals::elections>},
    {"quorum-lost-share", FG_TEXT("No quorum"),
     FG_TEXT("The part of the time in which no side had enough replicas to write."), "share", kReplication, Share,
     replicationShare<&ReplicationTotals::quorumLostSeconds>},
    {"all-replicas-lost-share", FG_TEXT("All replicas down"), FG_TEXT("The part of the time without any replica up."),
     "share", kReplication, Share, replicationShare<&ReplicationTotals::allLostSeconds>},
    {"leaderless-share", FG_TEXT("No leader"), FG_TEXT("The part of the time in which no live replica led."), "share",
     kReplication, Share, replicationShare<&ReplicationTotals::leaderlessSeconds>},
    {"two-leaders-share", FG_TEXT("Two leaders"), FG_TEXT("The part of the time in which more than one led."), "share",
     kReplication, Share, replicationShare<&ReplicationTotals::twoLeadersSeconds>},
});

consteval bool isSound()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        const Measure& row = kTable[i];
        if (row.key.empty() || row.label.empty() || row.unit.empty() || row.help.back() != '.')
            return false;
        for (std::size_t j = 0; j < i; ++j) {
            const bool groupTornApart = kTable[j].group == row.group && kTable[i - 1].group != row.group;
            if (kTable[j].key == row.key || groupTornApart)
                return false;
        }
    }
    return true;
}
static_assert(isSound());

}  // namespace

std::span<const Measure> measureTable() { return kTable; }

std::optional<std::size_t> findMeasure(std::string_view key)
{
    const auto found = std::ranges::find(kTable, key, &Measure::key);
    if (found == kTable.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - kTable.begin());
}

}  // namespace faultglass
