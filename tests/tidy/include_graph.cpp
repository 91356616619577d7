#include "tests/tidy/include_graph.h"

#include <algorithm>

#include <QSet>

namespace faultglass::tidy {

namespace {

/// Tarjan's strongly connected components: one walk in depth, with the lowest place each node can get back to.
class KnotSearch {
public:
    explicit KnotSearch(const QHash<QString, QStringList>& edges) : m_edges(edges) {}

    QList<QStringList> run()
    {
        for (auto it = m_edges.begin(); it != m_edges.end(); ++it) {
            if (!m_place.contains(it.key()))
                visit(it.key());
        }
        return m_knots;
    }

private:
    void visit(const QString& node)
    {
        m_place[node] = m_lowest[node] = static_cast<int>(m_place.size());
        m_path.append(node);
        m_onPath.insert(node);
        for (const QString& next : m_edges.value(node)) {
            if (!m_place.contains(next)) {
                visit(next);
                m_lowest[node] = std::min(m_lowest[node], m_lowest[next]);
            } else if (m_onPath.contains(next)) {
                m_lowest[node] = std::min(m_lowest[node], m_place[next]);
            }
        }
        if (m_lowest[node] != m_place[node])
            return;
        QStringList knot;
        do {
            knot.append(m_path.takeLast());
            m_onPath.remove(knot.last());
        } while (knot.last() != node);
        if (knot.size() > 1) {
            knot.sort();
            m_knots.append(knot);
        }
    }

    const QHash<QString, QStringList>& m_edges;
    QHash<QString, int> m_place, m_lowest;
    QStringList m_path;
    QSet<QString> m_onPath;
    QList<QStringList> m_knots;
};

}  // namespace

QString unitOf(const QString& path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot < 0 ? path : path.left(dot);
}

IncludeGraph::IncludeGraph(const Tree& tree)
{
    for (const SourceFile& file : tree) {
        QStringList& targets = m_includes[file.path];
        for (const Include& include : file.includes)
            targets.append(include.target);
    }
}

QList<QStringList> IncludeGraph::knots() const
{
    QHash<QString, QStringList> edges;
    for (auto it = m_includes.begin(); it != m_includes.end(); ++it) {
        const QString unit = unitOf(it.key());
        QStringList& targets = edges[unit];
        for (const QString& target : it.value()) {
            if (m_includes.contains(target) && unitOf(target) != unit)
                targets.append(unitOf(target));
        }
    }
    QList<QStringList> knots = KnotSearch(edges).run();
    std::ranges::sort(knots, [](const QStringList& a, const QStringList& b) {
        return a.size() != b.size() ? a.size() > b.size() : a.first() < b.first();
    });
    return knots;
}

}  // namespace faultglass::tidy
