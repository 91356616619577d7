#include "app/message_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr int kNoticeMilliseconds = 6000;
constexpr int kMark = 18;
constexpr int kMargin = 20;
constexpr qsizetype kMostShown = 600;  // characters: a file may say things without end, the window stays a window
}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent), m_text(new QLabel(this)), m_row(new QHBoxLayout(this)), m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setToolTip(tr("Dismiss"));
    setButtonKind(*m_close, ButtonKind::Quiet);
    m_row->setContentsMargins(kMargin + kMark + 10, 8, kMargin, 8);
    m_row->setSpacing(8);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close);
    setAccessibleName(tr("Message"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_expiry.setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(&m_expiry, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    styleParts();
}

void MessageBar::styleParts()
{
    m_text->setFont(m_theme.textFont(m_theme.sizes.body));
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, m_theme.text);
    m_text->setPalette(palette);
    m_close->setIcon(themedIcon(Icon::Close, m_theme));
    for (QPushButton* button : m_buttons)
        button->setFont(m_theme.textFont(m_theme.sizes.note + 0.5));
    update();
}

void MessageBar::showError(const QString& text, const std::vector<Choice>& choices)
{
    constexpr qsizetype kMostKept = 5;
    m_errors += text.left(kMostShown);
    while (m_errors.size() > kMostKept)
        m_errors.removeFirst();
    present(Role::Failed, text, choices);
}

void MessageBar::showNotice(const QString& text)
{
    present(Role::Healthy, text, {});
    m_expiry.start(kNoticeMilliseconds);
}

void MessageBar::ask(const QString& text, const std::vector<Choice>& choices)
{
    present(Role::Degraded, text, choices);
    if (!m_buttons.empty())
        m_buttons.front()->setFocus(Qt::OtherFocusReason);
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::present(Role role, const QString& text, const std::vector<Choice>& choices)
{
    m_expiry.stop();
    m_role = role;
    const QString shown = text.size() > kMostShown ? text.left(kMostShown) + QStringLiteral("…") : text;
    m_text->setText(shown);
    for (QPushButton* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    for (const Choice& choice : choices) {
        auto* button = new QPushButton(choice.text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            dismiss();
            act();
        });
        m_row->insertWidget(m_row->count() - 1, button);
        m_buttons.push_back(button);
    }
    setAccessibleDescription(shown);
    styleParts();
    show();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void MessageBar::dismiss()
{
    m_expiry.stop();
    hide();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), mixed(m_theme.panel, m_theme.color(m_role), 0.14));
    painter.fillRect(QRectF(0, height() - m_theme.hairline, width(), m_theme.hairline),
                     mixed(m_theme.panel, m_theme.color(m_role), 0.5));
    const qreal x = isRightToLeft() ? width() - kMargin - kMark : kMargin;
    paintRoleMark(painter, QRectF(x, (height() - kMark) / 2.0, kMark, kMark), m_role, m_theme);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace faultglass
