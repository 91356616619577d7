// The mechanism of replication: reads and writes that wait for a quorum, and who leads the replicas.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/replication/replication_parameters.h"
#include "core/fleet/replication/replication_state.h"
#include "core/fleet/replication/replication_totals.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct ReplicaCounts;

/// The server that replica `replica` stands on.
[[nodiscard]] std::uint32_t serverOfReplica(const FleetParameters& parameters, ReplicaId replica);

/// Who is up and who reaches whom, now.
[[nodiscard]] ReplicaCounts replicaCounts(const FleetState& state);

struct Replication {
    struct Parameters {
        ReplicationParameters replication;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::replication, replication_rows::kTable>();
    struct Config {
        bool replicated = false;
    };
    static Config compile(const FleetParameters& parameters);
    struct State {
        ReplicationState replication;
    };
    struct Totals {
        ReplicationTotals replication;
    };
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kDue{24};  ///< what and which message, replica or operation
    /// An operation arrives or its time is over, a message arrives, a replica's timer runs out; `subject` says which.
    static void due(FleetState& state, std::uint32_t subject, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<due>(kDue)};

    /// Puts the replicas on their servers; the first one leads. Clients begin to read and write.
    static void start(FleetState& state);
    /// Brings the times in the totals up to now: before a server goes or comes, the network changes, or who leads.
    static void settleReach(FleetState& state);
    static void settleAlive(FleetState& state) { settleReach(state); }
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
    static double estimatedEvents(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
