// Reads the fenced blocks of a chapter: try, predict, quiz, worked, claim, cue, note.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/chapters/chapter.h"

namespace faultglass::chapters {

/// A fenced block as it stands in the text: what follows the fence, and its lines.
struct FencedBlock {
    int line = 0;  ///< of the opening fence; the content begins on the next
    std::string_view opening;
    std::span<const std::string_view> lines;
};

/// The id that a part has, or null.
[[nodiscard]] const std::string* idOf(const Part& part);

/// Reads one block; what is wrong is added to `faults`. Nothing when it is none that there is.
[[nodiscard]] std::optional<Part> readBlock(const FencedBlock& block, std::vector<ChapterFault>& faults);

}  // namespace faultglass::chapters
