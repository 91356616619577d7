// A guess before the run, and how far off it was: held against many seeds, not one.
#pragma once

#include <functional>
#include <optional>

#include <QPointer>

#include "core/chapters/chapter_runs.h"
#include "core/runtime/background.h"
#include "widgets/lesson/lesson_card.h"
#include "widgets/lesson/lesson_progress.h"
#include "widgets/plots/curve_pad.h"

class QLineEdit;
class QPushButton;

namespace faultglass {

class AnswerOption;

/// Takes a choice, a number, or a curve drawn on a chart of the stage. The first guess is remembered; one may guess
/// again. `predict` outlives it. Runs on a thread of its own, which is stopped when this goes.
class PredictCard : public LessonCard {
    Q_OBJECT
public:
    /// A sheet over that chart of the stage; null where there is no such chart.
    using OpenPad = std::function<CurvePad*(int chart, const TimeChart::FixedAxes& axes)>;

    PredictCard(const chapters::Predict& predict, const GuessRecord& record, const LessonBook& book, OpenPad openPad,
                QWidget* parent = nullptr);
    ~PredictCard() override;

    void setTheme(const Theme& theme) override;
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Takes the curves off the chart when they have been told: something else happens there now.
    void clearChart();

signals:
    void guessed(const faultglass::GuessRecord& record);
    void actionsRequested(const std::vector<faultglass::chapters::ActionLine>& actions);
    void finished();

private:
    void buildGuess();
    void buildNumber(const chapters::NumberGuess& number);
    void openPad();
    void closePad();
    void show();
    void restore();
    /// The curve that was drawn first; empty where none was, or none that this version can read.
    [[nodiscard]] std::vector<double> firstCurve() const;
    void run();
    void take(int generation, const chapters::SeedRuns& runs);
    void fail(int generation, const QString& why);
    void again();
    [[nodiscard]] std::optional<double> typedNumber() const;
    [[nodiscard]] bool hasGuess() const;
    [[nodiscard]] bool isSure() const;
    [[nodiscard]] QString guessText() const;
    [[nodiscard]] std::pair<double, QString> resultOfChoice(const chapters::SeedRuns& runs);
    [[nodiscard]] std::pair<double, QString> resultOfNumber(const chapters::SeedRuns& runs) const;
    [[nodiscard]] std::pair<double, QString> resultOfCurve(const chapters::SeedRuns& runs);

    const chapters::Predict& m_predict;
    GuessRecord m_record;
    OpenPad m_openPad;
    std::vector<AnswerOption*> m_options;
    QLineEdit* m_number = nullptr;
    QPushButton* m_draw = nullptr;
    QPointer<CurvePad> m_pad;
    SegmentedChoice* m_confidence;
    QPushButton* m_run;
    QPushButton* m_clear;
    QLabel* m_verdict;
    ProseView* m_after;
    bool m_running = false;
    bool m_revealed = false;
    bool m_returned = false;  ///< the guess is of an earlier visit, and nothing was guessed since
    int m_generation = 0;
    Background m_background;
};

}  // namespace faultglass
