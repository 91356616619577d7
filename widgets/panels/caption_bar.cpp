#include "widgets/panels/caption_bar.h"

#include <QAccessible>
#include <QFontMetricsF>
#include <QPainter>

#include "widgets/theme/icons.h"

namespace faultglass {

namespace {
constexpr qreal kMark = 16, kGap = 8;
}

CaptionBar::CaptionBar(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("What to look for"));
}

void CaptionBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    setFont(theme.textFont(theme.sizes.body));
    updateGeometry();
    showWhole();
    update();
}

void CaptionBar::setCaption(const Caption& caption)
{
    if (caption == m_caption)
        return;
    m_caption = caption;
    setAccessibleDescription(caption.text);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    showWhole();
    update();
}

QSize CaptionBar::sizeHint() const { return {400, minimumSizeHint().height()}; }

QSize CaptionBar::minimumSizeHint() const { return {80, qRound(QFontMetricsF(font()).height()) + 6}; }

QRectF CaptionBar::textPlace() const
{
    const QRectF all(rect());
    return isRightToLeft() ? all.adjusted(0, 0, -kMark - kGap, 0) : all.adjusted(kMark + kGap, 0, 0, 0);
}

void CaptionBar::showWhole()
{
    const bool cut = QFontMetricsF(font()).horizontalAdvance(m_caption.text) > textPlace().width();
    setToolTip(cut ? m_caption.text : QString());
}

void CaptionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF mark(isRightToLeft() ? width() - kMark : 0, (height() - kMark) / 2, kMark, kMark);
    if (m_caption.role == Role::Accent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Accent));
        painter.drawEllipse(mark.center(), 4, 4);
    } else {
        paintRoleMark(painter, mark, m_caption.role, m_theme);
    }
    painter.setFont(font());
    painter.setPen(m_theme.text);
    const QRectF place = textPlace();
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     QFontMetricsF(font()).elidedText(m_caption.text, Qt::ElideRight, place.width()));
}

void CaptionBar::resizeEvent(QResizeEvent*) { showWhole(); }

}  // namespace faultglass
