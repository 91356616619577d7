#include "widgets/lesson/lesson_print.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>

#include "widgets/lesson/lesson_text.h"
#include "widgets/lesson/worked_card.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr qreal kBody = 11;  // px at 96 dpi
constexpr int kDpi = 96;
constexpr qreal kRatio = 4;  // pixels of a formula for one of the page

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonPrint)
};

/// A document that draws formulas by itself.
class Pages : public QTextDocument {
public:
    Pages(const LessonBook& book, const QFont& font) : m_book(book), m_font(font) {}

protected:
    QVariant loadResource(int, const QUrl& name) override
    {
        const LessonFormula* const formula = formulaAt(name, m_book);
        return formula == nullptr ? refusedResource()
                                  : QVariant(formulaImage(*formula, m_font, QColor(Qt::black), kRatio));
    }

private:
    const LessonBook& m_book;
    QFont m_font;
};

QString boxed(const QString& heading, const QString& html)
{
    return QStringLiteral(
               "<table width=\"100%\" cellpadding=\"6\" border=\"1\" style=\"border-collapse:collapse\"><tr><td>"
               "<b>%1</b><br/>%2</td></tr></table><p></p>")
        .arg(heading, html);
}

QString partHtml(const Part& part, const LessonBook& book, const QFont& font)
{
    const auto text = [&](const std::string& markdown) { return lessonHtml(markdown, book, font); };
    if (const auto* prose = std::get_if<Prose>(&part))
        return text(prose->markdown);
    if (const auto* predict = std::get_if<Predict>(&part)) {
        QString html = text(predict->ask);
        if (const auto* choice = std::get_if<ChoiceGuess>(&predict->guess)) {
            for (const ChoiceOption& option : choice->options)
                html += QStringLiteral("☐ ") + lessonWords(option.text, book).toHtmlEscaped() + QStringLiteral("<br/>");
        }
        return boxed(Words::tr("Predict first"), html);
    }
    if (const auto* quiz = std::get_if<Quiz>(&part)) {
        QString html = text(quiz->ask);
        for (const Answer& answer : quiz->answers)
            html += QStringLiteral("☐ ") + lessonWords(answer.text, book).toHtmlEscaped() + QStringLiteral("<br/>");
        return boxed(Words::tr("Question"), html);
    }
    if (const auto* worked = std::get_if<Worked>(&part))
        return boxed(Words::tr("Worked example"), text(workedText(*worked)));
    if (const auto* claim = std::get_if<chapters::Claim>(&part))
        return boxed(Words::tr("Claim"), text(claim->say));
    return {};
}

}  // namespace

std::optional<Error> writeLesson(const QString& path, const Chapter& chapter, const LessonBook& book,
                                 const QImage& stage)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(static_cast<int>(kBody));
    Pages pages(book, font);
    pages.setDefaultFont(font);
    pages.setDefaultStyleSheet(lessonStyle(lightTheme()));
    QString html = QStringLiteral("<h1>%1 · %2</h1>").arg(chapter.number).arg(verbatim(chapter.title).toHtmlEscaped());
    if (!stage.isNull()) {
        pages.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("stage:now")), stage);
        html += QStringLiteral("<p align=\"center\"><img src=\"stage:now\" width=\"620\"/></p>");
    }
    for (const Step& step : chapter.steps) {
        html += QStringLiteral("<h2>%1</h2>").arg(verbatim(step.title).toHtmlEscaped());
        for (const Part& part : step.parts)
            html += partHtml(part, book, font);
    }
    pages.setHtml(html);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(kDpi);
        writer.setPageMargins(QMarginsF(18, 16, 18, 16), QPageLayout::Millimeter);
        writer.setTitle(verbatim(chapter.title));
        pages.print(&writer);
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() &&
                         file.commit();
    if (!written)
        return Error{"path", path.toStdString(), "a file that can be written: " + file.errorString().toStdString()};
    return std::nullopt;
}

}  // namespace faultglass
