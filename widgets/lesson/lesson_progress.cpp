#include "widgets/lesson/lesson_progress.h"

#include <map>

namespace faultglass {

std::vector<Calibration> calibrationOf(const LessonProgress& progress)
{
    std::map<double, Calibration> levels;
    const auto add = [&levels](double confidence, bool right) {
        if (confidence <= 0)
            return;
        Calibration& level = levels[confidence];
        level.confidence = confidence;
        ++level.given;
        level.right += right ? 1 : 0;
    };
    for (const GuessRecord& guess : progress.guesses) {
        if (guess.score >= 0)
            add(guess.confidence, guess.score >= 0.5);
    }
    for (const AnswerRecord& answer : progress.answers)
        add(answer.confidence, answer.firstRight);
    std::vector<Calibration> result;
    for (const auto& [confidence, level] : levels)
        result.push_back(level);
    return result;
}

}  // namespace faultglass
