// What the window does with files: scenarios, pictures, series and preferences, whole, broken and missing.
#include <sys/stat.h>

#include <csignal>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QTest>

#include "tests/app/window_fixture.h"
#include "widgets/panels/inspector.h"

using namespace faultglass;

class WindowFilesTest : public QObject, private WindowFixture {
    Q_OBJECT
private slots:
    void init() { open(); }
    void cleanup()
    {
        close();
        forget();
    }
    void cleanupTestCase() { verifyNothingIsLeft(); }
    void filesAreSavedAndOpened();
    void aBrokenFileIsSaidInTheWindow();
    void droppedFilesOpen();
    void picturesAndSeriesAreExported();
    void unsavedChangesAreAskedAboutOnce();
    void preferencesComeBackInTheNextWindow();
    void aBrokenPreferencesFileIsSaidInTheWindow();
    void aPipeIsRefusedAtOnce();
    void whatCannotBeStoredIsSaidBeforeTheWindowCloses();
    void whoIsAskedToEndKeepsWhatWasDone();
    void messagesHaveAnEnd();
};

void WindowFilesTest::filesAreSavedAndOpened()
{
    const QString path = m_folder->filePath("run.faultglass.json");
    goTo(2);
    press(Qt::Key_K);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    m_window->saveFile(path);
    QVERIFY2(QFile::exists(path), qPrintable(m_window->messages().text()));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().contains("run.faultglass.json"));
    press(Qt::Key_H);
    QVERIFY(m_window->isWindowModified());
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{2}, kPatience);
    m_window->openFile(path);
    QTRY_COMPARE_WITH_TIMEOUT(entries(), std::size_t{1}, kPatience);
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(!m_window->undoStack().canUndo());
    QCOMPARE(m_window->preferences().recentFiles, QStringList{path});
    m_window->link().setPlaying(false);
    m_window->undoStack().setClean();
}

void WindowFilesTest::aBrokenFileIsSaidInTheWindow()
{
    const QString path = m_folder->filePath("broken.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\": }");
    file.close();
    const auto run = frame()->runNumber;
    m_window->openFile(path);
    QVERIFY2(m_window->messages().text().contains("line 1"), qPrintable(m_window->messages().text()));
    m_window->openFile(m_folder->filePath("not there.json"));
    QVERIFY(m_window->messages().text().contains("not there.json"));
    goTo(1);  // a run that was begun would be on the stage by then
    QCOMPARE(frame()->runNumber, run);
    QVERIFY(m_window->session().path().isEmpty());
    m_window->saveFile(m_folder->filePath("no/such/folder/a.json"));
    QVERIFY(m_window->messages().text().contains("not saved"));
}

void WindowFilesTest::droppedFilesOpen()
{
    const QString path = m_folder->filePath("dropped.faultglass.json");
    m_window->saveFile(path);
    open();
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dragged, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->session().path(), path);
    QMimeData text;
    text.setText(QStringLiteral("no file"));
    QDragEnterEvent nothing(QPoint(50, 50), Qt::CopyAction, &text, Qt::LeftButton, {});
    nothing.ignore();
    QCoreApplication::sendEvent(m_window.get(), &nothing);
    QVERIFY(!nothing.isAccepted());
}

void WindowFilesTest::picturesAndSeriesAreExported()
{
    goTo(2);
    m_window->saveImage(m_folder->filePath("run.png"));
    const QImage picture(m_folder->filePath("run.png"));
    QVERIFY(picture.width() > 600 && picture.height() > 400);
    m_window->saveSeries(m_folder->filePath("run.csv"));
    QFile csv(m_folder->filePath("run.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().trimmed().split('\n').size(), 21);  // a header and 2 s of samples
    m_window->copyImage();
    QVERIFY(!QApplication::clipboard()->image().isNull());
    m_window->saveImage(m_folder->filePath("no/such/folder.png"));
    QVERIFY(m_window->messages().text().contains("not saved"));
}

void WindowFilesTest::unsavedChangesAreAskedAboutOnce()
{
    m_window->saveFile(m_folder->filePath("run.faultglass.json"));
    press(Qt::Key_U);
    QVERIFY(m_window->session().isModified());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QPushButton* leave = buttonOf(m_window->messages(), QStringLiteral("Close without saving"));
    QVERIFY(leave != nullptr);
    leave->click();
    QVERIFY(!m_window->isVisible());
}

void WindowFilesTest::preferencesComeBackInTheNextWindow()
{
    m_window->setThemeChoice(ThemeChoice::Light);
    m_window->setTextScale(1.2);
    press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(!part<Inspector>().isVisible());
    QVERIFY(m_window->close());
    open();
    QVERIFY(!m_window->theme().isDark());
    QVERIFY(!part<Inspector>().isVisible());
    QCOMPARE(m_window->preferences().textScale, 1.2);
    QVERIFY(m_window->messages().text().isEmpty());
}

void WindowFilesTest::aBrokenPreferencesFileIsSaidInTheWindow()
{
    m_window.reset();
    QFile file(m_folder->filePath("preferences.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("}{");
    file.close();
    open();
    QVERIFY(m_window->messages().text().contains("preferences"));
}

void WindowFilesTest::aPipeIsRefusedAtOnce()
{
    const QString pipe = m_folder->filePath("pipe.faultglass.json");
    QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
    QElapsedTimer clock;
    clock.start();
    m_window->openFile(pipe);
    QVERIFY(m_window->messages().text().contains("it is a pipe, not a file"));
    close();
    for (const char* name : {"preferences.json", "progress.json"}) {
        const QString path = m_folder->filePath(QString::fromLatin1(name));
        QFile::remove(path);
        QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    }
    open();
    QVERIFY(m_window->messages().text().contains("it is a pipe, not a file"));
    QVERIFY(clock.elapsed() < 10'000);
}

void WindowFilesTest::whatCannotBeStoredIsSaidBeforeTheWindowCloses()
{
    const QString path = m_folder->filePath("preferences.json");
    QFile::remove(path);
    QVERIFY(QDir().mkpath(path));  // a folder in its place: nobody can write there
    m_window->setTextScale(1.2);
    QVERIFY(!m_window->close());
    QVERIFY2(m_window->messages().text().contains("it is a folder"), qPrintable(m_window->messages().text()));
    buttonOf(m_window->messages(), QStringLiteral("Try again"))->click();
    QVERIFY(m_window->isVisible());
    QVERIFY(QDir().rmdir(path));
    buttonOf(m_window->messages(), QStringLiteral("Try again"))->click();
    QVERIFY(!m_window->isVisible());
    QVERIFY(QFile::exists(path));
    open();
    QVERIFY(QFile::remove(path) && QDir().mkpath(path));
    m_window->setTextScale(1.4);
    QVERIFY(!m_window->close());
    buttonOf(m_window->messages(), QStringLiteral("Close without saving"))->click();
    QVERIFY(!m_window->isVisible());
}

void WindowFilesTest::whoIsAskedToEndKeepsWhatWasDone()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        const QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(FAULTGLASS_BINARY_DIR "/faultglass"),
                      {QStringLiteral("-platform"), QStringLiteral("offscreen"), QStringLiteral("--chapter"),
                       QStringLiteral("3"), QStringLiteral("--step"), QStringLiteral("2")});
        QVERIFY(program.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        const QString progress = home.filePath(QStringLiteral("faultglass/progress.json"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(progress), kPatience);  // it is up and has seen the step
        ::kill(static_cast<pid_t>(program.processId()), signal);
        QVERIFY(program.waitForFinished(5000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(QFile::exists(home.filePath(QStringLiteral("faultglass/preferences.json"))));
    }
}

void WindowFilesTest::messagesHaveAnEnd()
{
    m_window->messages().showError(QString(1'000'000, QLatin1Char('x')));
    QVERIFY(m_window->messages().text().size() < 1000);
    QVERIFY(m_window->messages().height() < m_window->height() / 2);
}

QTEST_MAIN(WindowFilesTest)
#include "window_files_test.moc"
