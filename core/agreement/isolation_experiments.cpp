#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/fleet/placement/dealing.h"
#include "core/fleet/placement/overlap_search.h"

namespace faultglass {

namespace {

FleetParameters dealt(PlacementPolicy policy, std::uint32_t servers, std::uint32_t size, std::uint32_t customers)
{
    FleetParameters p = quietFleet();
    p.servers = servers;
    p.customers = customers;
    p.placement.policy = policy;
    p.placement.shardSize = size;
    return p;
}

std::uint32_t overlap(const Placement& placement, std::uint32_t a, std::uint32_t b)
{
    std::uint32_t shared = 0;
    for (std::uint32_t i = 0; i < placement.shardSize; ++i)
        shared += std::binary_search(placement.shard(CustomerId{b}),
                                     placement.shard(CustomerId{b}) + placement.shardSize,
                                     placement.shard(CustomerId{a})[i]);
    return shared;
}

std::string brokenShard(double shard, double fleet)
{
    if (shard > kLargestShard)
        return "A shard of at most 64 servers.";
    return fleet > 1e6 ? "At most a million servers." : "";
}

/// Shares of pairs of customers whose shards have `shared`, none, some and all servers in common.
std::vector<Observation> overlaps(const FleetParameters& fleet, std::uint32_t shared, std::uint64_t seed)
{
    const Placement placement = place(fleet, KeyedRandom(seed)).value();
    double exactly = 0, none = 0, all = 0;
    for (std::uint32_t customer = 0; customer + 1 < fleet.customers; customer += 2) {
        const std::uint32_t found = overlap(placement, customer, customer + 1);
        exactly += found == shared ? 1 : 0;
        none += found == 0 ? 1 : 0;
        all += found == placement.shardSize ? 1 : 0;
    }
    const double pairs = fleet.customers / 2;
    return {Observation{exactly, pairs}, Observation{none, pairs}, Observation{pairs - none - all, pairs},
            Observation{all, pairs}};
}

constexpr std::uint32_t kDealt = 100'000;

std::string brokenOverlap(const ParameterSet& p) { return brokenShard(p.value("shard"), p.value("fleet")); }

std::vector<Observation> measureOverlap(const ParameterSet& p, std::uint64_t seed)
{
    return overlaps(dealt(PlacementPolicy::Shuffle, count(p, "fleet"), count(p, "shard"), kDealt), count(p, "shared"),
                    seed);
}

std::string brokenSpread(const ParameterSet& p)
{
    return brokenShard(p.value("domains") * p.value("from-each"), p.value("domains") * p.value("per-domain"));
}

std::vector<Observation> measureSpread(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t domains = count(p, "domains");
    FleetParameters fleet = dealt(PlacementPolicy::ShuffleDomains, domains * count(p, "per-domain"),
                                  domains * count(p, "from-each"), kDealt);
    fleet.topology.racks = domains;
    return overlaps(fleet, count(p, "shared"), seed);
}

std::string brokenCounts(const ParameterSet& p)
{
    return p.value("customers") > 5000 ? "At most 5,000 customers, whose pairs are all compared." : brokenOverlap(p);
}

std::vector<Observation> measureCounts(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t customers = count(p, "customers");
    const FleetParameters fleet = dealt(PlacementPolicy::Shuffle, count(p, "fleet"), count(p, "shard"), customers);
    const std::uint64_t trials =
        std::clamp<std::uint64_t>(20'000'000 / (std::uint64_t{customers} * customers * fleet.placement.shardSize), 1,
                                  4000);
    double fully = 0, partly = 0, any = 0, pairs = 0;
    for (std::uint64_t i = 0; i < trials; ++i) {
        const Placement placement = place(fleet, KeyedRandom(trialSeed(seed, i))).value();
        double hit = 0;
        for (std::uint32_t a = 0; a < customers; ++a) {
            for (std::uint32_t b = a + 1; b < customers; ++b) {
                const std::uint32_t shared = overlap(placement, a, b);
                const bool same = shared == placement.shardSize;
                pairs += same ? 1 : 0;
                hit += a == 0 && same ? 1 : 0;
                partly += a == 0 && shared > 0 && !same ? 1 : 0;
            }
        }
        fully += hit;
        any += hit > 0 ? 1 : 0;
    }
    const auto runs = static_cast<double>(trials);
    return {Observation{fully, runs}, Observation{partly, runs}, Observation{any, runs}, Observation{pairs, runs}};
}

/// The servers that die are the first ones: shards are drawn at random, so it does not matter which.
std::vector<Observation> measureDead(const ParameterSet& p, std::uint64_t seed)
{
    const Placement placement =
        place(dealt(PlacementPolicy::Shuffle, count(p, "fleet"), count(p, "shard"), kDealt), KeyedRandom(seed)).value();
    const std::uint32_t dead = count(p, "dead");
    double whole = 0, any = 0;
    for (std::uint32_t customer = 0; customer < kDealt; ++customer) {
        whole += placement.shard(CustomerId{customer})[placement.shardSize - 1] < dead ? 1 : 0;
        any += placement.shard(CustomerId{customer})[0] < dead ? 1 : 0;
    }
    return {Observation{whole, kDealt}, Observation{any, kDealt}};
}

std::string brokenPacking(const ParameterSet& p)
{
    return p.value("shard") > 10 || p.value("fleet") > 60
               ? "Shards of at most 10 of at most 60 servers, for the search to end."
               : "";
}

/// How many shards a search finds before a thousand in a row clash.
std::vector<Observation> measurePacking(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = dealt(PlacementPolicy::Shuffle, count(p, "fleet"), count(p, "shard"), 20'000);
    const Placement placement = place(fleet, KeyedRandom(seed)).value();
    OverlapSearch search(placement.shardSize, count(p, "overlap"));
    double found = 0;
    std::uint32_t clashes = 0;
    for (std::uint32_t customer = 0; customer < fleet.customers && clashes < 1000; ++customer) {
        const bool good = search.accept({placement.shard(CustomerId{customer}), placement.shardSize});
        found += good ? 1 : 0;
        clashes = good ? 0 : clashes + 1;
    }
    return {found};
}

// Requests lost when one customer's shard is dead

std::string brokenLoss(const ParameterSet& p)
{
    const double fleet = p.value("fleet"), shard = p.value("shard");
    if (auto broken = brokenShard(shard, fleet); !broken.empty())
        return broken;
    if (fleet > 200 || fleet / shard > 30)
        return "At most 200 servers in at most thirty shards, for a run to see each of them.";
    return std::fmod(fleet, shard) != 0 ? "A fleet that divides evenly into fixed shards." : "";
}

/// Of the other customers: the share of their requests that was lost, and how many of them lost any.
struct Loss {
    Observation lost, touched;
};

/// All servers of the first customer's shard are dead from the start; what the others lose.
Loss lossUnder(const ParameterSet& p, PlacementPolicy policy, bool failover, std::uint64_t seed)
{
    constexpr std::uint32_t kCustomers = 4001;
    FleetParameters fleet = dealt(policy, count(p, "fleet"), count(p, "shard"), kCustomers);
    fleet.offeredLoad = 100 * kCustomers;
    fleet.capacityPerServer = 1e6;
    fleet.placement.clientFailover = failover;
    fleet.healthChecks = failover;
    fleet.probePeriod = 0.01;
    fleet.unhealthyThreshold = 1;
    fleet.clientsTimeOut = true;
    fleet.clientTimeout = 0.005;
    fleet.customerWindow = 0.5;
    fleet.measureFrom = 0.5;
    const Placement placement = place(fleet, KeyedRandom(seed)).value();
    std::vector<ScheduledFault> faults;
    if (placement.shardSize > 0) {
        for (std::uint32_t i = 0; i < placement.shardSize; ++i)
            faults.push_back({SimTime{}, makeFault(FaultKind::Crash, ServerId{placement.shard(CustomerId{0})[i]})});
    } else {
        const ServerRange range = blockAt(placement.pool(CustomerId{0}), placement.pools, fleet.servers);
        for (std::uint32_t server = range.first; server < range.end(); ++server)
            faults.push_back({SimTime{}, makeFault(FaultKind::Crash, ServerId{server})});
    }
    const Fleet run = runFleet(fleet, seed, 1.1, faults);
    const Totals& totals = run.totals();
    // All that the first customer asked for is lost; what counts is what the others lose, each of them as one.
    constexpr double kOthers = kCustomers - 1;
    const auto own = static_cast<double>(run.ledger().front().lost);
    const double failed = static_cast<double>(totals.failed) - own;
    const double ended = failed + static_cast<double>(totals.succeeded);
    const double touched = totals.customersEverDown + totals.customersEverDegraded - 1;
    return {{failed / ended * kOthers, kOthers}, {touched, kOthers}};
}

std::vector<Observation> measureLoss(const ParameterSet& p, std::uint64_t seed)
{
    const Loss fixed = lossUnder(p, PlacementPolicy::FixedShards, false, seed);
    const Loss shuffled = lossUnder(p, PlacementPolicy::Shuffle, false, seed);
    const Loss failover = lossUnder(p, PlacementPolicy::Shuffle, true, seed);
    return {shuffled.lost, fixed.touched, shuffled.touched, failover.lost};
}

// Staged releases

std::string brokenStages(const ParameterSet& p)
{
    const double ratio = p.value("detection") / p.value("interval");
    if (p.value("cells") > 200)
        return "At most 200 cells, for a run to see many releases.";
    return ratio > 20 || ratio < 0.05 ? "A detection of a twentieth to twenty of the bake times." : "";
}

/// The defect sleeps for an exponential time and then shows at once: so long does detection take.
std::vector<Observation> measureStages(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 50;
    constexpr double kInterval = 10;
    const auto cells = count(p, "cells");
    FleetParameters fleet = dealt(PlacementPolicy::Cells, cells, 1, cells);
    fleet.placement.cells = cells;
    fleet.capacityPerServer = 1000;
    ReleaseParameters& r = fleet.release;
    r.release = true;
    r.releaseAt = 1;
    r.strategy = ReleaseStrategy::CellByCell;
    r.bakeTime = kInterval;
    r.defectDelay = kInterval * p.value("detection") / p.value("interval");
    r.detectWindow = 0.05;
    r.detectCalls = 1;
    fleet.offeredLoad = 3 / r.detectWindow * cells;
    double exposed = 0;
    for (std::uint64_t i = 0; i < kTrials; ++i) {
        Fleet run({fleet, {}, trialSeed(seed, i)});
        for (double until = 2 * kInterval; !run.totals().releaseDetected; until += kInterval)
            run.advance(secondsToTime(until));
        exposed += run.totals().releaseSteps;
    }
    const Observation found{exposed, static_cast<double>(kTrials)};
    return {found, scaled(found, 1.0 / cells)};
}

// Who moves when a cell is added

std::string brokenMoves(const ParameterSet& p) { return p.value("cells") > 1000 ? "At most a thousand cells." : ""; }

std::vector<Observation> measureMoves(const ParameterSet& p, std::uint64_t seed)
{
    const auto cells = count(p, "cells");
    const std::uint32_t customers = std::clamp(10'000'000 / cells, 20'000U, 200'000U);
    const auto moved = [&](CellRouter router) {
        const double share = movedByOneMoreCell(router, customers, cells, KeyedRandom(seed));
        return Observation{std::round(share * customers), static_cast<double>(customers)};
    };
    return {moved(CellRouter::Modulo), moved(CellRouter::Rendezvous), moved(CellRouter::Table)};
}

constexpr std::string_view kPairs = FG_TEXT("pairs"), kCustomers = FG_TEXT("customers"),
                           kPlacements = FG_TEXT("placements"), kSearches = FG_TEXT("searches"),
                           kReleases = FG_TEXT("releases");

using enum FigureKind;

constexpr MeasuredOutput kOverlaps[] = {{"exactly", Trials, kPairs},
                                        {"none", Trials, kPairs},
                                        {"some", Trials, kPairs},
                                        {"all", Trials, kPairs}};
constexpr MeasuredOutput kCounts[] = {{"fully-hit", Rate, kCustomers},
                                      {"partly-hit", Rate, kCustomers},
                                      {"any-fully-hit", Trials, kPlacements},
                                      {"colliding-pairs", Rate, kPairs}};
constexpr MeasuredOutput kDead[] = {{"whole-shard", Trials, kCustomers}, {"any-server", Trials, kCustomers}};
constexpr MeasuredOutput kPacking[] = {{"most-shards", Mean, kSearches}};
constexpr MeasuredOutput kLoss[] = {{"lost", Share, kCustomers},
                                    {"touched-fixed", Trials, kCustomers},
                                    {"touched-shuffle", Trials, kCustomers},
                                    {"lost-with-failover", Share, kCustomers}};
constexpr MeasuredOutput kStages[] = {{"exposed-cells", Ratio, kReleases}, {"exposed-share", Ratio, kReleases}};
constexpr MeasuredOutput kMoves[] = {{"modulo", Trials, kCustomers},
                                     {"rendezvous", Trials, kCustomers},
                                     {"table", Trials, kCustomers}};

constexpr Experiment kExperiments[] = {
    {"shuffle-overlap", FG_TEXT("A hundred thousand customers dealt shards, two by two."), kOverlaps, 10, brokenOverlap,
     measureOverlap},
    {"domain-aware-overlap", FG_TEXT("A hundred thousand customers dealt shards spread over racks, two by two."),
     kOverlaps, 10, brokenSpread, measureSpread},
    {"shuffle-counts", FG_TEXT("All customers dealt shards, again and again."), kCounts, 10, brokenCounts,
     measureCounts},
    {"servers-die", FG_TEXT("A hundred thousand customers dealt shards, and some servers dead."), kDead, 10,
     brokenOverlap, measureDead},
    {"packing-bound", FG_TEXT("A search for shards of bounded overlap until it finds no more."), kPacking, 10,
     brokenPacking, measurePacking},
    {"loss-without-failover", FG_TEXT("Four thousand customers while the servers of the first one's shard are dead."),
     kLoss, 10, brokenLoss, measureLoss},
    {"staged-cells", FG_TEXT("Releases cell by cell whose defect sleeps, until error rates stop them."), kStages, 20,
     brokenStages, measureStages},
    {"cell-moves", FG_TEXT("Customers routed to cells, before and after one is added."), kMoves, 10, brokenMoves,
     measureMoves},
};

}  // namespace

std::span<const Experiment> isolationExperiments() { return kExperiments; }

}  // namespace faultglass
