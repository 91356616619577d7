// Two windows share progress and preferences: what each of them added is kept, however their writes fall.
#include "app/progress_merge.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <random>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/files/folder_lock.h"
#include "app/preferences.h"

using namespace faultglass;

class ProgressMergeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatTwoWindowsAddIsAllThere();
    void whatOneForgetsIsForgottenAndWhatTheOtherAddsStays();
    void anyOrderOfWritesKeepsEveryStep();
    void processesThatWriteAtOnceLoseNothing();
    void preferencesAreMergedByKey();
    void aFileThatIsGoneIsWrittenAnew();
    void aFileThatBrokeMeanwhileIsKept();
    void whoHoldsTheLockIsWaitedForOnlyAWhile();
    void whoIsKilledLeavesNoLock();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath("progress.json"); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QString step(int number) { return QStringLiteral("step-%1").arg(number); }

void see(LoadedProgress& window, int chapter, int number)
{
    window.progress.chapters[chapter].seen.insert(step(number));
    window.progress.chapters[chapter].step = step(number);
}

/// Does `act` in another process and returns its id.
template <class Act>
pid_t inAnotherProcess(Act act)
{
    const pid_t child = ::fork();
    if (child == 0) {
        act();
        ::_exit(0);
    }
    return child;
}

}  // namespace

void ProgressMergeTest::whatTwoWindowsAddIsAllThere()
{
    LoadedProgress one = loadProgress(file()), two = loadProgress(file());
    see(one, 3, 1);
    see(one, 3, 2);
    QVERIFY(!saveChanges(file(), one));
    see(two, 3, 3);
    two.progress.chapters[3].claims[QStringLiteral("it-holds")] = true;
    QVERIFY(!saveChanges(file(), two));
    see(one, 6, 1);
    one.progress.chapters[3].answers[QStringLiteral("why")] = {1, true, true, 1, 0.9};
    QVERIFY(!saveChanges(file(), one));
    const LoadedProgress after = loadProgress(file());
    QVERIFY(after.report.isEmpty());
    QCOMPARE(after.progress.chapters[3].seen, (QSet<QString>{step(1), step(2), step(3)}));
    QCOMPARE(after.progress.chapters[6].seen, QSet<QString>{step(1)});
    QVERIFY(after.progress.chapters[3].claims.value(QStringLiteral("it-holds")));
    QCOMPARE(after.progress.chapters[3].answers.value(QStringLiteral("why")).first, 1);
    QCOMPARE(after.progress.seed, one.progress.seed);  // whose file it was first
}

void ProgressMergeTest::whatOneForgetsIsForgottenAndWhatTheOtherAddsStays()
{
    LoadedProgress one = loadProgress(file());
    see(one, 3, 1);
    see(one, 6, 1);
    QVERIFY(!saveChanges(file(), one));
    LoadedProgress two = loadProgress(file());
    see(two, 3, 2);
    QVERIFY(!saveChanges(file(), two));
    one.progress.chapters.clear();
    QVERIFY(!saveChanges(file(), one));
    const LoadedProgress after = loadProgress(file());
    QCOMPARE(after.progress.chapters.keys(), QList<int>{3});
    QCOMPARE(after.progress.chapters[3].seen, QSet<QString>{step(2)});
}

void ProgressMergeTest::anyOrderOfWritesKeepsEveryStep()
{
    for (unsigned seed = 0; seed < 6; ++seed) {
        QVERIFY(QFile::remove(file()) || seed == 0);
        std::mt19937 random(seed);
        std::vector<LoadedProgress> windows;
        for (int i = 0; i < 4; ++i)
            windows.push_back(loadProgress(file()));
        QMap<int, QSet<QString>> all;
        for (int i = 0; i < 40; ++i) {
            LoadedProgress& window = windows[random() % windows.size()];
            const int chapter = static_cast<int>(random() % 3), number = static_cast<int>(random() % 30);
            see(window, chapter, number);
            all[chapter].insert(step(number));
            if (random() % 3 == 0)
                QVERIFY(!saveChanges(file(), window));
        }
        for (LoadedProgress& window : windows)
            QVERIFY(!saveChanges(file(), window));
        const Progress after = loadProgress(file()).progress;
        for (auto chapter = all.begin(); chapter != all.end(); ++chapter)
            QVERIFY2(after.chapters.value(chapter.key()).seen == chapter.value(), qPrintable(QString::number(seed)));
    }
}

void ProgressMergeTest::processesThatWriteAtOnceLoseNothing()
{
    constexpr int kWindows = 3, kSteps = 12;
    std::vector<pid_t> windows;
    for (int i = 0; i < kWindows; ++i) {
        windows.push_back(inAnotherProcess([this, i] {
            LoadedProgress window = loadProgress(file());
            for (int k = 0; k < kSteps; ++k) {
                see(window, 3, i * kSteps + k);
                while (saveChanges(file(), window)) {}
            }
        }));
    }
    for (const pid_t window : windows)
        QCOMPARE(::waitpid(window, nullptr, 0), window);
    QCOMPARE(loadProgress(file()).progress.chapters[3].seen.size(), kWindows * kSteps);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"progress.json"});
}

void ProgressMergeTest::preferencesAreMergedByKey()
{
    const QString path = m_folder->filePath("preferences.json");
    LoadedPreferences one = loadPreferences(path), two = loadPreferences(path);
    one.preferences.theme = ThemeChoice::Light;
    one.preferences.recentFiles = {QStringLiteral("/a"), QStringLiteral("/b")};
    QVERIFY(!saveChanges(path, one));
    two.preferences.textScale = 1.5;
    two.preferences.recentFiles = {QStringLiteral("/c")};
    QVERIFY(!saveChanges(path, two));
    one.preferences.recentFiles = {QStringLiteral("/d"), QStringLiteral("/b")};
    QVERIFY(!saveChanges(path, one));
    const Preferences after = loadPreferences(path).preferences;
    QCOMPARE(after.theme, ThemeChoice::Light);
    QCOMPARE(after.textScale, 1.5);
    QCOMPARE(after.recentFiles, (QStringList{QStringLiteral("/d"), QStringLiteral("/b"), QStringLiteral("/c")}));
}

void ProgressMergeTest::aFileThatIsGoneIsWrittenAnew()
{
    LoadedProgress window = loadProgress(file());
    see(window, 3, 1);
    QVERIFY(!saveChanges(file(), window));
    QVERIFY(QFile::remove(file()));
    see(window, 3, 2);
    QVERIFY(!saveChanges(file(), window));
    QCOMPARE(loadProgress(file()).progress, window.progress);
}

void ProgressMergeTest::aFileThatBrokeMeanwhileIsKept()
{
    LoadedProgress window = loadProgress(file());
    for (const char* broken : {"first", "second"}) {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(broken);
        out.close();
        see(window, 3, 1);
        QVERIFY(!saveChanges(file(), window));
    }
    QCOMPARE(loadProgress(file()).progress, window.progress);
    QFile first(file() + ".unreadable"), second(file() + ".unreadable-2");
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), QByteArray("first"));
    QCOMPARE(second.readAll(), QByteArray("second"));
}

void ProgressMergeTest::whoHoldsTheLockIsWaitedForOnlyAWhile()
{
    int ready[2] = {};
    QCOMPARE(::pipe(ready), 0);
    const pid_t holder = inAnotherProcess([&] {
        const FolderLock lock(m_folder->path());
        if (::write(ready[1], "!", 1) == 1)
            ::pause();
    });
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), ssize_t{1});
    LoadedProgress window = loadProgress(file());
    see(window, 3, 1);
    QElapsedTimer clock;
    clock.start();
    const auto error = saveChanges(file(), window);
    QVERIFY(clock.elapsed() < 1500);
    QVERIFY(error && error->message().find("another window") != std::string::npos);
    ::kill(holder, SIGKILL);
    QCOMPARE(::waitpid(holder, nullptr, 0), holder);
    QVERIFY(!saveChanges(file(), window));  // nothing was taken for stored
    QCOMPARE(loadProgress(file()).progress.chapters[3].seen.size(), 1);
}

void ProgressMergeTest::whoIsKilledLeavesNoLock()
{
    for (int i = 0; i < 20; ++i) {
        const pid_t writer = inAnotherProcess([this] {
            LoadedProgress window = loadProgress(file());
            for (int k = 0;; ++k) {
                see(window, 3, k);
                static_cast<void>(saveChanges(file(), window));
            }
        });
        ::usleep(static_cast<useconds_t>(1000 * (i % 7)));
        ::kill(writer, SIGKILL);
        QCOMPARE(::waitpid(writer, nullptr, 0), writer);
        QElapsedTimer clock;
        clock.start();
        LoadedProgress window = loadProgress(file());
        QVERIFY2(window.report.isEmpty(), qPrintable(window.report));
        see(window, 6, i);
        QVERIFY(!saveChanges(file(), window));
        QVERIFY(clock.elapsed() < 400);
    }
    QCOMPARE(loadProgress(file()).progress.chapters[6].seen.size(), 20);
}

QTEST_GUILESS_MAIN(ProgressMergeTest)
#include "progress_merge_test.moc"
