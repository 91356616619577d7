#include <algorithm>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

// Losses a fleet survives

/// Every server does a hundred requests a second; loads are told in that unit.
FleetParameters evenFleet(std::uint32_t servers, double loadPerCapacity)
{
    FleetParameters p = quietFleet();
    p.servers = servers;
    p.capacityPerServer = 100;
    p.serviceLaw = ServiceLaw::Deterministic;
    p.balancing = BalancingPolicy::RoundRobin;
    p.offeredLoad = loadPerCapacity * p.capacityPerServer;
    p.healthChecks = true;
    p.probePeriod = 0.1;
    p.probeTimeout = 0.05;
    p.unhealthyThreshold = 1;
    p.measureFrom = 5;
    p.sampleInterval = 1;
    return p;
}

constexpr double kEvenSeconds = 60;

/// A run in which the first so many servers are dead from the start.
Fleet without(const FleetParameters& fleet, std::uint32_t dead, std::uint64_t seed)
{
    std::vector<ScheduledFault> faults;
    for (std::uint32_t i = 0; i < dead; ++i)
        faults.push_back({SimTime{}, makeFault(FaultKind::Crash, ServerId{i})});
    return runFleet(fleet, seed, kEvenSeconds, std::move(faults));
}

Observation busyShare(const Totals& totals)
{
    return {totals.busySeconds, totals.capacitySeconds, static_cast<double>(totals.served)};
}

std::string brokenRedistribution(const ParameterSet& p)
{
    if (p.value("servers") > 200)
        return "At most two hundred servers.";
    const double needed = p.value("load") / p.value("capacity-per-server");
    if (needed < 0.02)
        return "A load of a fiftieth of one server at least.";
    const double left = p.value("servers") - lawValue("redistribution", "survivable-losses", p);
    return left > 1 && needed < 1.06 * (left - 1)
               ? "One loss more that overloads the others by 6 % at least: nearer to what they can do chance decides."
               : "";
}

std::vector<Observation> measureRedistribution(const ParameterSet& p, std::uint64_t seed)
{
    const auto servers = count(p, "servers");
    const FleetParameters fleet = evenFleet(servers, p.value("load") / p.value("capacity-per-server"));
    const Observation before = busyShare(without(fleet, 0, seed).totals());
    Observation after = before;
    std::uint32_t losses = 0;
    for (std::uint32_t dead = 1; dead < servers; ++dead) {
        const Fleet run = without(fleet, dead, seed);
        // Two seconds of work for each of the living: a load beyond what they can do has left that behind by now.
        if (run.view().latest.waiting > 2 * fleet.capacityPerServer * (servers - dead))
            break;
        losses = dead;
        after = busyShare(run.totals());
    }
    return {static_cast<double>(losses), before, after};
}

// Servers that are not alike

std::string brokenBundle(const ParameterSet& p)
{
    const double load = p.value("load");
    if (load > 0.23 && load < 0.27)
        return "A load clear of the critical one, near which the size of the fleet matters.";
    return load < 0.01 ? "A load of a hundredth at least." : "";
}

/// Capacities between nothing and twice the mean; a server whose queue outgrows its memory is gone.
std::vector<Observation> measureBundle(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = evenFleet(1000, 0);
    fleet.capacityPerServer = 500;
    fleet.wear.capacitySpread = 1;
    fleet.offeredLoad = p.value("load") * 2 * fleet.capacityPerServer * fleet.servers;
    fleet.memoryLimited = true;
    fleet.memoryLimitMiB = 1;
    fleet.memoryPerRequestKiB = 100;
    fleet.restartDelay = 86'400;
    const double up = runFleet(fleet, seed, 15).view().latest.serversUp;
    return {Observation{up, static_cast<double>(fleet.servers)}};
}

// Retries for ever

std::string brokenEndless(const ParameterSet& p)
{
    const double ratio = p.value("load") / p.value("capacity");
    if (ratio < 1.2 || ratio > 20)
        return "A load from 1.2 to 20 times the capacity: nearer to it chance refuses as many as the excess.";
    return p.value("rounds") > 98 ? "At most 98 rounds, as many as a client of the simulation makes." : "";
}

/// A round is a second: what is refused comes back one later.
std::vector<Observation> measureEndless(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kCapacity = 1000;
    const double scale = p.value("capacity") / kCapacity;
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = kCapacity;
    fleet.serviceLaw = ServiceLaw::Deterministic;
    fleet.queueBounded = true;
    fleet.queueLimit = 10;
    fleet.offeredLoad = p.value("load") / scale;
    fleet.clientsRetry = true;
    fleet.maxAttempts = 100;
    fleet.backoff = BackoffLaw::Fixed;
    fleet.backoffBase = fleet.backoffCap = 1;
    fleet.jitter = JitterLaw::None;
    fleet.measureFrom = p.value("rounds");
    const auto attempts = static_cast<double>(runFleet(fleet, seed, fleet.measureFrom + 1).totals().attempts);
    return {Observation{attempts * scale, 1, attempts}};
}

// What a cache lends

std::string brokenAside(const ParameterSet& p)
{
    return p.value("hit-share") > 0.95 ? "At most 95 % hits, for a run to see misses." : "";
}

/// More is offered than can be done: what is done is the capacity. Hits take a thousandth of a miss; that time is the
/// cache's and not the backend's.
std::vector<Observation> measureAside(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kCapacity = 300, kItems = 20'000, kHitsPerMiss = 1000;
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = kCapacity * kHitsPerMiss;
    fleet.queueBounded = true;
    fleet.queueLimit = 100;
    fleet.cache.cache = true;
    fleet.cache.items = static_cast<std::uint32_t>(kItems);
    fleet.cache.zipfExponent = 0;
    fleet.cache.missCost = kHitsPerMiss;
    fleet.measureFrom = 150;
    const auto done = [&](double hits) {
        fleet.cache.places = static_cast<std::uint32_t>(std::max(1.0, std::round(hits * kItems)));
        fleet.offeredLoad = 1.5 * kCapacity / (1 - hits);
        const double seconds = 100;
        const Totals totals = runFleet(fleet, seed, fleet.measureFrom + seconds).totals();
        const auto served = static_cast<double>(totals.served);
        const double onHits = static_cast<double>(totals.cacheHits) / fleet.capacityPerServer;
        return Observation{served / kCapacity * p.value("capacity"), seconds - onHits, served};
    };
    return {done(p.value("hit-share")), done(0)};
}

// Caches that warm up, and caches that are lost

constexpr std::uint32_t kItems = 20'000;

FleetParameters uniformCache(std::uint32_t places)
{
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 1e6;
    fleet.offeredLoad = 2000;
    fleet.cache.cache = true;
    fleet.cache.items = kItems;
    fleet.cache.places = places;
    fleet.cache.zipfExponent = 0;
    fleet.cache.missCost = 1;
    return fleet;
}

std::string brokenWarmup(const ParameterSet& p)
{
    const double asked = p.value("rate") * p.value("seconds") / p.value("items");
    if (asked < 0.01 || asked > 20)
        return "From a hundredth to twenty requests for each item.";
    return p.value("share") > 0.99 || p.value("share") < 0.01 ? "A share from 1 % to 99 %." : "";
}

/// Twenty thousand items stand for all: what counts is how often each has been asked for.
std::vector<Observation> measureWarmup(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = uniformCache(kItems);
    const double secondsPerSecond = p.value("rate") / p.value("items") * kItems / fleet.offeredLoad;
    const double end = p.value("seconds") * secondsPerSecond;
    // Hits just before and just after that moment.
    constexpr int kParts = 40;
    Fleet run({fleet, {}, seed});
    run.advance(secondsToTime(end * (kParts - 1) / kParts));
    const Totals before = run.totals();
    run.advance(secondsToTime(end * (kParts + 1) / kParts));
    const auto hits = static_cast<double>(run.totals().cacheHits - before.cacheHits);
    const auto misses = static_cast<double>(run.totals().cacheMisses - before.cacheMisses);
    // Every miss brings one more item, so their number is the share of hits to come.
    Fleet fresh({fleet, {}, seed});
    const double wanted = p.value("share") * kItems;
    while (static_cast<double>(fresh.totals().cacheMisses) < wanted)
        fresh.advance(fresh.now() + secondsToDuration(0.01));
    return {Observation{hits, hits + misses}, Observation{fresh.now().seconds() / secondsPerSecond, 1, wanted}};
}

std::string brokenMisses(const ParameterSet& p)
{
    return p.value("hits-before") > 0.995 || p.value("hits-after") > 0.995
               ? "At most 99.5 % hits, for a run to see misses."
               : "";
}

std::vector<Observation> measureMisses(const ParameterSet& p, std::uint64_t seed)
{
    const auto misses = [&](double hits) {
        FleetParameters fleet = uniformCache(static_cast<std::uint32_t>(std::max(1.0, std::round(hits * kItems))));
        fleet.offeredLoad = 20'000;
        fleet.measureFrom = 12;
        const Totals totals = runFleet(fleet, seed, fleet.measureFrom + 20).totals();
        return Observation{static_cast<double>(totals.cacheMisses),
                           static_cast<double>(totals.cacheHits + totals.cacheMisses)};
    };
    const Observation after = misses(p.value("hits-after")), before = misses(p.value("hits-before"));
    return {Observation{after.part / after.whole / (before.part / before.whole), 1, std::min(after.part, before.part)}};
}

// Threads

std::string brokenPool(const ParameterSet& p)
{
    const double hang = p.value("hanging-seconds"), normal = p.value("normal-seconds");
    if (p.value("threads") > 1000)
        return "At most a thousand threads.";
    if (hang < 2 * normal || normal < 0.001 || hang > 3600)
        return "Answers of a millisecond at least, and a deadline of twice that to an hour.";
    const double requests = p.value("arrival-rate") * 12 * hang;
    return requests > 3e6 || requests < 1000 ? "Between a thousand and three million requests in a dozen deadlines."
                                             : "";
}

/// Threads are taken and let go in waves of some deadline's length that hardly blur, so runs begin all over a wave and
/// last for whole ones.
std::vector<Observation> measurePool(const ParameterSet& p, std::uint64_t seed)
{
    const double hang = p.value("hanging-seconds"), normal = p.value("normal-seconds");
    FleetParameters fleet = quietFleet();
    fleet.workers = count(p, "threads");
    fleet.capacityPerServer = std::min(1e6, fleet.workers / normal * 100);
    const double own = fleet.workers / fleet.capacityPerServer;
    fleet.offeredLoad = p.value("arrival-rate");
    fleet.queueBounded = true;
    fleet.queueLimit = 0;
    DependencyParameters& d = fleet.dependency;
    d.dependency = true;
    d.latency = normal - own;
    d.law = CallDelayLaw::Deterministic;
    d.hangShare = p.value("hanging-share");
    d.timeout = hang - own;
    d.connections = 1000;
    fleet.measureFrom = (2 + static_cast<double>(seed % 10) / 10) * hang;
    const Totals totals = runFleet(fleet, seed, fleet.measureFrom + 9 * hang).totals();
    const Observation refused{static_cast<double>(totals.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]),
                              static_cast<double>(totals.attempts)};
    return {refused, restOf(refused)};
}

// A poison request that is retried

std::string brokenPill(const ParameterSet& p)
{
    const double servers = p.value("servers");
    if (servers > 100)
        return "At most a hundred servers, one for each try a client of the simulation makes.";
    const double ratio = p.value("restart") / p.value("interval");
    return ratio < servers - 1 || ratio > 1e5 ? "Restarts that outlast the tries, so that all servers go down." : "";
}

/// One request, tried every twentieth of a second: the law has no clock of its own.
std::vector<Observation> measurePill(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kInterval = 0.05;
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.capacityPerServer = 1e6;
    fleet.serviceLaw = ServiceLaw::Deterministic;
    fleet.offeredLoad = 0.001;
    fleet.restartDelay = p.value("restart") / p.value("interval") * kInterval;
    fleet.clientsRetry = true;
    fleet.maxAttempts = 100;
    fleet.backoff = BackoffLaw::Fixed;
    fleet.backoffBase = fleet.backoffCap = kInterval - 1 / fleet.capacityPerServer;  // and then the service
    fleet.jitter = JitterLaw::None;
    fleet.placement.retryRefused = true;
    Fleet run({fleet, {{SimTime{}, makeFault(FaultKind::Poison, {Level::Customer, 0})}}, seed});
    while (run.totals().poisoned == 0)
        run.advance(run.now() + secondsToDuration(10));
    run.advance(run.now() + secondsToDuration(fleet.servers * kInterval));
    double first = -1, last = -1, down = 0, most = 0;
    for (const Transition& link : run.transitions()) {
        const bool dies = link.kind == TransitionKind::Poisoned;
        if (!dies && link.kind != TransitionKind::Restarted)
            continue;
        down += dies ? 1 : -1;
        if (dies && first < 0)
            first = link.at.seconds();
        if (down > most) {
            most = down;
            last = link.at.seconds();
        }
    }
    return {Observation{most, 1, most}, Observation{(last - first) / kInterval * p.value("interval"), 1, most}};
}

constexpr std::string_view kRequests = FG_TEXT("requests"), kServers = FG_TEXT("servers"), kRuns = FG_TEXT("runs"),
                           kAttempts = FG_TEXT("attempts"), kMissed = FG_TEXT("misses"), kCrashes = FG_TEXT("crashes");

using enum FigureKind;

constexpr MeasuredOutput kRedistribution[] = {{"survivable-losses", Mean, kRuns},
                                              {"utilisation", TimeShare, kRequests},
                                              {"utilisation-then", TimeShare, kRequests}};
constexpr MeasuredOutput kBundle[] = {{"survivors", Share, kServers}};
constexpr MeasuredOutput kEndless[] = {{"offered", Amount, kAttempts}};
constexpr MeasuredOutput kAside[] = {{"cached-capacity", Ratio, kRequests}, {"cold-capacity", Ratio, kRequests}};
constexpr MeasuredOutput kWarmup[] = {{"hits", Share, kRequests}, {"time-to-share", Amount, kMissed}};
constexpr MeasuredOutput kMisses[] = {{"multiple", Amount, kMissed}};
constexpr MeasuredOutput kPool[] = {{"refused", Share, kRequests}, {"served", Share, kRequests}};
constexpr MeasuredOutput kPill[] = {{"most-down", Mean, kCrashes}, {"all-down-after", Mean, kCrashes}};

constexpr Experiment kExperiments[] = {
    {"redistribution", FG_TEXT("A fleet that loses one server more each time, until queues grow for good."),
     kRedistribution, 5, brokenRedistribution, measureRedistribution},
    {"fiber-bundle", FG_TEXT("A thousand servers of uneven capacity that run out of memory when they get too much."),
     kBundle, 10, brokenBundle, measureBundle},
    {"endless-retries", FG_TEXT("A server that refuses what it cannot do, and clients that come back each second."),
     kEndless, 20, brokenEndless, measureEndless, "load=12000"},
    {"look-aside-cache", FG_TEXT("An overloaded server with a cache whose hits take a thousandth of a miss."), kAside,
     10, brokenAside, measureAside},
    {"cache-warmup", FG_TEXT("A server with an empty cache and items that are all alike."), kWarmup, 10, brokenWarmup,
     measureWarmup},
    {"cache-loss", FG_TEXT("Servers with caches of two sizes, and the reads that miss them."), kMisses, 10,
     brokenMisses, measureMisses},
    {"thread-pool", FG_TEXT("A server whose calls hang now and then and hold their threads until the deadline."), kPool,
     30, brokenPool, measurePool},
    {"poison-pill", FG_TEXT("One request that kills what it touches, and a client that does not give up."), kPill, 3,
     brokenPill, measurePill},
};

}  // namespace

std::span<const Experiment> cascadeExperiments() { return kExperiments; }

}  // namespace faultglass
