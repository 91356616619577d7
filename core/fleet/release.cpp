#include "core/fleet/release.h"

#include <algorithm>
#include <cmath>

#include "core/fleet/causes.h"

namespace faultglass {

namespace {

void schedule(FleetState& state, EventKind kind, double seconds)
{
    state.pending.push(state.now + secondsToDuration(seconds), static_cast<std::uint32_t>(kind), 0);
}

/// How many servers, from the first on, have the new version after `step` steps.
std::uint32_t reach(const FleetState& state, std::uint32_t step)
{
    const ReleaseParameters& p = state.parameters.release;
    const std::uint32_t servers = state.extent.servers;
    const auto batch = static_cast<std::uint32_t>(std::ceil(p.batchShare * servers - 1e-9));
    switch (p.strategy) {
    case ReleaseStrategy::AllAtOnce:
        return servers;
    case ReleaseStrategy::Rolling:
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(servers, std::uint64_t{batch} * step));
    case ReleaseStrategy::Canary:
        return step == 1 ? batch : servers;
    case ReleaseStrategy::CellByCell:
        return state.extent.serversOf(Level::Cell, std::min(step, state.extent.cells) - 1).end();
    }
    FG_ASSERT(false);
}

double errorRate(const VersionTally& tally)
{
    const std::uint64_t ended = tally.good + tally.bad;
    return ended > 0 ? static_cast<double>(tally.bad) / static_cast<double>(ended) : 0;
}

}  // namespace

void startRelease(FleetState& state)
{
    if (state.parameters.release.release)
        schedule(state, EventKind::ReleaseStep, state.parameters.release.releaseAt);
}

void shipNext(FleetState& state)
{
    const ReleaseParameters& p = state.parameters.release;
    Release& release = state.release;
    if (release.stopped)
        return;
    if (release.steps++ == 0) {
        const double dormant = state.random.draw(Purpose::Dormancy, 0, 0).exponential() * p.defectDelay;
        release.showsFrom = state.now + secondsToDuration(dormant);
        state.fingerprint.add(static_cast<std::uint64_t>(release.showsFrom.ns));
        release.cause = record(state, TransitionKind::ReleaseStarted, kNone, {});
        if (p.rollback)
            schedule(state, EventKind::ReleaseCheck, p.detectWindow);
    }
    const std::uint32_t end = reach(state, release.steps);
    for (std::uint32_t i = release.reached; i < end; ++i)
        state.servers[i].newVersion = true;
    release.reached = std::max(release.reached, end);
    state.totals.releaseReach = std::max(state.totals.releaseReach, release.reached);
    state.totals.releaseSteps = release.steps;
    if (p.defect != Defect::None)
        state.latestTrouble = release.cause;
    if (release.reached < state.extent.servers)
        schedule(state, EventKind::ReleaseStep, p.bakeTime);
}

void judgeRelease(FleetState& state)
{
    const ReleaseParameters& p = state.parameters.release;
    Release& release = state.release;
    const VersionTally fresh = release.fresh, old = release.old;
    release.fresh = release.old = {};
    const bool judged = fresh.good + fresh.bad >= p.detectCalls;
    if (judged && errorRate(fresh) > errorRate(old) + p.detectAbove) {
        release.stopped = true;
        state.totals.releaseDetected = true;
        state.totals.detectionSeconds = (state.now - release.showsFrom).seconds();
        record(state, TransitionKind::ReleaseStopped, kNone, release.cause);
        schedule(state, EventKind::Rollback, p.rollbackTime);
        return;
    }
    schedule(state, EventKind::ReleaseCheck, p.detectWindow);
}

void finishRollback(FleetState& state)
{
    for (Server& server : state.servers)
        server.newVersion = false;
    state.release.reached = 0;
    record(state, TransitionKind::RolledBack, kNone, state.release.cause);
}

bool showsDefect(const FleetState& state)
{
    return state.parameters.release.defect == Defect::Fails && state.release.steps > 0 &&
           state.now >= state.release.showsFrom;
}

bool meetsDefect(const FleetState& state, const Job& job)
{
    const ReleaseParameters& p = state.parameters.release;
    if (!state.servers[job.server].newVersion || p.defect == Defect::None || job.request == kNone ||
        state.now < state.release.showsFrom)
        return false;
    return p.defectShare >= 1 || state.random.draw(Purpose::Defect, job.tenant(), job.number).uniform() < p.defectShare;
}

void countForRelease(FleetState& state, std::uint32_t server, bool good)
{
    VersionTally& tally = state.servers[server].newVersion ? state.release.fresh : state.release.old;
    ++(good ? tally.good : tally.bad);
}

}  // namespace faultglass
