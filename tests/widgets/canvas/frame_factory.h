// Frames made up for tests: a fleet of any size with any mix of states, without running the model.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/fleet/fleet_parameters.h"
#include "core/runtime/frame.h"

namespace faultglass::testing {

enum class Mix { Healthy, Degraded, Failing };

/// A steady pseudo-random number in 0..1.
inline double noise(std::uint32_t index, std::uint32_t salt = 0)
{
    std::uint32_t x = index * 2654435761U + salt * 40503U + 12345U;
    x ^= x >> 15;
    x *= 2246822519U;
    x ^= x >> 13;
    return (x & 0xffffff) / static_cast<double>(0x1000000);
}

inline ServerView serverOf(ServerState state, double utilisation, std::uint32_t waiting, float arrivals,
                           CauseId cause = {})
{
    ServerView server;
    server.state = state;
    server.inRotation = state != ServerState::Down && state != ServerState::Ejected;
    server.utilisation = static_cast<std::uint16_t>(utilisation * 1000);
    server.waiting = waiting;
    server.wait = static_cast<float>(waiting) / 1250;
    server.arrivals = arrivals;
    server.cause = cause;
    return server;
}

inline ServerView mixedServer(std::uint32_t index, Mix mix, std::uint32_t salt)
{
    const double luck = noise(index, 7), jitter = noise(index, salt);
    const double bad = mix == Mix::Healthy ? 0 : mix == Mix::Degraded ? 0.12 : 0.45;
    if (luck < bad * 0.45)
        return serverOf(ServerState::Down, 0, 0, 0, CauseId{0});
    if (luck < bad * 0.55)
        return serverOf(ServerState::Ejected, 0.2, 900, 0, CauseId{1});
    if (luck < bad * 0.8)
        return serverOf(ServerState::Overloaded, 1, 3000 + static_cast<std::uint32_t>(jitter * 2000), 2900, CauseId{2});
    if (luck < bad * 1.6)
        return serverOf(ServerState::Busy, 0.93 + 0.07 * jitter, 60, 1200);
    return serverOf(ServerState::Healthy, 0.5 + 0.35 * jitter, static_cast<std::uint32_t>(jitter * 8), 1000);
}

/// Sixty sampled requests a second, each with its retries where it fails.
inline void addRequests(FleetView& fleet, double failShare)
{
    const double now = fleet.at.seconds();
    const auto first = static_cast<std::uint64_t>(std::max(0.0, std::floor((now - 3) * 60)));
    const auto servers = static_cast<std::uint32_t>(fleet.servers.size());
    for (std::uint64_t n = first; static_cast<double>(n) / 60 <= now; ++n) {
        const auto number = static_cast<std::uint32_t>(n);
        double sent = static_cast<double>(n) / 60 + noise(number, 1) * 0.015;
        for (std::uint8_t attempt = 1; attempt <= 3 && sent <= now; ++attempt) {
            const bool fails = noise(number, 10U + attempt) < failShare;
            const double took = fails ? 0.1 : 0.002 + 0.01 * noise(number, 3);
            RequestSample sample;
            sample.request = n;
            sample.sentAt = secondsToTime(sent);
            sample.endedAt = sent + took <= now ? secondsToTime(sent + took) : kNever;
            sample.outcome = sample.endedAt == kNever ? Outcome::Pending
                             : fails                  ? Outcome::TimedOut
                                                      : Outcome::Succeeded;
            sample.server = servers > 0 ? static_cast<std::uint32_t>(noise(number, 20U + attempt) * servers) : 0;
            sample.attempt = attempt;
            sample.customer = number % 24;
            fleet.requests.push_back(sample);
            if (!fails)
                break;
            sent += took + 0.01;
        }
    }
    std::sort(fleet.requests.begin(), fleet.requests.end(),
              [](const RequestSample& a, const RequestSample& b) { return a.sentAt < b.sentAt; });
    if (fleet.requests.size() > 512)
        fleet.requests.erase(fleet.requests.begin(), fleet.requests.end() - 512);
}

inline std::shared_ptr<Frame> makeFrame(std::uint32_t servers, Mix mix, double seconds = 8,
                                        std::uint32_t customers = 24)
{
    auto frame = std::make_shared<Frame>();
    frame->status = LabStatus::Running;
    frame->now = frame->reached = secondsToTime(seconds);
    frame->speedReached = 1;
    frame->seed = 42;
    ArmFrame& arm = frame->arms.emplace_back();
    arm.parameters = ParameterSet(fleetParameterRows());
    FleetView& fleet = arm.fleet;
    fleet.at = frame->now;
    fleet.samplingRatio = 83;
    const auto salt = static_cast<std::uint32_t>(seconds * 10);
    fleet.servers.reserve(servers);
    for (std::uint32_t i = 0; i < servers; ++i)
        fleet.servers.push_back(mixedServer(i, mix, salt));
    const double down = mix == Mix::Healthy ? 0 : mix == Mix::Degraded ? 0.1 : 0.4;
    for (std::uint32_t i = 0; i < customers; ++i) {
        const double luck = static_cast<double>(customers - 1 - i) / customers;
        fleet.customers.push_back(luck < down         ? CustomerState::Down
                                  : luck < 1.7 * down ? CustomerState::Degraded
                                                      : CustomerState::Fine);
    }
    Sample& latest = fleet.latest;
    latest.at = frame->now;
    latest.offered = 5010;
    latest.retries = mix == Mix::Healthy ? 0 : mix == Mix::Degraded ? 310 : 7040;
    latest.attempts = latest.offered + latest.retries;
    latest.goodput = latest.offered * (1 - down);
    latest.servers = latest.serversUp = servers;
    latest.customers = customers;
    latest.customersDown =
        static_cast<std::uint32_t>(std::count(fleet.customers.begin(), fleet.customers.end(), CustomerState::Down));
    fleet.customersDown = latest.customersDown;
    fleet.customersDegraded =
        static_cast<std::uint32_t>(std::count(fleet.customers.begin(), fleet.customers.end(), CustomerState::Degraded));
    addRequests(fleet, mix == Mix::Failing ? 0.6 : mix == Mix::Degraded ? 0.08 : 0);
    return frame;
}

/// The five servers of the design picture: two gone, two overloaded, one busy.
inline std::shared_ptr<Frame> cascadeFrame(double seconds = 8)
{
    auto frame = makeFrame(5, Mix::Failing, seconds);
    auto& servers = frame->arms[0].fleet.servers;
    servers[0] = serverOf(ServerState::Down, 0, 0, 0, CauseId{0});
    servers[1] = serverOf(ServerState::Ejected, 1, 5000, 0, CauseId{1});
    servers[2] = serverOf(ServerState::Overloaded, 1, 5000, 3400, CauseId{2});
    servers[3] = serverOf(ServerState::Overloaded, 1, 4812, 3400, CauseId{2});
    servers[4] = serverOf(ServerState::Busy, 0.96, 61, 1210);
    return frame;
}

}  // namespace faultglass::testing
