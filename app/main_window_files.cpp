// The half of the window that deals with files: opening, saving, exporting, dropping, closing.
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include "app/files/atomic_file.h"
#include "app/files/series_csv.h"
#include "app/main_window.h"
#include "app/message_bar.h"
#include "app/picture_file.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/panel.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

/// The one local file that is being dragged; empty for anything else.
QString draggedFile(const QMimeData* dragged)
{
    const QList<QUrl> urls = dragged->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

void MainWindow::openFile(const QString& path)
{
    keepStage();
    if (const auto error = m_session.open(path)) {
        m_messages->showError(
            tr("%1 was not opened. %2").arg(QFileInfo(path).fileName(), QString::fromStdString(error->message())));
        m_preferences.recentFiles.removeAll(QFileInfo(path).absoluteFilePath());
        return;
    }
    if (m_session.warnings().isEmpty())
        m_messages->dismiss();
    remember(path);
}

void MainWindow::remember(const QString& path)
{
    const QFileInfo file(path);
    m_preferences.lastFolder = file.absolutePath();
    QStringList& recent = m_preferences.recentFiles;
    recent.removeAll(file.absoluteFilePath());
    recent.prepend(file.absoluteFilePath());
    while (recent.size() > kMostRecentFiles)
        recent.removeLast();
}

void MainWindow::showSaved(const std::optional<Error>& error, const QString& path)
{
    const QString name = QDir::toNativeSeparators(path);
    if (error)
        m_messages->showError(tr("%1 was not saved. %2").arg(name, QString::fromStdString(error->message())));
    else
        m_messages->showNotice(tr("Saved %1").arg(name));
}

void MainWindow::saveFile(const QString& path)
{
    const auto error = m_session.saveAs(path);
    if (!error)
        remember(path);
    showSaved(error, path);
}

void MainWindow::saveImage(const QString& path) { showSaved(writePicture(path, m_panel->picture()), path); }

void MainWindow::copyImage()
{
    QApplication::clipboard()->setImage(m_panel->picture());
    m_messages->showNotice(tr("The picture is on the clipboard."));
}

void MainWindow::saveSeries(const QString& path)
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

void MainWindow::chooseFileToOpen()
{
    auto* dialog = new QFileDialog(this, tr("Open scenario"), m_preferences.lastFolder,
                                   tr("Scenarios (*.faultglass.json *.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::chooseTarget(const QString& title, const QString& filter, const QString& suffix,
                              void (MainWindow::*write)(const QString& path))
{
    auto* dialog = new QFileDialog(this, title, m_preferences.lastFolder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QFileInfo(m_session.name()).baseName() + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, write);
    dialog->open();
}

void MainWindow::save()
{
    if (m_session.path().isEmpty())
        chooseFileToSave();
    else
        saveFile(m_session.path());
}

void MainWindow::chooseFileToSave()
{
    chooseTarget(tr("Save scenario"), tr("Scenarios (*.faultglass.json)"), QStringLiteral("faultglass.json"),
                 &MainWindow::saveFile);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_session.isModified() && !m_closeConfirmed) {
        event->ignore();
        const auto closeAnyway = [this] {
            m_closeConfirmed = true;
            close();
        };
        m_messages->ask(tr("%1 has changes that are not saved.").arg(m_session.name()),
                        {{tr("Save and close"),
                          [this, closeAnyway] {
                              save();
                              if (!m_session.isModified())
                                  closeAnyway();
                          }},
                         {tr("Close without saving"), closeAnyway}});
        return;
    }
    const auto progressError = storeProgress(), preferencesError = storePreferences();
    const auto& error = progressError ? progressError : preferencesError;
    if (error && !m_leaving) {
        event->ignore();
        askWhetherToLose(*error);
        return;
    }
    if (error)
        qWarning("Not everything was saved: %s", error->message().c_str());
    if (m_kept && m_leaving)
        m_kept->write();  // it is sent away: there again at the next start
    else if (m_kept)
        m_kept->end();
    event->accept();
}

void MainWindow::keepFromNowOn()
{
    constexpr int kLookAfter = 2000;  // ms
    m_savePreferences.setInterval(kLookAfter);
    connect(&m_savePreferences, &QTimer::timeout, this, [this] {
        if (m_loaded.writable && m_preferences != m_loaded.stored)
            (void)saveChanges(m_preferencesPath, m_loaded);  // what goes wrong is said when the window closes
    });
    m_savePreferences.start();
    m_kept = std::make_unique<KeptSession>(QFileInfo(m_preferencesPath).path(), m_link, m_session);
    const auto left = m_kept->left();
    if (!left)
        return;
    m_messages->ask(tr("The last time, %1 was running when the program ended.")
                        .arg(coreText(left->document.timeline.scenario->title)),
                    {{tr("Go on with it"),
                      [this, left] {
                          goOnWith(*left);
                          m_kept->forgetLeft();
                      }},
                     {tr("Leave it"), [this] { m_kept->forgetLeft(); }}});
}

void MainWindow::goOnWith(const LeftSession& left)
{
    keepStage();
    m_session.takeUp(left.document, left.path);
    m_link.setSpeed(left.speed);
    m_link.seek(left.at);
}

void MainWindow::askWhetherToLose(const Error& error)
{
    m_messages->ask(tr("What you changed was not saved: %1").arg(QString::fromStdString(error.message())),
                    {{tr("Try again"), [this] { close(); }}, {tr("Close without saving"), [this] { leave(); }}});
}

void MainWindow::leave()
{
    m_closeConfirmed = m_leaving = true;
    close();
}

}  // namespace faultglass
