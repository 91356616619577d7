#include "widgets/panels/run_facts.h"

#include <algorithm>

#include "core/fleet/dependencies/dependencies_view.h"
#include "core/fleet/faults/transition_table.h"
#include "core/fleet/placement/cells_view.h"

namespace faultglass {

namespace {

void count(std::uint32_t server, ServersSeen& seen)
{
    if (seen.count++ == 0)
        seen.first = server;
}

void lookAtServers(const FleetView& fleet, RunFacts& facts)
{
    for (std::uint32_t i = 0; i < fleet.servers.size(); ++i) {
        const ServerView& server = fleet.servers[i];
        const bool lost = server.state == ServerState::Down || server.state == ServerState::Ejected;
        if (lost)
            count(i, facts.lost);
        if (server.state == ServerState::Down && server.inRotation)
            count(i, facts.unnoticed);
        if (server.state == ServerState::Overloaded)
            count(i, facts.overloaded);
        if (server.state == ServerState::Slow)
            count(i, facts.slow);
        if (server.state == ServerState::Gray)
            count(i, facts.gray);
        if (server.state == ServerState::Paused)
            count(i, facts.frozen);
        facts.serving += server.inRotation && !lost ? 1 : 0;
    }
}

void lookAtLog(SimTime now, const TransitionLog& log, RunFacts& facts)
{
    for (const Transition& transition : log.all()) {
        if (transition.at > now)
            break;
        if (isMarkedInCharts(transition.kind) && (facts.latest == nullptr || transition.at > facts.latest->at))
            facts.latest = &transition;
        const TransitionSpan span = transitionRow(transition.kind).span;
        if ((span.begins & kFault) != 0)
            facts.lastReturn = nullptr;
        else if ((span.ends & kFault) != 0)
            facts.lastReturn = &transition;
        if (transition.kind == TransitionKind::LoadSpiked || transition.kind == TransitionKind::SpikeEnded)
            facts.spiked = transition.kind == TransitionKind::LoadSpiked;
    }
}

void lookAtRates(SimTime now, const SeriesStore& series, RunFacts& facts)
{
    constexpr SimDuration kOver = secondsToDuration(1);
    const auto samples = series.samplesBetween(now - kOver, now);
    for (const Sample& sample : samples) {
        facts.offered += sample.offered;
        facts.attempts += sample.attempts;
        facts.retries += sample.retries;
        facts.goodput += sample.goodput;
    }
    if (samples.empty()) {
        const Sample& latest = facts.arm->fleet.latest;
        facts.offered = latest.offered;
        facts.attempts = latest.attempts;
        facts.retries = latest.retries;
        facts.goodput = latest.goodput;
        return;
    }
    const auto number = static_cast<double>(samples.size());
    for (double* rate : {&facts.offered, &facts.attempts, &facts.retries, &facts.goodput})
        *rate /= number;
}

}  // namespace

bool RunFacts::storm() const
{
    constexpr double kFrom = 0.1;
    return retries > 0 && retries >= kFrom * offered;
}

bool RunFacts::triggerStands() const
{
    const auto& dependencies = arm->fleet.of<DependenciesView>().dependencies;
    const bool called =
        std::ranges::any_of(dependencies, [](const DependencyView& view) { return view.cause.valid(); });
    const auto ofFault = [](const ServerView& view) {
        return view.state == ServerState::Down || view.state == ServerState::Slow || view.state == ServerState::Gray ||
               view.state == ServerState::Paused || view.state == ServerState::Ejected;
    };
    return spiked || called || !arm->fleet.badNeighbours.empty() || arm->fleet.of<CellsView>().routerDown ||
           std::ranges::any_of(arm->fleet.servers, ofFault);
}

RunFacts runFacts(const Frame& frame, const SeriesStore& series)
{
    RunFacts facts;
    facts.frame = &frame;
    facts.arm = &frame.arms.front();
    lookAtServers(facts.arm->fleet, facts);
    lookAtLog(frame.now, series.log(), facts);
    lookAtRates(frame.now, series, facts);
    return facts;
}

}  // namespace faultglass
