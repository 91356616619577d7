#include <QRegularExpression>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

namespace {

/// What files in a folder may include of the project. A folder that is a prefix of another is decided by the longer
/// row. Patterns are anchored at both ends.
struct LayerRow {
    const char* folder;
    const char* mayInclude;
    const char* badInclude;  ///< one it may not, for the rule's own test
};

constexpr LayerRow kLayers[] = {
    {"core/base/", "core/base/.*", "core/sim/event.h"},
    {"core/random/", "core/(base|random)/.*", "core/sim/event.h"},
    {"core/sim/", "core/(base|random|sim)/.*", "core/fleet/fleet.h"},
    {"core/params/", "core/(base|params)/.*", "core/fleet/fleet.h"},
    {"core/fleet/", "core/(base|random|sim|params|fleet)/.*", "core/scenarios/scenario.h"},
    {"core/theory/", "core/(base|theory)/.*", "core/fleet/fleet.h"},
    {"core/theory/laws/", "core/(base|params|theory)/.*", "core/fleet/fleet.h"},
    {"core/scenarios/", "core/(base|params|fleet)/.*|core/scenarios/(scenario|arm_spec|fleet_rows)\\.h",
     "core/sim/event.h"},
    {"core/agreement/", "core/(base|params|random|fleet|theory/laws|agreement)/.*|core/runtime/parallel\\.h",
     "core/scenarios/scenario.h"},
    {"core/runtime/", "core/(base|params|fleet|runtime)/.*|core/scenarios/(scenario|arm_spec)\\.h",
     "core/scenarios/cascading_failure/cascading_failure.h"},
    {"core/ensemble/", "core/(base|params|fleet|runtime|ensemble)/.*|core/scenarios/(scenario|arm_spec)\\.h",
     "core/scenarios/cascading_failure/cascading_failure.h"},
    {"core/chapters/",
     "core/(base|params|theory|fleet|runtime|ensemble|agreement|chapters)/.*|core/scenarios/(scenario|arm_spec)\\.h",
     "core/scenarios/cascading_failure/cascading_failure.h"},
    {"widgets/",
     "widgets/.*|core/(base|params)/.*|core/fleet/(faults/(fault|transition|transition_table)|measuring/"
     "sample|fleet_view|[a-z]+/"
     "[a-z]+_(view|totals))\\.h|"
     "core/runtime/(command|timeline|frame|worker)\\.h|core/scenarios/scenario\\.h",
     "core/fleet/fleet_state.h"},
    {"widgets/panels/",
     "widgets/.*|core/(base|params|theory|agreement)/.*|core/fleet/(faults/"
     "(fault|transition|transition_table)|measuring/"
     "sample|fleet_view|[a-z]+/[a-z]+_(view|totals))\\.h|"
     "core/runtime/(arm_origins|background|command|timed_action|timeline|frame|worker)\\.h|core/scenarios/scenario\\.h",
     "core/fleet/fleet_state.h"},
    {"widgets/lesson/",
     "widgets/(theme|controls|plots|lesson)/.*|core/(base|params|theory|agreement|chapters|ensemble)/.*|"
     "core/fleet/measuring/sample\\.h|core/runtime/background\\.h|core/scenarios/scenario\\.h",
     "widgets/panels/panel.h"},
    {"widgets/theme/", "widgets/theme/.*|core/(base|params)/.*", "widgets/panels/panel.h"},
    {"widgets/scenes/",
     "widgets/(theme|scenes)/.*|core/(base|params)/.*|core/fleet/(faults/transition|measuring/sample|fleet_view)\\.h",
     "widgets/panels/panel.h"},
    {"app/", "(app|widgets|core)/.*", "tests/tidy/rules.h"},
    {"app/files/", "app/files/.*|core/.*", "widgets/theme/theme.h"},
    {"app/cli/", "app/(files|cli)/.*|core/.*", "app/main_window.h"},
};

const QRegularExpression& ours()
{
    static const QRegularExpression pattern(QStringLiteral("^(core|widgets|app|tests)/"));
    return pattern;
}

const LayerRow* layerOf(const QString& path)
{
    const LayerRow* longest = nullptr;
    for (const LayerRow& row : kLayers) {
        const QLatin1String folder(row.folder);
        if (path.startsWith(folder) && (!longest || folder.size() > QLatin1String(longest->folder).size()))
            longest = &row;
    }
    return longest;
}

/// The folder of a scenario, with its slash; empty for anything else.
QString scenarioFolder(const QString& path)
{
    static const QRegularExpression pattern(QStringLiteral("^core/scenarios/[a-z0-9_]+/"));
    return pattern.match(path).captured();
}

QList<Place> layerBreaches(const Tree& tree)
{
    QList<Place> places;
    for (const SourceFile& file : tree) {
        const LayerRow* layer = layerOf(file.path);
        if (!layer)
            continue;
        const QRegularExpression allowed(QRegularExpression::anchoredPattern(QLatin1String(layer->mayInclude)));
        const QString own = scenarioFolder(file.path);
        for (const Include& include : file.includes) {
            const bool itsOwn = !own.isEmpty() && include.target.startsWith(own);
            if (ours().match(include.target).hasMatch() && !itsOwn && !allowed.match(include.target).hasMatch())
                places.append({file.path, include.line, include.target});
        }
    }
    return places;
}

QByteArray including(const char* target) { return "// A file.\n#include \"" + QByteArray(target) + "\"\n"; }

Rule layerRule()
{
    Rule rule{QStringLiteral("includes point down the layers"),
              QStringLiteral(
                  "see the table in core/README.md and widgets/README.md; pass a value instead, or move the code"),
              layerBreaches,
              {},
              {}};
    for (const LayerRow& row : kLayers)
        rule.bad.append({QLatin1String(row.folder) + QStringLiteral("planted.h"), including(row.badInclude)});
    rule.bad.append({QStringLiteral("core/scenarios/failover/failover.cpp"),
                     including("core/scenarios/cascading_failure/cascading_failure.h")});
    rule.good = {{QStringLiteral("core/scenarios/failover/failover.cpp"),
                  including("core/scenarios/failover/failover.h")},
                 {QStringLiteral("core/fleet/fleet.cpp"), including("core/sim/event.h")},
                 {QStringLiteral("widgets/canvas/stage_canvas.h"), including("core/runtime/frame.h")}};
    return rule;
}

/// Includes that match a pattern may stand only in files whose path matches another.
struct OnlyRow {
    const char* name;
    const char* advice;
    const char* include;  ///< anywhere in the target
    const char* only;     ///< files that may, anchored at the start
    const char* among;    ///< files the row is about, anchored at the start
    const char* badPath;
    const char* badInclude;
};

constexpr OnlyRow kOnly[] = {
    {"core knows nothing of Qt", "use the standard library or Boost", "^(Q[A-Z]|Qt[A-Z]|q[a-z]+\\.h$)", "^$", "^core/",
     "core/base/planted.h", "QString"},
    {"only widgets/plots includes QCustomPlot", "ask for a chart of widgets/plots", "^qcustomplot", "^widgets/plots/.*",
     "^(core|widgets|app)/", "widgets/panels/planted.cpp", "qcustomplot.h"},
    {"the command line and the files have no screen", "keep to QtCore",
     "^(QtWidgets|QtGui|QtPrintSupport|QtSvg)\\b|^Q(Widget|Application|GuiApplication|Painter|Pixmap|Image|Color|Font|"
     "Icon|Palette|MessageBox|FileDialog|MainWindow|Svg\\w*)$",
     "^$", "^app/(cli|files)/", "app/cli/planted.cpp", "QApplication"},
    {"threads live in core/runtime", "send a command to the worker, or use core/runtime/parallel.h",
     "^(thread|mutex|shared_mutex|condition_variable|atomic|future|semaphore|latch|barrier|QThread.*|QMutex.*|QAtomic.*"
     "|"
     "QWaitCondition|QtConcurrent.*)$",
     "^core/runtime/.*", "^(core|widgets|app)/", "core/fleet/planted.cpp", "mutex"},
};

QList<Place> onlyBreaches(const OnlyRow& row, const Tree& tree)
{
    const QRegularExpression among(QLatin1String(row.among));
    const QRegularExpression only(QLatin1String(row.only));
    const QRegularExpression target(QLatin1String(row.include));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        if (!among.match(file.path).hasMatch() || only.match(file.path).hasMatch())
            continue;
        for (const Include& include : file.includes) {
            if (target.match(include.target).hasMatch())
                places.append({file.path, include.line, include.target});
        }
    }
    return places;
}

/// "widgets/panels/x_panel.h" is for its own sources (x_panel.cpp, x_panel_compare.cpp) and for the app.
QList<Place> panelBreaches(const Tree& tree)
{
    static const QRegularExpression panel(QStringLiteral("^widgets/panels/(\\w+_panel)\\.h$"));
    QList<Place> places;
    for (const SourceFile& file : tree) {
        for (const Include& include : file.includes) {
            const auto match = panel.match(include.target);
            const QString stem = "widgets/panels/" + match.captured(1);
            const bool own = file.path.startsWith(stem + '.') || file.path.startsWith(stem + '_');
            if (match.hasMatch() && file.path.startsWith(QLatin1String("widgets/")) && !own)
                places.append({file.path, include.line, include.target});
        }
    }
    return places;
}

}  // namespace

QList<Rule> layerRules()
{
    QList<Rule> rules{layerRule()};
    for (const OnlyRow& row : kOnly) {
        rules.append({QLatin1String(row.name),
                      QLatin1String(row.advice),
                      [&row](const Tree& tree) { return onlyBreaches(row, tree); },
                      {{QLatin1String(row.badPath), including(row.badInclude)}},
                      {{QLatin1String(row.badPath), including("vector")}}});
    }
    rules.append({QStringLiteral("panels never include each other"),
                  QStringLiteral("move what they share to a file of its own"),
                  panelBreaches,
                  {{QStringLiteral("widgets/panels/failover_panel.cpp"), including("widgets/panels/cells_panel.h")}},
                  {{QStringLiteral("widgets/panels/cells_panel.cpp"), including("widgets/panels/cells_panel.h")}}});
    return rules;
}

}  // namespace faultglass::tidy
