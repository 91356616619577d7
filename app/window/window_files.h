// What the window does with files: opening and saving runs, writing what is on the screen, and what was opened lately.
#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QString>

#include "core/base/result.h"

class QAction;
class QMimeData;
class QWidget;

namespace faultglass {

class ActionMenu;
class KeptPreferences;
class LabLink;
class ScenarioSession;
class StagePane;

/// What went wrong and what was written is told on the stage. Nothing given to it is owned; all of it outlives this.
/// User-interface thread.
class WindowFiles : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of its dialogs.
    WindowFiles(QWidget& window, StagePane& stage, ScenarioSession& session, LabLink& link,
                KeptPreferences& preferences);

    void open(const QString& path);
    void save(const QString& path);
    void saveImage(const QString& path);
    void saveSeries(const QString& path);
    void copyImage();
    /// Asks where to write, beside the rest of the window, and then writes with `write`.
    void chooseTarget(const QString& title, const QString& filter, const QString& suffix,
                      std::function<void(const QString& path)> write);
    /// Tells what came of writing to `path`.
    void showSaved(const std::optional<Error>& error, const QString& path);
    /// Whether nothing would be lost; else asks, and calls `leave` when that was settled.
    [[nodiscard]] bool mayClose(const std::function<void()>& leave);
    /// The one local file that is being dragged; empty for anything else.
    [[nodiscard]] static QString draggedFile(const QMimeData& dragged);

    /// All but the end of the menu of files, and the menu of exports.
    void addTo(ActionMenu& menu);
    [[nodiscard]] QAction* openAction() const { return m_open; }
    /// Opens the menu of exports below the head of the stage.
    [[nodiscard]] QAction* exportAction() const { return m_export; }

signals:
    /// What runs is about to give way to a file.
    void aboutToOpen();

private:
    void addExports(ActionMenu& menu);
    void fillRecent(ActionMenu& menu);
    void chooseFileToOpen();
    void saveWhereItIs();
    void chooseFileToSave();
    void remember(const QString& path);

    QWidget& m_window;
    StagePane& m_stage;
    ScenarioSession& m_session;
    LabLink& m_link;
    KeptPreferences& m_preferences;
    QAction* m_open = nullptr;
    QAction* m_export = nullptr;
};

}  // namespace faultglass
