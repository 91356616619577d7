#include "widgets/canvas/fault_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace faultglass {

namespace {

QString coreText(std::string_view text)
{
    return QCoreApplication::translate("core",
                                       QByteArray(text.data(), static_cast<qsizetype>(text.size())).constData());
}

}  // namespace

void addFaults(QMenu& menu, FaultTarget target, const std::function<void(const Fault& fault)>& ask)
{
    const FaultScope scope = target.level == Level::Tenant ? FaultScope::Tenants : FaultScope::Servers;
    const auto add = [&](const FaultRow& row) {
        QAction* action = menu.addAction(coreText(row.label), &menu,
                                         [ask, kind = row.kind, target] { ask(makeFault(kind, target)); });
        action->setToolTip(coreText(row.help));
    };
    for (const FaultRow& row : faultTable()) {
        if (row.scope == scope && row.kind != FaultKind::Heal)
            add(row);
    }
    menu.addSeparator();
    add(faultRow(FaultKind::Heal));
}

}  // namespace faultglass
