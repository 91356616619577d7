#include <QRegularExpression>
#include <QSet>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

namespace {

constexpr int kMostFunctionLines = 60;
constexpr int kMostFileLines = 500;
constexpr int kMostColumns = 120;

/// Applies a rule about one file to all C++ sources.
template <class OneFile>
auto eachSource(OneFile oneFile)
{
    return [oneFile](const Tree& tree) {
        QList<Place> places;
        for (const SourceFile& file : tree) {
            if (file.isSource())
                oneFile(file, places);
        }
        return places;
    };
}

void longFunctions(const SourceFile& file, QList<Place>& places)
{
    for (const FunctionBody& body : file.braces.functions) {
        const int lines = body.lastLine - body.firstLine - 1;
        if (lines > kMostFunctionLines)
            places.append({file.path, body.firstLine, QString::number(lines) + QStringLiteral(" lines")});
    }
}

void longFiles(const SourceFile& file, QList<Place>& places)
{
    if (file.lines.size() - 1 > kMostFileLines)
        places.append({file.path, 0, QString::number(file.lines.size() - 1) + QStringLiteral(" lines")});
}

void longLines(const SourceFile& file, QList<Place>& places)
{
    for (int i = 0; i < file.lines.size(); ++i) {
        if (file.lines[i].size() > kMostColumns)
            places.append({file.path, i + 1, QString::number(file.lines[i].size()) + QStringLiteral(" columns")});
        if (file.lines[i].contains('\t') || file.lines[i].endsWith(' '))
            places.append({file.path, i + 1, QStringLiteral("a tab, or a space at the end")});
    }
}

/// The opening comment, up to an empty comment line, is one sentence or more; then the guard.
void headerOpenings(const SourceFile& file, QList<Place>& places)
{
    if (!file.isHeader())
        return;
    QString opening;
    for (const QString& line : file.lines) {
        if (!line.startsWith(QLatin1String("// ")))
            break;
        opening = line;
    }
    if (!opening.endsWith('.'))
        places.append({file.path, 1, opening.isEmpty() ? QStringLiteral("no opening sentence") : opening});
    if (!file.code.contains(QStringLiteral("#pragma once")))
        places.append({file.path, 1, QStringLiteral("no #pragma once")});
}

const QSet<QString>& emptyWords()
{
    static const QSet<QString> words{QStringLiteral("manager"),   QStringLiteral("handler"), QStringLiteral("helper"),
                                     QStringLiteral("helpers"),   QStringLiteral("util"),    QStringLiteral("utils"),
                                     QStringLiteral("data"),      QStringLiteral("info"),    QStringLiteral("impl"),
                                     QStringLiteral("utilities"), QStringLiteral("misc")};
    return words;
}

/// The first word that says nothing in a name in snake_case or UpperCamel.
QString emptyWordIn(QString name)
{
    static const QRegularExpression hump(QStringLiteral("([a-z0-9])([A-Z])"));
    static const QRegularExpression border(QStringLiteral("[^a-z0-9]+"));
    name.replace(hump, QStringLiteral("\\1_\\2"));
    for (const QString& word : name.toLower().split(border, Qt::SkipEmptyParts)) {
        if (emptyWords().contains(word))
            return word;
    }
    return {};
}

void emptyNames(const SourceFile& file, QList<Place>& places)
{
    static const QRegularExpression type(
        QStringLiteral(R"(\b(?:class|struct|enum(?:\s+class)?|union|using|concept|namespace)\s+(\w+))"));
    static const QRegularExpression foreign(QStringLiteral("^Q[A-Z]"));
    if (const QString word = emptyWordIn(file.path); !word.isEmpty())
        places.append({file.path, 0, word});
    for (int i = 0; i < file.code.size(); ++i) {
        for (auto match = type.globalMatch(file.code[i]); match.hasNext();) {
            const QString name = match.next().captured(1);
            if (!foreign.match(name).hasMatch() && !emptyWordIn(name).isEmpty())
                places.append({file.path, i + 1, name});
        }
    }
}

/// Members of the model's types, by line; a declaration that spans lines shows its pointer on one of them.
void pointersInState(const SourceFile& file, QList<Place>& places)
{
    static const QRegularExpression model(QStringLiteral("^core/(fleet|sim|random)/(\\w+/)?\\w+\\.h$"));
    // A view is a picture for others and shares what it shows; a constant is no member.
    static const QRegularExpression view(QStringLiteral("_view\\.h$|/view_parts\\.h$"));
    static const QRegularExpression constant(QStringLiteral(R"(^\s*static constexpr\b)"));
    static const QRegularExpression pointer(
        QStringLiteral(R"(^\s*(mutable |const )*[\w:<>, ]+(\*\s*const\s+|\*\s*|\*[\w:<>, ]*>\s*|[^&]& ?)\w+)"
                       R"(\s*(=[^;()]*|\{[^}]*\})?;)"));
    static const QRegularExpression owner(QStringLiteral(R"(\bstd::(unique_ptr|shared_ptr|weak_ptr|function)\b)"));
    if (!model.match(file.path).hasMatch() || view.match(file.path).hasMatch())
        return;
    for (int i = 0; i < file.code.size(); ++i) {
        const QString& code = file.code[i];
        if (constant.match(code).hasMatch())
            continue;
        const bool points = pointer.match(code).hasMatch() && !code.contains('(');
        if (file.braces.inType[i] && (points || owner.match(code).hasMatch()))
            places.append({file.path, i + 1, code.trimmed()});
    }
}

QByteArray functionOf(int lines) { return "void f(int n)\n{\n" + QByteArray("    n += 1;\n").repeated(lines) + "}\n"; }

QByteArray tableOf(int lines)
{
    return "constexpr Row kRows[] = {\n" + QByteArray("    {1, 2},\n").repeated(lines) + "};\n";
}

QByteArray memberOf(const QByteArray& declaration)
{
    return "// State.\n#pragma once\nstruct State {\n    " + declaration + "\n};\n";
}

QList<Rule> lengthRules()
{
    const QString path = QStringLiteral("core/base/planted.cpp");
    return {
        {QStringLiteral("functions fit on a screen"),
         QStringLiteral("take a step out, with a name of its own"),
         eachSource(longFunctions),
         {{path, functionOf(61)},
          {path,
           "struct S {\n    S(int a) : m_a{a}\n    {\n" + QByteArray("        g();\n").repeated(61) + "    }\n};\n"},
          {path, "namespace a {\nauto S::f() const -> std::vector<int>\n{\n" +
                     QByteArray("if (x) {\n}\n").repeated(31) + "}\n}\n"}},
         {{path, functionOf(60)},
          {path, tableOf(100)},
          {path, functionOf(70).replace("f(int n)", "T::f_data()")},
          {path, functionOf(40) + functionOf(40)}}},
        {QStringLiteral("files stay readable at one sitting"),
         QStringLiteral("split it by what its parts are about"),
         eachSource(longFiles),
         {{path, QByteArray("int a;\n").repeated(501)}},
         {{path, QByteArray("int a;\n").repeated(500)}}},
        {QStringLiteral("lines are at most 120 columns and clean"),
         QStringLiteral("./dev format, then break what is left by hand"),
         eachSource(longLines),
         {{path, "// " + QByteArray("x").repeated(118) + "\n"}, {path, "\tint a;\n"}, {path, "int a; \n"}},
         {{path, "// " + QByteArray("x").repeated(117) + "\n"}}},
    };
}

QList<Rule> nameRules()
{
    const QString header = QStringLiteral("core/base/planted.h");
    const QString state = QStringLiteral("core/fleet/planted.h");
    return {
        {QStringLiteral("a header opens with a sentence and is guarded"),
         QStringLiteral("first line: // what the file is for, with a full stop; then #pragma once"),
         eachSource(headerOpenings),
         {{header, "#pragma once\n"},
          {header, "// No full stop\n#pragma once\n"},
          {header, "// Not guarded.\nint a;\n"}},
         {{header, "// It is for this.\n#pragma once\n"},
          {header, "// It is for this\n// and that.\n//\n// More\n#pragma once\n"}}},
        {QStringLiteral("names say what a thing is"),
         QStringLiteral("no manager, handler, helper, util, data, info, impl"),
         eachSource(emptyNames),
         {{header, "class FleetManager {\n};\n"},
          {header, "using ServerInfo = int;\n"},
          {QStringLiteral("core/base/string_util.h"), "// A.\n"}},
         {{header, "class Metainformation;\nstruct Database;\nclass QMimeData;\n"}}},
        {QStringLiteral("state is a value"),
         QStringLiteral("name things by index; a copy of the state must stand alone"),
         eachSource(pointersInState),
         {{state, memberOf("Server* server = nullptr;")},
          {state, memberOf("const Server *m_next;")},
          {state, memberOf("std::vector<Job*> jobs;")},
          {state, memberOf("Fleet& m_fleet;")},
          {state, memberOf("std::unique_ptr<Job> m_job;")},
          {state, memberOf("std::function<void()> then;")}},
         {{state, memberOf("std::uint32_t next = 0;")},
          {state, memberOf("static constexpr const auto& kRows = rows::kTable;")},
          {QStringLiteral("core/fleet/planted_view.h"), memberOf("std::shared_ptr<const void> m_part;")},
          {state, memberOf("Job* find(int id);")},
          {state,
           memberOf("int f()\n    {\n        const Event* first = m_all.data();\n        return *first;\n    }")}}},
    };
}

}  // namespace

QList<Rule> formRules() { return lengthRules() + nameRules(); }

}  // namespace faultglass::tidy
