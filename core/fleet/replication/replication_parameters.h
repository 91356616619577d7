// What one can set about data kept by several replicas: where they stand, who must agree, who leads; rows for each.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class ReplicaSpread : std::uint8_t { Servers, Racks, Zones, Regions };
enum class ReplicationForm : std::uint8_t { Leader, Quorum };

struct ReplicationParameters {
    bool replicated = false;
    std::uint32_t replicas = 3;
    ReplicaSpread spread = ReplicaSpread::Zones;
    // The number of a server, from 1 on, for the first replicas; 0: dealt out by the spread.
    std::uint32_t place1 = 0, place2 = 0, place3 = 0;
    std::uint32_t place4 = 0, place5 = 0, place6 = 0;
    std::uint32_t place7 = 0, place8 = 0, place9 = 0;
    ReplicationForm form = ReplicationForm::Leader;
    std::uint32_t writeQuorum = 2;
    std::uint32_t readQuorum = 2;
    double writeRate = 100;
    double readRate = 0;
    std::uint32_t keys = 1000;
    double operationTimeout = 1;
    double heartbeat = 0.1;
    double electionTimeout = 1;
    bool fencing = true;
    double lease = 1;
    double rackRoundTrip = 0.0002;
    double zoneRoundTrip = 0.0005;
    double regionRoundTrip = 0.002;
    double worldRoundTrip = 0.07;
    double roundTripJitter = 0;

    /// Whether a replica stands where it was put, not where the spread puts it.
    [[nodiscard]] bool isPlaced() const
    {
        return (place1 | place2 | place3 | place4 | place5 | place6 | place7 | place8 | place9) != 0;
    }
    void unplace() { place1 = place2 = place3 = place4 = place5 = place6 = place7 = place8 = place9 = 0; }

    friend bool operator==(const ReplicationParameters&, const ReplicationParameters&) = default;
};

namespace replication_rows {

using P = ReplicationParameters;
using enum ParameterScale;
inline constexpr std::string_view kReplicas = FG_TEXT("Replicated data");
inline constexpr std::string_view kNetwork = FG_TEXT("Network between servers");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr RowRange kTimes{0.001, 3600, Logarithmic};
inline constexpr RowRange kRoundTrips{0.000001, 10, Logarithmic};
inline constexpr ParameterChoice kSpreads[] = {{"servers", FG_TEXT("servers of one rack")},
                                               {"racks", FG_TEXT("racks of one zone")},
                                               {"zones", FG_TEXT("zones of one region")},
                                               {"regions", FG_TEXT("regions")}};
inline constexpr ParameterChoice kForms[] = {{"leader", FG_TEXT("a leader orders the writes")},
                                             {"quorum", FG_TEXT("any replica coordinates")}};

inline constexpr std::string_view kPlaces = FG_TEXT("Where replicas stand");

template <std::uint32_t P::*Place>
constexpr auto replicaPlace(std::string_view key, std::string_view label)
{
    return whole<Place>({key, label, FG_TEXT("The number of the server it stands on; 0 leaves that to the spread."),
                         ""},
                        {0, 1'000'000}, kPlaces, kRebuild, "replication");
}

inline constexpr std::array<BoundRow<P>, 28> kTable{{
    toggle<&P::replicated>({"replication", FG_TEXT("Replicated data"),
                            FG_TEXT("Whether some of the servers keep replicas of data that clients read and write."),
                            ""},
                           kReplicas, kRebuild),
    whole<&P::replicas>({"replicas", FG_TEXT("Replicas"), FG_TEXT("How many replicas there are, each on a server."),
                         ""},
                        {1, 31}, kReplicas, kRebuild, "replication"),
    choice<&P::spread>({"replica-spread", FG_TEXT("Spread over"),
                        FG_TEXT("Where the replicas stand, dealt out in turn: the farther apart, the fewer faults they "
                                "share, and the longer they take to agree."),
                        ""},
                       kSpreads, kReplicas, kRebuild),
    choice<&P::form>({"replication-form", FG_TEXT("Who writes"),
                      FG_TEXT("An elected leader through which all goes, or whichever replica a client asks."), ""},
                     kForms, kReplicas, kRebuild),
    whole<&P::writeQuorum>({"write-quorum", FG_TEXT("Write quorum"),
                            FG_TEXT("A write is acknowledged once so many replicas have it."), "replicas"},
                           {1, 31}, kReplicas, kRebuild, "replication"),
    whole<&P::readQuorum>(
        {"read-quorum", FG_TEXT("Read quorum"),
         FG_TEXT("A read is answered once so many replicas have answered, with the newest they have."), "replicas"},
        {1, 31}, kReplicas, kRebuild, "replication"),
    real<&P::writeRate>({"write-rate", FG_TEXT("Writes"), FG_TEXT("Writes of all clients together."), "writes/s"},
                        {0, 100'000}, kReplicas, kRebuild, "replication"),
    real<&P::readRate>({"read-rate", FG_TEXT("Reads"), FG_TEXT("Reads of all clients together."), "reads/s"},
                       {0, 100'000}, kReplicas, kRebuild, "replication"),
    whole<&P::keys>({"replica-keys", FG_TEXT("Keys"),
                     FG_TEXT("Each operation is on one of so many keys, all equally likely."), ""},
                    {1, 100'000, Logarithmic}, kReplicas, kRebuild, "replication"),
    real<&P::operationTimeout>({"operation-timeout", FG_TEXT("Clients wait"),
                                FG_TEXT("An operation without its quorum after so long has failed for its client."),
                                "s"},
                               kTimes, kReplicas, kRebuild, "replication"),
    real<&P::heartbeat>({"leader-heartbeat", FG_TEXT("Leader's heartbeat every"),
                         FG_TEXT("How often a leader tells the others that it leads."), "s"},
                        kTimes, kReplicas, kRebuild, "replication"),
    real<&P::electionTimeout>({"election-timeout", FG_TEXT("Election timeout"),
                               FG_TEXT("A replica that has heard of no leader for one to two times as long stands for "
                                       "election."),
                               "s"},
                              kTimes, kReplicas, kRebuild, "replication"),
    toggle<&P::fencing>({"replica-fencing", FG_TEXT("Fencing"),
                         FG_TEXT("Whether a leader stops when it has not heard from a majority for the length of its "
                                 "lease, and replicas refuse the writes of earlier terms. Without it two can lead."),
                         ""},
                        kReplicas, kRebuild, "replication"),
    real<&P::lease>({"leader-lease", FG_TEXT("Lease"),
                     FG_TEXT("How long a leader leads after it last heard from a majority; safe up to the election "
                             "timeout."),
                     "s"},
                    kTimes, kReplicas, kRebuild, "replica-fencing"),
    real<&P::rackRoundTrip>({"rack-rtt", FG_TEXT("Round trip in a rack"),
                             FG_TEXT("Time to a server of the same rack and back."), "s"},
                            kRoundTrips, kNetwork, kRebuild, "replication"),
    real<&P::zoneRoundTrip>({"zone-rtt", FG_TEXT("Round trip in a zone"),
                             FG_TEXT("Time to another rack of the same zone and back."), "s"},
                            kRoundTrips, kNetwork, kRebuild, "replication"),
    real<&P::regionRoundTrip>({"region-rtt", FG_TEXT("Round trip in a region"),
                               FG_TEXT("Time to another zone of the same region and back."), "s"},
                              kRoundTrips, kNetwork, kRebuild, "replication"),
    real<&P::worldRoundTrip>({"world-rtt", FG_TEXT("Round trip between regions"),
                              FG_TEXT("Time to another region and back."), "s"},
                             kRoundTrips, kNetwork, kRebuild, "replication"),
    real<&P::roundTripJitter>({"rtt-jitter", FG_TEXT("Jitter of round trips"),
                               FG_TEXT("Each message takes up to this part longer, evenly drawn."), ""},
                              {0, 10}, kNetwork, kRebuild, "replication"),
    replicaPlace<&P::place1>("replica-1-on", FG_TEXT("Replica 1 on")),
    replicaPlace<&P::place2>("replica-2-on", FG_TEXT("Replica 2 on")),
    replicaPlace<&P::place3>("replica-3-on", FG_TEXT("Replica 3 on")),
    replicaPlace<&P::place4>("replica-4-on", FG_TEXT("Replica 4 on")),
    replicaPlace<&P::place5>("replica-5-on", FG_TEXT("Replica 5 on")),
    replicaPlace<&P::place6>("replica-6-on", FG_TEXT("Replica 6 on")),
    replicaPlace<&P::place7>("replica-7-on", FG_TEXT("Replica 7 on")),
    replicaPlace<&P::place8>("replica-8-on", FG_TEXT("Replica 8 on")),
    replicaPlace<&P::place9>("replica-9-on", FG_TEXT("Replica 9 on")),
}};
static_assert(tableIsSound(kTable));

}  // namespace replication_rows

}  // namespace faultglass
