#include "widgets/canvas/canvas_scene.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasScene)
};

}  // namespace

void CanvasScene::setTheme(const Theme& theme)
{
    m_layoutStale = m_layoutStale || !(theme.sizes == m_theme.sizes);
    m_theme = theme;
    invalidate();
}

void CanvasScene::setView(QSize size, qreal pixelRatio)
{
    if (size == m_size && pixelRatio == m_pixelRatio)
        return;
    m_size = size;
    m_pixelRatio = pixelRatio;
    m_layoutStale = true;
    m_layerStale = true;
}

void CanvasScene::invalidate()
{
    m_clients.reset();
    m_layerStale = true;
}

ServerField& CanvasScene::field()
{
    return m_servers > kMostCards ? static_cast<ServerField&>(m_heat) : static_cast<ServerField&>(m_cards);
}

const ServerField& CanvasScene::field() const { return const_cast<CanvasScene*>(this)->field(); }

void CanvasScene::layOut(std::uint32_t servers)
{
    const bool other = (servers > kMostCards) != (m_servers > kMostCards);
    m_servers = servers;
    const qreal typeScale = m_theme.sizes.body / TypeSizes{}.body;
    m_flow = layOutFlow(QSizeF(m_size), servers > kMostCards ? 0 : servers, typeScale);
    m_camera.setSizes(QSizeF(m_size), m_flow.world);
    field().layOut(m_flow, servers);
    if (other)
        m_camera.reset();
    m_camera.setMostZoom(field().mostZoom());
    m_layoutStale = false;
    m_layerStale = true;
}

QRegion CanvasScene::refresh(const SceneInput& input)
{
    const std::uint32_t servers = shownCount(input.fleet);
    if (m_layoutStale || servers != m_servers)
        layOut(servers);
    const bool edgesChanged = field().update(input);
    const QSize pixels = QSizeF(QSizeF(m_size) * m_pixelRatio).toSize();
    if (m_layer.size() != pixels || m_layer.devicePixelRatio() != m_pixelRatio) {
        m_layer = QPixmap(pixels);
        m_layer.setDevicePixelRatio(m_pixelRatio);
        m_layerStale = true;
    }
    if (m_layer.isNull())
        return {};
    QPainter painter(&m_layer);
    if (m_layerStale) {
        field().restyle(m_theme, m_camera, m_pixelRatio);
        paintAll(painter, input);
        m_layerStale = false;
        return QRect(QPoint(), m_size);
    }
    if (edgesChanged)
        repaintEdges(painter);
    const QRegion changed = field().paintServers(painter, input) + paintClients(painter, input, false);
    return edgesChanged ? QRegion(QRect(QPoint(), m_size)) : changed;
}

void CanvasScene::repaintEdges(QPainter& painter)
{
    painter.save();
    const QRegion cards = field().aboveEdges() + m_camera.toView(m_flow.clients).toAlignedRect() +
                          m_camera.toView(m_flow.balancer).toAlignedRect();
    painter.setClipRegion(QRegion(QRect(QPoint(), m_size)) - cards);
    painter.fillRect(QRect(QPoint(), m_size), stageSurface(m_theme));
    field().paintEdges(painter);
    paintClientsEdge(painter, m_drawnClients);
    painter.restore();
}

void CanvasScene::paintAll(QPainter& painter, const SceneInput& input)
{
    painter.fillRect(QRect(QPoint(), m_size), stageSurface(m_theme));
    field().paintEdges(painter);
    field().paintServers(painter, input);
    paintClients(painter, input, true);
    const CardPainter cards(m_theme, m_camera.scale());
    //: On two lines where the translation has a space.
    const QString name = Words::tr("Load balancer");
    cards.paintBalancer(painter, m_camera.toView(m_flow.balancer), name.split(QLatin1Char(' ')));
}

void CanvasScene::paintClientsEdge(QPainter& painter, const ClientsFace& face)
{
    const QColor color = mixed(stageSurface(m_theme), face.storm ? m_theme.color(Role::Degraded) : m_theme.muted, 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = m_theme.stroke + face.widthStep * 0.5;
    painter.setPen(QPen(color, width * std::clamp(m_camera.scale(), 0.6, 2.0), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(m_camera.toView(m_flow.clientsEdge.at(0)), m_camera.toView(m_flow.clientsEdge.at(1)));
}

QRegion CanvasScene::paintClients(QPainter& painter, const SceneInput& input, bool always)
{
    const ClientsFace& face = m_clients.faceOf(input);
    if (!always && face == m_drawnClients)
        return {};
    const bool edge = always || face.storm != m_drawnClients.storm || face.widthStep != m_drawnClients.widthStep;
    m_drawnClients = face;
    const QRectF place = m_camera.toView(m_flow.clients);
    painter.fillRect(place.toAlignedRect(), stageSurface(m_theme));
    QRegion changed = place.toAlignedRect();
    if (edge) {
        const QRect line = QRectF(m_camera.toView(m_flow.clientsEdge.at(0)), m_camera.toView(m_flow.clientsEdge.at(1)))
                               .toAlignedRect()
                               .adjusted(0, -9, 0, 9);
        painter.fillRect(line, stageSurface(m_theme));
        paintClientsEdge(painter, face);
        changed += line;
    }
    CardPainter(m_theme, m_camera.scale()).paintClients(painter, place, face, Words::tr("Clients"));
    return changed;
}

void CanvasScene::resetCamera()
{
    m_camera.reset();
    m_layerStale = true;
}

void CanvasScene::zoomBy(qreal factor, QPointF anchor)
{
    const Camera before = m_camera;
    m_camera.zoomBy(factor, anchor);
    m_layerStale = m_layerStale || !(before == m_camera);
}

void CanvasScene::panBy(QPointF step)
{
    const Camera before = m_camera;
    m_camera.panBy(step);
    m_layerStale = m_layerStale || !(before == m_camera);
}

void CanvasScene::reveal(std::uint32_t server)
{
    const Camera before = m_camera;
    m_camera.reveal(field().rectOf(server), 12);
    m_layerStale = m_layerStale || !(before == m_camera);
}

QRectF CanvasScene::rectOf(std::uint32_t server) const
{
    return server < m_servers ? m_camera.toView(field().rectOf(server)) : QRectF();
}

std::optional<std::uint32_t> CanvasScene::at(QPointF point) const { return field().at(m_camera.toWorld(point)); }

std::uint32_t CanvasScene::neighbour(std::uint32_t server, int columns, int rows) const
{
    return field().neighbour(server, columns, rows);
}

QPointF CanvasScene::placeOf(const DotSpot& spot) const
{
    if (spot.place != DotSpot::Place::ClientsEdge)
        return m_camera.toView(field().placeOf(spot));
    constexpr qreal kLane = 7;
    const auto share = static_cast<qreal>(spot.share);
    const qreal spread = kLane * static_cast<qreal>(spot.drift) * std::min(1.0, 6 * share * (1 - share) + 0.15);
    return m_camera.toView(m_flow.clientsEdge.at(share) + QPointF(0, spread));
}

qreal CanvasScene::serversLeft() const
{
    Camera fitted = m_camera;
    fitted.reset();
    return fitted.toView(m_flow.servers.topLeft()).x();
}

qreal CanvasScene::dotRadius() const
{
    const qreal type = std::sqrt(m_theme.sizes.body / TypeSizes{}.body);
    return 3.1 * type * std::clamp(std::sqrt(m_camera.scale()), 0.75, 1.6);
}

}  // namespace faultglass
