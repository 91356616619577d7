#include "app/progress_merge.h"

#include <QDir>
#include <QFileInfo>

#include "app/files/folder_lock.h"
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
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{path.toStdString(), folder.toStdString(), "a folder that can be made"};
    const FolderLock lock(folder);
    if (!lock.held())
        return Error{path.toStdString(), "", "cannot be written: another window is writing it"};
    Progress merged = reading.progress;
    if (QFileInfo::exists(path)) {
        const LoadedProgress there = loadProgress(path);
        if (!there.writable)
            return Error{path.toStdString(), "", there.report.toStdString()};
        if (QFileInfo::exists(path))  // it does not when it had to be set aside
            merged = mergedProgress(reading.stored, reading.progress, there.progress);
    }
    if (auto error = saveProgress(path, merged))
        return error;
    reading.stored = reading.progress;
    return std::nullopt;
}

}  // namespace faultglass
