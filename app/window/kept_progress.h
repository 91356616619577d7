// How far the reader has got, while the program runs: read once, written soon after each change.
#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "app/progress_file.h"

namespace faultglass {

/// User-interface thread.
class KeptProgress : public QObject {
    Q_OBJECT
public:
    /// `path` empty: nothing is remembered.
    explicit KeptProgress(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const Progress& values() const { return m_loaded.progress; }
    /// What was wrong with the file; empty when nothing was.
    [[nodiscard]] const QString& report() const { return m_loaded.report; }
    void take(int chapter, const LessonProgress& progress);
    /// Forgets all chapters, also in the file.
    void clear();
    /// Writes what is not written yet, now. The error, or nothing; after one, all is still to be written.
    std::optional<Error> store();

signals:
    void notStored(const QString& reason);

private:
    QString m_path;
    LoadedProgress m_loaded;
    QTimer m_delay;
};

}  // namespace faultglass
