#include "core/fleet/clients/client_faults.h"

#include <utility>

#include "core/fleet/clients/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

namespace {

void setLoadFactor(FleetState& state, double factor)
{
    const double before = std::exchange(state.loadFactor, factor);
    rescaleArrivals(state, factor / before);
}

void endSpike(FleetState& state)
{
    setLoadFactor(state, 1);
    state.spikeFault = {};
    record(state, TransitionKind::SpikeEnded, kNone, state.spike);
    state.spike = {};
}

/// The customer that the fault is done to, under it now; null where there is none of that number.
Customer* customerUnder(FleetState& state, FaultId id)
{
    const std::uint32_t customer = appliedFault(state, id).target.value;
    if (customer >= state.customers.size())
        return nullptr;
    state.customers[customer].fault = id;
    return &state.customers[customer];
}

void calm(FleetState& state, CustomerId customer)
{
    Customer& calmed = state.customers[customer];
    if (!calmed.fault.valid())
        return;
    calmed.fault = {};
    calmed.poisonShare = 0;
    if (const double before = std::exchange(calmed.loadFactor, 1.0F); before != 1)
        rescaleArrivals(state, CustomerId{customer}, 1 / before);
    record(state, TransitionKind::CustomerCalmed, customer, calmed.faultCause);
}

void endForCustomer(FleetState& state, FaultId id)
{
    const std::uint32_t customer = appliedFault(state, id).target.value;
    if (customer < state.customers.size() && state.customers[customer].fault == id)
        calm(state, CustomerId{customer});
}

void healCustomers(FleetState& state, FaultTarget target)
{
    if (target.valid() && (target.level != Level::Customer || target.value >= state.customers.size()))
        return;
    if (target.valid())
        return calm(state, CustomerId{target.value});
    for (std::uint32_t i = 0; i < state.customers.size(); ++i)
        calm(state, CustomerId{i});
}

}  // namespace

void LoadSpikeFault::begin(FleetState& state, FaultId id)
{
    setLoadFactor(state, appliedFault(state, id).magnitude);
    state.spikeFault = id;
    state.spike = record(state, TransitionKind::LoadSpiked, kNone, {});
    state.latestCause = state.spike;
}

void LoadSpikeFault::end(FleetState& state, FaultId id)
{
    if (state.spikeFault == id)
        endSpike(state);
}

void LoadSpikeFault::heal(FleetState& state, FaultTarget target)
{
    if (!target.valid() && state.spikeFault.valid())
        endSpike(state);
}

void NoisyFault::begin(FleetState& state, FaultId id)
{
    Customer* const customer = customerUnder(state, id);
    if (customer == nullptr)
        return;
    const auto index = appliedFault(state, id).target.value;
    const double before = std::exchange(customer->loadFactor, static_cast<float>(appliedFault(state, id).magnitude));
    rescaleArrivals(state, CustomerId{index}, double{customer->loadFactor} / before);
    state.latestCause = customer->faultCause = record(state, TransitionKind::CustomerNoisy, index, {});
}

void NoisyFault::end(FleetState& state, FaultId id) { endForCustomer(state, id); }

void NoisyFault::heal(FleetState& state, FaultTarget target) { healCustomers(state, target); }

void PoisonFault::begin(FleetState& state, FaultId id)
{
    Customer* const customer = customerUnder(state, id);
    if (customer == nullptr)
        return;
    customer->poisonShare = static_cast<float>(appliedFault(state, id).magnitude);
    const std::uint32_t index = appliedFault(state, id).target.value;
    state.latestCause = customer->faultCause = record(state, TransitionKind::CustomerPoisons, index, {});
}

void PoisonFault::end(FleetState& state, FaultId id) { endForCustomer(state, id); }

void PoisonFault::heal(FleetState& state, FaultTarget target) { healCustomers(state, target); }

}  // namespace faultglass
