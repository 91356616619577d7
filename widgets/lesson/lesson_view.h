// The reader of a chapter: one step at a time, with what is alive in it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include <QWidget>

#include "widgets/lesson/lesson_book.h"
#include "widgets/lesson/lesson_progress.h"
#include "widgets/lesson/predict_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/theme/theme.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace faultglass {

class ChapterMap;
class SummaryCard;

/// Asks for what should happen on the stage and keeps the reader's progress; changes nothing else. User-interface
/// thread.
class LessonView : public QWidget {
    Q_OBJECT
public:
    explicit LessonView(QWidget* parent = nullptr);
    ~LessonView() override;

    void setTheme(const Theme& theme);
    /// Both outlive the view, or are replaced before they go. `seed` shuffles the answers of questions.
    void setChapter(const chapters::Chapter& chapter, const LessonBook& book, const LessonProgress& progress,
                    std::uint64_t seed);
    /// Shows no chapter.
    void clear();
    /// Null while none is shown.
    [[nodiscard]] const chapters::Chapter* chapter() const { return m_chapter; }
    [[nodiscard]] const LessonProgress& progress() const { return m_progress; }

    /// Counted from 0; held within the chapter.
    void setStep(int step);
    /// Does nothing where there is no such step.
    void setStep(const QString& id);
    [[nodiscard]] int step() const { return m_step; }
    /// How a prediction draws on the stage.
    void setOpenPad(PredictCard::OpenPad openPad);
    /// Notes for who teaches are shown in their steps.
    void setNotesShown(bool shown);
    /// Large cues instead of the text. What the reader has guessed and answered is not shown to the class, and what the
    /// class does is not kept.
    void setPresenting(bool presenting);
    /// What became of what was asked of the stage last.
    void setStageState(StageState state);
    /// What the stage is when the step that is shown is opened; empty: as it is.
    [[nodiscard]] const std::vector<chapters::ActionLine>& stage() const;
    /// Says in the step that is shown that the stage keeps what was on it, and offers the step's own.
    void tellStageKept();
    /// Highlights words in the step that is shown, and goes to the first; `term`, a key of the glossary, is explained
    /// at the head of the page. Both are gone with the step.
    void showFound(const QStringList& words, const QString& term);
    /// Covers the lesson while it is shown.
    [[nodiscard]] ChapterMap& map() { return *m_map; }
    /// Where one goes on from the last step: "Next chapter: Shuffle sharding". Empty: nowhere.
    void setOnward(const QString& text);

public slots:
    void nextStep();
    void previousStep() { setStep(m_step - 1); }
    /// The cue of this step acts; once it has, the next step comes.
    void nextCue();
    void verifyAll();

signals:
    void actionsRequested(const std::vector<faultglass::chapters::ActionLine>& actions);
    void undoRequested();
    void progressChanged(const faultglass::LessonProgress& progress);
    void stepChanged(int step);
    /// From the last step on to what setOnward() said.
    void onwardRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class StepBar;
    void build();
    void showStep();
    void dropPage();
    void addParts(const chapters::Step& step);
    void addTries(const std::vector<const chapters::TryPill*>& pills);
    void addPart(const chapters::Part& part);
    void addPrediction(const chapters::Predict& predict);
    void goToFirstMark();
    void addSummary();
    void addMeaning(const LessonTerm& term);
    void addKept();
    void addCues(const chapters::Step& step);
    void addAside(const std::string& markdown, qreal scale, bool muted);
    void takeVerdict(const QString& claim, bool holds);
    template <class Widget>
    Widget* keep(Widget* widget);
    void showFrame();
    void ask(const std::vector<chapters::ActionLine>& actions, TryRow* row);
    void tell();
    [[nodiscard]] const chapters::Cue* cue() const;
    [[nodiscard]] const chapters::Step& shown() const { return m_chapter->steps[static_cast<std::size_t>(m_step)]; }
    [[nodiscard]] bool isLast() const { return m_step + 1 == static_cast<int>(m_chapter->steps.size()); }

    const chapters::Chapter* m_chapter = nullptr;
    const LessonBook* m_book = nullptr;
    LessonProgress m_progress;
    std::uint64_t m_seed = 0;
    PredictCard::OpenPad m_openPad;
    int m_step = 0;
    bool m_notesShown = false;
    bool m_presenting = false;
    bool m_cueDone = false;
    QSet<QString> m_passed;  ///< predictions whose hidden has been opened

    QLabel* m_number = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    StepBar* m_bar = nullptr;
    QLabel* m_heading = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_page = nullptr;
    ChapterMap* m_map = nullptr;
    QWidget* m_kept = nullptr;  ///< says that the stage keeps what was on it
    QLabel* m_keptText = nullptr;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    SummaryCard* m_summary = nullptr;  ///< of the last step
    TryRow* m_told = nullptr;          ///< whose pill was pressed last
    std::vector<PredictCard*> m_predictions;
    QString m_onward;
    std::vector<std::function<void(const Theme& theme)>> m_themed;
    Theme m_theme;
};

}  // namespace faultglass
