// What faults do to servers and load, how they end, and the crash an overloaded server brings on itself.
#pragma once

#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Applies a fault or a healing now. A fault with a duration ends by itself.
void applyFault(FleetState& state, const Fault& fault);
/// The duration of the applied fault number `applied` is over; nothing happens if a later one has replaced it.
void endFault(FleetState& state, std::uint32_t applied);
/// A server that ran out of memory is restarted, unless something else brought it up since.
void restart(FleetState& state, std::uint32_t server, std::uint32_t event);
/// The queue of `server` has outgrown its memory.
void runOutOfMemory(FleetState& state, std::uint32_t server);
/// A poison request was served: the process that served it dies with all it holds, and is started again.
void poison(FleetState& state, std::uint32_t server, std::uint32_t process);
/// A leak has left the server without memory; or without what else it needs to answer anything but errors, until again.
void leakEmpty(FleetState& state, std::uint32_t server);
void setExhausted(FleetState& state, std::uint32_t server, bool exhausted);
/// The server, or the part of the building of `level` it is in, fails or has been repaired.
void loseServer(FleetState& state, std::uint32_t server, Level level);
void returnServer(FleetState& state, std::uint32_t server, Level level);

}  // namespace faultglass
