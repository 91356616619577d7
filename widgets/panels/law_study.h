// Which laws a panel is held against: a closed form swept over one of its parameters, beside the simulation of each.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <QtGlobal>

#include "core/base/result.h"
#include "core/runtime/frame.h"
#include "widgets/plots/law_chart.h"

namespace faultglass {

struct Agreement;

/// Marks a text of a study for translation.
#define FG_STUDY(text) QT_TRANSLATE_NOOP("LawStudy", text)

struct StudyStop {
    double value;
    const char* label = nullptr;  ///< marked in the context "LawStudy"; none: the number itself
    int arm = -1;                 ///< the arm of the experiment that is there, if one always is
};
struct StudyCurve {
    const char* name;         ///< marked in the context "LawStudy"
    std::string_view output;  ///< of the law; simulated where the experiment measures it
};
/// A parameter of the law that is what a parameter of the panel is, until the user sets it apart.
struct StudyLink {
    std::string_view law, panel;
    double plus = 0;              ///< is added to the panel's value
    std::string_view onlyWith{};  ///< a switch of the panel; while it is off, 0
};

/// A law, and the numbers from which it starts.
struct LawStart {
    std::string_view law;
    ParameterSet parameters;
};

/// A parameter of the law, and its value.
using LawSetting = std::pair<std::string_view, double>;

/// Plain data with static storage and functions without state.
struct LawStudy {
    const char* title;  ///< marked in the context "LawStudy", as is axis
    const char* axis;
    std::string_view law;
    std::string_view swept;  ///< the parameter of the law that differs from stop to stop
    std::span<const StudyStop> stops;
    std::span<const StudyCurve> curves;
    LawScale scale = LawScale::Linear;
    LawUnit unit = LawUnit::Share;
    bool bars = false;
    std::span<const LawSetting> at{};  ///< where the law is, other than by default
    std::span<const StudyLink> follows{};
    std::span<const std::string_view> adjustable{};  ///< parameters of the law that one may change here
    std::string_view scaledBy{};                     ///< a parameter of the law; stops are shares of its value
    const char* quantity = nullptr;                  ///< what is compared, as title; none: what the one curve is called
    std::string_view current{};  ///< the parameter of the panel that says at which stop it is; a click sets it
    /// The swept value and the law's value that the running fleet has now; nothing while there is none.
    std::optional<std::pair<double, double>> (*live)(const ArmFrame& arm) = nullptr;
};

/// The parameters of the law as the panel and the study have them; a value the law refuses is left out.
[[nodiscard]] ParameterSet studyParameters(const LawStudy& study, const ParameterSet* panel);
/// The same at one stop; nothing when the law refuses that.
[[nodiscard]] std::optional<ParameterSet> parametersAt(const LawStudy& study, const ParameterSet& parameters,
                                                       const StudyStop& stop);
/// The law alone, nothing simulated yet; without the stops that the law refuses. `shown` are the stops that are left.
[[nodiscard]] LawPlot lawPlot(const LawStudy& study, const ParameterSet& parameters,
                              std::vector<const StudyStop*>& shown);
/// What was found at one stop, for each curve.
[[nodiscard]] std::vector<LawMark> marksOf(const LawStudy& study, const Result<Agreement>& found);

}  // namespace faultglass
