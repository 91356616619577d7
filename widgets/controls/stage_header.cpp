#include "widgets/controls/stage_header.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include "widgets/theme/theme_style.h"

namespace faultglass {

/// A label that is cut short rather than pushing the buttons out.
class StageHeader::ElidedLabel final : public QLabel {
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize minimumSizeHint() const override { return {40, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, shown);
        setToolTip(shown == text() ? QString() : text());
    }
};

StageHeader::StageHeader(QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_subtitle(new ElidedLabel(this)), m_row(new QHBoxLayout(this))
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addStretch();
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    texts->addStretch();
    m_row->setContentsMargins(28, 16, 28, 16);
    m_row->setSpacing(8);
    m_row->addLayout(texts, 1);
    for (QLabel* label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    setMinimumHeight(84);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageHeader::setTheme(const Theme& theme)
{
    m_theme = theme;
    const auto colour = [](QWidget* widget, const QColor& color) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, color);
        widget->setPalette(palette);
    };
    m_title->setFont(theme.headingFont(theme.sizes.title, QFont::Bold));
    colour(m_title, theme.text);
    m_subtitle->setFont(theme.textFont(theme.sizes.body - 0.5));
    colour(m_subtitle, theme.muted);
    for (QPushButton* button : m_buttons)
        button->setFont(theme.textFont(theme.sizes.body - 0.5));
    fitButtons();
    update();
}

void StageHeader::setTitle(const QString& title) { m_title->setText(title); }

void StageHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    fitButtons();
}

void StageHeader::setButtons(const QList<QAction*>& actions, const QAction* primary)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_spare.clear();
    for (QAction* action : actions) {
        auto* button = new QPushButton(this);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        setButtonKind(*button, action == primary ? ButtonKind::Primary : ButtonKind::Plain);
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setToolTip(action->toolTip());
            button->setAccessibleName(action->iconText());
            button->setEnabled(action->isEnabled());
            button->setCheckable(action->isCheckable());
            button->setChecked(action->isChecked());
        };
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        follow();
        m_row->addWidget(button);
        m_buttons.push_back(button);
        if (action->priority() == QAction::LowPriority)
            m_spare.push_back(button);
    }
    setTheme(m_theme);
}

void StageHeader::fitButtons()
{
    const QMargins margins = m_row->contentsMargins();
    int needed = margins.left() + margins.right() + m_subtitle->fontMetrics().horizontalAdvance(m_subtitle->text());
    for (const QPushButton* button : m_buttons)
        needed += button->sizeHint().width() + m_row->spacing();
    for (QPushButton* button : m_spare)
        button->setVisible(needed <= width());
}

void StageHeader::resizeEvent(QResizeEvent*) { fitButtons(); }

void StageHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRectF(0, height() - m_theme.hairline, width(), m_theme.hairline), m_theme.line);
}

}  // namespace faultglass
