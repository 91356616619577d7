#include "widgets/lesson/lesson_card.h"

#include <algorithm>

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/controls/segmented_choice.h"
#include "widgets/theme/ink.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {
constexpr int kPad = 16, kGap = 8;
constexpr double kConfidences[] = {0.5, 0.7, 0.9};
}  // namespace

LessonCard::LessonCard(const QString& heading, const LessonBook& book, QWidget* parent)
    : QWidget(parent), m_book(book), m_heading(new QLabel(this)), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(kPad, kPad - 2, kPad, kPad);
    m_column->setSpacing(kGap);
    m_column->addWidget(m_heading);
    setHeading(heading);
    // Fixed would hold it to the height it wants before it knows its width, and cut off what wraps.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void LessonCard::setHeading(const QString& heading)
{
    m_heading->setText(locale().toUpper(heading));
    setAccessibleName(heading);
}

ProseView* LessonCard::addProse(std::string_view markdown)
{
    auto* view = new ProseView(m_book, this);
    view->setMarkdown(markdown);
    view->setVisible(!markdown.empty());
    m_column->addWidget(view);
    m_prose.push_back(view);
    return view;
}

void LessonCard::setProse(ProseView* view, const QString& markdown)
{
    view->setMarkdown(markdown.toStdString());
    view->setVisible(!markdown.isEmpty());
}

SegmentedChoice* LessonCard::addConfidence()
{
    auto* caption = new QLabel(tr("How sure are you?"), this);
    auto* choice = new SegmentedChoice(this);
    choice->setTexts({tr("guessing"), tr("fairly"), tr("very")});
    choice->setAccessibleName(caption->text());
    choice->setToolTip(tr("Is kept with your answer, so that you can see how good your certainty is."));
    m_column->addWidget(caption);
    m_column->addWidget(choice);
    m_captions.push_back(caption);
    m_choices.push_back(choice);
    return choice;
}

double LessonCard::confidenceOf(const SegmentedChoice* choice)
{
    const int index = choice->index();
    return index < 0 || index >= static_cast<int>(std::size(kConfidences)) ? 0 : kConfidences[index];
}

QLabel* LessonCard::addLine()
{
    auto* line = new QLabel(this);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->hide();
    m_column->addWidget(line);
    m_lines.push_back({line});
    return line;
}

void LessonCard::setLine(QLabel* label, const QString& text, Role role)
{
    const auto line = std::ranges::find(m_lines, label, &Line::label);
    line->role = role;
    const QString glyph = m_theme.glyph(role);
    label->setText(glyph.isEmpty() || text.isEmpty() || role == Role::Idle ? text : glyph + QLatin1Char(' ') + text);
    label->setVisible(!text.isEmpty());
    styleLine(*line);
}

void LessonCard::styleLine(const Line& line) const
{
    setInk(line.label, line.role == Role::Idle ? m_theme.muted : m_theme.ink(line.role));
    line.label->setFont(m_theme.textFont(m_theme.sizes.note));
}

void LessonCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_heading->setFont(theme.captionFont());
    setInk(m_heading, theme.ink(Role::Accent));
    for (ProseView* view : m_prose)
        view->setTheme(theme);
    for (SegmentedChoice* choice : m_choices)
        choice->setTheme(theme);
    for (QLabel* caption : m_captions) {
        caption->setFont(theme.textFont(theme.sizes.note));
        setInk(caption, theme.muted);
    }
    for (const Line& line : m_lines)
        styleLine(line);
    update();
}

void LessonCard::setWaiting(bool waiting)
{
    m_waiting = waiting;
    update();
}

void LessonCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSurface(painter, QRectF(rect()), m_theme.surfaceRadius, m_waiting ? m_theme.panel : m_theme.raised,
                m_waiting ? m_theme.color(Role::Accent) : m_theme.line, m_waiting ? m_theme.stroke : m_theme.hairline);
}

}  // namespace faultglass
