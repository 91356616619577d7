#include "app/cli/spoken.h"

#include <QStringList>

namespace faultglass {

namespace {

/// Control characters, and those that turn or hide what follows them.
bool isUnseen(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

}  // namespace

QString wrapped(const QString& text, int indent)
{
    constexpr qsizetype kWidth = 100;
    QString result;
    qsizetype column = indent;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        if (column > indent && column + 1 + word.size() > kWidth) {
            result += QLatin1Char('\n') + QString(indent, QLatin1Char(' '));
            column = indent;
        } else if (column > indent) {
            result += QLatin1Char(' ');
            ++column;
        }
        result += word;
        column += word.size();
    }
    return result + QLatin1Char('\n');
}

QString oneLine(std::string_view text)
{
    constexpr qsizetype kMost = 500;
    const QString all = plain(text);
    QString line;
    for (const QChar c : all) {
        if (line.size() >= kMost)
            return line + QStringLiteral("...");
        if (isUnseen(c))
            line += QStringLiteral("\\u%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            line += c;
    }
    return line;
}

QString spokenParameters(const ParameterSet& parameters, bool changedOnly)
{
    QStringList pairs;
    const ParameterSet defaults(parameters.rows());
    for (std::size_t i = 0; i < defaults.size(); ++i) {
        if (!changedOnly || parameters.value(i) != defaults.value(i))
            pairs << QString::fromStdString(std::string(defaults.rows()[i].key) + "=" + parameters.text(i));
    }
    return pairs.join(QStringLiteral(", "));
}

}  // namespace faultglass
