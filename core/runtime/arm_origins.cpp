#include "core/runtime/arm_origins.h"

#include <utility>

namespace faultglass {

namespace {

/// The laboratory passes over forks of arms that do not exist and over the fifth arm.
bool forks(const TimelineEntry& entry, std::size_t arms)
{
    const auto* fork = std::get_if<ForkArm>(&entry.action);
    return fork != nullptr && arms < kMostArms && fork->from >= 0 && static_cast<std::size_t>(fork->from) < arms;
}

int* armOf(Action& action)
{
    if (auto* change = std::get_if<SetParameter>(&action))
        return &change->arm;
    if (auto* inject = std::get_if<InjectFault>(&action))
        return &inject->arm;
    if (auto* fork = std::get_if<ForkArm>(&action))
        return &fork->from;
    return nullptr;
}

}  // namespace

std::vector<ArmOrigin> armOrigins(const Timeline& timeline, std::size_t ownArms)
{
    std::vector<ArmOrigin> origins(ownArms);
    for (const TimelineEntry& entry : timeline.entries) {
        if (forks(entry, origins.size()))
            origins.push_back({std::get<ForkArm>(entry.action).from, entry.at});
    }
    return origins;
}

std::vector<ArmOrigin> armOrigins(const Frame& frame)
{
    return frame.timeline ? armOrigins(*frame.timeline, frame.ownArms) : std::vector<ArmOrigin>();
}

std::optional<Timeline> withoutArm(const Timeline& timeline, std::size_t ownArms, int arm)
{
    const std::vector<ArmOrigin> origins = armOrigins(timeline, ownArms);
    if (origins.size() < 2 || arm < 0 || static_cast<std::size_t>(arm) >= origins.size())
        return std::nullopt;
    // Whoever was forked from it last takes its place: up to there the two have one past.
    int heir = -1;
    for (int i = arm + 1; i < static_cast<int>(origins.size()); ++i) {
        if (origins[static_cast<std::size_t>(i)].parent == arm)
            heir = i;
    }
    const bool leaf = heir < 0;
    if (leaf && origins[static_cast<std::size_t>(arm)].parent < 0)
        return std::nullopt;
    const int gone = leaf ? arm : heir;  // the number that is no longer used
    Timeline changed = timeline;
    std::size_t arms = ownArms;
    bool past = leaf;  // behind the fork of the heir
    std::vector<TimelineEntry> kept;
    for (TimelineEntry& entry : changed.entries) {
        if (forks(entry, arms) && static_cast<int>(arms++) == gone) {
            past = true;
            continue;
        }
        int* number = armOf(entry.action);
        if (number != nullptr && past && *number == arm)
            continue;
        if (number != nullptr && *number == gone)
            *number = arm;
        else if (number != nullptr && *number > gone)
            --*number;
        kept.push_back(std::move(entry));
    }
    changed.entries = std::move(kept);
    auto& names = changed.armNames;
    names.resize(std::max(names.size(), origins.size()));
    if (!leaf)
        names[static_cast<std::size_t>(arm)] = names[static_cast<std::size_t>(heir)];
    names.erase(names.begin() + gone);
    while (!names.empty() && names.back().empty())
        names.pop_back();
    return changed;
}

}  // namespace faultglass
