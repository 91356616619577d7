#include "tests/tidy/source_file.h"

#include <QRegularExpression>

namespace faultglass::tidy {

namespace {

/// Goes through a text once and deals its characters out to code and comments, line by line.
class Separator {
public:
    explicit Separator(SourceFile& file) : m_file(file), m_text(QString::fromUtf8(file.bytes)) {}

    void run()
    {
        while (m_at < m_text.size()) {
            if (m_lineIsNew && takeInclude())
                continue;
            const QChar c = m_text[m_at];
            const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
            if (c == '/' && next == '/')
                takeComment(QStringLiteral("\n"), 0);
            else if (c == '/' && next == '*')
                takeComment(QStringLiteral("*/"), 2);
            else if (c == '"' && m_at > 0 && m_text[m_at - 1] == 'R')
                takeRawString();
            else if (c == '"' || (c == '\'' && !isDigitSeparator()))
                takeLiteral(c);
            else
                takeCode(1);
        }
        endLine();
    }

private:
    /// 1'000: a quote between two letters or digits.
    [[nodiscard]] bool isDigitSeparator() const
    {
        return m_at > 0 && m_text[m_at - 1].isLetterOrNumber() && m_at + 1 < m_text.size() &&
               m_text[m_at + 1].isLetterOrNumber();
    }
    bool takeInclude()
    {
        static const QRegularExpression pattern(QStringLiteral(R"(\G[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])"));
        const auto match = pattern.match(m_text, m_at);
        m_lineIsNew = false;
        if (!match.hasMatch())
            return false;
        m_file.includes.append({match.captured(1), static_cast<int>(m_file.code.size()) + 1});
        m_at = match.capturedEnd();
        return true;
    }
    void takeComment(const QString& end, qsizetype endLength)
    {
        const qsizetype found = m_text.indexOf(end, m_at + 2);
        const qsizetype stop = found < 0 ? m_text.size() : found + endLength;
        for (; m_at < stop; ++m_at) {
            if (m_text[m_at] == '\n')
                endLine();
            else
                m_comment += m_text[m_at];
        }
    }
    void takeRawString()
    {
        const qsizetype open = m_text.indexOf('(', m_at);
        const QString end = ")" + m_text.mid(m_at + 1, open - m_at - 1) + "\"";
        const qsizetype found = m_text.indexOf(end, open);
        const qsizetype stop = found < 0 ? m_text.size() : found + end.size();
        m_code += '"';
        for (++m_at; m_at < stop; ++m_at)
            blank(m_text[m_at]);
        m_code += '"';
    }
    void takeLiteral(QChar quote)
    {
        takeCode(1);
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n') {
            if (m_text[m_at] == '\\')
                blank(m_text[m_at++]);
            if (m_at < m_text.size())
                blank(m_text[m_at++]);
        }
        takeCode(1);
    }
    void takeCode(int count)
    {
        for (; count > 0 && m_at < m_text.size(); --count, ++m_at) {
            if (m_text[m_at] == '\n')
                endLine();
            else
                m_code += m_text[m_at];
        }
    }
    void blank(QChar c)
    {
        if (c == '\n')
            endLine();
        else
            m_code += '_';
    }
    void endLine()
    {
        m_file.code.append(m_code);
        m_file.comments.append(m_comment);
        m_code.clear();
        m_comment.clear();
        m_lineIsNew = true;
    }

    SourceFile& m_file;
    QString m_text;
    qsizetype m_at = 0;
    bool m_lineIsNew = true;
    QString m_code;
    QString m_comment;
};

}  // namespace

SourceFile readSource(const QString& path, const QByteArray& bytes)
{
    SourceFile file;
    file.path = path;
    file.bytes = bytes;
    file.lines = QString::fromUtf8(bytes).split('\n');
    if (file.isSource()) {
        Separator(file).run();
        file.braces = scanBraces(file.code);
    }
    return file;
}

}  // namespace faultglass::tidy
