// The rules of the project's form and layering, each with a breach it must find and a neighbour it must let pass.
#pragma once

#include <functional>

#include <QList>
#include <QString>

#include "tests/tidy/source_file.h"

namespace faultglass::tidy {

using Tree = QList<SourceFile>;

struct Place {
    QString path;
    int line = 0;  ///< 0: the file as a whole
    QString found;
};

struct Planted {
    QString path;
    QByteArray text;
};

struct Rule {
    QString name;    ///< a claim about the project
    QString advice;  ///< what to do about a breach
    std::function<QList<Place>(const Tree&)> breaches;
    QList<Planted> bad;                   ///< each, alone in a tree, must be found
    QList<Planted> good;                  ///< all together must pass
    QList<QList<Planted>> badTrees = {};  ///< each, as a tree, must be found: breaches that take several files
};

/// Who may include whom.
[[nodiscard]] QList<Rule> layerRules();
/// Who may include whom by way of others, and that nobody includes itself that way.
[[nodiscard]] QList<Rule> reachRules();
/// Words and calls that must not stand in certain folders.
[[nodiscard]] QList<Rule> wordRules();
/// Lengths, headers, names.
[[nodiscard]] QList<Rule> formRules();
/// What READMEs say of the tree.
[[nodiscard]] QList<Rule> readmeRules();
/// The tree as a whole, and files that are not C++.
[[nodiscard]] QList<Rule> treeRules();

}  // namespace faultglass::tidy
