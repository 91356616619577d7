// How far the reader has got in the chapters, from start to start: a JSON file that is checked and never trusted.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QMap>
#include <QString>

#include "core/base/result.h"
#include "widgets/lesson/lesson_progress.h"

namespace faultglass {

inline constexpr int kProgressVersion = 1;

/// Members this version does not know, as JSON, written back as they were.
using UnknownMembers = std::vector<std::pair<std::string, std::string>>;

struct Progress {
    QMap<int, LessonProgress> chapters;  ///< by number; those this version does not have stay
    quint64 seed = 0;                    ///< shuffles the answers of questions, for a reader always in the same way
    UnknownMembers kept;
    QMap<int, UnknownMembers> keptOfChapters;  ///< gone with their chapter

    friend bool operator==(const Progress&, const Progress&) = default;
};

struct LoadedProgress {
    Progress progress;     ///< what could be understood; with a seed in any case
    Progress stored;       ///< what of it is in the file
    QString report;        ///< for the user, what was wrong with the file; empty when nothing was
    bool writable = true;  ///< false for a file that is left alone: of a newer version, or one that cannot be opened
};

/// A missing file gives no progress, a new seed and no report. Any other trouble gives a report; it is never fatal. A
/// file that is no JSON at all is moved aside (set_aside.h), so that it is not written over.
[[nodiscard]] LoadedProgress loadProgress(const QString& path);
/// Replaces the file atomically, making its folder if needed. Refuses to replace one of a newer version, and to write
/// one that could not be read again. The error, or nothing.
[[nodiscard]] std::optional<Error> saveProgress(const QString& path, const Progress& progress);

/// A table for a spreadsheet: a line for every step seen, guess, answer and claim. No text in it is taken for a formula
/// there. `titles` are those of the chapters, by number. The error, or nothing.
[[nodiscard]] std::optional<Error> exportProgress(const QString& path, const Progress& progress,
                                                  const QMap<int, QString>& titles);

}  // namespace faultglass
