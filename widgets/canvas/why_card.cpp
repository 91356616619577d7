#include "widgets/canvas/why_card.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/canvas_overlays.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kPadding = 16;
constexpr int kAbove = 11;     // and below the text: the card must leave room for the clients
constexpr int kDistance = 12;  // from the corner of the parent
constexpr int kButton = 24;
constexpr int kMostLines = 8;
constexpr int kNarrow = 210;

/// Draws `text` in lines no wider than `width` (painter null: only measures); returns the height.
qreal layText(QPainter* painter, const QString& text, const QFont& font, QPointF corner, qreal width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter != nullptr)
        layout.draw(painter, corner);
    return height;
}

}  // namespace

WhyCard::WhyCard(QWidget* parent) : QWidget(parent), m_theme(darkTheme()), m_close(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*m_close, ButtonKind::Quiet);
    m_close->setFixedSize(kButton, kButton);
    connect(m_close, &QToolButton::clicked, this, &WhyCard::dismiss);
    setTheme(m_theme);
    compose();
    hide();
    if (parent != nullptr)
        parent->installEventFilter(this);
}

void WhyCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_close->setIcon(themedIcon(Icon::Close, theme));
    fit();
    update();
}

void WhyCard::showChain(const std::vector<Transition>& chain)
{
    m_chain = chain;
    compose();
    fit();
    show();
    raise();
    update();
}

QString WhyCard::plainText() const
{
    return (QStringList{m_title} + (m_chain.empty() ? m_lines : whyLines(m_chain))).join(QLatin1Char('\n'));
}

void WhyCard::compose()
{
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close (Esc)"));
    if (m_chain.empty()) {
        m_title = tr("Why?");
        m_lines = {tr("The cause is no longer on record.")};
    } else {
        m_title = whyTitle(m_chain.back());
    }
    composeLines(kMostLines);
    setAccessibleName(m_title);
    setAccessibleDescription(m_lines.join(QLatin1Char('\n')));
}

void WhyCard::composeLines(int most)
{
    if (!m_chain.empty())
        m_lines = shortened(whyLines(m_chain), most);
}

bool WhyCard::isAnswer(qsizetype line) const { return line == m_lines.size() - 1 && !m_chain.empty(); }

QFont WhyCard::lineFont(qsizetype line) const
{
    return m_theme.textFont(m_theme.sizes.note, isAnswer(line) ? QFont::DemiBold : QFont::Normal);
}

int WhyCard::textWidth() const
{
    constexpr int kLeastWidth = 180;
    const qreal title = QFontMetricsF(m_theme.headingFont(m_theme.sizes.body)).horizontalAdvance(m_title) + kButton;
    qreal widest = m_bare ? 0 : title;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        widest = std::max(widest, QFontMetricsF(lineFont(i)).horizontalAdvance(m_lines[i]) + (m_bare ? kButton : 0));
    const int room = parentWidget() != nullptr ? parentWidget()->width() - 2 * (kDistance + kPadding) : kMostWidth;
    const qreal factor = m_theme.sizes.note / TypeSizes{}.note;
    return std::max(60, std::min(room,
                                 static_cast<int>(std::clamp(widest + 2, kLeastWidth * factor, m_mostWidth * factor))));
}

QSize WhyCard::sizeHint() const
{
    const int width = textWidth();
    return QSize(width + 2 * kPadding, static_cast<int>(layAll(nullptr, width)) + 2 * above() - 2);
}

/// All of it in lines no wider than `width` (painter null: only measures); returns the height.
qreal WhyCard::layAll(QPainter* painter, int width) const
{
    const QPointF corner(kPadding, above() - 2);
    qreal height = 0;
    const auto lay = [&](const QString& text, const QFont& font, const QColor& color, int room, int gap) {
        if (painter != nullptr)
            painter->setPen(color);
        height += layText(painter, text, font, corner + QPointF(0, height), room) + gap;
    };
    if (!m_bare)
        lay(m_title, m_theme.headingFont(m_theme.sizes.body), m_theme.text, width - kButton, 6);
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        lay(m_lines[i], lineFont(i), isAnswer(i) ? m_theme.ink(Role::Failed) : m_theme.muted,
            m_bare ? width - kButton : width, 2);
    return height;
}

int WhyCard::above() const { return m_bare ? kAbove / 2 : kAbove; }

void WhyCard::fit()
{
    if (parentWidget() == nullptr)
        return resize(sizeHint());
    const QRectF inside = QRectF(parentWidget()->rect()).adjusted(kDistance, kDistance + m_roomAbove, -kDistance, -4);
    const QPointF corner = layoutDirection() == Qt::RightToLeft ? inside.topRight() : inside.topLeft();
    const auto place = [&](int lines, int mostWidth, const QList<QRectF>& clear) {
        m_bare = lines == 0;
        composeLines(std::max(1, lines));
        m_mostWidth = mostWidth;
        resize(sizeHint());
        const QPointF wanted = layoutDirection() == Qt::RightToLeft ? corner - QPointF(width(), 0) : corner;
        move(clearCorner(inside, size(), wanted, clear).toPoint());
        return covers(clear) == 0;
    };
    // Where there is no room for all of it, for what set it off and what came of it, and at last for the answer alone,
    // without the question.
    for (const int lines : {kMostLines, kMostLines / 2, 2, 1, 0}) {
        for (const QList<QRectF>& clear : {m_clear + m_rather, m_clear}) {
            if (place(lines, kMostWidth, clear) || place(lines, kNarrow, clear))
                return;
        }
    }
}

void WhyCard::keepClear(const QList<QRectF>& parts, const QList<QRectF>& others)
{
    if (parts == m_clear && others == m_rather)
        return;
    m_clear = parts;
    m_rather = others;
    fit();
    update();
}

int WhyCard::covers(const QList<QRectF>& parts) const
{
    return static_cast<int>(
        std::ranges::count_if(parts, [this](const QRectF& part) { return part.intersects(QRectF(geometry())); }));
}

std::vector<Thing> WhyCard::thingsSpokenOf() const
{
    std::vector<Thing> things;
    for (const Transition& link : m_chain) {
        const TransitionSubject subject = transitionRow(link.kind).subject;
        if (subject == TransitionSubject::Server)
            things.emplace_back(Level::Server, link.subject);
        else if (subject == TransitionSubject::Customer)
            things.emplace_back(Level::Customer, link.subject);
    }
    return things;
}

void WhyCard::setRoomAbove(int pixels)
{
    m_roomAbove = pixels;
    fit();
}

void WhyCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSurface(painter, QRectF(rect()), m_theme.surfaceRadius * 0.75, m_theme.panel,
                mixed(m_theme.line, m_theme.muted, 0.35), m_theme.hairline);
    layAll(&painter, this->width() - 2 * kPadding);
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()), m_theme.surfaceRadius * 0.75, m_theme);
}

void WhyCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->matches(QKeySequence::Copy))
        copyText();
    else
        QWidget::keyPressEvent(event);
}

void WhyCard::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy text"), this, &WhyCard::copyText);
    menu.addAction(tr("Close"), this, &WhyCard::dismiss);
    menu.exec(event->globalPos());
}

void WhyCard::copyText() const { QApplication::clipboard()->setText(plainText()); }

void WhyCard::dismiss()
{
    const bool focused = hasFocus() || m_close->hasFocus();
    hide();
    if (focused && parentWidget() != nullptr)
        parentWidget()->setFocus();
    emit closed();
}

void WhyCard::resizeEvent(QResizeEvent*)
{
    const int x = layoutDirection() == Qt::RightToLeft ? 8 : width() - kButton - 8;
    m_close->move(x, m_bare ? (height() - kButton) / 2 : 6);
}

void WhyCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        compose();
        fit();
        update();
    }
    QWidget::changeEvent(event);
}

/// While it is shown, Escape is its own wherever the focus is: shortcuts of the window would come first.
void WhyCard::showEvent(QShowEvent*) { qApp->installEventFilter(this); }

void WhyCard::hideEvent(QHideEvent*) { qApp->removeEventFilter(this); }

bool WhyCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || !isVisible() || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget == nullptr || widget->window() != window())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        dismiss();
    return true;
}

}  // namespace faultglass
