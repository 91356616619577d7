// Reads what acts: the lines of `do`, and the settings and faults with which a run begins.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/chapters/block_fields.h"
#include "core/chapters/chapter.h"

namespace faultglass::chapters {

/// The words of a line, cut at blanks.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view line);

/// "key=value ..." and, where a run begins, "fault=FAULT ..."; nothing when a word is neither or a key stands twice.
[[nodiscard]] std::optional<std::vector<Setting>> parseSettings(std::span<const std::string_view> words);
[[nodiscard]] std::optional<StartRun> parseStart(std::string_view scenario, std::span<const std::string_view> words);

/// All `do` lines of a block.
[[nodiscard]] std::vector<ActionLine> readActions(BlockFields& fields);

}  // namespace faultglass::chapters
