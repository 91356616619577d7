#include "widgets/controls/chapter_entry.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/icons.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kLeastHeight = 38;
constexpr qreal kRingSide = 15;

}  // namespace

ChapterButton::ChapterButton(const ChapterEntry& entry, QWidget* parent) : QAbstractButton(parent), m_entry(entry)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLiteralText(*this, entry.title);
    describe();
}

void ChapterButton::setTheme(const Theme& theme)
{
    m_theme = theme;
    setFont(theme.headingFont(theme.sizes.body, QFont::Normal));
    updateGeometry();
    update();
}

void ChapterButton::setProgress(double progress)
{
    if (progress == m_entry.progress)
        return;
    m_entry.progress = progress;
    describe();
    update();
}

void ChapterButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    describe();
    updateGeometry();
    update();
}

void ChapterButton::describe()
{
    const QString title = m_entry.number.isEmpty() ? m_entry.title : m_entry.number + QLatin1Char(' ') + m_entry.title;
    const int percent = qRound(std::clamp(m_entry.progress, 0.0, 1.0) * 100);
    setAccessibleName(title);
    setAccessibleDescription(m_entry.progress < 0 ? QString()
                             : percent == 100     ? tr("finished")
                             : percent == 0       ? tr("not begun")
                                                  : tr("%1% done").arg(percent));
    setToolTip(m_collapsed ? title : QString());
}

bool ChapterButton::matches(const QStringList& words) const
{
    const QString all = m_entry.number + QLatin1Char(' ') + m_entry.title + QLatin1Char(' ') + m_entry.section;
    return std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QSize ChapterButton::sizeHint() const
{
    return {m_collapsed ? 40 : 220, std::max(kLeastHeight, fontMetrics().height() + 16)};
}

QSize ChapterButton::minimumSizeHint() const { return {m_collapsed ? 40 : 120, sizeHint().height()}; }

void ChapterButton::paintEvent(QPaintEvent*)
{
    QStyleOption option;
    option.initFrom(this);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                         option.state.testFlag(QStyle::State_KeyboardFocusChange);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(0, 1, 0, -1);
    if (isChecked() || hovered)
        drawSurface(painter, body, m_theme.controlRadius,
                    isChecked() ? m_theme.raised : mixed(m_theme.panel, m_theme.raised, 0.6), {});
    if (isChecked()) {
        // The mark sticks to the edge one reads from.
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const qreal height = body.height() * 0.56;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawRoundedRect(QRectF(mirrored ? width() - 3 : 0, body.center().y() - height / 2, 3, height), 1.5,
                                1.5);
    }
    if (m_collapsed)
        paintRail(painter, hovered);
    else
        paintFull(painter, hovered);
    if (focused)
        drawFocusRing(painter, body, m_theme.controlRadius, m_theme);
}

void ChapterButton::paintFull(QPainter& painter, bool hovered) const
{
    const auto place = [this](int x, int w) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
    };
    const int numberWidth = std::max(16, fontMetrics().horizontalAdvance(m_entry.number) + 2);
    const int titleX = 20 + numberWidth + 8;
    const int ringX = width() - 14 - static_cast<int>(kRingSide);
    QFont numberFont = m_theme.textFont(m_theme.sizes.note + 0.5, isChecked() ? QFont::Bold : QFont::Normal);
    painter.setFont(numberFont);
    painter.setPen(isChecked() ? m_theme.ink(Role::Accent) : m_theme.muted);
    painter.drawText(place(20, numberWidth), Qt::AlignVCenter | Qt::AlignLeading, m_entry.number);

    painter.setFont(m_theme.headingFont(m_theme.sizes.body, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() || hovered ? m_theme.text : m_theme.muted);
    const int room = ringX - titleX - 8;
    painter.drawText(place(titleX, room), Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_entry.title, Qt::ElideRight, room));
    const QRectF box(place(ringX, static_cast<int>(kRingSide)));
    paintProgress(painter, QRectF(box.left(), box.center().y() - kRingSide / 2, kRingSide, kRingSide));
}

void ChapterButton::paintProgress(QPainter& painter, const QRectF& ring) const
{
    if (m_entry.progress < 0)
        return;
    painter.setBrush(Qt::NoBrush);
    if (m_entry.progress >= 1) {
        paintRoleMark(painter, ring, Role::Healthy, m_theme);
        return;
    }
    const QRectF line = ring.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(m_theme.line, 2));
    painter.drawEllipse(line);
    if (m_entry.progress > 0) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(line, 90 * 16, -static_cast<int>(m_entry.progress * 360 * 16));
    }
}

void ChapterButton::paintRail(QPainter& painter, bool hovered) const
{
    const QString number = m_entry.number.isEmpty() ? m_entry.title.left(1) : m_entry.number;
    painter.setFont(m_theme.textFont(m_theme.sizes.body, QFont::Bold));
    painter.setPen(isChecked() ? m_theme.ink(Role::Accent) : hovered ? m_theme.text : m_theme.muted);
    painter.drawText(rect(), Qt::AlignCenter, number);
    if (m_entry.progress < 1)
        return;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Healthy));
    painter.drawEllipse(QPointF(mirrored ? 5 : width() - 5, 8), 3, 3);
}

void ChapterButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        emit moveAsked(-1);
        return;
    case Qt::Key_Down:
        emit moveAsked(1);
        return;
    case Qt::Key_Home:
        emit moveAsked(-2);
        return;
    case Qt::Key_End:
        emit moveAsked(2);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace faultglass
