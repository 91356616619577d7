// The mechanism of the building: where servers stand, and its parts that fail by themselves.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/topology/topology.h"
#include "core/fleet/topology/topology_parameters.h"

namespace faultglass {

struct FleetParameters;
struct FleetView;
struct Measure;
/// How many there are of each level in a fleet with these parameters.
[[nodiscard]] FleetSizes sizesOf(const FleetParameters& parameters);

struct TopologyState {
    FleetSizes sizes;
    std::vector<std::uint32_t> failures;  ///< by part of the building: how often it failed, while failures are random
    SimTime aliveSince;                   ///< the account of time with too few servers is settled up to here
};

struct TopologyTotals {
    std::uint64_t partFailures = 0;  ///< of servers, racks, zones and regions by themselves
    double shortSeconds = 0;         ///< in which fewer servers served than are needed
    double firstShortAt = -1;        ///< s; when that first came about; negative: never
};

struct Topology {
    struct Parameters {
        TopologyParameters topology;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::topology, topology_rows::kTable>();
    using State = TopologyState;
    using Totals = TopologyTotals;

    static constexpr EventKind kFailure{6};  ///< part of the building, by its own life
    static constexpr EventKind kRepair{7};   ///< the same
    /// The part numbered `part` fails, or has been repaired; its next change is scheduled.
    static void failPart(FleetState& state, std::uint32_t part);
    static void repairPart(FleetState& state, std::uint32_t part);
    static constexpr EventRow kEvents[] = {eventRow<failPart>(kFailure), eventRow<repairPart>(kRepair)};

    static void build(FleetState& state);
    /// Schedules the first failure of everything that can fail.
    static void start(FleetState& state);
    /// The account of time in which fewer servers serve than are needed; call it before their number changes.
    static void settleAlive(FleetState& state);
    static void servingFell(FleetState& state);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);
};

}  // namespace faultglass
