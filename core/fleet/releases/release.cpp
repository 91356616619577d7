#include "core/fleet/releases/mechanism.h"

#include <algorithm>
#include <cmath>

#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/releases/releases_view.h"
#include "core/fleet/releases/ship_fault.h"

namespace faultglass {

namespace {

void schedule(FleetState& state, EventKind kind, double seconds)
{
    state.schedule(state.now + secondsToDuration(seconds), kind, state.release.number);
}

/// How many servers, from the first on, have the new version after `step` steps.
std::uint32_t reach(const FleetState& state, std::uint32_t step)
{
    const ReleaseParameters& p = state.parameters.release;
    const std::uint32_t servers = state.sizes.servers;
    const auto batch = static_cast<std::uint32_t>(std::ceil(p.batchShare * servers - 1e-9));
    switch (p.strategy) {
    case ReleaseStrategy::AllAtOnce:
        return servers;
    case ReleaseStrategy::Rolling:
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(servers, std::uint64_t{batch} * step));
    case ReleaseStrategy::Canary:
        return step == 1 ? batch : servers;
    case ReleaseStrategy::CellByCell:
        return state.sizes.serversOf(Level::Cell, std::min(step, state.sizes.cells) - 1).end();
    }
    FG_ASSERT(false);
}

double errorRate(const VersionTally& tally)
{
    const std::uint64_t ended = tally.good + tally.bad;
    return ended > 0 ? static_cast<double>(tally.bad) / static_cast<double>(ended) : 0;
}

/// The first servers take the new version: from now on it is watched.
void begin(FleetState& state)
{
    const ReleaseParameters& p = state.parameters.release;
    Release& release = state.release;
    const double dormant = state.random.draw(Purpose::Dormancy, 0, release.number).exponential() * p.defectDelay;
    release.showsFrom = state.now + secondsToDuration(dormant);
    state.fingerprint.add(static_cast<std::uint64_t>(release.showsFrom.ns));
    release.cause = record(state, TransitionKind::ReleaseStarted, kNone, {});
    if (p.rollback)
        schedule(state, Releases::kCheck, p.detectWindow);
}

void deploy(FleetState& state, const ServerRange& range)
{
    Release& release = state.release;
    // A target that is not there has no server that could take it.
    const auto end = std::min(range.end(), static_cast<std::uint32_t>(state.servers.size()));
    for (std::uint32_t i = range.first; i < end; ++i) {
        release.servers += state.servers[i].newVersion ? 0 : 1;
        state.servers[i].newVersion = true;
    }
    state.totals.releaseReach = std::max(state.totals.releaseReach, release.servers);
    if (state.parameters.release.defect != Defect::None)
        state.latestCause = release.cause;
}

}  // namespace

ReleasesConfig Releases::compile(const FleetParameters& p)
{
    return {p.release.release, p.release.defect == Defect::Kills};
}

void Releases::start(FleetState& state)
{
    if (state.parameters.release.release)
        schedule(state, Releases::kStep, state.parameters.release.releaseAt);
}

void Releases::shipNext(FleetState& state, std::uint32_t number)
{
    Release& release = state.release;
    if (release.stopped || number != release.number)
        return;
    if (release.steps++ == 0)
        begin(state);
    const std::uint32_t end = std::max(release.reached, reach(state, release.steps));
    deploy(state, {release.reached, end - release.reached});
    release.reached = end;
    state.totals.releaseSteps = release.steps;
    if (end < state.sizes.servers)
        schedule(state, Releases::kStep, state.parameters.release.bakeTime);
}

void ShipFault::act(FleetState& state, FaultTarget target)
{
    Release& release = state.release;
    const bool underWay = release.steps > 0 && !release.stopped;
    if (!underWay || !target.valid()) {
        Release next;
        next.number = release.number + 1;
        next.servers = release.servers;
        release = next;
        state.totals.releaseDetected = false;
    }
    if (!target.valid())
        return Releases::shipNext(state, release.number);
    if (release.steps == 0) {
        release.steps = 1;
        begin(state);
    }
    deploy(state, state.sizes.serversOf(target.level, target.value));
    state.totals.releaseSteps = release.steps;
}

void Releases::judge(FleetState& state, std::uint32_t number)
{
    const ReleaseParameters& p = state.parameters.release;
    Release& release = state.release;
    if (number != release.number)
        return;
    const VersionTally fresh = release.fresh, old = release.old;
    release.fresh = release.old = {};
    const bool judged = fresh.good + fresh.bad >= p.detectCalls;
    if (judged && errorRate(fresh) > errorRate(old) + p.detectAbove) {
        release.stopped = true;
        state.totals.releaseDetected = true;
        state.totals.detectionSeconds = (state.now - release.showsFrom).seconds();
        record(state, TransitionKind::ReleaseStopped, kNone, release.cause);
        schedule(state, Releases::kRollback, p.rollbackTime);
        return;
    }
    schedule(state, Releases::kCheck, p.detectWindow);
}

void Releases::finishRollback(FleetState& state, std::uint32_t number)
{
    if (number != state.release.number)
        return;
    for (Server& server : state.servers)
        server.newVersion = false;
    state.release.reached = state.release.servers = 0;
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
    return p.defectShare >= 1 ||
           state.random.draw(Purpose::Defect, job.customer(), job.number).uniform() < p.defectShare;
}

void countForRelease(FleetState& state, ServerId server, bool good)
{
    VersionTally& tally = state.servers[server].newVersion ? state.release.fresh : state.release.old;
    ++(good ? tally.good : tally.bad);
}

void Releases::view(const FleetState& state, FleetView& view)
{
    const ReleasesTotals& totals = state.totals;
    view.parts.add(ReleasesView{totals.releaseReach, totals.releaseDetected ? totals.detectionSeconds : -1});
}

}  // namespace faultglass
