#include "widgets/theme/theme_style.h"

#include <algorithm>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

#include "widgets/theme/icons.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {

constexpr char kButtonKindProperty[] = "buttonKind";
/// Nothing one clicks is smaller than this.
constexpr int kLeastTarget = 32;

bool keyboardFocused(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_HasFocus) && option->state.testFlag(QStyle::State_KeyboardFocusChange);
}

bool hovered(const QStyleOption* option)
{
    return option->state.testFlag(QStyle::State_Enabled) && option->state.testFlag(QStyle::State_MouseOver);
}

QColor buttonTextColor(const Theme& theme, ButtonKind kind, const QStyleOption* option)
{
    if (!option->state.testFlag(QStyle::State_Enabled))
        return kind == ButtonKind::Primary ? theme.muted : theme.faint;
    switch (kind) {
    case ButtonKind::Primary:
        return theme.onColor(Role::Accent);
    case ButtonKind::Link:
        return theme.ink(Role::Accent);
    case ButtonKind::Quiet:
        return hovered(option) || option->state.testFlag(QStyle::State_On) ? theme.text : theme.muted;
    case ButtonKind::Plain:
        break;
    }
    return theme.text;
}

/// A copy of a button's option whose text is `color` in every state.
template <class Option>
Option recoloured(const QStyleOption* option, const QColor& color)
{
    Option copy = *qstyleoption_cast<const Option*>(option);
    copy.palette.setColor(QPalette::ButtonText, color);
    return copy;
}

}  // namespace

void setButtonKind(QAbstractButton& button, ButtonKind kind)
{
    button.setProperty(kButtonKindProperty, static_cast<int>(kind));
    button.update();
}

ButtonKind buttonKind(const QWidget* button)
{
    return button == nullptr ? ButtonKind::Plain
                             : static_cast<ButtonKind>(button->property(kButtonKindProperty).toInt());
}

void drawFocusRing(QPainter& painter, const QRectF& shape, qreal radius, const Theme& theme, bool onAccent)
{
    const qreal half = theme.focusRing / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (onAccent) {
        painter.setPen(QPen(theme.onColor(Role::Accent), theme.focusRing));
        const qreal inner = half + theme.focusRing;
        painter.drawRoundedRect(shape.adjusted(inner, inner, -inner, -inner), radius - inner, radius - inner);
    }
    painter.setPen(QPen(theme.color(Role::Accent), theme.focusRing));
    painter.drawRoundedRect(shape.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

void drawSurface(QPainter& painter, const QRectF& shape, qreal radius, const QColor& fill, const QColor& line,
                 qreal lineWidth)
{
    const qreal half = lineWidth / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() && line != fill ? QPen(line, lineWidth) : QPen(fill, lineWidth));
    painter.setBrush(fill);
    painter.drawRoundedRect(shape.adjusted(half, half, -half, -half), radius - half, radius - half);
    painter.restore();
}

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("fusion"))), m_theme(theme)
{
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    keepPlain(*widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr ||
        qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
}

void ThemeStyle::polish(QPalette& palette) { palette = paletteFor(m_theme); }

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_FrameFocusRect:
        if (keyboardFocused(option)) {
            // Push and tool buttons get theirs with the label, around the whole of them.
            const bool wholeButton = qobject_cast<const QPushButton*>(widget) != nullptr ||
                                     qobject_cast<const QToolButton*>(widget) != nullptr;
            if (!wholeButton)
                drawFocusRing(*painter, option->rect, 4, m_theme);
        }
        return;
    case PE_PanelLineEdit:
        drawFieldPanel(option, painter);
        return;
    case PE_FrameLineEdit:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        drawCheckMark(element, option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowRight: {
        const Icon icon = element == PE_IndicatorArrowDown ? Icon::ChevronDown : Icon::ChevronRight;
        const bool enabled = option->state.testFlag(State_Enabled);
        paintIcon(*painter, QRectF(option->rect), icon, enabled ? m_theme.muted : m_theme.faint);
        return;
    }
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_theme.raised);
        drawSurface(*painter, option->rect, 0, m_theme.raised, m_theme.line);
        return;
    case PE_FrameMenu:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool down = option->state.testFlag(State_Sunken);
    const bool on = option->state.testFlag(State_On);
    const ButtonKind kind = buttonKind(widget);
    QColor fill = m_theme.raised;
    QColor line = m_theme.line;
    if (kind == ButtonKind::Primary) {
        fill = enabled ? m_theme.color(Role::Accent) : m_theme.line;
        const QColor shade = m_theme.isDark() ? QColor(Qt::white) : QColor(Qt::black);
        fill = down ? mixed(fill, m_theme.window, 0.2) : hovered(option) ? mixed(fill, shade, 0.12) : fill;
        line = fill;
    } else if (kind == ButtonKind::Quiet || kind == ButtonKind::Link) {
        if (!down && !hovered(option) && !on)
            return;
        fill = mixed(m_theme.raised, m_theme.text, down ? 0.1 : 0.04);
        line = fill;
    } else {
        fill = on ? mixed(m_theme.raised, m_theme.color(Role::Accent), 0.22)
                  : mixed(m_theme.raised, m_theme.text,
                          down              ? 0.12
                          : hovered(option) ? 0.06
                                            : 0);
        line = on                ? m_theme.color(Role::Accent)
               : hovered(option) ? mixed(m_theme.line, m_theme.text, 0.15)
                                 : m_theme.line;
    }
    drawSurface(*painter, option->rect, m_theme.controlRadius, fill, line, m_theme.hairline);
}

void ThemeStyle::drawFieldPanel(const QStyleOption* option, QPainter* painter) const
{
    // Item editors and the line edit inside a combo box have no frame of their own.
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame == nullptr || frame->lineWidth <= 0) {
        painter->fillRect(option->rect, option->palette.base());
        return;
    }
    const QColor line = hovered(option) ? mixed(m_theme.line, m_theme.text, 0.15) : m_theme.line;
    drawSurface(*painter, option->rect, m_theme.controlRadius, m_theme.raised, line, m_theme.hairline);
    if (option->state.testFlag(State_HasFocus))
        drawFocusRing(*painter, option->rect, m_theme.controlRadius, m_theme);
}

void ThemeStyle::drawCheckMark(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const
{
    const bool round = element == PE_IndicatorRadioButton;
    const bool on = option->state.testFlag(State_On);
    const bool enabled = option->state.testFlag(State_Enabled);
    const QRectF box(option->rect);
    const QColor accent = enabled ? m_theme.color(Role::Accent) : m_theme.faint;
    const qreal radius = round ? box.width() / 2 : 4;
    const QColor line = on ? accent : hovered(option) ? m_theme.text : m_theme.muted;
    drawSurface(*painter, box, radius, on && !round ? accent : m_theme.raised, enabled ? line : m_theme.faint, 1.5);
    if (!on && !option->state.testFlag(State_NoChange))
        return;
    if (round) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(accent);
        painter->drawEllipse(box.center(), box.width() / 4, box.width() / 4);
        painter->restore();
    } else if (on) {
        paintIcon(*painter, box, Icon::Check, m_theme.onColor(Role::Accent));
    } else {
        painter->fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), accent);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
    case CE_ToolButtonLabel:
        drawButtonLabel(option, painter, widget);
        if (keyboardFocused(option) && widget != nullptr)
            drawFocusRing(*painter, widget->rect(), m_theme.controlRadius, m_theme,
                          buttonKind(widget) == ButtonKind::Primary);
        return;
    case CE_MenuItem:
        return drawMenuItem(option, painter);
    case CE_ComboBoxLabel: {  // Fusion cuts what is too long in the middle of a letter; no choice here has an icon
        auto label = *qstyleoption_cast<const QStyleOptionComboBox*>(option);
        const int room = subControlRect(CC_ComboBox, &label, SC_ComboBoxEditField, widget).width() - 4;
        label.currentText = label.fontMetrics.elidedText(label.currentText, Qt::ElideRight, room);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    case CE_Splitter: {
        QRectF line({}, option->state.testFlag(State_Horizontal) ? QSizeF(1, option->rect.height())
                                                                 : QSizeF(option->rect.width(), 1));
        line.moveCenter(QRectF(option->rect).center());
        return painter->fillRect(line, hovered(option) ? m_theme.color(Role::Accent) : m_theme.line);
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawButtonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const QColor color = buttonTextColor(m_theme, buttonKind(widget), option);
    painter->save();
    painter->setLayoutDirection(option->direction);  // it would follow the application's otherwise
    if (qstyleoption_cast<const QStyleOptionButton*>(option) != nullptr) {
        auto label = recoloured<QStyleOptionButton>(option, color);
        QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    } else if (qstyleoption_cast<const QStyleOptionToolButton*>(option) != nullptr) {
        auto label = recoloured<QStyleOptionToolButton>(option, color);
        QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
    }
    painter->restore();
}

void ThemeStyle::drawMenuItem(const QStyleOption* option, QPainter* painter) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (item == nullptr)
        return;
    const QRect row = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        if (!item->text.isEmpty()) {  // what the entries below it are about
            painter->setFont(m_theme.textFont(m_theme.sizes.note, QFont::DemiBold));
            painter->setPen(m_theme.muted);
            const QRectF text = row.adjusted(14, 0, -14, 0);
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, item->text);
            return;
        }
        painter->fillRect(QRectF(row.left() + 8, row.center().y(), row.width() - 16, m_theme.hairline), m_theme.line);
        return;
    }
    const bool enabled = item->state.testFlag(State_Enabled);
    const bool selected = enabled && item->state.testFlag(State_Selected);
    const QColor color = enabled ? m_theme.text : m_theme.faint;
    if (selected)
        drawSurface(*painter, row.adjusted(4, 1, -4, -1), 6, mixed(m_theme.raised, m_theme.color(Role::Accent), 0.25),
                    {});
    constexpr int kGutter = 30;
    const auto place = [&](const QRect& ltr) { return visualRect(item->direction, row, ltr); };
    const QRect markPlace = place(QRect(row.left() + 8, row.center().y() - 8, 17, 17));
    if (item->checked)
        paintIcon(*painter, markPlace, Icon::Check, m_theme.color(Role::Accent));
    else if (!item->icon.isNull())
        item->icon.paint(painter, markPlace, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter->setFont(item->font);
    const QStringList parts = item->text.split(QLatin1Char('\t'));
    const QRect textPlace = place(row.adjusted(kGutter, 0, -14, 0));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->setPen(color);
    painter->drawText(textPlace, flags | visualAlignment(item->direction, Qt::AlignLeft), parts.value(0));
    if (parts.size() > 1) {
        painter->setPen(enabled ? m_theme.muted : m_theme.faint);
        painter->drawText(textPlace, flags | visualAlignment(item->direction, Qt::AlignRight), parts.value(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(*painter, place(QRect(row.right() - 22, row.center().y() - 8, 16, 16)), Icon::ChevronRight,
                  m_theme.muted);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    if (control == CC_ComboBox)
        drawComboBox(option, painter);
    else if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ThemeStyle::drawComboBox(const QStyleOptionComplex* option, QPainter* painter) const
{
    const bool enabled = option->state.testFlag(State_Enabled);
    const QColor line = hovered(option) ? mixed(m_theme.line, m_theme.text, 0.15) : m_theme.line;
    const QColor fill = mixed(m_theme.raised, m_theme.text, hovered(option) ? 0.05 : 0);
    drawSurface(*painter, option->rect, m_theme.controlRadius, fill, line, m_theme.hairline);
    if (option->state.testFlag(State_HasFocus))
        drawFocusRing(*painter, option->rect, m_theme.controlRadius, m_theme);
    const QRect arrow(option->rect.right() - 25, option->rect.center().y() - 8, 17, 17);
    paintIcon(*painter, visualRect(option->direction, option->rect, arrow), Icon::ChevronDown,
              enabled ? m_theme.muted : m_theme.faint);
}

void ThemeStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar == nullptr || bar->minimum >= bar->maximum)
        return;
    const QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool grabbed = bar->activeSubControls.testFlag(SC_ScrollBarSlider);
    const QColor color = mixed(m_theme.line, m_theme.text,
                               grabbed && hovered(option) ? 0.4
                               : hovered(option)          ? 0.2
                                                          : 0.05);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    const QRectF inner = handle.adjusted(2, 2, -2, -2);
    const qreal radius = std::min(inner.width(), inner.height()) / 2;
    painter->drawRoundedRect(inner, radius, radius);
    painter->restore();
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_SplitterWidth:
        return 5;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 8;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 18;
    case PM_MenuButtonIndicator:
        return 18;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {std::max(size.width() + 28, 48), std::max(size.height() + 14, kLeastTarget)};
    case CT_ToolButton:
        return result.expandedTo({kLeastTarget, kLeastTarget});
    case CT_LineEdit:
    case CT_SpinBox:
        return {result.width(), std::max(size.height() + 10, kLeastTarget)};
    case CT_ComboBox:
        return {size.width() + 44, std::max(size.height() + 12, kLeastTarget)};
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator)
            return item->text.isEmpty() ? QSize(size.width(), 9) : QSize(size.width() + 28, kLeastTarget);
        // QMenu gives the width of the text and the shortcut; the gutter of marks and the margins come on top.
        const int shortcutGap = item != nullptr && item->text.contains(QLatin1Char('\t')) ? 24 : 0;
        const int shortcutWidth = item != nullptr ? item->reservedShortcutWidth : 0;
        return {size.width() + shortcutGap + shortcutWidth + 56, std::max(size.height() + 8, kLeastTarget)};
    }
    default:
        return result;
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 2, -28, -2));
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (bar == nullptr)
        return {};
    // No arrows at the ends: the groove is the whole bar.
    const bool lying = bar->orientation == Qt::Horizontal;
    const int length = lying ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum + bar->pageStep;
    const int handle =
        range <= 0 ? length
                   : std::clamp(static_cast<int>(qint64{length} * bar->pageStep / range), 28, std::max(28, length));
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto stretch = [&](int from, int sizes) {
        const QRect r = lying ? QRect(from, 0, sizes, bar->rect.height()) : QRect(0, from, bar->rect.width(), sizes);
        return r.translated(bar->rect.topLeft());
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return stretch(start, handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length - start - handle);
    default:
        return {};
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_Menu_SloppySubMenus:
        return 0;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

}  // namespace faultglass
