#include "core/fleet/servers/mechanism.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/fleet/balancing/mechanism.h"
#include "core/fleet/caches/mechanism.h"
#include "core/fleet/clients/mechanism.h"
#include "core/fleet/connections/mechanism.h"
#include "core/fleet/dependencies/mechanism.h"
#include "core/fleet/detection/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/health_checks/mechanism.h"
#include "core/fleet/hooks.h"
#include "core/fleet/partitions/mechanism.h"
#include "core/fleet/processes/mechanism.h"
#include "core/fleet/redundancy/mechanism.h"
#include "core/fleet/releases/mechanism.h"
#include "core/fleet/replication/mechanism.h"
#include "core/fleet/servers/server_failures.h"
#include "core/fleet/wear/mechanism.h"
#include "core/random/portable_math.h"

namespace faultglass {

namespace {

std::uint32_t takeJob(FleetState& state)
{
    if (state.freeJob == kNone) {
        state.jobs.emplace_back();
        FG_ASSERT(state.jobs.size() < Event::kSubjectLimit);
        return static_cast<std::uint32_t>(state.jobs.size()) - 1;
    }
    const std::uint32_t slot = state.freeJob;
    state.freeJob = state.jobs[slot].next;
    return slot;
}

void freeJob(FleetState& state, std::uint32_t slot)
{
    Job& job = state.jobs[slot];
    if (job.request != kNone)
        --state.customers[job.customer()].inFleet;
    job.completion = 0;
    job.next = state.freeJob;
    state.freeJob = slot;
}

/// Whether somebody still waits for the answer, and would hear it.
[[nodiscard]] bool clientWaits(const FleetState& state, const Job& job)
{
    return job.request != kNone && state.requests[job.request].stamp == job.stamp &&
           (state.servers[job.server].cut & kCutOut) == 0;
}

/// Whether the answer reaches a client that waits for it: not out of a partition that the client is not in.
[[nodiscard]] bool isReceived(const FleetState& state, const Job& job)
{
    return clientWaits(state, job) && (!state.servers[job.server].isolated ||
                                       isCutOffWith(state, CustomerId{job.customer()}, ServerId{job.server}));
}

void failJob(FleetState& state, std::uint32_t slot, Outcome outcome)
{
    const Job job = state.jobs[slot];
    freeJob(state, slot);
    if (clientWaits(state, job))
        endAttempt(state, job.request, outcome);
}

/// Whether the request kills what serves it; so it does wherever it is tried again.
bool isPoison(const FleetState& state, const Job& job)
{
    if (job.request == kNone)
        return false;
    const float share = state.customers[job.customer()].poisonShare;
    return share > 0 &&
           state.random.draw(Purpose::Poison, job.customer(), job.number).uniform() < static_cast<double>(share);
}

std::int64_t serviceNs(FleetState& state, KeyedDraw draw)
{
    const FleetConfig& config = state.config;
    double ns = config.meanServiceNs;
    if (config.serviceLaw == ServiceLaw::Exponential)
        ns *= draw.exponential();
    else if (config.serviceLaw == ServiceLaw::Lognormal)
        ns = draw.lognormal(config.serviceLogMean, config.serviceLogDeviation);
    const auto work = static_cast<std::int64_t>(ns < 4e18 ? ns + 0.5 : 4e18);
    state.fingerprint.add(static_cast<std::uint64_t>(work));
    return work;
}

/// How many times longer work takes now because the server restarted not long ago: from the cold factor down to 1.
double coldness(const FleetState& state, ServerId server)
{
    const SimTime since = state.health[server].coldSince;
    if (since.ns < 0 || state.config.coldFactor <= 1)
        return 1;
    const double left = 1 - static_cast<double>((state.now - since).ns) / static_cast<double>(state.config.warmTime.ns);
    return left <= 0 ? 1 : 1 + (state.config.coldFactor - 1) * left;
}

void run(FleetState& state, std::uint32_t index, std::uint32_t slot)
{
    Server& server = state.servers[index];
    Job& job = state.jobs[slot];
    settleBusy(state, ServerId{index});
    ++server.busy;
    joinProcess(state, job);
    ++state.totals.started;
    state.totals.waited += state.now.ns != job.sentNs ? 1 : 0;
    state.totals.waitSeconds += static_cast<double>(state.now.ns - job.sentNs) * 1e-9;
    double work = static_cast<double>(job.workNs);
    if (state.config.addsWork && job.request != kNone)
        work = hooks::workOf(state, job, work);
    if (state.config.coldFactor > 1)
        work *= coldness(state, ServerId{index});
    if (server.speed != 1)
        work /= static_cast<double>(server.speed);
    job.workNs = state.now.ns + static_cast<std::int64_t>(work < 4e18 ? work : 4e18);
    job.previous = kNone;
    job.next = server.runningHead;
    if (server.runningHead != kNone)
        state.jobs[server.runningHead].previous = slot;
    server.runningHead = slot;
    job.completion = state.schedule({job.workNs}, Servers::kCompletion, slot);
}

void unlinkRunning(FleetState& state, const Job& job)
{
    if (job.previous == kNone)
        state.servers[job.server].runningHead = job.next;
    else
        state.jobs[job.previous].next = job.next;
    if (job.next != kNone)
        state.jobs[job.next].previous = job.previous;
}

void enqueue(FleetState& state, std::uint32_t index, std::uint32_t slot)
{
    Server& server = state.servers[index];
    Job& job = state.jobs[slot];
    job.next = kNone;
    if (server.queueTail == kNone)
        server.queueHead = slot;
    else
        state.jobs[server.queueTail].next = slot;
    server.queueTail = slot;
    ++server.waiting;
    if (server.waiting + server.busy > state.config.mostRequestsInMemory)
        runOutOfMemory(state, ServerId{index});
}

/// The first job in the queue that is worth a worker; kNone when the queue runs empty.
std::uint32_t takeWaiting(FleetState& state, std::uint32_t index)
{
    Server& server = state.servers[index];
    const FleetConfig& config = state.config;
    while (server.waiting > 0) {
        const std::uint32_t slot = server.queueHead;
        const Job& job = state.jobs[slot];
        server.queueHead = job.next;
        if (server.queueHead == kNone)
            server.queueTail = kNone;
        --server.waiting;
        const SimDuration waited{state.now.ns - job.sentNs};
        if (config.skipExpired && config.customerCalls.timesOut && job.request != kNone &&
            waited >= config.customerCalls.timeout) {
            ++state.totals.expired;
            failJob(state, slot, Outcome::TimedOut);
            continue;
        }
        if (config.shedByCoDel && job.request != kNone &&
            state.codel[index].drop(config.codelTarget, config.codelInterval, state.now, waited, server.waiting == 0)) {
            ++state.health[index].turnedAway;
            failJob(state, slot, Outcome::Rejected);
            continue;
        }
        return slot;
    }
    return kNone;
}

/// Puts a new job to work or into the queue; false when there is no room for it.
bool admit(FleetState& state, std::uint32_t index, std::uint32_t slot)
{
    Server& server = state.servers[index];
    if (server.waiting == 0 && server.busy < workersOf(state, ServerId{index}) && server.speed > 0) {
        run(state, index, slot);
        return true;
    }
    const bool shed = state.config.shedByQueue && state.jobs[slot].request != kNone &&
                      server.waiting >= state.config.shedAbove;
    if (server.waiting >= state.config.queueLimit || shed) {
        ++state.health[index].turnedAway;
        return false;
    }
    enqueue(state, index, slot);
    return true;
}

}  // namespace

ServersConfig Servers::compile(const FleetParameters& p)
{
    ServersConfig c;
    c.meanServiceNs = 1e9 * p.workers / p.capacityPerServer;
    c.serviceLaw = p.serviceLaw;
    c.workers = p.workers;
    c.queueLimit = p.queueBounded ? p.queueLimit : std::numeric_limits<std::uint32_t>::max();
    // Mean m and coefficient of variation v: sigma^2 = ln(1 + v^2), mu = ln m - sigma^2 / 2.
    const double variance = naturalLogarithm(1 + p.serviceVariation * p.serviceVariation);
    c.serviceLogDeviation = std::sqrt(variance);
    c.serviceLogMean = naturalLogarithm(c.meanServiceNs) - variance / 2;
    return c;
}

void Servers::build(FleetState& state)
{
    state.servers.resize(state.parameters.servers);
    state.health.resize(state.parameters.servers);
    state.alive = state.parameters.servers;
    state.latest.servers = state.parameters.servers;
}

void settleBusy(FleetState& state, ServerId index)
{
    Server& server = state.servers[index];
    server.busyNs += static_cast<double>(server.busy) * static_cast<double>(state.now.ns - server.busyChangedNs);
    server.busyChangedNs = state.now.ns;
}

void settleCapacity(FleetState& state, ServerId index)
{
    settleBusy(state, index);
    const Server& server = state.servers[index];
    ServerHealth& health = state.health[index];
    const double workers = server.present && server.up ? workersOf(state, ServerId{index}) : 0;
    const double there = workers * static_cast<double>(state.now.ns - health.capacityChangedNs);
    // A retired server works off what it has: a worker that is busy is there.
    health.capacityNs += std::max(there, server.busyNs - health.busyNsAtCapacity);
    health.capacityChangedNs = state.now.ns;
    health.busyNsAtCapacity = server.busyNs;
}

void deliver(FleetState& state, std::uint32_t requestSlot, KeyedDraw draw)
{
    const Request& request = state.requests[requestSlot];
    std::uint32_t index = request.server;
    if (state.config.reroutes && !state.servers[index].up && state.health[index].refuses)
        index = reroute(state, requestSlot);
    Server& server = state.servers[index];
    ++(request.attempts > 1 ? server.retries : server.firstAttempts);
    const bool lost = (server.cut & kCutIn) != 0 ||
                      (server.isolated && !isCutOffWith(state, CustomerId{request.customer}, ServerId{index}));
    if (!server.up || lost) {
        if (state.health[index].refuses && !lost)
            endAttempt(state, requestSlot, Outcome::Rejected);
        else
            ++state.totals.vanished;
        return;
    }
    const std::uint32_t slot = takeJob(state);
    Job& job = state.jobs[slot];
    job.sentNs = state.now.ns;
    job.workNs = serviceNs(state, draw);
    job.request = requestSlot;
    job.stamp = request.stamp;
    job.entity = request.entity();
    job.call = CallPhase::None;
    job.number = request.number;
    job.server = index;
    ++state.customers[request.customer].inFleet;
    if (!admit(state, index, slot))
        failJob(state, slot, Outcome::Rejected);
}

bool deliverProbe(FleetState& state, ServerId index)
{
    const std::uint32_t slot = takeJob(state);
    ServerHealth& health = state.health[index];
    Job& job = state.jobs[slot];
    job.sentNs = state.now.ns;
    job.workNs = serviceNs(state, state.random.draw(Purpose::ProbeService, index, health.probes++));
    job.request = kNone;
    job.stamp = health.probeStamp;
    job.entity = index & 0xffffffU;
    job.call = CallPhase::None;
    job.number = health.probes;
    job.server = index;
    if (admit(state, index, slot))
        return true;
    freeJob(state, slot);
    return false;
}

void Servers::complete(FleetState& state, std::uint32_t slot, std::uint32_t event)
{
    if (slot >= state.jobs.size() || state.jobs[slot].completion != event)
        return;
    if (state.config.dependency && goesOnCalling(state, slot))
        return;
    const Job job = state.jobs[slot];
    if (const std::uint32_t next = state.servers[job.server].queueHead; next != kNone)
        __builtin_prefetch(&state.jobs[next]);  // it will be next to run
    unlinkRunning(state, job);
    freeJob(state, slot);
    settleBusy(state, ServerId{job.server});
    --state.servers[job.server].busy;
    leaveProcess(state, job);
    ++state.totals.served;
    state.totals.sojournSeconds += static_cast<double>(state.now.ns - job.sentNs) * 1e-9;
    const bool released = state.config.release || state.release.number > 0;  // by plan, or by hand
    const bool defect = released && meetsDefect(state, job);
    const bool heard = isReceived(state, job);
    const bool poisoned = isPoison(state, job);
    if (poisoned || (defect && state.config.defectKills)) {
        if (released)
            countForRelease(state, ServerId{job.server}, false);
        ++state.totals.poisoned;
        poison(state, ServerId{job.server}, job.process,
               poisoned ? state.customers[job.customer()].faultCause : state.release.cause);
        if (heard)
            endAttempt(state, job.request, Outcome::Failed);
        return;
    }
    bool good = !defect && job.call != CallPhase::Failed;
    if (const float share = state.servers[job.server].failShare; share > 0) {
        const double uniform = state.random.draw(Purpose::GrayFailure, job.entity, job.number).uniform();
        state.fingerprint.add(static_cast<std::uint64_t>(uniform * 0x1p53));
        good = good && uniform >= static_cast<double>(share);
    }
    if (state.config.activePassive && good && job.request != kNone)
        good = commit(state, job, heard);
    if (released && job.request != kNone)
        countForRelease(state, ServerId{job.server}, good);
    if (job.request == kNone)
        endDeepProbe(state, ServerId{job.server}, job.stamp, good);
    else if (heard)
        endAttempt(state, job.request, good ? Outcome::Succeeded : Outcome::Failed);
    else
        ++state.totals.wasted;
    startWaiting(state, ServerId{job.server});
}

void startWaiting(FleetState& state, ServerId index)
{
    while (state.servers[index].up && state.servers[index].speed > 0 &&
           state.servers[index].busy < workersOf(state, ServerId{index})) {
        const std::uint32_t slot = takeWaiting(state, index);
        if (slot == kNone)
            return;
        run(state, index, slot);
    }
}

void setSpeed(FleetState& state, ServerId index, float speed)
{
    Server& server = state.servers[index];
    const float before = std::exchange(server.speed, speed);
    if (before == speed)
        return;
    for (std::uint32_t slot = server.runningHead; slot != kNone; slot = state.jobs[slot].next) {
        Job& job = state.jobs[slot];
        if (job.call != CallPhase::None && job.call < CallPhase::Answered)
            continue;  // it waits for somebody else
        // While paused, workNs is what is left at full speed; while running, the instant it is done.
        const double left = before > 0 ? static_cast<double>(job.workNs - state.now.ns) * static_cast<double>(before)
                                       : static_cast<double>(job.workNs);
        if (speed > 0) {
            const double ns = left / static_cast<double>(speed);
            job.workNs = state.now.ns + static_cast<std::int64_t>(ns < 4e18 ? ns : 4e18);
            job.completion = state.schedule({job.workNs}, Servers::kCompletion, slot);
        } else {
            job.workNs = static_cast<std::int64_t>(left);
            job.completion = 0;
        }
    }
    startWaiting(state, index);
}

void dropRunning(FleetState& state, ServerId index, std::uint32_t process)
{
    settleBusy(state, index);
    std::vector<std::uint32_t> held;
    for (std::uint32_t slot = state.servers[index].runningHead; slot != kNone; slot = state.jobs[slot].next) {
        if (state.jobs[slot].process == process)
            held.push_back(slot);
    }
    for (const std::uint32_t slot : held) {
        if (state.config.dependency)
            dropCall(state, slot);
        unlinkRunning(state, state.jobs[slot]);
        leaveProcess(state, state.jobs[slot]);
        --state.servers[index].busy;
    }
    for (const std::uint32_t slot : held)
        failJob(state, slot, Outcome::Failed);
}

void takeDown(FleetState& state, ServerId index, bool refuses)
{
    Server& server = state.servers[index];
    settleCapacity(state, index);
    hooks::settleAlive(state);
    countServing(state, ServerId{index}, false);
    --state.alive;
    server.up = false;
    state.health[index].refuses = refuses;
    hooks::serverDown(state, ServerId{index});
    std::vector<std::uint32_t> held;
    for (std::uint32_t slot = server.runningHead; slot != kNone; slot = state.jobs[slot].next)
        held.push_back(slot);
    for (std::uint32_t slot = server.queueHead; slot != kNone; slot = state.jobs[slot].next)
        held.push_back(slot);
    server.busy = 0;
    server.waiting = 0;
    server.queueHead = server.queueTail = server.runningHead = kNone;
    for (const std::uint32_t slot : held) {
        if (refuses) {
            failJob(state, slot, Outcome::Failed);
            continue;
        }
        if (clientWaits(state, state.jobs[slot]) && state.jobs[slot].sentNs >= state.totals.since.ns)
            ++state.totals.vanished;
        freeJob(state, slot);
    }
}

void bringUp(FleetState& state, ServerId index)
{
    settleCapacity(state, index);
    hooks::settleAlive(state);
    ++state.alive;
    state.servers[index].up = true;
    countServing(state, ServerId{index}, true);
    hooks::serverUp(state, ServerId{index});
    state.health[index].refuses = false;
    state.health[index].coldSince = state.now;
    hooks::serverRestarted(state, ServerId{index});
}

double Servers::estimatedBytes(const FleetParameters& /*p*/, double servers)
{
    return servers * (sizeof(Server) + sizeof(ServerHealth));
}

}  // namespace faultglass
