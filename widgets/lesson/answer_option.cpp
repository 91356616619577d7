#include "widgets/lesson/answer_option.h"

#include <QPainter>

#include "widgets/theme/icons.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr int kPad = 6;
}

AnswerOption::AnswerOption(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setLiteralText(*this, text);
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerOption::setTheme(const Theme& theme)
{
    m_theme = theme;
    setFont(theme.textFont(theme.sizes.body));
    updateGeometry();
    update();
}

void AnswerOption::setMark(Role role, const QString& reason)
{
    m_role = role;
    m_reason = reason;
    setAccessibleDescription(reason);
    updateGeometry();
    update();
}

void AnswerOption::setShare(double share)
{
    m_share = share;
    update();
}

int AnswerOption::indent() const { return fontMetrics().ascent() + 18; }

QRect AnswerOption::textRect(int width, const QString& text, const QFont& font, int top) const
{
    const int room = std::max(40, width - indent() - kPad);
    const QRect bound = QFontMetrics(font).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap, text);
    return {isRightToLeft() ? kPad : indent(), top, room, bound.height()};
}

int AnswerOption::heightForWidth(int width) const
{
    const QRect answer = textRect(width, text(), font(), kPad);
    if (m_reason.isEmpty())
        return answer.bottom() + 1 + kPad;
    return textRect(width, m_reason, m_theme.textFont(m_theme.sizes.note), answer.bottom() + 3).bottom() + 1 + kPad;
}

QSize AnswerOption::sizeHint() const { return {200, heightForWidth(std::max(120, width()))}; }

void AnswerOption::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled() && m_role == Role::Idle)
        drawSurface(painter, QRectF(rect()), m_theme.controlRadius,
                    mixed(m_theme.panel, m_theme.color(Role::Accent), 0.1), Qt::transparent, 0);
    if (m_share >= 0) {
        const qreal wide = width() * m_share;
        const QRectF bar(isRightToLeft() ? width() - wide : 0, 0, wide, height());
        drawSurface(painter, bar, m_theme.controlRadius, mixed(m_theme.panel, m_theme.color(Role::Accent), 0.18),
                    Qt::transparent, 0);
    }
    const QRect answer = textRect(width(), text(), font(), kPad);
    const qreal side = fontMetrics().ascent() + 2;
    const QRectF mark(isRightToLeft() ? width() - kPad - side : kPad,
                      answer.top() + (fontMetrics().height() - side) / 2, side, side);
    if (m_role != Role::Idle) {
        paintRoleMark(painter, mark, m_role, m_theme);
    } else {
        painter.setPen(QPen(isChecked() ? m_theme.color(Role::Accent) : m_theme.muted, m_theme.stroke));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        if (isChecked())
            painter.drawEllipse(mark.adjusted(4, 4, -4, -4));
    }
    const int flags = Qt::TextWordWrap | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(font());
    painter.setPen(m_theme.text);
    painter.drawText(answer, flags, text());
    if (!m_reason.isEmpty()) {
        const QFont small = m_theme.textFont(m_theme.sizes.note);
        painter.setFont(small);
        painter.setPen(m_role == Role::Idle ? m_theme.muted : m_theme.ink(m_role));
        painter.drawText(textRect(width(), m_reason, small, answer.bottom() + 3), flags, m_reason);
    }
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.controlRadius, m_theme);
}

void AnswerOption::enterEvent(QEnterEvent*) { update(); }
void AnswerOption::leaveEvent(QEvent*) { update(); }

}  // namespace faultglass
