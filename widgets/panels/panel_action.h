// The actions of a panel: they work wherever in the window the keyboard is.
#pragma once

#include <functional>

#include <QKeySequence>
#include <QString>

class QAction;
class QObject;

namespace faultglass {

/// Owned by `parent`. Its key works once it has been added to a widget of the window.
[[nodiscard]] QAction* panelAction(QObject* parent, const QString& text, const QKeySequence& keys,
                                   std::function<void()> act);

}  // namespace faultglass
