// The one way to a tooltip that is another in every place of a widget.
#pragma once

#include <functional>

#include <QPoint>
#include <QString>

class QEvent;
class QWidget;

namespace faultglass {

/// Answers a request for help: `textAt` says what there is at a place of the widget, nothing for none. False for every
/// other event.
bool answerToolTip(QWidget& widget, const QEvent& event, const std::function<QString(QPoint place)>& textAt);
/// Without being asked, at a place of the widget; ends by itself, after the time it takes to read or the one given.
void showToolTip(QWidget& widget, QPoint place, const QString& text, int milliseconds = -1);

}  // namespace faultglass
