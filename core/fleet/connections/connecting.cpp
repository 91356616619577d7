#include "core/fleet/connections/mechanism.h"
#include "core/fleet/fleet_state.h"

#include <algorithm>

#include "core/fleet/faults/causes.h"

namespace faultglass {

namespace {

constexpr std::size_t kBits = 64;

std::size_t wordsPerServer(const FleetState& state) { return (state.customers.size() + kBits - 1) / kBits; }

}  // namespace

ConnectionsConfig Connections::compile(const FleetParameters& p) { return {p.redundancy.connectWork * 1e9}; }

bool Connections::addsWork(const FleetParameters& parameters) { return parameters.redundancy.connectWork > 0; }

std::optional<Error> Connections::refusal(const FleetParameters& parameters)
{
    constexpr double kMostConnections = 4e9;  // half a gibibyte
    if (parameters.redundancy.connectWork <= 0 || 1.0 * parameters.servers * parameters.customers <= kMostConnections)
        return std::nullopt;
    return Error{"connect-work", std::to_string(parameters.redundancy.connectWork),
                 "0 where servers times customers is above 4000000000"};
}

void Connections::fitServers(FleetState& state)
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

double Connections::workOf(FleetState& state, const Job& job, double work)
{
    if (state.config.connectWorkNs <= 0)
        return work;
    const std::uint32_t customer = job.customer();
    std::uint64_t& word = state.connected[job.server * wordsPerServer(state) + customer / kBits];
    const std::uint64_t bit = std::uint64_t{1} << (customer % kBits);
    if ((word & bit) != 0)
        return work;
    word |= bit;
    ++state.totals.connects;
    ++state.intervalConnects;
    return work + state.config.connectWorkNs;
}

void Connections::serverUp(FleetState& state, ServerId server)
{
    if (state.config.connectWorkNs <= 0)
        return;
    const std::size_t words = wordsPerServer(state);
    std::fill_n(state.connected.begin() + static_cast<std::ptrdiff_t>(server * words), words, 0);
}

void Connections::afterSample(FleetState& state, const Sample& /*sample*/, double workerNs)
{
    constexpr double kStormFrom = 0.10, kStormUntil = 0.05;
    if (state.config.connectWorkNs <= 0)
        return;
    const double asked = state.config.connectWorkNs * static_cast<double>(state.intervalConnects);
    if (!state.connectionStorm.valid() && asked > kStormFrom * workerNs) {
        state.connectionStorm = record(state, TransitionKind::ConnectionStorm, kNone, state.latestCause);
    } else if (state.connectionStorm.valid() && asked < kStormUntil * workerNs) {
        record(state, TransitionKind::ConnectionStormEnded, kNone, state.connectionStorm);
        state.connectionStorm = {};
    }
    state.intervalConnects = 0;
}

double Connections::estimatedBytes(const FleetParameters& p, double servers)
{
    return p.redundancy.connectWork > 0 ? servers * (p.customers / 8.0 + 8) : 0;
}

}  // namespace faultglass
