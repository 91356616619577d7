// What stands below the canvas of a panel: the charts over time, or instead of them the laws it is held against.
#pragma once

#include <QStackedWidget>

#include "widgets/panels/law_pane.h"
#include "widgets/panels/run_charts.h"

class QPushButton;

namespace faultglass {

class LabEdits;

/// User-interface thread.
class LowerPane : public QStackedWidget {
    Q_OBJECT
public:
    /// `spec` has static storage; `edits` outlives it; `duration` is how long a run is, in seconds.
    LowerPane(const PanelSpec& spec, double duration, LabEdits& edits);

    [[nodiscard]] RunCharts& charts() { return *m_charts; }
    [[nodiscard]] const RunCharts& charts() const { return *m_charts; }
    void setTheme(const Theme& theme);
    void follow(const ShownRun& run);

    [[nodiscard]] bool hasLaws() const { return m_laws != nullptr; }
    /// Of no effect where there are none.
    void showLaws(bool laws);
    void chooseLaw(std::string_view law);
    [[nodiscard]] std::vector<LawStart> lawStarts() const;
    [[nodiscard]] bool showsLaws() const { return currentIndex() == 1; }
    /// Of the laws; empty and of no effect where there are none.
    [[nodiscard]] LawChoice lawChoice() const;
    void setLawChoice(const LawChoice& choice);
    /// Changes between both; goes to whoever puts it into a layout. Null where there are no laws.
    [[nodiscard]] QPushButton* lawButton() { return m_button; }

signals:
    void lawsShown(bool laws);
    void armChosen(int arm);

private:
    RunCharts* m_charts;
    LawPane* m_laws = nullptr;
    QPushButton* m_button = nullptr;
    int m_target = -1;
};

}  // namespace faultglass
