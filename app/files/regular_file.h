// Reads a file whole, and only if it is one: what could make a reader wait, or never ends, is refused.
#pragma once

#include <cstddef>
#include <string>

#include <QString>

#include "core/base/result.h"

namespace faultglass {

/// The content of `path`, a file of the system or one of the program's own (":/..."). Refused at once: what is not
/// there, a folder, pipe, socket or device, more than `mostBytes`, what may not be read. Errors are named by `path`.
/// Any thread.
[[nodiscard]] Result<std::string> readRegularFile(const QString& path, std::size_t mostBytes);

}  // namespace faultglass
