#include "widgets/controls/figure_label.h"

#include <QPainter>

namespace faultglass {

FigureLabel::FigureLabel(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void FigureLabel::setWidest(const QString& widest)
{
    m_widest = widest;
    updateGeometry();
}

void FigureLabel::setLook(const QFont& font, const QColor& color)
{
    setFont(font);
    m_color = color;
    updateGeometry();
    update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void FigureLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    update();
}

QSize FigureLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(m_widest) + 1, fontMetrics().height()}; }

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_color);
    const bool fits = fontMetrics().horizontalAdvance(m_text) <= width();
    painter.drawText(rect(), static_cast<int>(m_alignment),
                     fits ? m_text : fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

}  // namespace faultglass
