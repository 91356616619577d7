#include "widgets/canvas/heat_field.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>

#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

constexpr qreal kLeastCell = 4;     // view pixels; smaller cells are an image
constexpr qreal kLeastMarked = 11;  // cells with a glyph
constexpr qreal kLeastNamed = 34;
constexpr qreal kLeastCard = 76;
constexpr qreal kCardCell = 150;  // at this size a card has its designed type
constexpr qreal kFullZoomCell = 240;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(HeatField)
};

}  // namespace

void HeatField::layOut(const FlowLayout& flow, std::uint32_t servers)
{
    m_flow = flow;
    m_grid = GridLayout(flow.servers, servers);
    if (servers != m_codes.size()) {
        m_codes.reset(servers);
        m_faces.reset(servers);
    }
    m_allStale = true;
}

void HeatField::restyle(const Theme& theme, const Camera& camera, qreal pixelRatio)
{
    m_theme = theme;
    m_camera = camera;
    m_pixelRatio = pixelRatio;
    m_colors = heatColors(theme);
    m_sprites.fill(QPixmap());
    const qreal cell = cellPixels();
    m_detail = cell < kLeastCell ? Detail::Image : cell < kLeastCard ? Detail::Cells : Detail::Cards;
    if (m_detail != Detail::Cards)
        m_faces.forgetFaces();
    m_drawnFaces.clear();
    m_allStale = true;
}

bool HeatField::update(const SceneInput& input)
{
    m_changed = m_codes.look(input, m_faces);
    return false;
}

QRect HeatField::visibleCells(QSize view) const
{
    return m_grid.cellsIn(m_camera.toWorld(QRectF(QPointF(), QSizeF(view))));
}

void HeatField::paintEdges(QPainter& layer)
{
    // A fan towards the grid: which cell a request goes to is said by its dot.
    layer.setRenderHint(QPainter::Antialiasing);
    layer.setPen(QPen(m_theme.line, m_theme.stroke));
    const QPointF from(m_flow.balancer.right(), m_flow.balancer.center().y());
    const QRectF grid = m_grid.bounds();
    for (const qreal share : {0.1, 0.3, 0.5, 0.7, 0.9}) {
        const EdgePath path = curveBetween(from, QPointF(grid.left(), grid.top() + grid.height() * share));
        for (std::size_t i = 1; i < path.points().size(); ++i)
            layer.drawLine(m_camera.toView(path.points()[i - 1]), m_camera.toView(path.points()[i]));
    }
}

QRegion HeatField::paintServers(QPainter& layer, const SceneInput& input)
{
    QRegion changed;
    switch (m_detail) {
    case Detail::Image:
        changed = paintImage(layer);
        break;
    case Detail::Cells:
        changed = paintCells(layer);
        break;
    case Detail::Cards:
        changed = paintCards(layer, input);
        break;
    }
    const QString legend = Words::tr("%1 healthy · %2 degraded · %3 failed")
                               .arg(formatCount(m_codes.count(Role::Healthy)),
                                    formatCount(m_codes.count(Role::Degraded)),
                                    formatCount(m_codes.count(Role::Failed)));
    if (m_allStale || legend != m_legend) {
        m_legend = legend;
        paintLegend(layer);
        changed += m_camera.toView(QRectF(m_flow.servers.left(), m_flow.servers.bottom(), m_flow.servers.width(), 26))
                       .toAlignedRect();
    }
    m_allStale = false;
    m_changed = {};
    return changed;
}

QRegion HeatField::paintImage(QPainter& layer)
{
    const QSize view = layer.device() != nullptr
                           ? (QSizeF(layer.device()->width(), layer.device()->height()) / m_pixelRatio).toSize()
                           : QSize();
    int firstRow = 0, endRow = 0;
    if (m_allStale) {
        const QRect cells = visibleCells(view);
        const int block = std::max(1, static_cast<int>(std::lround(1 / (cellPixels() * m_pixelRatio))));
        if (cells.isEmpty())
            return {};
        m_image.start(cells, block, m_grid.columns(), m_colors);
        firstRow = cells.top();
        endRow = cells.bottom() + 1;
    } else if (m_changed.end > m_changed.first) {
        firstRow = static_cast<int>(m_changed.first) / m_grid.columns();
        endRow = static_cast<int>(m_changed.end - 1) / m_grid.columns() + 1;
    }
    if (endRow <= firstRow || m_image.image().isNull())
        return {};
    m_image.fill(m_codes, firstRow, endRow);
    const auto placeOf = [this](const QRectF& cells) {
        const QPointF origin = m_grid.bounds().topLeft();
        return m_camera.toView(QRectF(origin + cells.topLeft() * m_grid.cell(), cells.size() * m_grid.cell()));
    };
    const QRect all = m_image.cells();
    const int block = m_image.block();
    const QRectF target = placeOf(QRectF(all.topLeft(), QSizeF(m_image.image().size()) * block));
    // A pixel more on both sides: smoothing carries a change to the neighbours.
    const QRectF band = placeOf(QRectF(all.left(), firstRow - 2 * block, all.width(), endRow - firstRow + 4 * block));
    const QRect dirty = (band & target).toAlignedRect();
    layer.save();
    layer.setClipRect(dirty);
    layer.fillRect(dirty, stageSurface(m_theme));
    layer.setRenderHint(QPainter::SmoothPixmapTransform, cellPixels() * block * m_pixelRatio < 2);
    layer.drawImage(target, m_image.image());
    layer.restore();
    return dirty;
}

const QPixmap& HeatField::sprite(HeatCode code, int side)
{
    QPixmap& sprite = m_sprites[code];
    if (!sprite.isNull())
        return sprite;
    sprite = QPixmap(QSize(side, side) * m_pixelRatio);
    sprite.setDevicePixelRatio(m_pixelRatio);
    sprite.fill(stageSurface(m_theme));
    QPainter painter(&sprite);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(m_colors[code]));
    const StateLook look = lookOfCode(code);
    const qreal round = std::min(m_theme.controlRadius, side * 0.2);
    const QRectF square(0, 0, side, side);
    if (!look.serving && look.role == Role::Failed) {
        const QColor red = m_theme.color(Role::Failed);
        painter.setBrush(mixed(stageSurface(m_theme), red, 0.18));
        QPen pen(red, std::clamp(side * 0.06, 1.0, 2.0));
        pen.setDashPattern({2.6, 2});
        painter.setPen(pen);
        painter.drawRoundedRect(square.adjusted(0.7, 0.7, -0.7, -0.7), round, round);
    } else {
        painter.drawRoundedRect(square, round, round);
    }
    if (look.role == Role::Healthy || side >= kLeastNamed)
        return sprite;
    painter.setPen(QPen(look.serving ? m_theme.onColor(look.role) : m_theme.color(look.role), std::max(1.3, side * 0.1),
                        Qt::SolidLine, Qt::RoundCap));
    const QPointF c = square.center();
    const qreal reach = side * 0.2;
    if (look.mark == Mark::Cross) {
        painter.drawLine(c + QPointF(-reach, -reach), c + QPointF(reach, reach));
        painter.drawLine(c + QPointF(reach, -reach), c + QPointF(-reach, reach));
    } else if (look.mark == Mark::Exclamation) {
        painter.drawLine(c + QPointF(0, -reach * 1.3), c + QPointF(0, reach * 0.2));
        painter.drawPoint(c + QPointF(0, reach * 1.3));
    }
    return sprite;
}

void HeatField::paintCell(QPainter& layer, std::uint32_t server)
{
    const QRectF place = m_camera.toView(m_grid.rectOf(server));
    const qreal cell = place.width();
    const int gap = cell >= 24 ? 3 : cell >= 12 ? 2 : 1;
    const QPoint corner(qRound(place.left()), qRound(place.top()));
    const int side = std::max(1, static_cast<int>(std::floor(cell)) - gap);
    const HeatCode code = m_codes[server];
    if (cell < kLeastMarked) {
        layer.fillRect(QRect(corner, QSize(side, side)), QColor(m_colors[code]));
        return;
    }
    layer.drawPixmap(corner, sprite(code, side));
    if (cell < kLeastNamed)
        return;
    const StateLook look = lookOfCode(code);
    layer.setFont(m_theme.headingFont(std::clamp(cell * 0.26, 9.0, m_theme.sizes.body)));
    layer.setPen(look.serving ? m_theme.text : m_theme.muted);
    if (look.serving && look.role != Role::Healthy)
        layer.setPen(m_theme.onColor(look.role));
    layer.drawText(QRect(corner, QSize(side, side)), Qt::AlignCenter, serverName(server));
}

QRegion HeatField::paintCells(QPainter& layer)
{
    const QSize view = (QSizeF(layer.device()->width(), layer.device()->height()) / m_pixelRatio).toSize();
    const QRect cells = visibleCells(view);
    m_drawnCodes.resize(m_codes.size());
    layer.setRenderHint(QPainter::Antialiasing, false);
    QRectF dirty;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        const auto base = static_cast<std::uint32_t>(row) * static_cast<std::uint32_t>(m_grid.columns());
        const auto end = std::min(m_codes.size(), base + static_cast<std::uint32_t>(cells.right()) + 1);
        for (std::uint32_t server = base + static_cast<std::uint32_t>(cells.left()); server < end; ++server) {
            if (!m_allStale &&
                (server < m_changed.first || server >= m_changed.end || m_drawnCodes[server] == m_codes[server]))
                continue;
            m_drawnCodes[server] = m_codes[server];
            paintCell(layer, server);
            dirty |= m_grid.rectOf(server);
        }
    }
    return dirty.isEmpty() ? QRegion() : QRegion(m_camera.toView(dirty).toAlignedRect());
}

QRegion HeatField::paintCards(QPainter& layer, const SceneInput& input)
{
    const QSize view = (QSizeF(layer.device()->width(), layer.device()->height()) / m_pixelRatio).toSize();
    const QRect cells = visibleCells(view);
    const CardPainter cards(m_theme, std::clamp(cellPixels() / kCardCell, 0.72, 1.5));
    QRegion changed;
    for (int row = cells.top(); row <= cells.bottom(); ++row) {
        for (int column = cells.left(); column <= cells.right(); ++column) {
            const auto server = static_cast<std::uint32_t>(row) * static_cast<std::uint32_t>(m_grid.columns()) +
                                static_cast<std::uint32_t>(column);
            if (server >= std::min<std::size_t>(m_codes.size(), input.fleet.servers.size()))
                continue;
            const ServerFace& face = m_faces.faceOf(server, input);
            const auto drawn = m_drawnFaces.find(server);
            if (!m_allStale && drawn != m_drawnFaces.end() && drawn->second == face)
                continue;
            m_drawnFaces[server] = face;
            const QRectF place = m_camera.toView(m_grid.rectOf(server));
            const qreal inset = place.width() * 0.03;
            layer.fillRect(place.toAlignedRect(), stageSurface(m_theme));
            cards.paintServer(layer, place.adjusted(inset, inset, -inset, -inset), face);
            changed += place.toAlignedRect();
        }
    }
    return changed;
}

void HeatField::paintLegend(QPainter& layer)
{
    constexpr int kRampSteps = (kHeatLevels + 1) / 2;
    const QRectF strip =
        m_camera.toView(QRectF(m_flow.servers.left(), m_flow.servers.bottom(), m_flow.servers.width(), 26));
    layer.fillRect(strip.toAlignedRect(), stageSurface(m_theme));
    if (strip.height() < 12)
        return;
    const qreal zoom = std::clamp(m_camera.scale(), 0.7, 1.4);
    const qreal side = 11 * zoom;
    const qreal middle = strip.center().y() + 2;
    qreal x = std::max(strip.left(), m_camera.toView(m_grid.bounds()).left());
    layer.setFont(m_theme.textFont(m_theme.sizes.note * zoom * 0.94));
    layer.setPen(m_theme.muted);
    const QFontMetricsF metrics(layer.font());
    const auto text = [&](const QString& words) {
        const qreal width = metrics.horizontalAdvance(words) + 2;
        layer.drawText(QRectF(x, middle - 10 * zoom, width, 20 * zoom), Qt::AlignVCenter | Qt::AlignLeft, words);
        x += width + 8 * zoom;
    };
    const QString words[] = {Words::tr("degraded"), Words::tr("overloaded"), Words::tr("out")};
    qreal needed = metrics.horizontalAdvance(Words::tr("idle") + Words::tr("busy")) + 26 * zoom + kRampSteps * side;
    for (const QString& word : words)
        needed += metrics.horizontalAdvance(word) + side * 1.1 + 19 * zoom;
    // What is wrong is to be named first; the shades of what is well explain themselves.
    if (needed <= strip.right() - x) {
        text(Words::tr("idle"));
        for (int step = 0; step < kRampSteps; ++step) {
            const auto busy = static_cast<std::uint16_t>(step * 2 * 125);
            const auto code = static_cast<std::size_t>(heatCode(ServerState::Healthy, busy));
            layer.fillRect(QRectF(x, middle - side / 2, side, side), QColor(m_colors[code]));
            x += side;
        }
        x += 6 * zoom;
        text(Words::tr("busy"));
    }
    const CardPainter marks(m_theme, zoom);
    layer.setRenderHint(QPainter::Antialiasing);
    for (const ServerState state : {ServerState::Busy, ServerState::Overloaded, ServerState::Down}) {
        marks.paintMark(layer, QRectF(x + 4 * zoom, middle - side * 0.55, side * 1.1, side * 1.1), lookOf(state));
        x += side * 1.1 + 9 * zoom;
        layer.setPen(m_theme.muted);
        text(words[state == ServerState::Busy ? 0 : state == ServerState::Overloaded ? 1 : 2]);
    }
    layer.setPen(m_theme.muted);
    const QRectF rest(x + 12 * zoom, middle - 10 * zoom, strip.right() - x - 12 * zoom, 20 * zoom);
    if (metrics.horizontalAdvance(m_legend) <= rest.width())
        layer.drawText(rest, Qt::AlignVCenter | Qt::AlignRight, m_legend);
}

std::uint32_t HeatField::neighbour(std::uint32_t server, int columns, int rows) const
{
    if (m_grid.count() == 0)
        return server;
    const auto perRow = static_cast<std::int64_t>(m_grid.columns());
    const std::int64_t column = server % perRow + columns;
    const std::int64_t next = server + columns + rows * perRow;
    const bool inside = column >= 0 && column < perRow && next >= 0 && next < m_grid.count();
    return inside ? static_cast<std::uint32_t>(next) : server;
}

bool HeatField::clickable() const { return cellPixels() >= 6; }

qreal HeatField::mostZoom() const
{
    const qreal cell = m_grid.cell();
    return cell > 0 ? std::max(4.0, kFullZoomCell / cell) : 4.0;
}

QPointF HeatField::placeOf(const DotSpot& spot) const
{
    const QPointF from(m_flow.balancer.right(), m_flow.balancer.center().y());
    if (spot.server >= m_grid.count())
        return from;
    const QPointF to = m_grid.rectOf(spot.server).center();
    if (spot.place == DotSpot::Place::Queue)
        return to;
    const qreal t = static_cast<qreal>(spot.share), s = 1 - t;
    const qreal middle = (from.x() + std::max(from.x(), m_grid.bounds().left())) / 2;
    return s * s * s * from + 3 * s * s * t * QPointF(middle, from.y()) + 3 * s * t * t * QPointF(middle, to.y()) +
           t * t * t * to;
}

}  // namespace faultglass
