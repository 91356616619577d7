// Ctrl-C: the first asks the run to end with what it has, the second ends the program.
#pragma once

namespace faultglass {

/// From now on SIGINT and SIGTERM are remembered once each; a second one does what it always did.
void watchForInterruption();
/// Whether one of them came. Any thread.
[[nodiscard]] bool interruptionAsked();
/// What a shell expects of a program that one of them ended: 130 or 143.
[[nodiscard]] int interruptionCode();

}  // namespace faultglass
