#include "widgets/canvas/state_hold.h"

namespace faultglass {

namespace {

constexpr double kTicksPerSecond = 100;

std::uint32_t ticks(double seconds) { return static_cast<std::uint32_t>(seconds * kTicksPerSecond); }

}  // namespace

int severity(ServerState state)
{
    switch (state) {
    case ServerState::Healthy:
    case ServerState::Starting:
    case ServerState::Absent:
    case ServerState::Standby:
        return 0;
    case ServerState::Busy:
        return 1;
    case ServerState::Slow:
    case ServerState::Gray:
        return 2;
    case ServerState::Overloaded:
    case ServerState::Paused:
        return 3;
    case ServerState::Ejected:
        return 4;
    case ServerState::Down:
        return 5;
    }
    return 0;
}

void StateHold::reset(std::size_t servers) { m_entries.assign(servers, Entry{}); }

void StateHold::resize(std::size_t servers) { m_entries.resize(servers); }

void StateHold::show(std::size_t server, ServerState actual, double seconds)
{
    const std::uint32_t now = ticks(seconds);
    m_entries[server] = {actual, true, actual == ServerState::Busy, now, now};
}

ServerState StateHold::shown(std::size_t server, ServerState actual, double seconds)
{
    Entry& entry = m_entries[server];
    const std::uint32_t now = ticks(seconds);
    if (!entry.known) {
        show(server, actual, seconds);
        return actual;
    }
    const bool busy = actual == ServerState::Busy;
    if (busy && !entry.busyBefore)
        entry.busySinceTick = now;
    entry.busyBefore = busy;
    if (actual == entry.state)
        return actual;
    const bool heldBack = busy && severity(entry.state) == 0 && now - entry.busySinceTick < ticks(kSettling);
    const bool kept = severity(actual) < severity(entry.state) && now - entry.sinceTick < ticks(kSeconds);
    if (!heldBack && !kept) {
        entry.state = actual;
        entry.sinceTick = now;
    }
    return entry.state;
}

}  // namespace faultglass
