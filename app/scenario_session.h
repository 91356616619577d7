// The scenario file behind the window: opening, saving, whether there is something to save, and what was opened lately.
#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <QObject>
#include <QString>
#include <QStringList>

#include "app/files/scenario_file.h"
#include "widgets/panels/lab_link.h"

class QUndoStack;

namespace faultglass {

/// A run as it stood when somebody turned to something else, and the file behind it: enough to come back to it.
struct KeptRun {
    ScenarioDocument document;  ///< its timeline is the one that was seen last; `run` is what ran
    QString path;
    bool modified = false;
    LeftRunKey run;
    SimTime at;
    bool playing = false;
    double speed = 1;
};

/// What runs is in the worker; this holds what a file has beyond that (its note, members of other versions, its path).
/// Neither `link` nor `stack` is owned; both outlive this. User-interface thread.
class ScenarioSession : public QObject {
    Q_OBJECT
public:
    ScenarioSession(LabLink& link, QUndoStack& stack, QObject* parent = nullptr);

    /// Starts `scenario` at its defaults, under no file.
    void start(const Scenario& scenario, std::optional<std::uint64_t> seed = std::nullopt);
    /// Starts `timeline`, under no file.
    void start(const Timeline& timeline);
    /// What runs now, with all that was done to it; nothing before anything was started.
    [[nodiscard]] std::optional<KeptRun> keep();
    /// Goes on with it where it stood. What could be undone then no longer can.
    void resume(const KeptRun& kept);
    /// To its instant and its pace, in the run that is loaded.
    void goTo(const KeptRun& kept);
    /// How the run is looked at, for files; whoever shows it says so. The instant and the pause are known here.
    void setViewSource(std::function<SavedView()> source) { m_viewSource = std::move(source); }
    /// Starts what is in the file, at the instant it was left at. On an error nothing has changed.
    [[nodiscard]] std::optional<Error> open(const QString& path);
    /// Starts `document` as if it had been opened from `path` (empty: from no file) and changed since then; it stands.
    void takeUp(const ScenarioDocument& document, const QString& path);
    /// Writes the run as it was seen last. Edits that are still on their way are added to the file when they have
    /// arrived. The error, or nothing.
    [[nodiscard]] std::optional<Error> saveAs(const QString& path);

    /// Empty when nothing was opened or saved yet.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The file's name without folder, or the scenario's title.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const Scenario& scenario() const { return *m_document.timeline.scenario; }
    /// What a file has of it; the timeline is one that was seen before.
    [[nodiscard]] const ScenarioDocument& document() const { return m_document; }
    /// What a file said that this version had to leave aside, one line each.
    [[nodiscard]] QStringList warnings() const;
    /// There is a file and the run differs from it.
    [[nodiscard]] bool isModified() const;

signals:
    /// Another scenario or another file.
    void changed();

private:
    /// Starts the timeline of the document, which stands still until all that follows changed() is there.
    void begin(bool play);
    [[nodiscard]] std::optional<Error> write();
    void writeWhatArrived();

    LabLink& m_link;
    QUndoStack& m_stack;
    ScenarioDocument m_document;
    QString m_path;
    std::function<SavedView()> m_viewSource;
    bool m_writeAgain = false;  ///< the file lacks edits that were on their way when it was written
};

}  // namespace faultglass
