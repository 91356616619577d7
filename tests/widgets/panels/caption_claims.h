// What each form of caption claims.
#pragma once

#include "core/fleet/hardware/component_totals.h"
#include "core/fleet/hardware/components_view.h"
#include "tests/widgets/panels/claims.h"
#include "widgets/theme/number_format.h"

namespace faultglass::testing {

inline std::uint32_t serverIn(const QString& name) { return name.mid(1).toUInt() - 1; }

inline bool isIn(const Witness& run, const QString& name, std::initializer_list<ServerState> states)
{
    const std::uint32_t server = serverIn(name);
    return server < run.fleet().servers.size() &&
           std::ranges::find(states, run.fleet().servers[server].state) != states.end();
}

/// "S3", or "S3 and 2 more", are all the servers in these states.
inline bool areThose(const Witness& run, const QString& name, const QString& more,
                     std::initializer_list<ServerState> states)
{
    std::uint32_t count = 0;
    for (const ServerState state : states)
        count += run.servers(state);
    return isIn(run, name, states) && count == 1 + (more.isEmpty() ? 0 : static_cast<std::uint32_t>(numberIn(more)));
}

/// Whether `said` of retries can be: at the border of a tenth both can.
inline bool retriesAre(bool said, const Witness& run)
{
    const double retries = run.rate(&Sample::retries), tenth = 0.1 * run.rate(&Sample::offered);
    return said ? retries > 0 && retries >= 0.999 * tenth : retries <= 0 || retries <= 1.001 * tenth;
}

inline bool nothingIsWrong(const Witness& run)
{
    for (const ServerState state : {ServerState::Overloaded, ServerState::Slow, ServerState::Gray, ServerState::Paused,
                                    ServerState::Ejected, ServerState::Down}) {
        if (run.servers(state) > 0)
            return false;
    }
    return true;
}

inline bool triggerIsGone(const Witness& run)
{
    for (const ServerState state :
         {ServerState::Slow, ServerState::Gray, ServerState::Paused, ServerState::Ejected, ServerState::Down}) {
        if (run.servers(state) > 0)
            return false;
    }
    return !run.lasts(TransitionKind::LoadSpiked, TransitionKind::SpikeEnded) &&
           !run.lasts(TransitionKind::CustomerNoisy, TransitionKind::CustomerCalmed);
}

inline bool isServed(const Witness& run)
{
    return run.customers(CustomerState::Down) == 0 && run.customers(CustomerState::Degraded) == 0 &&
           run.share() >= 0.95 && run.rate(&Sample::offered) > 0;
}

inline bool attemptsAre(const Witness& run, const QString& attempts)
{
    return std::abs(numberIn(attempts) - run.rate(&Sample::attempts) / run.rate(&Sample::offered)) < 0.051;
}

using S = ServerState;

/// What outcomes claim, within a caption or alone.
inline const std::vector<Claim> kOutcomeClaims{
    {"Customers down: ([\\d,]+) of ([\\d,]+)(?:, degraded: ([\\d,]+))?",
     [](const QStringList& said, const Witness& run) {
         return numberIn(said[1]) == run.customers(CustomerState::Down) &&
                numberIn(said[2]) == static_cast<double>(run.fleet().customers.size()) &&
                (said[3].isEmpty() ? 0 : numberIn(said[3])) == run.customers(CustomerState::Degraded);
     }},
    {"Customers degraded: ([\\d,]+) of ([\\d,]+)",
     [](const QStringList& said, const Witness& run) {
         return numberIn(said[1]) == run.customers(CustomerState::Degraded) && run.customers(CustomerState::Down) == 0;
     }},
    {"Everybody is served", [](const QStringList&, const Witness& run) { return isServed(run); }},
    {"([\\d.,<%]+) of the requests succeed",
     [](const QStringList& said, const Witness& run) {
         return run.share() < 0.951 && isNearShare(numberIn(QString(said[1]).remove(QLatin1Char('<'))), run.share());
     }},
    {"Servers in rotation: ([\\d,]+) of ([\\d,]+)",
     [](const QStringList& said, const Witness& run) {
         const auto serving = std::ranges::count_if(run.fleet().servers, [](const ServerView& view) {
             return view.inRotation && view.state != S::Down && view.state != S::Ejected;
         });
         return numberIn(said[1]) == static_cast<double>(serving) && run.rate(&Sample::offered) <= 0;
     }},
};

#define FG_SERVERS "(S\\d+)(?: and ([\\d,]+) more)?"

inline const std::vector<Claim> kCaptionClaims{
    {"The fleet runs at [\\d.]+% of its capacity\\. S1 dies at ([\\d:.]+): .*",
     [](const QStringList& said, const Witness& run) {
         return nothingIsWrong(run) && formatClock(run.frame.now.seconds()) < said[1];
     }},
    {"The fleet runs at [\\d.]+% of its capacity\\. Click a server to kill it\\.",
     [](const QStringList&, const Witness& run) { return nothingIsWrong(run); }},
    {"(The spike is over|(?:.*) is back) and the fleet stays down: the trigger is gone, the (retries are|work that "
     "waits "
     "is) not\\.",
     [](const QStringList& said, const Witness& run) {
         return triggerIsGone(run) && run.share() < 0.501 && run.servers(S::Overloaded) > 0 &&
                retriesAre(said[2].startsWith(QLatin1String("retries")), run);
     }},
    {"Servers answer clients that have left\\. Those come back: ([\\d.]+) attempts for each request\\.",
     [](const QStringList& said, const Witness& run) {
         return attemptsAre(run, said[1]) && retriesAre(true, run) && run.share() < 0.501;
     }},
    {"Requests wait longer than their clients do, or are turned away: ([\\d.]+%|<0.1%) of them succeed\\.",
     [](const QStringList& said, const Witness& run) {
         return run.servers(S::Overloaded) > 0 &&
                isNearShare(numberIn(QString(said[1]).remove(QLatin1Char('<'))), run.share()) &&
                run.rate(&Sample::goodput) > 0 && retriesAre(false, run);
     }},
    {"Requests wait longer than their clients do, or are turned away: none of them succeeds\\.",
     [](const QStringList&, const Witness& run) {
         return run.servers(S::Overloaded) > 0 && run.rate(&Sample::goodput) <= 0 && retriesAre(false, run);
     }},
    {"Overloaded: " FG_SERVERS "\\. Requests wait too long there or are turned away(, and come back as retries)?\\.",
     [](const QStringList& said, const Witness& run) {
         return areThose(run, said[1], said[2], {S::Overloaded}) && retriesAre(!said.value(3).isEmpty(), run);
     }},
    {"Dead: " FG_SERVERS "\\. The load balancer has not noticed, and what it sends there fails\\.",
     [](const QStringList& said, const Witness& run) {
         const auto unnoticed = std::ranges::count_if(run.fleet().servers, [](const ServerView& view) {
             return view.state == S::Down && view.inRotation;
         });
         return isIn(run, said[1], {S::Down}) && run.fleet().servers[serverIn(said[1])].inRotation &&
                static_cast<double>(unnoticed) == 1 + (said[2].isEmpty() ? 0 : numberIn(said[2]));
     }},
    {"Out of rotation: " FG_SERVERS
     "\\. (?:Nobody is left to serve|(The one that is left|Each of the others now) gets ([\\d,.kM]+) new requests a "
     "second)\\.",
     [](const QStringList& said, const Witness& run) {
         const auto serving = std::ranges::count_if(run.fleet().servers, [](const ServerView& view) {
             return view.inRotation && view.state != S::Down && view.state != S::Ejected;
         });
         const bool each = said.size() < 5 || said[4].isEmpty()
                               ? serving == 0
                               : isNear(numberIn(said[4]), run.rate(&Sample::offered) / static_cast<double>(serving)) &&
                                     (serving == 1) == said[3].startsWith(QLatin1String("The one"));
         return areThose(run, said[1], said[2], {S::Down, S::Ejected}) && each;
     }},
    {"(Frozen|Slow): " FG_SERVERS
     "\\. Watch the queues: trouble starts where work waits longer than its client does\\.",
     [](const QStringList& said, const Witness& run) {
         return areThose(run, said[2], said[3], {said[1] == QLatin1String("Slow") ? S::Slow : S::Paused});
     }},
    {"Failing a share of its requests: " FG_SERVERS "\\.",
     [](const QStringList& said, const Witness& run) { return areThose(run, said[1], said[2], {S::Gray}); }},
    {"The load has changed: ([\\d,.kM]+) requests a second\\. Watch .*",
     [](const QStringList& said, const Witness& run) {
         return run.lasts(TransitionKind::LoadSpiked, TransitionKind::SpikeEnded) &&
                isNear(numberIn(said[1]), run.rate(&Sample::offered));
     }},
    {"Clients are retrying: ([\\d.]+) attempts for each request\\.",
     [](const QStringList& said, const Witness& run) { return attemptsAre(run, said[1]) && retriesAre(true, run); }},
    {"([\\d.]+%) of what is offered succeeds\\.",
     [](const QStringList& said, const Witness& run) {
         return run.share() < 0.951 && isNearShare(numberIn(said[1]), run.share());
     }},
    {"The fleet came through: ([\\d.]+%) of what is offered succeeds\\.",
     [](const QStringList& said, const Witness& run) {
         return nothingIsWrong(run) && run.share() >= 0.949 && isNearShare(numberIn(said[1]), run.share());
     }},
    {"Day ([\\d,]+): failed so far: ([\\d,.kM]+), in the last week: ([\\d,]+)(?:, waiting for a spare: "
     "([\\d,]+))?\\..*",
     [](const QStringList& said, const Witness& run) {
         const ComponentTotals& totals = run.fleet().of<ComponentsView>().totals;
         return numberIn(said[1]) == std::floor(run.frame.now.seconds() / 86'400) &&
                isNear(numberIn(said[2]), static_cast<double>(totals.failures)) &&
                numberIn(said[3]) == static_cast<double>(run.fleet().latest.failuresOfWeek) &&
                (said.value(4).isEmpty() ? totals.waiting == 0 : numberIn(said[4]) == totals.waiting);
     }},
};

}  // namespace faultglass::testing
