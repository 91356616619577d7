// Ctrl-C: the first asks the run to end with what it has, the second ends the program.
#pragma once

namespace faultglass {

/// From now on SIGINT and SIGTERM are remembered once each; a second one does what it always did.
void watchForInterruption();
/// Whether one of them came. Any thread.
[[nodiscard]] bool interruptionAsked();

}  // namespace faultglass
