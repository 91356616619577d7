// Chapters and glossaries: any bytes are read, and what has no faults of form is checked for its meaning.
#include "app/files/chapter_library.h"
#include "core/chapters/chapter_check.h"
#include "core/chapters/chapter_parser.h"
#include "core/chapters/markup.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const ChapterLibrary library;
    static const chapters::ChapterWorld world = chapterWorld(library);
    const std::string text = fuzz::textOf(data, size);
    const auto chapter = chapters::parseChapter(text, "03-a");
    for (const chapters::ChapterFault& fault : chapter.faults)
        fuzz::claim(fault.line >= 1 && !fault.message.empty(), "a fault has its line and says what");
    if (chapter.ok()) {
        fuzz::claim(!chapter.chapter.steps.empty(), "a chapter has a step");
        static_cast<void>(chapters::checkChapter(chapter.chapter, world));
        fuzz::claim(chapters::sameInAllLanguages(chapter.chapter, chapter.chapter).empty(), "it is like itself");
    }
    const auto glossary = chapters::parseGlossary(text);
    if (glossary.ok())
        static_cast<void>(chapters::checkGlossary(glossary.entries, world));
    static_cast<void>(chapters::cutMarkup(text, 1));
    return 0;
}
