#include "app/window/window_look.h"

#include <algorithm>

#include <QAction>
#include <QActionGroup>

#include "app/window/action_menu.h"
#include "app/window/kept_preferences.h"
#include "widgets/theme/application_theme.h"

namespace faultglass {

namespace {
constexpr double kTextStep = 1.1;
}

WindowLook::WindowLook(KeptPreferences& preferences, std::optional<ThemeChoice> asked, QObject* parent)
    : QObject(parent), m_preferences(preferences), m_asked(asked)
{
    connect(&m_system, &SystemTheme::preferredChanged, this, &WindowLook::apply);
    connect(&m_system, &SystemTheme::reducedMotionChanged, this, [this] { emit motionChanged(isMotionReduced()); });
    apply();
}

double WindowLook::textScale() const { return m_preferences.values().textScale; }

bool WindowLook::isMotionReduced() const
{
    const MotionChoice choice = m_preferences.values().motion;
    return choice == MotionChoice::Reduced || (choice == MotionChoice::System && m_system.reducedMotion());
}

ThemeChoice WindowLook::choice() const { return m_asked.value_or(m_preferences.values().theme); }

void WindowLook::setThemeChoice(ThemeChoice choice)
{
    m_asked.reset();
    m_preferences.edit([choice](Preferences& preferences) { preferences.theme = choice; });
    apply();
}

void WindowLook::setTextScale(double scale)
{
    m_preferences.edit([scale](Preferences& preferences) {
        preferences.textScale = std::clamp(scale, kLeastTextScale, kMostTextScale);
    });
    apply();
    emit textScaleChanged();
}

void WindowLook::setPresenting(bool presenting)
{
    m_presenting = presenting;
    apply();
}

void WindowLook::setMotionChoice(MotionChoice choice)
{
    m_preferences.edit([choice](Preferences& preferences) { preferences.motion = choice; });
    emit motionChanged(isMotionReduced());
}

void WindowLook::apply()
{
    ThemeName base = m_system.preferred();
    if (choice() == ThemeChoice::Light)
        base = ThemeName::Light;
    else if (choice() == ThemeChoice::Dark)
        base = ThemeName::Dark;
    const bool projector = m_presenting || choice() == ThemeChoice::Projector;
    const Theme plain = base == ThemeName::Light ? lightTheme() : darkTheme();
    const Theme theme = (projector ? projectorTheme(base) : plain).withTextScale(textScale());
    if (theme == m_theme)
        return;
    m_theme = theme;
    applyToApplication(theme);
    emit themeChanged(theme);
}

void WindowLook::addThemes(ActionMenu& menu)
{
    auto* themes = menu.addSubmenu(tr("&Theme"));
    auto* group = new QActionGroup(themes);
    const std::pair<QString, ThemeChoice> choices[] = {{tr("&System"), ThemeChoice::System},
                                                       {tr("&Light"), ThemeChoice::Light},
                                                       {tr("&Dark"), ThemeChoice::Dark},
                                                       {tr("&Projector"), ThemeChoice::Projector}};
    for (const auto& [text, wanted] : choices)
        themes->addChoice(
            group, text, [this, wanted = wanted] { return choice() == wanted; },
            [this, wanted = wanted] { setThemeChoice(wanted); });
}

void WindowLook::addSizes(ActionMenu& menu)
{
    menu.add(tr("&Larger text"), {QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))},
             [this] { setTextScale(textScale() * kTextStep); });
    menu.add(tr("S&maller text"), {QKeySequence(tr("Ctrl+-"))}, [this] { setTextScale(textScale() / kTextStep); });
    menu.add(tr("&Normal text"), {QKeySequence(tr("Ctrl+0"))}, [this] { setTextScale(1); });
    QAction* reduce =
        menu.addToggle(tr("&Reduce motion"), {}, m_preferences.values().motion == MotionChoice::Reduced,
                       [this](bool on) { setMotionChoice(on ? MotionChoice::Reduced : MotionChoice::Full); });
    connect(&menu, &QMenu::aboutToShow, reduce, [this, reduce] { reduce->setChecked(isMotionReduced()); });
}

}  // namespace faultglass
