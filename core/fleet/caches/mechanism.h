// The mechanism of caches: what a request asks for, whether it is there, and how a lost cache comes back.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/caches/cache_parameters.h"
#include "core/fleet/caches/caches_state.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct FleetState;
struct Job;
struct Sample;

struct CachesConfig {
    bool cache = false;
};

/// The running sums of the items' shares, most popular first; empty without caches.
[[nodiscard]] std::vector<double> popularityOf(const CacheParameters& parameters);
/// The cache of `server` is empty from now on.
void loseCache(FleetState& state, ServerId server);

struct Caches {
    struct Parameters {
        CacheParameters cache;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::cache, cache_rows::kTable>();
    using Config = CachesConfig;
    static Config compile(const FleetParameters& parameters);
    using State = CachesState;
    using Totals = CachesTotals;
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static void build(FleetState& state);
    /// An empty cache for every server that has none yet.
    static void fitServers(FleetState& state);
    static void serverUp(FleetState& state, ServerId server);
    static bool addsWork(const FleetParameters& parameters);
    /// The request of `job` asks the cache for its item: a miss takes longer.
    static double workOf(FleetState& state, const Job& job, double work);
    /// The share of hits; whether the caches are warm again shows in it.
    static void sample(FleetState& state, Sample& sample);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);

    // What it asks of the machine, roughly: see estimateFleet.
    static double estimatedBytes(const FleetParameters& parameters, double servers);
};

}  // namespace faultglass
