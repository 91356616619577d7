#include <algorithm>

#include "core/fleet/measuring/arm_outcome.h"
#include "core/fleet/measuring/measure.h"

namespace faultglass {

namespace {

using namespace measure_groups;
using enum MeasureForm;

template <auto Value>
Observation replication(const ArmOutcome& o)
{
    return static_cast<double>(o.totals.replication.*Value);
}

/// The part of the time that `Seconds` of the replicas' totals took.
template <double ReplicationTotals::*Seconds>
Observation replicationShare(const ArmOutcome& o)
{
    return over(std::min(o.totals.replication.*Seconds, seconds(o)), seconds(o));
}

constexpr Measure kMeasures[] = {
    {"replica-writes-offered", FG_TEXT("Writes"), FG_TEXT("Writes that clients began."), "writes", kReplication, Count,
     FigureKind::Count, replication<&ReplicationTotals::writes>},
    {"replica-writes-acknowledged", FG_TEXT("Writes acknowledged"), FG_TEXT("Writes that enough replicas had in time."),
     "writes", kReplication, Count, FigureKind::Count, replication<&ReplicationTotals::writesAcknowledged>},
    {"write-availability", FG_TEXT("Writes that succeed"), FG_TEXT("The part of the writes that was acknowledged."),
     "share", kReplication, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.replication.writesAcknowledged, o.totals.replication.writes);
     }},
    {"replica-writes-refused", FG_TEXT("Writes refused"), FG_TEXT("Nobody led, or the leader had lost its lease."),
     "writes", kReplication, Count, FigureKind::Count, replication<&ReplicationTotals::writesRefused>},
    {"replica-writes-fenced", FG_TEXT("Writes fenced off"),
     FG_TEXT("Refused by a replica because a later term had begun."), "writes", kReplication, Count, FigureKind::Count,
     replication<&ReplicationTotals::writesFenced>},
    {"replica-writes-inside", FG_TEXT("Writes inside a partition"),
     FG_TEXT("Acknowledged within what a partition cut off, while it lasted."), "writes", kReplication, Count,
     FigureKind::Count, replication<&ReplicationTotals::writesInside>},
    {"replica-writes-outside", FG_TEXT("Writes outside a partition"),
     FG_TEXT("Acknowledged on the other side meanwhile."), "writes", kReplication, Count, FigureKind::Count,
     replication<&ReplicationTotals::writesOutside>},
    {"conflicting-keys", FG_TEXT("Keys in conflict"),
     FG_TEXT(
         "Keys with acknowledged writes on both sides of a partition, the later made without knowing of the earlier."),
     "keys", kReplication, Count, FigureKind::Count, replication<&ReplicationTotals::conflicts>},
    {"replica-writes-lost", FG_TEXT("Writes lost"),
     FG_TEXT("Acknowledged writes that a leader elected since does not know of."), "writes", kReplication, Count,
     FigureKind::Count, replication<&ReplicationTotals::writesLost>},
    {"write-latency-mean", FG_TEXT("Write latency"), FG_TEXT("Mean over acknowledged writes."), "s", kReplication, Time,
     FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.replication.writeSeconds, o.totals.replication.writesAcknowledged);
     }},
    {"write-latency-most", FG_TEXT("Write latency, longest"), FG_TEXT("Of the acknowledged writes."), "s", kReplication,
     Time, FigureKind::Amount,
     [](const ArmOutcome& o) -> Observation {
         return o.totals.replication.writesAcknowledged > 0 ? o.totals.replication.slowestWrite : kNoOccasion;
     }},
    {"read-latency-mean", FG_TEXT("Read latency"), FG_TEXT("Mean over answered reads."), "s", kReplication, Time,
     FigureKind::Ratio,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.replication.readSeconds, o.totals.replication.readsAnswered);
     }},
    {"read-availability", FG_TEXT("Reads that succeed"), FG_TEXT("The part of the reads that was answered."), "share",
     kReplication, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.replication.readsAnswered, o.totals.replication.reads);
     }},
    {"stale-reads-share", FG_TEXT("Stale reads"),
     FG_TEXT("The part of the answered reads that missed a write acknowledged before they began."), "share",
     kReplication, Share, FigureKind::Share,
     [](const ArmOutcome& o) -> Observation {
         return over(o.totals.replication.staleReads, o.totals.replication.readsAnswered);
     }},
    {"elections", FG_TEXT("Elections"), FG_TEXT("Leaders elected since the start."), "elections", kReplication, Count,
     FigureKind::Count, replication<&ReplicationTotals::elections>},
    {"quorum-lost-share", FG_TEXT("No quorum"),
     FG_TEXT("The part of the time in which no side had enough replicas to write."), "share", kReplication, Share,
     FigureKind::TimeShare, replicationShare<&ReplicationTotals::quorumLostSeconds>},
    {"all-replicas-lost-share", FG_TEXT("All replicas down"), FG_TEXT("The part of the time without any replica up."),
     "share", kReplication, Share, FigureKind::TimeShare, replicationShare<&ReplicationTotals::allLostSeconds>},
    {"leaderless-share", FG_TEXT("No leader"), FG_TEXT("The part of the time in which no live replica led."), "share",
     kReplication, Share, FigureKind::TimeShare, replicationShare<&ReplicationTotals::leaderlessSeconds>},
    {"two-leaders-share", FG_TEXT("Two leaders"), FG_TEXT("The part of the time in which more than one led."), "share",
     kReplication, Share, FigureKind::TimeShare, replicationShare<&ReplicationTotals::twoLeadersSeconds>},
};
static_assert(measuresAreSound(kMeasures));

}  // namespace

std::span<const Measure> Replication::measures() { return kMeasures; }

}  // namespace faultglass
