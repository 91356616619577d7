#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

namespace {

/// Every file of the tree and every folder that has one.
QSet<QString> placesOf(const Tree& tree)
{
    QSet<QString> places;
    for (const SourceFile& file : tree) {
        for (QString path = file.path; !path.isEmpty(); path = path.section('/', 0, -2))
            places.insert(path);
    }
    return places;
}

QList<Place> deadLinks(const Tree& tree)
{
    static const QRegularExpression link(QStringLiteral(R"(\]\(([^)#:\s]+)(#[^)]*)?\))"));
    const QSet<QString> there = placesOf(tree);
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (QFileInfo(file.path).fileName() != QLatin1String("README.md"))
            continue;
        const QDir folder('/' + QFileInfo(file.path).path());
        for (int i = 0; i < file.lines.size(); ++i) {
            for (auto match = link.globalMatch(file.lines[i]); match.hasNext();) {
                const QString target = match.next().captured(1);
                if (!there.contains(QDir::cleanPath(folder.absoluteFilePath(target)).mid(1)))
                    places.append({file.path, i + 1, target});
            }
        }
    }
    return places;
}

/// A list that says of itself that it is the one: what of its kind stands in the tree stands in it.
struct ListRow {
    const char* things;  ///< pattern of paths; what it captures is the name of a thing
    const char* list;
    const char* entry;  ///< how the list names a thing: %1 as in the path, %2 in UpperCamel
};

constexpr ListRow kLists[] = {
    {"^core/fleet/(\\w+)/mechanism\\.h", "core/fleet/mechanisms.h", "core/fleet/%1/mechanism.h"},
    {"^core/scenarios/(\\w+)/", "app/files/panel_catalogue.cpp", "core/scenarios/%1/%1.h"},
    {"^core/scenarios/(\\w+)/", "widgets/panels/specs/panel_list.cpp", "PANEL(%2)"},
};

QString inUpperCamel(const QString& name)
{
    QString camel;
    for (const QString& word : name.split('_'))
        camel += word.left(1).toUpper() + word.mid(1);
    return camel;
}

/// The table in the root's README under "Changing it", as text.
QString tableOfChanges(const Tree& tree)
{
    for (const SourceFile& file : tree) {
        if (file.path == QLatin1String("README.md"))
            return file.lines.join('\n').section(QStringLiteral("\n## Changing it\n"), 1).section("\n## ", 0, 0);
    }
    return {};
}

QList<Place> unlisted(const Tree& tree)
{
    QList<Place> places;
    const QString table = tableOfChanges(tree);
    for (const ListRow& row : kLists) {
        const QString path = QLatin1String(row.list);
        QByteArray list;
        for (const SourceFile& file : tree) {
            if (file.path == path)
                list = file.bytes;
        }
        if (!table.contains('(' + path + ')'))
            places.append({QStringLiteral("README.md"), 0, path + QStringLiteral(" is not in the table")});
        const QRegularExpression things(QLatin1String(row.things));
        QSet<QString> told;
        for (const SourceFile& file : tree) {
            const QString name = things.match(file.path).captured(1);
            if (name.isEmpty() || told.contains(name))
                continue;
            told.insert(name);
            const QString entry =
                QString(QLatin1String(row.entry)).replace("%1", name).replace("%2", inUpperCamel(name));
            if (!list.contains(entry.toUtf8()))
                places.append({path, 0, entry});
        }
    }
    return places;
}

QByteArray listsNaming(const QByteArray& where)
{
    QByteArray table = where;
    for (const ListRow& row : kLists)
        table += "| a thing | a line in [the list](" + QByteArray(row.list) + ") |\n";
    return table;
}

}  // namespace

QList<Rule> readmeRules()
{
    const QString top = QStringLiteral("README.md"), thing = QStringLiteral("core/scenarios/two_words/two_words.h");
    const Planted table{top, listsNaming("# A\n\n## Changing it\n\n")};
    const Planted catalogue{QLatin1String(kLists[1].list), "#include \"core/scenarios/two_words/two_words.h\"\n"};
    const Planted panels{QLatin1String(kLists[2].list), "PANEL(TwoWords)\n"};
    const Planted mechanism{QStringLiteral("core/fleet/clocks/mechanism.h"), "// A.\n"};
    const Planted mechanisms{QLatin1String(kLists[0].list), "#include \"core/fleet/clocks/mechanism.h\"\n"};
    return {
        {QStringLiteral("what a README points to is there"),
         QStringLiteral("correct the link"),
         deadLinks,
         {{top, "[a](core/none.h)\n"}, {QStringLiteral("core/README.md"), "and [b](../core/fleet)\n"}},
         {{top, "[a](core/a.h) [b](core) [c](https://example.org/x) [d](#part)\n"},
          {QStringLiteral("core/README.md"), "[a](a.h) and [root](../README.md)\n"},
          {QStringLiteral("core/a.h"), "// A.\n"}}},
        {QStringLiteral("who follows the table of changes has done all of it"),
         QStringLiteral(
             "add the line to the list; where the way to add a thing changed, change the table in README.md"),
         unlisted,
         {},
         {table, catalogue, panels, mechanisms, mechanism, {thing, "// A.\n"}},
         {{catalogue, panels, {thing, "// A.\n"}},
          {table, catalogue, {QLatin1String(kLists[2].list), "PANEL(Other)\n"}, {thing, "// A.\n"}},
          {table, {QLatin1String(kLists[1].list), "\n"}, panels, {thing, "// A.\n"}},
          {table, catalogue, panels, mechanism, {thing, "// A.\n"}}}},
    };
}

}  // namespace faultglass::tidy
