// A panel as data: everything in which one experiment looks and speaks unlike another.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include <QVector>

#include "core/runtime/frame.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/caption.h"
#include "widgets/panels/law_study.h"
#include "widgets/panels/scene_kind.h"
#include "widgets/panels/series_store.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

class ExtraChart;
class LabEdits;
struct Scenario;

/// Marks a text of a panel for translation; specText() translates it.
#define FG_SPEC(text) QT_TRANSLATE_NOOP("PanelSpec", text)

struct ChartCurve {
    const char* name;
    std::optional<Role> role;
    Qt::PenStyle style;
    double width;
    Compared compared;
    double (*of)(const Sample& sample);
};
/// A value of a law, and the range that holds 95 % of runs.
struct Expected {
    double mean = 0, least = 0, most = 0;
};
struct ChartSpec {
    const char* title;
    const char* comparedTitle;  ///< where each arm has one curve
    const char* unit;
    std::span<const ChartCurve> curves;
    /// What theory expects at a time (s), drawn over the curves of one arm; nothing while a condition does not hold.
    std::optional<Expected> (*law)(const ParameterSet& parameters, double seconds) = nullptr;
};

/// A button of the inspector and an entry of the menu, with its key.
struct FaultStep {
    const char* text;  ///< with its mnemonic
    const char* help;  ///< one sentence, without the key
    Qt::Key key;
    FaultKind kind;
    FaultTarget target{};
    bool firstServing = false;  ///< the target is whichever server is the first that still serves
    double magnitude = -1;      ///< below 0: what the kind begins with
};

/// A parameter and its value, as people would type them.
using PresetSetting = std::pair<std::string_view, std::string_view>;

/// A named starting state: what differs from the defaults.
struct Preset {
    const char* name;
    std::span<const PresetSetting> settings;
};

/// The speed at which a year of an experiment goes by in twenty seconds.
inline constexpr double kYearInTwentySeconds = 365.0 * 86'400 / 20;

/// Functions without state; `arm` as the origins counts them.
struct PanelSpec {
    std::string_view scenario;  ///< its key
    SceneKind scene = SceneKind::Flow;
    /// The figures of one arm at the instant of the frame.
    QVector<Kpi> (*kpis)(const Frame& frame, const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm);
    /// The line under the figures, for one arm alone.
    Caption (*caption)(const Frame& frame, const SeriesStore& series);
    /// The same for several.
    Caption (*compared)(const Frame& frame, const std::vector<ArmOrigin>& origins, const SeriesStore& series);
    std::array<ChartSpec, 2> charts;
    std::span<const FaultStep> faults{};
    std::span<const Preset> presets;
    std::span<const std::string_view> sections;  ///< groups of parameters that act in it; the others ask to be shown
    std::span<const LawStudy> laws;              ///< in the order they are offered
    double speed = 1;                            ///< simulated seconds a second, when it is opened
    /// What it shows beside the charts; null where that is all. `edits` outlives what is made.
    std::unique_ptr<ExtraChart> (*extra)(LabEdits& edits) = nullptr;
    bool armsAreSpreads = false;  ///< arm i spreads its replicas over level i
    /// Chance deals customers to servers: they can be dealt again, and the unluckiest pair be shown.
    bool customersAreDealt = false;
    bool faultMatrix = false;  ///< every fault can be measured on every placement, beside the laws
};

/// One for every scenario; the list is in specs/panel_list.cpp.
[[nodiscard]] std::span<const PanelSpec* const> panelSpecs();
/// That of `scenario`; null when it has none.
[[nodiscard]] const PanelSpec* findPanelSpec(const Scenario& scenario);

[[nodiscard]] Fault faultOf(const FaultStep& step);
/// A text of a spec in the language of the program.
[[nodiscard]] QString specText(const char* marked);

}  // namespace faultglass
