// The half of the reader that puts the page of a step together, part by part.
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/lesson/claim_card.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/reveal_section.h"
#include "widgets/lesson/summary_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/lesson/worked_card.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr int kGap = 14;
constexpr qreal kNoteScale = 0.88, kCueScale = 1.5;  // of the running text

}  // namespace

template <class Widget>
Widget* LessonView::keep(Widget* widget)
{
    m_column->addWidget(widget);
    widget->setTheme(m_theme);
    m_themed.push_back([widget](const Theme& theme) { widget->setTheme(theme); });
    return widget;
}

void LessonView::addParts(const Step& step)
{
    std::vector<const TryPill*> row;
    const auto close = [&] {
        if (!row.empty())
            addTries(row);
        row.clear();
    };
    for (const Part& part : step.parts) {
        if (const auto* pill = std::get_if<TryPill>(&part)) {
            row.push_back(pill);
            continue;
        }
        close();
        addPart(part);
    }
    close();
}

void LessonView::addTries(const std::vector<const TryPill*>& pills)
{
    if (m_presenting)
        return;
    auto* row = keep(new TryRow(pills, m_chapter->scenario, *m_book));
    connect(row, &TryRow::actionsRequested, this, [this, row](const auto& actions) { ask(actions, row); });
    connect(row, &TryRow::undoRequested, this, &LessonView::undoRequested);
}

void LessonView::addPart(const Part& part)
{
    if (const auto* prose = std::get_if<Prose>(&part); prose != nullptr && !m_presenting) {
        keep(new ProseView(*m_book))->setMarkdown(prose->markdown);
    } else if (const auto* predict = std::get_if<Predict>(&part)) {
        addPrediction(*predict);
    } else if (const auto* quiz = std::get_if<Quiz>(&part)) {
        const QString id = verbatim(quiz->id);
        const AnswerRecord record = m_presenting ? AnswerRecord() : m_progress.answers.value(id);
        auto* card = keep(new QuizCard(*quiz, record, m_seed ^ qHash(id), *m_book));
        if (!m_presenting)
            connect(card, &QuizCard::answered, this, [this, id](const AnswerRecord& made) {
                m_progress.answers[id] = made;
                tell();
            });
    } else if (const auto* worked = std::get_if<Worked>(&part); worked != nullptr && !m_presenting) {
        keep(new WorkedCard(*worked, *m_book));
    } else if (const auto* claim = std::get_if<chapters::Claim>(&part); claim != nullptr && !m_presenting) {
        const QString id = verbatim(claim->id);
        auto* card = keep(new ClaimCard(*claim, *m_book));
        connect(card, &ClaimCard::verified, this, [this, id](bool holds) { takeVerdict(id, holds); });
    } else if (const auto* note = std::get_if<Note>(&part); note != nullptr && m_notesShown) {
        addAside(note->say, kNoteScale, true);
    }
}

/// What comes after it waits behind a hidden, for it often says what was asked.
void LessonView::addPrediction(const Predict& predict)
{
    const QString id = verbatim(predict.id);
    const GuessRecord record = m_presenting ? GuessRecord() : m_progress.guesses.value(id);
    auto* card = keep(new PredictCard(predict, record, *m_book, m_openPad));
    m_predictions.push_back(card);
    if (!m_presenting)
        connect(card, &PredictCard::guessed, this, [this, id](const GuessRecord& made) {
            m_progress.guesses[id] = made;
            tell();
        });
    connect(card, &PredictCard::actionsRequested, this, [this](const auto& actions) { ask(actions, nullptr); });
    if (!record.guess.isEmpty() || (m_passed.contains(id) && !m_presenting))
        return;
    auto* hidden = keep(new RevealSection(kGap));
    connect(card, &PredictCard::finished, hidden, &RevealSection::open);
    if (!m_presenting)
        connect(hidden, &RevealSection::opened, this, [this, id] { m_passed.insert(id); });
    m_column = &hidden->inside();
}

/// Hidden until it is so.
void LessonView::addKept()
{
    m_kept = new QWidget;
    m_keptText = new QLabel(tr("The stage keeps what you made of it."));
    m_keptText->setWordWrap(true);
    auto* own = new QPushButton(tr("Set it up for this step"));
    setButtonKind(*own, ButtonKind::Link);
    auto* row = new QHBoxLayout(m_kept);
    row->setContentsMargins({});
    row->addWidget(m_keptText, 1);
    row->addWidget(own, 0, Qt::AlignTop);
    connect(own, &QPushButton::clicked, m_kept, [this] {
        m_kept->hide();
        ask(stage(), nullptr);
    });
    m_kept->hide();
    m_column->addWidget(m_kept);
}

/// Before anything else: a class reads this, and what the clicker does next is about it.
void LessonView::addCues(const Step& step)
{
    for (const Part& part : step.parts) {
        if (const auto* cue = std::get_if<Cue>(&part); cue != nullptr && m_presenting)
            addAside(cue->say, kCueScale, false);
    }
}

void LessonView::addAside(const std::string& markdown, qreal scale, bool muted)
{
    auto* view = new ProseView(*m_book);
    view->setLook(scale, muted);
    keep(view)->setMarkdown(markdown);
}

void LessonView::addSummary()
{
    m_summary = keep(new SummaryCard(*m_chapter, m_progress, *m_book));
    connect(m_summary, &SummaryCard::verified, this, &LessonView::takeVerdict);
}

/// At the head of the page, below its title.
void LessonView::addMeaning(const LessonTerm& term)
{
    auto* meaning = new ProseView(*m_book);
    meaning->setLook(kNoteScale);
    meaning->setMarkdown(
        tr("**%1**: %2", "a term and its meaning; Markdown").arg(term.term, term.meaning).toStdString());
    keep(meaning);
    m_column->insertWidget(1, meaning);
}

}  // namespace faultglass
