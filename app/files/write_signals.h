// Makes a write that cannot be done an error to be told, not the end of the program.
#pragma once

namespace faultglass {

/// From now on a file that grows beyond what the system allows (SIGXFSZ) and a reader that went away (SIGPIPE) are
/// errors of the write, as a full disk is. For the begin of main.
void ignoreWriteSignals();

}  // namespace faultglass
