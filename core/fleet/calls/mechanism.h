// The mechanisms of callers: timeouts, attempts and pauses, and the defences a caller carries.
#pragma once

#include <optional>

#include "core/base/result.h"
#include "core/fleet/calls/call_policy.h"
#include "core/fleet/calls/callers.h"
#include "core/fleet/calls/defence_parameters.h"
#include "core/fleet/calls/retry_layer_parameters.h"
#include "core/fleet/calls/retry_parameters.h"

namespace faultglass {

struct FleetParameters;
struct FleetState;

/// How a caller waits for an answer and tries again.
struct Retries {
    using Parameters = RetryParameters;
    static constexpr auto kRows = retry_rows::kTable;
    /// Retries and defences of customers, compiled together.
    struct Config {
        CallPolicy customerCalls;
    };
    static Config compile(const FleetParameters& parameters);
};

/// What a caller asks before it calls.
struct CallDefences {
    using Parameters = DefenceParameters;
    static constexpr auto kRows = defence_rows::kTable;
    struct State {
        Callers customerCallers;
    };

    static void fit(FleetState& state);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

/// Services between client and servers that retry too.
struct RetryLayers {
    struct Parameters {
        RetryLayerParameters layers;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::layers, retry_layer_rows::kTable>();

    static std::optional<Error> refusal(const FleetParameters& parameters);
};

}  // namespace faultglass
