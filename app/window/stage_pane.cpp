#include "app/window/stage_pane.h"

#include <QAction>
#include <QVBoxLayout>

#include "app/message_bar.h"
#include "app/window/window_look.h"
#include "core/scenarios/scenario.h"
#include "widgets/controls/stage_header.h"
#include "widgets/panels/fleet_panel.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

StagePane::StagePane(LabLink& link, LabEdits& edits, WindowLook& look, QWidget* parent)
    : QWidget(parent),
      m_link(link),
      m_edits(edits),
      m_look(look),
      m_header(new StageHeader(this)),
      m_messages(new MessageBar(this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_messages);
    const auto paint = [this](const Theme& theme) {
        m_header->setTheme(theme);
        m_messages->setTheme(theme);
        if (m_panel)
            m_panel->setTheme(theme);
    };
    paint(m_look.theme());
    connect(&m_look, &WindowLook::themeChanged, this, paint);
    connect(&m_look, &WindowLook::motionChanged, this, [this](bool reduced) {
        if (m_panel)
            m_panel->setReducedMotion(reduced);
    });
    connect(&m_link, &LabLink::frameChanged, this,
            [this](const std::shared_ptr<const Frame>& frame) { showFailure(*frame); });
    connect(&m_link, &LabLink::stuckChanged, this, &StagePane::showStuck);
    connect(&m_link, &LabLink::refused, m_messages, [this](const QString& text) { m_messages->showError(text); });
}

StagePane::~StagePane() = default;

void StagePane::open(const Scenario& scenario)
{
    const PanelSpec* spec = findPanelSpec(scenario);
    FG_ASSERT(spec != nullptr);
    m_scenario = &scenario;
    m_header->setTitle(coreText(scenario.title));
    m_header->setSubtitle(coreText(scenario.summary));
    m_panel = std::make_unique<FleetPanel>(*spec, scenario, m_link, m_edits);
    m_column->addWidget(m_panel.get(), 1);
    m_panel->setTheme(m_look.theme());
    m_panel->setReducedMotion(m_look.isMotionReduced());
    showButtons();
    emit panelOpened(m_panel.get());
    m_panel->setFocus(Qt::OtherFocusReason);
}

void StagePane::setButtons(const QList<QAction*>& buttons)
{
    m_buttons = buttons;
    showButtons();
}

void StagePane::showButtons()
{
    if (m_buttons.isEmpty() || !m_panel)
        return;
    QList<QAction*> buttons = m_buttons;
    if (m_panel->compareAction() != nullptr)
        buttons.insert(buttons.size() - 1, m_panel->compareAction());
    m_header->setButtons(buttons, m_buttons.back());
}

void StagePane::showStuck(bool stuck)
{
    const QString text =
        tr("The simulation has not answered for a while: what it builds is very large, or it hangs. "
           "The window goes on, and closing it keeps what you did.");
    if (stuck)
        m_messages->showError(text);
    else if (m_messages->text() == text)
        m_messages->dismiss();
}

void StagePane::showFailure(const Frame& frame)
{
    const bool failed = frame.status == LabStatus::Failed;
    if (failed && frame.runNumber != m_failedRun)
        m_messages->showError(tr("The run failed: %1").arg(QString::fromStdString(frame.failure)),
                              {{tr("Start again"), [this] { m_edits.reset(); }}});
    m_failedRun = failed ? frame.runNumber : 0;
}

}  // namespace faultglass
