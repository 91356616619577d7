// The mechanism of measuring: samples, the state of customers, and where the totals begin.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/sim_time.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/measuring/measuring_parameters.h"
#include "core/fleet/measuring/measuring_state.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct MeasuringConfig {
    SimDuration sampleInterval, customerWindow;
    double downBelow = 0.5;  ///< shares of a customer's requests that succeed
    double fineFrom = 0.99;
};

struct Measuring {
    using Parameters = MeasuringParameters;
    static constexpr auto kRows = measuring_rows::kTable;
    using Config = MeasuringConfig;
    static Config compile(const FleetParameters& parameters);
    using State = MeasuringState;
    using Totals = MeasuringTotals;

    static constexpr EventKind kCustomerTick{18};
    static constexpr EventKind kMeasureFrom{19};
    static constexpr EventKind kSampleTick{20};
    /// Ends the customers' window: who is fine, degraded, down.
    static void updateCustomers(FleetState& state);
    /// Totals start from here.
    static void clearTotals(FleetState& state);
    /// Ends the sample interval: one point of the series, and transitions of overload.
    static void takeSample(FleetState& state);
    static constexpr EventRow kEvents[] = {eventRow<updateCustomers>(kCustomerTick),
                                           eventRow<clearTotals>(kMeasureFrom), eventRow<takeSample>(kSampleTick)};

    /// The run ends: the sample interval and the window under way end with it, and what is known of the requests under
    /// way is put into the totals. To be done once, to a state that does not go on.
    static void close(FleetState& state);

    /// The first ticks are scheduled.
    static void open(FleetState& state);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedEvents(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
