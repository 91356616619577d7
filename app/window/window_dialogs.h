// The windows beside the window: laws, what happens as text, all faults measured, shortcuts, about.
#pragma once

#include <vector>

#include <QDialog>
#include <QList>
#include <QObject>
#include <QPointer>

#include "widgets/panels/law_study.h"

class QAction;

namespace faultglass {

class LabEdits;
class LabLink;
class ScenarioSession;
class WindowLook;

/// Each stands beside the window and does not stop it. They close with this. Nothing given to it is owned; all of it
/// outlives this. User-interface thread.
class WindowDialogs : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of them all.
    WindowDialogs(QWidget& window, ScenarioSession& session, LabLink& link, LabEdits& edits, WindowLook& look);
    ~WindowDialogs() override;

    /// `starts`: the laws of what runs, with its numbers.
    void showLaws(std::vector<LawStart> starts);
    /// Of what runs, up to the instant shown. Of no effect while nothing does.
    void showMeasures();
    void showEvents();
    void showMatrix();
    /// `menus` are actions with menus.
    void showShortcuts(const QList<QAction*>& menus);
    /// `diagnostics` is what its button copies.
    void showAbout(const QString& diagnostics);

private:
    void open(QDialog* dialog);

    QWidget& m_window;
    ScenarioSession& m_session;
    LabLink& m_link;
    LabEdits& m_edits;
    WindowLook& m_look;
    std::vector<QPointer<QDialog>> m_open;
};

}  // namespace faultglass
