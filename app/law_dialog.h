// A law beside the simulation that should agree with it: choose one, set its numbers, run, read the verdict.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <QDialog>

#include "core/agreement/agree.h"
#include "core/runtime/background.h"
#include "widgets/panels/law_study.h"
#include "widgets/theme/theme.h"

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace faultglass {

class ChoiceBox;
class ParameterForm;

/// The laws that `starts` names first, with their numbers, then those of the scenario, then all others. The experiment
/// runs beside the user interface and can be stopped.
class LawDialog : public QDialog {
    Q_OBJECT
public:
    /// `scenario` is a key.
    LawDialog(const Theme& theme, std::string_view scenario, std::vector<LawStart> starts = {},
              QWidget* parent = nullptr);
    ~LawDialog() override;

    /// The law shown, by its name.
    [[nodiscard]] std::string_view shownLaw() const;
    /// Starts the experiment with the parameters shown, or stops the one that runs.
    void runOrStop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// What came of it: the verdict in words, or what is to be done first.
    [[nodiscard]] QString verdict() const;

signals:
    /// An experiment has ended or was stopped.
    void finished();

private:
    void build();
    void choose(int index);
    [[nodiscard]] ParameterSet startOf(const theory::Law& law) const;
    void setParameter(const QString& key, double value);
    void showTheory();
    void showAgreement(const Result<Agreement>& agreement);
    void fillTable(const std::vector<double>& theory, const std::vector<AgreementRow>& rows);
    QLabel* cell(const QString& text, int row, int column, Role role = Role::Idle, bool strong = false);

    Theme m_theme;
    std::vector<const theory::Law*> m_laws;
    std::vector<LawStart> m_starts;
    const theory::Law* m_law = nullptr;
    Experiment m_experiment;
    ParameterSet m_parameters;
    std::vector<std::string_view> m_keys;  ///< of its rows
    bool m_running = false;

    ChoiceBox* m_choice = nullptr;
    QLabel* m_about = nullptr;
    QScrollArea* m_formArea = nullptr;
    ParameterForm* m_form = nullptr;
    QGridLayout* m_table = nullptr;
    QLabel* m_verdict = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_run = nullptr;
    Background m_background;  // last: it ends before what it tells
};

}  // namespace faultglass
