#include "core/fleet/dependencies/mechanism.h"

#include <algorithm>

#include "core/fleet/dependencies/dependencies_view.h"
#include "core/fleet/dependencies/dependency_faults.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/targets.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"

namespace faultglass {

namespace {

/// The service that a server calls.
std::size_t numberOfDependency(const FleetState& state, ServerId server)
{
    return state.dependencies.size() == 1 ? 0 : state.sizes.unitOf(Level::Dependency, server);
}

Dependency& dependencyOf(FleetState& state, ServerId server)
{
    return state.dependencies[numberOfDependency(state, server)];
}

std::uint32_t finishAt(FleetState& state, std::uint32_t slot, SimTime at)
{
    return state.schedule(at, Servers::kCompletion, slot);
}

bool needsCall(const FleetState& state, const Job& job)
{
    const double share = state.parameters.dependency.share;
    return job.request != kNone &&
           (share >= 1 || state.random.draw(Purpose::Dependency, job.customer(), job.number).uniform() < share);
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
    const double ns = slowestAnswerNs(p, p.latency * dependencyOf(state, ServerId{job.server}).slowness * 1e9, draw);
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

void answerCall(FleetState& state, Job& job)
{
    job.call = CallPhase::Answered;
    ++state.totals.dependencyAnswers;
}

/// Connections are free: those who wait get them.
void callNext(FleetState& state, ServerId server)
{
    CallPool& pool = state.callPools[server];
    const bool dead = dependencyOf(state, server).dead;
    while (pool.firstWaiting != kNone && (dead || pool.out < state.parameters.dependency.connections)) {
        const std::uint32_t slot = pool.firstWaiting;
        leaveLine(state, slot);
        if (!dead) {
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
    if (dependencyOf(state, ServerId{job.server}).dead) {
        failCall(state, job, &Totals::dependencyErrors);
        return false;
    }
    if (state.callPools[job.server].out < state.parameters.dependency.connections)
        call(state, slot);
    else
        waitForConnection(state, slot);
    return true;
}

/// What a transition is about: the fleet's one service, or the dependency of a cell.
std::uint32_t subjectOf(const FleetState& state, std::uint32_t dependency)
{
    return state.dependencies.size() == 1 ? kNone : dependency;
}

/// `action(index)` for the services that a fault is done to.
template <class Action>
void forTargets(const FleetState& state, FaultTarget target, Action action)
{
    for (std::uint32_t i = 0; i < state.dependencies.size(); ++i) {
        if (!target.valid() || target.value == i)
            action(i);
    }
}

/// The same for those that are healed with a target: the dependency of a cell with the cell, too.
template <class Action>
void forHealed(const FleetState& state, FaultTarget target, Action action)
{
    const bool ofCell = target.level == Level::Cell && state.dependencies.size() == state.sizes.cells;
    if (!target.valid() || ofCell || target.level == Level::Dependency)
        forTargets(state, target, action);
}

void mend(FleetState& state, std::uint32_t index, CauseId cause)
{
    record(state, TransitionKind::DependencyHealed, subjectOf(state, index), cause);
}

void speedUp(FleetState& state, std::uint32_t index)
{
    Dependency& dependency = state.dependencies[index];
    dependency.slowBy = {};
    dependency.slowness = 1;
    mend(state, index, dependency.slowing);
}

void revive(FleetState& state, std::uint32_t index)
{
    Dependency& dependency = state.dependencies[index];
    dependency.deadBy = {};
    dependency.dead = false;
    mend(state, index, dependency.death);
}

}  // namespace

DependenciesConfig Dependencies::compile(const FleetParameters& p)
{
    DependenciesConfig c;
    c.dependency = p.dependency.dependency;
    c.callTimeout = secondsToDuration(p.dependency.timeout);
    c.meanHoldNs = 1e9 * p.workers / p.capacityPerServer;
    if (c.dependency)
        c.meanHoldNs += p.dependency.share * p.dependency.latency * 1e9;
    return c;
}

const Dependency* dependencyOfServer(const FleetState& state, ServerId server)
{
    return state.dependencies.empty() ? nullptr : &state.dependencies[numberOfDependency(state, server)];
}

void Dependencies::fitServers(FleetState& state)
{
    if (!state.config.dependency)
        return;
    state.callPools.resize(state.servers.size());
    state.dependencies.resize(state.sizes.dependencies);
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
            answerCall(state, job);
        callNext(state, ServerId{job.server});
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
    callNext(state, ServerId{job.server});
}

void Dependencies::serverDown(FleetState& state, ServerId server)
{
    if (state.config.dependency)
        state.callPools[server] = {};
}

void SlowDependencyFault::begin(FleetState& state, FaultId id)
{
    const Fault& fault = appliedFault(state, id);
    forTargets(state, fault.target, [&](std::uint32_t index) {
        Dependency& dependency = state.dependencies[index];
        dependency.slowBy = id;
        dependency.slowing = record(state, TransitionKind::DependencySlowed, subjectOf(state, index), {});
        dependency.slowness = fault.magnitude;
        state.latestCause = dependency.slowing;
    });
}

void SlowDependencyFault::end(FleetState& state, FaultId id)
{
    forTargets(state, {}, [&](std::uint32_t index) {
        if (state.dependencies[index].slowBy == id)
            speedUp(state, index);
    });
}

void SlowDependencyFault::heal(FleetState& state, FaultTarget target)
{
    forHealed(state, target, [&](std::uint32_t index) {
        if (state.dependencies[index].slowBy.valid())
            speedUp(state, index);
    });
}

void DeadDependencyFault::begin(FleetState& state, FaultId id)
{
    forTargets(state, appliedFault(state, id).target, [&](std::uint32_t index) {
        Dependency& dependency = state.dependencies[index];
        dependency.deadBy = id;
        dependency.death = record(state, TransitionKind::DependencyDied, subjectOf(state, index), {});
        dependency.dead = true;
        state.latestCause = dependency.death;
        for (std::uint32_t server = 0; server < state.callPools.size(); ++server) {
            if (&dependencyOf(state, ServerId{server}) == &dependency)
                callNext(state, ServerId{server});
        }
    });
}

void DeadDependencyFault::end(FleetState& state, FaultId id)
{
    forTargets(state, {}, [&](std::uint32_t index) {
        if (state.dependencies[index].deadBy == id)
            revive(state, index);
    });
}

void DeadDependencyFault::heal(FleetState& state, FaultTarget target)
{
    forHealed(state, target, [&](std::uint32_t index) {
        if (state.dependencies[index].deadBy.valid())
            revive(state, index);
    });
}

std::uint32_t callsOut(const FleetState& state, std::uint32_t dependency)
{
    const ServerRange callers = state.sizes.serversOf(Level::Dependency, dependency);
    std::uint32_t out = 0;
    for (std::uint32_t server = callers.first; server < callers.end(); ++server)
        out += state.callPools[server].out;
    return out;
}

void Dependencies::view(const FleetState& state, FleetView& view)
{
    DependenciesView part;
    for (const Dependency& dependency : state.dependencies) {
        const CauseId cause = dependency.dead             ? dependency.death
                              : dependency.slowBy.valid() ? dependency.slowing
                                                          : CauseId{};
        part.dependencies.push_back({dependency.dead, dependency.slowness,
                                     callsOut(state, static_cast<std::uint32_t>(part.dependencies.size())), cause});
    }
    view.parts.add(std::move(part));
}

double Dependencies::estimatedBytes(const FleetParameters& p, double servers)
{
    return p.dependency.dependency ? servers * sizeof(CallPool) : 0;
}

}  // namespace faultglass
