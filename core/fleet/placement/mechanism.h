// The mechanism of placement: which servers each customer may use, and the router of cells.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/fleet/placement/placement_parameters.h"
#include "core/fleet/placement/placement_state.h"

namespace faultglass {

struct FleetParameters;
struct FleetState;
struct FleetView;
struct Measure;

struct Placements {
    struct Parameters {
        PlacementParameters placement;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::placement, placement_rows::kTable>();
    using State = PlacementState;
    using Totals = PlacementTotals;

    /// Shards of bounded overlap are searched, and the search depends on the seed.
    static std::optional<Error> seedRefusal(const FleetParameters& parameters, std::uint64_t seed);
    static void build(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
