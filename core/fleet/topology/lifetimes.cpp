#include "core/fleet/topology/mechanism.h"

#include <array>

#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/servers/server_failures.h"
#include "core/fleet/topology/topology_view.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

constexpr std::array kLevels{Level::Server, Level::Rack, Level::Zone, Level::Region, Level::Feed};

/// Parts are numbered level by level: all servers, then all racks, zones, regions, power feeds.
struct Part {
    Level level;
    std::uint32_t unit;
};

Part partAt(const FleetState& state, std::uint32_t part)
{
    for (const Level level : kLevels) {
        const std::uint32_t count = state.sizes.count(level);
        if (part < count)
            return {level, part};
        part -= count;
    }
    FG_ASSERT(false);
}

struct Means {
    double life, repair;  ///< s
};

Means meansOf(const TopologyParameters& p, Level level)
{
    switch (level) {
    case Level::Server:
        return {p.serverMtbf, p.serverRepair};
    case Level::Rack:
        return {p.rackMtbf, p.rackRepair};
    case Level::Zone:
        return {p.zoneMtbf, p.zoneRepair};
    case Level::Region:
        return {p.regionMtbf, p.regionRepair};
    case Level::Feed:
        return {p.feedMtbf, p.feedRepair};
    default:
        FG_ASSERT(false);
    }
}

void schedule(FleetState& state, std::uint32_t part, EventKind kind, double seconds)
{
    const SimTime at = state.now + secondsToDuration(seconds);
    state.fingerprint.add(static_cast<std::uint64_t>(at.ns));
    state.schedule(at, kind, part);
}

/// A Weibull life with the mean asked for: scale (-ln U)^(1/shape), scale = mean / Gamma(1 + 1/shape).
void scheduleFailure(FleetState& state, std::uint32_t part, double mean)
{
    const double shape = state.parameters.topology.failureShape;
    double life = state.random.draw(Purpose::Lifetime, part, state.failures[part]).exponential();
    if (shape != 1)
        life = power(life, 1 / shape) / gammaFunction(1 + 1 / shape);
    schedule(state, part, Topology::kFailure, life * mean);
}

/// Fewer servers serve than are needed; behind a dead router nobody reaches any.
bool isShort(const FleetState& state)
{
    return (state.routing.deadBy.valid() ? 0 : state.serving) < state.parameters.topology.needed;
}

}  // namespace

void Topology::build(FleetState& state) { state.sizes = sizesOf(state.parameters); }

void Topology::settleAlive(FleetState& state)
{
    if (isShort(state))
        state.totals.shortSeconds += (state.now - state.aliveSince).seconds();
    state.aliveSince = state.now;
}

void Topology::servingFell(FleetState& state)
{
    if (state.totals.firstShortAt < 0 && isShort(state))
        state.totals.firstShortAt = state.now.seconds();
}

void Topology::restartTotals(FleetState& state) { state.aliveSince = state.now; }

void Topology::start(FleetState& state)
{
    const TopologyParameters& p = state.parameters.topology;
    if (!p.randomFailures)
        return;
    std::uint32_t parts = 0;
    for (const Level level : kLevels)
        parts += state.sizes.count(level);
    state.failures.assign(parts, 0);
    for (std::uint32_t part = 0; part < parts; ++part) {
        if (const double mean = meansOf(p, partAt(state, part).level).life; mean > 0)
            scheduleFailure(state, part, mean);
    }
}

void Topology::failPart(FleetState& state, std::uint32_t part)
{
    const auto [level, unit] = partAt(state, part);
    const std::uint32_t count = state.failures[part]++;
    ++state.totals.partFailures;
    const ServerRange range = state.sizes.serversOf(level, unit);
    for (std::uint32_t server = range.first; server < range.end(); ++server)
        loseServer(state, ServerId{server}, level);
    const double repair = state.random.draw(Purpose::Repair, part, count).exponential();
    schedule(state, part, Topology::kRepair, repair * meansOf(state.parameters.topology, level).repair);
}

void Topology::repairPart(FleetState& state, std::uint32_t part)
{
    const auto [level, unit] = partAt(state, part);
    const ServerRange range = state.sizes.serversOf(level, unit);
    for (std::uint32_t server = range.first; server < range.end(); ++server)
        returnServer(state, ServerId{server}, level);
    scheduleFailure(state, part, meansOf(state.parameters.topology, level).life);
}

void Topology::view(const FleetState& state, FleetView& view)
{
    view.sizes = state.sizes;
    view.parts.add(TopologyView{state.totals.shortSeconds});
}

}  // namespace faultglass
