// Progress: nothing a file may hold stops the program, and merging it with itself changes nothing.
#include "app/progress_merge.h"
#include "tests/fuzz/memory_file.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static fuzz::MemoryFile file;
    const LoadedProgress loaded = loadProgress(file.holding(data, size));
    const Progress& progress = loaded.progress;
    for (const LessonProgress& chapter : progress.chapters) {
        for (const GuessRecord& guess : chapter.guesses)
            fuzz::claim(guess.confidence >= 0 && guess.confidence <= 1 && guess.score >= -1 && guess.score <= 1,
                        "guesses within their limits");
        for (const AnswerRecord& answer : chapter.answers)
            fuzz::claim(answer.confidence >= 0 && answer.confidence <= 1 && answer.attempts >= 0 && answer.first >= -1,
                        "answers within their limits");
    }
    Progress merged = mergedProgress(progress, progress, progress);
    for (auto chapter = progress.chapters.begin(); chapter != progress.chapters.end(); ++chapter) {
        if (chapter.value() == LessonProgress())  // nothing in it: merging drops it
            merged.chapters[chapter.key()] = {};
    }
    fuzz::claim(merged == progress, "merged with itself it is the same");
    fuzz::claim(mergedProgress({}, {}, progress).chapters == mergedProgress(progress, progress, progress).chapters,
                "who changed nothing takes nothing away");
    return 0;
}
