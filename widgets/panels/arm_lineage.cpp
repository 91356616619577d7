#include "widgets/panels/arm_lineage.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "widgets/panels/lab_edits.h"
#include "widgets/theme/arm_look.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArmLineage)
};

/// The laboratory passes over forks of arms that do not exist and over the fifth arm.
bool forks(const TimelineEntry& entry, std::size_t arms)
{
    const auto* fork = std::get_if<ForkArm>(&entry.action);
    return fork != nullptr && arms < kMostArms && fork->from >= 0 && static_cast<std::size_t>(fork->from) < arms;
}

std::size_t armsOfScenario(const Frame& frame)
{
    // Going back from what there is now: which number of first arms, with the forks so far, comes to that?
    for (std::size_t first = 1; first < frame.arms.size(); ++first) {
        std::size_t arms = first;
        for (const TimelineEntry& entry : frame.timeline->entries) {
            if (entry.at <= frame.now && forks(entry, arms))
                ++arms;
        }
        if (arms == frame.arms.size())
            return first;
    }
    return frame.arms.size();
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

std::vector<ArmBirth> armLineage(const Frame& frame)
{
    if (frame.arms.empty() || !frame.timeline)
        return {};
    std::vector<ArmBirth> lineage(armsOfScenario(frame));
    for (const TimelineEntry& entry : frame.timeline->entries) {
        if (forks(entry, lineage.size()))
            lineage.push_back({std::get<ForkArm>(entry.action).from, entry.at});
    }
    return lineage;
}

int presentArm(const std::vector<ArmBirth>& lineage, int arm, const Frame& frame)
{
    while (arm > 0 && static_cast<std::size_t>(arm) >= frame.arms.size())
        arm = static_cast<std::size_t>(arm) < lineage.size()
                  ? std::max(0, lineage[static_cast<std::size_t>(arm)].parent)
                  : 0;
    return std::max(0, arm);
}

QString givenArmName(const Timeline& timeline, int arm)
{
    const auto index = static_cast<std::size_t>(arm);
    return arm >= 0 && index < timeline.armNames.size() ? QString::fromStdString(timeline.armNames[index]) : QString();
}

QString armName(const Timeline& timeline, int arm)
{
    const QString given = givenArmName(timeline, arm);
    return given.isEmpty() ? armLetter(arm) : given;
}

QString armName(const Frame& frame, int arm)
{
    const QString given = frame.timeline ? givenArmName(*frame.timeline, arm) : QString();
    if (!given.isEmpty())
        return given;
    const auto index = static_cast<std::size_t>(arm);
    const auto lineage = armLineage(frame);
    const auto own = std::ranges::count(lineage, -1, &ArmBirth::parent);
    if (own < 2 || index >= frame.arms.size() || index >= lineage.size() || lineage[index].parent >= 0)
        return armLetter(arm);
    return coreText(frame.arms[index].name);
}

QStringList armDifferences(const Frame& frame, int arm, int other, int most)
{
    const auto present = static_cast<int>(frame.arms.size());
    QStringList differences;
    if (arm < 0 || other < 0 || arm >= present || other >= present || arm == other)
        return differences;
    const ParameterSet& mine = frame.arms[static_cast<std::size_t>(arm)].parameters;
    const ParameterSet& theirs = frame.arms[static_cast<std::size_t>(other)].parameters;
    for (std::size_t row = 0; row < mine.size(); ++row) {
        if (mine.value(row) == theirs.value(row))
            continue;
        if (differences.size() == most)
            return differences << QStringLiteral("…");
        const ParameterRow& what = mine.rows()[row];
        differences << Words::tr("%1 %2", "a parameter and its value")
                           .arg(coreText(what.label), valueText(what, mine.value(row)));
    }
    return differences;
}

std::optional<Timeline> withoutArm(const Frame& frame, int arm)
{
    const std::vector<ArmBirth> lineage = armLineage(frame);
    if (lineage.size() < 2 || arm < 0 || static_cast<std::size_t>(arm) >= lineage.size())
        return std::nullopt;
    // Whoever was forked from it last takes its place: up to there the two have one past.
    int heir = -1;
    for (int i = arm + 1; i < static_cast<int>(lineage.size()); ++i) {
        if (lineage[static_cast<std::size_t>(i)].parent == arm)
            heir = i;
    }
    const bool leaf = heir < 0;
    if (leaf && lineage[static_cast<std::size_t>(arm)].parent < 0)
        return std::nullopt;
    const int gone = leaf ? arm : heir;  // the number that is no longer used
    Timeline changed = *frame.timeline;
    std::size_t arms = armsOfScenario(frame);
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
    names.resize(std::max(names.size(), lineage.size()));
    if (!leaf)
        names[static_cast<std::size_t>(arm)] = names[static_cast<std::size_t>(heir)];
    names.erase(names.begin() + gone);
    while (!names.empty() && names.back().empty())
        names.pop_back();
    return changed;
}

}  // namespace faultglass
