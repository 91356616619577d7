#include "core/fleet/faults/transition_table.h"

#include <algorithm>
#include <array>

#include "core/params/parameter.h"

namespace faultglass {

namespace {

using enum TransitionKind;
using enum TransitionSubject;
using enum TransitionSeverity;
using enum TransitionMark;

constexpr std::string_view kWhyFailed = FG_TEXT("Why did %1 fail?");
constexpr std::string_view kWhySlow = FG_TEXT("Why is %1 slow?");
constexpr std::string_view kWhyErrors = FG_TEXT("Why does %1 answer with errors?");
constexpr std::string_view kWhyFailing = FG_TEXT("Why is %1 failing?");

constexpr std::array<TransitionRow, kTransitionKinds> kRows{{
    {Killed,
     Server,
     Failure,
     Charts,
     FG_TEXT("%1 killed"),
     {.marker = FG_TEXT("kill %1"), .why = kWhyFailed, .since = FG_TEXT("killed %1")},
     {.begins = kFault | kUnnoticed}},
    {Slowed,
     Server,
     Harm,
     Charts,
     FG_TEXT("%1 slowed down"),
     {.marker = FG_TEXT("slow %1"), .why = kWhySlow, .since = FG_TEXT("slowed %1")},
     {.begins = kFault}},
    {Paused,
     Server,
     Harm,
     Charts,
     FG_TEXT("%1 frozen"),
     {.marker = FG_TEXT("freeze %1"), .why = kWhySlow, .since = FG_TEXT("frozen %1")},
     {.begins = kFault}},
    {TurnedGray,
     Server,
     Harm,
     Charts,
     FG_TEXT("%1 began to fail a share of its requests"),
     {.marker = FG_TEXT("%1 gray"), .why = kWhyErrors, .since = FG_TEXT("failing since %1")},
     {.begins = kFault}},
    {Misconfigured, Server, Harm, Charts, FG_TEXT("%1 took a bad config"), {.why = kWhyErrors}, {.begins = kFault}},
    {LoadSpiked,
     Fleet,
     Harm,
     Charts,
     FG_TEXT("offered load spiked"),
     {.marker = FG_TEXT("load spike"), .why = FG_TEXT("Why did the load rise?")},
     {.begins = kFault}},
    {SpikeEnded,
     Fleet,
     Recovery,
     Nowhere,
     FG_TEXT("load spike ended"),
     {.marker = FG_TEXT("spike ends")},
     {.ends = kFault}},
    {Healed,
     Server,
     Recovery,
     Timeline,
     FG_TEXT("%1 healed"),
     {.marker = FG_TEXT("heal %1")},
     {.ends = kFault | kUnnoticed}},
    {OutOfMemory,
     Server,
     Failure,
     Charts,
     FG_TEXT("%1 out of memory"),
     {.why = kWhyFailed, .since = FG_TEXT("out of memory %1")},
     {.begins = kFault | kUnnoticed}},
    {Restarted,
     Server,
     Recovery,
     Charts,
     FG_TEXT("%1 up again"),
     {.marker = FG_TEXT("%1 up")},
     {.ends = kFault | kUnnoticed}},
    {Ejected,
     Server,
     Harm,
     Timeline,
     FG_TEXT("%1 out of rotation"),
     {.marker = FG_TEXT("%1 ejected"), .why = FG_TEXT("Why is %1 out of rotation?"), .since = FG_TEXT("ejected %1")},
     {.ends = kUnnoticed}},
    {Readmitted, Server, Recovery, Timeline, FG_TEXT("%1 back in rotation"), {}, {.ends = kUnnoticed}},
    {Overloaded,
     Server,
     Failure,
     Charts,
     FG_TEXT("%1 overloaded"),
     {.why = FG_TEXT("Why is %1 overloaded?"), .since = FG_TEXT("overloaded %1")},
     {.begins = kOverload}},
    {CaughtUp, Server, Recovery, Timeline, FG_TEXT("%1 caught up"), {}, {.ends = kOverload}},
    {RetryStorm,
     Fleet,
     Harm,
     Timeline,
     FG_TEXT("retries pass a tenth of the load"),
     {.marker = FG_TEXT("retry storm"), .why = FG_TEXT("Why are there so many retries?")},
     {.begins = kRetryStorm}},
    {RetryStormEnded,
     Fleet,
     Recovery,
     Timeline,
     FG_TEXT("retries died down"),
     {.marker = FG_TEXT("storm ends")},
     {.ends = kRetryStorm}},
    {BreakerOpened, Customer, Harm, Timeline, FG_TEXT("breaker of %1 opened"), {.why = kWhyFailing}},
    {BreakerClosed, Customer, Recovery, Nowhere, FG_TEXT("breaker of %1 closed")},
    {CustomerDown,
     Customer,
     Failure,
     Nowhere,
     FG_TEXT("most requests of %1 failed"),
     {.why = kWhyFailing},
     {.begins = kHurtCustomer}},
    {CustomerDegraded,
     Customer,
     Harm,
     Nowhere,
     FG_TEXT("some requests of %1 failed"),
     {.why = kWhyFailing},
     {.begins = kHurtCustomer}},
    {CustomerFine, Customer, Recovery, Nowhere, FG_TEXT("requests of %1 succeed again"), {}, {.ends = kHurtCustomer}},
    {ServerAdded, Server, Change, Timeline, FG_TEXT("%1 added")},
    {ServerRetired, Server, Change, Timeline, FG_TEXT("%1 retired")},
    {PartFailed, Server, Failure, Charts, FG_TEXT("%1 failed"), {.why = kWhyFailed}, {.begins = kFault | kUnnoticed}},
    {Exhausted, Server, Failure, Charts, FG_TEXT("%1 ran out of a resource"), {.why = kWhyFailed}},
    {Poisoned, Server, Failure, Charts, FG_TEXT("%1 killed by a request"), {.why = kWhyFailed}},
    {CustomerNoisy, Customer, Harm, Charts, FG_TEXT("%1 turned noisy"), {}, {.begins = kFault}},
    {CustomerPoisons, Customer, Harm, Charts, FG_TEXT("%1 began to send poison"), {}, {.begins = kFault}},
    {CustomerCalmed, Customer, Recovery, Timeline, FG_TEXT("%1 calm again"), {}, {.ends = kFault}},
    {ReleaseStarted, Fleet, Change, Charts, FG_TEXT("release begins")},
    {ReleaseStopped, Fleet, Harm, Charts, FG_TEXT("release stopped by its error rate")},
    {RolledBack, Fleet, Recovery, Charts, FG_TEXT("old version back")},
    {ComponentFailed, Component, Failure, Timeline, FG_TEXT("%1 failed")},
    {ComponentReplaced, Component, Recovery, Timeline, FG_TEXT("%1 replaced")},
    {GroupLost, Group, Failure, Charts, FG_TEXT("all copies of %1 lost")},
    {SparesRanOut, Fleet, Harm, Charts, FG_TEXT("no spares left")},
    {Suspected, Server, Harm, Timeline, FG_TEXT("%1 suspected to be dead")},
    {Trusted, Server, Recovery, Timeline, FG_TEXT("%1 trusted again")},
    {Partitioned, Fleet, Harm, Charts, FG_TEXT("network cut")},
    {PartitionHealed, Fleet, Recovery, Charts, FG_TEXT("network whole again")},
    {LeaderElected, Server, Change, Charts, FG_TEXT("%1 elected")},
    {LeaderStoodDown, Server, Harm, Timeline, FG_TEXT("%1 no longer leads")},
    {Isolated, Server, Harm, Charts, FG_TEXT("%1 cut off"), {}, {.begins = kFault | kUnnoticed}},
    {SuspectedWrongly, Server, Harm, Charts, FG_TEXT("%1 taken for dead"), {}, {.begins = kPromotion}},
    {Promoted, Server, Recovery, Charts, FG_TEXT("%1 promoted"), {}, {.ends = kPromotion}},
    {FailoverFailed, Server, Failure, Charts, FG_TEXT("nobody takes over from %1"), {}, {.ends = kPromotion}},
    {StoodBy, Server, Recovery, Timeline, FG_TEXT("%1 back as a standby")},
    {SplitBrain, Server, Failure, Charts, FG_TEXT("%1 lives on beside the new primary")},
    {SplitBrainEnded, Server, Recovery, Timeline, FG_TEXT("one primary again, %1 gave up")},
    {CacheFlushed, Server, Harm, Charts, FG_TEXT("cache of %1 flushed")},
    {DependencySlowed, Dependency, Harm, Charts, FG_TEXT("%1 slowed down")},
    {DependencyDied, Dependency, Failure, Charts, FG_TEXT("%1 died")},
    {DependencyHealed, Dependency, Recovery, Charts, FG_TEXT("%1 healed")},
    {ProcessDied, Server, Harm, Charts, FG_TEXT("a process of %1 died")},
    {ProcessStarted, Server, Recovery, Timeline, FG_TEXT("a process of %1 is back")},
    {CacheWarmed, Fleet, Recovery, Timeline, FG_TEXT("caches warm again"), {}, {.ends = kColdCaches}},
    {CellDrained, Cell, Change, Charts, FG_TEXT("%1 drained")},
    {CellReopened, Cell, Change, Timeline, FG_TEXT("%1 takes customers again")},
    {CellAdded, Cell, Change, Charts, FG_TEXT("%1 added")},
    {RouterDied, Fleet, Failure, Charts, FG_TEXT("router killed")},
    {RouterRestarted, Fleet, Recovery, Charts, FG_TEXT("router up again")},
    {DiskFilled, Server, Failure, Charts, FG_TEXT("disk of %1 full"), {.why = kWhyErrors}, {.begins = kFault}},
    {CacheLost, Server, Harm, Nowhere, FG_TEXT("%1 starts with a cold cache"), {}, {.begins = kColdCaches}},
    {ConnectionStorm,
     Fleet,
     Harm,
     Timeline,
     FG_TEXT("customers connect all at once"),
     {.marker = FG_TEXT("connection storm")},
     {.begins = kConnectionStorm}},
    {ConnectionStormEnded,
     Fleet,
     Recovery,
     Nowhere,
     FG_TEXT("customers are connected"),
     {},
     {.ends = kConnectionStorm}},
}};

consteval bool areWhole()
{
    for (std::size_t i = 0; i < kRows.size(); ++i) {
        const TransitionRow& row = kRows[i];
        const bool names = row.text.find("%1") != std::string_view::npos;
        const bool rightly = !names || row.subject != Fleet;
        const bool timed = row.words.since.empty() || row.words.since.find("%1") != std::string_view::npos;
        if (static_cast<std::size_t>(row.kind) != i || row.text.empty() || !rightly || !timed)
            return false;
    }
    return true;
}
static_assert(areWhole(), "a row for every kind, in their order");

}  // namespace

std::span<const TransitionRow> transitionTable() { return kRows; }

const TransitionRow& transitionRow(TransitionKind kind) { return kRows[static_cast<std::size_t>(kind)]; }

bool isMarkedInCharts(TransitionKind kind) { return transitionRow(kind).mark == Charts; }

bool madeWorse(TransitionKind kind)
{
    const TransitionRow& row = transitionRow(kind);
    return row.mark != Nowhere && (row.severity == Failure || row.severity == Harm);
}

}  // namespace faultglass
