#include "core/ensemble/timeline_check.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/runtime/arm_plan.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/scenario.h"

namespace faultglass {

namespace {

Error at(const std::string& place, const Error& error)
{
    return {place + "." + error.key, error.value, error.accepted};
}

/// The least of what any arm has; cells of one arm alone may be named.
FleetSizes smallestSizes(const std::vector<ArmSpec>& arms)
{
    FG_ASSERT(!arms.empty());
    FleetSizes least = sizesOf(arms.front().fleet.parameters);
    for (const ArmSpec& arm : arms)
        least = common(least, sizesOf(arm.fleet.parameters));
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

std::optional<Error> entryRefusal(const Action& action, const ArmPlan& plan, const FleetSizes& sizes)
{
    auto refused = plan.refusal(action);
    if (refused && std::holds_alternative<SetParameter>(action) && refused->key != "arm")
        return at("set", *refused);
    const auto* inject = std::get_if<InjectFault>(&action);
    return refused || !inject ? refused : targetRefusal(inject->fault, sizes);
}

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

Result<FleetSizes> smallestSizes(const Timeline& timeline)
{
    const auto built = timeline.scenario->build(timeline.parameters, timeline.seed);
    if (!built)
        return built.error();
    return smallestSizes(built.value());
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
    const FleetSizes sizes = smallestSizes(built.value());
    BuiltArms trials;
    ArmPlan plan(*folded.scenario, {folded.parameters, folded.seed}, built.value().size(), trials);
    for (std::size_t i = 0; i < folded.faults.size(); ++i) {
        if (auto refused = targetRefusal(folded.faults[i].fault, sizes))
            return Error{"faults[" + std::to_string(i) + "]", refused->value, refused->accepted};
    }
    for (std::size_t i = 0; i < timeline.entries.size(); ++i) {
        if (needsRebuild(timeline, timeline.entries[i].action))
            continue;
        if (auto refused = entryRefusal(timeline.entries[i].action, plan, sizes))
            return at(entryPlace(i), *refused);
        plan.enter(timeline.entries[i].action);
    }
    return std::nullopt;
}

}  // namespace faultglass
