#include "widgets/controls/chapter_sidebar.h"

#include <algorithm>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/theme/icons.h"
#include "widgets/theme/ink.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

constexpr int kFullWidth = 248;
constexpr int kRailWidth = 56;

QToolButton* quietButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    setButtonKind(*button, ButtonKind::Quiet);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}  // namespace

ChapterSidebar::ChapterSidebar(QWidget* parent) : QWidget(parent)
{
    build();
    setTexts();
    showFolding();
}

void ChapterSidebar::build()
{
    m_logo = quietButton(this);
    m_name = new QLabel(this);
    m_fold = quietButton(this);
    m_search = new QLineEdit(this);
    m_search->setClearButtonEnabled(true);
    m_search->setTextMargins(8, 0, 4, 0);
    m_search->installEventFilter(this);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(24, 0, 10, 0);
    top->addWidget(m_name, 1);
    top->addWidget(m_fold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 10);
    column->setSpacing(0);
    column->addWidget(m_logo, 0, Qt::AlignHCenter);
    column->addLayout(top);
    column->addSpacing(10);
    auto* searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(16, 0, 16, 0);
    searchRow->addWidget(m_search);
    column->addLayout(searchRow);
    column->addSpacing(4);

    auto* content = new QWidget(this);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(10, 0, 10, 8);
    m_list->setSpacing(0);
    m_nothing = new QLabel(content);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(64);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_list->addWidget(m_nothing);
    m_hitsHeading = new QLabel(content);
    m_hitsHeading->setContentsMargins(14, 12, 14, 6);
    m_hitsHeading->hide();
    m_list->addWidget(m_hitsHeading);
    m_list->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    buildFooter();

    connect(m_logo, &QToolButton::clicked, this, [this] { setCollapsed(false); });
    connect(m_fold, &QToolButton::clicked, this, [this] { setCollapsed(true); });
    connect(m_search, &QLineEdit::textChanged, this, &ChapterSidebar::showMatches);
    connect(m_search, &QLineEdit::textChanged, this, &ChapterSidebar::searched);
}

void ChapterSidebar::buildFooter()
{
    m_links = new QWidget(this);
    auto* links = new QHBoxLayout(m_links);
    links->setContentsMargins({});
    links->setSpacing(2);
    m_gear = quietButton(this);
    auto* footer = new QHBoxLayout;
    footer->setContentsMargins(14, 10, 12, 0);
    footer->addWidget(m_links);
    footer->addWidget(m_gear);
    footer->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(footer);
    connect(m_gear, &QToolButton::clicked, this, &ChapterSidebar::settingsRequested);
}

void ChapterSidebar::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_logo->setIcon(themedIcon(Icon::Logo, theme, theme.color(Role::Accent)));
    m_logo->setIconSize({26, 26});
    m_fold->setIcon(themedIcon(Icon::Collapse, theme, theme.muted));
    m_gear->setIcon(themedIcon(Icon::Gear, theme, theme.muted));
    for (QToolButton* button : {m_fold, m_gear})
        button->setIconSize({18, 18});
    m_name->setFont(theme.headingFont(theme.sizes.title - 4.5, QFont::Bold));
    setInk(m_name, theme.text);
    m_search->setFont(theme.textFont(theme.sizes.body - 0.5));
    m_nothing->setFont(theme.textFont(theme.sizes.note));
    m_hitsHeading->setFont(theme.captionFont());
    setInk(m_hitsHeading, theme.muted);
    for (QToolButton* hit : m_hits)
        hit->setFont(theme.textFont(theme.sizes.note));
    setInk(m_nothing, theme.muted);
    for (auto* link : m_links->findChildren<QToolButton*>())
        link->setFont(theme.textFont(theme.sizes.body));
    for (const Section& section : m_sections) {
        section.heading->setFont(theme.captionFont());
        setInk(section.heading, theme.muted);
        for (ChapterButton* entry : section.entries)
            entry->setTheme(theme);
    }
    showFolding();
    update();
}

void ChapterSidebar::setChapters(const QVector<ChapterEntry>& chapters)
{
    if (chapters == m_chapters)
        return;
    m_chapters = chapters;
    for (const Section& section : m_sections) {
        delete section.heading;
        qDeleteAll(section.entries);
    }
    m_sections.clear();
    for (const ChapterEntry& chapter : chapters) {
        auto section = std::ranges::find(m_sections, chapter.section, &Section::name);
        if (section == m_sections.end()) {
            auto* heading = new QLabel(QLocale().toUpper(chapter.section), this);
            heading->setContentsMargins(14, 12, 14, 6);
            section = m_sections.insert(m_sections.end(), Section{chapter.section, heading, {}});
        }
        auto* entry = new ChapterButton(chapter, this);
        connect(entry, &ChapterButton::clicked, this, [this, id = chapter.id] { choose(id); });
        connect(entry, &ChapterButton::moveAsked, this, [this, entry](int direction) { moveFocus(entry, direction); });
        section->entries.push_back(entry);
    }
    int place = 0;
    for (const Section& section : m_sections) {
        m_list->insertWidget(place++, section.heading);
        for (ChapterButton* entry : section.entries)
            m_list->insertWidget(place++, entry);
    }
    setTheme(m_theme);
    setCurrent(m_current);
    orderFocus();
}

void ChapterSidebar::choose(int id)
{
    // A click on the open chapter must not uncheck it.
    setCurrent(id);
    emit chapterChosen(id);
    m_search->clear();
}

void ChapterSidebar::chooseHit(int hit)
{
    emit hitChosen(hit);
    m_search->clear();
}

void ChapterSidebar::setCurrent(int id)
{
    m_current = id;
    for (const Section& section : m_sections)
        for (ChapterButton* entry : section.entries)
            entry->setChecked(entry->entry().id == id);
}

void ChapterSidebar::setProgress(int id, double progress)
{
    for (ChapterEntry& chapter : m_chapters)
        if (chapter.id == id)
            chapter.progress = progress;
    for (const Section& section : m_sections)
        for (ChapterButton* entry : section.entries)
            if (entry->entry().id == id)
                entry->setProgress(progress);
}

void ChapterSidebar::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    if (collapsed)
        m_search->clear();
    showFolding();
    emit collapsedChanged(collapsed);
}

void ChapterSidebar::showFolding()
{
    const qreal scale = std::clamp(m_theme.sizes.body / TypeSizes{}.body, 1.0, 1.4);
    setFixedWidth(qRound((m_collapsed ? kRailWidth : kFullWidth) * scale));
    m_logo->setVisible(m_collapsed);
    m_list->setContentsMargins(m_collapsed ? 8 : 10, 0, m_collapsed ? 8 : 10, 8);
    for (QWidget* part :
         {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_fold), static_cast<QWidget*>(m_search), m_links})
        part->setVisible(!m_collapsed);
    for (const Section& section : m_sections)
        for (ChapterButton* entry : section.entries)
            entry->setCollapsed(m_collapsed);
    showMatches();
}

void ChapterSidebar::showMatches()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool anywhere = false;
    for (const Section& section : m_sections) {
        bool any = false;
        for (ChapterButton* entry : section.entries) {
            const bool matches = entry->matches(words);
            entry->setVisible(matches);
            any = any || matches;
        }
        section.heading->setVisible(any && !m_collapsed && !section.name.isEmpty());
        anywhere = anywhere || any;
    }
    m_anywhere = anywhere;
    m_nothing->setVisible(!anywhere && m_hits.empty() && !words.isEmpty());
}

void ChapterSidebar::setHits(const QStringList& hits)
{
    for (QToolButton* hit : m_hits) {
        hit->hide();
        hit->deleteLater();  // it may be the one that was clicked
    }
    m_hits.clear();
    for (const QString& hit : hits) {
        auto* button = new QToolButton(this);
        setButtonKind(*button, ButtonKind::Quiet);
        button->setText(literalLabel(QFontMetrics(button->font()).elidedText(hit, Qt::ElideRight, width() - 52)));
        button->setToolTip(hit);
        button->setAccessibleName(hit);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this,
                [this, place = static_cast<int>(m_hits.size())] { chooseHit(place); });
        m_list->insertWidget(m_list->count() - 1, button);
        m_hits.push_back(button);
    }
    m_hitsHeading->setVisible(!m_hits.empty() && !m_collapsed);
    m_nothing->setVisible(!m_anywhere && m_hits.empty() && !m_search->text().trimmed().isEmpty());
    setTheme(m_theme);
}

void ChapterSidebar::moveFocus(const ChapterButton* from, int direction)
{
    std::vector<ChapterButton*> shown;
    for (const Section& section : m_sections)
        std::ranges::copy_if(section.entries, std::back_inserter(shown),
                             [](const ChapterButton* e) { return !e->isHidden(); });
    if (shown.empty())
        return;
    const auto last = static_cast<std::ptrdiff_t>(shown.size()) - 1;
    const auto here = std::ranges::find(shown, from) - shown.begin();
    const auto next = from == nullptr || direction == -2 ? 0
                      : direction == 2                   ? last
                                                         : std::clamp<std::ptrdiff_t>(here + direction, 0, last);
    if (from == shown.front() && direction == -1) {
        focusSearch();
        return;
    }
    ChapterButton* target = shown[static_cast<std::size_t>(next)];
    target->window()->setAttribute(Qt::WA_KeyboardFocusChange);
    target->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(target, 0, 24);
}

void ChapterSidebar::setFooterActions(const QList<QAction*>& actions)
{
    qDeleteAll(m_links->findChildren<QToolButton*>());
    for (QAction* action : actions) {
        QToolButton* link = quietButton(m_links);
        link->setDefaultAction(action);
        link->setToolButtonStyle(Qt::ToolButtonTextOnly);
        link->setFont(m_theme.textFont(m_theme.sizes.body));
        m_links->layout()->addWidget(link);
    }
    orderFocus();
}

void ChapterSidebar::orderFocus()
{
    // Qt goes by the order of construction, which is not the one on screen.
    QWidget* last = m_search;
    const auto next = [&last](QWidget* widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (const Section& section : m_sections)
        for (ChapterButton* entry : section.entries)
            next(entry);
    for (auto* link : m_links->findChildren<QToolButton*>())
        next(link);
    next(m_gear);
}

void ChapterSidebar::focusSearch()
{
    if (m_collapsed)
        setCollapsed(false);
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ChapterSidebar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down) {
        moveFocus(nullptr, 1);
        return true;
    }
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    for (const Section& section : m_sections)
        for (ChapterButton* entry : section.entries)
            if (!entry->isHidden() && !m_search->text().isEmpty()) {
                entry->click();
                return true;
            }
    if (!m_hits.empty())
        chooseHit(0);
    return true;
}

void ChapterSidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    const qreal thin = m_theme.hairline;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRectF(mirrored ? 0 : width() - thin, 0, thin, height()), m_theme.line);
    if (!m_collapsed)
        painter.fillRect(QRectF(16, m_scroll->geometry().bottom() + 4, width() - 32, thin), m_theme.line);
}

void ChapterSidebar::setTexts()
{
    m_name->setText(QStringLiteral("Faultglass"));
    m_search->setPlaceholderText(tr("Search chapters, panels…"));
    m_search->setAccessibleName(tr("Search chapters and panels"));
    m_nothing->setText(tr("Nothing is called that."));
    m_hitsHeading->setText(QLocale().toUpper(tr("In the text")));
    const auto name = [](QToolButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_logo, tr("Show chapter titles"));
    name(m_fold, tr("Fold to numbers"));
    name(m_gear, tr("Settings"));
}

}  // namespace faultglass
