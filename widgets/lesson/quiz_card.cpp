#include "widgets/lesson/quiz_card.h"

#include <algorithm>
#include <numeric>
#include <random>

#include <QLabel>
#include <QVBoxLayout>

#include "widgets/controls/segmented_choice.h"
#include "widgets/lesson/answer_option.h"

namespace faultglass {

QuizCard::QuizCard(const chapters::Quiz& quiz, const AnswerRecord& record, std::uint64_t seed, const LessonBook& book,
                   QWidget* parent)
    : LessonCard(tr("Question"), book, parent), m_quiz(quiz), m_record(record), m_given(quiz.answers.size(), false)
{
    m_order.resize(quiz.answers.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::mt19937_64 words(seed);
    for (std::size_t i = m_order.size(); i > 1; --i)
        std::swap(m_order[i - 1], m_order[words() % i]);
    addProse(quiz.ask);
    for (const int answer : m_order) {
        auto* option = new AnswerOption(lessonWords(quiz.answers[static_cast<std::size_t>(answer)].text, book), this);
        option->setAutoExclusive(false);
        connect(option, &QAbstractButton::clicked, this, [this, answer] { give(answer); });
        column()->addWidget(option);
        m_options.push_back(option);
    }
    m_confidence = addConfidence();
    connect(m_confidence, &SegmentedChoice::chosen, this, &QuizCard::settle);
    m_verdict = addLine();
    if (m_record.first >= 0 && m_record.first < static_cast<int>(m_given.size()))
        m_given[static_cast<std::size_t>(m_record.first)] = true;
    for (std::size_t i = 0; i < m_given.size() && m_record.solved; ++i)
        m_given[i] = m_given[i] || quiz.answers[i].right;
    show();
}

void QuizCard::give(int answer)
{
    const auto place = static_cast<std::size_t>(answer);
    if (answer < 0 || place >= m_given.size() || m_given[place] || m_record.solved)
        return show();
    m_chosen = answer;
    settle();
}

/// Tells what the chosen answer is worth, unless one has yet to say how sure one is.
void QuizCard::settle()
{
    if (m_chosen < 0 || (m_record.first < 0 && m_confidence->index() < 0))
        return show();
    const auto place = static_cast<std::size_t>(m_chosen);
    const bool right = m_quiz.answers[place].right;
    m_given[place] = true;
    if (m_record.first < 0) {
        m_record.first = m_chosen;
        m_record.firstRight = right;
        m_record.confidence = confidenceOf(m_confidence);
    }
    m_chosen = -1;
    ++m_record.attempts;
    m_record.solved = right;
    show();
    emit answered(m_record);
}

void QuizCard::show()
{
    for (std::size_t i = 0; i < m_options.size(); ++i) {
        const auto place = static_cast<std::size_t>(m_order[i]);
        const chapters::Answer& answer = m_quiz.answers[place];
        const Role role = !m_given[place] ? Role::Idle : answer.right ? Role::Healthy : Role::Failed;
        m_options[i]->setChecked(m_given[place] || m_order[i] == m_chosen);
        m_options[i]->setMark(role, m_given[place] ? lessonWords(answer.reason, book()) : QString());
        m_options[i]->setEnabled(!m_record.solved || m_given[place]);
    }
    m_confidence->setEnabled(m_record.first < 0);
    setWaiting(!m_record.solved);
    if (m_record.solved)
        setLine(m_verdict, m_record.firstRight ? tr("Right at the first try.") : tr("Right."), Role::Healthy);
    else
        setLine(m_verdict,
                m_chosen >= 0         ? tr("Say how sure you are, and you see.")
                : m_record.first >= 0 ? tr("Not that one. Try again.")
                                      : QString(),
                m_chosen >= 0 ? Role::Idle : Role::Degraded);
}

void QuizCard::setTheme(const Theme& theme)
{
    LessonCard::setTheme(theme);
    for (AnswerOption* option : m_options)
        option->setTheme(theme);
    show();
}

}  // namespace faultglass
