// The model: clients, a load balancer and servers, request by request. Every panel is a picture of one of these.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/fleet/fleet_spec.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"

namespace faultglass {

/// Why no fleet can be built from these: parameters that cannot be together, or a placement that cannot be found with
/// this seed; it says what would be possible. Nothing when one can.
[[nodiscard]] std::optional<Error> fleetRefusal(const FleetParameters& parameters, std::uint64_t seed);

/// One arm of an experiment. A value: a copy is a checkpoint and a fork. One thread at a time.
/// Equal specs and equal calls give equal bits on every machine; looking (view, totals) changes nothing.
class Fleet {
public:
    /// For a spec that fleetRefusal accepts.
    explicit Fleet(const FleetSpec& spec);

    [[nodiscard]] SimTime now() const { return m_state.now; }

    /// Handles every event up to and including `until`, at most `mostEvents` of them. True when `until` was reached;
    /// then now() is `until`.
    bool advance(SimTime until, std::uint64_t mostEvents = ~std::uint64_t{0});

    /// Applies a fault (or a healing) at now().
    void inject(const Fault& fault);
    /// Takes over the live parameters of `parameters` at now(); those that need a rebuild must be unchanged.
    void reconfigure(const FleetParameters& parameters);
    [[nodiscard]] const FleetParameters& parameters() const { return m_state.parameters; }

    /// Samples finished since the last call, oldest first, and the number of the first.
    struct NewSamples {
        std::uint32_t firstIndex = 0;
        std::vector<Sample> samples;
    };
    [[nodiscard]] NewSamples takeSamples();
    /// The chain of causes, oldest first. Ids are positions from the start of the run; old ones may have been dropped.
    [[nodiscard]] const std::vector<Transition>& transitions() const { return m_state.transitions; }
    [[nodiscard]] std::uint32_t firstTransition() const { return m_state.firstTransition; }

    [[nodiscard]] FleetView view() const;
    /// The last finished sample.
    [[nodiscard]] const Sample& latest() const { return m_state.latest; }
    /// The account of every customer, by id.
    [[nodiscard]] std::vector<CustomerLedger> ledger() const;
    /// What this fleet would be if the run ended now: its sample interval and window are over, and its totals and
    /// ledger complete. To be looked at, not to go on with.
    [[nodiscard]] Fleet closed() const;
    /// Totals up to now(); sums over time up to the last sample.
    [[nodiscard]] const Totals& totals() const { return m_state.totals; }
    /// Covers every event handled and every draw taken so far.
    [[nodiscard]] std::uint64_t fingerprint() const { return m_state.fingerprint.value(); }
    [[nodiscard]] std::uint64_t eventsHandled() const { return m_state.eventsHandled; }
    /// Heap memory of the state, roughly; what a checkpoint costs.
    [[nodiscard]] std::size_t memoryBytes() const;
    /// The part of it that grows with the requests under way. Quick.
    [[nodiscard]] std::size_t waitingBytes() const;

private:
    FleetState m_state;
};

}  // namespace faultglass
