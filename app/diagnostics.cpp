#include "app/diagnostics.h"

#include <boost/version.hpp>

#include <QDir>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QScreen>
#include <QSysInfo>

#include "app/files/version.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

QString settingsText(const Preferences& preferences)
{
    const QString language = preferences.language.isEmpty() ? QStringLiteral("system") : preferences.language;
    return QStringLiteral("settings: theme %1, motion %2, text %3, language %4, memory limit %5 MiB")
        .arg(static_cast<int>(preferences.theme))
        .arg(static_cast<int>(preferences.motion))
        .arg(preferences.textScale)
        .arg(language)
        .arg(preferences.memoryLimitMiB);
}

}  // namespace

QString withoutPaths(const QString& text)
{
    // A path with blanks in it is seen by its folders: everything from the home folder on goes first.
    QString cut = text;
    const QString home = QDir::homePath();
    if (home.size() > 1)
        cut.replace(QRegularExpression(QRegularExpression::escape(home) +
                                       QStringLiteral("[^\"\\n:]*?(\\.\\w{1,10})?(?=[\":\\n]|$)")),
                    QStringLiteral("…\\1"));
    static const QRegularExpression kPath(
        QStringLiteral("(?<![\\w<])[/\\\\][^\\s\":,;]*?(\\.\\w{1,10})?(?=[\\s\":,;]|\\.?$|\\.\\s)"));
    return cut.replace(kPath, QStringLiteral("…\\1"));
}

QString diagnosticsText(const Preferences& preferences, const QStringList& errors)
{
    QStringList lines{QStringLiteral("Faultglass %1").arg(verbatim(programVersion())),
                      QStringLiteral("Qt %1 (built with %2), Boost %3.%4")
                          .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))
                          .arg(BOOST_VERSION / 100'000)
                          .arg(BOOST_VERSION / 100 % 1000),
                      QStringLiteral("%1, kernel %2, %3")
                          .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                               QSysInfo::currentCpuArchitecture()),
                      QStringLiteral("platform %1, locale %2").arg(QGuiApplication::platformName(), QLocale().name())};
    for (const QScreen* screen : QGuiApplication::screens())
        lines += QStringLiteral("screen %1x%2, scale %3")
                     .arg(screen->geometry().width())
                     .arg(screen->geometry().height())
                     .arg(screen->devicePixelRatio());
    lines += settingsText(preferences);
    for (const QString& error : errors)
        lines += QStringLiteral("error: ") + withoutPaths(error);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

}  // namespace faultglass
