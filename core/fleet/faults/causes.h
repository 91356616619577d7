// The log of transitions: each with its causes, so that any state can be traced back to what set it off.
#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// The transitions that together brought something about; the first is the one that weighs most.
class Causes {
public:
    Causes() = default;
    Causes(CauseId only) { add(only); }  // one cause is the common case

    /// One that is invalid, or there already, adds nothing.
    void add(CauseId cause)
    {
        if (!cause.valid() || std::ranges::find(kept(), cause) != kept().end())
            return;
        if (m_count < m_kept.size())
            m_kept[m_count] = cause;
        ++m_count;
    }
    void add(const Causes& others)
    {
        for (const CauseId cause : others.kept())
            add(cause);
        m_count += others.more();
    }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] std::span<const CauseId> kept() const
    {
        return std::span(m_kept).first(std::min<std::size_t>(m_count, m_kept.size()));
    }
    /// How many there are beyond those that are kept.
    [[nodiscard]] std::uint32_t more() const { return m_count - static_cast<std::uint32_t>(kept().size()); }

private:
    std::array<CauseId, 6> m_kept;
    std::uint32_t m_count = 0;
};

/// Appends a transition at state.now and returns its id. Of more than 65,536 the older half is forgotten.
CauseId record(FleetState& state, TransitionKind kind, std::uint32_t subject, const Causes& causes,
               LoadSplit load = {});

/// True for fleets small enough (1,000 customers) that each customer's transitions are worth a line.
[[nodiscard]] bool customersAreLogged(const FleetState& state);

}  // namespace faultglass
