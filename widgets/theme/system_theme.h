// What the desktop asks for: light or dark, and whether things may move.
#pragma once

#include <QObject>
#include <QVariant>

#include "widgets/theme/theme.h"

namespace faultglass {

/// Follows the desktop portal where there is one (asked without waiting), else the settings files of GTK and KDE,
/// else the lightness of the palette the application started with. Construct it before applying a theme of one's own.
/// User-interface thread.
class SystemTheme : public QObject {
    Q_OBJECT
public:
    explicit SystemTheme(QObject* parent = nullptr);

    [[nodiscard]] ThemeName preferred() const { return m_preferred; }
    /// False where the desktop says nothing.
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

signals:
    void preferredChanged(ThemeName preferred);
    void reducedMotionChanged(bool reduced);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void askPortal();
    void portalSaid(const QString& group, const QString& key, const QVariant& value);
    void readSettingsFiles();
    void readPalette();
    void setPreferred(ThemeName preferred);
    void setReducedMotion(bool reduced);

    ThemeName m_preferred = ThemeName::Light;
    bool m_reducedMotion = false;
    bool m_portalSpoke = false;
};

/// What the text of a GTK settings.ini (`gtk-theme-name`, `gtk-application-prefer-dark-theme`,
/// `gtk-enable-animations`) or of kdeglobals (window colour, `AnimationDurationFactor`) asks for.
struct DesktopWishes {
    enum class Answer : std::uint8_t { Unsaid, No, Yes };
    Answer dark = Answer::Unsaid;
    Answer reducedMotion = Answer::Unsaid;
};
[[nodiscard]] DesktopWishes wishesOfSettingsFile(const QString& path);

}  // namespace faultglass
