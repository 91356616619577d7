// How servers go down without a fault from outside, and what brings them back: parts that fail, memory, poison, leaks.
#pragma once

#include "core/base/ids.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

/// Whether something keeps the server down that only its own repair ends.
[[nodiscard]] bool isHeldDown(const FleetState& state, ServerId server);
/// The host is gone with all it holds: what is sent to it vanishes. The cause of the server's state is known already.
void loseHost(FleetState& state, ServerId server);
/// A server whose software crashed starts again, unless something else has brought it up since; `event` is the one that
/// was to start it.
void restart(FleetState& state, ServerId server, std::uint32_t event);
/// The queue of `server` has outgrown its memory.
void runOutOfMemory(FleetState& state, ServerId server);
/// A poison request was served: the process that served it dies with all it holds, and is started again.
void poison(FleetState& state, ServerId server, std::uint32_t process, CauseId cause);
/// A leak has left the server without memory: it crashes and starts again.
void leakEmpty(FleetState& state, ServerId server);
/// A leak has left the server without disk space or descriptors, and it fails every request; or it has them again.
void setExhausted(FleetState& state, ServerId server, bool exhausted);
/// The server, or the part of the building of `level` it is in, fails or has been repaired.
void loseServer(FleetState& state, ServerId server, Level level);
void returnServer(FleetState& state, ServerId server, Level level);

}  // namespace faultglass
