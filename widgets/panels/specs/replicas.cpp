#include "widgets/panels/specs/replicas.h"

#include <QCoreApplication>

#include "core/fleet/replication/replication_totals.h"
#include "core/fleet/replication/replication_view.h"
#include "widgets/panels/specs/kpi_parts.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PanelSpec)
};

}  // namespace

QVector<Kpi> replicaKpis(const Frame& frame, const SeriesStore&, const std::vector<ArmOrigin>& origins, int arm)
{
    const ArmFrame& shown = shownArm(frame, origins, arm);
    const ReplicationTotals& totals = shown.fleet.of<ReplicationView>().totals;
    const ReplicaCounts& counts = shown.fleet.of<ReplicationView>().counts;
    const bool writes = counts.together >= counts.needed;
    const auto acknowledged = static_cast<double>(totals.writesAcknowledged);
    return {secondsKpi(Words::tr("Without a quorum"), totals.quorumLostSeconds, Words::tr("so far")),
            secondsKpi(Words::tr("All lost"), totals.allLostSeconds, Words::tr("no replica up")),
            badKpi(Words::tr("Write latency"),
                   formatSeconds(writes && acknowledged > 0 ? totals.writeSeconds / acknowledged : kNoFigure).text(),
                   writes ? Words::tr("mean") : Words::tr("no quorum now"), !writes),
            countKpi(Words::tr("Writes lost"), totals.writesLost, Words::tr("acknowledged")),
            secondsKpi(Words::tr("Two leaders"), totals.twoLeadersSeconds,
                       Words::tr("%1 conflicts").arg(formatCount(static_cast<double>(totals.conflicts))))};
}

}  // namespace faultglass
