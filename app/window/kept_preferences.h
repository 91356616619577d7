// The preferences while the program runs: read once, written soon after each change.
#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QTimer>

#include "app/preferences.h"

namespace faultglass {

/// User-interface thread.
class KeptPreferences : public QObject {
    Q_OBJECT
public:
    /// `path` empty: nothing is remembered.
    explicit KeptPreferences(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const Preferences& values() const { return m_loaded.preferences; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// What was wrong with the file; empty when nothing was.
    [[nodiscard]] const QString& report() const { return m_loaded.report; }
    /// Lets `change` change them.
    void edit(const std::function<void(Preferences& preferences)>& change);
    /// Writes what is not written yet, now. The error, or nothing; after one, all is still to be written.
    std::optional<Error> store();

private:
    QString m_path;
    LoadedPreferences m_loaded;
    QTimer m_delay;
};

}  // namespace faultglass
