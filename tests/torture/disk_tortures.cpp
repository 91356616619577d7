// What happens to files when a program is killed as it saves them, when the disk is full, and when a folder is closed.
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <functional>
#include <random>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "app/files/atomic_file.h"
#include "app/files/catalogue.h"
#include "app/files/regular_file.h"
#include "app/files/scenario_file.h"
#include "app/preferences.h"
#include "app/progress_merge.h"
#include "tests/torture/disk_tortures.h"
#include "tests/torture/torture.h"

namespace faultglass::torture {

namespace {

/// One kind of file: writes its version number `round`, which is in it for whoever reads it back.
struct FileKind {
    const char* name;
    std::optional<Error> (*write)(const QString& path, int round);
    /// The version in the file; below 0 where it cannot be understood.
    int (*read)(const QString& path);
};

std::optional<Error> writeScenario(const QString& path, int round)
{
    ScenarioDocument document = makeScenarioDocument(*scenarioCatalogue().front());
    document.timeline.seed = static_cast<std::uint64_t>(round);
    document.note = std::string(60'000, 'n');  // several blocks, so that a kill can fall between them
    return saveScenarioFile(path, document);
}

int readScenarioSeed(const QString& path)
{
    const auto document = loadScenarioFile(path, scenarioCatalogue());
    return document ? static_cast<int>(document.value().timeline.seed) : -1;
}

std::optional<Error> writePreferences(const QString& path, int round)
{
    LoadedPreferences loaded = loadPreferences(path);
    loaded.preferences.layout = QByteArray(20'000, 'l');
    loaded.preferences.memoryLimitMiB = round;
    return saveChanges(path, loaded);
}

int readPreferencesRound(const QString& path)
{
    const LoadedPreferences loaded = loadPreferences(path);
    return loaded.report.isEmpty() ? loaded.preferences.memoryLimitMiB : -1;
}

std::optional<Error> writeProgress(const QString& path, int round)
{
    LoadedProgress loaded = loadProgress(path);
    for (int step = 0; step < 500; ++step)
        loaded.progress.chapters[step % 20].seen.insert(QStringLiteral("a-step-with-a-long-name-%1").arg(step));
    loaded.progress.chapters[3].step = QString::number(round);
    return saveChanges(path, loaded);
}

int readProgressRound(const QString& path)
{
    const LoadedProgress loaded = loadProgress(path);
    return loaded.report.isEmpty() ? loaded.progress.chapters.value(3).step.toInt() : -1;
}

std::optional<Error> writeTable(const QString& path, int round)
{
    AtomicFile file(path);
    file.write(QByteArray::number(round) + '\n');
    for (int i = 0; i < 50; ++i)
        file.write(QByteArray(4096, 'x'));
    file.write("\nend\n");
    return file.commit();
}

int readTable(const QString& path)
{
    const auto text = readRegularFile(path, 1 << 20);
    return text && text.value().ends_with("\nend\n") ? std::atoi(text.value().c_str()) : -1;
}

constexpr FileKind kKinds[] = {{"scenario", writeScenario, readScenarioSeed},
                               {"preferences", writePreferences, readPreferencesRound},
                               {"progress", writeProgress, readProgressRound},
                               {"table", writeTable, readTable}};

/// Versions `first`, first + 1 ... are written by another process until it is killed, after `microseconds`.
void writeUntilKilled(const FileKind& kind, const QString& path, int first, unsigned microseconds)
{
    const pid_t writer = ::fork();
    if (writer == 0) {
        for (int round = first;; ++round)
            static_cast<void>(kind.write(path, round));
    }
    ::usleep(microseconds);
    ::kill(writer, SIGKILL);
    ::waitpid(writer, nullptr, 0);
}

/// No file can grow beyond so many bytes while `act` runs.
void withLargestFile(rlim_t bytes, const std::function<void()>& act)
{
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{bytes, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    act();
    ::setrlimit(RLIMIT_FSIZE, &before);
}

/// Acts as somebody who may not do everything; root may.
void asNobody(const std::function<void()>& act)
{
    constexpr uid_t kNobody = 65534;
    const uid_t self = ::geteuid();
    if (self == 0 && ::seteuid(kNobody) != 0)
        return;
    act();
    if (self == 0 && ::seteuid(self) != 0)
        std::abort();
}

/// Every kind is at version 1 before `act` makes its writing fail, and after it.
bool failsAndKeeps(const QString& folder, const char* what,
                   const std::function<std::optional<Error>(const FileKind& kind, const QString& path)>& attempt)
{
    for (const FileKind& kind : kKinds) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(kind.name);
        if (kind.write(path, 1))
            return gaveWay("%s: %s could not be written at all", what, kind.name);
        const auto error = attempt(kind, path);
        if (!error)
            return gaveWay("%s: %s was said to be written", what, kind.name);
        if (kind.read(path) != 1)
            return gaveWay("%s: %s is not what it was", what, kind.name);
    }
    return true;
}

}  // namespace

bool killWhileSaving(int rounds)
{
    const QTemporaryDir folder;
    std::mt19937 random(14);
    int kills = 0, moved = 0;
    std::array<int, std::size(kKinds)> last{};
    for (std::size_t k = 0; k < std::size(kKinds); ++k) {
        if (kKinds[k].write(folder.filePath(QLatin1String(kKinds[k].name)), 1))
            return gaveWay("%s could not be written at all", kKinds[k].name);
        last[k] = 1;
    }
    for (; kills < rounds; ++kills) {
        const std::size_t k = static_cast<std::size_t>(kills) % std::size(kKinds);
        const FileKind& kind = kKinds[k];
        const QString path = folder.filePath(QLatin1String(kind.name));
        writeUntilKilled(kind, path, last[k] + 1, static_cast<unsigned>(random() % 25'000));
        const int found = kind.read(path);
        if (found < last[k])
            return gaveWay("%s: version %d where %d was written (kill %d)", kind.name, found, last[k], kills);
        moved += found > last[k] ? 1 : 0;
        last[k] = found;
    }
    const auto left = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size();
    std::printf("  %d kills, %d while or after a version was put in place; every file whole; %d files in the folder\n",
                kills, moved, static_cast<int>(left));
    return true;
}

bool fullDisk(int rounds)
{
    const QTemporaryDir folder;
    std::mt19937 random(15);
    for (int round = 0; round < rounds; ++round) {
        const rlim_t bytes = random() % 4000;
        const bool kept =
            failsAndKeeps(folder.path(), "no room in a file", [&](const FileKind& kind, const QString& path) {
                std::optional<Error> error;
                withLargestFile(bytes, [&] { error = kind.write(path, 2); });
                return error;
            });
        if (!kept)
            return false;
    }
    const QTemporaryDir disk;
    const QByteArray mountPoint = disk.path().toLocal8Bit();
    const bool mounted = ::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=1m") == 0;
    bool kept = true;
    if (mounted) {
        kept = failsAndKeeps(disk.path(), "a full disk", [&](const FileKind& kind, const QString& path) {
            QFile ballast(disk.filePath(QStringLiteral("ballast")));
            if (ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
                while (ballast.write(QByteArray(4096, 'b')) == 4096) {}
            }
            auto error = kind.write(path, 2);
            ballast.remove();
            return error;
        });
        ::umount2(mountPoint.constData(), MNT_DETACH);
    }
    std::printf("  %d files that could not grow%s; every error said, every old file whole\n",
                rounds * static_cast<int>(std::size(kKinds)),
                mounted ? ", 4 on a disk without room" : " (no disk without room: it takes root to make one)");
    return kept;
}

bool closedFolders(int rounds)
{
    int attempts = 0;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir outside;
        const QString folder = outside.filePath(QStringLiteral("inside"));
        QDir().mkpath(folder);
        const QByteArray name = folder.toLocal8Bit();
        ::chmod(outside.path().toLocal8Bit().constData(), 0755);
        const bool closed = failsAndKeeps(folder, "a closed folder", [&](const FileKind& kind, const QString& path) {
            ++attempts;
            ::chmod(name.constData(), 0555);
            ::chmod(path.toLocal8Bit().constData(), 0444);
            std::optional<Error> error;
            asNobody([&] { error = kind.write(path, 2); });
            ::chmod(name.constData(), 0755);
            ::chmod(path.toLocal8Bit().constData(), 0644);
            return error;
        });
        if (!closed)
            return false;
        // A folder that vanishes: preferences and progress make it anew, a file one chose the place of does not.
        for (const FileKind& kind : kKinds) {
            ++attempts;
            QDir(folder).removeRecursively();
            const QString path = folder + QLatin1Char('/') + QLatin1String(kind.name);
            const auto error = kind.write(path, 3);
            if (!error && kind.read(path) != 3)
                return gaveWay("%s: said to be written where there is no folder", kind.name);
        }
    }
    std::printf("  %d attempts; every error said, every old file whole\n", attempts);
    return true;
}

bool manyWindows(int rounds)
{
    constexpr int kWindows = 4;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("progress.json"));
    std::array<pid_t, kWindows> windows{};
    for (int w = 0; w < kWindows; ++w) {
        windows[static_cast<std::size_t>(w)] = ::fork();
        if (windows[static_cast<std::size_t>(w)] != 0)
            continue;
        LoadedProgress window = loadProgress(path);
        for (int i = 0; i < rounds; ++i) {
            window.progress.chapters[i % 5].seen.insert(QStringLiteral("%1-%2").arg(w).arg(i));
            while (saveChanges(path, window)) {}
        }
        ::_exit(0);
    }
    for (const pid_t window : windows)
        ::waitpid(window, nullptr, 0);
    qsizetype seen = 0;
    for (const LessonProgress& chapter : loadProgress(path).progress.chapters)
        seen += chapter.seen.size();
    if (seen != static_cast<qsizetype>(rounds) * kWindows)
        return gaveWay("%d steps of %d", static_cast<int>(seen), rounds * kWindows);
    std::printf("  %d windows, %d steps each, all %d there\n", kWindows, rounds, static_cast<int>(seen));
    return true;
}

}  // namespace faultglass::torture
