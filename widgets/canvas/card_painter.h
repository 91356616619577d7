// Paints the things that stand on the canvas: server cards at every size, the clients' card, the balancer, marks.
#pragma once

#include <vector>

#include <QFont>
#include <QRectF>
#include <QString>

#include "widgets/canvas/server_look.h"
#include "widgets/theme/theme.h"

class QPainter;

namespace faultglass {

/// What a server card shows. Two equal faces look the same, so a card is drawn again only when its face changed.
struct ServerFace {
    QString name;
    QString reason;
    StateLook look;
    ServerState state = ServerState::Healthy;
    int cpu = 0;    ///< in 200ths
    int queue = 0;  ///< lit blocks of kQueueBlocks

    friend bool operator==(const ServerFace& a, const ServerFace& b)
    {
        return a.state == b.state && a.cpu == b.cpu && a.queue == b.queue && a.name == b.name && a.reason == b.reason;
    }
};
inline constexpr int kQueueBlocks = 18;
inline constexpr int kCpuSteps = 200;

/// What the clients' card shows.
struct ClientsFace {
    QString fresh;    ///< "5,000 rps new"
    QString retries;  ///< "+ 7,040 rps retries"; empty for none
    bool storm = false;
    int widthStep = 0;  ///< of the edge to the balancer: half pixels above the ordinary width
    QString summary;    ///< "9 of 24 customers failing"
    Role summaryRole = Role::Healthy;
    std::vector<CustomerState> customers;  ///< one dot each; empty: shares of `total` in a bar
    std::uint32_t total = 0, degraded = 0, down = 0;

    friend bool operator==(const ClientsFace&, const ClientsFace&) = default;
};
inline constexpr std::size_t kMostCustomerDots = 96;

/// Paints with one theme, which must outlive it. `zoom` enlarges type and strokes; what does not fit at that size is
/// left out, the reason first, then the bars' labels, then the bars, and at last the name.
class CardPainter {
public:
    CardPainter(const Theme& theme, qreal zoom) : m_theme(theme), m_zoom(zoom) {}

    void paintServer(QPainter& painter, const QRectF& card, const ServerFace& face) const;
    /// Only the bars, over what paintServer drew for a face that is otherwise the same. Much cheaper than all of it.
    void paintServerBars(QPainter& painter, const QRectF& card, const ServerFace& face) const;
    void paintClients(QPainter& painter, const QRectF& card, const ClientsFace& face, const QString& title) const;
    /// `lines` is the name, a line each.
    void paintBalancer(QPainter& painter, const QRectF& card, const QStringList& lines) const;
    void paintMark(QPainter& painter, const QRectF& circle, const StateLook& look) const;
    void paintCustomerDot(QPainter& painter, QPointF middle, qreal radius, CustomerState state) const;

    /// Where requests are seen waiting: a lane above the queue bar, or the left edge where there is no room for one.
    [[nodiscard]] QRectF waitingLane(const QRectF& card, bool serving) const;

private:
    struct Places;
    [[nodiscard]] Places placesIn(const QRectF& card) const;
    [[nodiscard]] Places wideCard(const QRectF& card) const;
    [[nodiscard]] Places narrowCard(const QRectF& card) const;
    void paintChrome(QPainter& painter, const QRectF& card, const StateLook& look) const;
    void paintBars(QPainter& painter, const Places& places, const ServerFace& face) const;
    void paintCustomers(QPainter& painter, const QRectF& area, const ClientsFace& face) const;
    [[nodiscard]] qreal typeZoom() const { return m_zoom * m_theme.sizes.body / TypeSizes{}.body; }

    /// A font once made has found its engine; making it anew for each card costs more than drawing with it.
    [[nodiscard]] const QFont& textFont(qreal size) const { return kept(false, size); }
    [[nodiscard]] const QFont& headingFont(qreal size) const { return kept(true, size); }
    [[nodiscard]] const QFont& kept(bool heading, qreal size) const;

    const Theme& m_theme;
    qreal m_zoom;
    struct KeptFont {
        bool heading;
        int pixels;
        QFont font;
    };
    mutable std::vector<KeptFont> m_fonts;
};

}  // namespace faultglass
