// Fusion redrawn in the program's look: buttons, fields, combo boxes, menus, tooltips, scroll bars, focus rings.
#pragma once

#include <QProxyStyle>

#include "widgets/theme/theme.h"

class QAbstractButton;

namespace faultglass {

/// How a button presents itself. Set before it is shown.
enum class ButtonKind : std::uint8_t {
    Plain,    ///< raised surface with a line
    Primary,  ///< filled with the accent
    Quiet,    ///< no surface until hovered: icons, footer links, text links
    Link,     ///< as Quiet, text in the accent
};
void setButtonKind(QAbstractButton& button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget* button);

/// The application's style. Owned by QApplication: on a change of theme, set a new one together with paletteFor(theme).
class ThemeStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit ThemeStyle(const Theme& theme);

    [[nodiscard]] const Theme& theme() const { return m_theme; }

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void polish(QPalette& palette) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* result) const override;

private:
    void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void drawFieldPanel(const QStyleOption* option, QPainter* painter) const;
    void drawCheckMark(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOption* option, QPainter* painter) const;
    void drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const;
    void drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;

    Theme m_theme;
};

/// The ring around what has the keyboard: `shape` is the control's own outline, the ring lies just inside it.
/// `onAccent`: on a shape filled with the accent, where a second line sets it off.
void drawFocusRing(QPainter& painter, const QRectF& shape, qreal radius, const Theme& theme, bool onAccent = false);
/// A rounded surface with its line, crisp at every scale.
void drawSurface(QPainter& painter, const QRectF& shape, qreal radius, const QColor& fill, const QColor& line,
                 qreal lineWidth = 1);

}  // namespace faultglass
