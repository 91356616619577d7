#include "widgets/canvas/fault_menu.h"

#include <algorithm>
#include <vector>

#include <QMenu>

#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

bool isRouter(FaultTarget target) { return target.level == Level::Cell && !target.valid(); }

/// Whether a menu on `target` offers the fault.
bool fits(const FaultRow& row, FaultTarget target)
{
    if (isRouter(target))
        return row.scope == FaultScope::Router;
    const bool names = std::ranges::count(faultScopeRow(row.scope).levels, target.level) > 0;
    return names && row.scope != FaultScope::Everything && (!row.wholeCells || target.level == Level::Cell);
}

}  // namespace

void addFaults(QMenu& menu, FaultTarget target, const std::function<void(const Fault& fault)>& ask)
{
    const auto add = [&](const FaultRow& row) {
        QAction* action = menu.addAction(coreText(row.label), &menu, [ask, kind = row.kind, target] {
            ask(makeFault(kind, isRouter(target) ? FaultTarget{} : target));
        });
        action->setToolTip(coreText(row.help));
    };
    std::vector<const FaultRow*> rows;
    for (const FaultRow& row : faultTable()) {
        if (fits(row, target))
            rows.push_back(&row);
    }
    // First what is done to nothing else than to such a target.
    std::ranges::stable_partition(rows, [](const FaultRow* row) {
        return row->scope == FaultScope::Cells || row->wholeCells;
    });
    for (const FaultRow* const row : rows)
        add(*row);
    menu.addSeparator();
    add(faultRow(FaultKind::Heal));
}

}  // namespace faultglass
