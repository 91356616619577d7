// The mechanism of hardware: components that live, fail and are replaced from a stock of spares.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/result.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/hardware/component_parameters.h"
#include "core/fleet/hardware/component_state.h"
#include "core/fleet/hardware/component_totals.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct Sample;

struct Hardware {
    struct Parameters {
        ComponentParameters component;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::component, component_rows::kTable>();
    struct Config {
        bool components = false;
    };
    static Config compile(const FleetParameters& parameters);
    struct State {
        ComponentState components;
    };
    struct Totals {
        ComponentTotals components;
    };
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kDue{21};  ///< what and which component
    static void due(FleetState& state, std::uint32_t subject);
    static constexpr EventRow kEvents[] = {eventRow<due>(kDue)};

    /// Installs all components, new or burnt in, and schedules the life of each.
    static void start(FleetState& state);
    /// The integrals of components working and waiting.
    static void settle(FleetState& state);
    static void sample(FleetState& state, Sample& sample);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
