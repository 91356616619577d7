#include "widgets/canvas/fault_menu.h"

#include <algorithm>
#include <vector>

#include <QMenu>

#include "widgets/theme/core_text.h"

namespace faultglass {

void addFaults(QMenu& menu, FaultTarget target, const std::function<void(const Fault& fault)>& ask)
{
    const bool customer = target.level == Level::Tenant;
    const bool router = target.level == Level::Cell && !target.valid();
    const auto add = [&](const FaultRow& row) {
        QAction* action = menu.addAction(coreText(row.label), &menu, [ask, kind = row.kind, target, router] {
            ask(makeFault(kind, router ? FaultTarget{} : target));
        });
        action->setToolTip(coreText(row.help));
    };
    // First what is done to nothing else than to such a target.
    std::vector<const FaultRow*> rows;
    for (const FaultRow& row : faultTable())
        rows.push_back(&row);
    std::ranges::stable_partition(rows, [&](const FaultRow* row) {
        return row->scope == FaultScope::Cells || (row->kind == FaultKind::Ship && target.level == Level::Cell);
    });
    for (const FaultRow* const one : rows) {
        const FaultRow& row = *one;
        const bool forRouter = row.kind == FaultKind::RouterDown || row.kind == FaultKind::AddCell;
        const FaultScope own = customer                            ? FaultScope::Tenants
                               : target.level == Level::Dependency ? FaultScope::Dependencies
                                                                   : FaultScope::Servers;
        const bool forParts = row.scope == own || (row.scope == FaultScope::Cells && target.level == Level::Cell);
        // A server is not shipped to alone: what takes a new version together is a cell.
        const bool shipped = row.kind != FaultKind::Ship || target.level == Level::Cell;
        const bool fits = router ? forRouter : forParts && shipped;
        if (fits && row.kind != FaultKind::Heal)
            add(row);
    }
    menu.addSeparator();
    add(faultRow(FaultKind::Heal));
}

}  // namespace faultglass
