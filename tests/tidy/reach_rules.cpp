#include <QRegularExpression>

#include "tests/tidy/include_graph.h"

namespace faultglass::tidy {

namespace {

/// What some files may not get to see, through however many includes.
struct ReachRow {
    const char* name;
    const char* advice;
    const char* among;   ///< pattern of the files it is about
    const char* banned;  ///< pattern of what no way of includes may lead to
    const char* from;    ///< for the rule's own test: a file, through which other, to what
    const char* by;
    const char* to;
};

constexpr ReachRow kRows[] = {
    {"core reaches nothing of Qt", "use the standard library or Boost", "^core/", "^(Q[A-Z]|Qt[A-Z]|q[a-z]+\\.h$)",
     "core/base/planted.cpp", "core/base/text.h", "QString"},
    {"theory and simulation reach nothing of each other",
     "compute it anew: two answers from one code agree whatever they are", "^core/theory/",
     "^core/(random|sim|fleet|scenarios|runtime|ensemble|agreement)/", "core/theory/planted.cpp", "core/base/planted.h",
     "core/fleet/fleet.h"},
    {"the simulation reaches nothing of theory", "compute it anew: two answers from one code agree whatever they are",
     "^core/(random|sim|fleet|scenarios)/", "^core/(theory|agreement)/", "core/fleet/planted.cpp",
     "core/fleet/planted.h", "core/theory/queueing.h"},
    {"what runs any scenario reaches no single one", "ask it through scenario.h",
     "^core/(runtime|ensemble|agreement|chapters)/", "^core/scenarios/[a-z0-9_]+/", "core/runtime/planted.cpp",
     "core/runtime/planted.h", "core/scenarios/cells/cells.h"},
    {"only widgets/plots reaches QCustomPlot", "hide it behind a chart of widgets/plots",
     "^(core|app|widgets/(?!plots/))", "^qcustomplot", "widgets/panels/planted.cpp", "widgets/plots/planted.h",
     "qcustomplot.h"},
    {"the command line and the files reach no screen", "keep to QtCore", "^app/(cli|files)/",
     "^(widgets|app/(?!cli|files))/|^(QtWidgets|QtGui|QtPrintSupport|QtSvg)\\b|"
     "^Q(Widget|Application|GuiApplication|Painter|Pixmap|Image|Color|Font|Icon|Palette|MessageBox|FileDialog|"
     "MainWindow|Svg\\w*)$",
     "app/cli/planted.cpp", "app/files/planted.h", "QWidget"},
    {"no widget reaches the state of a fleet", "draw what frame and view say", "^widgets/",
     R"(^core/(random|sim)/|^core/fleet/(\w+/)*(\w+_state|fleet|fleet_config|mechanisms?)\.h$)",
     "widgets/panels/planted.cpp", "core/runtime/frame.h", "core/fleet/caches/mechanism.h"},
};

QList<Place> reachBreaches(const ReachRow& row, const Tree& tree)
{
    const QRegularExpression among(QLatin1String(row.among));
    const QRegularExpression banned(QLatin1String(row.banned));
    const IncludeGraph graph(tree);
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!file.isSource() || !among.match(file.path).hasMatch())
            continue;
        const QStringList way =
            graph.chain(file.path, [&](const QString& target) { return banned.match(target).hasMatch(); });
        if (!way.isEmpty())
            places.append({file.path, 0, way.mid(1).join(QStringLiteral(" > "))});
    }
    return places;
}

QList<Place> knotBreaches(const Tree& tree)
{
    QList<Place> places;
    for (const QStringList& knot : IncludeGraph(tree).knots())
        places.append(
            {knot.first(), 0,
             QString::number(knot.size()) + QStringLiteral(" in a circle: ") + knot.join(QStringLiteral(", "))});
    return places;
}

Planted including(const char* path, const char* target)
{
    return {QLatin1String(path), "// A file.\n#include \"" + QByteArray(target) + "\"\n"};
}

Rule knotRule()
{
    return {QStringLiteral("nobody includes itself by way of others"),
            QStringLiteral("move what both need to a file of its own, or let the lower one declare what it calls"),
            knotBreaches,
            {},
            {including("core/fleet/a.cpp", "core/fleet/b.h"), including("core/fleet/b.h", "core/fleet/c.h"),
             including("core/fleet/a.h", "core/fleet/c.h"), including("core/fleet/c.cpp", "core/fleet/c.h")},
            {{including("core/fleet/a.h", "core/fleet/b.h"), including("core/fleet/b.h", "core/fleet/a.h")},
             {including("core/fleet/a.cpp", "core/fleet/b.h"), including("core/fleet/b.cpp", "core/fleet/c.h"),
              including("core/fleet/c.h", "core/fleet/a.h"), including("core/fleet/a.h", "vector"),
              including("core/fleet/b.h", "vector")}}};
}

}  // namespace

QList<Rule> reachRules()
{
    QList<Rule> rules{knotRule()};
    for (const ReachRow& row : kRows) {
        rules.append({QLatin1String(row.name),
                      QLatin1String(row.advice),
                      [&row](const Tree& tree) { return reachBreaches(row, tree); },
                      {including(row.from, row.to)},
                      {including(row.from, row.by), including(row.by, "vector"), including("tests/core/a.cpp", row.to)},
                      {{including(row.from, row.by), including(row.by, row.to)}}});
    }
    return rules;
}

}  // namespace faultglass::tidy
