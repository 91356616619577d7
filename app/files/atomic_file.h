// Replaces a file as a whole or not at all, and says why not.
#pragma once

#include <optional>

#include <QByteArrayView>
#include <QSaveFile>
#include <QString>

#include "core/base/result.h"

namespace faultglass {

/// Why `path` could not be written, as far as one can know before trying: its folder is missing or closed to writing,
/// it is a folder or a device. Nothing otherwise. Errors are named by `path`.
[[nodiscard]] std::optional<Error> writingRefusal(const QString& path);

/// Collects the new content beside the old one. Whatever goes wrong before commit has returned, and if commit is never
/// called, the old file stays as it was. QSaveFile notices a full disk only if every write and the flush are checked,
/// which is what this is for.
class AtomicFile {
public:
    explicit AtomicFile(const QString& path);

    /// Appends; after a failure it does nothing, and commit reports it.
    void write(QByteArrayView bytes);
    /// Puts the new content in place. The error, or nothing.
    [[nodiscard]] std::optional<Error> commit();

private:
    void fail(const QString& reason);

    QSaveFile m_file;
    std::optional<Error> m_error;
};

/// The whole of it in one call.
[[nodiscard]] std::optional<Error> writeAtomically(const QString& path, QByteArrayView bytes);

}  // namespace faultglass
