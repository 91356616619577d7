#include "core/fleet/measuring/mechanism.h"

#include <algorithm>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/caches/mechanism.h"
#include "core/fleet/detection/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/under_faults.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/hardware/mechanism.h"
#include "core/fleet/hooks.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/replication/mechanism.h"
#include "core/fleet/servers/mechanism.h"
#include "core/fleet/servers/server_states.h"

namespace faultglass {

namespace {

/// Requests that wait longer than this are lost on their clients.
double patienceNs(const FleetState& state)
{
    constexpr double kServicesWithoutTimeout = 100;
    return state.config.customerCalls.timesOut ? static_cast<double>(state.config.customerCalls.timeout.ns)
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

MeasuringConfig Measuring::compile(const FleetParameters& p)
{
    return {secondsToDuration(p.sampleInterval), secondsToDuration(p.tenantWindow), p.placement.downBelow,
            p.placement.fineFrom};
}

void Measuring::open(FleetState& state)
{
    state.latest.serversUp = state.totals.serversUpLeast;
    state.schedule(SimTime{} + state.config.sampleInterval, kSampleTick);
    state.schedule(SimTime{} + state.config.tenantWindow, kTenantTick);
    if (state.parameters.measureFrom > 0)
        state.schedule(secondsToTime(state.parameters.measureFrom), kMeasureFrom);
}

void Measuring::takeSample(FleetState& state)
{
    hooks::settleAlive(state);
    hooks::settle(state);
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
    sample.serversUp = sums.inService;
    sample.servers = sums.present;
    sample.tenants = static_cast<std::uint32_t>(state.tenants.size());
    sample.health = healthRows(state);
    hooks::sample(state, sample);
    hooks::judgeSample(state, sample, workerNs);
    addToTotals(state, sample, sums, seconds);
    state.latest = sample;
    state.samples.push_back(sample);
    state.tally.offered = state.tally.attempts = state.tally.retries = 0;
    state.tally.succeeded = state.tally.failed = 0;
    state.tally.latency.clear();
    state.schedule(state.now + state.config.sampleInterval, Measuring::kSampleTick, 0);
}

void Measuring::judgeTenants(FleetState& state)
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
    state.schedule(state.now + state.config.tenantWindow, Measuring::kTenantTick, 0);
}

void Measuring::clearTotals(FleetState& state)
{
    state.totals = faultglass::Totals{};
    hooks::restartTotals(state);
}

void Measuring::restartTotals(FleetState& state)
{
    state.totals.since = state.now;
    for (const Pool& pool : state.pools)
        state.totals.serversUpLeast += static_cast<std::uint32_t>(pool.rotation.size());
}

void Measuring::view(const FleetState& state, FleetView& view)
{
    view.latest = state.latest;
    view.blastRadiusMost = state.totals.blastRadiusMost;
    view.downCustomerSeconds = state.totals.downTenantSeconds;
    view.degradedCustomerSeconds = state.totals.degradedTenantSeconds;
}

}  // namespace faultglass
