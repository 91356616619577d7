// Follows the parameters of every arm along a timeline, without a fleet, to say which action cannot be.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/runtime/timeline.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

/// What a scenario builds from the last few sets of parameters: arms that are alike, a value that is checked and then
/// entered, and an entry that is run again cost one build. One thread.
class BuiltArms {
public:
    using Built = std::shared_ptr<const Result<std::vector<ArmSpec>>>;

    /// As Scenario::build.
    [[nodiscard]] Built get(const Scenario& scenario, const ParameterSet& parameters, std::uint64_t seed);

private:
    struct Row {
        const Scenario* scenario;
        ParameterSet parameters;
        std::uint64_t seed;
        Built built;
    };
    std::deque<Row> m_rows;
};

/// The arms of `scenario` from their start on. `built` is not owned. One thread.
class ArmPlan {
public:
    ArmPlan(const Scenario& scenario, TimelineStart start, std::size_t arms, BuiltArms& built);

    /// Why `action` cannot be where the plan stands: a value that its row does not take, parameters that cannot be
    /// together under the seed in force, an arm that does not exist. Of a fault only its arm is judged.
    [[nodiscard]] std::optional<Error> refusal(const Action& action) const;
    /// Goes on behind `action`. What has no effect in a run (hasEffect) has none here.
    void enter(const Action& action);
    /// False if `action` has no effect in a run where the plan stands, since it is about an arm that does not exist.
    [[nodiscard]] bool hasEffect(const Action& action) const;

private:
    [[nodiscard]] std::optional<Error> armRefusal(const char* key, int arm) const;

    const Scenario& m_scenario;
    std::uint64_t m_seed;
    std::vector<ParameterSet> m_arms;
    BuiltArms& m_built;
};

}  // namespace faultglass
