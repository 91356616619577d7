// What large fleets cost, as multiples: of writing the answer once, of one replication, of drawing every life once.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <vector>

#include "core/fleet/fleet.h"
#include "core/fleet/placement/dealing.h"

namespace {

using namespace faultglass;
using Clock = std::chrono::steady_clock;

double seconds(const std::function<void()>& work)
{
    const auto start = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The median ratio of `work` to `baseline` over pairs run one after the other.
void printRatio(const char* what, const std::function<void()>& work, const std::function<void()>& baseline,
                int pairs = 7)
{
    std::vector<double> ratios;
    for (int i = 0; i < pairs; ++i) {
        const double least = seconds(baseline);
        ratios.push_back(seconds(work) / least);
    }
    std::ranges::sort(ratios);
    std::printf("%-66s %8.2f  (%.2f to %.2f over %d pairs)\n", what, ratios[static_cast<std::size_t>(pairs / 2)],
                ratios.front(), ratios.back(), pairs);
}

volatile std::uint64_t sink = 0;

void printReplications()
{
    FleetParameters small;
    small.servers = 8;
    small.customers = 56;
    small.capacityPerServer = 100;
    small.offeredLoad = 280;
    small.placement.policy = PlacementPolicy::Shuffle;
    const auto replication = [&](std::uint64_t seed) {
        Fleet fleet({small, {{secondsToTime(10), makeFault(FaultKind::Poison, {Level::Customer, 0})}}, seed});
        fleet.advance(secondsToTime(60));
        sink = sink + fleet.totals().offered;
    };
    const auto many = [&](std::uint64_t replications) {
        for (std::uint64_t seed = 1; seed <= replications; ++seed)
            replication(seed);
    };
    printRatio(
        "a hundred replications of shuffle sharding over one", [&] { many(100); }, [&] { many(1); });
    printRatio(
        "ten thousand of them over a hundred", [&] { many(10'000); }, [&] { many(100); }, 1);
}

/// A million components that fail once a year each: two million events, and nothing else.
void printHardware()
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.offeredLoad = 0.001;
    p.healthChecks = false;
    p.sampleInterval = p.customerWindow = 86'400;
    p.component.components = true;
    p.component.count = 1'000'000;
    p.component.mtbf = 1;
    const auto drawLives = [&] {
        const KeyedRandom random(1);
        double sum = 0;
        for (std::uint32_t i = 0; i < p.component.count; ++i)
            sum += random.draw(Purpose::ComponentLife, i, 0).exponential();
        sink = sink + static_cast<std::uint64_t>(sum);
    };
    printRatio(
        "a year of a million components over drawing their lives once",
        [&] {
            Fleet fleet({p, {}, 1});
            fleet.advance(secondsToTime(365 * 86'400));
            sink = sink + fleet.totals().components.failures;
        },
        drawLives);
}

}  // namespace

int main()
{
    FleetParameters p;
    p.servers = 100'000;
    p.customers = 1'000'000;
    p.topology.racks = 1000;
    p.placement.policy = PlacementPolicy::Shuffle;
    p.placement.shardSize = 4;
    const std::size_t size = std::size_t{p.customers} * p.placement.shardSize;
    const auto writeShards = [&] {
        std::vector<std::uint32_t> written(size);
        for (std::size_t i = 0; i < size; ++i)
            written[i] = static_cast<std::uint32_t>(i);
        sink = sink + written[size / 2];
    };
    for (const auto& [name, policy] : {std::pair{"shuffle", PlacementPolicy::Shuffle},
                                       std::pair{"shuffle over racks", PlacementPolicy::ShuffleDomains}}) {
        p.placement.policy = policy;
        char what[128];
        std::snprintf(what, sizeof what, "a million shards of 4 (%s) over writing the array once", name);
        printRatio(
            what, [&] { sink = sink + place(p, KeyedRandom(1)).value().servers.front(); }, writeShards);
    }
    p.placement.policy = PlacementPolicy::Shuffle;
    const Placement placement = place(p, KeyedRandom(1)).value();
    const ServerRange rack = sizesOf(p).serversOf(Level::Rack, 7);
    printRatio(
        "who is hit by a rack, a million customers, over the same",
        [&] {
            std::vector<std::uint8_t> hit(p.customers);
            for (std::uint32_t customer = 0; customer < p.customers; ++customer) {
                for (std::uint32_t i = 0; i < placement.shardSize; ++i)
                    hit[customer] |= placement.shard(CustomerId{customer})[i] - rack.first < rack.count;
            }
            sink = sink + hit[3];
        },
        writeShards);
    p.offeredLoad = 1000;
    printRatio(
        "a fleet of them that loses a rack, one second, over placing them",
        [&] {
            Fleet fleet({p, {{secondsToTime(0.5), makeFault(FaultKind::Crash, {Level::Rack, 7})}}, 1});
            fleet.advance(secondsToTime(1));
            sink = sink + fleet.totals().offered;
        },
        [&] { sink = sink + place(p, KeyedRandom(1)).value().servers.front(); });
    printReplications();
    printHardware();
    return 0;
}
