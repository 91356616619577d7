#include "core/fleet/redundancy/mechanism.h"

#include <algorithm>

#include "core/fleet/caches/mechanism.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/fleet_state.h"
#include "core/fleet/fleet_view.h"
#include "core/fleet/health_checks/mechanism.h"
#include "core/fleet/redundancy/redundancy_view.h"

namespace faultglass {

namespace {

constexpr std::uint8_t kOldSide = 1, kNewSide = 2;

Failover& failoverOf(FleetState& state, ServerId server) { return state.failovers[poolIndexOf(state, server)]; }

KeyedDraw writeDraw(const FleetState& state, CustomerId customer, std::uint32_t number)
{
    return state.random.draw(Purpose::Write, customer, number);
}

void scheduleSuspicion(FleetState& state, std::uint32_t pool)
{
    const double perHour = state.parameters.redundancy.spuriousPerHour;
    if (perHour <= 0)
        return;
    const double gap = state.random.draw(Purpose::Suspicion, pool, state.failovers[pool].suspicions++).exponential() *
                       3600 / perHour;
    state.schedule(state.now + secondsToDuration(std::min(gap, 3e9)), Redundancy::kSuspicion, pool);
}

/// Forgets the writes that the standbys have by now.
void replicate(const FleetState& state, Failover& failover)
{
    const SimTime reached = std::min(state.now, failover.cutAt);
    const SimTime upTo{reached.ns - secondsToDuration(state.parameters.redundancy.replicationLag).ns};
    while (!failover.writes.empty() && failover.writes.front() <= upTo)
        failover.writes.popFront();
}

void endSplit(FleetState& state, Failover& failover)
{
    if (failover.rival == kNone)
        return;
    record(state, TransitionKind::SplitBrainEnded, failover.rival, failover.split);
    failover.rival = kNone;
    failover.sides.clear();
}

/// Whether an old primary still serves somebody: those who are cut off with it, or those it holds.
bool believes(const FleetState& state, ServerId server)
{
    const Server& old = state.servers[server];
    return old.present && old.up && (old.isolated || old.busy + old.waiting > 0);
}

/// The standby to promote: the next one after the primary that health checks think well.
std::uint32_t nextStandby(const FleetState& state, const Pool& pool, std::uint32_t primary)
{
    for (std::uint32_t i = 1; i < pool.servers; ++i) {
        const std::uint32_t server = pool.firstServer + (primary - pool.firstServer + i) % pool.servers;
        if (state.servers[server].present && !state.health[server].ejected)
            return server;
    }
    return kNone;
}

/// Whether the failover that the loss of the server calls for works.
bool isCovered(FleetState& state, Failover& failover, ServerId server)
{
    const std::uint32_t pool = poolIndexOf(state, server);
    const double uniform = state.random.draw(Purpose::Failover, pool, failover.begun++).uniform();
    state.fingerprint.add(static_cast<std::uint64_t>(uniform * 0x1p53));
    failover.cause = state.health[server].cause;
    if (uniform < state.parameters.redundancy.coverage)
        return true;
    ++state.totals.uncoveredFailovers;
    record(state, TransitionKind::FailoverFailed, server, failover.cause);
    return false;
}

void missAmongActive(FleetState& state, ServerId server)
{
    if (state.parameters.redundancy.coverage >= 1)
        return;
    state.failovers.resize(state.pools.size());
    Failover& failover = failoverOf(state, server);
    if (isCovered(state, failover, server))
        return;
    state.health[server].blocksPool = true;
    ++failover.blockers;
    const std::vector<std::uint32_t> serving = state.pools[poolIndexOf(state, server)].rotation;
    for (const std::uint32_t other : serving)
        takeOutOfRotation(state, ServerId{other});
}

void returnAmongActive(FleetState& state, ServerId server)
{
    if (state.failovers.empty())
        return putIntoRotation(state, server);
    const std::uint32_t pool = poolIndexOf(state, server);
    Failover& failover = state.failovers[pool];
    if (!state.health[server].blocksPool) {
        if (failover.blockers == 0)
            putIntoRotation(state, server);
        return;
    }
    state.health[server].blocksPool = false;
    if (--failover.blockers > 0)
        return;
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        if (poolIndexOf(state, ServerId{i}) == pool && state.servers[i].present && !state.health[i].ejected)
            putIntoRotation(state, ServerId{i});
    }
}

/// The primary was lost to health checks or to its standbys: another takes its place, if that works.
void beginFailover(FleetState& state, ServerId server)
{
    Failover& failover = failoverOf(state, server);
    if (failover.primary != server || failover.promotion != 0 || failover.wanted)
        return;
    if (!isCovered(state, failover, server))
        return;
    failover.promotion = state.schedule(state.now + secondsToDuration(state.parameters.redundancy.promotionDelay),
                                        Redundancy::kPromotion, poolIndexOf(state, server));
}

/// From the last heartbeat the standbys heard on they wait for so long; heartbeats are sent at whole periods.
void awaitHeartbeat(FleetState& state, Failover& failover, std::uint32_t pool)
{
    const RedundancyParameters& p = state.parameters.redundancy;
    if (p.detection != FailoverDetection::Heartbeats)
        return;
    const std::int64_t period = secondsToDuration(p.heartbeat).ns;
    const SimTime last{state.now.ns / period * period};
    failover.silence = state.schedule(std::max(state.now, last + secondsToDuration(p.heartbeatTimeout)),
                                      Redundancy::kPrimarySilent, pool);
}

/// Whether a primary, old or present, is kept from writing because it has not heard the witness for too long.
bool lacksWitness(const FleetState& state, const Failover& failover, ServerId server)
{
    const RedundancyParameters& p = state.parameters.redundancy;
    if (!p.witness || !state.servers[server].isolated)
        return false;
    const SimTime since = server == failover.primary ? failover.cutAt : failover.rivalCutAt;
    return since != kNever && state.now >= since + secondsToDuration(p.witnessLease);
}

void install(FleetState& state, Failover& failover, ServerId server)
{
    const std::uint32_t old = failover.primary;
    replicate(state, failover);
    if (failover.cutAt != kNever)
        state.totals.writesLost += failover.writes.size();
    failover.writes.clear();
    failover.former = old;
    failover.rivalCutAt = failover.cutAt;
    failover.primary = server;
    failover.promotion = 0;
    failover.wanted = false;
    failover.cutAt = state.servers[server].up && !state.servers[server].isolated ? kNever : state.now;
    ++state.totals.promotions;
    const CauseId promoted = record(state, TransitionKind::Promoted, server, failover.cause);
    // A rival of the old primary is one of the new one, unless the old one is in its place now.
    const bool oldBelieves = believes(state, ServerId{old});
    if (oldBelieves || server == failover.rival)
        endSplit(state, failover);
    if (oldBelieves) {
        failover.rival = old;
        failover.sides.assign(state.parameters.redundancy.keys, 0);
        failover.split = record(state, TransitionKind::SplitBrain, old, promoted);
    }
    if (state.parameters.redundancy.standby == StandbyForm::Cold) {
        state.health[server].coldSince = state.now;
        loseCache(state, server);
    }
    putIntoRotation(state, server);
}

}  // namespace

RedundancyConfig Redundancy::compile(const FleetParameters& p)
{
    RedundancyConfig c;
    c.activePassive = p.redundancy.form == RedundancyForm::ActivePassive;
    c.standbysRead = c.activePassive && p.redundancy.standby == StandbyForm::Reads;
    c.warmStandby = c.activePassive && p.redundancy.standby == StandbyForm::Warm && p.cache.cache;
    return c;
}

std::optional<Error> Redundancy::refusal(const FleetParameters& parameters)
{
    const PlacementPolicy placement = parameters.placement.policy;
    if (parameters.redundancy.form != RedundancyForm::ActivePassive || placement == PlacementPolicy::Everywhere ||
        placement == PlacementPolicy::Cells)
        return std::nullopt;
    return Error{"redundancy", "active-passive",
                 "active-active with this placement; everywhere or cells with standbys"};
}

void Redundancy::build(FleetState& state)
{
    const auto servers = static_cast<std::uint32_t>(state.servers.size());
    if (state.config.activePassive) {
        state.failovers.resize(state.pools.size());
        for (std::uint32_t i = 0; i < state.pools.size(); ++i) {
            state.failovers[i].primary = state.pools[i].firstServer;
            scheduleSuspicion(state, i);
        }
    }
    for (std::uint32_t i = 0; i < servers; ++i) {
        if (!state.config.activePassive || state.config.standbysRead || failoverOf(state, ServerId{i}).primary == i)
            putIntoRotation(state, ServerId{i});
    }
}

void returnToService(FleetState& state, ServerId server)
{
    if (!state.config.activePassive)
        return returnAmongActive(state, server);
    Failover& failover = failoverOf(state, server);
    if (failover.wanted) {
        if (server == failover.primary)
            failover.wanted = false;  // and so it stays the primary
        else
            return install(state, failover, server);
    }
    if (server == failover.rival)
        endSplit(state, failover);
    if (server == failover.former && server != failover.primary) {
        record(state, TransitionKind::StoodBy, server, failover.cause);
        failover.former = kNone;
    }
    if (state.config.standbysRead || (server == failover.primary && failover.promotion == 0))
        putIntoRotation(state, server);
}

void Redundancy::serverEjected(FleetState& state, ServerId server)
{
    if (!state.config.activePassive)
        return missAmongActive(state, server);
    if (state.parameters.redundancy.detection == FailoverDetection::Probes)
        beginFailover(state, server);
}

void Redundancy::missHeartbeats(FleetState& state, std::uint32_t pool, std::uint32_t event)
{
    Failover& failover = state.failovers[pool];
    if (failover.silence == event && failover.cutAt != kNever)
        beginFailover(state, ServerId{failover.primary});
}

void Redundancy::loseLink(FleetState& state, ServerId server)
{
    if (!state.config.activePassive)
        return;
    Failover& failover = failoverOf(state, server);
    if (failover.primary == server && failover.cutAt == kNever) {
        failover.cutAt = state.now;
        awaitHeartbeat(state, failover, poolIndexOf(state, server));
    }
    if (failover.rival == server && !state.servers[server].up)
        endSplit(state, failover);
}

void Redundancy::regainLink(FleetState& state, ServerId server)
{
    if (!state.config.activePassive || !state.servers[server].up || state.servers[server].isolated)
        return;
    Failover& failover = failoverOf(state, server);
    if (failover.primary == server)
        failover.cutAt = kNever;
    if (failover.rival == server)
        endSplit(state, failover);
}

void Redundancy::promote(FleetState& state, std::uint32_t pool, std::uint32_t event)
{
    Failover& failover = state.failovers[pool];
    if (failover.promotion != event)
        return;
    const std::uint32_t standby = nextStandby(state, state.pools[pool], failover.primary);
    if (standby != kNone) {
        install(state, failover, ServerId{standby});
        if (!state.health[failover.former].ejected)
            returnToService(state, ServerId{failover.former});
        return;
    }
    failover.promotion = 0;
    record(state, TransitionKind::FailoverFailed, failover.primary, failover.cause);
    if (!state.health[failover.primary].ejected)
        putIntoRotation(state, ServerId{failover.primary});  // it came back in the meantime, and there is nobody else
    else
        failover.wanted = true;
}

void Redundancy::suspectWrongly(FleetState& state, std::uint32_t pool)
{
    scheduleSuspicion(state, pool);
    const std::uint32_t primary = primaryOf(state, pool);
    if (primary == kNone || !state.probesRunning || !state.servers[primary].up)
        return;
    ++state.totals.spuriousFailovers;
    state.health[primary].cause = record(state, TransitionKind::SuspectedWrongly, primary, {});
    eject(state, ServerId{primary});
}

bool isWrite(const FleetState& state, CustomerId customer, std::uint32_t number)
{
    return writeDraw(state, customer, number).uniform() < state.parameters.redundancy.writeShare;
}

std::uint32_t primaryOf(const FleetState& state, std::uint32_t pool)
{
    const Failover& failover = state.failovers[pool];
    const bool serves = state.servers[failover.primary].rotationSlot != kNone && failover.promotion == 0 &&
                        !failover.wanted;
    return serves ? failover.primary : kNone;
}

bool believesPrimary(const FleetState& state, ServerId server)
{
    const Failover& failover = state.failovers[poolIndexOf(state, server)];
    return server == failover.primary || server == failover.rival;
}

bool commit(FleetState& state, const Job& job, bool acknowledged)
{
    KeyedDraw draw = writeDraw(state, CustomerId{job.customer()}, job.number);
    if (draw.uniform() >= state.parameters.redundancy.writeShare)
        return true;
    Failover& failover = failoverOf(state, ServerId{job.server});
    const bool isPrimary = job.server == failover.primary;
    const bool fenced = !isPrimary && state.parameters.redundancy.fencing;
    if (fenced || lacksWitness(state, failover, ServerId{job.server})) {
        ++state.totals.writesFenced;
        return false;
    }
    state.totals.writesAcknowledged += acknowledged ? 1 : 0;
    if (isPrimary && acknowledged) {
        replicate(state, failover);
        failover.writes.pushBack(state.now);
    }
    state.totals.writesDivergent += isPrimary ? 0 : 1;
    if (failover.rival != kNone && (isPrimary || job.server == failover.rival)) {
        std::uint8_t& sides = failover.sides[draw.below(state.parameters.redundancy.keys)];
        const std::uint8_t before = sides;
        sides |= isPrimary ? kNewSide : kOldSide;
        state.totals.conflicts += before != sides && sides == (kOldSide | kNewSide) ? 1 : 0;
    }
    return true;
}

void Redundancy::view(const FleetState& state, FleetView& view)
{
    view.parts.add(RedundancyView{state.config.activePassive, state.totals.writesLost});
}

double Redundancy::estimatedBytes(const FleetParameters& p, double servers)
{
    return p.redundancy.form == RedundancyForm::ActivePassive ? servers * (sizeof(Failover) + p.redundancy.keys) : 0;
}

}  // namespace faultglass
