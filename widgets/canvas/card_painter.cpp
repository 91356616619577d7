#include "widgets/canvas/card_painter.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

namespace faultglass {

namespace {

/// A rectangle moved to whole device pixels, so that thin lines stay crisp.
QRectF crisp(const QRectF& rect, qreal pen)
{
    const qreal inset = pen / 2;
    return QRectF(QPointF(std::round(rect.left()), std::round(rect.top())),
                  QPointF(std::round(rect.right()), std::round(rect.bottom())))
        .adjusted(inset, inset, -inset, -inset);
}

void drawElided(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    if (box.width() < 8)
        return;
    const QFontMetricsF metrics(painter.font());
    painter.drawText(box, alignment | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, box.width()));
}

/// All of a reason, or its first part where there is no room for more: "queue 4,812 · waits 3.85 s".
QString fittingPart(const QPainter& painter, const QString& reason, qreal width)
{
    const qsizetype end = reason.indexOf(QStringLiteral(" · "));
    return end < 0 || QFontMetricsF(painter.font()).horizontalAdvance(reason) <= width ? reason : reason.left(end);
}

/// In a font small enough for the box, down to three quarters; elided beyond.
void drawFitted(QPainter& painter, const QRectF& box, QFont font, const QString& text)
{
    const qreal width = QFontMetricsF(font).horizontalAdvance(text);
    if (width > box.width())
        font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * std::max(0.75, box.width() / width))));
    painter.setFont(font);
    drawElided(painter, box, Qt::AlignCenter, text);
}

/// The colour of a thing that serves; what does not is only a dashed outline.
QColor outlineOf(const Theme& theme, const StateLook& look)
{
    if (!look.serving)
        return mixed(theme.line, theme.faint, 0.35);
    if (look.role == Role::Healthy)
        return mixed(theme.line, theme.color(Role::Healthy), 0.55);
    return theme.color(look.role);
}

}  // namespace

/// The parts of a server card; empty rectangles are left out at that size.
struct CardPainter::Places {
    QRectF mark, name, reason;
    QRectF cpuLabel, cpu, queueLabel, queue;
    qreal nameSize = 0, reasonSize = 0, labelSize = 0;
};

CardPainter::Places CardPainter::placesIn(const QRectF& card) const
{
    const qreal k = typeZoom();
    const qreal w = card.width(), h = card.height();
    if (h < 15 || w < 26) {
        Places p;
        const qreal side = std::min(w, h) * 0.6;
        p.mark = QRectF(card.center() - QPointF(side, side) / 2, QSizeF(side, side));
        return p;
    }
    return w >= 250 * k ? wideCard(card) : narrowCard(card);
}

/// Mark and text on the left, labelled bars on the right.
CardPainter::Places CardPainter::wideCard(const QRectF& card) const
{
    const qreal k = typeZoom();
    const qreal w = card.width(), h = card.height();
    const bool tall = h >= 50 * k;
    Places p;
    p.nameSize = tall ? m_theme.sizes.heading * m_zoom : std::min(m_theme.sizes.body * m_zoom, h * 0.56);
    p.reasonSize = m_theme.sizes.note * m_zoom;
    p.labelSize = m_theme.sizes.caption * m_zoom * 0.95;
    const qreal barWidth = std::clamp(w * 0.3, 70 * k, 190 * k);
    const qreal barLeft = card.right() - 20 * k - barWidth;
    const qreal height = std::min(8 * k, h * 0.16);
    const qreal first = card.top() + h * 0.27, second = card.top() + h * (tall ? 0.62 : 0.66);
    p.cpu = QRectF(barLeft, first - height / 2, barWidth, height);
    p.queue = QRectF(barLeft, second - height * 0.65, barWidth, height * 1.3);
    const qreal labels = h >= 34 * k && w >= 330 * k ? 44 * k : 0;
    if (labels > 0) {
        p.cpuLabel = QRectF(barLeft - labels - 2 * k, first - 8 * k, labels, 16 * k);
        p.queueLabel = QRectF(barLeft - labels - 2 * k, second - 8 * k, labels, 16 * k);
    }
    const qreal pad = tall ? 14 * k : std::min(10 * k, h * 0.3);
    const qreal side = std::min(20 * k, h * (tall ? 0.4 : 0.56));
    p.mark = QRectF(card.left() + pad, card.center().y() - side / 2, side, side);
    const qreal left = p.mark.right() + (tall ? 12 * k : 7 * k);
    const qreal width = barLeft - labels - 8 * k - left;
    if (tall) {
        p.name = QRectF(left, card.top() + h * 0.13, width, h * 0.36);
        p.reason = QRectF(left, card.top() + h * 0.46, width, h * 0.34);
    } else {
        const qreal name = p.nameSize * 2.6;
        p.name = QRectF(left, card.top(), name, h);
        p.reason = QRectF(left + name, card.top(), width - name, h);
    }
    return p;
}

/// Text above, bars along the bottom.
CardPainter::Places CardPainter::narrowCard(const QRectF& card) const
{
    const qreal k = typeZoom();
    const qreal w = card.width(), h = card.height();
    const bool withReason = h >= 40 * k && w >= 90 * k;
    const qreal pad = std::min(h >= 50 * k ? 14 * k : 10 * k, h * 0.3);
    const qreal right = card.right() - pad;
    const qreal bar = std::clamp(h * 0.07, 2.0, 7 * k);
    Places p;
    p.queue = QRectF(card.left() + pad, card.bottom() - bar - std::max(3.0, std::min(h * 0.08, 12 * k)),
                     right - card.left() - pad, bar);
    p.cpu = p.queue.translated(0, -bar - std::clamp(h * 0.04, 1.5, 6 * k));
    const qreal top = card.top() + std::min(h * 0.05, 8 * k);
    const qreal room = p.cpu.top() - 1 - top;
    const qreal nameHeight = withReason ? std::min(room / 2, 24 * k) : room;
    p.nameSize = std::min((h >= 50 * k ? m_theme.sizes.heading : m_theme.sizes.body) * m_zoom, nameHeight * 0.84);
    const qreal mark = std::min(20 * k, nameHeight * 0.86);
    p.mark = QRectF(card.left() + pad, top + (nameHeight - mark) / 2, mark, mark);
    p.name = QRectF(p.mark.right() + 6 * k, top, right - p.mark.right() - 6 * k, nameHeight);
    if (withReason)
        p.reason =
            QRectF(card.left() + pad, top + nameHeight, right - card.left() - pad, std::min(room - nameHeight, 44 * k));
    p.reasonSize = std::min(m_theme.sizes.note * m_zoom, p.reason.height() * 0.8);
    return p;
}

void CardPainter::paintChrome(QPainter& painter, const QRectF& card, const StateLook& look) const
{
    const qreal stroke = m_theme.stroke * std::clamp(m_zoom, 0.7, 1.5);
    const qreal radius = std::min(m_theme.controlRadius * m_zoom * 1.15, card.height() * 0.25);
    QPen pen(outlineOf(m_theme, look), stroke);
    if (!look.serving)
        pen.setDashPattern({3.2, 2.6});
    painter.setPen(pen);
    painter.setBrush(look.serving ? QBrush(m_theme.raised) : QBrush(stageSurface(m_theme)));
    painter.drawRoundedRect(crisp(card, stroke), radius, radius);
}

void CardPainter::paintBars(QPainter& painter, const Places& places, const ServerFace& face) const
{
    const QColor lit = m_theme.color(face.look.role);
    const QColor track = mixed(m_theme.raised, m_theme.line, m_theme.isDark() ? 0.75 : 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    const qreal round = places.cpu.height() / 2;
    painter.drawRoundedRect(places.cpu, round, round);
    if (face.cpu > 0) {
        QRectF filled = places.cpu;
        filled.setWidth(std::max(2 * round, places.cpu.width() * face.cpu / kCpuSteps));
        painter.setBrush(lit);
        painter.drawRoundedRect(filled, round, round);
    }
    // Whole pixels and no smoothing: eighteen little rectangles a card have to be cheap.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const qreal pitch = places.queue.width() / kQueueBlocks;
    const qreal width = std::max(1.0, std::floor(pitch - std::max(1.0, pitch * 0.25)));
    for (int i = 0; i < kQueueBlocks; ++i)
        painter.fillRect(QRectF(std::round(places.queue.left() + i * pitch), std::round(places.queue.top()), width,
                                std::max(2.0, std::round(places.queue.height()))),
                         i < face.queue ? lit : track);
    painter.setRenderHint(QPainter::Antialiasing);
}

void CardPainter::paintServer(QPainter& painter, const QRectF& card, const ServerFace& face) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintChrome(painter, card, face.look);
    const Places places = placesIn(card);
    paintMark(painter, places.mark, face.look);
    if (places.name.isEmpty())
        return;
    painter.setPen(face.look.serving ? m_theme.text : m_theme.muted);
    painter.setFont(headingFont(places.nameSize));
    drawElided(painter, places.name, Qt::AlignVCenter | Qt::AlignLeft, face.name);
    if (!places.reason.isEmpty()) {
        painter.setPen(m_theme.muted);
        painter.setFont(textFont(places.reasonSize));
        QRectF line = places.reason;
        if (!face.look.serving && line.right() < places.cpu.left())
            line.setRight(places.cpu.right());  // there are no bars to make room for
        if (line.height() > 2.6 * places.reasonSize)
            painter.drawText(line,
                             (line.left() >= places.name.right() ? Qt::AlignVCenter : Qt::AlignTop) | Qt::AlignLeft |
                                 Qt::TextWordWrap,
                             QString(face.reason).replace(QStringLiteral(" · "), QStringLiteral("\n")));
        else
            drawElided(painter, line, Qt::AlignVCenter | Qt::AlignLeft,
                       fittingPart(painter, face.reason, line.width()));
    }
    if (!face.look.serving)
        return;
    if (!places.cpuLabel.isEmpty()) {
        painter.setPen(m_theme.muted);
        painter.setFont(textFont(places.labelSize));
        painter.drawText(places.cpuLabel, Qt::AlignVCenter | Qt::AlignLeft,
                         QCoreApplication::translate("ServerLook", "CPU"));
        painter.drawText(places.queueLabel, Qt::AlignVCenter | Qt::AlignLeft,
                         QCoreApplication::translate("ServerLook", "Queue"));
    }
    paintBars(painter, places, face);
}

void CardPainter::paintServerBars(QPainter& painter, const QRectF& card, const ServerFace& face) const
{
    const Places places = placesIn(card);
    if (!face.look.serving || places.cpu.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(places.cpu.toAlignedRect(), m_theme.raised);
    paintBars(painter, places, face);
}

const QFont& CardPainter::kept(bool heading, qreal size) const
{
    const int pixels = qRound(size);
    for (const KeptFont& each : m_fonts) {
        if (each.heading == heading && each.pixels == pixels)
            return each.font;
    }
    m_fonts.push_back({heading, pixels, heading ? m_theme.headingFont(size) : m_theme.textFont(size)});
    return m_fonts.back().font;
}

QRectF CardPainter::waitingLane(const QRectF& card, bool serving) const
{
    const Places places = placesIn(card);
    const qreal room = places.queue.top() - places.cpu.bottom();
    if (serving && room >= 8 * typeZoom())
        return {places.queue.left(), places.queue.top() - 6 * typeZoom(), places.queue.width(), 1};
    return {card.left(), card.top() + card.height() * 0.3, 1, card.height() * 0.4};
}

void CardPainter::paintMark(QPainter& painter, const QRectF& circle, const StateLook& look) const
{
    if (look.mark == Mark::None || circle.width() < 4)
        return;
    const qreal side = circle.width(), reach = side * 0.2, width = std::max(1.2, side * 0.1);
    const QPointF c = circle.center();
    const bool outlined = !look.serving;
    const QColor color = m_theme.color(look.role);
    painter.setPen(outlined ? QPen(color, width) : QPen(Qt::NoPen));
    painter.setBrush(outlined ? QBrush() : QBrush(color));
    const qreal radius = side / 2 - (outlined ? width / 2 : 0);
    painter.drawEllipse(c, radius, radius);
    painter.setPen(QPen(outlined ? color : m_theme.onColor(look.role), width, Qt::SolidLine, Qt::RoundCap));
    const auto stroke = [&](qreal x1, qreal y1, qreal x2, qreal y2) {
        painter.drawLine(c + QPointF(x1, y1) * reach, c + QPointF(x2, y2) * reach);
    };
    switch (look.mark) {
    case Mark::Tick:
        stroke(-1.1, 0.1, -0.3, 0.9);
        stroke(-0.3, 0.9, 1.1, -0.8);
        break;
    case Mark::Exclamation:
        stroke(0, -1.3, 0, 0.2);
        stroke(0, 1.25, 0, 1.3);
        break;
    case Mark::Cross:
        stroke(-0.9, -0.9, 0.9, 0.9);
        stroke(0.9, -0.9, -0.9, 0.9);
        break;
    case Mark::Bars:
        stroke(-0.6, -1, -0.6, 1);
        stroke(0.6, -1, 0.6, 1);
        break;
    case Mark::Dash:
        stroke(-0.9, 0, 0.9, 0);
        break;
    case Mark::None:
        break;
    }
}

void CardPainter::paintCustomerDot(QPainter& painter, QPointF middle, qreal radius, CustomerState state) const
{
    switch (state) {
    case CustomerState::Fine:
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Healthy));
        painter.drawEllipse(middle, radius, radius);
        return;
    case CustomerState::Degraded:
        // An exclamation mark without its circle: at this size the bar and the dot are all that can be told.
        painter.setPen(QPen(m_theme.color(Role::Degraded), radius * 0.75, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle + QPointF(0, -radius), middle + QPointF(0, radius * 0.1));
        painter.drawLine(middle + QPointF(0, radius), middle + QPointF(0, radius * 1.01));
        return;
    case CustomerState::Down:
        painter.setPen(QPen(m_theme.color(Role::Failed), radius * 0.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(middle + QPointF(-radius, -radius) * 0.8, middle + QPointF(radius, radius) * 0.8);
        painter.drawLine(middle + QPointF(radius, -radius) * 0.8, middle + QPointF(-radius, radius) * 0.8);
        return;
    }
}

void CardPainter::paintCustomers(QPainter& painter, const QRectF& area, const ClientsFace& face) const
{
    if (face.customers.empty()) {
        const qreal height = 10 * typeZoom();
        QRectF bar(area.left(), area.center().y() - height / 2, area.width(), height);
        painter.setPen(Qt::NoPen);
        const double total = std::max(1.0, static_cast<double>(face.total));
        const auto part = [&](double count, Role role) {
            QRectF piece = bar;
            piece.setWidth(area.width() * count / total);
            painter.fillRect(piece, m_theme.color(role));
            bar.setLeft(piece.right());
        };
        part(face.total - face.degraded - face.down, Role::Healthy);
        part(face.degraded, Role::Degraded);
        part(face.down, Role::Failed);
        return;
    }
    const auto count = static_cast<int>(face.customers.size());
    const auto rowsOf = [&](int columns) { return (count + columns - 1) / columns; };
    const auto pitchOf = [&](int columns) {
        return std::min({12.0 * typeZoom(), area.width() / columns, area.height() / rowsOf(columns)});
    };
    int columns = std::min(count, count <= 24 ? 8 : count <= 60 ? 10 : 12);
    for (int more = columns + 1; more <= count; ++more) {  // a low strip takes fewer and longer rows
        if (pitchOf(more) > pitchOf(columns))
            columns = more;
    }
    const int rows = rowsOf(columns);
    const qreal pitch = pitchOf(columns);
    const QPointF first = area.center() - QPointF(columns - 1, rows - 1) * pitch / 2;
    for (int i = 0; i < count; ++i) {
        const int row = i / columns;
        paintCustomerDot(painter, first + QPointF(i % columns, row) * pitch, pitch * 0.32, face.customers[i]);
    }
}

void CardPainter::paintClients(QPainter& painter, const QRectF& card, const ClientsFace& face,
                               const QString& title) const
{
    const qreal k = typeZoom();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.line, m_theme.hairline));
    painter.setBrush(m_theme.raised);
    const qreal radius = m_theme.surfaceRadius * m_zoom;
    painter.drawRoundedRect(crisp(card, m_theme.hairline), radius, radius);
    if (card.height() < 60)
        return;
    // In a low canvas the customers move together first, then the lines, so that the texts keep their size.
    constexpr qreal kComfortable = 184, kLow = 136, kLowest = 104, kCustomers = 64, kLeastCustomers = 24;
    const qreal high = card.height() / k;
    const qreal customers = std::clamp(kCustomers - (kComfortable - high), kLeastCustomers, kCustomers);
    const qreal squeezed = std::clamp((kLow - high) / (kLow - kLowest), 0.0, 1.0);
    const auto row = [&](qreal top, qreal lowest, qreal height) {
        return QRectF(card.left() + 8 * k, card.top() + std::lerp(top, lowest, squeezed) * k, card.width() - 16 * k,
                      height * k);
    };
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.headingFont(m_theme.sizes.body * m_zoom));
    drawElided(painter, row(12, 6, 20), Qt::AlignCenter, title);
    painter.setPen(m_theme.muted);
    const QFont font = m_theme.textFont(m_theme.sizes.note * m_zoom);
    drawFitted(painter, row(35, 25, 18), font, face.fresh);
    if (!face.retries.isEmpty()) {
        painter.setPen(face.storm ? m_theme.ink(Role::Failed) : m_theme.muted);
        drawFitted(painter, row(55, 42, 18),
                   m_theme.textFont(m_theme.sizes.note * m_zoom, face.storm ? QFont::DemiBold : QFont::Normal),
                   face.retries);
    }
    paintCustomers(painter, row(78, 58, customers).adjusted(10 * k, 4 * k, -10 * k, -4 * k), face);
    painter.setPen(face.summaryRole == Role::Healthy ? m_theme.muted : m_theme.ink(face.summaryRole));
    drawFitted(painter, row(84 + customers, 82, 20), font, face.summary);
}

void CardPainter::paintBalancer(QPainter& painter, const QRectF& card, const QStringList& lines) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.line, m_theme.hairline));
    painter.setBrush(m_theme.raised);
    const qreal radius = m_theme.surfaceRadius * m_zoom;
    painter.drawRoundedRect(crisp(card, m_theme.hairline), radius, radius);
    painter.setPen(m_theme.text);
    painter.setFont(m_theme.headingFont(m_theme.sizes.body * m_zoom));
    const qreal height = QFontMetricsF(painter.font()).height();
    qreal top = card.center().y() - height * static_cast<qreal>(lines.size()) / 2;
    for (const QString& line : lines) {
        drawElided(painter, QRectF(card.left() + 3, top, card.width() - 6, height), Qt::AlignCenter, line);
        top += height;
    }
}

}  // namespace faultglass
