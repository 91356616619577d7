#include "app/window/parts_layout.h"

#include <algorithm>

#include <QAction>

#include "app/window/action_menu.h"
#include "app/window/kept_preferences.h"
#include "app/window/stage_pane.h"
#include "app/window/window_look.h"
#include "widgets/controls/chapter_sidebar.h"
#include "widgets/lesson/lesson_view.h"
#include "widgets/panels/panel.h"

namespace faultglass {

namespace {

/// Below these widths (at text scale 1) the chapters become a rail, and the inspector waits to be asked for.
constexpr int kRailBelow = 1400;
constexpr int kNoInspectorBelow = 900;
constexpr int kNoInspectorBesideLesson = 1720, kRailBesideLesson = 1800;
/// Below this width the stage needs the room of the lesson.
constexpr int kNoLessonBelow = 1180;
constexpr int kThresholds[] = {kRailBelow, kNoInspectorBelow, kNoInspectorBesideLesson, kRailBesideLesson,
                               kNoLessonBelow};
/// The lesson has this part of the window, within limits at text scale 1.
constexpr double kLessonShare = 0.27;
constexpr int kLeastLesson = 330, kMostLesson = 520;

}  // namespace

PartsLayout::PartsLayout(const Parts& parts, KeptPreferences& preferences, WindowLook& look)
    : m_parts(parts), m_preferences(preferences), m_look(look)
{
    connect(&m_parts.sidebar, &ChapterSidebar::collapsedChanged, this, &PartsLayout::setSidebarCollapsed);
    connect(&m_parts.stage, &StagePane::panelOpened, this, &PartsLayout::followPanel);
    connect(&m_look, &WindowLook::textScaleChanged, this, &PartsLayout::fit);
    connect(&m_look, &WindowLook::themeChanged, this, &PartsLayout::fitLesson);
}

void PartsLayout::followPanel(Panel* panel)
{
    connect(panel, &Panel::inspectorVisibleChanged, m_inspector, &QAction::setChecked);
}

void PartsLayout::setLessonThere(bool there)
{
    m_lessonThere = there;
    fit();
}

void PartsLayout::setLessonShown(bool shown)
{
    m_preferences.edit([shown](Preferences& preferences) { preferences.lessonShown = shown; });
    m_lesson->setChecked(shown);
    fit();
    // Where there is no room for both, whoever asks for the lesson gets it.
    if (shown && m_lessonThere)
        m_parts.lesson.show();
}

void PartsLayout::setInspectorShown(bool shown)
{
    m_parts.stage.panel()->setInspectorVisible(shown);
    if (!m_look.isPresenting() && m_parts.window.width() >= kNoInspectorBelow)
        m_preferences.edit([shown](Preferences& preferences) { preferences.inspectorShown = shown; });
}

void PartsLayout::setSidebarCollapsed(bool collapsed)
{
    m_parts.sidebar.setCollapsed(collapsed);
    m_sidebar->setChecked(!collapsed);
    if (!m_look.isPresenting() && !m_narrow)
        m_preferences.edit([collapsed](Preferences& preferences) { preferences.sidebarCollapsed = collapsed; });
}

void PartsLayout::fitLesson()
{
    const double scale = m_look.textScale();
    const int width = m_parts.window.width();
    m_parts.lesson.setVisible(m_lessonThere && m_preferences.values().lessonShown && width >= kNoLessonBelow * scale);
    m_parts.lesson.setFixedWidth(
        static_cast<int>(std::clamp(width * kLessonShare, kLeastLesson * scale, kMostLesson * scale)));
    m_lesson->setEnabled(m_lessonThere);
}

void PartsLayout::fit()
{
    const double scale = m_look.textScale();
    const int width = m_parts.window.width();
    fitLesson();
    const bool lesson = m_parts.lesson.isVisibleTo(&m_parts.window);
    m_narrow = width < (lesson ? kRailBesideLesson : kRailBelow) * scale;
    m_parts.sidebar.setCollapsed(m_narrow || m_preferences.values().sidebarCollapsed);
    m_sidebar->setChecked(!m_parts.sidebar.isCollapsed());
    const int least = lesson ? kNoInspectorBesideLesson : kNoInspectorBelow;
    if (!m_look.isPresenting() && m_parts.stage.panel() != nullptr)
        m_parts.stage.panel()->setInspectorVisible(m_preferences.values().inspectorShown && width >= least * scale);
}

void PartsLayout::followWidth(int before)
{
    // Only where a threshold is crossed, so that what was opened by hand stays open while the window is dragged.
    const double scale = m_look.textScale();
    const int width = m_parts.window.width();
    const bool crossed = std::ranges::any_of(kThresholds, [&](int threshold) {
        return (before < threshold * scale) != (width < threshold * scale);
    });
    if (before < 0 || crossed)
        fit();
}

void PartsLayout::setPresenting(bool presenting)
{
    if (presenting == m_look.isPresenting())
        return;
    m_present->setChecked(presenting);
    m_parts.lesson.setPresenting(presenting);
    m_parts.sidebar.setVisible(!presenting);
    if (presenting)
        m_parts.stage.panel()->setInspectorVisible(false);
    m_look.setPresenting(presenting);
    emit presentingChanged(presenting);
    fit();
}

void PartsLayout::addTo(ActionMenu& menu)
{
    m_sidebar = menu.addToggle(tr("&Chapters"), {QKeySequence(tr("Ctrl+B"))}, true,
                               [this](bool on) { setSidebarCollapsed(!on); });
    m_lesson = menu.addToggle(tr("Lesso&n"), {QKeySequence(tr("Ctrl+T"))}, m_preferences.values().lessonShown,
                              [this](bool on) { setLessonShown(on); });
    m_inspector =
        menu.addToggle(tr("Inspector"), {QKeySequence(tr("Ctrl+I"))}, true, [this](bool on) { setInspectorShown(on); });
    m_inspector->setToolTip(tr("Parameters, defences and faults (Ctrl+I)"));
}

void PartsLayout::addPresenting(ActionMenu& menu)
{
    m_present = menu.addToggle(tr("Present"), {QKeySequence(tr("F5")), QKeySequence(tr("F11"))}, m_look.isPresenting(),
                               [this](bool on) { setPresenting(on); });
    m_present->setToolTip(tr("Full screen with large type (F5)"));
    QAction* leave =
        menu.add(tr("L&eave full screen"), {QKeySequence(Qt::Key_Escape)}, [this] { setPresenting(false); });
    leave->setEnabled(m_look.isPresenting());
    connect(m_present, &QAction::toggled, leave, &QAction::setEnabled);
}

}  // namespace faultglass
