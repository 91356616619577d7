// The laws a panel is held against, drawn with the runs that were made for them, and what one can set about them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/runtime/background.h"
#include "widgets/panels/law_study.h"

class QPushButton;
class QVBoxLayout;

namespace faultglass {

class ChoiceBox;
class LawChart;
class ParameterField;

/// Which law is shown, and what somebody has set about it: parameters of the law.
struct LawChoice {
    std::string law;
    std::vector<std::pair<std::string, double>> own;

    friend bool operator==(const LawChoice&, const LawChoice&) = default;
};

/// Simulates beside the user interface, stop by stop, while it is to be seen; again whenever what it depends on has
/// changed. User-interface thread.
class LawPane : public QWidget {
    Q_OBJECT
public:
    /// `studies` is not empty and has static storage.
    explicit LawPane(std::span<const LawStudy> studies, QWidget* parent = nullptr);
    ~LawPane() override;

    void setTheme(const Theme& theme);
    /// The running experiment, and the arm that is chosen. Cheap when nothing changed.
    void setFrame(const Frame& frame, int arm);
    void choose(int study);
    /// The study of that law; of no effect where there is none, or where it is the one that is shown.
    void chooseLaw(std::string_view law);
    [[nodiscard]] LawChoice choice() const { return {std::string(m_study->law), m_own}; }
    /// The same again; without what is none of this pane, or nothing that one may set.
    void setChoice(const LawChoice& choice);
    /// Every study's law with the numbers of what runs, the one that is shown first.
    [[nodiscard]] std::vector<LawStart> starts() const;

    [[nodiscard]] const LawChart& chart() const { return *m_chart; }
    [[nodiscard]] const LawStudy& study() const { return *m_study; }
    [[nodiscard]] const ParameterSet& parameters() const { return m_parameters; }
    [[nodiscard]] bool isRunning() const { return m_running; }

public slots:
    /// Simulates with other seeds, or stops what runs.
    void runOrStop();

signals:
    /// All stops have been simulated, or it was stopped.
    void finished();
    void armChosen(int arm);
    /// A click on a stop asks for this of the panel.
    void parameterChosen(const QString& key, double value);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildFields();
    void setOwn(const std::string& key, double value);
    void renew();
    void run();
    void halt();
    [[nodiscard]] ParameterSet wanted() const;
    void take(int generation, std::size_t at, const std::vector<LawMark>& marks);
    void takeStop(int stop);
    void showLive();
    [[nodiscard]] double positionOf(double swept) const;

    std::span<const LawStudy> m_studies;
    const LawStudy* m_study = nullptr;
    ParameterSet m_panel;
    ParameterSet m_parameters;                          // of the law
    std::vector<std::pair<std::string, double>> m_own;  // set by the user
    std::vector<const StudyStop*> m_stops;
    LawPlot m_plot;
    std::optional<std::pair<double, double>> m_live;
    int m_arm = -1;
    std::uint64_t m_seed = 1;
    int m_generation = 0;
    bool m_running = false;
    bool m_stale = true;
    Theme m_theme = darkTheme();
    LawChart* m_chart = nullptr;
    ChoiceBox* m_choice = nullptr;
    QPushButton* m_run = nullptr;
    QVBoxLayout* m_fieldColumn = nullptr;
    std::vector<ParameterField*> m_fields;
    QTimer m_delay;
    Background m_background;  // last: it ends before what it tells
};

}  // namespace faultglass
