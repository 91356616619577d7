#include "widgets/panels/later_values.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/params/quantity.h"
#include "widgets/controls/number_field.h"
#include "widgets/panels/value_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LaterValues)
};

/// With its unit, as the field above it has it.
QString withShownUnit(const ParameterRow& row, double value)
{
    const QString unit = shownUnit(row);
    const bool plain = unit.isEmpty() || readable(value, row.unit).unit != row.unit;
    return plain ? valueText(row, value) : valueText(row, value) + QChar(0x00A0) + unit;
}

std::size_t firstAfter(const Timeline& timeline, SimTime now)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(timeline.entries, now, {}, &TimelineEntry::at) -
                                    timeline.entries.begin());
}

}  // namespace

std::vector<QString> laterValues(const Timeline& timeline, int arm, SimTime now)
{
    std::vector<QString> values(timeline.parameters.size());
    for (std::size_t i = firstAfter(timeline, now); i < timeline.entries.size(); ++i) {
        const TimelineEntry& entry = timeline.entries[i];
        const auto* set = std::get_if<SetParameter>(&entry.action);
        if (!set || (set->arm >= 0 && set->arm != arm) || needsRebuild(timeline, entry.action))
            continue;
        const auto row = timeline.parameters.find(set->key);
        if (row && values[*row].isEmpty())
            values[*row] =
                Words::tr("%1 from %2 on", "a value, and the time at which it is set")
                    .arg(withShownUnit(timeline.parameters.rows()[*row], set->value), formatClock(entry.at.seconds()));
    }
    return values;
}

std::optional<std::vector<QString>> LaterWatch::follow(const std::shared_ptr<const Timeline>& timeline, int arm,
                                                       SimTime now)
{
    const std::size_t next = firstAfter(*timeline, now);
    if (timeline == m_timeline && next == m_next && arm == m_arm)
        return std::nullopt;
    m_timeline = timeline;
    m_next = next;
    m_arm = arm;
    return laterValues(*timeline, arm, now);
}

}  // namespace faultglass
