// The picture of whom a fault reaches: servers above, the customers dealt to them below, and the hands between.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QPixmap>

#include "widgets/canvas/stage_canvas.h"
#include "widgets/scenes/isolation_layout.h"

class QPainter;

namespace faultglass {

/// Up to a few thousand servers and customers have a mark each; beyond that marks share. A click on a server kills or
/// heals it, one on a customer makes them send poison or calms them; the menu has the other faults, racks and cells.
class IsolationCanvas : public StageCanvas {
    Q_OBJECT
public:
    explicit IsolationCanvas(QWidget* parent = nullptr);
    ~IsolationCanvas() override;

    void setTheme(const Theme& theme) override;
    void setFrame(std::shared_ptr<const Frame> frame, int arm = 0) override;
    void setTransitions(const TransitionLog* log) override;
    void setReducedMotion(bool) override {}  // nothing moves
    void setWallClock(std::function<double()>) override {}
    void settle() override {}
    [[nodiscard]] std::optional<ServerId> focusedServer() const override;
    [[nodiscard]] QRect serverRect(ServerId server) const override;

    /// Where a customer's mark is, in widget coordinates; empty where marks are shared.
    [[nodiscard]] QRect customerRect(std::uint32_t customer) const;
    /// The picture in one sentence.
    [[nodiscard]] QString summaryText() const;

    [[nodiscard]] QSize sizeHint() const override { return {640, 420}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    /// What the mouse or the keyboard is on.
    struct Spot {
        enum class Kind : std::uint8_t { Server, Customer, Group } kind = Kind::Server;
        std::uint32_t number = 0;  ///< of the server, the customer or the group
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    [[nodiscard]] const FleetView* fleet() const;
    [[nodiscard]] bool living() const { return fleet() != nullptr && !fleet()->servers.empty(); }
    void layOut();
    [[nodiscard]] std::optional<Spot> spotAt(QPointF point) const;
    [[nodiscard]] QRectF rectOf(const Spot& spot) const;
    void hover(const std::optional<Spot>& spot);
    void act(const Spot& spot);
    void openMenu(const std::optional<Spot>& spot, QPoint global);
    void askWhy(std::uint32_t server);
    void moveFocus(int key);
    [[nodiscard]] QStringList tooltipLines(const Spot& spot) const;
    [[nodiscard]] FaultTarget targetOf(const Spot& spot) const;
    [[nodiscard]] bool causesTrouble(std::uint32_t customer) const;
    [[nodiscard]] std::vector<std::uint32_t> serversOf(std::uint32_t customer) const;

    void paintHeader(QPainter& painter) const;
    void paintServers(QPainter& painter) const;
    void paintBox(QPainter& painter, std::uint32_t box) const;
    void paintGroups(QPainter& painter) const;
    void paintHands(QPainter& painter) const;
    void paintHand(QPainter& painter, std::uint32_t customer, const QColor& color, qreal width) const;
    void paintCustomers(QPainter& painter) const;
    void paintPerson(QPainter& painter, std::uint32_t customer) const;
    void paintLegend(QPainter& painter) const;
    [[nodiscard]] const QPixmap& sprite(TenantState state) const;
    [[nodiscard]] QString groupName(std::uint32_t group) const;
    [[nodiscard]] QString dealText() const;

    Theme m_theme;
    std::shared_ptr<const Frame> m_frame;
    int m_arm = 0;
    const TransitionLog* m_log = nullptr;
    IsolationCounts m_counts;
    IsolationLayout m_layout;
    std::optional<Spot> m_hovered, m_focused, m_pressed;
    QPointF m_pointer;
    bool m_byKeyboard = false;
    mutable std::array<QPixmap, 3> m_sprites;  // by TenantState, for the present cell size
};

}  // namespace faultglass
