#include "widgets/theme/theme.h"

#include <algorithm>
#include <cmath>

#include <QFontDatabase>

namespace faultglass {

namespace {

/// What WCAG AA asks of small text, and a little more, so that rounding to 8 bits never falls below it.
constexpr qreal kSmallTextContrast = 4.55;

qreal luminance(const QColor& color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal leastContrast(const QColor& ink, const Theme& theme)
{
    return std::min(
        {contrastRatio(ink, theme.window), contrastRatio(ink, theme.panel), contrastRatio(ink, theme.raised)});
}

/// The hue of `color`, moved towards the text colour only as far as small text needs it.
QColor readableInk(const QColor& color, const Theme& theme)
{
    constexpr int kSteps = 50;
    for (int step = 0; step < kSteps; ++step) {
        const QColor ink = mixed(color, theme.text, static_cast<qreal>(step) / kSteps);
        if (leastContrast(ink, theme) >= kSmallTextContrast)
            return ink;
    }
    return theme.text;
}

void deriveInks(Theme& theme)
{
    for (std::size_t i = 0; i < kRoleCount; ++i)
        theme.inks[i] = readableInk(theme.roles[i], theme);
}

QStringList headingFamilies()
{
    // Looking through the font list takes milliseconds; it does not change while the program runs.
    static const bool installed = QFontDatabase::hasFamily(QStringLiteral("Inter"));
    return installed ? QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans")}
                     : QStringList{QStringLiteral("Noto Sans")};
}

QFont fontOf(const QStringList& families, qreal pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    return font;
}

}  // namespace

QColor Theme::onColor(Role role) const
{
    const QColor fill = color(role);
    const QColor pale(Qt::white);
    const QColor deep = isDark() ? window : text;
    return contrastRatio(fill, pale) >= contrastRatio(fill, deep) ? pale : deep;
}

QString Theme::glyph(Role role) const
{
    switch (role) {
    case Role::Healthy:
        return QStringLiteral("✓");
    case Role::Degraded:
        return QStringLiteral("!");
    case Role::Failed:
        return QStringLiteral("×");
    case Role::Idle:
        return QStringLiteral("–");
    case Role::Special:
        return QStringLiteral("◆");
    case Role::Accent:
        break;
    }
    return {};
}

Qt::PenStyle Theme::dash(Role role) const { return role == Role::Failed ? Qt::DashLine : Qt::SolidLine; }

QFont Theme::textFont(qreal pixels, QFont::Weight weight) const
{
    return fontOf({QStringLiteral("Noto Sans")}, pixels, weight);
}

QFont Theme::headingFont(qreal pixels, QFont::Weight weight) const { return fontOf(headingFamilies(), pixels, weight); }

QFont Theme::captionFont() const
{
    QFont font = headingFont(sizes.caption, QFont::DemiBold);
    font.setLetterSpacing(QFont::PercentageSpacing, 112);
    return font;
}

Theme Theme::withTextScale(qreal factor) const
{
    const qreal held = std::clamp(factor, 0.5, 3.0);
    Theme scaled = *this;
    for (qreal* size : {&scaled.sizes.caption, &scaled.sizes.note, &scaled.sizes.body, &scaled.sizes.heading,
                        &scaled.sizes.figure, &scaled.sizes.title})
        *size *= held;
    return scaled;
}

Theme lightTheme()
{
    Theme theme;
    theme.name = ThemeName::Light;
    theme.window = QColor(0xF4F5F7);
    theme.panel = QColor(0xFFFFFF);
    theme.raised = QColor(0xF0F2F5);
    theme.line = QColor(0xDDE2E9);
    theme.text = QColor(0x1A2230);
    theme.muted = QColor(0x5A6779);
    theme.faint = QColor(0x98A3B3);
    theme.roles = {QColor(0x0F8A66), QColor(0xB77900), QColor(0xC7411B),
                   QColor(0x74839A), QColor(0x7A4FD0), QColor(0x1667C9)};
    deriveInks(theme);
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.name = ThemeName::Dark;
    theme.window = QColor(0x14171C);
    theme.panel = QColor(0x1B1F26);
    theme.raised = QColor(0x232832);
    theme.line = QColor(0x2E3541);
    theme.text = QColor(0xE8ECF2);
    theme.muted = QColor(0x93A0B4);
    theme.faint = QColor(0x5B677A);
    theme.roles = {QColor(0x2BB48A), QColor(0xF0B429), QColor(0xF2643D),
                   QColor(0x7C8DA6), QColor(0xB58CFF), QColor(0x5AA9FF)};
    deriveInks(theme);
    return theme;
}

Theme projectorTheme(ThemeName base)
{
    Theme theme = (base == ThemeName::Dark ? darkTheme() : lightTheme()).withTextScale(1.35);
    theme.projector = true;
    // A beamer washes out what is close together: lines and greys move towards the text.
    theme.line = mixed(theme.line, theme.text, 0.2);
    theme.muted = mixed(theme.muted, theme.text, 0.45);
    theme.faint = mixed(theme.faint, theme.text, 0.35);
    theme.hairline = 1.5;
    theme.stroke = 2.5;
    theme.focusRing = 3;
    return theme;
}

QPalette paletteFor(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.color(Role::Failed));
    palette.setColor(QPalette::Highlight, theme.color(Role::Accent));
    palette.setColor(QPalette::HighlightedText, theme.onColor(Role::Accent));
    palette.setColor(QPalette::Link, theme.ink(Role::Accent));
    palette.setColor(QPalette::LinkVisited, theme.ink(Role::Special));
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, mixed(theme.raised, theme.text, 0.1));
    palette.setColor(QPalette::Midlight, theme.raised);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.muted);
    return palette;
}

QColor mixed(const QColor& under, const QColor& over, qreal share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(blend(under.redF(), over.redF()), blend(under.greenF(), over.greenF()),
                            blend(under.blueF(), over.blueF()));
}

QColor stageSurface(const Theme& theme) { return mixed(theme.window, theme.panel, theme.isDark() ? 0.5 : 0.65); }

qreal contrastRatio(const QColor& a, const QColor& b)
{
    const qreal first = luminance(a) + 0.05;
    const qreal second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace faultglass
