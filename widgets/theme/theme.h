// The look of the program as one value: surfaces, text, the colour and glyph of each role, strokes and type sizes.
#pragma once

#include <array>
#include <cstdint>

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace faultglass {

/// What a colour means. The same meaning has the same colour, glyph and dash everywhere.
enum class Role : std::uint8_t { Healthy, Degraded, Failed, Idle, Special, Accent };
inline constexpr std::size_t kRoleCount = 6;

enum class ThemeName : std::uint8_t { Light, Dark };

/// Pixel sizes at 100 % scale; Qt multiplies by the screen's scale.
struct TypeSizes {
    qreal caption = 11;    ///< small-caps headings, axis labels
    qreal note = 12.5;     ///< notes beside figures, subtitles of cards
    qreal body = 14;       ///< labels, fields, buttons
    qreal heading = 15.5;  ///< titles of cards and charts
    qreal figure = 25;     ///< the large figures of the KPI strip
    qreal title = 23;      ///< the title of the stage

    friend bool operator==(const TypeSizes&, const TypeSizes&) = default;
};

/// A plain value, passed to each widget by its setTheme. Copy freely; user-interface thread (it makes fonts).
struct Theme {
    ThemeName name = ThemeName::Dark;
    bool projector = false;

    QColor window;  ///< behind everything
    QColor panel;   ///< sidebars, cards
    QColor raised;  ///< fields, buttons, what lies on a panel
    QColor line;    ///< borders, separators, empty tracks
    QColor text;
    QColor muted;                          ///< secondary text; readable at every size
    QColor faint;                          ///< decoration only: too pale for anything one must read
    std::array<QColor, kRoleCount> roles;  ///< fills, lines and text from 18 px up
    std::array<QColor, kRoleCount> inks;   ///< the same hues where small text needs them stronger

    qreal hairline = 1;  ///< borders and separators
    qreal stroke = 1.5;  ///< outlines that carry a state, edges
    qreal focusRing = 2;
    qreal surfaceRadius = 12;
    qreal controlRadius = 8;
    TypeSizes sizes;

    [[nodiscard]] bool isDark() const { return name == ThemeName::Dark; }
    [[nodiscard]] QColor color(Role role) const { return roles[static_cast<std::size_t>(role)]; }
    /// For text of a role below 18 px: meets 4.5:1 on window, panel and raised.
    [[nodiscard]] QColor ink(Role role) const { return inks[static_cast<std::size_t>(role)]; }
    /// Text on a surface filled with the role's colour.
    [[nodiscard]] QColor onColor(Role role) const;
    /// What goes with the colour, so that it never stands alone: "✓" "!" "×" "–" "◆" "".
    [[nodiscard]] QString glyph(Role role) const;
    /// Outlines of failed things are dashed.
    [[nodiscard]] Qt::PenStyle dash(Role role) const;

    /// Noto Sans: text, and every number that moves (its figures all have one width).
    [[nodiscard]] QFont textFont(qreal pixels, QFont::Weight weight = QFont::Normal) const;
    /// Inter where installed, for titles and headings that stand still.
    [[nodiscard]] QFont headingFont(qreal pixels, QFont::Weight weight = QFont::DemiBold) const;
    /// Letter-spaced capitals for section headings. Pass the text through QString::toUpper of its locale.
    [[nodiscard]] QFont captionFont() const;

    /// The same theme with all type `factor` times as large (text zoom). `factor` is held within 0.5 and 3.
    [[nodiscard]] Theme withTextScale(qreal factor) const;

    friend bool operator==(const Theme&, const Theme&) = default;
};

[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();
/// Larger type, thicker strokes and stronger secondary text, for a room.
[[nodiscard]] Theme projectorTheme(ThemeName base = ThemeName::Dark);

[[nodiscard]] QPalette paletteFor(const Theme& theme);

/// `share` of `over` laid on `under`: 0 gives `under`, 1 gives `over`. Opaque, so it costs no blending when painted.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, qreal share);
/// The surface the canvas and cards stand on: between window and panel.
[[nodiscard]] QColor stageSurface(const Theme& theme);
/// Contrast ratio of WCAG 2.1 (1 to 21) between two opaque colours.
[[nodiscard]] qreal contrastRatio(const QColor& a, const QColor& b);

}  // namespace faultglass
