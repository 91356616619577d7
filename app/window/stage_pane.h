// The stage of the window: the head, the line of messages, and the panel of what runs.
#pragma once

#include <memory>

#include <QWidget>

#include "core/runtime/frame.h"

class QAction;
class QVBoxLayout;

namespace faultglass {

class LabEdits;
class LabLink;
class MessageBar;
class Panel;
class StageHeader;
class WindowLook;
struct Scenario;

/// Nothing given to it is owned; all of it outlives this. User-interface thread.
class StagePane : public QWidget {
    Q_OBJECT
public:
    StagePane(LabLink& link, LabEdits& edits, WindowLook& look, QWidget* parent = nullptr);
    ~StagePane() override;

    /// Opens the panel of `scenario`, which has one.
    void open(const Scenario& scenario);
    /// Whether the panel is that of `scenario`.
    [[nodiscard]] bool shows(const Scenario& scenario) const { return m_scenario == &scenario; }
    /// Null before the first open().
    [[nodiscard]] Panel* panel() const { return m_panel.get(); }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] StageHeader& header() { return *m_header; }
    /// The buttons of the head, with that of the panel before the last one, which stands out. Not owned.
    void setButtons(const QList<QAction*>& buttons);

signals:
    void panelOpened(faultglass::Panel* panel);

private:
    void showButtons();
    void showFailure(const Frame& frame);
    void showStuck(bool stuck);

    LabLink& m_link;
    LabEdits& m_edits;
    WindowLook& m_look;
    StageHeader* m_header;
    MessageBar* m_messages;
    QVBoxLayout* m_column;
    QList<QAction*> m_buttons;
    const Scenario* m_scenario = nullptr;
    std::unique_ptr<Panel> m_panel;
    std::uint64_t m_failedRun = 0;  ///< the failure of which has been told; 0: none
};

}  // namespace faultglass
