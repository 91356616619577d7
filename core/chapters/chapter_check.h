// Checks what a chapter means: that all it names is there, that all it runs can run, and that languages agree.
#pragma once

#include <span>
#include <vector>

#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"

namespace faultglass::chapters {

/// Everything that is wrong with a chapter that was read without faults, by line; nothing is run. Any thread.
///
/// Scenarios, laws, measures, outputs, columns, formulas, terms and prerequisites must exist; parameters, faults and
/// arms must be such as the scenario takes; of predictions the ranges must leave no doubt. Actions are followed from
/// the top of the chapter down: `set`, `inject` and `fork` are about the run that was begun last.
[[nodiscard]] std::vector<ChapterFault> checkChapter(const Chapter& chapter, const ChapterWorld& world);

/// The formulas and terms that meanings of terms use.
[[nodiscard]] std::vector<ChapterFault> checkGlossary(std::span<const GlossaryEntry> entries,
                                                      const ChapterWorld& world);

/// Where `translated` differs from `original` in more than its words: ids, kinds and order of its parts, what runs,
/// what is expected, what acts, which answer is right. Lines are those of `translated`.
[[nodiscard]] std::vector<ChapterFault> sameInAllLanguages(const Chapter& original, const Chapter& translated);

}  // namespace faultglass::chapters
