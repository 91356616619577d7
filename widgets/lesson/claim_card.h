// A sentence of the text that can be run: it holds, or it is said that it does not.
#pragma once

#include "core/chapters/chapter_runs.h"
#include "core/runtime/background.h"
#include "widgets/lesson/lesson_card.h"

class QPushButton;

namespace faultglass {

/// What was measured, and its interval, in words and units: "lost requests: 1% measured, interval 0.9% to 1.1%".
[[nodiscard]] QString verdictText(const chapters::Claim& claim, const chapters::ClaimVerdict& verdict);
/// As chapters::judge, with a run that broke as an error. Any thread.
[[nodiscard]] Result<chapters::ClaimVerdict> judged(const chapters::Claim& claim, const chapters::ChapterWorld& world,
                                                    const std::stop_token& stop);

/// `claim` outlives it. Runs on a thread of its own, which is stopped when this goes.
class ClaimCard : public LessonCard {
    Q_OBJECT
public:
    ClaimCard(const chapters::Claim& claim, const LessonBook& book, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /// What another run of it has found.
    void showVerdict(const chapters::ClaimVerdict& verdict);

public slots:
    void verify();

signals:
    void verified(bool holds);

private:
    void take(int generation, const Result<chapters::ClaimVerdict>& verdict);

    const chapters::Claim& m_claim;
    QPushButton* m_verify;
    QLabel* m_verdict;
    bool m_running = false;
    int m_generation = 0;
    Background m_background;
};

}  // namespace faultglass
