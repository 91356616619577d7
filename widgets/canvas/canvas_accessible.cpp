#include "widgets/canvas/canvas_accessible.h"

#include <unordered_map>

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QWidget>

namespace faultglass {

namespace {

/// One thing on a widget. Pressing it is what Enter does to it.
class ThingAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ThingAccessible(QWidget& widget, AccessibleThings& things, int thing)
        : m_widget(widget), m_things(things), m_thing(thing)
    {
    }

    bool isValid() const override { return m_thing < m_things.thingCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QWindow* window() const override { return m_widget.window()->windowHandle(); }

    QString text(QAccessible::Text kind) const override
    {
        const bool spoken = isValid() && (kind == QAccessible::Name || kind == QAccessible::Description);
        return !spoken                     ? QString()
               : kind == QAccessible::Name ? m_things.thingName(m_thing)
                                           : m_things.thingDescription(m_thing);
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        const QRect place = isValid() ? m_things.thingRect(m_thing) : QRect();
        return QRect(m_widget.mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::Role role() const override
    {
        return m_things.thingsAct() ? QAccessible::Button : QAccessible::ListItem;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = m_things.thingsAct();
        state.focused = m_widget.hasFocus() && m_things.focusedThing() == m_thing;
        state.invisible = !m_widget.isVisible();
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && m_things.thingsAct()
                   ? static_cast<QAccessibleActionInterface*>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        m_widget.setFocus();
        m_things.focusThing(m_thing);
        if (action == pressAction())
            m_things.pressThing(m_thing);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QWidget& m_widget;
    AccessibleThings& m_things;
    int m_thing;
};

class CanvasAccessible final : public QAccessibleWidget {
public:
    CanvasAccessible(QWidget& widget, AccessibleThings& things)
        : QAccessibleWidget(&widget, QAccessible::Graphic), m_widget(widget), m_things(things)
    {
    }
    ~CanvasAccessible() override
    {
        for (const auto& [thing, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_things.thingCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto [place, isNew] = m_children.try_emplace(index, QAccessible::Id{});
        if (isNew) {
            place->second = QAccessible::registerAccessibleInterface(new ThingAccessible(m_widget, m_things, index));
            m_indices[place->second] = index;
        }
        return QAccessible::accessibleInterface(place->second);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_things.thingAt(m_widget.mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        const auto found = m_indices.find(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(wanted)));
        return found == m_indices.end() ? -1 : found->second;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_widget.hasFocus() ? child(m_things.focusedThing()) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? m_things.summaryText() : QAccessibleWidget::text(kind);
    }

private:
    QWidget& m_widget;
    AccessibleThings& m_things;
    // Made when first asked for; owned by Qt's cache. Both ways, for both are asked.
    mutable std::unordered_map<int, QAccessible::Id> m_children;
    mutable std::unordered_map<QAccessible::Id, int> m_indices;
};

}  // namespace

void registerAccessible(QWidget& widget, AccessibleThings& things)
{
    // Qt's cache owns it and deletes it with the widget.
    QAccessible::registerAccessibleInterface(new CanvasAccessible(widget, things));
}

void announceFocus(QWidget& widget, int thing)
{
    if (!QAccessible::isActive() || thing < 0)
        return;
    QAccessibleEvent event(&widget, QAccessible::Focus);
    event.setChild(thing);
    QAccessible::updateAccessibility(&event);
}

}  // namespace faultglass
