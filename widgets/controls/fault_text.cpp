#include "widgets/controls/fault_text.h"

#include <QCoreApplication>

#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FaultText)
};

}  // namespace

QString faultStepText(const Fault& fault)
{
    const FaultRow& row = faultRow(fault.kind);
    const FaultTarget target = fault.target;
    const QString whom = !target.valid()                     ? Words::tr("all servers")
                         : target.level == Level::Dependency ? QString::number(target.value + std::uint64_t{1})
                                                             : QString::fromStdString(targetText(target));
    const QString magnitude = row.magnitude.unit.empty() ? formatShare(fault.magnitude).text()
                                                         : formatFactor(fault.magnitude).text();
    return coreText(target.valid() || row.stepAll.empty() ? row.step : row.stepAll)
        .replace(QLatin1String("%1"), whom)
        .replace(QLatin1String("%2"), magnitude);
}

}  // namespace faultglass
