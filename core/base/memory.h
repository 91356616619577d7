// How much memory there is, how much of it a run may take, and amounts of it in words.
#pragma once

#include <cstddef>
#include <string>

namespace faultglass {

/// Half of what the machine has, or of what the system grants this program where that is less. Bytes.
[[nodiscard]] std::size_t defaultMemoryLimit();

/// "6 GB", "250 MB"; of two digits, decimal units. Less than a megabyte is "1 MB".
[[nodiscard]] std::string roughBytes(double bytes);

}  // namespace faultglass
