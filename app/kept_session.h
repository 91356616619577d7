// Keeps what runs in a file as it goes, so that a crash loses nothing, and finds what an earlier start left behind.
#pragma once

#include <memory>
#include <optional>

#include <QLockFile>
#include <QObject>
#include <QString>
#include <QTimer>

#include "app/files/scenario_file.h"

namespace faultglass {

class LabLink;
class ScenarioSession;

/// A run that nobody closed.
struct LeftSession {
    ScenarioDocument document;
    QString path;  ///< the file behind it; empty where there was none
    SimTime at;
    double speed = 1;
};

/// The file is a scenario file with one member more, written whole or not at all: soon after the timeline has changed,
/// and now and then while time passes. Each window of each program has a file of its own. Neither `link` nor `session`
/// is owned; both outlive this. User-interface thread.
class KeptSession : public QObject {
    Q_OBJECT
public:
    /// In `folder`, which is made when it is missing. Nothing is kept where it cannot be written.
    KeptSession(const QString& folder, LabLink& link, ScenarioSession& session, QObject* parent = nullptr);

    /// What a start of the program left that did not end of itself; nothing where there is none, or none that can be
    /// read. It stays until forgetLeft(), however often the program starts.
    [[nodiscard]] std::optional<LeftSession> left() const;
    void forgetLeft();
    /// What runs as it is now, at once.
    void write();
    /// The user has closed it: there is nothing to come back to.
    void end();

private:
    void follow();

    LabLink& m_link;
    ScenarioSession& m_session;
    std::unique_ptr<QLockFile> m_lock;  // held as long as the files are this one's
    QString m_path, m_leftPath;
    QTimer m_soon, m_later;
    std::shared_ptr<const Timeline> m_written;
    SimTime m_writtenAt;
};

}  // namespace faultglass
