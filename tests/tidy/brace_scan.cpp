#include "tests/tidy/brace_scan.h"

#include <QRegularExpression>

namespace faultglass::tidy {

namespace {

enum class Scope { Space, Type, Function, Table, MemberInitialiser };

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression(QLatin1String(pattern)).match(text).hasMatch();
}

/// What a brace opens when `before` stands between it and the end of the previous statement.
Scope scopeAfter(const QString& before, Scope around)
{
    if (around == Scope::Function || around == Scope::Table || around == Scope::MemberInitialiser)
        return around;
    static const char* const kTemplate = R"(^\s*(template\s*<.*>\s*)?(static |inline |constexpr )*)";
    const QString start = QString(before).remove(QRegularExpression(QLatin1String(kTemplate)));
    if (matches(start, R"(^(inline )?namespace\b|^extern\s*"_*"$)"))
        return Scope::Space;
    if (matches(start, R"(^(enum(\s+class)?|class|struct|union)\b(\s+alignas\([^)]*\))?[^(=]*$)"))
        return Scope::Type;
    // A constructor's member in braces: "Name(...) : m_first(1), m_second" and now "{2}".
    if (matches(before, R"(\)\s*(noexcept\s*)?:(?!:).*[\w>]\s*$)"))
        return Scope::MemberInitialiser;
    // The rows of a QtTest case are a table too.
    if (matches(before, R"(\w_data\s*\(\s*\)$)"))
        return Scope::Table;
    return matches(before, R"(\)[^=)]*$)") ? Scope::Function : Scope::Table;
}

}  // namespace

Braces scanBraces(const QStringList& lines)
{
    Braces braces;
    struct Open {
        Scope scope;
        int line;
        QString before;
    };
    QList<Open> open;
    QString before;
    bool continuedMacro = false;
    for (int line = 1; line <= lines.size(); ++line) {
        const QString& code = lines[line - 1];
        braces.inType.append(!open.isEmpty() && open.last().scope == Scope::Type);
        const bool macro = continuedMacro || code.trimmed().startsWith('#');
        continuedMacro = macro && code.trimmed().endsWith('\\');
        if (macro)
            continue;
        for (const QChar c : code) {
            const Scope around = open.isEmpty() ? Scope::Space : open.last().scope;
            if (c == '{') {
                open.append({scopeAfter(before.trimmed(), around), line, before});
                before.clear();
            } else if (c == '}' && !open.isEmpty()) {
                const Open closed = open.takeLast();
                const Scope outside = open.isEmpty() ? Scope::Space : open.last().scope;
                if (closed.scope == Scope::Function && outside != Scope::Function)
                    braces.functions.append({closed.line, line});
                before = closed.scope == Scope::MemberInitialiser ? closed.before + "{}" : QString();
            } else if (c == ';' ||
                       (c == ':' && matches(before, R"(^\s*(public|private|protected|signals|public slots)\s*$)"))) {
                before.clear();
            } else {
                before += c;
            }
        }
        before += ' ';
    }
    return braces;
}

}  // namespace faultglass::tidy
