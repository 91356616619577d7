// What comes in by a pipe: read within a limit, and given up when somebody wants the program to end.
#pragma once

#include <cstddef>
#include <string>

#include "app/cli/command_io.h"
#include "core/base/result.h"

namespace faultglass {

/// Somebody asked to end before there was anything to show for it.
struct Interrupted {};

/// Everything up to the end of `io.in`; an error where that is more than `mostBytes`. Waits for it as long as it takes
/// and throws Interrupted when io.interrupted says so meanwhile.
[[nodiscard]] Result<std::string> readStandardInput(CommandIo& io, std::size_t mostBytes);

}  // namespace faultglass
