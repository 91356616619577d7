// The mechanism of wear: servers that use up a resource, and servers that drift apart in capacity.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/wear/wear_parameters.h"

namespace faultglass {

struct Measure;
struct FleetParameters;

struct WearTotals {
    std::uint64_t exhaustions = 0;  ///< servers that a leak left without a resource
};

struct Wear {
    struct Parameters {
        WearParameters wear;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::wear, wear_rows::kTable>();
    using Totals = WearTotals;

    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kExhausted{8};  ///< server: a leak has used up its resource
    static constexpr EventKind kRefilled{9};   ///< server: restarted with all of it
    /// Nothing is left of the resource; `event` is the sequence of the event (a stale one does nothing).
    static void exhaust(FleetState& state, ServerId server, std::uint32_t event);
    /// The server without disk space or descriptors has been restarted.
    static void refill(FleetState& state, ServerId server, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<exhaust>(kExhausted), eventRow<refill>(kRefilled)};

    /// Sets each server's own capacity and schedules the first exhaustion of each.
    static void start(FleetState& state);
    /// The resource of a server that starts again is as at the start.
    static void serverRestarted(FleetState& state, ServerId server);
    static std::span<const Measure> measures();
};

}  // namespace faultglass
