// The lines of a chapter's text, with what no text may hold found first.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/chapters/chapter.h"

namespace faultglass::chapters {

inline constexpr std::size_t kMostTextBytes = std::size_t{1} << 20;

/// What makes it no text: too long, not UTF-8, control characters. A byte order mark is none of it.
[[nodiscard]] std::optional<ChapterFault> textRefusal(std::string_view text);

/// The lines without their ends, be those LF or CR LF; without a byte order mark. Line i of the file is at i - 1.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

/// "## Title {#id}".
struct Heading {
    std::string title;
    std::string id;
};
/// Reads a heading; what is wrong with it is added to `faults` and left empty.
[[nodiscard]] Heading readHeading(std::string_view line, int number, std::vector<ChapterFault>& faults);
[[nodiscard]] inline bool isHeading(std::string_view line) { return line.starts_with("## "); }

}  // namespace faultglass::chapters
