// Where servers stand: regions hold power feeds and zones, zones racks, racks servers, servers processes. Plain
// arithmetic, no tables.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/ids.h"

namespace faultglass {

/// What a fault or a failure can concern. Cells, customers and the services that servers call are not places, but are
/// named and counted like them.
enum class Level : std::uint8_t { Process, Server, Rack, Zone, Feed, Region, Cell, Customer, Dependency };
inline constexpr std::size_t kLevelCount = 9;

/// "S" for servers, as in "S3"; the number counts from 1.
[[nodiscard]] char levelLetter(Level level);

/// A part of the fleet; an invalid number means all of it.
struct FaultTarget {
    Level level = Level::Server;
    std::uint32_t value = ServerId::kNoValue;

    constexpr FaultTarget() = default;
    constexpr FaultTarget(ServerId server)  // NOLINT(google-explicit-constructor): a server is a target
        : value(server.value)
    {
    }
    constexpr FaultTarget(Level of, std::uint32_t number) : level(of), value(number) {}

    [[nodiscard]] constexpr bool valid() const { return value != ServerId::kNoValue; }
    friend bool operator==(const FaultTarget&, const FaultTarget&) = default;
};

/// Consecutive server numbers.
struct ServerRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    [[nodiscard]] constexpr std::uint32_t end() const { return first + count; }
};

/// Blocks of consecutive servers whose sizes differ by one at most: the block a server is in, and a block's servers.
[[nodiscard]] constexpr std::uint32_t blockOf(ServerId server, std::uint32_t blocks, std::uint32_t servers)
{
    return static_cast<std::uint32_t>(std::uint64_t{server} * blocks / servers);
}
[[nodiscard]] constexpr ServerRange blockAt(std::uint32_t block, std::uint32_t blocks, std::uint32_t servers)
{
    // From the first server s with s * blocks / servers >= block, to that of the next block.
    const auto firstOf = [=](std::uint64_t b) {
        return static_cast<std::uint32_t>((b * servers + blocks - 1) / blocks);
    };
    return {firstOf(block), firstOf(std::uint64_t{block} + 1) - firstOf(block)};
}

/// How many there are of each level at the start. A value; any thread.
struct FleetSizes {
    std::uint32_t servers = 1;
    std::uint32_t processes = 1;  ///< in each server
    std::uint32_t racks = 1, zones = 1, regions = 1;
    std::uint32_t feeds = 0;  ///< power feeds, each of consecutive zones; none: every zone has its own power
    std::uint32_t cells = 1;
    std::uint32_t customers = 1;
    std::uint32_t dependencies = 0;  ///< services that servers call; each by consecutive servers

    /// All units of `level`.
    [[nodiscard]] std::uint32_t count(Level level) const;
    /// The unit of `level` that server `server` is in: units are blocks of consecutive servers. A server beyond the
    /// first ones (ordered by the autoscaler) counts as one of those, in turn.
    [[nodiscard]] std::uint32_t unitOf(Level level, ServerId server) const;
    /// The servers of a unit: none for a customer, one for a server or a process, those that call it for a dependency.
    [[nodiscard]] ServerRange serversOf(Level level, std::uint32_t unit) const;

    friend bool operator==(const FleetSizes&, const FleetSizes&) = default;
};

/// What a fault may name where it is done to both: the fewer of each level, but the more cells and dependencies, for a
/// fleet without the one that is meant is left as it is.
[[nodiscard]] FleetSizes common(const FleetSizes& a, const FleetSizes& b);

}  // namespace faultglass
