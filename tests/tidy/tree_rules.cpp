#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

namespace {

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? QString() : path.left(slash);
}

/// Folders of tests that mirror the tree say nothing their originals do not.
bool needsReadme(const QString& folder)
{
    static const QRegularExpression some(
        QStringLiteral("^((core|widgets|app)(/.*)?|resources|translations|tests(/(bench|fuzz|tidy|truth))?)$"));
    return some.match(folder).hasMatch();
}

QList<Place> foldersWithoutReadme(const Tree& tree)
{
    static const QRegularExpression content(QStringLiteral("\\.(h|cpp|qrc|ts)$|/CMakeLists\\.txt$"));
    QSet<QString> paths;
    for (const SourceFile& file : tree)
        paths.insert(file.path);
    QSet<QString> told;
    QList<Place> places;
    for (const SourceFile& file : tree) {
        const QString folder = folderOf(file.path);
        if (!content.match(file.path).hasMatch() || !needsReadme(folder) || told.contains(folder))
            continue;
        told.insert(folder);
        if (!paths.contains(folder + QStringLiteral("/README.md")))
            places.append({folder, 0, QStringLiteral("no README.md")});
    }
    return places;
}

QList<Place> strangersAtTheTop(const Tree& tree)
{
    static const QRegularExpression known(QStringLiteral(
        R"(^(\..*|(app|build|core|resources|tests|translations|widgets)/.*|CHANGELOG\.md|CMakeLists\.txt|)"
        R"(CMakePresets\.json|CMakeUserPresets\.json|LICENSE|README\.md|dev|compile_commands\.json)$)"));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!known.match(file.path).hasMatch())
            places.append({file.path, 0, QStringLiteral("at the top of the project")});
    }
    return places;
}

QList<Place> looseFlags(const Tree& tree)
{
    static const QRegularExpression build(QStringLiteral(R"((^|/)(CMakeLists\.txt|CMakePresets\.json|[^/]+\.cmake)$)"));
    static const QRegularExpression banned(
        QStringLiteral("-march=native|-mtune=native|-ffast-math|-Ofast|-funsafe-math|-ffp-contract=(fast|on)"));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!build.match(file.path).hasMatch())
            continue;
        for (int i = 0; i < file.lines.size(); ++i) {
            if (const auto match = banned.match(file.lines[i]); match.hasMatch())
                places.append({file.path, i + 1, match.captured()});
        }
        if (file.path == QLatin1String("CMakeLists.txt") && !file.bytes.contains("-ffp-contract=off"))
            places.append({file.path, 0, QStringLiteral("-ffp-contract=off is missing")});
    }
    return places;
}

QList<Place> malformedFiles(const Tree& tree)
{
    static const QRegularExpression xml(QStringLiteral(R"(\.(svg|xml|qrc|ts)$)"));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (xml.match(file.path).hasMatch()) {
            QXmlStreamReader reader(file.bytes);
            while (!reader.atEnd())
                reader.readNext();
            if (reader.hasError())
                places.append({file.path, static_cast<int>(reader.lineNumber()), reader.errorString()});
        } else if (file.path.endsWith(QLatin1String(".json"))) {
            QJsonParseError error;
            QJsonDocument::fromJson(file.bytes, &error);
            if (error.error != QJsonParseError::NoError)
                places.append(
                    {file.path, static_cast<int>(file.bytes.left(error.offset).count('\n')) + 1, error.errorString()});
        }
    }
    return places;
}

QList<Place> brokenResources(const Tree& tree)
{
    static const QRegularExpression entry(QStringLiteral("<file[^>]*>([^<]+)</file>"));
    QSet<QString> paths;
    for (const SourceFile& file : tree)
        paths.insert(file.path);
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!file.path.endsWith(QLatin1String(".qrc")))
            continue;
        for (int i = 0; i < file.lines.size(); ++i) {
            const auto match = entry.match(file.lines[i]);
            if (match.hasMatch() && !paths.contains(folderOf(file.path) + "/" + match.captured(1)))
                places.append({file.path, i + 1, match.captured(1)});
        }
    }
    return places;
}

QList<Place> unfinishedPlurals(const Tree& tree)
{
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (file.path != QLatin1String("translations/faultglass_en.ts"))
            continue;
        for (int i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i].contains(QLatin1String("type=\"unfinished\"")))
                places.append({file.path, i + 1, QStringLiteral("a plural form without its words")});
        }
    }
    return places;
}

}  // namespace

QList<Rule> treeRules()
{
    const QString english = QStringLiteral("translations/faultglass_en.ts");
    const QString list = QStringLiteral("resources/all.qrc");
    return {
        {QStringLiteral("every folder explains itself"),
         QStringLiteral("write a README.md: what lives here, what may not, how to add one"),
         foldersWithoutReadme,
         {{QStringLiteral("core/planted/a.h"), ""}, {QStringLiteral("tests/truth/a_test.cpp"), ""}},
         {{QStringLiteral("core/planted/a.h"), ""},
          {QStringLiteral("core/planted/README.md"), ""},
          {QStringLiteral("tests/core/a_test.cpp"), ""}}},
        {QStringLiteral("the top of the project stays small"),
         QStringLiteral("put it into the folder it belongs to"),
         strangersAtTheTop,
         {{QStringLiteral("notes.txt"), ""}, {QStringLiteral("tools/x.py"), ""}},
         {{QStringLiteral("README.md"), ""}, {QStringLiteral(".ci/run"), ""}, {QStringLiteral("core/README.md"), ""}}},
        {QStringLiteral("every machine is compiled for alike"),
         QStringLiteral("such flags change the last bit of a result"),
         looseFlags,
         {{QStringLiteral("core/CMakeLists.txt"), "add_compile_options(-march=native)\n"},
          {QStringLiteral("CMakePresets.json"), "\"-Ofast\"\n"},
          {QStringLiteral("CMakeLists.txt"), "project(x)\n"}},
         {{QStringLiteral("CMakeLists.txt"), "add_compile_options(-O2 -ffp-contract=off)\n"}}},
        {QStringLiteral("SVG, XML and JSON are well-formed"),
         QStringLiteral("mend the file"),
         malformedFiles,
         {{QStringLiteral("resources/a.svg"), "<svg><g></svg>"}, {QStringLiteral("resources/a.json"), "{\"a\": 1,}"}},
         {{QStringLiteral("resources/a.svg"), "<svg><g/></svg>"}, {QStringLiteral("resources/a.json"), "{\"a\": 1}"}}},
        {QStringLiteral("every resource that is listed exists"),
         QStringLiteral("correct the .qrc"),
         brokenResources,
         {{list, "<RCC><qresource>\n<file>icons/none.svg</file>\n</qresource></RCC>"}},
         {{list, "<RCC><qresource>\n<file alias=\"a\">b.svg</file>\n</qresource></RCC>"},
          {QStringLiteral("resources/b.svg"), "<svg/>"}}},
        {QStringLiteral("English plurals are complete"),
         QStringLiteral("fill in both forms in Qt Linguist"),
         unfinishedPlurals,
         {{english, "<TS>\n<translation type=\"unfinished\"></translation>\n</TS>"}},
         {{english, "<TS>\n<translation><numerusform>%n server</numerusform></translation>\n</TS>"}}},
    };
}

}  // namespace faultglass::tidy
