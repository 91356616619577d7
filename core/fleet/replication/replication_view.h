// What can be seen of replicas.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fleet/replication/replication_totals.h"

namespace faultglass {

/// Where one replica of the data stands.
struct ReplicaView {
    std::uint32_t server = 0;
    bool leads = false;
    friend bool operator==(const ReplicaView&, const ReplicaView&) = default;
};

/// How the replicas stand to each other.
struct ReplicaCounts {
    std::uint32_t up = 0;
    std::uint32_t together = 0;  ///< the most that reach each other
    std::uint32_t needed = 0;    ///< so many of those let writes be acknowledged
    std::uint32_t leaders = 0;
    friend bool operator==(const ReplicaCounts&, const ReplicaCounts&) = default;
};

struct ReplicationView {
    std::vector<ReplicaView> replicas;  ///< empty where no data is replicated
    ReplicaCounts counts;
    ReplicationTotals totals;
};

}  // namespace faultglass
