#include "app/window/run_menu.h"

#include <algorithm>
#include <span>

#include <QAction>

#include "app/window/action_menu.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

RunMenu::RunMenu(ActionMenu& menu, LabLink& link) : m_link(link)
{
    m_play = menu.add(tr("&Pause"), {QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_P)},
                      [this] { m_link.setPlaying(!m_link.playing()); });
    menu.add(tr("&Restart"), {QKeySequence(Qt::Key_R)}, [this] { m_link.seek(SimTime{}); });
    menu.add(tr("Step &forward"), {QKeySequence(Qt::Key_Period)}, [this] { m_link.step(1); });
    menu.add(tr("Step &back"), {QKeySequence(Qt::Key_Comma)}, [this] { m_link.step(-1); });
    menu.add(tr("Jump to the start"), {QKeySequence(Qt::Key_Home)}, [this] { m_link.seek(SimTime{}); });
    menu.add(tr("Jump to the &end"), {QKeySequence(Qt::Key_End)}, [this] { jumpToEnd(); });
    menu.add(tr("F&aster"), {QKeySequence(Qt::Key_BracketRight)}, [this] { changeSpeed(1); });
    menu.add(tr("Slo&wer"), {QKeySequence(Qt::Key_BracketLeft)}, [this] { changeSpeed(-1); });
    connect(&m_link, &LabLink::frameChanged, this,
            [this] { m_play->setText(m_link.playing() ? tr("&Pause") : tr("&Play")); });
}

void RunMenu::jumpToEnd()
{
    if (m_link.frame())
        m_link.seek(m_link.frame()->reached);
}

void RunMenu::changeSpeed(int direction)
{
    const std::span speeds = transportSpeeds();
    const double speed = m_link.speed();
    if (direction > 0) {
        const auto faster = std::ranges::upper_bound(speeds, speed);
        m_link.setSpeed(faster == speeds.end() ? speeds.back() : *faster);
    } else {
        const auto present = std::ranges::lower_bound(speeds, speed);
        m_link.setSpeed(present == speeds.begin() ? speeds.front() : *(present - 1));
    }
}

}  // namespace faultglass
