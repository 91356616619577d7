// A menu whose entries work by their keys also while it is not open.
#pragma once

#include <functional>

#include <QKeySequence>
#include <QList>
#include <QMenu>

class QActionGroup;

namespace faultglass {

/// Owns its actions, as menus do; they are also those of `window`, so that their keys work without a menu bar.
class ActionMenu : public QMenu {
    Q_OBJECT
public:
    /// The parent is `parent`; `window` outlives it.
    ActionMenu(const QString& title, QWidget& window, QWidget* parent);

    QAction* add(const QString& text, const QList<QKeySequence>& keys, std::function<void()> act);
    QAction* addToggle(const QString& text, const QList<QKeySequence>& keys, bool on, std::function<void(bool)> act);
    ActionMenu* addSubmenu(const QString& title);
    /// One that was made elsewhere.
    void take(QAction* action);
    /// Choices of which one is ticked: `isChosen` is asked for each when the menu opens.
    void addChoice(QActionGroup* group, const QString& text, std::function<bool()> isChosen, std::function<void()> act);

private:
    QWidget& m_window;
};

}  // namespace faultglass
