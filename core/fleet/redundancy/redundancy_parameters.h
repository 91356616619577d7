// What one can set about who serves and who stands by, and what a failover costs; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class RedundancyForm : std::uint8_t { ActiveActive, ActivePassive };
enum class StandbyForm : std::uint8_t { Cold, Warm, Reads };
enum class FailoverDetection : std::uint8_t { Probes, Heartbeats };

struct RedundancyParameters {
    RedundancyForm form = RedundancyForm::ActiveActive;
    StandbyForm standby = StandbyForm::Cold;
    double coverage = 1;
    FailoverDetection detection = FailoverDetection::Probes;
    double heartbeat = 0.5;
    double heartbeatTimeout = 2;
    double promotionDelay = 5;
    double spuriousPerHour = 0;
    double writeShare = 0.2;
    std::uint32_t keys = 1000;
    double replicationLag = 1;
    bool fencing = true;
    bool witness = false;
    double witnessLease = 2;
    double connectWork = 0;

    friend bool operator==(const RedundancyParameters&, const RedundancyParameters&) = default;
};

namespace redundancy_rows {

using P = RedundancyParameters;
inline constexpr std::string_view kRedundancy = FG_TEXT("Redundancy");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr auto kLive = ParameterChange::Live;
inline constexpr ParameterChoice kForms[] = {{"active-active", FG_TEXT("active-active")},
                                             {"active-passive", FG_TEXT("active-passive")}};
inline constexpr ParameterChoice kStandbys[] = {{"cold", FG_TEXT("cold")},
                                                {"warm", FG_TEXT("warm")},
                                                {"reads", FG_TEXT("serving reads")}};

inline constexpr ParameterChoice kDetections[] = {{"probes", FG_TEXT("health checks")},
                                                  {"heartbeats", FG_TEXT("heartbeats")}};

inline constexpr std::array<BoundRow<P>, 15> kTable{{
    choice<&P::form>({"redundancy", FG_TEXT("Redundancy"),
                      FG_TEXT("Active-active: all servers share the work. Active-passive: one of each pool is the "
                              "primary, the others stand by, and one of them is promoted when health checks take the "
                              "primary out; such a pool is not autoscaled."),
                      ""},
                     kForms, kRedundancy, kRebuild),
    choice<&P::standby>({"standby", FG_TEXT("Standby"),
                         FG_TEXT("A cold one starts with an empty cache and the cold slowdown, a warm one has seen "
                                 "all the primary has. One that serves reads shares them, and only writes need the "
                                 "primary."),
                         ""},
                        kStandbys, kRedundancy, kRebuild, "redundancy"),
    real<&P::coverage>({"coverage", FG_TEXT("Coverage"),
                        FG_TEXT("The chance that a failover works. One that does not leaves the pool without a "
                                "primary until the old one is back; where all are active, it takes all of them out "
                                "until the failed one is back."),
                        ""},
                       {0, 1}, kRedundancy, kLive),
    choice<&P::detection>({"failover-detection", FG_TEXT("Who notices"),
                           FG_TEXT("What begins a failover: health checks that take the primary out, or standbys that "
                                   "no longer hear its heartbeats."),
                           ""},
                          kDetections, kRedundancy, kRebuild, "redundancy"),
    real<&P::heartbeat>({"standby-heartbeat", FG_TEXT("Heartbeat of the primary"),
                         FG_TEXT("How often the primary tells its standbys that it lives."), "s"},
                        {0.001, 3600, ParameterScale::Logarithmic}, kRedundancy, kRebuild, "failover-detection"),
    real<&P::heartbeatTimeout>({"standby-timeout", FG_TEXT("Silence tolerated"),
                                FG_TEXT("So long after the last heartbeat the standbys take the primary for dead."),
                                "s"},
                               {0.001, 3600, ParameterScale::Logarithmic}, kRedundancy, kRebuild, "failover-detection"),
    real<&P::promotionDelay>({"promotion-delay", FG_TEXT("Promotion takes"),
                              FG_TEXT("Time from the ejection of the primary until a standby serves in its place."),
                              "s"},
                             {0, 86'400}, kRedundancy, kLive, "redundancy"),
    real<&P::spuriousPerHour>({"spurious-failovers", FG_TEXT("Spurious failovers"),
                               FG_TEXT("How often health checks take a healthy primary for dead, at random times."),
                               "per hour"},
                              {0, 3600}, kRedundancy, kRebuild, "redundancy"),
    real<&P::writeShare>({"write-share", FG_TEXT("Writes"), FG_TEXT("The part of the requests that write."), ""},
                         {0, 1}, kRedundancy, kLive, "redundancy"),
    whole<&P::keys>({"keys", FG_TEXT("Keys"),
                     FG_TEXT("Each write goes to one of so many keys; two primaries that wrote the same key are in "
                             "conflict."),
                     ""},
                    {1, 1'000'000, ParameterScale::Logarithmic}, kRedundancy, kRebuild, "redundancy"),
    real<&P::replicationLag>({"replication-lag", FG_TEXT("Replication lag"),
                              FG_TEXT("How far the standbys are behind. Writes the primary acknowledged within this "
                                      "time before it was lost are lost with it."),
                              "s"},
                             {0, 3600}, kRedundancy, kLive, "redundancy"),
    toggle<&P::fencing>({"fencing", FG_TEXT("Fencing"),
                         FG_TEXT("Whether an old primary that still lives is kept from writing once another has been "
                                 "promoted. Without it both write: split brain."),
                         ""},
                        kRedundancy, kLive, "redundancy"),
    toggle<&P::witness>({"witness", FG_TEXT("Witness"),
                         FG_TEXT(
                             "Whether a third party must be heard now and then by whoever writes. A primary that is "
                             "cut off from it stops writing, though it cannot know whether another was promoted."),
                         ""},
                        kRedundancy, kLive, "redundancy"),
    real<&P::witnessLease>({"witness-lease", FG_TEXT("Lease of the witness"),
                            FG_TEXT("How long a primary goes on writing after it last heard the witness."), "s"},
                           {0, 3600}, kRedundancy, kLive, "witness"),
    real<&P::connectWork>({"connect-work", FG_TEXT("Work to connect"),
                           FG_TEXT("Extra work of a server for the first request of each customer, and again after its "
                                   "restart; 0 means none."),
                           "s"},
                          {0, 60}, kRedundancy, kRebuild),
}};
static_assert(tableIsSound(kTable));

}  // namespace redundancy_rows

}  // namespace faultglass
