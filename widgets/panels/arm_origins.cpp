#include "widgets/panels/arm_origins.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>

#include "widgets/panels/value_text.h"
#include "widgets/theme/arm_look.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArmOrigins)
};

}  // namespace

int presentArm(const std::vector<ArmOrigin>& origins, int arm, const Frame& frame)
{
    while (arm > 0 && static_cast<std::size_t>(arm) >= frame.arms.size())
        arm = static_cast<std::size_t>(arm) < origins.size()
                  ? std::max(0, origins[static_cast<std::size_t>(arm)].parent)
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
    const auto origins = armOrigins(frame);
    const auto own = std::ranges::count(origins, -1, &ArmOrigin::parent);
    if (own < 2 || index >= frame.arms.size() || index >= origins.size() || origins[index].parent >= 0)
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

}  // namespace faultglass
