#include "widgets/lesson/summary_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/lesson/claim_card.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

using namespace chapters;

template <class T>
std::vector<const T*> partsOf(const Chapter& chapter)
{
    std::vector<const T*> parts;
    for (const Step& step : chapter.steps) {
        for (const Part& part : step.parts) {
            if (const T* const found = std::get_if<T>(&part))
                parts.push_back(found);
        }
    }
    return parts;
}

}  // namespace

SummaryCard::SummaryCard(const Chapter& chapter, const LessonProgress& progress, const LessonBook& book,
                         QWidget* parent)
    : LessonCard(tr("This chapter"), book, parent),
      m_chapter(chapter),
      m_claims(partsOf<chapters::Claim>(chapter)),
      m_done(addLine()),
      m_certainty(addLine()),
      m_verify(new QPushButton(tr("Verify this chapter"), this)),
      m_bar(new QProgressBar(this))
{
    m_verify->setToolTip(tr("Runs all claims of this chapter, each under its seeds"));
    m_bar->setRange(0, static_cast<int>(m_claims.size()));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->hide();
    column()->addWidget(m_verify, 0, Qt::AlignLeading);
    column()->addWidget(m_bar);
    m_result = addLine();
    connect(m_verify, &QPushButton::clicked, this, &SummaryCard::verifyAll);
    setProgress(progress);
}

void SummaryCard::setProgress(const LessonProgress& progress)
{
    const auto predictions = partsOf<Predict>(m_chapter);
    const auto quizzes = partsOf<Quiz>(m_chapter);
    const auto guessed = std::ranges::count_if(predictions, [&](const Predict* predict) {
        return progress.guesses.contains(verbatim(predict->id));
    });
    const auto solved = std::ranges::count_if(quizzes, [&](const Quiz* quiz) {
        return progress.answers.value(verbatim(quiz->id)).solved;
    });
    const auto first = std::ranges::count_if(quizzes, [&](const Quiz* quiz) {
        return progress.answers.value(verbatim(quiz->id)).firstRight;
    });
    setLine(m_done,
            tr("Predictions made: %1 of %2. Questions answered: %3 of %4, %5 at the first try.")
                .arg(guessed)
                .arg(predictions.size())
                .arg(solved)
                .arg(quizzes.size())
                .arg(first),
            Role::Idle);
    QStringList levels;
    for (const Calibration& level : calibrationOf(progress))
        levels +=
            tr("%1 sure: %2 of %3 right").arg(formatShare(level.confidence).text()).arg(level.right).arg(level.given);
    setLine(m_certainty,
            levels.isEmpty() ? QString() : tr("Your certainty: %1.").arg(levels.join(QStringLiteral("; "))),
            Role::Idle);
}

void SummaryCard::halt()
{
    ++m_generation;
    m_background.cancel();
    m_running = false;
    m_bar->hide();
    m_verify->setText(tr("Verify this chapter"));
}

void SummaryCard::verifyAll()
{
    if (m_running)
        return halt();
    m_running = true;
    m_broken.clear();
    m_held = 0;
    m_bar->setValue(0);
    m_bar->show();
    m_verify->setText(tr("Stop"));
    setLine(m_result, tr("Running %n claims …", nullptr, static_cast<int>(m_claims.size())), Role::Idle);
    m_background.start(
        [this, generation = ++m_generation, claims = m_claims, world = book().world](const std::stop_token& stop) {
            for (std::size_t i = 0; i < claims.size() && !stop.stop_requested(); ++i) {
                const auto verdict = judged(*claims[i], world, stop);
                QMetaObject::invokeMethod(this, [this, generation, i, verdict] { take(generation, i, verdict); });
            }
        });
}

void SummaryCard::take(int generation, std::size_t at, const Result<ClaimVerdict>& verdict)
{
    if (generation != m_generation)
        return;
    const QString id = verbatim(m_claims[at]->id);
    const bool holds = verdict.ok() && verdict.value().holds;
    m_held += holds ? 1 : 0;
    if (!holds)
        m_broken += lessonWords(m_claims[at]->say, book()) + QStringLiteral(" – ") +
                    (verdict.ok() ? verdictText(*m_claims[at], verdict.value())
                                  : QString::fromStdString(verdict.error().message()));
    m_bar->setValue(static_cast<int>(at) + 1);
    emit verified(id, holds);
    if (at + 1 < m_claims.size())
        return;
    halt();
    if (m_broken.isEmpty())
        setLine(m_result, tr("All %n claims hold.", nullptr, static_cast<int>(m_held)), Role::Healthy);
    else
        setLine(m_result, tr("These do not hold: %1").arg(m_broken.join(QLatin1Char('\n'))), Role::Failed);
    emit finished();
}

void SummaryCard::setTheme(const Theme& theme)
{
    LessonCard::setTheme(theme);
    m_verify->setFont(theme.textFont(theme.sizes.body));
}

}  // namespace faultglass
