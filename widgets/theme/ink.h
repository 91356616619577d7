// The colour of the text of a standard widget, by itself.
#pragma once

#include <QColor>
#include <QPalette>
#include <QWidget>

namespace faultglass {

/// For labels and the like: what they are on stays as it is.
inline void setInk(QWidget* widget, const QColor& color)
{
    QPalette colors = widget->palette();
    colors.setColor(QPalette::WindowText, color);
    widget->setPalette(colors);
}

}  // namespace faultglass
