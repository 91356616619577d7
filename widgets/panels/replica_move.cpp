#include "widgets/panels/replica_move.h"
#include "core/fleet/replication/replication_view.h"

#include <algorithm>

namespace faultglass {

std::vector<std::pair<std::string, double>> replicaMoved(const ArmFrame& arm, int replica, ServerId server)
{
    std::vector<ReplicaView> replicas = arm.fleet.of<ReplicationView>().replicas;
    constexpr std::size_t kMostPlaced = 9;
    const auto moved = static_cast<std::size_t>(replica);
    if (moved >= std::min(replicas.size(), kMostPlaced))
        return {};
    const auto other = std::ranges::find(replicas, server.value, &ReplicaView::server);
    if (other != replicas.end())
        other->server = replicas[moved].server;
    replicas[moved].server = server.value;
    std::vector<std::pair<std::string, double>> values;
    for (std::size_t i = 0; i < kMostPlaced; ++i)
        values.emplace_back("replica-" + std::to_string(i + 1) + "-on",
                            i < replicas.size() ? replicas[i].server + 1.0 : 0);
    return values;
}

}  // namespace faultglass
