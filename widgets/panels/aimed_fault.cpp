#include "widgets/panels/aimed_fault.h"

#include <algorithm>

namespace faultglass {

namespace {

bool serves(const ServerView& server)
{
    const bool alive = server.state == ServerState::Healthy || server.state == ServerState::Busy ||
                       server.state == ServerState::Overloaded;
    return alive && server.inRotation;
}

}  // namespace

std::optional<Fault> aimed(Fault fault, std::span<const FaultStep> steps, const ArmFrame* arm)
{
    const auto step = std::ranges::find_if(steps, [&](const FaultStep& each) {
        return each.kind == fault.kind && each.target == fault.target;
    });
    if (step == steps.end() || !step->firstServing)
        return fault;
    if (arm == nullptr)
        return std::nullopt;
    const auto& servers = arm->fleet.servers;
    const auto found = std::ranges::find_if(servers, serves);
    if (found == servers.end())
        return std::nullopt;
    fault.target = ServerId{static_cast<std::uint32_t>(found - servers.begin())};
    return fault;
}

}  // namespace faultglass
