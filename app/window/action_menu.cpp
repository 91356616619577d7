#include "app/window/action_menu.h"

#include <utility>

#include <QAction>
#include <QActionGroup>

namespace faultglass {

ActionMenu::ActionMenu(const QString& title, QWidget& window, QWidget* parent) : QMenu(title, parent), m_window(window)
{
}

QAction* ActionMenu::add(const QString& text, const QList<QKeySequence>& keys, std::function<void()> act)
{
    QAction* action = addAction(text);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    m_window.addAction(action);
    return action;
}

QAction* ActionMenu::addToggle(const QString& text, const QList<QKeySequence>& keys, bool on,
                               std::function<void(bool)> act)
{
    QAction* action = addAction(text);
    action->setShortcuts(keys);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, std::move(act));
    m_window.addAction(action);
    return action;
}

ActionMenu* ActionMenu::addSubmenu(const QString& title)
{
    auto* menu = new ActionMenu(title, m_window, this);
    addMenu(menu);
    return menu;
}

void ActionMenu::take(QAction* action)
{
    addAction(action);
    m_window.addAction(action);
}

void ActionMenu::addChoice(QActionGroup* group, const QString& text, std::function<bool()> isChosen,
                           std::function<void()> act)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    connect(this, &QMenu::aboutToShow, action,
            [action, isChosen = std::move(isChosen)] { action->setChecked(isChosen()); });
}

}  // namespace faultglass
