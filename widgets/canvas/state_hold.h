// How long a state stays on screen: what shows for a tenth of a second cannot be seen, and teaches nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fleet/fleet_view.h"

namespace faultglass {

/// A degraded state stays for at least kSeconds of wall time after it first showed, unless a worse one replaces it.
/// Being busy shows only once it lasted kSettling: a tenth of a second near capacity is no condition. The model knows
/// nothing of this.
class StateHold {
public:
    static constexpr double kSeconds = 1.3;
    static constexpr double kSettling = 0.5;

    /// Forgets everything; the next states show at once.
    void reset(std::size_t servers);
    void resize(std::size_t servers);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    /// The state to show for a server that is in state `actual` at wall time `seconds` (not negative).
    ServerState shown(std::size_t server, ServerState actual, double seconds);
    /// Shows `actual` at once: the run stands still, so there is time to look.
    void show(std::size_t server, ServerState actual, double seconds);

private:
    struct Entry {
        ServerState state = ServerState::Absent;  ///< on screen
        bool known = false;
        bool busyBefore = false;
        std::uint32_t sinceTick = 0;      ///< when `state` came on screen
        std::uint32_t busySinceTick = 0;  ///< when the model first said busy
    };
    std::vector<Entry> m_entries;
};

/// How bad a state is, for deciding what may replace what: 0 for a server that serves.
[[nodiscard]] int severity(ServerState state);

}  // namespace faultglass
