// Keys that were renamed: what they are called now, so that old files, chapters and command lines go on working.
#pragma once

#include <string>
#include <string_view>

namespace faultglass {

/// What the key of a parameter, a measure or a column of a series is called now: `key` itself unless it was renamed.
[[nodiscard]] std::string_view currentKey(std::string_view key);

/// "tenants is now called customers", for whoever used the old key; empty for a key that was not renamed.
[[nodiscard]] std::string renamedNote(std::string_view key);

}  // namespace faultglass
