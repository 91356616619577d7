#include "widgets/lesson/prose_view.h"

#include <algorithm>
#include <utility>

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QWheelEvent>
#include <QtMath>

#include "widgets/theme/core_text.h"
#include "widgets/theme/plain_text.h"
#include "widgets/theme/tool_tip.h"

namespace faultglass {

namespace {

constexpr qreal kIndent = 20;  // of lists

}  // namespace

ProseView::ProseView(const LessonBook& book, QWidget* parent) : QTextBrowser(parent), m_book(book)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this](const QSizeF& size) { setFixedHeight(static_cast<int>(std::ceil(size.height()))); });
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { explain(link, mapToGlobal(cursorRect().bottomLeft())); });
}

QFont ProseView::bodyFont() const { return m_theme.textFont((m_theme.sizes.body + 1) * m_scale); }

void ProseView::setTheme(const Theme& theme)
{
    m_theme = theme;
    QPalette colors = palette();
    colors.setColor(QPalette::Text, m_muted ? theme.muted : theme.text);
    colors.setColor(QPalette::Base, Qt::transparent);
    setPalette(colors);
    renew();
}

void ProseView::setLook(qreal scale, bool muted)
{
    m_scale = scale;
    m_muted = muted;
}

void ProseView::setMarkdown(std::string_view markdown, LiveText live)
{
    m_markdown = markdown;
    m_live = std::move(live);
    setAccessibleName(lessonWords(m_markdown, m_book, m_live));
    renew();
}

void ProseView::renew()
{
    if (m_markdown.empty())
        return;
    document()->setDefaultFont(bodyFont());
    document()->setIndentWidth(kIndent);
    document()->setDefaultStyleSheet(lessonStyle(m_theme));
    setHtml(lessonHtml(m_markdown, m_book, bodyFont(), m_live));
    // The space after the last paragraph is the layout's.
    QTextCursor last(document()->lastBlock());
    QTextBlockFormat format = last.blockFormat();
    format.setBottomMargin(0);
    last.setBlockFormat(format);
    document()->setDocumentMargin(0);
    fitFormulas();
    fitTables();
    showMarks();
}

void ProseView::mark(const QStringList& words)
{
    m_marked = words;
    showMarks();
}

void ProseView::showMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : m_marked) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(mixed(m_theme.panel, m_theme.color(Role::Degraded), 0.35));
            marks += mark;
        }
    }
    setExtraSelections(marks);
}

std::optional<QRect> ProseView::firstMark() const
{
    std::optional<QRect> first;
    for (const QTextEdit::ExtraSelection& mark : extraSelections()) {
        const QRect place = cursorRect(mark.cursor);
        if (!first || place.top() < first->top())
            first = place;
    }
    return first;
}

void ProseView::fitFormulas()
{
    const int room = viewport()->width();
    const qreal ex = QFontMetricsF(bodyFont()).xHeight();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.indexOf(QChar::ObjectReplacementCharacter); at >= 0;
             at = text.indexOf(QChar::ObjectReplacementCharacter, at + 1)) {
            QTextCursor place(document());
            place.setPosition(block.position() + static_cast<int>(at));
            place.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            QTextImageFormat image = place.charFormat().toImageFormat();
            const LessonFormula* const formula = formulaAt(QUrl(image.name()), m_book);
            if (formula == nullptr)
                continue;
            const int natural = qRound(formula->width * ex), width = std::min(natural, std::max(room, 40));
            if (qRound(image.width()) == width)
                continue;
            image.setWidth(width);
            image.setHeight(qRound(formula->height * ex * width / natural));
            place.setCharFormat(image);
        }
    }
}

/// Words stay whole. Only a table that has no room for its longest words breaks them, rather than lose its last column.
void ProseView::fitTables()
{
    setWordWrapMode(QTextOption::WordWrap);
    if (document()->size().width() > viewport()->width() + 1)
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFixedHeight(qCeil(document()->size().height()));  // a change of wrapping is not always told
}

void ProseView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    fitFormulas();
    fitTables();
}

QSize ProseView::sizeHint() const
{
    // Until it has been laid out once it may be of any height.
    return {320, maximumHeight() < QWIDGETSIZE_MAX ? maximumHeight() : qCeil(document()->size().height())};
}

void ProseView::wheelEvent(QWheelEvent* event) { event->ignore(); }  // the lesson scrolls, not a paragraph

bool ProseView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QUrl link(anchorAt(viewport()->mapFrom(this, help->pos())));
        if (!link.isEmpty()) {
            explain(link, help->globalPos());
            return true;
        }
    }
    return QTextBrowser::event(event);
}

void ProseView::explain(const QUrl& link, QPoint global)
{
    const auto term = m_book.terms.constFind(link.path());
    if (link.scheme() != QLatin1String("term") || term == m_book.terms.constEnd())
        return;
    constexpr int kReading = 20'000;  // ms
    const QString meaning = lessonWords(term->meaning.toStdString(), m_book);
    showToolTip(*this, mapFromGlobal(global), term->term + QLatin1Char('\n') + brokenIntoLines(meaning), kReading);
}

QVariant ProseView::loadResource(int type, const QUrl& name)
{
    const LessonFormula* const formula = type == QTextDocument::ImageResource ? formulaAt(name, m_book) : nullptr;
    if (formula == nullptr)
        return refusedResource();  // nothing is fetched
    return formulaImage(*formula, bodyFont(), m_muted ? m_theme.muted : m_theme.text, devicePixelRatioF());
}

QMimeData* ProseView::createMimeDataFromSelection() const
{
    QString words;
    const QTextCursor selection = textCursor();
    for (int at = selection.selectionStart(); at < selection.selectionEnd(); ++at) {
        const QChar letter = document()->characterAt(at);
        const LessonFormula* formula = nullptr;
        if (letter == QChar::ObjectReplacementCharacter) {
            QTextCursor place(document());
            place.setPosition(at + 1);
            formula = formulaAt(QUrl(place.charFormat().toImageFormat().name()), m_book);
        }
        if (formula != nullptr)
            words += formula->text;
        else
            words += letter == QChar::ParagraphSeparator || letter == QChar::LineSeparator ? QLatin1Char('\n') : letter;
    }
    auto* mime = new QMimeData;
    mime->setText(words);
    return mime;
}

}  // namespace faultglass
