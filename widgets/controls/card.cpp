#include "widgets/controls/card.h"

#include <QPainter>

#include "widgets/theme/theme_style.h"

namespace faultglass {

Card::Card(QWidget* parent) : QWidget(parent) {}

void Card::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void Card::setSurface(Surface surface)
{
    m_surface = surface;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor fill = m_surface == Surface::Panel ? m_theme.panel : m_theme.raised;
    drawSurface(painter, rect(), m_theme.surfaceRadius, fill, m_theme.line, m_theme.hairline);
}

}  // namespace faultglass
