#include "widgets/lesson/lesson_view.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/lesson/chapter_map.h"
#include "widgets/lesson/claim_card.h"
#include "widgets/lesson/quiz_card.h"
#include "widgets/lesson/reveal_section.h"
#include "widgets/lesson/summary_card.h"
#include "widgets/lesson/try_row.h"
#include "widgets/lesson/worked_card.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/ink.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr int kSide = 28, kGap = 14;

}  // namespace

/// How far one is: a line with a part for each step.
class LessonView::StepBar final : public QWidget {
public:
    StepBar(const LessonView& view, QWidget* parent) : QWidget(parent), m_view(view) { setFixedHeight(4); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto steps = m_view.m_chapter == nullptr ? 0 : static_cast<int>(m_view.m_chapter->steps.size());
        for (int i = 0; i < steps; ++i) {
            const int place = isRightToLeft() ? steps - 1 - i : i;
            const qreal from = 1.0 * width() * place / steps, to = 1.0 * width() * (place + 1) / steps;
            const bool seen =
                m_view.m_progress.seen.contains(verbatim(m_view.m_chapter->steps[static_cast<std::size_t>(i)].id));
            const QColor color = i == m_view.m_step ? m_view.m_theme.color(Role::Accent)
                                 : seen ? mixed(m_view.m_theme.line, m_view.m_theme.color(Role::Accent), 0.5)
                                        : m_view.m_theme.line;
            painter.fillRect(QRectF(from, 0, to - from - 2, height()), color);
        }
    }

private:
    const LessonView& m_view;
};

LessonView::LessonView(QWidget* parent) : QWidget(parent) { build(); }

LessonView::~LessonView() = default;

void LessonView::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSide - 4, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(kSide, 0, kSide, 10);
    head->setSpacing(4);
    m_number = new QLabel;
    m_title = new QLabel;
    m_title->setWordWrap(true);
    m_place = new QLabel;
    m_bar = new StepBar(*this, this);
    for (QWidget* part : {static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_title),
                          static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_bar)})
        head->addWidget(part);
    column->addLayout(head);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(kSide - 12, 6, kSide - 12, 8);
    m_back = new QPushButton;
    m_next = new QPushButton;
    setButtonKind(*m_back, ButtonKind::Quiet);
    setButtonKind(*m_next, ButtonKind::Link);
    for (QPushButton* button : {m_back, m_next})
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    foot->addWidget(m_back, 1);
    foot->addWidget(m_next, 1);
    column->addLayout(foot);
    m_map = new ChapterMap(*this);
    connect(m_back, &QPushButton::clicked, this, &LessonView::previousStep);
    connect(m_next, &QPushButton::clicked, this, &LessonView::nextStep);
}

void LessonView::nextStep()
{
    if (m_chapter != nullptr && isLast() && !m_onward.isEmpty() && !m_presenting)
        emit onwardRequested();
    else
        setStep(m_step + 1);
}

void LessonView::setOnward(const QString& text)
{
    m_onward = text;
    if (m_chapter != nullptr)
        showFrame();
}

const std::vector<ActionLine>& LessonView::stage() const
{
    static const std::vector<ActionLine> nothing;
    if (m_chapter == nullptr)
        return nothing;
    for (const Part& part : shown().parts) {
        if (const auto* stage = std::get_if<StepStage>(&part))
            return stage->actions;
    }
    return m_step == 0 ? m_chapter->opening : nothing;
}

void LessonView::showFound(const QStringList& words, const QString& term)
{
    if (m_chapter == nullptr)
        return;
    if (const auto found = m_book->terms.constFind(term); found != m_book->terms.constEnd())
        addMeaning(*found);
    for (ProseView* prose : m_page->findChildren<ProseView*>())
        prose->mark(words);
    // When the page has been laid out: only then is it known where anything stands.
    QTimer::singleShot(0, m_page, [this] { goToFirstMark(); });
}

void LessonView::goToFirstMark()
{
    std::optional<int> first;
    for (const ProseView* prose : m_page->findChildren<ProseView*>()) {
        const auto mark = prose->isVisibleTo(m_page) ? prose->firstMark() : std::nullopt;
        if (mark)
            first = std::min(first.value_or(m_page->height()), prose->mapTo(m_page, mark->topLeft()).y());
    }
    constexpr int kAbove = 40;
    if (first)
        m_scroll->verticalScrollBar()->setValue(*first - kAbove);
}

void LessonView::tellStageKept()
{
    if (m_kept != nullptr)
        m_kept->show();
}

void LessonView::setChapter(const Chapter& chapter, const LessonBook& book, const LessonProgress& progress,
                            std::uint64_t seed)
{
    m_chapter = &chapter;
    m_book = &book;
    m_progress = progress;
    m_seed = seed;
    const auto last = std::ranges::find(chapter.steps, progress.step.toStdString(), &Step::id);
    m_step = last == chapter.steps.end() ? 0 : static_cast<int>(last - chapter.steps.begin());
    showStep();
}

void LessonView::dropPage()
{
    m_themed.clear();
    m_told = nullptr;
    m_summary = nullptr;
    m_heading = nullptr;
    m_kept = nullptr;
    m_keptText = nullptr;
    m_predictions.clear();
    delete m_scroll->takeWidget();
}

void LessonView::clear()
{
    dropPage();
    m_chapter = nullptr;
    m_book = nullptr;
    m_progress = {};
    m_step = 0;
}

void LessonView::setStep(int step)
{
    if (m_chapter == nullptr || m_chapter->steps.empty())
        return;
    const int held = std::clamp(step, 0, static_cast<int>(m_chapter->steps.size()) - 1);
    if (held == m_step)
        return;
    m_step = held;
    showStep();
    emit stepChanged(m_step);
}

void LessonView::setStep(const QString& id)
{
    if (m_chapter == nullptr)
        return;
    const auto found = std::ranges::find(m_chapter->steps, id.toStdString(), &Step::id);
    if (found != m_chapter->steps.end())
        setStep(static_cast<int>(found - m_chapter->steps.begin()));
}

void LessonView::showStep()
{
    const Step& step = shown();
    dropPage();
    m_cueDone = false;
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    m_column->setContentsMargins(kSide, 8, kSide, 16);
    m_column->setSpacing(kGap);
    m_heading = new QLabel(verbatim(step.title));
    m_heading->setWordWrap(true);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_heading);
    QVBoxLayout* const page = m_column;
    addKept();
    addCues(step);
    addParts(step);
    m_column = page;  // behind the curtains, if there were any
    if (isLast() && !m_presenting) {
        addSummary();
    }
    m_column->addStretch(1);
    m_scroll->setWidget(m_page);
    m_page->setAutoFillBackground(false);  // the scroll area has set it
    m_scroll->verticalScrollBar()->setValue(0);
    m_progress.step = verbatim(step.id);
    m_progress.seen.insert(m_progress.step);
    showFrame();
    tell();
}

void LessonView::takeVerdict(const QString& claim, bool holds)
{
    m_progress.claims[claim] = holds;
    tell();
}

const Cue* LessonView::cue() const
{
    for (const Part& part : shown().parts) {
        if (const auto* found = std::get_if<Cue>(&part))
            return found;
    }
    return nullptr;
}

void LessonView::nextCue()
{
    if (m_chapter == nullptr)
        return;
    const Cue* const here = cue();
    if (here == nullptr || here->actions.empty() || m_cueDone)
        return nextStep();
    m_cueDone = true;
    ask(here->actions, nullptr);
}

void LessonView::verifyAll()
{
    if (m_chapter == nullptr)
        return;
    setStep(static_cast<int>(m_chapter->steps.size()) - 1);
    if (m_summary == nullptr)
        return;
    m_summary->verifyAll();
    m_scroll->ensureWidgetVisible(m_summary);
}

void LessonView::ask(const std::vector<ActionLine>& actions, TryRow* row)
{
    if (m_told != nullptr && m_told != row)
        m_told->setState(StageState::Undone);
    m_told = row;
    for (PredictCard* card : m_predictions)
        card->clearChart();
    emit actionsRequested(actions);
}

void LessonView::setStageState(StageState state)
{
    if (m_told != nullptr)
        m_told->setState(state);
}

void LessonView::tell()
{
    if (m_summary != nullptr)
        m_summary->setProgress(m_progress);
    m_bar->update();
    emit progressChanged(m_progress);
}

void LessonView::setOpenPad(PredictCard::OpenPad openPad) { m_openPad = std::move(openPad); }

void LessonView::setNotesShown(bool shown)
{
    if (shown == m_notesShown)
        return;
    m_notesShown = shown;
    if (m_chapter != nullptr)
        showStep();
}

void LessonView::setPresenting(bool presenting)
{
    if (presenting == m_presenting)
        return;
    m_presenting = presenting;
    m_map->hide();
    if (m_chapter != nullptr)
        showStep();
}

void LessonView::showFrame()
{
    const auto steps = static_cast<int>(m_chapter->steps.size());
    const auto titleAt = [this](int step) { return verbatim(m_chapter->steps[static_cast<std::size_t>(step)].title); };
    setAccessibleName(tr("Lesson"));
    m_number->setText(locale().toUpper(tr("Chapter %1").arg(m_chapter->number)));
    m_title->setText(verbatim(m_chapter->title));
    m_place->setText(tr("%1 min · step %2 of %3").arg(m_chapter->minutes).arg(m_step + 1).arg(steps));
    m_back->setVisible(m_step > 0);
    const bool onward = m_step + 1 < steps || (!m_onward.isEmpty() && !m_presenting);
    m_next->setVisible(onward);
    const QString back = m_step > 0 ? tr("← %1").arg(titleAt(m_step - 1)) : QString();
    const QString next = m_step + 1 < steps ? tr("Next: %1 →").arg(titleAt(m_step + 1)) : m_onward;
    const bool both = m_step > 0 && onward;
    constexpr int kPadding = 36;  // of a button, both sides
    const int room = std::max(60, (width() - 2 * (kSide - 12)) / (both ? 2 : 1) - kPadding);
    const QFontMetrics metrics(m_theme.textFont(m_theme.sizes.body));
    m_back->setText(literalLabel(metrics.elidedText(back, Qt::ElideRight, room)));
    m_next->setText(literalLabel(metrics.elidedText(next, Qt::ElideRight, room)));
    m_back->setToolTip(back);
    m_next->setToolTip(next);
    m_number->setFont(m_theme.captionFont());
    m_title->setFont(m_theme.headingFont(m_theme.sizes.title, QFont::Bold));
    m_place->setFont(m_theme.textFont(m_theme.sizes.note));
    setInk(m_number, m_theme.muted);
    setInk(m_title, m_theme.text);
    setInk(m_place, m_theme.muted);
    if (m_keptText != nullptr) {
        m_keptText->setFont(m_theme.textFont(m_theme.sizes.note));
        setInk(m_keptText, m_theme.muted);
    }
    if (m_heading != nullptr) {
        m_heading->setFont(m_theme.headingFont(m_theme.sizes.heading + 1));
        setInk(m_heading, m_theme.text);
    }
    m_bar->update();
}

void LessonView::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_map->setTheme(theme);
    for (const auto& apply : m_themed)
        apply(theme);
    if (m_chapter != nullptr)
        showFrame();
    update();
}

void LessonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_chapter != nullptr)
        showFrame();
}

bool LessonView::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        update();  // the rule above the buttons goes where they go
    return QWidget::event(event);
}

void LessonView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.fillRect(QRectF(isRightToLeft() ? 0 : width() - m_theme.hairline, 0, m_theme.hairline, height()),
                     m_theme.line);
    qreal foot = 0;
    for (const QPushButton* button : {m_back, m_next})
        foot = std::max(foot, button->isVisible() ? button->height() + 14.0 : 0);
    if (foot > 0)
        painter.fillRect(QRectF(0, height() - foot, width(), m_theme.hairline), m_theme.line);
}

}  // namespace faultglass
