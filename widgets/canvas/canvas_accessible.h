// What assistive technology is told of a widget with things on it: a picture with a summary, and a child for each.
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace faultglass {

/// The things of a widget by number, in reading order.
class AccessibleThings {
public:
    [[nodiscard]] virtual QString summaryText() const = 0;
    [[nodiscard]] virtual int thingCount() const = 0;
    /// What it is and how it is: "S3, overloaded".
    [[nodiscard]] virtual QString thingName(int thing) const = 0;
    /// What else there is to say of it.
    [[nodiscard]] virtual QString thingDescription(int thing) const = 0;
    /// In widget coordinates.
    [[nodiscard]] virtual QRect thingRect(int thing) const = 0;
    /// Below 0: none.
    [[nodiscard]] virtual int thingAt(QPoint position) const = 0;
    [[nodiscard]] virtual int focusedThing() const = 0;
    /// Whether they can be focused and pressed.
    [[nodiscard]] virtual bool thingsAct() const = 0;
    virtual void focusThing(int thing) = 0;
    virtual void pressThing(int thing) = 0;

protected:
    ~AccessibleThings() = default;
};

/// Once, in the constructor of the class of the widget itself: Qt does not take what its base says of it. `things`
/// live as long as the widget. Children are made when somebody asks for them.
void registerAccessible(QWidget& widget, AccessibleThings& things);
/// The keyboard has gone to thing number `thing`.
void announceFocus(QWidget& widget, int thing);

}  // namespace faultglass
