// The sheet of keyboard shortcuts, made from the actions themselves so that it cannot be out of date.
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace faultglass {

/// A table for each menu, by menu in the order given. Actions without a shortcut are left out.
class ShortcutSheet : public QDialog {
    Q_OBJECT
public:
    /// Set on an action whose text changes as one works: what it is called here.
    static constexpr const char* kNameProperty = "shortcutSheetName";

    /// `menus` are actions with menus; only read while constructing.
    explicit ShortcutSheet(const QList<QAction*>& menus, QWidget* parent = nullptr);
};

}  // namespace faultglass
