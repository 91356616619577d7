// The mechanism of dependencies: what servers call while they serve, through a bounded pool of connections.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/base/sim_time.h"
#include "core/fleet/dependencies/dependencies_state.h"
#include "core/fleet/dependencies/dependency_parameters.h"
#include "core/fleet/topology/topology.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct FleetState;

struct DependenciesConfig {
    bool dependency = false;
    SimDuration callTimeout;
    double meanHoldNs = 0;  ///< of a worker by a request: its service time and the call it waits for
};

/// Something is done for the running job: its own work, its wait for a connection, or its call. True when more is to
/// come, and its worker goes on waiting; false when it is done, `job.call` saying whether the call failed.
[[nodiscard]] bool goesOnCalling(FleetState& state, std::uint32_t job);
/// The running job is dropped: its call, or its place in the line for a connection, is another's.
void dropCall(FleetState& state, std::uint32_t job);

/// The service that the server calls; null where it calls none.
[[nodiscard]] const Dependency* dependencyOfServer(const FleetState& state, ServerId server);

/// Calls that wait for an answer of service number `dependency`.
[[nodiscard]] std::uint32_t callsOut(const FleetState& state, std::uint32_t dependency);

struct Dependencies {
    struct Parameters {
        DependencyParameters dependency;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::dependency, dependency_rows::kTable>();
    using Config = DependenciesConfig;
    static Config compile(const FleetParameters& parameters);
    using State = DependenciesState;
    using Totals = DependenciesTotals;

    /// The services there are, and a pool of connections for every server that has none yet.
    static void fitServers(FleetState& state);
    /// The server went down with all calls it had out.
    static void serverDown(FleetState& state, ServerId server);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
