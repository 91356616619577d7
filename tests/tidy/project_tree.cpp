#include "tests/tidy/project_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace faultglass::tidy {

Tree readProject(const QString& root)
{
    static const QRegularExpression skipped(QStringLiteral("^(build[^/]*|\\.[^/]+|cmake-build-[^/]*)/"));
    const QDir top(root);
    QStringList paths;
    for (const QString& folder : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (QDirIterator it(top.filePath(folder), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            paths.append(top.relativeFilePath(it.next()));
    }
    paths += top.entryList(QDir::Files);
    paths.sort();
    Tree tree;
    for (const QString& path : paths) {
        QFile file(top.filePath(path));
        if (!skipped.match(path).hasMatch() && file.open(QIODevice::ReadOnly))
            tree.append(readSource(path, file.readAll()));
    }
    return tree;
}

}  // namespace faultglass::tidy
