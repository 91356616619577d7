#include "core/fleet/caches/mechanism.h"

#include <algorithm>

#include "core/fleet/caches/caches_view.h"
#include "core/fleet/caches/flush_fault.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

/// Caches are warm again from this part of the hits they had.
constexpr double kWarmFrom = 0.9;

std::uint32_t itemOf(FleetState& state, const Job& job)
{
    const std::vector<double>& sums = *state.popularity;
    const double place = state.random.draw(Purpose::Item, job.customer(), job.number).uniform() * sums.back();
    const auto above = std::ranges::upper_bound(sums, place);
    const auto item = static_cast<std::uint32_t>(above - sums.begin());
    return std::min(item, static_cast<std::uint32_t>(sums.size()) - 1);
}

}  // namespace

std::vector<double> popularityOf(const CacheParameters& parameters)
{
    std::vector<double> sums;
    if (!parameters.cache)
        return sums;
    sums.reserve(parameters.items);
    double sum = 0;
    for (std::uint32_t i = 0; i < parameters.items; ++i)
        sums.push_back(sum += power(i + 1.0, -parameters.zipfExponent));
    return sums;
}

CachesConfig Caches::compile(const FleetParameters& parameters) { return {parameters.cache.cache}; }

bool Caches::addsWork(const FleetParameters& parameters) { return parameters.cache.cache; }

std::optional<Error> Caches::refusal(const FleetParameters& parameters)
{
    constexpr double kMostEntries = 1 << 27;  // half a gibibyte for all caches together, and as much a checkpoint
    const CacheParameters& p = parameters.cache;
    if (!p.cache)
        return std::nullopt;
    if (p.places > p.items)
        return Error{"cache-size", std::to_string(p.places), "at most the " + std::to_string(p.items) + " items"};
    const double servers = parameters.servers * (parameters.autoscaling ? parameters.scaleMost : 1);
    if (servers * (p.items + 3.0 * p.places) > kMostEntries) {
        const auto most = static_cast<std::uint64_t>(kMostEntries / (4 * servers));
        return Error{"cache-items", std::to_string(p.items),
                     most > 0 ? "at most " + std::to_string(most) + " with so many servers, and as many places"
                              : "fewer servers, or no caches"};
    }
    return std::nullopt;
}

void Caches::build(FleetState& state) { state.popularity = Shared(popularityOf(state.parameters.cache)); }

void Caches::fitServers(FleetState& state)
{
    const CacheParameters& p = state.parameters.cache;
    if (p.cache && state.caches.size() < state.servers.size())
        state.caches.resize(state.servers.size(), LruCache(p.items, p.places));
}

double Caches::workOf(FleetState& state, const Job& job, double work)
{
    if (!state.config.cache)
        return work;
    const std::uint32_t item = itemOf(state, job);
    const bool hit = state.caches[job.server].use(item);
    state.fingerprint.add((std::uint64_t{item} << 1) | (hit ? 1 : 0));
    ++(hit ? state.intervalHits : state.intervalMisses);
    ++(hit ? state.totals.cacheHits : state.totals.cacheMisses);
    if (state.config.warmStandby)
        forStandbysOf(state, job.server, [&](std::uint32_t standby) { state.caches[standby].use(item); });
    return hit ? work : work * state.parameters.cache.missCost;
}

void Caches::restartTotals(FleetState& state)
{
    state.warming.countedUpTo = state.now;
    state.totals.cacheLosses = state.warming.under && state.warming.counted ? 1 : 0;
}

void Caches::serverUp(FleetState& state, ServerId server) { loseCache(state, server); }

void loseCache(FleetState& state, ServerId server)
{
    if (!state.config.cache)
        return;
    state.caches[server].clear();
    state.warming.since = state.now;
    if (!state.warming.under) {
        state.warming.under = true;
        state.warming.counted = state.warming.recent > 0;
        state.totals.cacheLosses += state.warming.counted ? 1 : 0;
        record(state, TransitionKind::CacheLost, server, state.latestLoss);
        state.warming.goal = kWarmFrom * state.warming.recent;
        state.warming.countedUpTo = state.now;
    }
}

void FlushCacheFault::act(FleetState& state, FaultTarget target)
{
    if (!state.config.cache)
        return;
    forServersOf(state, target, [&](std::uint32_t server) {
        if (!state.servers[server].present)
            return;
        state.latestCause = record(state, TransitionKind::CacheFlushed, server, {});
        loseCache(state, ServerId{server});
    });
}

void Caches::sample(FleetState& state, Sample& sample)
{
    if (!state.config.cache)
        return;
    const std::uint64_t hits = state.intervalHits, asked = hits + state.intervalMisses;
    state.intervalHits = state.intervalMisses = 0;
    const double share = asked > 0 ? static_cast<double>(hits) / static_cast<double>(asked) : 1;
    CacheWarming& warming = state.warming;
    if (warming.under) {
        if (warming.counted)
            state.totals.warmingSeconds += (state.now - warming.countedUpTo).seconds();
        warming.countedUpTo = state.now;
        const bool wholeInterval = state.now - warming.since >= state.config.sampleInterval;
        warming.under = !(wholeInterval && asked > 0 && share >= warming.goal);
        if (!warming.under)
            record(state, TransitionKind::CacheWarmed, kNone, state.latestLoss);
    } else if (asked > 0) {
        // A mean over about ten samples: one of them alone says little where few ask.
        warming.recent = warming.recent == 0 ? share : warming.recent + 0.1 * (share - warming.recent);
    }
    sample.hitShare = share;
}

void Caches::view(const FleetState& state, FleetView& view)
{
    if (state.config.cache)
        view.parts.add(CachesView{state.totals.warmingSeconds});
}

double Caches::estimatedBytes(const FleetParameters& p, double servers)
{
    if (!p.cache.cache)
        return 0;
    return servers * (sizeof(LruCache) + sizeof(std::uint32_t) * (p.cache.items + 3.0 * p.cache.places)) +
           sizeof(double) * p.cache.items;
}

}  // namespace faultglass
