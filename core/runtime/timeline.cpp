#include "core/runtime/timeline.h"

namespace faultglass {

bool needsRebuild(const ParameterSet& parameters, const Action& action)
{
    if (std::holds_alternative<SetSeed>(action))
        return true;
    const auto* change = std::get_if<SetParameter>(&action);
    if (!change)
        return false;
    const auto row = parameters.find(change->key);
    return row && parameters.rows()[*row].change == ParameterChange::Rebuild;
}

Result<TimelineStart> startOf(const Timeline& timeline)
{
    TimelineStart start{timeline.parameters, timeline.seed};
    for (const TimelineEntry& entry : timeline.entries) {
        if (!needsRebuild(timeline, entry.action))
            continue;
        if (const auto* change = std::get_if<SetParameter>(&entry.action)) {
            if (auto refused = start.parameters.set(change->key, change->value))
                return *refused;
        } else {
            start.seed = std::get<SetSeed>(entry.action).seed;
        }
    }
    return start;
}

}  // namespace faultglass
