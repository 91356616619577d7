#include "widgets/panels/specs/kpi_parts.h"

#include <QCoreApplication>

#include "core/fleet/placement/cells_view.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

}  // namespace

const ArmFrame& shownArm(const Frame& frame, const std::vector<ArmOrigin>& origins, int arm)
{
    return frame.arms[static_cast<std::size_t>(presentArm(origins, arm, frame))];
}

double parameterOr(const ParameterSet& parameters, std::string_view key, double otherwise)
{
    const auto row = parameters.find(key);
    return row ? parameters.value(*row) : otherwise;
}

Kpi plainKpi(const QString& label, const QString& value, const QString& note)
{
    return {label, value, note, Role::Idle, true, {}, {}};
}

Kpi badKpi(const QString& label, const QString& value, const QString& note, bool bad, Role role)
{
    return {label, value, note, role, !bad, {}, {}};
}

Kpi secondsKpi(const QString& label, double seconds, const QString& note)
{
    return badKpi(label, formatSeconds(seconds).text(), note, seconds > 0);
}

Kpi countKpi(const QString& label, std::uint64_t count, const QString& note)
{
    return badKpi(label, formatCount(static_cast<double>(count)), note, count > 0);
}

Kpi customersKpi(const QString& label, std::uint32_t count, std::uint32_t all, Role role)
{
    return badKpi(label, formatCount(count), Words::tr("of %1").arg(formatCount(all)), count > 0, role);
}

Kpi shardKpi(const ArmFrame& arm)
{
    const Placement& placement = *arm.fleet.placement;
    const double servers = arm.fleet.sizes.servers;
    const bool cells = arm.fleet.sizes.cells > 1;
    if (placement.shardSize > 0)
        return plainKpi(Words::tr("Fixed shards"), formatShare(placement.shardSize / servers).text(),
                        Words::tr("of customers in each"));
    if (placement.pools == 1)
        return plainKpi(Words::tr("In one pool"), formatShare(1).text(), Words::tr("of customers"));
    const double pools = cells ? arm.fleet.of<CellsView>().inUse : placement.pools;
    return plainKpi(cells ? Words::tr("In one cell") : Words::tr("In one shard"), formatShare(1 / pools).text(),
                    Words::tr("of customers"));
}

}  // namespace faultglass
