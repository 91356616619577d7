#include "core/runtime/arm_plan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/scenarios/arm_spec.h"

namespace faultglass {

namespace {

bool isAbout(int arm, std::size_t index) { return arm < 0 || static_cast<std::size_t>(arm) == index; }

}  // namespace

BuiltArms::Built BuiltArms::get(const Scenario& scenario, const ParameterSet& parameters, std::uint64_t seed)
{
    constexpr std::size_t kMost = 8;
    const auto known = std::ranges::find_if(m_rows, [&](const Row& row) {
        return row.scenario == &scenario && row.seed == seed && row.parameters == parameters;
    });
    if (known != m_rows.end()) {
        std::rotate(known, known + 1, m_rows.end());  // what was asked for last stays longest
        return m_rows.back().built;
    }
    if (m_rows.size() == kMost)
        m_rows.pop_front();
    m_rows.push_back({&scenario, parameters, seed,
                      std::make_shared<const Result<std::vector<ArmSpec>>>(scenario.build(parameters, seed))});
    return m_rows.back().built;
}

ArmPlan::ArmPlan(const Scenario& scenario, TimelineStart start, std::size_t arms, BuiltArms& built)
    : m_scenario(scenario), m_seed(start.seed), m_arms(arms, std::move(start.parameters)), m_built(built)
{
}

std::optional<Error> ArmPlan::armRefusal(const char* key, int arm) const
{
    if (arm < static_cast<int>(m_arms.size()))
        return std::nullopt;
    const std::string last = std::to_string(m_arms.size() - 1);
    return Error{key, std::to_string(arm), last == "0" ? "0: there is one arm" : "an arm from 0 to " + last};
}

std::optional<Error> ArmPlan::refusal(const Action& action) const
{
    if (const auto* inject = std::get_if<InjectFault>(&action))
        return armRefusal("arm", inject->arm);
    if (const auto* fork = std::get_if<ForkArm>(&action)) {
        if (m_arms.size() >= kMostArms)
            return Error{"fork", "",
                         "there are " + std::to_string(kMostArms) + " arms, as many as there can be; remove one first"};
        if (fork->from < 0)
            return Error{"fork", std::to_string(fork->from), "the number of an arm, from 0 on"};
        return armRefusal("fork", fork->from);
    }
    const auto* change = std::get_if<SetParameter>(&action);
    if (!change)
        return std::nullopt;
    if (auto refused = armRefusal("arm", change->arm))
        return refused;
    for (std::size_t i = 0; i < m_arms.size(); ++i) {
        if (!isAbout(change->arm, i))
            continue;
        ParameterSet trial = m_arms[i];
        if (auto refused = trial.set(change->key, change->value))
            return refused;
        if (const auto built = m_built.get(m_scenario, trial, m_seed); !*built)
            return built->error();
    }
    return std::nullopt;
}

bool ArmPlan::hasEffect(const Action& action) const
{
    const auto exists = [this](int arm) { return arm < static_cast<int>(m_arms.size()); };
    if (const auto* change = std::get_if<SetParameter>(&action))
        return exists(change->arm);
    if (const auto* inject = std::get_if<InjectFault>(&action))
        return exists(inject->arm);
    const auto* fork = std::get_if<ForkArm>(&action);
    return !fork || (m_arms.size() < kMostArms && fork->from >= 0 && exists(fork->from));
}

void ArmPlan::enter(const Action& action)
{
    if (!hasEffect(action) || needsRebuild(m_arms.front(), action))
        return;
    if (const auto* change = std::get_if<SetParameter>(&action)) {
        for (std::size_t i = 0; i < m_arms.size(); ++i) {
            if (isAbout(change->arm, i))
                (void)m_arms[i].set(change->key, change->value);  // what is entered has been judged
        }
    } else if (const auto* fork = std::get_if<ForkArm>(&action)) {
        m_arms.push_back(ParameterSet(m_arms[static_cast<std::size_t>(fork->from)]));
    }
}

}  // namespace faultglass
