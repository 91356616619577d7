// Writing a file that several windows write: what this one changed is laid over what the others wrote meanwhile.
#pragma once

#include <optional>

#include <QDir>
#include <QFileInfo>
#include <QString>

#include "app/files/folder_lock.h"
#include "core/base/result.h"

namespace faultglass {

/// Replaces the file atomically, making its folder if needed, and takes note in `stored` of what is stored then, which
/// is `mine`: a window goes on with what it knows. `load(path)` is a Result, an error where the file may not be
/// replaced; `merge(stored, mine, theirs)` and `save(path, value)` do what they say. Waits for another window half a
/// second at most. On an error all is still to be stored.
template <class Value, class Load, class Merge, class Save>
[[nodiscard]] std::optional<Error> saveMerged(const QString& path, const Value& mine, Value& stored, const Load& load,
                                              const Merge& merge, const Save& save)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return Error{path.toStdString(), folder.toStdString(), "a folder that can be made"};
    const FolderLock lock(folder);
    if (!lock.held())
        return Error{path.toStdString(), "", "cannot be written: another window is writing it"};
    Value all = mine;
    if (QFileInfo::exists(path)) {
        const Result<Value> theirs = load(path);
        if (!theirs)
            return theirs.error();
        if (QFileInfo::exists(path))  // it does not when it had to be set aside
            all = merge(stored, mine, theirs.value());
    }
    if (auto error = save(path, all))
        return error;
    stored = mine;
    return std::nullopt;
}

}  // namespace faultglass
