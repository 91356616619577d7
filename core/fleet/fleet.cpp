#include "core/fleet/fleet.h"

#include <utility>

#include "core/fleet/balancing/balancer.h"
#include "core/fleet/balancing/health_checks.h"
#include "core/fleet/caches/cache.h"
#include "core/fleet/clients/clients.h"
#include "core/fleet/clients/connecting.h"
#include "core/fleet/clients/retry_layers.h"
#include "core/fleet/defences/autoscaler.h"
#include "core/fleet/dependencies/dependency.h"
#include "core/fleet/detection/detectors.h"
#include "core/fleet/faults/causes.h"
#include "core/fleet/faults/faults.h"
#include "core/fleet/hardware/components.h"
#include "core/fleet/measuring/measuring.h"
#include "core/fleet/redundancy/redundancy.h"
#include "core/fleet/releases/release.h"
#include "core/fleet/replication/replication.h"
#include "core/fleet/servers/processes.h"
#include "core/fleet/servers/server_states.h"
#include "core/fleet/servers/servers.h"
#include "core/fleet/topology/lifetimes.h"
#include "core/fleet/wear/wear.h"

namespace faultglass {

namespace {

void schedule(FleetState& state, SimTime at, EventKind kind, std::uint32_t subject = 0)
{
    state.pending.push(at, static_cast<std::uint32_t>(kind), subject);
}

static_assert(static_cast<std::uint32_t>(EventKind::PrimarySilent) < 32, "an event holds five bits of it");

/// What concerns the primary of a pool.
void handleFailover(FleetState& state, const Event& event)
{
    if (static_cast<EventKind>(event.kind()) == EventKind::Promotion)
        promote(state, event.subject(), event.sequence());
    else if (static_cast<EventKind>(event.kind()) == EventKind::Suspicion)
        suspectWrongly(state, event.subject());
    else
        missHeartbeats(state, event.subject(), event.sequence());
}

void handle(FleetState& state, const Event& event)
{
    const std::uint32_t subject = event.subject();
    switch (static_cast<EventKind>(event.kind())) {
    case EventKind::ProbeTimeout:
        return probeTimedOut(state, subject, event.sequence());
    case EventKind::ProbeDue:
        return probe(state, subject, event.sequence());
    case EventKind::Completion:
        return complete(state, subject, event.sequence());
    case EventKind::Timeout:
        return state.requests[subject].stamp == event.sequence() ? timeOut(state, subject) : void();
    case EventKind::FaultStart:
        return applyFault(state, state.scheduledFaults[subject].fault);
    case EventKind::FaultEnd:
        return endFault(state, subject);
    case EventKind::Failure:
        return failPart(state, subject);
    case EventKind::Repair:
        return repairPart(state, subject);
    case EventKind::Exhausted:
        return exhaust(state, subject, event.sequence());
    case EventKind::Refilled:
        return refill(state, subject, event.sequence());
    case EventKind::ReleaseStep:
        return shipNext(state, subject);
    case EventKind::ReleaseCheck:
        return judgeRelease(state, subject);
    case EventKind::Rollback:
        return finishRollback(state, subject);
    case EventKind::Restart:
        return restart(state, subject, event.sequence());
    case EventKind::Provisioned:
        return provision(state, subject);
    case EventKind::Retry:
        return retry(state, subject);
    case EventKind::Arrival:
        return arrive(state, subject, event.sequence());
    case EventKind::ScaleTick:
        return scale(state);
    case EventKind::TenantTick:
        return judgeTenants(state);
    case EventKind::MeasureFrom:
        return restartTotals(state);
    case EventKind::SampleTick:
        return takeSample(state);
    case EventKind::ComponentDue:
        return componentDue(state, subject);
    case EventKind::HeartbeatDue:
        return heartbeatDue(state, subject);
    case EventKind::SuspicionDue:
        return suspicionDue(state, subject, event.sequence());
    case EventKind::ReplicaDue:
        return replicaDue(state, subject, event.sequence());
    case EventKind::Promotion:
    case EventKind::Suspicion:
    case EventKind::PrimarySilent:
        return handleFailover(state, event);
    case EventKind::ProcessRestart:
        return restartProcess(state, subject, event.sequence());
    }
    FG_ASSERT(false);
}

/// Fleets up to this size stay in the cache of any machine.
constexpr std::size_t kCachedServers = 4096;

/// Asks for the memory the next few events will need while the present one is handled. An event stands among the next
/// for a while: what it points to is asked for when it is first seen, and what that points to later. Changes nothing.
void fetchAhead(const FleetState& state)
{
    state.pending.lookAhead([&state](const Event& next) {
        if (static_cast<EventKind>(next.kind()) != EventKind::Completion)
            return;
        const Job& job = state.jobs[next.subject()];
        __builtin_prefetch(&state.servers[job.server]);
        if (job.request != kNone)
            __builtin_prefetch(&state.requests[job.request]);
    });
    // Whether a timer is stale is asked of its request; most are, and are skipped one after the other.
    state.pending.lookAlong(kTimeoutLane, 8,
                            [&state](const Event& timer) { __builtin_prefetch(&state.requests[timer.subject()]); });
}

/// Whatever a defence or a check needs to be there, after parameters changed.
void fitAll(FleetState& state)
{
    fitClientDefences(state);
    fitLoadOrder(state);
    fitHealthChecks(state);
    fitAutoscaling(state);
    if (state.config.shedByCoDel != !state.codel.empty())
        state.codel.assign(state.config.shedByCoDel ? state.servers.size() : 0, CoDel{});
}

/// Deals customers and servers to pools and hands. The parameters have been checked: see fleetRefusal.
void buildPools(FleetState& state)
{
    state.extent = extentOf(state.parameters);
    Result<Placement> placed = place(state.parameters, state.random);
    FG_ASSERT(placed.ok());
    state.placement = Shared(std::move(placed.value()));
    state.routing.home = state.placement;
    state.routing.inUse = state.parameters.placement.firstCells();
    state.pools.resize(state.placement->pools);
    for (std::uint32_t i = 0; i < state.placement->pools; ++i) {
        const ServerRange range = blockAt(i, state.placement->pools, state.extent.servers);
        state.pools[i].firstServer = range.first;
        state.pools[i].servers = range.count;
    }
}

void viewRequests(const FleetState& state, FleetView& view)
{
    const auto count = state.requestSamples.size();
    view.requests.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        view.requests.push_back(state.requestSamples[(state.requestSampleNext + i) % count]);
}

void viewComponents(const FleetState& state, FleetView& view)
{
    view.components.reserve(state.components.components.size());
    for (const Component& component : state.components.components)
        view.components.push_back(component.working ? ComponentView::Working : ComponentView::Failed);
    for (std::size_t i = 0; i < state.components.waiting.size(); ++i)
        view.components[state.components.waiting[i]] = ComponentView::Waiting;
}

void viewDependencies(const FleetState& state, FleetView& view)
{
    view.dependencies.reserve(state.dependencies.size());
    for (const Dependency& dependency : state.dependencies) {
        const CauseId cause = dependency.dead              ? dependency.death
                              : dependency.slowBy != kNone ? dependency.slowing
                                                           : CauseId{};
        view.dependencies.push_back({dependency.dead, dependency.slowness,
                                     callsOut(state, static_cast<std::uint32_t>(view.dependencies.size())), cause});
    }
}

}  // namespace

std::optional<Error> fleetRefusal(const FleetParameters& parameters, std::uint64_t seed)
{
    const WearParameters& wear = parameters.wear;
    if (wear.leak && wear.leakStart >= wear.leakLimit)
        return Error{"leak-start", std::to_string(wear.leakStart),
                     "below the limit of " + std::to_string(wear.leakLimit)};
    for (const auto& refused : {componentRefusal(parameters.component), detectorRefusal(parameters.detector),
                                replicationRefusal(parameters)}) {
        if (refused)
            return refused;
    }
    for (const auto& refusal : {redundancyRefusal(parameters), connectingRefusal(parameters), cacheRefusal(parameters),
                                retryLayersRefusal(parameters)}) {
        if (refusal)
            return refusal;
    }
    if (parameters.placement.policy != PlacementPolicy::ShuffleBounded)
        return placementRefusal(parameters);
    const Result<Placement> placed = place(parameters, KeyedRandom(seed));
    return placed.ok() ? std::nullopt : std::optional(placed.error());
}

Fleet::Fleet(const FleetSpec& spec)
{
    FleetState& state = m_state;
    state.parameters = spec.parameters;
    state.config = compile(spec.parameters);
    state.random = KeyedRandom(spec.seed);
    state.servers.resize(spec.parameters.servers);
    state.health.resize(spec.parameters.servers);
    state.tenants.resize(spec.parameters.tenants);
    state.tenantShares = Shared(sharesOfTenants(spec.parameters));
    buildPools(state);
    state.scheduledFaults = spec.faults;
    state.alive = spec.parameters.servers;
    state.poolsDown = static_cast<std::uint32_t>(state.pools.size());
    startRedundancy(state);
    state.popularity = Shared(popularityOf(spec.parameters.cache));
    fitCaches(state);
    fitCallPools(state);
    fitProcesses(state);
    fitConnections(state);
    restartTotals(state);
    state.latest.servers = spec.parameters.servers;
    state.latest.serversUp = state.totals.serversUpLeast;
    state.latest.tenants = spec.parameters.tenants;
    fitAll(state);
    startLives(state);
    startRelease(state);
    startWear(state);
    startComponents(state);
    startDetector(state);
    startReplication(state);
    for (std::uint32_t i = 0; i < spec.faults.size(); ++i)
        schedule(state, spec.faults[i].at, EventKind::FaultStart, i);
    for (std::uint32_t i = 0; i < spec.parameters.tenants; ++i)
        scheduleArrival(state, i);
    schedule(state, SimTime{} + state.config.sampleInterval, EventKind::SampleTick);
    schedule(state, SimTime{} + state.config.tenantWindow, EventKind::TenantTick);
    if (spec.parameters.measureFrom > 0)
        schedule(state, secondsToTime(spec.parameters.measureFrom), EventKind::MeasureFrom);
}

bool Fleet::advance(SimTime until, std::uint64_t mostEvents)
{
    FleetState& state = m_state;
    Event event;
    for (std::uint64_t i = 0; i < mostEvents; ++i) {
        state.pending.skipStale(kTimeoutLane, [&state](const Event& timer) {
            return state.requests[timer.subject()].stamp != timer.sequence();
        });
        if (!state.pending.popUntil(until, event)) {
            state.now = std::max(state.now, until);
            return true;
        }
        FG_ASSERT(event.time() >= state.now);
        state.now = event.time();
        ++state.eventsHandled;
        state.fingerprint.add(event.order ^ (static_cast<std::uint64_t>(event.timeNs) * 0x9e3779b97f4a7c15ULL));
        if (state.servers.size() > kCachedServers)
            fetchAhead(state);
        handle(state, event);
    }
    return false;
}

void Fleet::inject(const Fault& fault) { applyFault(m_state, fault); }

void Fleet::reconfigure(const FleetParameters& parameters)
{
    for (const BoundRow<FleetParameters>& row : fleetParameterTable())
        FG_ASSERT(row.row.change == ParameterChange::Live || row.get(parameters) == row.get(m_state.parameters));
    const double before = m_state.parameters.offeredLoad;
    m_state.parameters = parameters;
    m_state.config = compile(parameters);
    if (parameters.offeredLoad != before)
        rescaleArrivals(m_state, parameters.offeredLoad / before);
    fitAll(m_state);
}

Fleet::NewSamples Fleet::takeSamples()
{
    NewSamples taken{m_state.samplesTaken, std::move(m_state.samples)};
    m_state.samples.clear();
    m_state.samplesTaken += static_cast<std::uint32_t>(taken.samples.size());
    return taken;
}

std::vector<TenantLedger> Fleet::ledger() const
{
    std::vector<TenantLedger> ledger;
    ledger.reserve(m_state.tenants.size());
    const double window = m_state.config.tenantWindow.seconds();
    for (const Tenant& tenant : m_state.tenants)
        ledger.push_back(
            {tenant.state, tenant.worst, tenant.lost, tenant.downWindows * window, tenant.degradedWindows * window});
    return ledger;
}

FleetView Fleet::view() const
{
    const FleetState& state = m_state;
    FleetView view;
    view.at = state.now;
    view.latest = state.latest;
    view.servers.resize(state.servers.size());
    for (std::uint32_t i = 0; i < state.servers.size(); ++i) {
        const ServerHealth& health = state.health[i];
        const Server& server = state.servers[i];
        const bool byVersion = !health.cause.valid() && server.newVersion && showsDefect(state);
        view.servers[i] = {stateOf(state, i),
                           server.rotationSlot != kNone,
                           server.newVersion,
                           health.faultOf[static_cast<std::size_t>(FaultKind::BadConfig)] != kNone,
                           static_cast<std::uint16_t>(health.utilisation * 1000 + 0.5F),
                           server.waiting,
                           health.arrivalRate,
                           byVersion ? state.release.cause : health.cause};
    }
    constexpr std::size_t kMostTroublemakers = 64;
    view.tenants.reserve(state.tenants.size());
    for (const Tenant& tenant : state.tenants) {
        if (tenant.faultOf != kNone && view.troublemakers.size() < kMostTroublemakers)
            view.troublemakers.push_back(static_cast<std::uint32_t>(view.tenants.size()));
        view.tenants.push_back(tenant.state);
    }
    viewRequests(state, view);
    view.samplingRatio = state.config.samplingRatio;
    view.fingerprint = fingerprint();
    view.blastRadiusMost = state.totals.blastRadiusMost;
    view.requestsOffered = state.totals.offered;
    view.requestsFailed = state.totals.failed;
    const Totals& totals = state.totals;
    view.sums = {totals.downtimeSeconds,
                 totals.shortSeconds,
                 totals.warmingSeconds,
                 totals.writesLost,
                 totals.releaseReach,
                 totals.customersMoved,
                 totals.downTenantSeconds,
                 totals.degradedTenantSeconds,
                 totals.releaseDetected ? totals.detectionSeconds : -1,
                 totals.components,
                 totals.detector,
                 totals.replication};
    view.extent = state.extent;
    viewComponents(state, view);
    for (const Replica& replica : state.replication.replicas)
        view.replicas.push_back({replica.server, replica.role == ReplicaRole::Leader &&
                                                     state.parameters.replication.form == ReplicationForm::Leader});
    view.placement = state.placement;
    view.activePassive = state.config.activePassive;
    view.cells = {state.routing.home, state.routing.inUse, {}, state.routing.deadBy != kNone};
    for (const DrainedCell& drained : state.routing.drained)
        view.cells.drained.push_back(drained.cell);
    viewDependencies(state, view);
    if (state.config.replicated)
        view.standing = standingOfReplicas(state);
    return view;
}

namespace {

std::size_t bytes(const auto& vector) { return vector.capacity() * sizeof(vector[0]); }

std::size_t mechanismBytes(const FleetState& s)
{
    const ReplicationState& r = s.replication;
    std::size_t sum = bytes(s.components.components) + bytes(s.components.groups) + s.components.waiting.memoryBytes() +
                      bytes(s.components.badModules) + bytes(s.detector.observers) + bytes(s.detector.messages) +
                      bytes(s.detector.rounds) + s.detector.window.memoryBytes() + bytes(s.cuts);
    sum += bytes(r.replicas) + bytes(r.messages) + bytes(r.operations) + bytes(r.versions) + bytes(r.newest) +
           bytes(r.marks) + bytes(r.loose);
    for (const Replica& replica : r.replicas)
        sum += bytes(replica.contact);
    return sum;
}

std::size_t cacheBytes(const std::vector<LruCache>& caches)
{
    std::size_t sum = bytes(caches);
    for (const LruCache& cache : caches)
        sum += cache.memoryBytes();
    return sum;
}

std::size_t failoverBytes(const std::vector<Failover>& failovers)
{
    std::size_t sum = bytes(failovers);
    for (const Failover& failover : failovers)
        sum += bytes(failover.sides) + failover.writes.memoryBytes();
    return sum;
}

std::size_t poolBytes(const std::vector<Pool>& pools)
{
    std::size_t sum = bytes(pools);
    for (const Pool& pool : pools)
        sum += bytes(pool.rotation) + pool.loadOrder.memoryBytes();
    return sum;
}

}  // namespace

std::size_t Fleet::memoryBytes() const
{
    const FleetState& s = m_state;
    return sizeof s + mechanismBytes(s) + s.pending.memoryBytes() + bytes(s.servers) + bytes(s.health) +
           bytes(s.codel) + poolBytes(s.pools) + failoverBytes(s.failovers) + cacheBytes(s.caches) +
           bytes(s.connected) + bytes(s.callPools) + bytes(s.dependencies) + bytes(s.processes) + bytes(s.liveWorkers) +
           bytes(s.failures) + bytes(s.jobs) + bytes(s.requests) + bytes(s.tenants) + bytes(s.budgets) +
           bytes(s.breakers) + bytes(s.throttles) + bytes(s.scheduledFaults) + bytes(s.appliedFaults) +
           bytes(s.transitions) + bytes(s.samples) + bytes(s.requestSamples) + s.tally.latency.memoryBytes() +
           s.totals.latency.memoryBytes() + s.totals.successLatency.memoryBytes();
}

std::size_t Fleet::waitingBytes() const
{
    return bytes(m_state.jobs) + bytes(m_state.requests) + m_state.pending.memoryBytes();
}

}  // namespace faultglass
