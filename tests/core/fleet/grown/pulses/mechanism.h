// A mechanism that only tests know: now and then every server that is up counts a pulse.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "tests/core/fleet/grown/pulses/pulses_parameters.h"

namespace faultglass {

struct FleetParameters;
struct FleetView;
struct Measure;

struct Pulses {
    struct Parameters {
        PulsesParameters pulses;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::pulses, pulses_rows::kTable>();
    struct Config {
        SimDuration pulsePeriod;
    };
    static Config compile(const FleetParameters& parameters);
    struct State {
        std::vector<std::uint32_t> pulsesOf;  ///< by server
    };
    struct Totals {
        std::uint64_t pulses = 0;
    };
    static std::span<const Measure> measures();
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kPulse{30};
    static void pulse(FleetState& state);
    static constexpr EventRow kEvents[] = {eventRow<pulse>(kPulse)};

    static void fitServers(FleetState& state);
    static void start(FleetState& state);
    static void serverUp(FleetState& state, std::uint32_t server);
    static void view(const FleetState& state, FleetView& view);
};

}  // namespace faultglass
