// How far a reader has got in one chapter: steps seen, guesses and answers given, and how sure they were of them.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QMap>
#include <QSet>
#include <QString>

namespace faultglass {

/// The first guess is what counts; others may follow.
struct GuessRecord {
    QString guess;          ///< the option's position, the number, or the values of a curve
    double confidence = 0;  ///< 0 to 1; 0: not said
    double score = -1;      ///< 0 to 1, the share of runs that bear it out; below 0: not run to its end

    friend bool operator==(const GuessRecord&, const GuessRecord&) = default;
};

struct AnswerRecord {
    int first = -1;  ///< position in the file of the answer given first
    bool firstRight = false;
    bool solved = false;
    int attempts = 0;
    double confidence = 0;

    friend bool operator==(const AnswerRecord&, const AnswerRecord&) = default;
};

/// By the ids of steps and blocks, which are the same in every language and from version to version. What this version
/// does not know stays.
struct LessonProgress {
    QString step;  ///< the one shown last
    QSet<QString> seen;
    QMap<QString, GuessRecord> guesses;
    QMap<QString, AnswerRecord> answers;
    QMap<QString, bool> claims;  ///< whether it held when it was verified last

    friend bool operator==(const LessonProgress&, const LessonProgress&) = default;
};

/// Of the answers of which somebody was so sure, how many were right.
struct Calibration {
    double confidence = 0;
    int given = 0;
    int right = 0;

    friend bool operator==(const Calibration&, const Calibration&) = default;
};
/// By confidence, the least first; only levels that were chosen. A guess is right when at least half of the runs bear
/// it out.
[[nodiscard]] std::vector<Calibration> calibrationOf(const LessonProgress& progress);

}  // namespace faultglass
