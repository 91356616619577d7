#include "widgets/lesson/chapter_map.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/theme/ink.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr int kSide = 28, kButtonPad = 14;
}

ChapterMap::ChapterMap(QWidget& over)
    : QWidget(&over),
      m_title(new QLabel(tr("How distributed systems fail"))),
      m_about(new QLabel(tr("Each chapter has a living fleet beside it. Read, predict, break something, see why."))),
      m_begin(new QPushButton),
      m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Map of the chapters"));
    m_title->setWordWrap(true);
    m_about->setWordWrap(true);
    setButtonKind(*m_begin, ButtonKind::Primary);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSide - 4, 0, 0);
    column->setSpacing(14);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kSide, 0, kSide, 0);
    head->setSpacing(14);
    head->addWidget(m_title);
    head->addWidget(m_about);
    head->addWidget(m_begin, 0, Qt::AlignLeading);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    connect(m_begin, &QPushButton::clicked, this, [this] { choose(m_first); });
    over.installEventFilter(this);
    setGeometry(over.rect());
    hide();
}

void ChapterMap::setEntries(const std::vector<MapEntry>& entries, const QString& invitation, int first)
{
    m_first = first;
    m_begin->setText(literalLabel(invitation));
    m_themed.clear();
    auto* page = new QWidget;
    m_list = new QVBoxLayout(page);
    m_list->setContentsMargins(kSide - kButtonPad, 0, kSide - kButtonPad, 20);
    m_list->setSpacing(2);
    const auto line = [&](const QString& text, auto style) {
        auto* label = new QLabel(text);
        label->setWordWrap(true);
        label->setContentsMargins(kButtonPad, 0, 0, 0);  // as far in as the words of the buttons
        m_list->addWidget(label);
        m_themed.push_back([label, style](const Theme& theme) { style(*label, theme); });
    };
    const auto note = [](QLabel& label, const Theme& theme) {
        label.setFont(theme.textFont(theme.sizes.note));
        setInk(&label, theme.muted);
    };
    QString section;
    for (const MapEntry& entry : entries) {
        m_list->addSpacing(10);
        if (entry.section != section)
            line(locale().toUpper(entry.section), [](QLabel& label, const Theme& theme) {
                label.setFont(theme.captionFont());
                setInk(&label, theme.muted);
            });
        section = entry.section;
        auto* open = new QPushButton(
            literalLabel(tr("%1 · %2", "a chapter's number and its title").arg(entry.chapter).arg(entry.title)));
        setButtonKind(*open, ButtonKind::Link);
        open->setAccessibleDescription(entry.about);
        open->setToolTip(entry.title);
        open->setMinimumWidth(1);  // a long title must not push what is below it out of the page
        connect(open, &QPushButton::clicked, this, [this, chapter = entry.chapter] { choose(chapter); });
        m_list->addWidget(open, 0, Qt::AlignLeading);
        m_themed.push_back([open](const Theme& theme) { open->setFont(theme.textFont(theme.sizes.body)); });
        line(entry.about, note);
        if (!entry.lesson.isEmpty())
            line(entry.lesson, [](QLabel& label, const Theme& theme) {
                label.setFont(theme.textFont(theme.sizes.note));
                setInk(&label, theme.ink(Role::Accent));
            });
    }
    m_list->addStretch(1);
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    setTheme(m_theme);
}

void ChapterMap::choose(int chapter)
{
    hide();
    emit chapterChosen(chapter);
}

void ChapterMap::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_title->setFont(theme.headingFont(theme.sizes.title, QFont::Bold));
    setInk(m_title, theme.text);
    m_about->setFont(theme.textFont(theme.sizes.body));
    setInk(m_about, theme.muted);
    m_begin->setFont(theme.textFont(theme.sizes.body));
    for (const auto& apply : m_themed)
        apply(theme);
    update();
}

bool ChapterMap::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void ChapterMap::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void ChapterMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRectF(isRightToLeft() ? 0 : width() - m_theme.hairline, 0, m_theme.hairline, height()),
                     m_theme.line);
}

}  // namespace faultglass
