#include "core/fleet/topology/topology.h"

#include <algorithm>

#include "core/base/assert.h"

namespace faultglass {

char levelLetter(Level level)
{
    constexpr std::string_view kLetters = "PSRZFGCTD";
    return kLetters[static_cast<std::size_t>(level)];
}

std::uint32_t FleetSizes::count(Level level) const
{
    switch (level) {
    case Level::Process:
        return servers * processes;
    case Level::Server:
        return servers;
    case Level::Rack:
        return racks;
    case Level::Zone:
        return zones;
    case Level::Feed:
        return feeds;
    case Level::Region:
        return regions;
    case Level::Cell:
        return cells;
    case Level::Customer:
        return customers;
    case Level::Dependency:
        return dependencies;
    }
    FG_ASSERT(false);
}

std::uint32_t FleetSizes::unitOf(Level level, ServerId server) const
{
    const std::uint32_t original = server < servers ? server : server % servers;
    if (level == Level::Server)
        return server;
    if (level == Level::Feed)
        return blockOf(ServerId{blockOf(ServerId{original}, zones, servers)}, feeds, zones);
    return blockOf(ServerId{original}, count(level), servers);
}

ServerRange FleetSizes::serversOf(Level level, std::uint32_t unit) const
{
    if (level == Level::Customer)
        return {};
    if (level == Level::Server)
        return {unit, 1};
    if (level == Level::Process)
        return {unit / processes, 1};
    if (level == Level::Feed) {
        const ServerRange fed = blockAt(unit, feeds, zones);
        const ServerRange first = blockAt(fed.first, zones, servers), last = blockAt(fed.end() - 1, zones, servers);
        return {first.first, last.end() - first.first};
    }
    return blockAt(unit, count(level), servers);
}

FleetSizes common(const FleetSizes& a, const FleetSizes& b)
{
    // Every level is named, so that a new one cannot be forgotten.
    const auto& [servers, processes, racks, zones, regions, feeds, cells, customers, dependencies] = b;
    return {std::min(a.servers, servers), std::min(a.processes, processes), std::min(a.racks, racks),
            std::min(a.zones, zones),     std::min(a.regions, regions),     std::min(a.feeds, feeds),
            std::max(a.cells, cells),     std::min(a.customers, customers), std::max(a.dependencies, dependencies)};
}

}  // namespace faultglass
