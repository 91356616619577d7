#include "widgets/canvas/canvas_accessible.h"

#include <unordered_map>

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>

#include "widgets/canvas/stage_canvas.h"

namespace faultglass {

namespace {

/// One thing on a canvas. Pressing it is what Enter does to it.
class ThingAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ThingAccessible(StageCanvas& canvas, int thing) : m_canvas(canvas), m_thing(thing) {}

    bool isValid() const override { return m_thing < m_canvas.thingCount(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QWindow* window() const override { return m_canvas.window()->windowHandle(); }

    QString text(QAccessible::Text kind) const override
    {
        const bool spoken = isValid() && (kind == QAccessible::Name || kind == QAccessible::Description);
        return !spoken                     ? QString()
               : kind == QAccessible::Name ? m_canvas.thingName(m_thing)
                                           : m_canvas.thingDescription(m_thing);
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        const QRect place = isValid() ? m_canvas.thingRect(m_thing) : QRect();
        return QRect(m_canvas.mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::Role role() const override
    {
        return m_canvas.thingsAct() ? QAccessible::Button : QAccessible::ListItem;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = m_canvas.thingsAct();
        state.focused = m_canvas.hasFocus() && m_canvas.focusedThing() == m_thing;
        state.invisible = !m_canvas.isVisible();
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && m_canvas.thingsAct()
                   ? static_cast<QAccessibleActionInterface*>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        if (!isValid())
            return;
        m_canvas.setFocus();
        m_canvas.focusThing(m_thing);
        if (action != pressAction())
            return;
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_canvas, &press);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    StageCanvas& m_canvas;
    int m_thing;
};

class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(StageCanvas& canvas) : QAccessibleWidget(&canvas, QAccessible::Graphic), m_canvas(canvas)
    {
    }
    ~CanvasAccessible() override
    {
        for (const auto& [thing, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_canvas.thingCount(); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto [place, isNew] = m_children.try_emplace(index, QAccessible::Id{});
        if (isNew) {
            place->second = QAccessible::registerAccessibleInterface(new ThingAccessible(m_canvas, index));
            m_indices[place->second] = index;
        }
        return QAccessible::accessibleInterface(place->second);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return child(m_canvas.thingAt(m_canvas.mapFromGlobal(QPoint(x, y))));
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        const auto found = m_indices.find(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(wanted)));
        return found == m_indices.end() ? -1 : found->second;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_canvas.hasFocus() ? child(m_canvas.focusedThing()) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? m_canvas.summaryText() : QAccessibleWidget::text(kind);
    }

private:
    StageCanvas& m_canvas;
    // Made when first asked for; owned by Qt's cache. Both ways, for both are asked.
    mutable std::unordered_map<int, QAccessible::Id> m_children;
    mutable std::unordered_map<QAccessible::Id, int> m_indices;
};

}  // namespace

void registerAccessible(StageCanvas& canvas)
{
    // Qt's cache owns it and deletes it with the canvas.
    QAccessible::registerAccessibleInterface(new CanvasAccessible(canvas));
}

void announceFocus(StageCanvas& canvas, int thing)
{
    if (!QAccessible::isActive() || thing < 0 || thing >= canvas.thingCount())
        return;
    QAccessibleEvent event(&canvas, QAccessible::Focus);
    event.setChild(thing);
    QAccessible::updateAccessibility(&event);
}

}  // namespace faultglass
