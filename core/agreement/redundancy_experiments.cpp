#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/random/keyed_random.h"

namespace faultglass {

namespace {

std::string brokenFleet(const ParameterSet& p, std::string_view servers)
{
    return p.value(servers) > 1000 ? "At most a thousand servers, for a run to end." : "";
}

/// Why a share of the time of a fleet with this availability cannot be measured; nothing when it can.
std::string brokenAvailability(const ParameterSet& p) { return brokenShares({1 - p.value("availability")}); }

// k of n, series, quorum

std::string brokenKOfN(const ParameterSet& p)
{
    if (auto broken = brokenAvailability(p); !broken.empty())
        return broken;
    if (auto broken = brokenFleet(p, "replicas"); !broken.empty())
        return broken;
    return brokenRare(p, "k-of-n", "unavailable");
}

/// Shares of the time in which enough and too few replicas are alive; `needed` is the parameter that says how many.
std::vector<Observation> measureEnough(const ParameterSet& p, std::string_view needed, std::uint64_t seed)
{
    const double down = 1 - p.value("availability");
    const Observation share = shortShare(failingFleet(count(p, "replicas"), down), count(p, needed), seed);
    return {restOf(share), share};
}

std::vector<Observation> measureKOfN(const ParameterSet& p, std::uint64_t seed)
{
    return measureEnough(p, "needed", seed);
}

std::string brokenQuorum(const ParameterSet& p)
{
    if (auto broken = brokenAvailability(p); !broken.empty())
        return broken;
    return brokenRare(p, "quorum", "unavailable");
}

std::vector<Observation> measureQuorum(const ParameterSet& p, std::uint64_t seed)
{
    return measureEnough(p, "quorum", seed);
}

// Nines

std::string brokenNines(const ParameterSet& p)
{
    if (auto broken = brokenAvailability(p); !broken.empty())
        return broken;
    return p.value("availability") > 1 - kRarest ? "At most five nines, for a run to see what is missing." : "";
}

std::vector<Observation> measureNines(const ParameterSet& p, std::uint64_t seed)
{
    const Observation share = shortShare(failingFleet(1, 1 - p.value("availability")), 1, seed);
    constexpr double kMinutesPerYear = 365 * 24 * 60;
    return {Observation{-std::log10(share.part / share.whole), 1, share.events}, scaled(share, kMinutesPerYear)};
}

std::string brokenSeries(const ParameterSet& p)
{
    if (auto broken = brokenAvailability(p); !broken.empty())
        return broken;
    return brokenFleet(p, "components");
}

std::vector<Observation> measureSeries(const ParameterSet& p, std::uint64_t seed)
{
    const auto components = count(p, "components");
    const Observation share = shortShare(failingFleet(components, 1 - p.value("availability")), components, seed);
    return {restOf(share), share};
}

/// The router is a zone that holds all replicas.
std::string brokenRouter(const ParameterSet& p)
{
    if (auto broken = brokenShares({1 - p.value("availability"), 1 - p.value("router")}); !broken.empty())
        return broken;
    return brokenFleet(p, "replicas");
}

std::vector<Observation> measureRouter(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = failingFleet(count(p, "replicas"), 1 - p.value("availability"));
    const Cycle router = cycleOf(1 - p.value("router"));
    fleet.topology.zoneMtbf = router.mtbf;
    fleet.topology.zoneRepair = router.repair;
    const Observation share = shortShare(fleet, count(p, "needed"), seed);
    return {restOf(share), share};
}

// Common causes

std::string brokenBeta(const ParameterSet& p)
{
    if (auto broken = brokenShares({p.value("unavailability")}); !broken.empty())
        return broken;
    return brokenRare(p, "beta-factor", "unavailable");
}

/// The common cause is a rack that holds all replicas.
std::vector<Observation> measureBeta(const ParameterSet& p, std::uint64_t seed)
{
    const double down = p.value("unavailability"), beta = p.value("beta");
    FleetParameters fleet = failingFleet(count(p, "replicas"), (1 - beta) * down);
    const Cycle common = cycleOf(beta * down);
    fleet.topology.rackMtbf = common.mtbf;
    fleet.topology.rackRepair = common.repair;
    return {shortShare(fleet, count(p, "needed"), seed)};
}

std::string brokenCorrelated(const ParameterSet& p)
{
    if (auto broken = brokenShares({p.value("unavailability")}); !broken.empty())
        return broken;
    return brokenRare(p, "correlated-pair", "both-down");
}

/// Two servers of one rack: its failures correlate them, their own make up the rest.
std::vector<Observation> measureCorrelated(const ParameterSet& p, std::uint64_t seed)
{
    const double down = p.value("unavailability"), correlation = p.value("correlation");
    const double common = correlation * down / (1 - down + correlation * down);
    FleetParameters fleet = failingFleet(2, 1 - (1 - down) / (1 - common));
    const Cycle rack = cycleOf(common);
    fleet.topology.rackMtbf = rack.mtbf;
    fleet.topology.rackRepair = rack.repair;
    return {shortShare(fleet, 1, seed)};
}

std::string brokenHierarchy(const ParameterSet& p)
{
    if (auto broken = brokenShares({p.value("server-down"), p.value("rack-down"), p.value("zone-down"),
                                    p.value("feed-down"), p.value("region-down")});
        !broken.empty())
        return broken;
    return brokenRare(p, "domain-hierarchy", "all-lost");
}

std::vector<Observation> measureHierarchy(const ParameterSet& p, std::uint64_t seed)
{
    const auto replicas = count(p, "replicas");
    FleetParameters fleet = failingFleet(replicas, p.value("server-down"));
    TopologyParameters& t = fleet.topology;
    const auto spread = count(p, "spread");  // same rack, racks, zones on one feed, zones, regions
    t.racks = spread == 1 ? replicas : 1;
    t.zones = spread == 2 || spread == 3 ? replicas : 1;
    t.feeds = spread == 3 ? replicas : 1;
    t.regions = spread == 4 ? replicas : 1;
    const Cycle rack = cycleOf(p.value("rack-down")), zone = cycleOf(p.value("zone-down"));
    const Cycle region = cycleOf(p.value("region-down"));
    t.rackMtbf = rack.mtbf;
    t.rackRepair = rack.repair;
    t.zoneMtbf = zone.mtbf;
    t.zoneRepair = zone.repair;
    const Cycle feed = cycleOf(p.value("feed-down"));
    t.feedMtbf = feed.mtbf;
    t.feedRepair = feed.repair;
    t.regionMtbf = region.mtbf;
    t.regionRepair = region.repair;
    return {shortShare(fleet, 1, seed), shortShare(fleet, count(p, "quorum"), seed)};
}

/// Seconds until fewer than `needed` servers are alive for the first time.
double firstShort(FleetParameters p, std::uint32_t needed, std::uint64_t seed,
                  const std::vector<ScheduledFault>& faults = {})
{
    p.topology.needed = needed;
    Fleet fleet({p, faults, seed});
    double until = kCycleSeconds;
    while (fleet.totals().firstShortAt < 0) {
        fleet.advance(secondsToTime(until));
        until *= 2;
    }
    return fleet.totals().firstShortAt;
}

std::string brokenPair(const ParameterSet& p)
{
    const double ratio = p.value("mttf") / p.value("mttr");
    return ratio > 3000 || ratio < 0.01
               ? "A repair that takes from a three-thousandth of a life to a hundred lives, for a "
                 "run to see pairs fail."
               : "";
}

std::vector<Observation> measurePair(const ParameterSet& p, std::uint64_t seed)
{
    const double mttf = p.value("mttf"), mttr = p.value("mttr");
    const double down = mttr / (mttf + mttr), hoursPerSecond = (mttf + mttr) / kCycleSeconds;
    const auto until = [&](std::uint32_t servers, std::uint32_t needed) {
        return scaled(over(400, seed,
                           [&](std::uint64_t trial) { return firstShort(failingFleet(servers, down), needed, trial); }),
                      hoursPerSecond);
    };
    return {restOf(shortShare(failingFleet(1, down), 1, seed)), restOf(shortShare(failingFleet(2, down), 1, seed)),
            until(2, 1), until(3, 2)};
}

std::string brokenShocks(const ParameterSet& p)
{
    const double first = p.value("first-rate") + p.value("common-rate");
    const double second = p.value("second-rate") + p.value("common-rate");
    return std::max(first, second) > 1e5 * std::min(first, second)
               ? "Units of which one lives at most a hundred thousand times as long as the other."
               : "";
}

/// The first shock of each kind: it kills one server, the other, or the rack they stand in. Nothing is repaired.
std::vector<Observation> measureShocks(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kLongerLife = 1e5;  // seconds of the run: the mean life of the unit that lives longer
    constexpr double kNever = 3e9;       // long after both are down
    const double common = p.value("common-rate");
    const double year = kLongerLife * (std::min(p.value("first-rate"), p.value("second-rate")) + common);
    const std::array shocks{std::pair{p.value("first-rate"), FaultTarget(ServerId{0})},
                            std::pair{p.value("second-rate"), FaultTarget(ServerId{1})},
                            std::pair{common, FaultTarget(Level::Rack, 0)}};
    const FleetParameters fleet = failingFleet(2, 0);
    double one = 0, both = 0, together = 0;
    constexpr int kTrials = 2000;
    for (int i = 0; i < kTrials; ++i) {
        const std::uint64_t trial = trialSeed(seed, static_cast<std::uint64_t>(i));
        KeyedDraw draw = KeyedRandom(trial).draw(Purpose::Lifetime, 0, 0);
        std::vector<ScheduledFault> faults;
        for (const auto& [rate, target] : shocks) {
            if (rate > 0)
                faults.push_back({secondsToTime(std::min(draw.exponential() * year / rate, kNever)),
                                  makeFault(FaultKind::Crash, target)});
        }
        const double first = firstShort(fleet, 2, trial, faults), last = firstShort(fleet, 1, trial, faults);
        one += first;
        both += last;
        together += first == last ? 1 : 0;
    }
    return {Observation{both / year, kTrials}, Observation{one / year, kTrials}, Observation{together, kTrials}};
}

// Room for losses

std::string brokenPlan(const ParameterSet& p)
{
    const double servers = p.value("servers"), zones = p.value("zones");
    if (servers > 200 || zones < 2 || std::fmod(servers, zones) != 0)
        return "At most two hundred servers, evenly in two zones at least.";
    return lawValue("capacity-plan", "after-zone-loss", p) > 0.95
               ? "A load of 95 % at most for what a zone's loss leaves: beyond it the rest is simply full."
               : "";
}

/// Nothing lost, the first server lost, the first zone lost.
std::vector<Observation> measurePlan(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.topology.zones = count(p, "zones");
    fleet.capacityPerServer = 100;
    fleet.offeredLoad = p.value("load") / p.value("capacity-per-server") * fleet.capacityPerServer;
    fleet.healthChecks = true;
    fleet.probePeriod = 0.1;
    fleet.probeTimeout = 0.05;
    fleet.unhealthyThreshold = 1;
    fleet.measureFrom = 2;
    fleet.sampleInterval = 1;
    const auto utilisation = [&](std::vector<ScheduledFault> faults) {
        const Totals totals = runFleet(fleet, seed, 500, std::move(faults)).totals();
        return Observation{totals.busySeconds, totals.capacitySeconds, static_cast<double>(totals.served)};
    };
    const auto lost = [](FaultTarget what) {
        return std::vector<ScheduledFault>{{SimTime{}, makeFault(FaultKind::Crash, what)}};
    };
    return {utilisation({}), utilisation(lost(ServerId{0})), utilisation(lost({Level::Zone, 0}))};
}

// Fleets of hardware

std::string brokenFailures(const ParameterSet& p)
{
    const double mean = p.value("components") * p.value("period") / p.value("mtbf");
    if (mean > 1e6 || mean < 0.1)
        return "Between a tenth of a failure and a million in the period.";
    return p.value("mtbf") < 2 * p.value("period") ? "A life of at least two periods: no component fails twice." : "";
}

std::vector<Observation> measureFailures(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kYear = 1e5;
    FleetParameters fleet = failingFleet(count(p, "components"), 0);
    fleet.topology.serverMtbf = p.value("mtbf") * kYear;
    const double period = p.value("period") * kYear;
    const auto failures = [&](double repair, std::uint64_t trial) {
        fleet.topology.serverRepair = repair;
        return static_cast<double>(runFleet(fleet, trial, period).totals().partFailures);
    };
    const std::uint64_t trials = fleet.servers > 20'000 ? 1 : 10;
    return {over(trials, seed, [&](std::uint64_t trial) { return failures(0.001, trial); }),
            over(trials, seed, [&](std::uint64_t trial) { return failures(3e9, trial); })};
}

std::string brokenWeek(const ParameterSet& p)
{
    if (p.value("annual-rate") <= 0 || p.value("days") <= 0)
        return "Components that fail, and a time in which they may.";
    if (p.value("components") > 100'000)
        return "At most 100,000 components, for a run to end.";
    const double mean = p.value("components") * p.value("annual-rate") * p.value("days") / 365;
    return mean > 5 || mean < 0.01 ? "Between a hundredth of a failure and five in that time: quiet weeks, and others, "
                                     "have to be seen."
                                   : "";
}

std::vector<Observation> measureWeek(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = failingFleet(count(p, "components"), 0);
    fleet.topology.serverMtbf = std::min(3e9, 1e6 * 365 / p.value("annual-rate") / p.value("days"));
    fleet.topology.serverRepair = 0.001;
    // A week is a million seconds of the run.
    const double week = fleet.topology.serverMtbf * p.value("annual-rate") * p.value("days") / 365;
    constexpr int kWeeks = 400;
    Fleet run({fleet, {}, seed});
    std::uint64_t before = 0;
    double quiet = 0;
    for (int i = 1; i <= kWeeks; ++i) {
        run.advance(secondsToTime(i * week));
        quiet += run.totals().partFailures == before ? 1 : 0;
        before = run.totals().partFailures;
    }
    return {Observation{static_cast<double>(before), kWeeks}, Observation{quiet, kWeeks}};
}

std::string brokenWeibull(const ParameterSet& p)
{
    if (p.value("shape") < 0.3 || p.value("shape") > 10)
        return "A shape from 0.3 to 10.";
    return brokenRare(p, "weibull", "failed");
}

std::vector<Observation> measureWeibull(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kAge = 1e6;  // seconds of the run
    const double shape = p.value("shape");
    const double mean = p.value("scale") * std::tgamma(1 + 1 / shape) / p.value("age") * kAge;
    FleetParameters fleet = failingFleet(20'000, 0);
    fleet.topology.failureShape = shape;
    fleet.topology.serverMtbf = std::min(mean, 3.15e9);
    fleet.topology.serverRepair = 3e9;
    // Where the mean is beyond what can be set, the age is cut short in proportion.
    const double age = kAge * fleet.topology.serverMtbf / mean;
    const Fleet run = runFleet(fleet, seed, age);
    double failed = 0;
    for (const ServerView& server : run.view().servers)
        failed += server.state == ServerState::Down ? 1 : 0;
    return {Observation{failed, static_cast<double>(fleet.servers)}};
}

constexpr std::string_view kFailed = FG_TEXT("failures"), kPairs = FG_TEXT("pairs"), kRequests = FG_TEXT("requests"),
                           kWeeks = FG_TEXT("weeks"), kServers = FG_TEXT("servers");

using enum FigureKind;

constexpr MeasuredOutput kShares[] = {{"available", TimeShare, kFailed}, {"unavailable", TimeShare, kFailed}};
constexpr MeasuredOutput kUnavailable[] = {{"unavailable", TimeShare, kFailed}};
constexpr MeasuredOutput kHierarchy[] = {{"all-lost", TimeShare, kFailed}, {"quorum-lost", TimeShare, kFailed}};
constexpr MeasuredOutput kPair[] = {{"single", TimeShare, kFailed},
                                    {"own-repair", TimeShare, kFailed},
                                    {"hot-pair-mttf", Ratio, kPairs},
                                    {"two-of-three-mttf", Ratio, kPairs}};
constexpr MeasuredOutput kShocks[] = {{"parallel-mttf", Ratio, kPairs},
                                      {"series-mttf", Ratio, kPairs},
                                      {"together", Trials, kPairs}};
constexpr MeasuredOutput kFailures[] = {{"mean", Rate, kFailed}, {"mean-unreplaced", Rate, kFailed}};
constexpr MeasuredOutput kWeek[] = {{"mean-failures", Rate, kFailed}, {"chance", Trials, kWeeks}};
constexpr MeasuredOutput kWeibull[] = {{"failed", Trials, kServers}};

constexpr MeasuredOutput kNines[] = {{"nines", Amount, kFailed}, {"downtime", Ratio, kFailed}};
constexpr MeasuredOutput kCorrelated[] = {{"both-down", TimeShare, kFailed}};
constexpr MeasuredOutput kPlan[] = {{"utilisation", TimeShare, kRequests},
                                    {"after-one-loss", TimeShare, kRequests},
                                    {"after-zone-loss", TimeShare, kRequests}};

constexpr Experiment kExperiments[] = {
    {"k-of-n", FG_TEXT("Servers that fail and are repaired by themselves, and the time too few of them are alive."),
     kShares, 10, brokenKOfN, measureKOfN},
    {"series", FG_TEXT("Servers that fail and are repaired, all of them needed."), kShares, 10, brokenSeries,
     measureSeries},
    {"repairable-pair",
     FG_TEXT("One, two and three servers that fail and are repaired, followed until too few are left."), kPair, 10,
     brokenPair, measurePair},
    {"series-router", FG_TEXT("Servers in one zone that fails by itself, as the router in front of them would."),
     kShares, 10, brokenRouter, measureRouter},
    {"nines", FG_TEXT("A server that fails and is repaired, and the minutes a year it is down."), kNines, 10,
     brokenNines, measureNines},
    {"capacity-plan", FG_TEXT("A fleet in zones, whole, without one server, and without one zone."), kPlan, 5,
     brokenPlan, measurePlan, "load=1500"},
    {"correlated-pair", FG_TEXT("Two servers in one rack, which fails by itself as often as correlates them so."),
     kCorrelated, 10, brokenCorrelated, measureCorrelated},
    {"beta-factor", FG_TEXT("Servers in one rack that fails by itself: the common cause."), kUnavailable, 10,
     brokenBeta, measureBeta},
    {"marshall-olkin",
     FG_TEXT("Two servers in one rack, each struck by shocks of its own, the rack by those that hit both."), kShocks,
     10, brokenShocks, measureShocks},
    {"domain-hierarchy",
     FG_TEXT("Replicas spread as asked, with servers, racks, zones, power feeds and regions that "
             "fail."),
     kHierarchy, 10, brokenHierarchy, measureHierarchy},
    {"fleet-failures", FG_TEXT("A fleet whose servers fail, replaced at once and never."), kFailures, 10,
     brokenFailures, measureFailures},
    {"quiet-week", FG_TEXT("A fleet whose servers fail and are replaced, week after week."), kWeek, 10, brokenWeek,
     measureWeek, "components=4000"},
    {"weibull", FG_TEXT("Twenty thousand servers, none replaced, counted at that age."), kWeibull, 10, brokenWeibull,
     measureWeibull},
    {"quorum", FG_TEXT("Servers that fail and are repaired, and the time fewer than a quorum are alive."), kShares, 10,
     brokenQuorum, measureQuorum},
};

}  // namespace

std::span<const Experiment> redundancyExperiments() { return kExperiments; }

}  // namespace faultglass
