// Prints what can be counted about how a project is divided, as rows of a table: what has to be touched to add a thing,
// knots of includes, lengths of functions, lines. Of the folder that is named, or of this one.
#include <algorithm>
#include <cstdio>

#include <QRegularExpression>

#include "tests/tidy/include_graph.h"
#include "tests/tidy/project_tree.h"

namespace {

using namespace faultglass::tidy;

/// One that is there stands for the next one of its kind: each source that names it had to be touched for it.
struct Example {
    const char* kind;
    const char* named;  ///< pattern of how sources name it
    const char* among;  ///< pattern of the sources that count
    const char* its;    ///< pattern of those that are its own, and do not
};

constexpr const char* kProgram = "^(core|widgets|app)/";

constexpr Example kExamples[] = {
    {"a parameter (CoDel's target)", "codelTarget|codel-target", kProgram, "^$"},
    {"a fault (a full disk)", "[dD]isk-?[fF]ull", kProgram, "^$"},
    {"a mechanism (caches), outside its own files", "[cC]ache(?!d|Line)", "^core/fleet/",
     "/caches/|/(lru_)?cache(_\\w+)?\\.(h|cpp)$"},
    {"a scenario with its panel (gray failure)", "[gG]ray[-_]?[fF]ailure", "^(core/scenarios|widgets|app)/",
     "^core/scenarios/gray_failure/"},
    {"a panel (gray failure)", "[gG]ray[-_]?[fF]ailure", "^widgets/", "^$"},
    {"a measure (burn-in deaths)", "[bB]urn-?[iI]n-?[dD]eaths", "^core/", "^$"},
};

void printRow(const QString& what, const QString& figure)
{
    std::printf("| %s | %s |\n", qUtf8Printable(what), qUtf8Printable(figure));
}

/// In its code, what it includes or its literals; comments may say anything.
bool names(const SourceFile& file, const QRegularExpression& name)
{
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        QString line = file.lines[i];
        if (!file.comments[i].isEmpty())
            line.remove(file.comments[i]);
        if (line.contains(name))
            return true;
    }
    return false;
}

void printExamples(const Tree& tree)
{
    for (const Example& example : kExamples) {
        const QRegularExpression named(QLatin1String(example.named)), among(QLatin1String(example.among)),
            its(QLatin1String(example.its));
        qsizetype count = 0;
        for (const SourceFile& file : tree) {
            const bool counts = file.isSource() && among.match(file.path).hasMatch() &&
                                !its.match(file.path).hasMatch();
            if (counts && names(file, named))
                ++count;
        }
        printRow(QStringLiteral("sources that name %1").arg(QLatin1String(example.kind)), QString::number(count));
    }
}

void printIncludes(const Tree& tree)
{
    const IncludeGraph graph(tree);
    const QList<QStringList> knots = graph.knots();
    QStringList sizes;
    for (const QStringList& knot : knots)
        sizes += QString::number(knot.size());
    printRow(QStringLiteral("knots of includes, units in each"),
             sizes.isEmpty() ? QStringLiteral("none") : sizes.join(", "));
    static const QRegularExpression state(QStringLiteral("^core/fleet/(\\w+/)*(\\w+_state|fleet)\\.h$"));
    qsizetype sources = 0, widgets = 0, seeState = 0, seeParameters = 0;
    for (const SourceFile& file : tree) {
        if (!file.isSource() || file.isHeader())
            continue;
        ++sources;
        seeParameters +=
            graph.chain(file.path,
                        [](const QString& target) { return target == QLatin1String("core/fleet/fleet_parameters.h"); })
                    .isEmpty()
                ? 0
                : 1;
        if (!file.path.startsWith(QLatin1String("widgets/")))
            continue;
        ++widgets;
        seeState += graph.chain(file.path, [](const QString& target) { return target.contains(state); }).isEmpty() ? 0
                                                                                                                   : 1;
    }
    const QString of = QStringLiteral("%1 of %2");
    printRow(QStringLiteral("widgets that reach the state of a fleet"), of.arg(seeState).arg(widgets));
    printRow(QStringLiteral("translation units that reach fleet_parameters.h"), of.arg(seeParameters).arg(sources));
}

void printFunctions(const Tree& tree)
{
    static const QRegularExpression program{QLatin1String(kProgram)};
    std::vector<int> lengths;
    for (const SourceFile& file : tree) {
        if (!file.isSource() || !program.match(file.path).hasMatch())
            continue;
        for (const FunctionBody& body : file.braces.functions)
            lengths.push_back(std::max(1, body.lastLine - body.firstLine - 1));
    }
    std::ranges::sort(lengths);
    if (lengths.empty())
        return;
    printRow(QStringLiteral("functions of the program; lines, median / p95 / longest"),
             QStringLiteral("%1; %2 / %3 / %4")
                 .arg(lengths.size())
                 .arg(lengths[lengths.size() / 2])
                 .arg(lengths[lengths.size() * 95 / 100])
                 .arg(lengths.back()));
}

void printLines(const Tree& tree)
{
    for (const char* folder : {"core", "widgets", "app", "tests"}) {
        qsizetype lines = 0;
        for (const SourceFile& file : tree) {
            if (file.isSource() && file.path.startsWith(QLatin1String(folder) + '/'))
                lines += file.lines.size() - 1;
        }
        printRow(QStringLiteral("lines of %1").arg(QLatin1String(folder)), QString::number(lines));
    }
}

}  // namespace

int main(int argc, char** argv)
{
    const Tree tree = readProject(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(FAULTGLASS_SOURCE_DIR));
    printExamples(tree);
    printIncludes(tree);
    printFunctions(tree);
    printLines(tree);
    return 0;
}
