#include "widgets/lesson/lesson_text.h"

#include <md4c-html.h>

#include <QFile>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>

#include "core/chapters/markup.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

using chapters::LiveValues;
using chapters::Span;
using chapters::SpanKind;

constexpr unsigned kMarkdown = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTMLBLOCKS;

const LessonFormula* formulaOf(const LessonBook& book, const std::string& tex)
{
    const auto found = book.formulas.constFind(verbatim(chapters::plainTex(tex)));
    return found == book.formulas.constEnd() ? nullptr : &*found;
}

QSizeF sizeOf(const LessonFormula& formula, const QFont& font)
{
    const qreal ex = QFontMetricsF(font).xHeight();
    return {formula.width * ex, formula.height * ex};
}

QString imageOf(const Span& span, const LessonBook& book, const QFont& font)
{
    const LessonFormula* const formula = formulaOf(book, span.key);
    if (formula == nullptr)
        return QStringLiteral("<code>%1</code>").arg(verbatim(span.key).toHtmlEscaped());
    const QSizeF size = sizeOf(*formula, font);
    constexpr double kShallow = 0.35;  // ex: what stands on the line, but for a comma
    // All at once: what is encoded has signs of per cent in it.
    return QStringLiteral("<img src=\"formula:%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:%4\"/>")
        .arg(QString::fromLatin1(verbatim(chapters::plainTex(span.key)).toUtf8().toPercentEncoding()),
             QString::number(qRound(size.width())), QString::number(qRound(size.height())),
             formula->depth > kShallow ? QStringLiteral("middle") : QStringLiteral("baseline"));
}

QString htmlOf(const Span& span, const LessonBook& book, const QFont& font, const LiveText& live)
{
    switch (span.kind) {
    case SpanKind::Formula:
        return imageOf(span, book, font);
    case SpanKind::Displayed:
        return QStringLiteral("\n\n@@%1@@\n\n").arg(imageOf(span, book, font));
    case SpanKind::Term:
        return QStringLiteral("<a href=\"term:%1\">%2</a>")
            .arg(verbatim(span.key), verbatim(span.text).toHtmlEscaped());
    case SpanKind::Value:
    case SpanKind::Output:
        return live ? live(span.key, span.kind == SpanKind::Output).toHtmlEscaped() : verbatim(span.whole);
    case SpanKind::Text:
    case SpanKind::Code:
        break;
    }
    return verbatim(span.whole);
}

LiveValues valuesFor(const LiveText& live) { return live ? LiveValues::Allowed : LiveValues::None; }

/// A number and its sign of per cent stay on one line. Qt breaks at the narrow no-break space.
QString unbroken(QString text)
{
    static const QRegularExpression kPerCent(QStringLiteral("(?<=\\d) (?=%)"));
    return text.replace(QChar(0x202F), QChar(QChar::Nbsp)).replace(kPerCent, QString(QChar(QChar::Nbsp)));
}

void append(const MD_CHAR* text, MD_SIZE size, void* to)
{
    static_cast<QByteArray*>(to)->append(text, static_cast<qsizetype>(size));
}

}  // namespace

QString lessonHtml(std::string_view markdown, const LessonBook& book, const QFont& font, const LiveText& live)
{
    QString source;
    const chapters::Markup markup = chapters::cutMarkup(markdown, 1, valuesFor(live));
    for (const Span& span : markup.spans)
        source += htmlOf(span, book, font, live);
    const QByteArray bytes = source.toUtf8();
    QByteArray html;
    md_html(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), append, &html, kMarkdown, 0);
    QString result = QString::fromUtf8(html);
    result.replace(QLatin1String("<p>@@"), QLatin1String("<p class=\"displayed\" align=\"center\">"));
    result.replace(QLatin1String("@@</p>"), QLatin1String("</p>"));
    // Qt knows <s>, and no alignment of cells but its own attribute.
    result.replace(QLatin1String("del>"), QLatin1String("s>"));
    result.replace(QLatin1String("<table>"),
                   QLatin1String("<table cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">"));
    return unbroken(result);
}

QString lessonWords(std::string_view markdown, const LessonBook& book, const LiveText& live)
{
    QString words;
    const chapters::Markup markup = chapters::cutMarkup(markdown, 1, valuesFor(live));
    for (const Span& span : markup.spans) {
        const LessonFormula* const formula =
            span.kind == SpanKind::Formula || span.kind == SpanKind::Displayed ? formulaOf(book, span.key) : nullptr;
        if (formula != nullptr)
            words += formula->text;
        else if (span.kind == SpanKind::Value || span.kind == SpanKind::Output)
            words += live ? live(span.key, span.kind == SpanKind::Output) : verbatim(span.whole);
        else
            words += verbatim(span.text);
    }
    words = words.remove(QLatin1String("**")).remove(QLatin1Char('*')).remove(QLatin1Char('`')).simplified();
    return unbroken(words);
}

QString lessonStyle(const Theme& theme)
{
    return QStringLiteral(
               "p, li, td, th { line-height: 118%; }"
               "p { margin-top: 0; margin-bottom: 10px; }"
               "ul, ol { margin-top: 0; margin-bottom: 10px; }"
               "li { margin-bottom: 4px; }"
               "p.displayed { margin-top: 4px; margin-bottom: 12px; }"
               "a { color: %1; text-decoration: none; }"
               "code { font-family: monospace; background-color: %2; }"
               "th { text-align: left; font-weight: 600; color: %3; border-bottom: 1px solid %4; }"
               "td { border-bottom: 1px solid %4; }")
        .arg(theme.ink(Role::Accent).name(), theme.raised.name(), theme.muted.name(), theme.line.name());
}

const LessonFormula* formulaAt(const QUrl& name, const LessonBook& book)
{
    constexpr QLatin1String kScheme("formula:");
    if (name.scheme() != QLatin1String("formula"))
        return nullptr;
    const QString tex = QUrl::fromPercentEncoding(name.toString(QUrl::FullyEncoded).mid(kScheme.size()).toLatin1());
    const auto found = book.formulas.constFind(tex);
    return found == book.formulas.constEnd() ? nullptr : &*found;
}

QImage formulaImage(const LessonFormula& formula, const QFont& font, const QColor& color, qreal ratio)
{
    QFile file(formula.file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    const QSizeF size = sizeOf(formula, font);
    QImage image((size * ratio).toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(image.size())));
    painter.end();
    image.setDevicePixelRatio(ratio);
    return image;
}

}  // namespace faultglass
