#include "core/fleet/dependency.h"

#include <algorithm>

#include "core/fleet/causes.h"

namespace faultglass {

namespace {

std::uint32_t finishAt(FleetState& state, std::uint32_t slot, SimTime at)
{
    return state.pending.push(at, static_cast<std::uint32_t>(EventKind::Completion), slot);
}

bool needsCall(const FleetState& state, const Job& job)
{
    const double share = state.parameters.dependency.share;
    return job.request != kNone &&
           (share >= 1 || state.random.draw(Purpose::Dependency, job.tenant(), job.number).uniform() < share);
}

/// How long one server of the other service takes; negative: it hangs.
double answerNs(const DependencyParameters& p, double meanNs, KeyedDraw& draw)
{
    const bool hangs = draw.uniform() < p.hangShare;
    const double ns = p.law == CallDelayLaw::Exponential ? meanNs * draw.exponential() : meanNs;
    return hangs ? -1 : ns;
}

/// The same for all servers a request asks: the slowest of them, each the faster of two where calls are hedged.
double slowestAnswerNs(const DependencyParameters& p, double meanNs, KeyedDraw& draw)
{
    double slowest = 0;
    for (std::uint32_t i = 0; i < p.fanOut && slowest >= 0; ++i) {
        double ns = answerNs(p, meanNs, draw);
        if (p.hedged) {
            const double other = answerNs(p, meanNs, draw);
            ns = ns < 0 ? other : other < 0 ? ns : std::min(ns, other);
        }
        slowest = ns < 0 ? ns : std::max(slowest, ns);
    }
    return slowest;
}

/// The job has a connection: its call ends with the answer, or with the timeout where that is earlier.
void call(FleetState& state, std::uint32_t slot)
{
    const DependencyParameters& p = state.parameters.dependency;
    Job& job = state.jobs[slot];
    ++state.callPools[job.server].out;
    KeyedDraw draw = state.random.draw(Purpose::Dependency, job.entity, job.number);
    const double ns = slowestAnswerNs(p, p.latency * state.dependency.slowness * 1e9, draw);
    const std::int64_t deadline = job.askedNs + state.config.callTimeout.ns;
    const std::int64_t answer = state.now.ns + static_cast<std::int64_t>(ns < 4e18 ? ns + 0.5 : 4e18);
    job.call = ns < 0 || answer > deadline ? CallPhase::Hanging : CallPhase::Calling;
    job.workNs = job.call == CallPhase::Calling ? answer : deadline;
    job.completion = finishAt(state, slot, {job.workNs});
}

void waitForConnection(FleetState& state, std::uint32_t slot)
{
    Job& job = state.jobs[slot];
    CallPool& pool = state.callPools[job.server];
    job.call = CallPhase::Waiting;
    job.workNs = job.askedNs + state.config.callTimeout.ns;
    job.completion = finishAt(state, slot, {job.workNs});
    job.nextCaller = kNone;
    (pool.lastWaiting == kNone ? pool.firstWaiting : state.jobs[pool.lastWaiting].nextCaller) = slot;
    pool.lastWaiting = slot;
}

/// Takes a job out of the line for connections; nearly always it is the first.
void leaveLine(FleetState& state, std::uint32_t slot)
{
    CallPool& pool = state.callPools[state.jobs[slot].server];
    std::uint32_t before = kNone;
    for (std::uint32_t i = pool.firstWaiting; i != slot; i = state.jobs[i].nextCaller)
        before = i;
    const std::uint32_t next = state.jobs[slot].nextCaller;
    (before == kNone ? pool.firstWaiting : state.jobs[before].nextCaller) = next;
    if (pool.lastWaiting == slot)
        pool.lastWaiting = before;
}

void failCall(FleetState& state, Job& job, std::uint64_t Totals::*count)
{
    job.call = CallPhase::Failed;
    ++(state.totals.*count);
}

/// Connections are free: those who wait get them.
void callNext(FleetState& state, std::uint32_t server)
{
    CallPool& pool = state.callPools[server];
    while (pool.firstWaiting != kNone &&
           (state.dependency.dead || pool.out < state.parameters.dependency.connections)) {
        const std::uint32_t slot = pool.firstWaiting;
        leaveLine(state, slot);
        if (!state.dependency.dead) {
            call(state, slot);
            continue;
        }
        Job& job = state.jobs[slot];
        failCall(state, job, &Totals::dependencyErrors);
        job.workNs = state.now.ns;
        job.completion = finishAt(state, slot, state.now);
    }
}

bool beginCall(FleetState& state, std::uint32_t slot)
{
    Job& job = state.jobs[slot];
    if (!needsCall(state, job))
        return false;
    ++state.totals.dependencyCalls;
    job.askedNs = state.now.ns;
    if (state.dependency.dead) {
        failCall(state, job, &Totals::dependencyErrors);
        return false;
    }
    if (state.callPools[job.server].out < state.parameters.dependency.connections)
        call(state, slot);
    else
        waitForConnection(state, slot);
    return true;
}

}  // namespace

void fitCallPools(FleetState& state)
{
    if (state.config.dependency)
        state.callPools.resize(state.servers.size());
}

bool goesOnCalling(FleetState& state, std::uint32_t slot)
{
    Job& job = state.jobs[slot];
    switch (job.call) {
    case CallPhase::None:
        return beginCall(state, slot);
    case CallPhase::Waiting:
        leaveLine(state, slot);
        failCall(state, job, &Totals::dependencyTimeouts);
        break;
    case CallPhase::Calling:
    case CallPhase::Hanging:
        --state.callPools[job.server].out;
        if (job.call == CallPhase::Hanging)
            failCall(state, job, &Totals::dependencyTimeouts);
        else
            job.call = CallPhase::Answered;
        callNext(state, job.server);
        break;
    case CallPhase::Answered:
    case CallPhase::Failed:
        return false;
    }
    if (state.servers[job.server].speed > 0)
        return false;
    job.workNs = 0;  // frozen: it takes note of the answer when it works again
    job.completion = 0;
    return true;
}

void dropCall(FleetState& state, std::uint32_t slot)
{
    const Job& job = state.jobs[slot];
    if (job.call == CallPhase::Waiting)
        return leaveLine(state, slot);
    if (job.call != CallPhase::Calling && job.call != CallPhase::Hanging)
        return;
    --state.callPools[job.server].out;
    callNext(state, job.server);
}

void dropCalls(FleetState& state, std::uint32_t server)
{
    if (state.config.dependency)
        state.callPools[server] = {};
}

void strikeDependency(FleetState& state, std::uint32_t applied)
{
    const Fault& fault = state.appliedFaults[applied];
    const bool dies = fault.kind == FaultKind::DeadDependency;
    (dies ? state.dependency.deadBy : state.dependency.slowBy) = applied;
    CauseId& cause = dies ? state.dependency.death : state.dependency.slowing;
    cause = record(state, dies ? TransitionKind::DependencyDied : TransitionKind::DependencySlowed, kNone, {});
    state.latestTrouble = cause;
    if (dies)
        state.dependency.dead = true;
    else
        state.dependency.slowness = fault.magnitude;
    for (std::uint32_t i = 0; dies && i < state.callPools.size(); ++i)
        callNext(state, i);
}

void relieveDependency(FleetState& state, FaultKind kind)
{
    const bool dead = kind == FaultKind::DeadDependency;
    std::uint32_t& by = dead ? state.dependency.deadBy : state.dependency.slowBy;
    if (by == kNone)
        return;
    by = kNone;
    if (dead)
        state.dependency.dead = false;
    else
        state.dependency.slowness = 1;
    record(state, TransitionKind::DependencyHealed, kNone, dead ? state.dependency.death : state.dependency.slowing);
}

}  // namespace faultglass
