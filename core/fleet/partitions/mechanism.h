// The mechanism of partitions: what is cut off from what, for clients, servers and replicas alike.
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/fleet/partitions/partitions_state.h"

namespace faultglass {

struct FleetState;
struct Request;

/// Whether what server `from` sends reaches server `to`.
[[nodiscard]] bool reaches(const FleetState& state, std::uint32_t from, std::uint32_t to);
/// Bits, one for each cut, of the cuts that have the server inside: servers with equal bits reach each other.
[[nodiscard]] std::uint32_t sideOf(const FleetState& state, ServerId server);

/// The server is back in the network, if it was out of it.
void reunite(FleetState& state, ServerId server);

/// Whether the user is on the isolated server's side of the partition, and so reaches it and nothing beyond.
[[nodiscard]] bool isCutOffWith(const FleetState& state, CustomerId customer, ServerId server);
/// Among the isolated servers of its placement that the user is cut off with, the one for this request: the primary, if
/// it is one of them, or each in turn. kNone for a customer who is not cut off.
[[nodiscard]] std::uint32_t cutOffServer(const FleetState& state, const Request& request);

struct Partitions {
    using State = PartitionsState;
};

}  // namespace faultglass
