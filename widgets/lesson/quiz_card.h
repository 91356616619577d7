// A question with one right answer, and a reason for each wrong one.
#pragma once

#include "widgets/lesson/lesson_card.h"
#include "widgets/lesson/lesson_progress.h"

namespace faultglass {

class AnswerOption;

/// The answers stand in an order drawn from a seed. The first answer given is remembered; others may follow until the
/// right one is found. `quiz` outlives it.
class QuizCard : public LessonCard {
    Q_OBJECT
public:
    QuizCard(const chapters::Quiz& quiz, const AnswerRecord& record, std::uint64_t seed, const LessonBook& book,
             QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /// The positions in the file of what is shown, from the top.
    [[nodiscard]] const std::vector<int>& order() const { return m_order; }
    /// As if that answer of the file had been clicked. The first one counts when it is said how sure one is, before or
    /// after, since nobody can say that who knows the answer.
    void give(int answer);

signals:
    void answered(const faultglass::AnswerRecord& record);

private:
    void settle();
    void show();

    const chapters::Quiz& m_quiz;
    AnswerRecord m_record;
    std::vector<int> m_order;
    std::vector<AnswerOption*> m_options;
    std::vector<bool> m_given;  ///< by position in the file
    int m_chosen = -1;          ///< by position in the file: waits for how sure one is of it
    SegmentedChoice* m_confidence;
    QLabel* m_verdict;
};

}  // namespace faultglass
