#include "widgets/panels/quiet_splitter.h"

#include <QEnterEvent>
#include <QPainter>

namespace faultglass {

namespace {

class Handle final : public QSplitterHandle {
public:
    Handle(Qt::Orientation orientation, QuietSplitter* parent)
        : QSplitterHandle(orientation, parent), m_splitter(parent)
    {
    }

protected:
    void enterEvent(QEnterEvent* event) override
    {
        QSplitterHandle::enterEvent(event);
        update();
    }

    void leaveEvent(QEvent* event) override
    {
        QSplitterHandle::leaveEvent(event);
        update();
    }

    void paintEvent(QPaintEvent*) override
    {
        if (!underMouse())
            return;
        constexpr qreal kLength = 40, kThickness = 4;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_splitter->theme().color(Role::Accent));
        const bool columns = orientation() == Qt::Horizontal;
        const QSizeF size = columns ? QSizeF(qMin<qreal>(kThickness, width()), kLength)
                                    : QSizeF(kLength, qMin<qreal>(kThickness, height()));
        QRectF grip(QPointF(), size);
        grip.moveCenter(QRectF(rect()).center());
        painter.drawRoundedRect(grip, kThickness / 2, kThickness / 2);
    }

private:
    QuietSplitter* m_splitter;
};

}  // namespace

QuietSplitter::QuietSplitter(Qt::Orientation orientation, int gap, QWidget* parent) : QSplitter(orientation, parent)
{
    setChildrenCollapsible(false);
    setHandleWidth(gap);
}

void QuietSplitter::setTheme(const Theme& theme) { m_theme = theme; }

void QuietSplitter::readInOrder()
{
    // QSplitter puts each widget below those before it, and children are read from the lowest.
    for (int i = 0; i < count(); ++i)
        widget(i)->raise();
    for (int i = 0; i < count(); ++i)
        handle(i)->raise();
}

QSplitterHandle* QuietSplitter::createHandle() { return new Handle(orientation(), this); }

}  // namespace faultglass
