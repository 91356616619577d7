#include "core/fleet/measuring/mechanism.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/caches/mechanism.h"
#include "core/fleet/clients/mechanism.h"
#include "core/fleet/detection/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/troubles.h"
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

void updateOverload(FleetState& state, std::uint32_t index, double seconds, double fairShare)
{
    const Server& server = state.servers[index];
    ServerHealth& health = state.health[index];
    if (server.up && server.speed <= 0)
        health.stalledBy = health.fault<PauseFault>().begun;
    if (!server.up || server.speed <= 0)
        return;  // dead or frozen: what it is then has its own name
    const double wait = expectedWaitNs(state, server, workersOf(state, ServerId{index}));
    const double patience = patienceNs(state);
    if (!health.overloaded && (wait > patience || health.turnedAway > 0)) {
        LoadSplit load;
        const Causes losses = lossesBeside(state, ServerId{index});
        const double first = server.firstAttempts / seconds;
        const double own = losses.empty() ? first : fairShare;  // chance makes it more than its share, too
        load.fresh = static_cast<float>(std::min(first, own));
        load.redistributed = static_cast<float>(std::max(0.0, first - own));
        load.retried = static_cast<float>(server.retries / seconds);
        health.overloaded = true;
        health.cause = record(state, TransitionKind::Overloaded, index,
                              causesOfOverload(state, ServerId{index}, load, losses), load);
        state.latestCause = health.cause;
    } else if (health.overloaded && wait < patience / 2 && health.turnedAway == 0) {
        health.overloaded = false;
        record(state, TransitionKind::CaughtUp, index, health.cause);
        settleCause(state, ServerId{index});
    }
    if (!health.overloaded && wait < patience / 2)
        health.stalledBy = {};
}

/// Why requests of the customer failed in the window that ends now.
Causes causesOfHarm(const FleetState& state, CustomerId customer)
{
    const CallPolicy& policy = state.config.customerCalls;
    const SimDuration patience = policy.timesOut ? policy.timeout : SimDuration{};
    const Causes causes = troublesOf(state, customer, state.config.customerWindow + patience);
    return causes.empty() ? Causes(state.retryStorm) : causes;
}

struct FleetSums {
    double busyNs = 0, capacityNs = 0, waiting = 0;
    std::uint32_t present = 0;
};

FleetSums sampleServers(FleetState& state, double seconds)
{
    FleetSums sums;
    for (const Server& server : state.servers)
        sums.present += server.present ? 1 : 0;
    const bool oneServes = state.config.activePassive && !state.config.standbysRead;
    const auto sharers = oneServes ? static_cast<std::uint32_t>(state.pools.size()) : std::max(1U, sums.present);
    const double fairShare = static_cast<double>(state.tally.offered) / seconds / sharers;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        settleCapacity(state, ServerId{i});
        Server& server = state.servers[i];
        ServerHealth& health = state.health[i];
        const double busy = server.busyNs - health.busyNsAtSample;
        health.busyNsAtSample = server.busyNs;
        const double capacity = std::exchange(health.capacityNs, 0);
        health.utilisation = capacity > 0 ? static_cast<float>(busy / capacity) : 0;
        health.arrivalRate = static_cast<float>((server.firstAttempts + server.retries) / seconds);
        updateOverload(state, i, seconds, fairShare);
        sums.busyNs += busy;
        sums.waiting += server.waiting;
        sums.capacityNs += capacity;
        server.firstAttempts = server.retries = 0;
        health.turnedAway = 0;
    }
    return sums;
}

void addToTotals(FleetState& state, const FleetSums& sums)
{
    Totals& totals = state.totals;
    totals.busySeconds += sums.busyNs * 1e-9 - std::exchange(state.busySecondsBefore, 0);
    totals.capacitySeconds += sums.capacityNs * 1e-9 - std::exchange(state.capacitySecondsBefore, 0);
    totals.waitingSeconds += sums.waiting * (state.now - std::max(state.sampledAt, totals.since)).seconds();
    const auto ended = static_cast<double>(state.tally.succeeded + state.tally.failed);
    if (ended > 0)
        totals.amplificationMost =
            std::max(totals.amplificationMost, static_cast<double>(state.tally.attemptsOfEnded) / ended);
}

/// What one more window in its state adds to a customer's account and to the sums over all.
void keepLedger(FleetState& state, Customer& customer, double seconds)
{
    Totals& totals = state.totals;
    if (customer.state == CustomerState::Down) {
        customer.downSeconds += seconds;
        totals.downCustomerSeconds += seconds;
        totals.customersEverDegraded -= customer.worst == CustomerState::Degraded ? 1 : 0;
        totals.customersEverDown += customer.worst != CustomerState::Down ? 1 : 0;
        customer.worst = CustomerState::Down;
    } else if (customer.state == CustomerState::Degraded) {
        customer.degradedSeconds += seconds;
        totals.degradedCustomerSeconds += seconds;
        totals.customersEverDegraded += customer.worst == CustomerState::Fine ? 1 : 0;
        customer.worst = std::max(customer.worst, CustomerState::Degraded);
    }
}

void endInterval(FleetState& state)
{
    hooks::settleAlive(state);
    hooks::settle(state);
    const double seconds = (state.now - state.sampledAt).seconds();
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
    sample.utilisation = sums.capacityNs > 0 ? sums.busyNs / sums.capacityNs : 0;
    sample.waiting = sums.waiting;
    sample.serversUp = state.serving;
    sample.serversUpLeast = std::exchange(state.servingLeast, state.serving);
    sample.servers = sums.present;
    sample.customers = static_cast<std::uint32_t>(state.customers.size());
    sample.health = healthRows(state);
    hooks::sample(state, sample);
    hooks::afterSample(state, sample, sums.capacityNs);
    addToTotals(state, sums);
    state.latest = sample;
    state.samples.push_back(sample);
    state.tally.offered = state.tally.attempts = state.tally.retries = 0;
    state.tally.succeeded = state.tally.failed = state.tally.attemptsOfEnded = 0;
    state.tally.latency.clear();
    state.sampledAt = state.now;
}

CustomerState judge(const FleetState& state, const Customer& customer)
{
    const std::uint32_t ended = customer.windowSucceeded + customer.windowFailed;
    if (ended == 0)
        return customer.windowOverdue > 0 ? CustomerState::Down : customer.state;
    const double share = static_cast<double>(customer.windowSucceeded) / ended;
    return share < state.config.downBelow  ? CustomerState::Down
           : share < state.config.fineFrom ? CustomerState::Degraded
                                           : CustomerState::Fine;
}

void endWindow(FleetState& state)
{
    markOverdue(state);
    const double seconds = (state.now - state.windowSince).seconds();
    const bool logged = customersAreLogged(state);
    std::uint32_t down = 0, degraded = 0;
    for (std::uint32_t i = 0; i < state.customers.size(); ++i) {
        Customer& customer = state.customers[i];
        const CustomerState next = judge(state, customer);
        if (next != customer.state && logged) {
            const TransitionKind kind = next == CustomerState::Down       ? TransitionKind::CustomerDown
                                        : next == CustomerState::Degraded ? TransitionKind::CustomerDegraded
                                                                          : TransitionKind::CustomerFine;
            const bool fine = next == CustomerState::Fine;
            customer.cause = record(state, kind, i, fine ? Causes(customer.cause) : causesOfHarm(state, CustomerId{i}));
        }
        customer.state = next;
        keepLedger(state, customer, seconds);
        customer.windowSucceeded = customer.windowFailed = customer.windowOverdue = 0;
        down += next == CustomerState::Down ? 1 : 0;
        degraded += next == CustomerState::Degraded ? 1 : 0;
    }
    state.latest.customersDown = down;
    state.latest.customersDegraded = degraded;
    const auto count = static_cast<double>(state.customers.size());
    state.totals.downShareMost = std::max(state.totals.downShareMost, down / count);
    state.totals.touchedMost = std::max(state.totals.touchedMost, (double{1} * down + degraded) / count);
    state.windowSince = state.now;
}

/// The part of its requests that each customer lost, as far as that is known.
void addLosses(FleetState& state)
{
    for (const Customer& customer : state.customers) {
        const auto lost = customer.lossShare();
        state.totals.lossShares += lost.value_or(0);
        state.totals.customersAsked += lost ? 1 : 0;
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
    state.latest.serversUp = state.latest.serversUpLeast = state.servingLeast = state.serving;
    state.schedule(SimTime{} + state.config.sampleInterval, kSampleTick);
    state.schedule(SimTime{} + state.config.customerWindow, kCustomerTick);
    if (state.parameters.measureFrom > 0)
        state.schedule(secondsToTime(state.parameters.measureFrom), kMeasureFrom);
}

void Measuring::takeSample(FleetState& state)
{
    endInterval(state);
    state.schedule(state.now + state.config.sampleInterval, Measuring::kSampleTick, 0);
}

void Measuring::updateCustomers(FleetState& state)
{
    endWindow(state);
    state.schedule(state.now + state.config.customerWindow, Measuring::kCustomerTick, 0);
}

void Measuring::close(FleetState& state)
{
    if (state.now > state.windowSince)
        endWindow(state);
    if (state.now > state.sampledAt)
        endInterval(state);
    addLosses(state);
}

void Measuring::clearTotals(FleetState& state)
{
    double busyNs = 0, capacityNs = 0;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        settleCapacity(state, ServerId{i});
        busyNs += state.servers[i].busyNs - state.health[i].busyNsAtSample;
        capacityNs += state.health[i].capacityNs;
    }
    state.busySecondsBefore = busyNs * 1e-9;
    state.capacitySecondsBefore = capacityNs * 1e-9;
    state.totals = faultglass::Totals{};
    hooks::restartTotals(state);
}

void Measuring::restartTotals(FleetState& state) { state.totals.since = state.windowSince = state.now; }

void Measuring::view(const FleetState& state, FleetView& view)
{
    view.latest = state.latest;
    view.downShareMost = state.totals.downShareMost;
    view.downCustomerSeconds = state.totals.downCustomerSeconds;
    view.degradedCustomerSeconds = state.totals.degradedCustomerSeconds;
}

double Measuring::estimatedEvents(const FleetParameters& p, double /*servers*/)
{
    return 1 / p.sampleInterval + 1 / p.customerWindow;
}

}  // namespace faultglass
