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

void updateOverload(FleetState& state, std::uint32_t index, double seconds, double fairShare)
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
        state.latestCause = health.cause;
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
        updateOverload(state, i, seconds, fairShare);
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
void keepLedger(FleetState& state, Customer& customer)
{
    const double seconds = state.config.customerWindow.seconds();
    Totals& totals = state.totals;
    if (customer.state == CustomerState::Down) {
        ++customer.downWindows;
        totals.downCustomerSeconds += seconds;
        totals.customersEverDegraded -= customer.worst == CustomerState::Degraded ? 1 : 0;
        totals.customersEverDown += customer.worst != CustomerState::Down ? 1 : 0;
        customer.worst = CustomerState::Down;
    } else if (customer.state == CustomerState::Degraded) {
        ++customer.degradedWindows;
        totals.degradedCustomerSeconds += seconds;
        totals.customersEverDegraded += customer.worst == CustomerState::Fine ? 1 : 0;
        customer.worst = std::max(customer.worst, CustomerState::Degraded);
    }
}

}  // namespace

MeasuringConfig Measuring::compile(const FleetParameters& p)
{
    return {secondsToDuration(p.sampleInterval), secondsToDuration(p.customerWindow), p.placement.downBelow,
            p.placement.fineFrom};
}

void Measuring::open(FleetState& state)
{
    state.latest.serversUp = state.totals.serversUpLeast;
    state.schedule(SimTime{} + state.config.sampleInterval, kSampleTick);
    state.schedule(SimTime{} + state.config.customerWindow, kCustomerTick);
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
    Sample sample = state.latest;  // keeps the customers' counts of the last window
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
    sample.customers = static_cast<std::uint32_t>(state.customers.size());
    sample.health = healthRows(state);
    hooks::sample(state, sample);
    hooks::afterSample(state, sample, workerNs);
    addToTotals(state, sample, sums, seconds);
    state.latest = sample;
    state.samples.push_back(sample);
    state.tally.offered = state.tally.attempts = state.tally.retries = 0;
    state.tally.succeeded = state.tally.failed = 0;
    state.tally.latency.clear();
    state.schedule(state.now + state.config.sampleInterval, Measuring::kSampleTick, 0);
}

void Measuring::updateCustomers(FleetState& state)
{
    const bool logged = customersAreLogged(state);
    std::uint32_t down = 0, degraded = 0;
    for (std::uint32_t i = 0; i < state.customers.size(); ++i) {
        Customer& customer = state.customers[i];
        const std::uint32_t ended = customer.windowSucceeded + customer.windowFailed;
        CustomerState next = customer.state;
        if (ended > 0) {
            const double share = static_cast<double>(customer.windowSucceeded) / ended;
            next = share < state.config.downBelow  ? CustomerState::Down
                   : share < state.config.fineFrom ? CustomerState::Degraded
                                                   : CustomerState::Fine;
        }
        if (next != customer.state && logged) {
            const TransitionKind kind = next == CustomerState::Down       ? TransitionKind::CustomerDown
                                        : next == CustomerState::Degraded ? TransitionKind::CustomerDegraded
                                                                          : TransitionKind::CustomerFine;
            const CauseId parent = state.retryStorm.valid() ? state.retryStorm : state.latestCause;
            customer.cause = record(state, kind, i, next == CustomerState::Fine ? customer.cause : parent);
        }
        customer.state = next;
        keepLedger(state, customer);
        customer.windowSucceeded = customer.windowFailed = 0;
        down += next == CustomerState::Down ? 1 : 0;
        degraded += next == CustomerState::Degraded ? 1 : 0;
    }
    state.latest.customersDown = down;
    state.latest.customersDegraded = degraded;
    const auto count = static_cast<double>(state.customers.size());
    state.totals.blastRadiusMost = std::max(state.totals.blastRadiusMost, down / count);
    state.totals.touchedMost = std::max(state.totals.touchedMost, (double{1} * down + degraded) / count);
    state.schedule(state.now + state.config.customerWindow, Measuring::kCustomerTick, 0);
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
    view.downCustomerSeconds = state.totals.downCustomerSeconds;
    view.degradedCustomerSeconds = state.totals.degradedCustomerSeconds;
}

double Measuring::estimatedEvents(const FleetParameters& p, double /*servers*/)
{
    return 1 / p.sampleInterval + 1 / p.customerWindow;
}

}  // namespace faultglass
