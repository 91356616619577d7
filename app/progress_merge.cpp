#include "app/progress_merge.h"

#include "app/merged_save.h"
#include "app/three_way.h"

namespace faultglass {

namespace {

LessonProgress mergedLesson(const LessonProgress& before, const LessonProgress& mine, const LessonProgress& theirs)
{
    return {mergedValue(before.step, mine.step, theirs.step), mergedSet(before.seen, mine.seen, theirs.seen),
            mergedMap(before.guesses, mine.guesses, theirs.guesses),
            mergedMap(before.answers, mine.answers, theirs.answers),
            mergedMap(before.claims, mine.claims, theirs.claims)};
}

}  // namespace

Progress mergedProgress(const Progress& before, const Progress& mine, const Progress& theirs)
{
    Progress merged;
    QMap<int, LessonProgress> all = mine.chapters;
    all.insert(theirs.chapters);
    for (const int number : all.keys()) {
        const LessonProgress lesson =
            mergedLesson(before.chapters.value(number), mine.chapters.value(number), theirs.chapters.value(number));
        if (lesson != LessonProgress())  // else it was forgotten
            merged.chapters[number] = lesson;
    }
    merged.seed = mergedValue(before.seed, mine.seed, theirs.seed);
    merged.kept = mergedValue(before.kept, mine.kept, theirs.kept);
    merged.keptOfChapters = mergedMap(before.keptOfChapters, mine.keptOfChapters, theirs.keptOfChapters);
    return merged;
}

std::optional<Error> saveChanges(const QString& path, LoadedProgress& reading)
{
    const auto theirs = [](const QString& file) -> Result<Progress> {
        const LoadedProgress there = loadProgress(file);
        if (!there.writable)
            return Error{file.toStdString(), "", there.report.toStdString()};
        return there.progress;
    };
    return saveMerged(path, reading.progress, reading.stored, theirs, mergedProgress, saveProgress);
}

}  // namespace faultglass
