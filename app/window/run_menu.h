// The keys that move through a run, for the menu.
#pragma once

#include <QObject>

class QAction;

namespace faultglass {

class ActionMenu;
class LabLink;

/// `link` outlives it. User-interface thread.
class RunMenu : public QObject {
    Q_OBJECT
public:
    /// Adds them to `menu`, which outlives it.
    RunMenu(ActionMenu& menu, LabLink& link);

private:
    void jumpToEnd();
    void changeSpeed(int direction);

    LabLink& m_link;
    QAction* m_play;
};

}  // namespace faultglass
