#include <string>

#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"
#include "tests/core/fleet/grown/pulses/pulses_view.h"

namespace faultglass {

namespace {

constexpr Measure kMeasures[] = {
    {"pulses",
     "Pulses",
     "How many there were.",
     "pulses",
     {"Pulses", 100},
     MeasureForm::Count,
     FigureKind::Count,
     [](const ArmOutcome& outcome) -> Observation { return static_cast<double>(outcome.totals.pulses); }},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Pulses::measures() { return kMeasures; }

Pulses::Config Pulses::compile(const FleetParameters& parameters)
{
    return {secondsToDuration(parameters.pulses.period)};
}

std::optional<Error> Pulses::refusal(const FleetParameters& parameters)
{
    if (parameters.pulses.period == 0 || parameters.pulses.period >= 0.01)
        return std::nullopt;
    return Error{"pulse-period", std::to_string(parameters.pulses.period), "0, or from 0.01 on"};
}

void Pulses::pulse(FleetState& state)
{
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        if (!state.servers[i].up)
            continue;
        ++state.pulsesOf[i];
        ++state.totals.pulses;
    }
    state.schedule(state.now + state.config.pulsePeriod, kPulse);
}

void Pulses::fitServers(FleetState& state) { state.pulsesOf.resize(state.servers.size()); }

void Pulses::start(FleetState& state)
{
    if (state.config.pulsePeriod > SimDuration{})
        state.schedule(state.now + state.config.pulsePeriod, kPulse);
}

void Pulses::serverUp(FleetState& state, std::uint32_t server) { state.pulsesOf[server] = 0; }

void Pulses::view(const FleetState& state, FleetView& view)
{
    view.parts.add(PulsesView{state.totals.pulses, state.pulsesOf});
}

}  // namespace faultglass
