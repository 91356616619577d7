// The themes: the palette as designed, and every pair of text and surface readable.
#include <QApplication>
#include <QSet>
#include <QTest>

#include "widgets/theme/application_theme.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/theme_style.h"

using namespace faultglass;

namespace {

constexpr Role kRoles[] = {Role::Healthy, Role::Degraded, Role::Failed, Role::Idle, Role::Special, Role::Accent};
constexpr qreal kSmallText = 4.5;
constexpr qreal kLargeText = 3.0;

QList<Theme> allThemes()
{
    return {lightTheme(), darkTheme(), projectorTheme(ThemeName::Light), projectorTheme(ThemeName::Dark)};
}

QList<QColor> surfacesOf(const Theme& theme) { return {theme.window, theme.panel, theme.raised}; }

QByteArray described(const Theme& theme, const QColor& ink, const QColor& surface)
{
    return QStringLiteral("%1 on %2 of %3: %4")
        .arg(ink.name(), surface.name(), theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light"))
        .arg(contrastRatio(ink, surface))
        .toUtf8();
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void contrastIsThatOfWcag()
    {
        QVERIFY(qAbs(contrastRatio(Qt::white, Qt::black) - 21) < 1e-6);
        QVERIFY(qAbs(contrastRatio(Qt::red, Qt::red) - 1) < 1e-9);
        QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    }

    void smallTextMeetsAaOnEverySurface()
    {
        for (const Theme& theme : allThemes())
            for (const QColor& surface : surfacesOf(theme)) {
                for (const QColor& ink : {theme.text, theme.muted})
                    QVERIFY2(contrastRatio(ink, surface) >= kSmallText, described(theme, ink, surface));
                for (const Role role : kRoles)
                    QVERIFY2(contrastRatio(theme.ink(role), surface) >= kSmallText,
                             described(theme, theme.ink(role), surface));
            }
    }

    void largeTextInRoleColoursMeetsAaOnEverySurface()
    {
        for (const Theme& theme : allThemes())
            for (const QColor& surface : surfacesOf(theme))
                for (const Role role : kRoles)
                    QVERIFY2(contrastRatio(theme.color(role), surface) >= kLargeText,
                             described(theme, theme.color(role), surface));
    }

    void textOnTheAccentMeetsAa()
    {
        for (const Theme& theme : allThemes())
            QVERIFY(contrastRatio(theme.onColor(Role::Accent), theme.color(Role::Accent)) >= kSmallText);
    }

    void marksStandOutFromTheRoleTheyLieOn()
    {
        for (const Theme& theme : allThemes())
            for (const Role role : kRoles)
                QVERIFY(contrastRatio(theme.onColor(role), theme.color(role)) >= kLargeText);
    }

    void themesHaveTheDesignedPalette()
    {
        QCOMPARE(darkTheme().color(Role::Accent), QColor(0x5AA9FF));
        QCOMPARE(darkTheme().window, QColor(0x14171C));
        QCOMPARE(lightTheme().color(Role::Failed), QColor(0xC7411B));
        QCOMPARE(lightTheme().panel, QColor(Qt::white));
    }

    void rolesDifferByGlyphAndNotOnlyByColour()
    {
        QSet<QString> glyphs;
        for (const Role role : kRoles)
            glyphs.insert(lightTheme().glyph(role));
        QCOMPARE(glyphs.size(), qsizetype(std::size(kRoles)));
        QCOMPARE(lightTheme().dash(Role::Failed), Qt::DashLine);
    }

    void projectorIsLargerAndThicker()
    {
        const Theme plain = darkTheme();
        const Theme room = projectorTheme(ThemeName::Dark);
        QVERIFY(room.sizes.body > 1.2 * plain.sizes.body);
        QVERIFY(room.stroke > plain.stroke);
        QVERIFY(contrastRatio(room.muted, room.panel) > contrastRatio(plain.muted, plain.panel));
    }

    void textScaleIsHeldWithinReason()
    {
        QCOMPARE(darkTheme().withTextScale(100).sizes.body, 3 * TypeSizes{}.body);
        QCOMPARE(darkTheme().withTextScale(-1).sizes.body, 0.5 * TypeSizes{}.body);
        QCOMPARE(darkTheme().withTextScale(1), darkTheme());
    }

    void movingNumbersAreTabular()
    {
        const QFontMetricsF metrics(darkTheme().textFont(25, QFont::Bold));
        for (const QChar digit : QStringLiteral("123456789"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(QLatin1Char('0')));
    }

    void iconsArePaintedAtEverySize()
    {
        for (int icon = 0; icon <= static_cast<int>(Icon::Fit); ++icon)
            for (const int side : {1, 16, 200}) {
                const QImage image = themedIcon(static_cast<Icon>(icon), lightTheme()).pixmap(side, side).toImage();
                bool drawn = false;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x)
                        drawn = drawn || qAlpha(image.pixel(x, y)) > 0;
                QVERIFY(drawn);
            }
    }

    void styleGivesTheApplicationItsPalette()
    {
        applyToApplication(darkTheme());
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTheme().window);
        applyToApplication(lightTheme());
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightTheme().window);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
