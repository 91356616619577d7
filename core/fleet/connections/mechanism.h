// The mechanism of connections: customers must connect to a server before it serves them, all at once after a failover.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"

namespace faultglass {

struct Measure;
struct FleetParameters;
struct FleetState;
struct Job;
struct Sample;

struct ConnectionsConfig {
    double connectWorkNs = 0;
};

struct ConnectionsState {
    std::vector<std::uint64_t> connected;  ///< bits by server and customer, while connecting is work
    std::uint64_t intervalConnects = 0;    ///< of the sample interval under way
    CauseId connectionStorm;               ///< the storm under way
};

struct ConnectionsTotals {
    std::uint64_t connects = 0;  ///< first requests of a customer at a server
};

struct Connections {
    using Config = ConnectionsConfig;
    static Config compile(const FleetParameters& parameters);
    using State = ConnectionsState;
    using Totals = ConnectionsTotals;
    static std::optional<Error> refusal(const FleetParameters& parameters);

    /// Room for the connections of every server; in the beginning those in rotation have them all.
    static void fitServers(FleetState& state);
    static void serverUp(FleetState& state, ServerId server);
    static bool addsWork(const FleetParameters& parameters);
    static double workOf(FleetState& state, const Job& job, double work);
    /// Whether connecting has become a storm.
    static void afterSample(FleetState& state, const Sample& sample, double workerNs);
    static std::span<const Measure> measures();

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
