#include "widgets/theme/system_theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QStandardPaths>

#include "widgets/theme/desktop_portal.h"

namespace faultglass {

namespace {

constexpr QLatin1String kAppearance("org.freedesktop.appearance");
constexpr QLatin1String kGnome("org.gnome.desktop.interface");
constexpr QLatin1String kColourScheme("color-scheme");
constexpr QLatin1String kReducedMotion("reduced-motion");
constexpr QLatin1String kAnimations("enable-animations");
/// Settings files are a few kilobytes; anything larger is not one.
constexpr qint64 kLongestFile = 256 * 1024;

using Answer = DesktopWishes::Answer;

Answer answer(bool yes) { return yes ? Answer::Yes : Answer::No; }

bool saysYes(const QString& value)
{
    return value == QLatin1String("1") || value.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

/// KDE writes colours as "r,g,b".
Answer darkColour(const QString& value)
{
    const QStringList parts = value.split(QLatin1Char(','));
    if (parts.size() != 3)
        return Answer::Unsaid;
    return answer(qGray(parts[0].toInt(), parts[1].toInt(), parts[2].toInt()) < 128);
}

void readLine(DesktopWishes& wishes, const QString& section, const QString& key, const QString& value)
{
    if (key == QLatin1String("gtk-application-prefer-dark-theme") && wishes.dark != Answer::Yes)
        wishes.dark = answer(saysYes(value));
    else if (key == QLatin1String("gtk-theme-name") && value.contains(QLatin1String("dark"), Qt::CaseInsensitive))
        wishes.dark = Answer::Yes;
    else if (key == QLatin1String("gtk-enable-animations"))
        wishes.reducedMotion = answer(!saysYes(value));
    else if (section == QLatin1String("Colors:Window") && key == QLatin1String("BackgroundNormal"))
        wishes.dark = darkColour(value);
    else if (section == QLatin1String("KDE") && key == QLatin1String("AnimationDurationFactor"))
        wishes.reducedMotion = answer(value.toDouble() == 0);
}

}  // namespace

DesktopWishes wishesOfSettingsFile(const QString& path)
{
    DesktopWishes wishes;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return wishes;
    QString section;
    const QStringList lines = QString::fromUtf8(file.read(kLongestFile)).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        const QString text = line.trimmed();
        if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
            section = text.mid(1, text.size() - 2);
        else if (const auto equals = text.indexOf(QLatin1Char('=')); equals > 0)
            readLine(wishes, section, text.left(equals).trimmed(), text.mid(equals + 1).trimmed());
    }
    return wishes;
}

SystemTheme::SystemTheme(QObject* parent) : QObject(parent)
{
    readPalette();
    readSettingsFiles();
    askPortal();
    qApp->installEventFilter(this);
}

void SystemTheme::readPalette()
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
    setPreferred(dark ? ThemeName::Dark : ThemeName::Light);
}

void SystemTheme::readSettingsFiles()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    // Each desktop leaves its own file, and old files of other desktops stay behind: ask the one that runs.
    const bool kde = qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1String("KDE"));
    const QStringList paths =
        kde ? QStringList{QStringLiteral("kdeglobals")}
            : QStringList{QStringLiteral("gtk-4.0/settings.ini"), QStringLiteral("gtk-3.0/settings.ini")};
    for (const QString& path : paths) {
        const DesktopWishes wishes = wishesOfSettingsFile(QDir(config).filePath(path));
        if (wishes.reducedMotion != Answer::Unsaid)
            setReducedMotion(wishes.reducedMotion == Answer::Yes);
        if (wishes.dark == Answer::Unsaid)
            continue;
        setPreferred(wishes.dark == Answer::Yes ? ThemeName::Dark : ThemeName::Light);
        return;
    }
}

void SystemTheme::askPortal()
{
    auto* portal = new DesktopPortal(this);
    connect(portal, &DesktopPortal::said, this, &SystemTheme::portalSaid);
    portal->ask(kAppearance, kColourScheme);
    portal->ask(kAppearance, kReducedMotion);
    portal->ask(kGnome, kAnimations);
}

void SystemTheme::portalSaid(const QString& group, const QString& key, const QVariant& value)
{
    if (group == kAppearance && key == kColourScheme) {
        const uint scheme = value.toUInt();  // 0: no preference, 1: dark, 2: light
        m_portalSpoke = scheme == 1 || scheme == 2;
        if (m_portalSpoke)
            setPreferred(scheme == 1 ? ThemeName::Dark : ThemeName::Light);
    } else if (group == kAppearance && key == kReducedMotion) {
        setReducedMotion(value.toUInt() == 1);
    } else if (group == kGnome && key == kAnimations) {
        setReducedMotion(!value.toBool());
    }
}

bool SystemTheme::eventFilter(QObject* watched, QEvent* event)
{
    // A program that sets a palette of its own gets this event for it, too. The settings files are read again, the
    // palette is not: it would answer with the program's own theme.
    if (watched == qApp &&
        (event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange) && !m_portalSpoke)
        readSettingsFiles();
    return QObject::eventFilter(watched, event);
}

void SystemTheme::setPreferred(ThemeName preferred)
{
    if (m_preferred == preferred)
        return;
    m_preferred = preferred;
    emit preferredChanged(preferred);
}

void SystemTheme::setReducedMotion(bool reduced)
{
    if (m_reducedMotion == reduced)
        return;
    m_reducedMotion = reduced;
    emit reducedMotionChanged(reduced);
}

}  // namespace faultglass
