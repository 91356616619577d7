#include "core/fleet/measuring/measuring.h"

#include <algorithm>

#include "core/fleet/balancing/outages.h"
#include "core/fleet/caches/cache.h"
#include "core/fleet/detection/detectors.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/hardware/components.h"
#include "core/fleet/replication/replication.h"
#include "core/fleet/servers/processes.h"
#include "core/fleet/servers/server_states.h"
#include "core/fleet/servers/servers.h"

namespace faultglass {

namespace {

/// Requests that wait longer than this are lost on their clients.
double patienceNs(const FleetState& state)
{
    constexpr double kServicesWithoutTimeout = 100;
    return state.config.clientsTimeOut ? static_cast<double>(state.config.timeout.ns)
                                       : kServicesWithoutTimeout * state.config.meanHoldNs;
}

double expectedWaitNs(const FleetState& state, const Server& server, std::uint32_t workers)
{
    return server.waiting * state.config.meanHoldNs / (workers * static_cast<double>(server.speed));
}

/// What brought the load of an overloaded server: its own fault first, then the larger excess.
CauseId causeOfLoad(const FleetState& state, const ServerHealth& health, const LoadSplit& load)
{
    if (health.cause.valid())
        return health.cause;
    if (state.retryStorm.valid() && load.retried >= load.redistributed)
        return state.retryStorm;
    if (state.latestLoss.valid() && load.redistributed > 0)
        return state.latestLoss;
    return state.spike.valid() ? state.spike : state.retryStorm;
}

void judgeLoad(FleetState& state, std::uint32_t index, double seconds, double fairShare)
{
    const Server& server = state.servers[index];
    ServerHealth& health = state.health[index];
    if (!server.up || server.speed <= 0)
        return;  // dead or frozen: what it is then has its own name
    const double wait = expectedWaitNs(state, server, workersOf(state, index));
    const double patience = patienceNs(state);
    if (!health.overloaded && (wait > patience || health.turnedAway > 0)) {
        LoadSplit load;
        const double first = server.firstAttempts / seconds;
        load.fresh = static_cast<float>(std::min(first, fairShare));
        load.redistributed = static_cast<float>(std::max(0.0, first - fairShare));
        load.retried = static_cast<float>(server.retries / seconds);
        health.overloaded = true;
        health.cause = record(state, TransitionKind::Overloaded, index, causeOfLoad(state, health, load), load);
        state.latestTrouble = health.cause;
    } else if (health.overloaded && wait < patience / 2 && health.turnedAway == 0) {
        health.overloaded = false;
        record(state, TransitionKind::CaughtUp, index, health.cause);
        settleCause(state, index);
    }
}

struct FleetSums {
    double busyNs = 0, waiting = 0;
    std::uint32_t inService = 0, present = 0;
    std::uint64_t workers = 0;  ///< of servers that are up
};

FleetSums sampleServers(FleetState& state, double seconds)
{
    FleetSums sums;
    for (const Server& server : state.servers)
        sums.present += server.present ? 1 : 0;
    const bool oneServes = state.config.activePassive && !state.config.standbysRead;
    const auto sharers = oneServes ? static_cast<std::uint32_t>(state.pools.size()) : std::max(1U, sums.present);
    const double fairShare = static_cast<double>(state.tally.offered) / seconds / sharers;
    const double intervalNs = static_cast<double>(state.config.sampleInterval.ns);
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        settleBusy(state, i);
        Server& server = state.servers[i];
        ServerHealth& health = state.health[i];
        const double busy = server.busyNs - health.busyNsAtSample;
        health.busyNsAtSample = server.busyNs;
        health.utilisation = static_cast<float>(std::min(1.0, busy / (intervalNs * std::max(1U, workersOf(state, i)))));
        health.arrivalRate = static_cast<float>((server.firstAttempts + server.retries) / seconds);
        judgeLoad(state, i, seconds, fairShare);
        sums.busyNs += busy;
        sums.waiting += server.waiting;
        sums.workers += server.present && server.up ? workersOf(state, i) : 0;
        sums.inService += server.present && server.up && server.rotationSlot != kNone ? 1 : 0;
        server.firstAttempts = server.retries = 0;
        health.turnedAway = 0;
    }
    return sums;
}

void judgeRetries(FleetState& state, const Sample& sample)
{
    constexpr double kStormFrom = 0.10, kStormUntil = 0.05;
    if (!state.retryStorm.valid() && sample.offered > 0 && sample.retries > kStormFrom * sample.offered) {
        state.retryStorm = record(state, TransitionKind::RetryStorm, kNone, state.latestTrouble,
                                  {static_cast<float>(sample.offered), 0, static_cast<float>(sample.retries)});
        state.latestTrouble = state.retryStorm;
    } else if (state.retryStorm.valid() && sample.retries < kStormUntil * sample.offered) {
        record(state, TransitionKind::RetryStormEnded, kNone, state.retryStorm);
        state.retryStorm = {};
    }
}

void judgeConnecting(FleetState& state, double workerNs)
{
    constexpr double kStormFrom = 0.10, kStormUntil = 0.05;
    if (state.config.connectWorkNs <= 0)
        return;
    const double asked = state.config.connectWorkNs * static_cast<double>(state.tally.connects);
    if (!state.connectionStorm.valid() && asked > kStormFrom * workerNs) {
        state.connectionStorm = record(state, TransitionKind::ConnectionStorm, kNone, state.latestTrouble);
    } else if (state.connectionStorm.valid() && asked < kStormUntil * workerNs) {
        record(state, TransitionKind::ConnectionStormEnded, kNone, state.connectionStorm);
        state.connectionStorm = {};
    }
    state.tally.connects = 0;
}

void addToTotals(FleetState& state, const Sample& sample, const FleetSums& sums, double seconds)
{
    Totals& totals = state.totals;
    totals.busySeconds += sums.busyNs * 1e-9;
    totals.capacitySeconds += seconds * static_cast<double>(sums.workers);
    totals.waitingSeconds += sums.waiting * seconds;
    totals.amplificationMost = std::max(totals.amplificationMost, sample.amplification());
    totals.serversUpLeast = std::min(totals.serversUpLeast, sample.serversUp);
}

/// What one more window in its state adds to a customer's account and to the sums over all.
void keepLedger(FleetState& state, Tenant& tenant)
{
    const double seconds = state.config.tenantWindow.seconds();
    Totals& totals = state.totals;
    if (tenant.state == TenantState::Down) {
        ++tenant.downWindows;
        totals.downTenantSeconds += seconds;
        totals.tenantsEverDegraded -= tenant.worst == TenantState::Degraded ? 1 : 0;
        totals.tenantsEverDown += tenant.worst != TenantState::Down ? 1 : 0;
        tenant.worst = TenantState::Down;
    } else if (tenant.state == TenantState::Degraded) {
        ++tenant.degradedWindows;
        totals.degradedTenantSeconds += seconds;
        totals.tenantsEverDegraded += tenant.worst == TenantState::Fine ? 1 : 0;
        tenant.worst = std::max(tenant.worst, TenantState::Degraded);
    }
}

}  // namespace

void takeSample(FleetState& state)
{
    settleAlive(state);
    if (state.config.components)
        settleComponents(state);
    settleOutages(state);
    const double seconds = state.config.sampleInterval.seconds();
    const FleetSums sums = sampleServers(state, seconds);
    const IntervalTally& tally = state.tally;
    Sample sample = state.latest;  // keeps the tenants' counts of the last window
    sample.at = state.now;
    sample.offered = static_cast<double>(tally.offered) / seconds;
    sample.attempts = static_cast<double>(tally.attempts) / seconds;
    sample.retries = static_cast<double>(tally.retries) / seconds;
    sample.goodput = static_cast<double>(tally.succeeded) / seconds;
    sample.failures = static_cast<double>(tally.failed) / seconds;
    sample.p50 = tally.latency.quantileSeconds(0.5);
    sample.p90 = tally.latency.quantileSeconds(0.9);
    sample.p99 = tally.latency.quantileSeconds(0.99);
    sample.p999 = tally.latency.quantileSeconds(0.999);
    const double workerNs = static_cast<double>(sums.workers) * seconds * 1e9;
    sample.utilisation = workerNs > 0 ? std::min(1.0, sums.busyNs / workerNs) : 0;
    sample.waiting = sums.waiting;
    sample.hitShare = state.config.cache ? sampleCaches(state) : 1;
    sample.serversUp = sums.inService;
    sample.servers = sums.present;
    sample.tenants = static_cast<std::uint32_t>(state.tenants.size());
    sample.componentFailures = state.totals.components.failures;
    sample.failuresOfWeek = state.totals.components.lastWeek;
    sample.componentsDown = static_cast<std::uint32_t>(state.components.components.size()) - state.components.working;
    sample.health = healthRows(state);
    judgeRetries(state, sample);
    judgeConnecting(state, workerNs);
    addToTotals(state, sample, sums, seconds);
    state.latest = sample;
    state.samples.push_back(sample);
    state.tally.offered = state.tally.attempts = state.tally.retries = 0;
    state.tally.succeeded = state.tally.failed = 0;
    state.tally.latency.clear();
    state.pending.push(state.now + state.config.sampleInterval, static_cast<std::uint32_t>(EventKind::SampleTick), 0);
}

void judgeTenants(FleetState& state)
{
    const bool logged = tenantsAreLogged(state);
    std::uint32_t down = 0, degraded = 0;
    for (std::uint32_t i = 0; i < state.tenants.size(); ++i) {
        Tenant& tenant = state.tenants[i];
        const std::uint32_t ended = tenant.windowSucceeded + tenant.windowFailed;
        TenantState next = tenant.state;
        if (ended > 0) {
            const double share = static_cast<double>(tenant.windowSucceeded) / ended;
            next = share < state.config.downBelow  ? TenantState::Down
                   : share < state.config.fineFrom ? TenantState::Degraded
                                                   : TenantState::Fine;
        }
        if (next != tenant.state && logged) {
            const TransitionKind kind = next == TenantState::Down       ? TransitionKind::TenantDown
                                        : next == TenantState::Degraded ? TransitionKind::TenantDegraded
                                                                        : TransitionKind::TenantFine;
            const CauseId parent = state.retryStorm.valid() ? state.retryStorm : state.latestTrouble;
            tenant.cause = record(state, kind, i, next == TenantState::Fine ? tenant.cause : parent);
        }
        tenant.state = next;
        keepLedger(state, tenant);
        tenant.windowSucceeded = tenant.windowFailed = 0;
        down += next == TenantState::Down ? 1 : 0;
        degraded += next == TenantState::Degraded ? 1 : 0;
    }
    state.latest.tenantsDown = down;
    state.latest.tenantsDegraded = degraded;
    const auto count = static_cast<double>(state.tenants.size());
    state.totals.blastRadiusMost = std::max(state.totals.blastRadiusMost, down / count);
    state.totals.touchedMost = std::max(state.totals.touchedMost, (double{1} * down + degraded) / count);
    state.pending.push(state.now + state.config.tenantWindow, static_cast<std::uint32_t>(EventKind::TenantTick), 0);
}

void restartTotals(FleetState& state)
{
    state.totals = Totals{};
    state.totals.since = state.aliveSince = state.poolsDownSince = state.warming.countedUpTo = state.now;
    state.detector.settledAt = state.replication.settledAt = state.now;
    restartComponentTotals(state);
    for (const Pool& pool : state.pools)
        state.totals.serversUpLeast += static_cast<std::uint32_t>(pool.rotation.size());
    for (Tenant& tenant : state.tenants) {
        tenant.worst = TenantState::Fine;
        tenant.lost = 0;
        tenant.downWindows = tenant.degradedWindows = 0;
    }
}

}  // namespace faultglass
