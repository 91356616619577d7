// One file of the project as the tidy rules see it: raw lines, code without comments and literals, includes, functions.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include "tests/tidy/brace_scan.h"

namespace faultglass::tidy {

struct Include {
    QString target;  ///< what stands between the quotes or angle brackets
    int line = 0;
};

/// Lines count from 1 in every member; `lines`, `code` and `comments` have line 1 at index 0.
struct SourceFile {
    QString path;  ///< relative to the project, "core/fleet/fleet.h"
    QByteArray bytes;
    QStringList lines;
    QStringList code;      ///< literals are blanked (their quotes stay), comments and includes are gone
    QStringList comments;  ///< only the comments
    QList<Include> includes;
    Braces braces;

    [[nodiscard]] bool isHeader() const { return path.endsWith(QLatin1String(".h")); }
    [[nodiscard]] bool isSource() const { return isHeader() || path.endsWith(QLatin1String(".cpp")); }
};

/// Only C++ files are taken apart; others have bytes and lines.
[[nodiscard]] SourceFile readSource(const QString& path, const QByteArray& bytes);

}  // namespace faultglass::tidy
