#include "widgets/controls/number_field.h"

#include <cmath>

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include "core/params/quantity.h"
#include "widgets/theme/number_format.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kPadding = 10;

}  // namespace

QString shownUnit(const ParameterRow& row)
{
    if (row.unit == "requests/s")
        return NumberField::tr("rps");
    // A label such as "Queue limit" says what is counted.
    if (row.kind == ParameterKind::Whole || row.unit.empty())
        return {};
    return unitText(row.unit);
}

QString acceptedRange(const ParameterRow& row)
{
    const bool oneUnit = readable(row.least, row.unit).unit == row.unit &&
                         readable(row.most, row.unit).unit == row.unit;
    const QString least = oneUnit ? formatValue(row.least) : formatQuantity(row.least, row.unit);
    return NumberField::tr("%1 to %2", "a range of numbers").arg(least, formatQuantity(row.most, row.unit));
}

NumberField::NumberField(const ParameterRow& row, QWidget* parent)
    : QLineEdit(parent), m_row(row), m_in(row.unit), m_unit(shownUnit(row)), m_value(row.initial)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    setLayoutDirection(Qt::LeftToRight);  // numbers and units read this way in every script
    setFrame(true);
    setMaxLength(64);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textEdited, this, [this] { setReason({}); });
    showValue();
}

bool NumberField::event(QEvent* event)
{
    // While nothing is typed there is nothing here to take back: undo is that of the run.
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void NumberField::setTheme(const Theme& theme)
{
    m_theme = theme;
    setFont(theme.textFont(theme.sizes.note + 0.5));
    fitUnit();
    updateGeometry();
    update();
}

int NumberField::unitWidth() const
{
    return m_unit.isEmpty() ? 0 : fontMetrics().horizontalAdvance(QChar(0x00A0) + m_unit);
}

void NumberField::fitUnit()
{
    // A long number needs the unit's room: its first digits must never be scrolled out of sight.
    const int room = sizeHint().width() - 2 * kPadding;
    m_unitShown = fontMetrics().horizontalAdvance(text()) + unitWidth() <= room;
    // QLineEdit asks for a new layout even when it is given the margins it has.
    const QMargins margins(kPadding - 6, 0, (m_unitShown ? unitWidth() : 0) + kPadding - 5, 0);
    if (margins != textMargins())
        setTextMargins(margins);
    if (!hasFocus())
        setCursorPosition(0);
}

QSize NumberField::sizeHint() const
{
    // One width for all fields of a form; it holds "100,000,000 rps" and never depends on the value.
    return {fontMetrics().horizontalAdvance(QStringLiteral("100,000 rps")) + 2 * kPadding + 4,
            std::max(32, fontMetrics().height() + 12)};
}

void NumberField::showValue()
{
    const Quantity read = readable(m_value, m_row.unit);
    m_in = read.unit;
    m_unit = m_in == m_row.unit ? shownUnit(m_row) : unitText(m_in);
    const QString text = formatValue(read.number);
    if (text != this->text())
        setText(text);
    setModified(false);
    fitUnit();
    setReason({});
}

void NumberField::setValue(double value)
{
    if (value == m_value && !isModified() && m_reason.isEmpty())
        return;
    m_value = value;
    showValue();
}

void NumberField::setReason(const QString& reason)
{
    if (reason == m_reason)
        return;
    m_reason = reason;
    update();
    emit refused(reason);
}

QString NumberField::refusalOf(double value, bool understood) const
{
    if (!understood)
        return tr("Not a number. Type one from %1.").arg(acceptedRange(m_row));
    if (m_row.kind == ParameterKind::Whole && value != std::floor(value))
        return tr("Whole numbers only, from %1.").arg(acceptedRange(m_row));
    if (value < m_row.least || value > m_row.most)
        return tr("Out of range. Type %1.").arg(acceptedRange(m_row));
    return {};
}

void NumberField::take()
{
    if (!isModified())
        return;
    double value = 0;
    const bool understood = parseValue(text(), m_row.unit, value, m_in);
    const QString reason = refusalOf(value, understood);
    if (!reason.isEmpty()) {
        setReason(reason);
        return;
    }
    const bool changed = value != m_value;
    m_value = value;
    showValue();
    if (changed)
        emit typed(value);
}

void NumberField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    if (m_unitShown && !m_unit.isEmpty()) {
        painter.setPen(isEnabled() ? m_theme.muted : m_theme.faint);
        painter.drawText(rect().adjusted(0, 0, -kPadding, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute,
                         m_unit);
    }
    if (!m_reason.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Role::Failed), m_theme.focusRing));
        const qreal half = m_theme.focusRing / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), m_theme.controlRadius,
                                m_theme.controlRadius);
    }
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        if (m_reason.isEmpty()) {
            deselect();
            emit entered();
        }
        return;
    case Qt::Key_Escape:
        if (!isModified() && m_reason.isEmpty())
            break;
        showValue();
        selectAll();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        take();
        const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
        if (m_reason.isEmpty())
            emit stepAsked(up ? 1 : -1, event->key() == Qt::Key_Up || event->key() == Qt::Key_Down);
        return;
    }
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason)
        take();
    QLineEdit::focusOutEvent(event);
}

}  // namespace faultglass
