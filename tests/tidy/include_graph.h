// Who includes whom in the project, directly and by way of others.
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include "tests/tidy/rules.h"

namespace faultglass::tidy {

/// "core/fleet/fleet" of both core/fleet/fleet.h and core/fleet/fleet.cpp: who includes the one needs the other.
[[nodiscard]] QString unitOf(const QString& path);

class IncludeGraph {
public:
    /// Copies what it needs of `tree`.
    explicit IncludeGraph(const Tree& tree);

    /// The includes that lead from a file to the first one whose target matches, the file itself at the front: "a.cpp",
    /// "b.h", "c.h". Files of its own unit do not count. Empty when there is none.
    template <class Matches>
    [[nodiscard]] QStringList chain(const QString& from, Matches matches) const;

    /// Units that include each other in a circle, each knot sorted by name, the longest knot first.
    [[nodiscard]] QList<QStringList> knots() const;

private:
    QHash<QString, QStringList> m_includes;  ///< by path, what stands between the quotes or angle brackets
};

template <class Matches>
QStringList IncludeGraph::chain(const QString& from, Matches matches) const
{
    QHash<QString, QString> includer{{from, QString()}};
    QStringList open{from};
    for (qsizetype i = 0; i < open.size(); ++i) {
        const QString file = open[i];
        for (const QString& target : m_includes.value(file)) {
            if (includer.contains(target))
                continue;
            includer.insert(target, file);
            open.append(target);
            if (unitOf(target) == unitOf(from) || !matches(target))
                continue;
            QStringList way;
            for (QString at = target; !at.isEmpty(); at = includer.value(at))
                way.prepend(at);
            return way;
        }
    }
    return {};
}

}  // namespace faultglass::tidy
