// Reads the text of a chapter, and of a glossary, and says everything that is wrong with its form.
#pragma once

#include <string_view>
#include <vector>

#include "core/chapters/chapter.h"

namespace faultglass::chapters {

/// What could be read, and what was wrong, by line: good only while there are no faults. Without any, ids are unique
/// in the chapter, every block has what its kind needs, and all Markdown is closed.
struct ChapterReading {
    Chapter chapter;
    std::vector<ChapterFault> faults;

    [[nodiscard]] bool ok() const { return faults.empty(); }
};
struct GlossaryReading {
    std::vector<GlossaryEntry> entries;
    std::vector<ChapterFault> faults;

    [[nodiscard]] bool ok() const { return faults.empty(); }
};

/// `name` is the stem of the file, "03-retry-storm". Takes any bytes. Any thread.
[[nodiscard]] ChapterReading parseChapter(std::string_view text, std::string_view name);
/// Takes any bytes. Any thread.
[[nodiscard]] GlossaryReading parseGlossary(std::string_view text);

}  // namespace faultglass::chapters
