#include "core/ensemble/timeline_check.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/runtime/lab.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

Error at(const std::string& place, const Error& error)
{
    return {place + "." + error.key, error.value, error.accepted};
}

/// The least of what any arm has; cells of one arm alone may be named.
FleetExtent smallestExtent(const std::vector<ArmSpec>& arms)
{
    FG_ASSERT(!arms.empty());
    FleetExtent least = extentOf(arms.front().fleet.parameters);
    for (const ArmSpec& arm : arms)
        least = common(least, extentOf(arm.fleet.parameters));
    return least;
}

/// Rebuilds stand at the start and concern every arm; their values must be good before they can be folded.
std::optional<Error> rebuildRefusal(const Timeline& timeline, const TimelineEntry& entry)
{
    const auto* change = std::get_if<SetParameter>(&entry.action);
    if (change) {
        ParameterSet trial = timeline.parameters;
        if (auto refused = trial.set(change->key, change->value))
            return at("set", *refused);
    }
    if (!needsRebuild(timeline, entry.action))
        return std::nullopt;
    if (entry.at > SimTime{})
        return Error{"at", numberText(entry.at.seconds()),
                     "0: " + (change ? change->key : "the seed") + " is part of the start"};
    if (change && change->arm >= 0)
        return Error{"arm", std::to_string(change->arm), "no arm: " + change->key + " is the same for all"};
    return std::nullopt;
}

/// Follows the arms through the entries, their parameters only.
class ArmPlan {
public:
    ArmPlan(const Timeline& timeline, const std::vector<ArmSpec>& arms)
        : m_timeline(timeline), m_extent(smallestExtent(arms)), m_parameters(arms.size(), timeline.parameters)
    {
    }

    [[nodiscard]] const FleetExtent& extent() const { return m_extent; }

    std::optional<Error> enter(const Action& action)
    {
        if (const auto* change = std::get_if<SetParameter>(&action))
            return setParameter(*change);
        if (const auto* fork = std::get_if<ForkArm>(&action))
            return forkArm(fork->from);
        if (const auto* inject = std::get_if<InjectFault>(&action)) {
            const auto refused = armRefusal("arm", inject->arm);
            return refused ? refused : targetRefusal(inject->fault, m_extent);
        }
        return std::nullopt;
    }

private:
    /// A negative number stands for all arms.
    [[nodiscard]] std::optional<Error> armRefusal(const char* key, int arm) const
    {
        if (arm < static_cast<int>(m_parameters.size()))
            return std::nullopt;
        const std::string last = std::to_string(m_parameters.size() - 1);
        return Error{key, std::to_string(arm), last == "0" ? "0: there is one arm" : "an arm from 0 to " + last};
    }

    std::optional<Error> setParameter(const SetParameter& change)
    {
        if (auto refused = armRefusal("arm", change.arm))
            return refused;
        for (std::size_t i = 0; i < m_parameters.size(); ++i) {
            if (change.arm >= 0 && static_cast<std::size_t>(change.arm) != i)
                continue;
            const auto refused = m_parameters[i].set(change.key, change.value);
            FG_ASSERT(!refused);
            const auto built = m_timeline.scenario->build(m_parameters[i], m_timeline.seed);
            if (!built)
                return at("set", built.error());
        }
        return std::nullopt;
    }

    std::optional<Error> forkArm(int from)
    {
        if (m_parameters.size() >= kMostArms)
            return Error{"fork", std::to_string(from), "at most " + std::to_string(kMostArms) + " arms"};
        if (from < 0)
            return Error{"fork", std::to_string(from), "the number of an arm, from 0 on"};
        if (auto refused = armRefusal("fork", from))
            return refused;
        const ParameterSet copied = m_parameters[static_cast<std::size_t>(from)];
        m_parameters.push_back(copied);
        return std::nullopt;
    }

    const Timeline& m_timeline;
    FleetExtent m_extent;
    std::vector<ParameterSet> m_parameters;  // by arm
};

std::string entryPlace(std::size_t index) { return "entries[" + std::to_string(index) + "]"; }

}  // namespace

Timeline withFoldedStart(Timeline timeline)
{
    std::vector<TimelineEntry> kept;
    for (TimelineEntry& entry : timeline.entries) {
        if (!needsRebuild(timeline, entry.action)) {
            kept.push_back(std::move(entry));
        } else if (const auto* seed = std::get_if<SetSeed>(&entry.action)) {
            timeline.seed = seed->seed;
        } else {
            const auto& change = std::get<SetParameter>(entry.action);
            const auto refused = timeline.parameters.set(change.key, change.value);
            FG_ASSERT(!refused);
        }
    }
    timeline.entries = std::move(kept);
    return timeline;
}

Result<FleetExtent> smallestExtent(const Timeline& timeline)
{
    const auto built = timeline.scenario->build(timeline.parameters, timeline.seed);
    if (!built)
        return built.error();
    return smallestExtent(built.value());
}

std::optional<Error> checkTimeline(const Timeline& timeline)
{
    FG_ASSERT(timeline.scenario != nullptr);
    SimTime previous;
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        const TimelineEntry& entry = timeline.entries[i];
        if (entry.at < previous)
            return at(entryPlace(i),
                      {"at", numberText(entry.at.seconds()),
                       numberText(previous.seconds()) + " or later: entries stand in the order of time"});
        previous = entry.at;
        if (auto refused = rebuildRefusal(timeline, entry))
            return at(entryPlace(i), *refused);
    }
    const Timeline folded = withFoldedStart(timeline);
    const auto built = folded.scenario->build(folded.parameters, folded.seed);
    if (!built)
        return at("parameters", built.error());
    ArmPlan plan(folded, built.value());
    for (std::size_t i = 0; i < folded.faults.size(); ++i) {
        if (auto refused = targetRefusal(folded.faults[i].fault, plan.extent()))
            return Error{"faults[" + std::to_string(i) + "]", refused->value, refused->accepted};
    }
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        if (needsRebuild(timeline, timeline.entries[i].action))
            continue;
        if (auto refused = plan.enter(timeline.entries[i].action))
            return at(entryPlace(i), *refused);
    }
    return std::nullopt;
}

}  // namespace faultglass
