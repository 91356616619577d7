// The measures of all mechanisms as one table.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/fleet/measuring/measure.h"

namespace faultglass {

/// All measures, in the order they are shown; those of one group stand together. Any thread.
[[nodiscard]] std::span<const Measure> measureTable();
/// The position in the table, of a key that was renamed too; nothing for an unknown key.
[[nodiscard]] std::optional<std::size_t> findMeasure(std::string_view key);

}  // namespace faultglass
