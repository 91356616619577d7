// What the desktop asks for, as far as its settings files and palette say it.
#include <QApplication>
#include <QPalette>
#include <QTemporaryDir>
#include <QTest>

#include "widgets/theme/system_theme.h"

using namespace faultglass;
using Answer = DesktopWishes::Answer;

class SystemThemeTest : public QObject {
    Q_OBJECT
private slots:
    void gtkSettingsAreRead()
    {
        const DesktopWishes wishes = wishesOf(
            "[Settings]\ngtk-theme-name=Adwaita\ngtk-application-prefer-dark-theme=1\n"
            "gtk-enable-animations=false\n");
        QCOMPARE(wishes.dark, Answer::Yes);
        QCOMPARE(wishes.reducedMotion, Answer::Yes);
    }

    void aDarkThemeNameCounts()
    {
        QCOMPARE(wishesOf("gtk-theme-name = Adwaita-dark\r\n").dark, Answer::Yes);
        QCOMPARE(wishesOf("gtk-theme-name=Breeze\n").dark, Answer::Unsaid);
    }

    void kdeColoursAreRead()
    {
        const DesktopWishes dark =
            wishesOf("[Colors:Window]\nBackgroundNormal=32,35,38\n[KDE]\nAnimationDurationFactor=0\n");
        QCOMPARE(dark.dark, Answer::Yes);
        QCOMPARE(dark.reducedMotion, Answer::Yes);
        QCOMPARE(wishesOf("[Colors:Window]\nBackgroundNormal=239,240,241\n").dark, Answer::No);
        QCOMPARE(wishesOf("[Colors:View]\nBackgroundNormal=0,0,0\n").dark, Answer::Unsaid);
    }

    void brokenOrMissingFilesSayNothing()
    {
        for (const QByteArray& content : {QByteArray(), QByteArray("====\n[[[\n=1"), QByteArray(1 << 20, '\xff'),
                                          QByteArray("[Colors:Window]\nBackgroundNormal=12\n")})
            QCOMPARE(wishesOf(content).dark, Answer::Unsaid);
        QCOMPARE(wishesOfSettingsFile(QStringLiteral("/nonexistent/settings.ini")).reducedMotion, Answer::Unsaid);
    }

    void theStartingPaletteDecidesWhereNothingElseDoes()
    {
        QTemporaryDir empty;
        qputenv("XDG_CONFIG_HOME", empty.path().toUtf8());
        const QPalette before = QApplication::palette();
        QApplication::setPalette(QPalette(QColor(0x202020)));
        QCOMPARE(SystemTheme().preferred(), ThemeName::Dark);
        QApplication::setPalette(QPalette(QColor(0xF0F0F0)));
        QCOMPARE(SystemTheme().preferred(), ThemeName::Light);
        QVERIFY(!SystemTheme().reducedMotion());
        QApplication::setPalette(before);
    }

    void itsOwnThemeDoesNotFeedBack()
    {
        SystemTheme system;
        const ThemeName before = system.preferred();
        QApplication::setPalette(paletteFor(before == ThemeName::Dark ? lightTheme() : darkTheme()));
        QCoreApplication::processEvents();
        QCOMPARE(system.preferred(), before);
    }

private:
    static DesktopWishes wishesOf(const QByteArray& content)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {Answer::No, Answer::No};
        file.close();
        return wishesOfSettingsFile(path);
    }
};

QTEST_MAIN(SystemThemeTest)
#include "system_theme_test.moc"
