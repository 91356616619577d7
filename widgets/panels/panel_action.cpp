#include "widgets/panels/panel_action.h"

#include <utility>

#include <QAction>

namespace faultglass {

QAction* panelAction(QObject* parent, const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* action = new QAction(text, parent);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    QObject::connect(action, &QAction::triggered, parent, std::move(act));
    return action;
}

}  // namespace faultglass
