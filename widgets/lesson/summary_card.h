// The end of a chapter: what the reader has done in it, how good their certainty is, and whether all claims hold.
#pragma once

#include "core/chapters/chapter_runs.h"
#include "core/runtime/background.h"
#include "widgets/lesson/lesson_card.h"
#include "widgets/lesson/lesson_progress.h"

class QProgressBar;
class QPushButton;

namespace faultglass {

/// `chapter` outlives it. Runs on a thread of its own, which is stopped when this goes.
class SummaryCard : public LessonCard {
    Q_OBJECT
public:
    SummaryCard(const chapters::Chapter& chapter, const LessonProgress& progress, const LessonBook& book,
                QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setProgress(const LessonProgress& progress);

public slots:
    /// Runs all claims of the chapter, one after the other; again: stops.
    void verifyAll();

signals:
    void verified(const QString& claim, bool holds);
    void finished();

private:
    void take(int generation, std::size_t at, const Result<chapters::ClaimVerdict>& verdict);
    void halt();

    const chapters::Chapter& m_chapter;
    std::vector<const chapters::Claim*> m_claims;
    QLabel* m_done;
    QLabel* m_certainty;
    QPushButton* m_verify;
    QProgressBar* m_bar;
    QLabel* m_result;
    QStringList m_broken;
    std::size_t m_held = 0;
    bool m_running = false;
    int m_generation = 0;
    Background m_background;
};

}  // namespace faultglass
