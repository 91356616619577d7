#include "app/window/window_files.h"

#include <utility>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include "app/files/atomic_file.h"
#include "app/files/series_csv.h"
#include "app/message_bar.h"
#include "app/picture_file.h"
#include "app/scenario_session.h"
#include "app/window/action_menu.h"
#include "app/window/kept_preferences.h"
#include "app/window/stage_pane.h"
#include "widgets/controls/stage_header.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/lab_link.h"
#include "widgets/panels/panel.h"
#include "widgets/theme/plain_text.h"

namespace faultglass {

WindowFiles::WindowFiles(QWidget& window, StagePane& stage, ScenarioSession& session, LabLink& link,
                         KeptPreferences& preferences)
    : m_window(window), m_stage(stage), m_session(session), m_link(link), m_preferences(preferences)
{
}

QString WindowFiles::draggedFile(const QMimeData& dragged)
{
    const QList<QUrl> urls = dragged.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

void WindowFiles::open(const QString& path)
{
    emit aboutToOpen();
    if (const auto error = m_session.open(path)) {
        m_stage.messages().showError(
            tr("%1 was not opened. %2").arg(QFileInfo(path).fileName(), QString::fromStdString(error->message())));
        m_preferences.edit([&path](Preferences& preferences) {
            preferences.recentFiles.removeAll(QFileInfo(path).absoluteFilePath());
        });
        return;
    }
    if (const auto& view = m_session.document().view) {
        m_stage.panel()->setArmChoice({view->arm, view->sideBySide});
        m_stage.panel()->showLaws(view->laws);
    }
    if (m_session.warnings().isEmpty())
        m_stage.messages().dismiss();
    remember(path);
}

void WindowFiles::remember(const QString& path)
{
    m_preferences.edit([file = QFileInfo(path)](Preferences& preferences) {
        preferences.lastFolder = file.absolutePath();
        QStringList& recent = preferences.recentFiles;
        recent.removeAll(file.absoluteFilePath());
        recent.prepend(file.absoluteFilePath());
        while (recent.size() > kMostRecentFiles)
            recent.removeLast();
    });
}

void WindowFiles::showSaved(const std::optional<Error>& error, const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    if (error)
        m_stage.messages().showError(tr("%1 was not saved. %2").arg(name, QString::fromStdString(error->message())));
    else
        m_stage.messages().showNotice(tr("Saved %1").arg(name));
}

void WindowFiles::save(const QString& path)
{
    const auto error = m_session.saveAs(path);
    if (!error)
        remember(path);
    showSaved(error, path);
}

void WindowFiles::saveImage(const QString& path) { showSaved(writePicture(path, m_stage.panel()->picture()), path); }

void WindowFiles::copyImage()
{
    QApplication::clipboard()->setImage(m_stage.panel()->picture());
    m_stage.messages().showNotice(tr("The picture is on the clipboard."));
}

void WindowFiles::saveSeries(const QString& path)
{
    const auto& frame = m_link.frame();
    std::vector<std::string> names;
    for (std::size_t i = 0; frame && i < frame->arms.size(); ++i)
        names.push_back(frame->arms.size() == 1 ? std::string(frame->arms[i].name)
                                                : armName(*frame, static_cast<int>(i)).toStdString());
    std::vector<ArmSeries> arms;
    for (std::size_t i = 0; frame && i < frame->arms.size(); ++i)
        arms.push_back({names[i], m_link.series().samples(i)});
    AtomicFile file(path);
    writeSeriesCsv(arms, [&file](std::string_view text) {
        file.write(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    });
    showSaved(file.commit(), path);
}

void WindowFiles::chooseFileToOpen()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open scenario"), m_preferences.values().lastFolder,
                                   tr("Scenarios (*.faultglass.json *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WindowFiles::open);
    dialog->open();
}

void WindowFiles::chooseTarget(const QString& title, const QString& filter, const QString& suffix,
                               std::function<void(const QString& path)> write)
{
    auto* dialog = new QFileDialog(&m_window, title, m_preferences.values().lastFolder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QFileInfo(m_session.name()).baseName() + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(write));
    dialog->open();
}

void WindowFiles::saveWhereItIs()
{
    if (m_session.path().isEmpty())
        chooseFileToSave();
    else
        save(m_session.path());
}

void WindowFiles::chooseFileToSave()
{
    chooseTarget(tr("Save scenario"), tr("Scenarios (*.faultglass.json)"), QStringLiteral("faultglass.json"),
                 [this](const QString& path) { save(path); });
}

bool WindowFiles::mayClose(const std::function<void()>& leave)
{
    if (!m_session.isModified())
        return true;
    const auto saveAndLeave = [this, leave] {
        saveWhereItIs();
        if (!m_session.isModified())
            leave();
    };
    m_stage.messages().ask(tr("%1 has changes that are not saved.").arg(m_session.name()),
                           {{tr("Save and close"), saveAndLeave}, {tr("Close without saving"), leave}});
    return false;
}

void WindowFiles::addTo(ActionMenu& menu)
{
    m_open = menu.add(tr("&Open…"), {QKeySequence::Open}, [this] { chooseFileToOpen(); });
    m_open->setToolTip(tr("Open a scenario file (Ctrl+O)"));
    ActionMenu* recent = menu.addSubmenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(*recent); });
    menu.addSeparator();
    menu.add(tr("&Save"), {QKeySequence::Save}, [this] { saveWhereItIs(); });
    menu.add(tr("Save &as…"), {QKeySequence(tr("Ctrl+Shift+S"))}, [this] { chooseFileToSave(); });
    addExports(*menu.addSubmenu(tr("&Export")));
}

void WindowFiles::addExports(ActionMenu& menu)
{
    menu.add(tr("&Copy image"), {QKeySequence(tr("Ctrl+Shift+C"))}, [this] { copyImage(); });
    menu.add(tr("Save &image…"), {QKeySequence(tr("Ctrl+Shift+E"))}, [this] {
        chooseTarget(tr("Save image"), tr("Pictures (*.png)"), QStringLiteral("png"),
                     [this](const QString& path) { saveImage(path); });
    });
    menu.add(tr("Save series as CS&V…"), {QKeySequence(tr("Ctrl+Shift+D"))}, [this] {
        chooseTarget(tr("Save series"), tr("Tables (*.csv)"), QStringLiteral("csv"),
                     [this](const QString& path) { saveSeries(path); });
    });
    menu.addSeparator();
    menu.addAction(tr("Save &scenario…"), this, &WindowFiles::chooseFileToSave);
    m_export = new QAction(tr("Export"), &menu);
    m_export->setToolTip(tr("Copy or save the picture, the series or the scenario"));
    connect(m_export, &QAction::triggered, this, [this, exports = &menu] {
        const StageHeader& header = m_stage.header();
        const QPoint corner = header.mapToGlobal(header.rect().bottomRight());
        const int width = exports->sizeHint().width();
        exports->popup(header.isRightToLeft() ? header.mapToGlobal(header.rect().bottomLeft())
                                              : corner - QPoint(width + 28, 8));
    });
}

void WindowFiles::fillRecent(ActionMenu& menu)
{
    menu.clear();
    for (const QString& path : m_preferences.values().recentFiles) {
        QAction* action = menu.addAction(literalLabel(QFileInfo(path).fileName()));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No files yet"))->setEnabled(false);
}

}  // namespace faultglass
