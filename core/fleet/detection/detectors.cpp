#include "core/fleet/detection/mechanism.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/fleet/detection/detector_view.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/params/parameter_set.h"
#include "core/random/lognormal.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

constexpr std::uint32_t kWatched = 0;  ///< the server, and the member, that is watched
constexpr int kIndexBits = 24;

/// What an event about messages means: the upper bits of its subject.
enum class Due : std::uint32_t { Send, Heartbeat, Probe, Answer, Gossip };

/// Who a message is from, for the names of its draws.
enum Sender : std::uint32_t { kHeartbeats, kProbes, kAnswers, kFirstMember };

std::uint32_t schedule(FleetState& state, SimTime at, Due what, std::uint32_t index)
{
    return state.schedule(at, Detection::kHeartbeatDue, (static_cast<std::uint32_t>(what) << kIndexBits) | index);
}

void suspectAt(FleetState& state, std::uint32_t observer, SimTime at)
{
    state.detector.observers[observer].deadline =
        state.schedule(std::max(at, state.now), Detection::kSuspicionDue, observer);
}

SimDuration delay(const FleetState& state, std::uint32_t sender, std::uint32_t number)
{
    const DetectorParameters& p = state.parameters.detector;
    KeyedDraw draw = state.random.draw(Purpose::LinkDelay, sender, number * 4);
    double seconds = p.delay;
    if (p.delayLaw == DelayLaw::Exponential)
        seconds *= draw.exponential();
    if (p.delayLaw == DelayLaw::Lognormal)
        seconds *= lognormalFactor(draw, p.delayVariation);
    return secondsToDuration(seconds + (p.jitter > 0 ? p.jitter * draw.uniform() : 0));
}

/// Puts a message on the link at `leaves`; it may get lost there.
void transmit(FleetState& state, SimTime leaves, Due what, std::uint32_t sender, LinkMessage message,
              std::uint32_t drawNumber)
{
    ++state.totals.detector.messages;
    if (state.random.draw(Purpose::LinkLoss, sender, drawNumber).uniform() < state.parameters.detector.loss)
        return;
    DetectorState& d = state.detector;
    std::uint32_t slot = d.freeMessage;
    if (slot == kNone) {
        slot = static_cast<std::uint32_t>(d.messages.size());
        FG_ASSERT(slot < (1U << kIndexBits));
        d.messages.push_back(message);
    } else {
        d.freeMessage = d.messages[slot].next;
        d.messages[slot] = message;
    }
    schedule(state, leaves + delay(state, sender, drawNumber), what, slot);
}

LinkMessage receive(FleetState& state, std::uint32_t slot)
{
    DetectorState& d = state.detector;
    const LinkMessage message = d.messages[slot];
    d.messages[slot].next = d.freeMessage;
    d.freeMessage = slot;
    return message;
}

bool runs(const FleetState& state) { return state.servers[kWatched].up && state.servers[kWatched].speed > 0; }

/// Whether what the watched process sends now would get out.
bool isReceived(const FleetState& state) { return runs(state) && (state.servers[kWatched].cut & kCutOut) == 0; }

/// When the watched process can do what it is to do now: now, or at the end of its pause.
SimTime awake(FleetState& state)
{
    const DetectorParameters& p = state.parameters.detector;
    DetectorState& d = state.detector;
    if (!p.pauses)
        return state.now;
    while (d.pauseEnd <= state.now) {
        const auto draw = [&](std::uint32_t part) {
            return state.random.draw(Purpose::ProcessPause, part, d.pauses * 4).exponential();
        };
        d.pauseStart = d.pauseEnd + secondsToDuration(draw(0) * p.pauseEvery);
        d.pauseEnd = d.pauseStart + secondsToDuration(draw(1) * p.pauseLength) + SimDuration{1};
        ++d.pauses;
    }
    return state.now < d.pauseStart ? state.now : d.pauseEnd;
}

/// How long it took to notice, while the watched process is dead.
void recordDetection(FleetState& state)
{
    if (state.servers[kWatched].up)
        return;
    DetectorState& d = state.detector;
    DetectorTotals& totals = state.totals.detector;
    totals.detectedBy = 0;
    totals.detectionSeconds = totals.lastDetectionSeconds = 0;
    for (const Observer& observer : d.observers) {
        if (!observer.suspects)
            continue;
        const double seconds = std::max(0.0, (observer.since - d.diedAt).seconds());
        totals.detectionSeconds = ++totals.detectedBy == 1 ? seconds : std::min(totals.detectionSeconds, seconds);
        totals.lastDetectionSeconds = std::max(totals.lastDetectionSeconds, seconds);
    }
}

void suspect(FleetState& state, std::uint32_t index)
{
    Observer& observer = state.detector.observers[index];
    observer.deadline = 0;
    if (observer.suspects)
        return;
    Detection::settleAlive(state);
    observer.suspects = true;
    observer.since = state.now;
    if (index == 0) {
        const CauseId died = state.servers[kWatched].up ? CauseId{} : state.health[kWatched].cause;
        state.totals.detector.mistakes += state.servers[kWatched].up ? 1 : 0;
        state.detector.suspicion = record(state, TransitionKind::Suspected, kWatched, died);
    }
    recordDetection(state);
}

void trust(FleetState& state, std::uint32_t index)
{
    Observer& observer = state.detector.observers[index];
    if (!observer.suspects)
        return;
    Detection::settleAlive(state);
    observer.suspects = false;
    observer.since = state.now;
    if (index == 0)
        record(state, TransitionKind::Trusted, kWatched, state.detector.suspicion);
    recordDetection(state);
}

/// Akka: the first heartbeat stands for two intervals, a quarter below and above the period; an interval that ends a
/// suspicion is left out. Source: akka PhiAccrualFailureDetector.scala.
void onAkkaHeartbeat(FleetState& state)
{
    const DetectorParameters& p = state.parameters.detector;
    DetectorState& d = state.detector;
    Observer& observer = d.observers[0];
    if (observer.lastReceived.ns < 0) {
        d.window.add(secondsToDuration(p.period * 0.75));
        d.window.add(secondsToDuration(p.period * 1.25));
    } else if (!observer.suspects) {
        d.window.add(state.now - observer.lastReceived);
    }
    const double deviation = std::max(d.window.deviation(), p.phiMinimumDeviation);
    const double late = d.window.mean() + p.phiPause + d.akkaDeviations * deviation;
    suspectAt(state, 0, state.now + secondsToDuration(late));
}

/// Cassandra: the first interval counts as two periods, and no longer one counts at all; phi = t / (mean ln 10).
/// Source: apache/cassandra FailureDetector.java.
void onCassandraHeartbeat(FleetState& state)
{
    constexpr double kLogOfTen = 2.302585092994046;
    DetectorState& d = state.detector;
    Observer& observer = d.observers[0];
    const SimDuration longest = d.period * 2;
    if (observer.lastReceived.ns < 0)
        d.window.add(longest);
    else if (const SimDuration interval = state.now - observer.lastReceived; interval <= longest)
        d.window.add(interval);
    const double late = state.parameters.detector.phiThreshold * kLogOfTen * d.window.mean();
    suspectAt(state, 0, state.now + secondsToDuration(late));
}

/// The last heartbeat that is due by now with NFD-S; 0 before the first.
std::uint32_t latestDue(const FleetState& state)
{
    const DetectorState& d = state.detector;
    const SimDuration since = state.now - (SimTime{} + d.shift);
    return since < SimDuration{} ? 0 : static_cast<std::uint32_t>(since / d.period);
}

void onHeartbeat(FleetState& state, std::uint32_t number)
{
    DetectorState& d = state.detector;
    Observer& observer = d.observers[0];
    observer.newest = std::max(observer.newest, number);
    switch (state.parameters.detector.form) {
    case DetectorForm::NfdS:
        if (observer.newest >= latestDue(state))
            trust(state, 0);
        return;
    case DetectorForm::PhiAkka:
        onAkkaHeartbeat(state);
        break;
    case DetectorForm::PhiCassandra:
        onCassandraHeartbeat(state);
        break;
    default:
        suspectAt(state, 0, state.now + d.timeout);
    }
    observer.lastReceived = state.now;
    trust(state, 0);
}

/// The watched process sends its next heartbeat; after a pause all it owes at once.
void sendHeartbeat(FleetState& state)
{
    DetectorState& d = state.detector;
    if (const SimTime at = awake(state); at > state.now) {
        schedule(state, at, Due::Send, kWatched);
        return;
    }
    const std::uint32_t number = ++d.sent;
    if (isReceived(state))
        transmit(state, state.now, Due::Heartbeat, kHeartbeats, {number, 0, 0}, number);
    const SimTime next = SimTime{} + d.period * (std::int64_t{number} + 1);
    schedule(state, std::max(next, state.now), Due::Send, kWatched);
}

void failProbe(FleetState& state)
{
    Observer& observer = state.detector.observers[0];
    observer.deadline = 0;
    if (++observer.failures >= state.parameters.detector.failures)
        suspect(state, 0);
}

void sendProbe(FleetState& state)
{
    DetectorState& d = state.detector;
    if (d.observers[0].deadline != 0)
        failProbe(state);  // its time is over at this instant
    const std::uint32_t number = ++d.sent;
    d.observers[0].newest = number;
    transmit(state, state.now, Due::Probe, kProbes, {number, kWatched, 0}, number);
    suspectAt(state, 0, state.now + d.probeTimeout);
    schedule(state, state.now + d.period, Due::Send, kWatched);
}

void answerProbe(FleetState& state, const LinkMessage& probe)
{
    if (runs(state) && state.servers[kWatched].cut == 0)
        transmit(state, awake(state), Due::Answer, kAnswers, probe, probe.number);
}

void onProbeAnswer(FleetState& state, std::uint32_t number)
{
    Observer& observer = state.detector.observers[0];
    if (observer.newest != number || observer.deadline == 0)
        return;  // too late
    observer.deadline = 0;
    observer.failures = 0;
    trust(state, 0);
}

/// A round of gossip: a member sends the newest counter of the watched process it knows to a few others.
void gossip(FleetState& state, std::uint32_t member)
{
    DetectorState& d = state.detector;
    const DetectorParameters& p = state.parameters.detector;
    if (const SimTime at = member == kWatched ? awake(state) : state.now; at > state.now) {
        schedule(state, at, Due::Send, member);
        return;
    }
    const std::uint32_t round = d.rounds[member]++;
    schedule(state, state.now + d.period, Due::Send, member);
    if (member == kWatched && !isReceived(state))
        return;
    const std::uint32_t counter = member == kWatched ? ++d.sent : d.observers[member - 1].newest;
    if (counter == 0)
        return;
    for (std::uint32_t i = 0; i < p.gossipFanOut; ++i) {
        const std::uint32_t number = round * 16 + i;
        const std::uint32_t other = state.random.draw(Purpose::GossipTarget, member, number).below(p.gossipMembers - 1);
        transmit(state, state.now, Due::Gossip, kFirstMember + member, {counter, other + (other >= member ? 1 : 0), 0},
                 number);
    }
}

void onGossip(FleetState& state, const LinkMessage& message)
{
    if (message.to == kWatched)
        return;
    const std::uint32_t index = message.to - 1;
    Observer& observer = state.detector.observers[index];
    if (message.number <= observer.newest)
        return;
    observer.newest = message.number;
    suspectAt(state, index, state.now + state.detector.timeout);
    trust(state, index);
}

void send(FleetState& state, std::uint32_t member)
{
    switch (state.parameters.detector.form) {
    case DetectorForm::Probes:
        return sendProbe(state);
    case DetectorForm::Gossip:
        return gossip(state, member);
    default:
        return sendHeartbeat(state);
    }
}

void startGossip(FleetState& state)
{
    const std::uint32_t members = state.parameters.detector.gossipMembers;
    state.detector.rounds.resize(members);
    for (std::uint32_t i = 0; i < members; ++i) {
        const auto phase = static_cast<std::int64_t>(static_cast<double>(state.detector.period.ns) * i / members);
        schedule(state, SimTime{phase}, Due::Send, i);
    }
}

}  // namespace

Detection::Config Detection::compile(const FleetParameters& parameters) { return {parameters.detector.detector}; }

std::optional<Error> Detection::refusal(const FleetParameters& parameters)
{
    const DetectorParameters& p = parameters.detector;
    if (!p.detector)
        return std::nullopt;
    if (p.form == DetectorForm::Probes && p.probeTimeout > p.period)
        return Error{"detect-probe-timeout", numberText(p.probeTimeout),
                     "at most the period of " + numberText(p.period) + " s"};
    if (p.form == DetectorForm::Gossip && p.gossipFanOut >= p.gossipMembers)
        return Error{"gossip-fan-out", std::to_string(p.gossipFanOut),
                     "at most the other members: " + std::to_string(p.gossipMembers - 1)};
    constexpr double kMostUnderWay = 4e6;
    const double senders = p.form == DetectorForm::Gossip ? double{1} * p.gossipMembers * p.gossipFanOut : 1;
    if (senders / p.period * (p.delay + p.jitter / 2) > kMostUnderWay)
        return Error{"link-delay", numberText(p.delay),
                     "at most 4 million messages under way: a shorter delay or jitter, or rarer heartbeats"};
    return std::nullopt;
}

double akkaDeviations(double threshold)
{
    const double target = naturalLogarithm(power(10, threshold) - 1);
    double low = -20, high = 20;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (middle * (1.5976 + 0.070566 * middle * middle) < target ? low : high) = middle;
    }
    return high;
}

void Detection::start(FleetState& state)
{
    const DetectorParameters& p = state.parameters.detector;
    if (!p.detector)
        return;
    DetectorState& d = state.detector;
    d.period = secondsToDuration(p.period);
    d.shift = secondsToDuration(p.shift);
    d.timeout = secondsToDuration(p.timeout);
    d.probeTimeout = secondsToDuration(p.probeTimeout);
    d.window = IntervalWindow(p.phiWindow);
    if (p.form == DetectorForm::PhiAkka)
        d.akkaDeviations = akkaDeviations(p.phiThreshold);
    d.observers.resize(p.form == DetectorForm::Gossip ? p.gossipMembers - 1 : 1);
    if (p.form == DetectorForm::Gossip)
        startGossip(state);
    else
        schedule(state, SimTime{} + d.period, Due::Send, kWatched);
    if (p.form == DetectorForm::NfdS)
        suspectAt(state, 0, SimTime{} + d.period + d.shift);
    if (p.form == DetectorForm::FixedTimeout || p.form == DetectorForm::Gossip) {
        for (std::uint32_t i = 0; i < d.observers.size(); ++i)
            suspectAt(state, i, SimTime{} + d.period + d.timeout);
    }
}

void Detection::heartbeatDue(FleetState& state, std::uint32_t subject)
{
    const std::uint32_t index = subject & ((1U << kIndexBits) - 1);
    switch (static_cast<Due>(subject >> kIndexBits)) {
    case Due::Send:
        return send(state, index);
    case Due::Heartbeat:
        return onHeartbeat(state, receive(state, index).number);
    case Due::Probe:
        return answerProbe(state, receive(state, index));
    case Due::Answer:
        return onProbeAnswer(state, receive(state, index).number);
    case Due::Gossip:
        return onGossip(state, receive(state, index));
    }
    FG_ASSERT(false);
}

void Detection::suspicionDue(FleetState& state, std::uint32_t index, std::uint32_t event)
{
    DetectorState& d = state.detector;
    Observer& observer = d.observers[index];
    if (observer.deadline != event)
        return;
    observer.deadline = 0;
    switch (state.parameters.detector.form) {
    case DetectorForm::Probes:
        return failProbe(state);
    case DetectorForm::NfdS:
        if (observer.newest < latestDue(state))
            suspect(state, index);
        return suspectAt(state, index, state.now + d.period);
    default:
        return suspect(state, index);
    }
}

void Detection::settleAlive(FleetState& state)
{
    if (!state.config.detector)
        return;
    DetectorState& d = state.detector;
    const double seconds = (state.now - d.settledAt).seconds();
    if (state.servers[kWatched].up) {
        state.totals.detector.watchedSeconds += seconds;
        state.totals.detector.suspectedSeconds += d.observers[0].suspects ? seconds : 0;
    }
    d.settledAt = state.now;
}

void Detection::serverDown(FleetState& state, ServerId server)
{
    if (!state.config.detector || server != kWatched)
        return;
    state.detector.diedAt = state.now;
    ++state.totals.detector.deaths;
    recordDetection(state);
}

void Detection::restartTotals(FleetState& state) { state.detector.settledAt = state.now; }

void Detection::view(const FleetState& state, FleetView& view)
{
    if (state.config.detector)
        view.parts.add(DetectorView{state.totals.detector});
}

}  // namespace faultglass
