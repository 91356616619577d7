#include "core/fleet/clients/clients.h"

#include <algorithm>
#include <limits>

#include "core/fleet/balancing/balancer.h"
#include "core/fleet/clients/backoff.h"
#include "core/fleet/clients/retry_layers.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/servers/servers.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

KeyedDraw drawOf(const FleetState& state, Purpose purpose, const Request& request)
{
    return state.random.draw(purpose, request.entity(), request.number);
}

std::uint32_t takeRequest(FleetState& state)
{
    if (state.freeRequest == kNone) {
        state.requests.emplace_back();
        FG_ASSERT(state.requests.size() < Event::kSubjectLimit);
        return static_cast<std::uint32_t>(state.requests.size()) - 1;
    }
    const std::uint32_t slot = state.freeRequest;
    state.freeRequest = state.requests[slot].next;
    return slot;
}

bool isSampled(const FleetState& state, std::uint32_t tenant, std::uint32_t number)
{
    const std::uint64_t name = (std::uint64_t{tenant} << 32) | number;
    return (mixBits(name + 0x632be59bd9b4e019ULL) >> 32) < state.config.samplingThreshold;
}

void recordSample(FleetState& state, Request& request, std::uint32_t server, Outcome outcome)
{
    constexpr std::uint32_t kMostSamples = 512;
    if (state.requestSamples.size() < kMostSamples)
        state.requestSamples.emplace_back();
    request.sampleSlot = state.requestSampleNext;
    state.requestSampleNext = (state.requestSampleNext + 1) % kMostSamples;
    const std::uint64_t name = (std::uint64_t{request.tenant} << 32) | request.number;
    const SimTime ended = outcome == Outcome::Pending ? kNever : state.now;
    state.requestSamples[request.sampleSlot] = {name,   state.now,        ended,  request.tenant,
                                                server, request.attempts, outcome};
}

void endSample(FleetState& state, const Request& request, Outcome outcome)
{
    if (!request.sampled || request.sampleSlot == kNone)
        return;
    RequestSample& sample = state.requestSamples[request.sampleSlot];
    const std::uint64_t name = (std::uint64_t{request.tenant} << 32) | request.number;
    if (sample.request != name || sample.attempt != request.attempts)
        return;  // the ring has gone round since
    sample.endedAt = state.now;
    sample.outcome = outcome;
}

/// The request is over, one way or the other.
void finish(FleetState& state, std::uint32_t slot, bool succeeded)
{
    Request& request = state.requests[slot];
    Tenant& tenant = state.tenants[request.tenant];
    const SimDuration latency{state.now.ns - request.firstSentNs};
    state.tally.latency.add(latency);
    state.totals.latency.add(latency);
    if (succeeded) {
        ++state.tally.succeeded;
        ++state.totals.succeeded;
        ++tenant.windowSucceeded;
        state.totals.successLatency.add(latency);
    } else {
        ++state.tally.failed;
        ++state.totals.failed;
        ++tenant.windowFailed;
        ++tenant.lost;
    }
    request.next = state.freeRequest;
    state.freeRequest = slot;
}

/// Whether the tenant's own defences let this call out.
bool mayCall(FleetState& state, const Request& request, Outcome& refusal)
{
    if (state.config.circuitBreaker && !state.breakers[request.tenant].allow(state.config.breaker, state.now)) {
        refusal = Outcome::BreakerOpen;
        return false;
    }
    if (state.config.adaptiveThrottling) {
        const double uniform = drawOf(state, Purpose::Throttle, request).uniform();
        const FleetConfig& config = state.config;
        if (!state.throttles[request.tenant].allow(config.throttleFactor, config.throttleWindow, state.now, uniform)) {
            refusal = Outcome::Throttled;
            return false;
        }
    }
    return true;
}

void send(FleetState& state, std::uint32_t slot)
{
    Request& request = state.requests[slot];
    ++request.attempts;
    if (state.config.circuitBreaker || state.config.adaptiveThrottling) {
        Outcome refusal = Outcome::Pending;
        if (!mayCall(state, request, refusal)) {
            ++state.totals.notSent;
            if (request.sampled)
                recordSample(state, request, kNone, refusal);
            finish(state, slot, false);
            return;
        }
    }
    ++state.totals.attempts;
    ++state.tally.attempts;
    if (request.attempts > 1) {
        ++state.totals.retries;
        ++state.tally.retries;
    }
    const std::uint32_t server = chooseServer(state, request, drawOf(state, Purpose::Balance, request));
    if (request.sampled)
        recordSample(state, request, server, Outcome::Pending);
    const FleetConfig& config = state.config;
    request.stamp = config.clientsTimeOut ? state.pending.pushLane(kTimeoutLane, state.now + config.timeout,
                                                                   static_cast<std::uint32_t>(EventKind::Timeout), slot)
                                          : state.pending.nextSequence();
    request.server = server;
    if (server == kNone) {
        endAttempt(state, slot, Outcome::NoServer);
        return;
    }
    countSent(state, server);
    if (config.bulkheads && state.tenants[request.tenant].inFleet >= config.bulkheadLimit) {
        endAttempt(state, slot, Outcome::Rejected);
        return;
    }
    deliver(state, slot, drawOf(state, Purpose::Service, request));
}

/// What the tenant's defences learn from an attempt.
void learn(FleetState& state, std::uint32_t tenant, Outcome outcome)
{
    const bool good = outcome == Outcome::Succeeded;
    if (state.config.retryBudget) {
        if (good)
            state.budgets[tenant].onSuccess(state.config.budget);
        else
            state.budgets[tenant].onFailure(state.config.budget);
    }
    if (state.config.circuitBreaker) {
        CircuitBreaker& breaker = state.breakers[tenant];
        if (breaker.onResult(state.config.breaker, state.now, good) && tenantsAreLogged(state)) {
            const bool opened = breaker.state() == CircuitBreaker::State::Open;
            record(state, opened ? TransitionKind::BreakerOpened : TransitionKind::BreakerClosed, tenant,
                   state.latestTrouble);
        }
    }
    if (state.config.adaptiveThrottling && (good || outcome == Outcome::Failed))
        state.throttles[tenant].onAccepted(state.config.throttleWindow, state.now);
}

/// Mean time between two arrivals of one tenant, in ns; infinite when it offers nothing.
double meanArrivalNs(const FleetState& state, std::uint32_t index)
{
    const auto& shares = *state.tenantShares;
    const double share = shares.empty() ? 1 / static_cast<double>(state.tenants.size()) : double{shares[index]};
    const double factor = state.loadFactor * double{state.tenants[index].loadFactor};
    const double rate = state.parameters.offeredLoad * factor * share;
    return rate > 0 ? 1e9 / rate : std::numeric_limits<double>::infinity();
}

}  // namespace

void scheduleArrival(FleetState& state, std::uint32_t index)
{
    Tenant& tenant = state.tenants[index];
    const double gap = state.random.draw(Purpose::Arrival, index, tenant.requests).exponential() *
                       meanArrivalNs(state, index);
    if (!(gap < 4e18)) {
        tenant.nextArrival = kNever;
        tenant.arrivalEvent = 0;
        return;
    }
    tenant.nextArrival = state.now + SimDuration{static_cast<std::int64_t>(gap + 0.5)};
    state.fingerprint.add(static_cast<std::uint64_t>(tenant.nextArrival.ns));
    tenant.arrivalEvent = state.pending.push(tenant.nextArrival, static_cast<std::uint32_t>(EventKind::Arrival), index);
    fetchChoice(state, state.random.draw(Purpose::Balance, entityOf(index, 1), tenant.requests));
}

void rescaleArrivals(FleetState& state, double factor)
{
    for (std::uint32_t i = 0; i < state.tenants.size(); ++i)
        rescaleArrivals(state, i, factor);
}

void rescaleArrivals(FleetState& state, std::uint32_t index, double factor)
{
    FG_ASSERT(factor > 0);
    Tenant& tenant = state.tenants[index];
    if (tenant.nextArrival == kNever)
        return scheduleArrival(state, index);
    const double left = static_cast<double>((tenant.nextArrival - state.now).ns) / factor;
    tenant.nextArrival = state.now + SimDuration{static_cast<std::int64_t>(std::min(left, 4e18) + 0.5)};
    tenant.arrivalEvent = state.pending.push(tenant.nextArrival, static_cast<std::uint32_t>(EventKind::Arrival), index);
}

std::vector<float> sharesOfTenants(const FleetParameters& parameters)
{
    std::vector<float> shares;
    if (parameters.placement.shares == TenantShares::Equal)
        return shares;
    std::vector<double> weights(parameters.tenants);
    double sum = 0;
    for (std::uint32_t i = parameters.tenants; i-- > 0;)  // the small ones first, so that none is rounded away
        sum += weights[i] = power(i + 1.0, -parameters.placement.zipfExponent);
    for (const double weight : weights)
        shares.push_back(static_cast<float>(weight / sum));
    return shares;
}

void arrive(FleetState& state, std::uint32_t index, std::uint32_t event)
{
    Tenant& tenant = state.tenants[index];
    if (tenant.arrivalEvent != event)
        return;
    const std::uint32_t number = tenant.requests++;
    scheduleArrival(state, index);
    ++state.totals.offered;
    ++state.tally.offered;
    if (state.config.retryBudget)
        state.budgets[index].onRequest(state.config.budget, state.now);
    const std::uint32_t slot = takeRequest(state);
    Request& request = state.requests[slot];
    request = Request{};
    request.firstSentNs = state.now.ns;
    request.tenant = index;
    request.number = number;
    request.sampled = isSampled(state, index, number);
    send(state, slot);
}

void retry(FleetState& state, std::uint32_t request) { send(state, request); }

void timeOut(FleetState& state, std::uint32_t request) { endAttempt(state, request, Outcome::TimedOut); }

void endAttempt(FleetState& state, std::uint32_t slot, Outcome outcome)
{
    Request& request = state.requests[slot];
    FG_ASSERT(request.stamp != 0);
    request.stamp = 0;
    ++state.totals.attemptOutcomes[static_cast<std::size_t>(outcome)];
    if (request.server != kNone)
        countEnded(state, request.server);
    endSample(state, request, outcome);
    if (state.config.retryBudget || state.config.circuitBreaker || state.config.adaptiveThrottling)
        learn(state, request.tenant, outcome);
    if (outcome == Outcome::Succeeded) {
        finish(state, slot, true);
        return;
    }
    const bool again =
        request.attempts < state.config.mostAttempts &&
        (!state.config.retryBudget || state.budgets[request.tenant].takeRetry(state.config.budget, state.now));
    if (!again) {
        finish(state, slot, false);
        return;
    }
    const std::uint32_t made = attemptsOfLayer(state.parameters.layers, request.attempts);
    const SimDuration pause =
        backoffPause(state.config, made, SimDuration{request.lastPauseNs}, drawOf(state, Purpose::Backoff, request));
    request.lastPauseNs = pause.ns;
    state.fingerprint.add(static_cast<std::uint64_t>(pause.ns));
    state.pending.push(state.now + pause, static_cast<std::uint32_t>(EventKind::Retry), slot);
}

void fitClientDefences(FleetState& state)
{
    const std::size_t count = state.tenants.size();
    const FleetConfig& config = state.config;
    if (config.retryBudget != !state.budgets.empty())
        state.budgets.assign(config.retryBudget ? count : 0, RetryBudget(config.budget));
    if (config.circuitBreaker != !state.breakers.empty())
        state.breakers.assign(config.circuitBreaker ? count : 0, CircuitBreaker{});
    if (config.adaptiveThrottling != !state.throttles.empty())
        state.throttles.assign(config.adaptiveThrottling ? count : 0, AdaptiveThrottle{});
}

}  // namespace faultglass
