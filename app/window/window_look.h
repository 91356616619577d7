// How the window looks: light or dark, how large its type is, whether things move; by preference and by the system.
#pragma once

#include <optional>

#include <QObject>

#include "app/preferences.h"
#include "widgets/theme/system_theme.h"
#include "widgets/theme/theme.h"

namespace faultglass {

class ActionMenu;
class KeptPreferences;

/// `preferences` outlives it. User-interface thread.
class WindowLook : public QObject {
    Q_OBJECT
public:
    /// `asked`: by the command line, for this window only, not to be remembered.
    WindowLook(KeptPreferences& preferences, std::optional<ThemeChoice> asked, QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] double textScale() const;
    [[nodiscard]] bool isMotionReduced() const;
    [[nodiscard]] bool isPresenting() const { return m_presenting; }

    void setThemeChoice(ThemeChoice choice);
    /// Held within kLeastTextScale and kMostTextScale.
    void setTextScale(double scale);
    void setPresenting(bool presenting);

    /// The menu of themes.
    void addThemes(ActionMenu& menu);
    /// Size of text, and motion.
    void addSizes(ActionMenu& menu);

signals:
    void themeChanged(const faultglass::Theme& theme);
    void textScaleChanged();
    void motionChanged(bool reduced);

private:
    [[nodiscard]] ThemeChoice choice() const;
    void setMotionChoice(MotionChoice choice);
    void apply();

    KeptPreferences& m_preferences;
    std::optional<ThemeChoice> m_asked;
    SystemTheme m_system;
    Theme m_theme;
    bool m_presenting = false;
};

}  // namespace faultglass
