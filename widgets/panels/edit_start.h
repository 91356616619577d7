// From when a change of a parameter holds: from the instant shown, or from the start of the run.
#pragma once

#include <cstdint>
#include <optional>

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"

namespace faultglass {

/// Before anything has happened one sets the scene: a change holds from the start and leaves no instant behind. After
/// that one reacts: it holds from the instant shown. What the user chooses counts until the run passes that border.
class EditStart {
public:
    /// The run is at the instant of `frame`; `log` is that of the arm changes concern.
    void follow(const Frame& frame, const TransitionLog& log);
    void choose(bool fromStart) { m_chosen = fromStart; }
    [[nodiscard]] bool isFromStart() const { return m_chosen.value_or(!m_happened); }

private:
    std::optional<bool> m_chosen;
    bool m_happened = false;
    std::uint64_t m_revision = 0;          // of the log that was looked through
    const TransitionLog* m_log = nullptr;  // and which it was
    std::optional<SimTime> m_firstFault;   // in it
};

}  // namespace faultglass
