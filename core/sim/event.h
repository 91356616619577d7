// A pending event: 16 plain bytes, ordered by time, then priority, then the order it was scheduled in.
#pragma once

#include <cstdint>

#include "core/base/sim_time.h"

namespace faultglass {

/// `kind` is also the priority: at one instant the lower kind comes first. What kinds and subjects mean is the
/// model's business. Limits: 32 kinds, 2^27 (134 million) subjects; the sequence wraps after 2^32 events, which
/// can only swap two events of the same instant and kind, and does so alike on every machine.
struct Event {
    static constexpr int kSubjectBits = 27;
    static constexpr int kSequenceBits = 32;
    static constexpr std::uint32_t kSubjectLimit = 1U << kSubjectBits;

    std::uint64_t order = 0;
    std::int64_t timeNs = 0;

    static constexpr Event make(SimTime time, std::uint32_t kind, std::uint32_t sequence, std::uint32_t subject)
    {
        return {(std::uint64_t{kind} << (kSubjectBits + kSequenceBits)) | (std::uint64_t{sequence} << kSubjectBits) |
                    subject,
                time.ns};
    }
    [[nodiscard]] constexpr SimTime time() const { return {timeNs}; }
    [[nodiscard]] constexpr std::uint32_t kind() const
    {
        return static_cast<std::uint32_t>(order >> (kSubjectBits + kSequenceBits));
    }
    [[nodiscard]] constexpr std::uint32_t sequence() const { return static_cast<std::uint32_t>(order >> kSubjectBits); }
    [[nodiscard]] constexpr std::uint32_t subject() const
    {
        return static_cast<std::uint32_t>(order) & (kSubjectLimit - 1);
    }

    /// One 128-bit comparison. Times are never negative.
    [[nodiscard]] constexpr unsigned __int128 rank() const
    {
        return (static_cast<unsigned __int128>(static_cast<std::uint64_t>(timeNs)) << 64) | order;
    }
    friend constexpr bool operator<(const Event& a, const Event& b) { return a.rank() < b.rank(); }
};
static_assert(sizeof(Event) == 16);

}  // namespace faultglass
