#include "widgets/lesson/try_row.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/lesson/action_text.h"
#include "widgets/lesson/flow_row.h"
#include "widgets/lesson/lesson_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/ink.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

class TryRow::Pill final : public QAbstractButton {
public:
    Pill(const chapters::TryPill& pill, const QString& label, const QString& effect, const Theme& theme,
         QWidget* parent)
        : QAbstractButton(parent), actions(pill.actions), does(effect), m_theme(theme)
    {
        setLiteralText(*this, label);
        setToolTip(effect);
        setAccessibleDescription(effect);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);  // wraps where the row is narrow
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void setState(StageState state)
    {
        m_state = state;
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {metrics.horizontalAdvance(text()) + iconSide() + 36, metrics.height() + 12};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const QRect room(0, 0, std::max(20, width - iconSide() - 34), 10'000);
        return fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height() + 12;
    }

    const std::vector<chapters::ActionLine>& actions;
    QString does;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
        const QColor color = m_state == StageState::Done ? m_theme.ink(Role::Healthy) : m_theme.ink(Role::Accent);
        const qreal wash = isDown() || m_state == StageState::UnderWay ? 0.22 : underMouse() ? 0.12 : 0;
        const qreal radius = sizeHint().height() / 2.0;
        drawSurface(painter, shape, radius, mixed(m_theme.panel, m_theme.color(Role::Accent), wash), color,
                    m_theme.stroke);
        const int side = iconSide();
        const bool mirrored = isRightToLeft();
        const QRectF icon(mirrored ? width() - 14 - side : 14, (height() - side) / 2.0, side, side);
        paintIcon(painter, icon, m_state == StageState::Done ? Icon::Check : Icon::Play, color);
        painter.setPen(color);
        painter.setFont(font());
        const QRect place(mirrored ? 14 : 20 + side, 0, width() - side - 34, height());
        painter.drawText(place, Qt::AlignVCenter | Qt::TextWordWrap | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                         text());
        if (hasFocus())
            drawFocusRing(painter, shape.adjusted(2, 2, -2, -2), radius - 2, m_theme);
    }
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }

private:
    [[nodiscard]] int iconSide() const { return fontMetrics().ascent(); }

    const Theme& m_theme;
    StageState m_state = StageState::Undone;
};

TryRow::TryRow(const std::vector<const chapters::TryPill*>& pills, std::string_view own, const LessonBook& book,
               QWidget* parent)
    : QWidget(parent), m_said(new QLabel), m_undo(new QPushButton(tr("Undo"))), m_status(new QWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto* holder = new QWidget;
    auto* flow = new FlowRow(8, holder);
    for (const chapters::TryPill* pill : pills) {
        auto* button = new Pill(*pill, lessonWords(pill->label, book), actionsText(pill->actions, own, book.world),
                                m_theme, holder);
        connect(button, &QAbstractButton::clicked, this, [this, button] { press(button); });
        flow->addWidget(button);
        m_pills.push_back(button);
    }
    column->addWidget(holder);
    auto* status = new QHBoxLayout(m_status);
    status->setContentsMargins({});
    m_said->installEventFilter(this);
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setButtonKind(*m_undo, ButtonKind::Link);
    m_undo->setToolTip(tr("Brings the stage back to what it was before"));
    status->addWidget(m_said, 1);
    status->addWidget(m_undo, 0, Qt::AlignTop);
    column->addWidget(m_status);
    QSizePolicy stays = m_status->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_status->setSizePolicy(stays);
    m_status->hide();
    connect(m_undo, &QPushButton::clicked, this, &TryRow::undoRequested);
    // Fixed would hold it to the height it wants before it knows its width.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void TryRow::press(Pill* pill)
{
    m_last = pill;
    emit actionsRequested(pill->actions);
}

void TryRow::setState(StageState state)
{
    m_state = state;
    for (Pill* pill : m_pills)
        pill->setState(pill == m_last ? state : StageState::Undone);
    m_status->setVisible(state != StageState::Undone && m_last != nullptr);
    say();
}

/// In one line, as much of it as there is room for; all of it stands in the tooltip.
void TryRow::say()
{
    if (m_last == nullptr)
        return;
    const QString said = m_state == StageState::UnderWay ? tr("Under way: %1").arg(m_last->does)
                                                         : tr("Done: %1").arg(m_last->does);
    m_said->setText(literalLabel(m_said->fontMetrics().elidedText(said, Qt::ElideRight, m_said->width())));
    m_said->setToolTip(said);
    m_said->setAccessibleName(said);
}

bool TryRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_said && event->type() == QEvent::Resize)
        say();
    return QWidget::eventFilter(watched, event);
}

void TryRow::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (Pill* pill : m_pills) {
        pill->setFont(theme.textFont(theme.sizes.body));
        pill->updateGeometry();
    }
    m_said->setFont(theme.textFont(theme.sizes.caption + 0.5));
    setInk(m_said, theme.muted);
    say();
    update();
}

}  // namespace faultglass
