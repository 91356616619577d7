// How a customer fares at this instant: by what became of its latest requests. Seen, and no part of any account.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/clients/ledger.h"

namespace faultglass {

/// Of those requests of a customer that say how it fares now, how many succeeded; and how long ago one last did.
struct RecentShare {
    std::uint32_t succeeded = 0, all = 0;
    SimDuration sinceSuccess;
    bool unanswered = false;  ///< it goes on asking, and nothing has succeeded for a while
};

/// The outcomes of the last second, and of the last four requests where that is more. One request in a while says
/// little, and one of a minute ago says nothing.
class RecentOutcomes {
public:
    static constexpr std::uint32_t kLeast = 4;
    static constexpr SimDuration kSlot = secondsToDuration(0.5);

    /// A request has ended at `now`; the customer had begun `asked` by then.
    void add(SimTime now, bool succeeded, std::uint32_t asked)
    {
        turnTo(slotOf(now));
        std::uint16_t& count = succeeded ? m_succeeded[0] : m_failed[0];
        count = static_cast<std::uint16_t>(count + (count < kMostCounted ? 1 : 0));
        m_lastFour = static_cast<std::uint8_t>(((m_lastFour << 1U) | (succeeded ? 1U : 0U)) & 0xfU);
        m_known = static_cast<std::uint8_t>(m_known + (m_known < kLeast ? 1 : 0));
        if (succeeded) {
            m_lastSuccess = now;
            m_askedBefore = asked;
        }
    }

    [[nodiscard]] RecentShare at(SimTime now, std::uint32_t asked) const
    {
        RecentOutcomes seen = *this;
        seen.turnTo(slotOf(now));
        RecentShare share;
        share.succeeded = std::uint32_t{seen.m_succeeded[0]} + seen.m_succeeded[1];
        share.all = share.succeeded + seen.m_failed[0] + seen.m_failed[1];
        if (share.all < kLeast) {
            share.succeeded = static_cast<std::uint32_t>(std::popcount(m_lastFour));
            share.all = m_known;
        }
        share.sinceSuccess = now - m_lastSuccess;
        share.unanswered = asked - m_askedBefore >= kLeast && share.sinceSuccess >= kSlot + kSlot;
        return share;
    }

private:
    static constexpr std::uint16_t kMostCounted = 0xffff;
    static std::uint32_t slotOf(SimTime now) { return static_cast<std::uint32_t>(now.ns / kSlot.ns); }

    void turnTo(std::uint32_t slot)
    {
        if (slot == m_slot)
            return;
        const bool next = slot == m_slot + 1;
        m_succeeded = {0, next ? m_succeeded[0] : std::uint16_t{0}};
        m_failed = {0, next ? m_failed[0] : std::uint16_t{0}};
        m_slot = slot;
    }

    SimTime m_lastSuccess;
    std::uint32_t m_askedBefore = 0;
    std::uint32_t m_slot = 0;                    // half seconds since the start
    std::array<std::uint16_t, 2> m_succeeded{};  // in this half second and the one before
    std::array<std::uint16_t, 2> m_failed{};
    std::uint8_t m_lastFour = 0;  // bits, the last one lowest
    std::uint8_t m_known = 0;     // of those
};

/// Down where fewer than `downBelow` of them succeeded or none has for a while, fine from `fineFrom` on; a customer of
/// whom nothing is known yet is fine.
[[nodiscard]] inline CustomerState stateOf(const RecentShare& share, double downBelow, double fineFrom)
{
    if (share.unanswered)
        return CustomerState::Down;
    if (share.all == 0)
        return CustomerState::Fine;
    const double part = static_cast<double>(share.succeeded) / share.all;
    return part < downBelow ? CustomerState::Down : part < fineFrom ? CustomerState::Degraded : CustomerState::Fine;
}

}  // namespace faultglass
