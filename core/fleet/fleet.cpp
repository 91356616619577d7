#include "core/fleet/fleet.h"

#include <array>
#include <utility>

#include "core/base/heap_bytes.h"
#include "core/fleet/faults/faults.h"
#include "core/fleet/hooks.h"

namespace faultglass {

namespace {

/// What is done with an event of each kind; kinds nobody declared have nothing.
constexpr auto kHandlers = [] {
    std::array<void (*)(FleetState&, const Event&), kEventKindLimit> handlers{};
    forEachMechanism([&]<class M>() {
        if constexpr (requires { M::kEvents; }) {
            for (const EventRow& row : M::kEvents) {
                auto& handler = handlers.at(static_cast<std::size_t>(row.kind));
                FG_ASSERT(handler == nullptr);  // no two kinds have one rank
                handler = row.handle;
            }
        }
    });
    return handlers;
}();

/// Fleets up to this size stay in the cache of any machine.
constexpr std::size_t kCachedServers = 4096;

void fetchAhead(const FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { M::fetchAhead(state, laneOf<M>()); })
            M::fetchAhead(state, laneOf<M>());
    });
}

void skipStale(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { M::skipStale(state, laneOf<M>()); })
            M::skipStale(state, laneOf<M>());
    });
}

void fit(FleetState& state)
{
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::fit; })
            M::fit(state);
    });
}

}  // namespace

std::optional<Error> fleetRefusal(const FleetParameters& parameters, std::uint64_t seed)
{
    std::optional<Error> refused;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::refusal; })
            refused = refused ? refused : M::refusal(parameters);
    });
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::seedRefusal; })
            refused = refused ? refused : M::seedRefusal(parameters, seed);
    });
    return refused;
}

Fleet::Fleet(const FleetSpec& spec)
{
    FleetState& state = m_state;
    state.parameters = spec.parameters;
    state.config = compile(spec.parameters);
    state.random = KeyedRandom(spec.seed);
    state.scheduledFaults = spec.faults;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::build; })
            M::build(state);
    });
    hooks::fitServers(state);
    hooks::restartTotals(state);
    fit(state);
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::start; })
            M::start(state);
    });
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::open; })
            M::open(state);
    });
}

bool Fleet::advance(SimTime until, std::uint64_t mostEvents)
{
    FleetState& state = m_state;
    Event event;
    for (std::uint64_t i = 0; i < mostEvents; ++i) {
        skipStale(state);
        if (!state.pending.popUntil(until, event)) {
            state.now = std::max(state.now, until);
            return true;
        }
        FG_ASSERT(event.time() >= state.now);
        state.now = event.time();
        ++state.eventsHandled;
        state.fingerprint.add(event.order ^ (static_cast<std::uint64_t>(event.timeNs) * 0x9e3779b97f4a7c15ULL));
        if (state.servers.size() > kCachedServers)
            fetchAhead(state);
        kHandlers[event.kind()](state, event);
    }
    return false;
}

void Fleet::inject(const Fault& fault) { applyFault(m_state, fault); }

void Fleet::reconfigure(const FleetParameters& parameters)
{
    for (const BoundRow<FleetParameters>& row : fleetParameterTable())
        FG_ASSERT(row.row.change == ParameterChange::Live || row.get(parameters) == row.get(m_state.parameters));
    const FleetParameters before = std::exchange(m_state.parameters, parameters);
    m_state.config = compile(parameters);
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::reconfigured; })
            M::reconfigured(m_state, before);
    });
    fit(m_state);
}

Fleet::NewSamples Fleet::takeSamples()
{
    NewSamples taken{m_state.samplesTaken, std::move(m_state.samples)};
    m_state.samples.clear();
    m_state.samplesTaken += static_cast<std::uint32_t>(taken.samples.size());
    return taken;
}

std::vector<CustomerLedger> Fleet::ledger() const
{
    std::vector<CustomerLedger> ledger;
    ledger.reserve(m_state.customers.size());
    for (const Customer& customer : m_state.customers)
        ledger.push_back({customer.state, customer.worst, customer.offered, customer.succeeded, customer.lost,
                          customer.overdue, customer.downSeconds, customer.degradedSeconds});
    return ledger;
}

Fleet Fleet::closed() const
{
    Fleet closed = *this;
    Measuring::close(closed.m_state);
    return closed;
}

FleetView Fleet::view() const
{
    FleetView view;
    view.at = m_state.now;
    view.fingerprint = fingerprint();
    forEachMechanism([&]<class M>() {
        if constexpr (requires { &M::view; })
            M::view(m_state, view);
    });
    return view;
}

std::size_t Fleet::memoryBytes() const
{
    std::size_t bytes = sizeof m_state + m_state.pending.memoryBytes();
    forEachMechanism([&]<class M>() {
        if constexpr (requires { typename M::State; })
            bytes += heapBytes(static_cast<const typename M::State&>(m_state));
        if constexpr (requires { typename M::Totals; })
            bytes += heapBytes(static_cast<const typename M::Totals&>(m_state.totals));
    });
    return bytes;
}

std::size_t Fleet::waitingBytes() const
{
    return heapBytes(m_state.jobs) + heapBytes(m_state.requests) + m_state.pending.memoryBytes();
}

}  // namespace faultglass
