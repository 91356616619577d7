#include "app/files/same_file.h"

#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>

namespace faultglass {

namespace {

/// Where a file would be made that is written under this name: behind links that lead nowhere yet.
QString placeOf(const QString& path)
{
    constexpr int kMostLinks = 40;  // as the system follows
    QFileInfo file(path);
    for (int i = 0; i < kMostLinks && file.isSymLink(); ++i)
        file = QFileInfo(file.symLinkTarget());
    return QFileInfo(file.absolutePath()).canonicalFilePath() + QLatin1Char('/') + file.fileName();
}

}  // namespace

bool sameFile(const QString& one, const QString& other)
{
    struct stat first = {}, second = {};
    const bool there = ::stat(QFile::encodeName(one).constData(), &first) == 0;
    const bool otherThere = ::stat(QFile::encodeName(other).constData(), &second) == 0;
    if (there && otherThere)
        return first.st_dev == second.st_dev && first.st_ino == second.st_ino;
    return there == otherThere && placeOf(one) == placeOf(other);
}

}  // namespace faultglass
