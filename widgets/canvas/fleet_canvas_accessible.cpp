#include "widgets/canvas/fleet_canvas_accessible.h"

#include <vector>

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QKeyEvent>

#include "widgets/canvas/fleet_canvas.h"
#include "widgets/canvas/server_look.h"
#include "widgets/scenes/flow_layout.h"

namespace faultglass {

namespace {

/// One server. Pressing it is a click: kill or heal.
class ServerAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ServerAccessible(FleetCanvas& canvas, std::uint32_t server) : m_canvas(canvas), m_server(server) {}

    bool isValid() const override { return m_server < m_canvas.shownServers(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(&m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QWindow* window() const override { return m_canvas.window()->windowHandle(); }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name          ? m_canvas.serverDescription(ServerId{m_server})
               : kind == QAccessible::Description ? FleetCanvas::tr("Enter kills or heals it, ? asks why.")
                                                  : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        const QRect place = m_canvas.serverRect(ServerId{m_server});
        return QRect(m_canvas.mapToGlobal(place.topLeft()), place.size());
    }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_canvas.hasFocus() && m_canvas.focusedServer() == std::optional(ServerId{m_server});
        state.invisible = !m_canvas.isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override
    {
        m_canvas.setFocus();
        m_canvas.focusServer(ServerId{m_server});
        if (action != pressAction())
            return;
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_canvas, &press);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    FleetCanvas& m_canvas;
    std::uint32_t m_server;
};

class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(FleetCanvas& canvas) : QAccessibleWidget(&canvas, QAccessible::Graphic), m_canvas(canvas)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override
    {
        const std::uint32_t servers = m_canvas.shownServers();
        return servers <= kMostCards ? static_cast<int>(servers) : 0;
    }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (static_cast<int>(m_children.size()) <= index) {
            const auto server = static_cast<std::uint32_t>(m_children.size());
            m_children.push_back(QAccessible::registerAccessibleInterface(new ServerAccessible(m_canvas, server)));
        }
        return QAccessible::accessibleInterface(m_children[static_cast<std::size_t>(index)]);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto server = m_canvas.serverAt(m_canvas.mapFromGlobal(QPoint(x, y)));
        return server ? child(static_cast<int>(server->value)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int i = 0; i < static_cast<int>(m_children.size()); ++i) {
            if (QAccessible::accessibleInterface(m_children[static_cast<std::size_t>(i)]) == wanted)
                return i;
        }
        return -1;
    }
    QAccessibleInterface* focusChild() const override
    {
        const auto focused = m_canvas.focusedServer();
        return m_canvas.hasFocus() && focused ? child(static_cast<int>(focused->value)) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? m_canvas.summaryText() : QAccessibleWidget::text(kind);
    }

private:
    FleetCanvas& m_canvas;
    mutable std::vector<QAccessible::Id> m_children;  ///< made when first asked for; owned by Qt's cache
};

}  // namespace

void registerAccessible(FleetCanvas& canvas)
{
    // Qt's cache owns it and deletes it with the canvas.
    QAccessible::registerAccessibleInterface(new CanvasAccessible(canvas));
}

}  // namespace faultglass
