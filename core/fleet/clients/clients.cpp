#include "core/fleet/clients/mechanism.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/calls/backoff.h"
#include "core/fleet/calls/retry_layers.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/troubles.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/servers/mechanism.h"
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

bool isSampled(const FleetState& state, CustomerId customer, std::uint32_t number)
{
    const std::uint64_t name = (std::uint64_t{customer} << 32) | number;
    return (mixBits(name + 0x632be59bd9b4e019ULL) >> 32) < state.config.samplingThreshold;
}

void recordSample(FleetState& state, Request& request, ServerId server, Outcome outcome)
{
    constexpr std::uint32_t kMostSamples = 512;
    if (state.requestSamples.size() < kMostSamples)
        state.requestSamples.emplace_back();
    request.sampleSlot = state.requestSampleNext;
    state.requestSampleNext = (state.requestSampleNext + 1) % kMostSamples;
    const std::uint64_t name = (std::uint64_t{request.customer} << 32) | request.number;
    const SimTime ended = outcome == Outcome::Pending ? kNever : state.now;
    state.requestSamples[request.sampleSlot] = {name,   state.now,        ended,  request.customer,
                                                server, request.attempts, outcome};
}

void endSample(FleetState& state, const Request& request, Outcome outcome)
{
    if (!request.sampled || request.sampleSlot == kNone)
        return;
    RequestSample& sample = state.requestSamples[request.sampleSlot];
    const std::uint64_t name = (std::uint64_t{request.customer} << 32) | request.number;
    if (sample.request != name || sample.attempt != request.attempts)
        return;  // the ring has gone round since
    sample.endedAt = state.now;
    sample.outcome = outcome;
}

void countEnd(FleetState& state, const Request& request, SimDuration latency, bool succeeded)
{
    Customer& customer = state.customers[request.customer];
    state.totals.latency.add(latency);
    const std::uint32_t overdue = request.overdue ? 1 : 0;
    state.totals.overdue -= overdue;
    customer.overdue -= overdue;
    if (succeeded) {
        ++state.totals.succeeded;
        ++customer.succeeded;
        state.totals.successLatency.add(latency);
    } else {
        ++state.totals.failed;
        ++customer.lost;
    }
}

/// The request is over, one way or the other.
void finish(FleetState& state, std::uint32_t slot, bool succeeded)
{
    Request& request = state.requests[slot];
    Customer& customer = state.customers[request.customer];
    const SimDuration latency{state.now.ns - request.firstSentNs};
    state.tally.latency.add(latency);
    state.tally.attemptsOfEnded += request.attempts;
    if (succeeded) {
        ++state.tally.succeeded;
        ++state.totals.answers;
        ++customer.windowSucceeded;
        state.longestAnswerNs = std::max(state.longestAnswerNs, latency.ns);
    } else {
        ++state.tally.failed;
        ++customer.windowFailed;
    }
    if (isCounted(state, request))
        countEnd(state, request, latency, succeeded);
    request.attempts = 0;
    customer.recent.add(state.now, succeeded, customer.requests);
    request.next = state.freeRequest;
    state.freeRequest = slot;
}

void send(FleetState& state, std::uint32_t slot)
{
    Request& request = state.requests[slot];
    ++request.attempts;
    const CallPolicy& policy = state.config.customerCalls;
    if (policy.holdsBack()) {
        const auto uniform = [&] { return drawOf(state, Purpose::Throttle, request).uniform(); };
        const Outcome refusal = state.customerCallers.refusal(policy, request.customer, state.now, uniform);
        if (refusal != Outcome::Pending) {
            ++state.totals.notSent;
            if (request.sampled)
                recordSample(state, request, ServerId{kNone}, refusal);
            --request.attempts;  // this one was not sent
            finish(state, slot, false);
            return;
        }
    }
    ++state.totals.attempts;
    ++state.tally.attempts;
    state.totals.attemptsOfOffered += isCounted(state, request) ? 1 : 0;
    if (request.attempts > 1) {
        ++state.totals.retries;
        ++state.tally.retries;
    }
    const std::uint32_t server = chooseServer(state, request, drawOf(state, Purpose::Balance, request));
    if (request.sampled)
        recordSample(state, request, ServerId{server}, Outcome::Pending);
    request.timesOut = policy.timesOut;
    request.stamp = policy.timesOut
                        ? state.scheduleInLane(laneOf<Clients>(), state.now + policy.timeout, Clients::kTimeout, slot)
                        : state.pending.nextSequence();
    request.server = server;
    if (server == kNone) {
        endAttempt(state, slot, Outcome::NoServer);
        return;
    }
    countSent(state, ServerId{server});
    if (policy.bulkheads && state.customers[request.customer].inFleet >= policy.bulkheadLimit) {
        endAttempt(state, slot, Outcome::Rejected);
        return;
    }
    deliver(state, slot, drawOf(state, Purpose::Service, request));
}

/// What the customer's defences learn from an attempt.
void learn(FleetState& state, CustomerId customer, Outcome outcome)
{
    if (!state.customerCallers.learn(state.config.customerCalls, customer, state.now, outcome) ||
        !customersAreLogged(state))
        return;
    const bool opened = state.customerCallers.breakers[customer].state() == CircuitBreaker::State::Open;
    const Causes causes = opened ? troublesOf(state, customer, state.config.customerWindow) : Causes{};
    record(state, opened ? TransitionKind::BreakerOpened : TransitionKind::BreakerClosed, customer, causes);
}

/// Mean time between two arrivals of one customer, in ns; infinite when it offers nothing.
double meanArrivalNs(const FleetState& state, std::uint32_t index)
{
    const auto& shares = *state.customerShares;
    const double share = shares.empty() ? 1 / static_cast<double>(state.customers.size()) : double{shares[index]};
    const double factor = state.loadFactor * double{state.customers[index].loadFactor};
    const double rate = state.parameters.offeredLoad * factor * share;
    return rate > 0 ? 1e9 / rate : std::numeric_limits<double>::infinity();
}

void scheduleArrival(FleetState& state, std::uint32_t index)
{
    Customer& customer = state.customers[index];
    const double gap = state.random.draw(Purpose::Arrival, index, customer.requests).exponential() *
                       meanArrivalNs(state, index);
    if (!(gap < 4e18)) {
        customer.nextArrival = kNever;
        customer.arrivalEvent = 0;
        return;
    }
    // NOLINTNEXTLINE(bugprone-incorrect-roundings): lround rounds other halves, and every run would change
    customer.nextArrival = state.now + SimDuration{static_cast<std::int64_t>(gap + 0.5)};
    state.fingerprint.add(static_cast<std::uint64_t>(customer.nextArrival.ns));
    customer.arrivalEvent = state.schedule(customer.nextArrival, Clients::kArrival, index);
    fetchChoice(state, state.random.draw(Purpose::Balance, entityOf(CustomerId{index}, 1), customer.requests));
}

CustomerState stateNow(const FleetState& state, const Customer& customer)
{
    return stateOf(customer.recent.at(state.now, customer.requests), state.config.downBelow, state.config.fineFrom);
}

std::vector<float> sharesOfCustomers(const FleetParameters& parameters)
{
    std::vector<float> shares;
    if (parameters.placement.shares == CustomerShares::Equal)
        return shares;
    std::vector<double> weights(parameters.customers);
    double sum = 0;
    for (std::uint32_t i = parameters.customers; i-- > 0;)  // the small ones first, so that none is rounded away
        sum += weights[i] = power(i + 1.0, -parameters.placement.zipfExponent);
    for (const double weight : weights)
        shares.push_back(static_cast<float>(weight / sum));
    return shares;
}

}  // namespace

ClientsConfig Clients::compile(const FleetParameters& p)
{
    ClientsConfig c;
    const double ratio = std::clamp(p.offeredLoad / kSampledRequestsPerSecond, 1.0, 4e9);
    // NOLINTNEXTLINE(bugprone-incorrect-roundings): lround rounds other halves, and every run would change
    c.samplingRatio = static_cast<std::uint32_t>(ratio + 0.5);
    c.samplingThreshold = (std::uint64_t{1} << 32) / c.samplingRatio;
    return c;
}

void Clients::build(FleetState& state)
{
    state.customers.resize(state.parameters.customers);
    state.customerShares = Shared(sharesOfCustomers(state.parameters));
    state.latest.customers = state.parameters.customers;
}

void Clients::open(FleetState& state)
{
    for (std::uint32_t i = 0; i < state.customers.size(); ++i)
        scheduleArrival(state, i);
}

void Clients::reconfigured(FleetState& state, const FleetParameters& before)
{
    if (state.parameters.offeredLoad != before.offeredLoad)
        rescaleArrivals(state, state.parameters.offeredLoad / before.offeredLoad);
}

void Clients::restartTotals(FleetState& state)
{
    for (Customer& customer : state.customers) {
        customer.worst = CustomerState::Fine;
        customer.offered = customer.succeeded = customer.lost = customer.overdue = 0;
        customer.downSeconds = customer.degradedSeconds = 0;
        customer.windowSucceeded = customer.windowFailed = customer.windowOverdue = 0;
    }
}

void Clients::sample(FleetState& state, Sample& sample)
{
    constexpr std::uint32_t kMostAtOnce = 65'536;
    const auto count = static_cast<std::uint32_t>(state.customers.size());
    CustomersNow& sums = state.customersNow;
    for (std::uint32_t i = std::min(count, kMostAtOnce); i > 0; --i) {
        Customer& customer = state.customers[sums.next];
        const CustomerState before = std::exchange(customer.now, stateNow(state, customer));
        sums.down += (customer.now == CustomerState::Down ? 1U : 0U) - (before == CustomerState::Down ? 1U : 0U);
        sums.degraded += (customer.now == CustomerState::Degraded ? 1U : 0U) -
                         (before == CustomerState::Degraded ? 1U : 0U);
        sums.next = sums.next + 1 < count ? sums.next + 1 : 0;
    }
    sample.downNow = sums.down;
    sample.degradedNow = sums.degraded;
}

void Clients::afterSample(FleetState& state, const Sample& sample, double /*workerNs*/)
{
    constexpr double kStormFrom = 0.10, kStormUntil = 0.05;
    if (!state.retryStorm.valid() && sample.offered > 0 && sample.retries > kStormFrom * sample.offered) {
        state.retryStorm = record(state, TransitionKind::RetryStorm, kNone, troublesOfClients(state),
                                  {static_cast<float>(sample.offered), 0, static_cast<float>(sample.retries)});
        state.latestCause = state.retryStorm;
    } else if (state.retryStorm.valid() && sample.retries < kStormUntil * sample.offered) {
        record(state, TransitionKind::RetryStormEnded, kNone, state.retryStorm);
        state.retryStorm = {};
    }
}

void rescaleArrivals(FleetState& state, double factor)
{
    for (std::uint32_t i = 0; i < state.customers.size(); ++i)
        rescaleArrivals(state, CustomerId{i}, factor);
}

void rescaleArrivals(FleetState& state, CustomerId index, double factor)
{
    FG_ASSERT(factor > 0);
    Customer& customer = state.customers[index];
    if (customer.nextArrival == kNever)
        return scheduleArrival(state, index);
    const double left = static_cast<double>((customer.nextArrival - state.now).ns) / factor;
    // NOLINTNEXTLINE(bugprone-incorrect-roundings): lround rounds other halves, and every run would change
    customer.nextArrival = state.now + SimDuration{static_cast<std::int64_t>(std::min(left, 4e18) + 0.5)};
    customer.arrivalEvent = state.schedule(customer.nextArrival, Clients::kArrival, index);
}

void Clients::arrive(FleetState& state, CustomerId index, std::uint32_t event)
{
    Customer& customer = state.customers[index];
    if (customer.arrivalEvent != event)
        return;
    const std::uint32_t number = customer.requests++;
    scheduleArrival(state, index);
    ++customer.offered;
    ++state.totals.offered;
    ++state.tally.offered;
    state.customerCallers.begin(state.config.customerCalls, index, state.now);
    const std::uint32_t slot = takeRequest(state);
    Request& request = state.requests[slot];
    request = Request{};
    request.firstSentNs = state.now.ns;
    request.customer = index;
    request.number = number;
    request.sampled = isSampled(state, index, number);
    send(state, slot);
}

void Clients::retry(FleetState& state, std::uint32_t request) { send(state, request); }

void Clients::timeOut(FleetState& state, std::uint32_t request, std::uint32_t event)
{
    if (state.requests[request].stamp == event)
        endAttempt(state, request, Outcome::TimedOut);
}

void endAttempt(FleetState& state, std::uint32_t slot, Outcome outcome)
{
    Request& request = state.requests[slot];
    FG_ASSERT(request.stamp != 0);
    request.stamp = 0;
    ++state.totals.attemptOutcomes[static_cast<std::size_t>(outcome)];
    if (request.server != kNone)
        countEnded(state, ServerId{request.server});
    endSample(state, request, outcome);
    const CallPolicy& policy = state.config.customerCalls;
    if (policy.learns())
        learn(state, CustomerId{request.customer}, outcome);
    if (outcome == Outcome::Succeeded) {
        finish(state, slot, true);
        return;
    }
    const bool again = request.attempts < policy.mostAttempts &&
                       state.customerCallers.mayRetry(policy, request.customer, state.now);
    if (!again) {
        finish(state, slot, false);
        return;
    }
    const std::uint32_t made = attemptsOfLayer(state.parameters.layers, request.attempts);
    const SimDuration pause =
        backoffPause(policy, made, SimDuration{request.lastPauseNs}, drawOf(state, Purpose::Backoff, request));
    request.lastPauseNs = pause.ns;
    state.fingerprint.add(static_cast<std::uint64_t>(pause.ns));
    state.schedule(state.now + pause, Clients::kRetry, slot);
}

void Clients::view(const FleetState& state, FleetView& view)
{
    constexpr std::size_t kMostBadNeighbours = 64, kMostTold = 4096;
    view.customers.reserve(state.customers.size());
    const bool told = state.customers.size() <= kMostTold;
    double lossShares = 0;
    std::uint32_t asked = 0;
    for (const Customer& customer : state.customers) {
        if (customer.fault.valid() && view.badNeighbours.size() < kMostBadNeighbours)
            view.badNeighbours.push_back(static_cast<std::uint32_t>(view.customers.size()));
        const CustomerState now = stateNow(state, customer);
        view.customersDown += now == CustomerState::Down ? 1 : 0;
        view.customersDegraded += now == CustomerState::Degraded ? 1 : 0;
        view.customers.push_back(now);
        if (told)
            view.recent.push_back(customer.recent.at(state.now, customer.requests));
        if (const auto lost = customer.lossShare()) {
            lossShares += *lost;
            ++asked;
        }
    }
    if (asked > 0)
        view.blastRadius = lossShares / asked;
    const auto count = state.requestSamples.size();
    view.requests.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        view.requests.push_back(state.requestSamples[(state.requestSampleNext + i) % count]);
    view.samplingRatio = state.config.samplingRatio;
    view.requestsOffered = state.totals.offered;
    view.requestsFailed = state.totals.failed;
}

double Clients::estimatedBytes(const FleetParameters& p, double /*servers*/)
{
    return p.customers * (sizeof(Customer) + sizeof(float) + sizeof(Event) + 2.0 * sizeof(std::uint32_t));
}

}  // namespace faultglass
