// The chapters of a folder in a language, with the glossary and the formulas they use, and all that is wrong with them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "app/files/catalogue.h"
#include "core/base/result.h"
#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"

namespace faultglass {

/// Chapters are written in this language; the others are translations, and it stands in where they lack something.
inline constexpr std::string_view kOriginalLanguage = "en";

/// Where the chapters of the program are: a folder with one folder a language, like any other of chapters.
[[nodiscard]] QString shippedChapters();

/// What is wrong with a file. For who writes chapters: not translated.
struct FileFault {
    std::string file;
    int line = 0;  ///< from 1; 0 for what is of no line
    std::string message;

    /// "file:line: message".
    [[nodiscard]] std::string text() const;
    friend auto operator<=>(const FileFault&, const FileFault&) = default;
};

struct FoundChapter {
    std::string language;  ///< that it is in
    std::string file;
    chapters::Chapter chapter;
};

struct FoundTerm {
    std::string language;
    std::string file;
    chapters::GlossaryEntry entry;
};

/// A formula as it was set by resources/formulas/make.cjs. Sizes in ex, the depth from the baseline down.
struct Formula {
    std::string name;
    std::string tex;
    std::string text;  ///< in symbols, for a screen reader
    std::string svg;   ///< file name; what it draws has the colour "currentColor"
    double width = 0;
    double height = 0;
    double depth = 0;
};

/// A value; any thread.
struct ChapterLibrary {
    std::string language;                ///< that was asked for
    std::vector<FoundChapter> chapters;  ///< by number; without those that are no chapters
    std::vector<FoundTerm> glossary;     ///< in the order of the file, then what only the original has
    std::vector<Formula> formulas;
    std::vector<FileFault> faults;  ///< of form, in all files that were read; by file and line

    // What a ChapterWorld refers to.
    std::vector<std::string> tex;
    std::vector<std::string> terms;
    std::vector<int> numbers;  ///< of the chapters here and of the panels
};

/// The languages of a folder of chapters, the original first, then by name; of the program's unless one is given.
/// Empty where it is no folder or the original is missing.
[[nodiscard]] std::vector<std::string> chapterLanguages(const QString& folder = shippedChapters());

/// Reads FOLDER/LANGUAGE/NN-name.md and glossary.md; what the language lacks, or has with faults, is taken from the
/// original. Formulas are those of FOLDER/../formulas/formulas.tsv, or the program's where there is no such file.
[[nodiscard]] ChapterLibrary loadChapters(std::string_view language);
[[nodiscard]] ChapterLibrary loadChapters(const QString& folder, std::string_view language);

/// What the chapters may speak of. It refers to the library, which outlives it.
[[nodiscard]] chapters::ChapterWorld chapterWorld(const ChapterLibrary& library,
                                                  std::span<const Scenario* const> scenarios = scenarioCatalogue());
chapters::ChapterWorld chapterWorld(ChapterLibrary&&, std::span<const Scenario* const> = {}) = delete;

/// The list of formulas with their sizes, up to the first line that is wrong, and what is wrong with it.
struct FormulaReading {
    std::vector<Formula> formulas;
    std::vector<chapters::ChapterFault> faults;
};
/// Takes any bytes; `folder` is where the pictures of the formulas are. Any thread.
[[nodiscard]] FormulaReading parseFormulas(std::string_view text, const QString& folder);

/// The formula of that TeX; null where there is none.
[[nodiscard]] const Formula* findFormula(const ChapterLibrary& library, std::string_view tex);

/// All that is wrong with the chapters of a folder in all its languages, form and meaning, and where they differ in
/// more than their words; by file and line. Nothing is run. An error where there are no chapters in the original.
[[nodiscard]] Result<std::vector<FileFault>> checkChapters(
    const QString& folder, std::span<const Scenario* const> scenarios = scenarioCatalogue());

}  // namespace faultglass
