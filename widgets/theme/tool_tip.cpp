#include "widgets/theme/tool_tip.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QWidget>

namespace faultglass {

bool answerToolTip(QWidget& widget, const QEvent& event, const std::function<QString(QPoint place)>& textAt)
{
    if (event.type() != QEvent::ToolTip)
        return false;
    // An empty text takes away what is shown.
    QToolTip::showText(static_cast<const QHelpEvent&>(event).globalPos(),
                       textAt(static_cast<const QHelpEvent&>(event).pos()), &widget);
    return true;
}

void showToolTip(QWidget& widget, QPoint place, const QString& text, int milliseconds)
{
    QToolTip::showText(widget.mapToGlobal(place), text, &widget, {}, milliseconds);
}

}  // namespace faultglass
