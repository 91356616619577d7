// The mechanism of placement: which servers each customer may use, and the router of cells.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/fleet/placement/placement_parameters.h"
#include "core/fleet/placement/placement_state.h"

namespace faultglass {

struct FaultTarget;
struct FleetParameters;
struct FleetState;
struct FleetView;
struct Measure;

/// What `FaultKind::Drain`, `AddCell` and `RouterDown` begin, and what heals the first and the last of them. Draining a
/// cell gives its customers to the others at once; a request that is under way there stays. A fault that names no cell
/// of the fleet, or leaves no cell in use, changes nothing.
void strikeRouter(FleetState& state, std::uint32_t applied);
/// The fault with this number is over.
void relieveRouter(FleetState& state, std::uint32_t applied);
/// Takes what there is off one cell; off the router and all cells for a target that is all.
void healRouter(FleetState& state, FaultTarget target);

struct Placements {
    struct Parameters {
        PlacementParameters placement;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::placement, placement_rows::kTable>();
    using State = PlacementState;
    using Totals = PlacementTotals;

    /// Hands of bounded overlap are searched, and the search depends on the seed.
    static std::optional<Error> seedRefusal(const FleetParameters& parameters, std::uint64_t seed);
    static void build(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);
};

}  // namespace faultglass
