// Laws of agreement: quorums, even splits, Byzantine replicas, writes that are lost or conflict.
#include "core/theory/quorum.h"

#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

struct Quorum {
    double availability = 0.99;
    int replicas = 3;
    int quorum = 2;

    [[nodiscard]] Values<5> values() const
    {
        const auto result = quorumAvailability(availability, replicas, quorum);
        if (!result)
            return result.error();
        const auto& [available, unavailable] = result.value();
        return std::array{available, unavailable, unavailable * kMinutesPerYear, static_cast<double>(replicas - quorum),
                          static_cast<double>(2 * quorum > replicas)};
    }
};
constexpr std::array kQuorum{row<&Quorum::availability>(kAvailability, kShares),
                             row<&Quorum::replicas>(kReplicas, {1, 1000}),
                             row<&Quorum::quorum>({"quorum", FG_TEXT("Quorum"),
                                                   FG_TEXT("Replicas that have to be up to go on."), ""},
                                                  {1, 1000})};
constexpr std::string_view kVotes[] = {FG_TEXT("Replicas are down independently, and a crash is all that happens."),
                                       FG_TEXT("Any quorum can go on at once; electing a leader takes no time.")};
constexpr LawOutput kQuorumOutputs[] = {
    {"available", FG_TEXT("Availability"), "", FG_TEXT("The share of time a quorum is up.")},
    {"unavailable", FG_TEXT("Unavailability"), "", FG_TEXT("The share of time it is not.")},
    {"downtime", FG_TEXT("Downtime"), "min/year", FG_TEXT("What that is in a year.")},
    {"tolerated", FG_TEXT("Tolerated crashes"), "replicas", FG_TEXT("Replicas that may be down.")},
    {"quorums-meet", FG_TEXT("Quorums meet"), "",
     FG_TEXT("1 when any two quorums share a replica, else 0: then two halves may decide differently.")}};

struct Split {
    int replicas = 4;

    [[nodiscard]] Values<2> values() const { return join(evenSplit(replicas), majorityOf(replicas)); }
};
constexpr std::array kSplit{row<&Split::replicas>(kReplicas, {1, 10'000, ParameterScale::Logarithmic})};
constexpr std::string_view kCoins[] = {FG_TEXT("A partition in two puts each replica on either side with chance 1/2."),
                                       FG_TEXT("All replicas are up.")};
constexpr LawOutput kSplitOutputs[] = {{"no-majority", FG_TEXT("No majority"), "",
                                        FG_TEXT("The chance that neither side has a majority.")},
                                       {"majority", FG_TEXT("Majority"), "replicas",
                                        FG_TEXT("Replicas that make one.")}};

struct Byzantine {
    int replicas = 4;
    int faults = 1;

    [[nodiscard]] Values<5> values() const
    {
        const auto result = byzantineCost(replicas, faults);
        if (!result)
            return result.error();
        const ByzantineCost& cost = result.value();
        return std::array{cost.pbftMessages, cost.oralMessages, static_cast<double>(cost.leastReplicas),
                          static_cast<double>(cost.crashReplicas),
                          static_cast<double>(cost.leastReplicas) / cost.crashReplicas};
    }
};
constexpr std::array kByzantine{
    row<&Byzantine::replicas>({"replicas", FG_TEXT("Replicas"), FG_TEXT("Replicas that agree."), ""},
                              {1, 1000, ParameterScale::Logarithmic}),
    row<&Byzantine::faults>({"faults", FG_TEXT("Faults"), FG_TEXT("Replicas that may say anything."), ""}, {0, 30})};
constexpr std::string_view kNoFaults[] = {FG_TEXT("Messages are counted without faults, batches or retransmissions."),
                                          FG_TEXT("Messages are not signed.")};
constexpr LawOutput kByzantineOutputs[] = {
    {"pbft-messages", FG_TEXT("PBFT"), "messages", FG_TEXT("Pre-prepare, prepare and commit of one request.")},
    {"oral-messages", FG_TEXT("Oral messages"), "messages", FG_TEXT("The recursive algorithm OM(f).")},
    {"least-replicas", FG_TEXT("Replicas needed"), "replicas", FG_TEXT("For that many that lie: 3 f + 1.")},
    {"crash-replicas", FG_TEXT("For crashes"), "replicas", FG_TEXT("For that many that crash: 2 f + 1.")},
    {"ratio", FG_TEXT("Ratio"), "", FG_TEXT("What lying costs over crashing.")}};

struct Conflicts {
    int keys = 1000;
    double writesHere = 500;
    double writesThere = 300;

    [[nodiscard]] Values<1> values() const { return join(splitBrainConflicts(keys, writesHere, writesThere)); }
};
constexpr RowRange kWrites{0, 1e9};
constexpr std::array kConflicts{
    row<&Conflicts::keys>({"keys", FG_TEXT("Keys"), FG_TEXT("Keys that are written, all alike."), ""}, kCounts),
    row<&Conflicts::writesHere>({"writes-here", FG_TEXT("Writes here"), FG_TEXT("Writes on one side."), ""}, kWrites),
    row<&Conflicts::writesThere>({"writes-there", FG_TEXT("Writes there"), FG_TEXT("Writes on the other."), ""},
                                 kWrites)};
constexpr std::string_view kUniformKeys[] = {FG_TEXT("Each write goes to one of the keys at random, independently."),
                                             FG_TEXT("Both sides take writes for as long as the partition lasts.")};
constexpr LawOutput kConflictsOutputs[] = {
    {"conflicts", FG_TEXT("Conflicts"), "keys", FG_TEXT("Keys written on both sides, on average.")}};

struct Lag {
    double writeRate = 2000;
    double lagSeconds = 30;

    [[nodiscard]] Values<1> values() const { return join(unreplicatedWrites(writeRate, lagSeconds)); }
};
constexpr std::array kLag{
    row<&Lag::writeRate>({"write-rate", FG_TEXT("Writes"), FG_TEXT("Writes per second."), "1/s"}, {0, 1e9}),
    row<&Lag::lagSeconds>({"lag-seconds", FG_TEXT("Lag"), FG_TEXT("How far the replica is behind."), "s"}, {0, 1e6})};
constexpr std::string_view kAsynchronous[] = {FG_TEXT("Writes are acknowledged before they are replicated."),
                                              FG_TEXT("What the replica has not got is never recovered.")};
constexpr LawOutput kLagOutputs[] = {
    {"lost-writes", FG_TEXT("Lost writes"), "writes", FG_TEXT("Writes that are lost, or diverge, on average.")}};

constexpr Law kLaws[] = {
    law<kQuorum>({"quorum", FG_TEXT("A quorum"),
                  FG_TEXT("How often enough replicas are up to decide. Crashes cost progress, never safety."),
                  "A = sum_(i=q..n) C(n, i) p^i (1 - p)^(n - i)",
                  "Gifford, Weighted Voting for Replicated Data (1979).", "partition"},
                 kVotes, kQuorumOutputs),
    law<kSplit>({"even-split", FG_TEXT("An even split"),
                 FG_TEXT("An even number of replicas may be cut in halves that both have to stop."),
                 "C(n, n / 2) / 2^n for even n, else 0", "Feller, An Introduction to Probability Theory I (1968), III.",
                 "partition"},
                kCoins, kSplitOutputs),
    law<kByzantine>({"pbft-messages", FG_TEXT("Replicas that lie"),
                     FG_TEXT(
                         "Tolerating lies takes half as many replicas again as crashes, and messages by the square."),
                     "n >= 3 f + 1; PBFT (n - 1) + (n - 1)^2 + n (n - 1); OM(f) sum_(i=0..f) (n - 1) ... (n - 1 - i)",
                     "Lamport, Shostak, Pease (1982); Castro, Liskov (1999).", ""},
                    kNoFaults, kByzantineOutputs),
    law<kConflicts>({"split-brain-conflicts", FG_TEXT("Conflicts of a split brain"),
                     FG_TEXT("How many keys are written on both sides of a partition."),
                     "K (1 - (1 - 1/K)^a) (1 - (1 - 1/K)^b)", "Occupancy: Feller I (1968), IV.", "partition"},
                    kUniformKeys, kConflictsOutputs),
    law<kLag>({"replication-lag", FG_TEXT("What an asynchronous failover loses"),
               FG_TEXT("A replica that is behind loses what it has not got when it takes over."), "lost = rate lag",
               "Elementary.", "failover"},
              kAsynchronous, kLagOutputs),
};

}  // namespace

std::span<const Law> quorumLaws() { return kLaws; }

}  // namespace faultglass::theory
