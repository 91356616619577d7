// The mechanism of balancing: who is in rotation, who gets the next attempt, and time without anybody to serve.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/fleet/balancing/balancing_parameters.h"
#include "core/fleet/balancing/balancing_state.h"
#include "core/fleet/event_kind.h"
#include "core/random/keyed_random.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct Request;

struct BalancingConfig {
    BalancingPolicy balancing = BalancingPolicy::RoundRobin;
    bool clientFailover = true;
    bool reroutes = false;
};

/// The server for the next attempt of `request` by placement and policy, or kNone when none it may use is in rotation.
[[nodiscard]] std::uint32_t chooseServer(FleetState& state, const Request& request, KeyedDraw draw);

/// The server the request was sent to refused the connection: another one it may use that is up takes it, if there is
/// one. Returns where the request is now.
std::uint32_t reroute(FleetState& state, std::uint32_t request);

/// Asks for the memory of the server that chooseServer will take with this draw, where that is known beforehand.
void fetchChoice(const FleetState& state, KeyedDraw draw);

/// The balancer has passed an attempt on to `server`, or has seen the end of one.
void countSent(FleetState& state, ServerId server);
void countEnded(FleetState& state, ServerId server);

/// The pools that the placement divides the servers into; nobody serves any of them yet.
void buildPools(FleetState& state);
/// Of the servers of which pool this one is.
[[nodiscard]] std::uint32_t poolIndexOf(const FleetState& state, ServerId server);

void putIntoRotation(FleetState& state, ServerId server);
void takeOutOfRotation(FleetState& state, ServerId server);

/// Keeps count of the servers that serve: those in rotation, up and in reach. Call it with `serves` right after one of
/// the three became true, and without right before one of them becomes false; where another of the three is false it
/// does nothing.
void countServing(FleetState& state, ServerId server, bool serves);

struct Balancing {
    using Parameters = BalancingParameters;
    static constexpr auto kRows = balancing_rows::kTable;
    using Config = BalancingConfig;
    static Config compile(const FleetParameters& parameters);
    using State = BalancingState;
    using Totals = BalancingTotals;

    /// Builds or drops the order by load, after the policy changed.
    static void fit(FleetState& state);
    /// The account of time without anybody to serve.
    static void settle(FleetState& state);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
