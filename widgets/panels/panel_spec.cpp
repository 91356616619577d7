#include "widgets/panels/panel_spec.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/scenarios/scenario.h"

namespace faultglass {

const PanelSpec* findPanelSpec(const Scenario& scenario)
{
    const auto found = std::ranges::find(panelSpecs(), scenario.key, &PanelSpec::scenario);
    return found == panelSpecs().end() ? nullptr : *found;
}

QString specText(const char* marked) { return QCoreApplication::translate("PanelSpec", marked); }

Fault faultOf(const FaultStep& step)
{
    return step.magnitude < 0 ? makeFault(step.kind, step.target) : makeFault(step.kind, step.target, step.magnitude);
}

}  // namespace faultglass
