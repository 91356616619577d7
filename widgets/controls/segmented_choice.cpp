#include "widgets/controls/segmented_choice.h"

#include <algorithm>

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/theme_style.h"

namespace faultglass {

class SegmentedChoice::Segment final : public QAbstractButton {
public:
    explicit Segment(SegmentedChoice& owner) : QAbstractButton(&owner), m_owner(owner)
    {
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 20, std::max(32, fontMetrics().height() + 12)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStyleOption option;
        option.initFrom(this);
        const Theme& theme = m_owner.m_theme;
        const bool hovered = isEnabled() && option.state.testFlag(QStyle::State_MouseOver);
        QPainter painter(this);
        const QRectF inner = QRectF(rect()).adjusted(3, 3, -3, -3);
        if (isChecked())
            drawSurface(painter, inner, 6, mixed(theme.raised, theme.color(Role::Accent), 0.25),
                        theme.color(Role::Accent));
        else if (hovered)
            drawSurface(painter, inner, 6, mixed(theme.raised, theme.text, 0.06), {});
        painter.setPen(!isEnabled() ? theme.faint : isChecked() || hovered ? theme.text : theme.muted);
        const QRect place = rect().adjusted(6, 0, -6, 0);
        painter.drawText(place, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 8, theme);
    }

private:
    const SegmentedChoice& m_owner;
};

SegmentedChoice::SegmentedChoice(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedChoice::chosen);
}

void SegmentedChoice::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (Segment* segment : m_segments)
        segment->setFont(theme.textFont(theme.sizes.note));
    update();
}

void SegmentedChoice::setTexts(const QStringList& texts)
{
    while (m_segments.size() < static_cast<std::size_t>(texts.size())) {
        auto* segment = new Segment(*this);
        m_group->addButton(segment, static_cast<int>(m_segments.size()));
        layout()->addWidget(segment);
        m_segments.push_back(segment);
        setFocusProxy(m_segments.front());
    }
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_segments[static_cast<std::size_t>(i)]->setText(texts[i]);
}

void SegmentedChoice::setIndex(int index)
{
    QAbstractButton* segment = m_group->button(index);
    if (segment == nullptr || segment->isChecked())
        return;
    segment->setChecked(true);
    setFocusProxy(segment);
}

int SegmentedChoice::index() const { return m_group->checkedId(); }

void SegmentedChoice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawSurface(painter, rect(), m_theme.controlRadius, m_theme.raised, m_theme.line, m_theme.hairline);
}

}  // namespace faultglass
