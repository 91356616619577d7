// Whom every fault takes down on every placement of "blast-radius", over many seeds, beside what the laws say.
#pragma once

#include <array>
#include <optional>

#include <QDialog>

#include "core/base/estimate.h"
#include "core/params/parameter_set.h"
#include "core/runtime/background.h"
#include "core/scenarios/scenario.h"
#include "widgets/theme/theme.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace faultglass {

class HeatTable;

inline constexpr std::size_t kBlastFaults = 5, kBlastPlacements = 4;

/// Share of the customers that are fully down, by fault and fleet, as the closed forms have it; nothing where none does
/// for the placement of that fleet. `parameters` are those of the scenario "blast-radius".
using BlastShares = std::array<std::array<std::optional<double>, kBlastPlacements>, kBlastFaults>;
[[nodiscard]] BlastShares blastLaws(const ParameterSet& parameters);

/// Runs beside the user interface. A click on a cell asks for its run.
class BlastMatrix : public QDialog {
    Q_OBJECT
public:
    BlastMatrix(const Theme& theme, const Scenario& scenario, const ParameterSet& parameters,
                QWidget* parent = nullptr);
    ~BlastMatrix() override;

    void runOrStop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const HeatTable& table() const { return *m_table; }

signals:
    void finished();
    /// The trigger of the cell that was clicked, as the scenario calls it.
    void replayRequested(const QString& trigger);

private:
    struct Share {
        Estimate down, degraded, lost;
    };
    using Row = std::array<Share, kBlastPlacements>;
    void showRow(int fault, const Row& row);
    void end();

    const Scenario& m_scenario;
    ParameterSet m_parameters;
    BlastShares m_laws;
    bool m_running = false;
    HeatTable* m_table = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_run = nullptr;
    Background m_background;  // last: it ends before what it tells
};

}  // namespace faultglass
