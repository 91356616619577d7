// Who is primary and who stands by, as plain data.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/ids.h"
#include "core/base/ring_buffer.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// Who is primary of a pool, and the failover under way.
struct Failover {
    std::uint32_t primary = 0;
    std::uint32_t former = kNone;     ///< the primary before, until it is back
    std::uint32_t rival = kNone;      ///< the former one while it lives and believes itself the primary
    std::uint32_t promotion = 0;      ///< sequence of the event that ends the promotion under way; 0: none
    std::uint32_t blockers = 0;       ///< servers whose failover did not work, where all are active
    bool wanted = false;              ///< nobody was there to promote: the next to come back is
    std::uint32_t begun = 0;          ///< counts failovers, for their draws
    std::uint32_t suspicions = 0;     ///< the same for wrong ones
    SimTime cutAt = kNever;           ///< since when the standbys hear nothing of the primary
    SimTime rivalCutAt = kNever;      ///< the same of the rival, which hears no witness either
    std::uint32_t silence = 0;        ///< sequence of the event at which they have heard nothing for too long
    RingBuffer<SimTime> writes;       ///< acknowledged by the primary and not yet at the standbys
    std::vector<std::uint8_t> sides;  ///< by key, while there is a rival: who wrote it
    CauseId cause, split;
};

struct RedundancyState {
    std::vector<Failover> failovers;  ///< by pool, while they are active-passive
};

struct RedundancyTotals {
    std::uint64_t promotions = 0;
    std::uint64_t uncoveredFailovers = 0;
    std::uint64_t spuriousFailovers = 0;
    std::uint64_t writesAcknowledged = 0;  ///< in active-passive pools, as are the next four
    std::uint64_t writesLost = 0;          ///< acknowledged by a primary before its standbys had them, and lost with it
    std::uint64_t writesDivergent = 0;     ///< done by one that was not the primary any more
    std::uint64_t writesFenced = 0;        ///< refused to one that is fenced off or has lost its witness
    std::uint64_t conflicts = 0;           ///< keys written on both sides of a split brain, added up over splits
};

}  // namespace faultglass
