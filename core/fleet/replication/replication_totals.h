// What became of replicated data in a run.
#pragma once

#include <cstdint>

namespace faultglass {

/// What became of reads and writes of replicated data.
struct ReplicationTotals {
    std::uint64_t writes = 0, writesAcknowledged = 0;
    std::uint64_t writesRefused = 0;  ///< nobody led, or who did had lost its lease
    std::uint64_t writesFenced = 0;   ///< refused by a replica because a later term had begun
    std::uint64_t writesInside = 0;   ///< acknowledged within what a partition cuts off, while it lasts
    std::uint64_t writesOutside = 0;  ///< and on the other side
    std::uint64_t writesLost = 0;     ///< acknowledged, and unknown to the leader elected next
    std::uint64_t reads = 0, readsAnswered = 0;
    std::uint64_t staleReads = 0;  ///< answered with less than had been acknowledged before they began
    std::uint64_t conflicts = 0;   ///< keys written on one side of a partition without knowing of the other
    std::uint64_t elections = 0;   ///< won
    double writeSeconds = 0;       ///< sum over acknowledged writes
    double readSeconds = 0;        ///< over answered reads
    double slowestWrite = 0, slowestRead = 0;
    double quorumLostSeconds = 0;  ///< no side with enough replicas
    double allLostSeconds = 0;     ///< no replica up
    double leaderlessSeconds = 0;
    double twoLeadersSeconds = 0;
};

}  // namespace faultglass
