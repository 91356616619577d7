// Progress that several windows write into one file: what each of them added is kept.
#pragma once

#include "app/progress_file.h"

namespace faultglass {

/// The changes from `before` to `mine` laid over `theirs`.
[[nodiscard]] Progress mergedProgress(const Progress& before, const Progress& mine, const Progress& theirs);

/// Lays what changed in `reading` since it was stored last over what is in the file by now, and replaces the file
/// atomically, making its folder if needed. Does not take in what others wrote: this window goes on with what it knows.
/// Waits for another window half a second at most. Errors as those of saveProgress; then all is still to be stored.
[[nodiscard]] std::optional<Error> saveChanges(const QString& path, LoadedProgress& reading);

}  // namespace faultglass
