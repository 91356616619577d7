// The transitions of one arm as the user interface heard of them, by id: what "Why?" and the markers read.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/fleet/faults/transition_table.h"

namespace faultglass {

/// Fed with the series items of one arm. Hearing an item again changes nothing; it may come out of order after a seek.
/// Keeps the newest 131,072. User-interface thread.
class TransitionLog {
public:
    void add(const Transition& transition);
    /// Forgets what lies after `time`: the timeline changed there.
    void cut(SimTime time);
    void clear();

    [[nodiscard]] const std::vector<Transition>& all() const { return m_transitions; }
    [[nodiscard]] std::optional<Transition> find(CauseId id) const;
    /// Everything that was needed for `id` and, last, itself, oldest first; empty for an unknown id. Forgotten
    /// ancestors are left out.
    [[nodiscard]] std::vector<Transition> chain(CauseId id) const;
    /// Whether what began with `id` still lasts at `now`, as far as the log tells; true for what has no end.
    [[nodiscard]] bool lasts(CauseId id, SimTime now) const;
    /// The last transition that began `condition` for `subject` up to `now` and has not ended; invalid where none has.
    [[nodiscard]] CauseId lasting(TransitionCondition condition, std::uint32_t subject, SimTime now) const;
    /// Grows with every change.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::vector<Transition> m_transitions;  ///< by id
    std::uint64_t m_revision = 0;
};

}  // namespace faultglass
