#include "core/fleet/clients/connecting.h"

#include <algorithm>

namespace faultglass {

namespace {

constexpr std::size_t kBits = 64;

std::size_t wordsPerServer(const FleetState& state) { return (state.tenants.size() + kBits - 1) / kBits; }

}  // namespace

std::optional<Error> connectingRefusal(const FleetParameters& parameters)
{
    constexpr double kMostConnections = 4e9;  // half a gibibyte
    if (parameters.redundancy.connectWork <= 0 || 1.0 * parameters.servers * parameters.tenants <= kMostConnections)
        return std::nullopt;
    return Error{"connect-work", std::to_string(parameters.redundancy.connectWork),
                 "0 where servers times users is above 4000000000"};
}

void fitConnections(FleetState& state)
{
    if (state.config.connectWorkNs <= 0)
        return;
    const std::size_t words = wordsPerServer(state);
    const std::size_t before = state.connected.size() / words;
    state.connected.resize(state.servers.size() * words, 0);
    for (std::size_t i = before; i < state.servers.size(); ++i) {
        const bool serves = state.servers[i].rotationSlot != kNone;
        std::fill_n(state.connected.begin() + static_cast<std::ptrdiff_t>(i * words), words,
                    serves ? ~std::uint64_t{0} : 0);
    }
}

bool connect(FleetState& state, std::uint32_t server, std::uint32_t tenant)
{
    std::uint64_t& word = state.connected[server * wordsPerServer(state) + tenant / kBits];
    const std::uint64_t bit = std::uint64_t{1} << (tenant % kBits);
    if ((word & bit) != 0)
        return false;
    word |= bit;
    ++state.totals.connects;
    ++state.tally.connects;
    return true;
}

void dropConnections(FleetState& state, std::uint32_t server)
{
    if (state.config.connectWorkNs <= 0)
        return;
    const std::size_t words = wordsPerServer(state);
    std::fill_n(state.connected.begin() + static_cast<std::ptrdiff_t>(server * words), words, 0);
}

}  // namespace faultglass
