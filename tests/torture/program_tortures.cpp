// What the programs do with files made to break them, what a long run does to memory, and what a broken model does.
#include "tests/torture/program_tortures.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <new>
#include <random>
#include <stdexcept>
#include <string>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include "app/files/atomic_file.h"
#include "app/files/catalogue.h"
#include "app/files/scenario_file.h"
#include "core/fleet/fleet_parameters.h"
#include "core/runtime/worker.h"
#include "core/scenarios/arm_spec.h"
#include "tests/torture/torture.h"

namespace faultglass::torture {

namespace {

/// The bytes of a hostile file: a good one with something in it that should not be there.
QByteArray hostileBytes(std::mt19937& random)
{
    const auto below = [&random](qsizetype most) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(most));
    };
    const auto scenarios = scenarioCatalogue();
    const ScenarioDocument good =
        makeScenarioDocument(*scenarios[static_cast<std::size_t>(below(static_cast<qsizetype>(scenarios.size())))]);
    QByteArray text = QByteArray::fromStdString(scenarioText(good));
    const QByteArray key = "\"" + QByteArray(1 + below(40), 'k') + QByteArray::number(below(1000)) + "\": ";
    switch (below(16)) {
    case 0:
        return text.left(below(text.size()));
    case 1:
        return {1 + below(200'000), '['};
    case 2:
        return text.replace("\"faultglass\"",
                            key + QByteArray(20'000, '{').replace("{", "{\"a\":") + ", \"faultglass\"");
    case 3:
        return text.replace(": 1", ": 1e" + QByteArray::number(below(100'000)));
    case 4:
        return text.replace("true", "\"" + QByteArray(1 << 19, 'y') + "\"");
    case 5:
        for (int i = 0; i < 9900; ++i)
            text.insert(1, "\"u" + QByteArray::number(i) + "\": " + QByteArray::number(i) + ",");
        return text;
    case 6:
        return text.replace("\"faults\": [",
                            "\"faults\": [" + QByteArray("\"crash@1:S1\",").repeated(9000) + "\"crash@1:S1\",");
    case 7:
        return text.replace("\"until\": ", "\"until\": -");
    case 8:
        return QByteArray(3 << 20, ' ') + text;
    case 9:
        return "\xef\xbb\xbf" + text;
    case 10:
        return text.replace(R"("servers": 5)", R"("servers": 1000000)");
    case 11:
        return text.replace(R"("entries": [)", R"("entries": [)" +
                                                   QByteArray(R"({"at": 1, "fork": 0},)").repeated(1 + below(9000)) +
                                                   R"({"at": 1, "fork": 0},)");
    case 12:
        return text.replace(R"("scenario")", R"("note": "\ud800", "scenario")");
    case 13:
        return QByteArray("\0\1\2", 3) + text;
    default:
        for (qsizetype change = 1 + below(30); change > 0; --change)
            text[below(text.size())] = static_cast<char>(random());
        return text;
    }
}

/// Memory the program has from the system, in bytes.
double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

/// Takes what the worker publishes for so long, or until `enough`.
template <class Enough>
std::shared_ptr<const Frame> watch(Worker& worker, double seconds, Enough enough)
{
    std::shared_ptr<const Frame> frame;
    QElapsedTimer clock;
    clock.start();
    while (static_cast<double>(clock.elapsed()) < seconds * 1000) {
        const FrameUpdate update = worker.poll();
        frame = update.frame ? update.frame : frame;
        if (frame && enough(*frame))
            break;
        ::usleep(16'000);
    }
    return frame;
}

Result<std::vector<ArmSpec>> throwing(const ParameterSet&, std::uint64_t) { throw std::runtime_error("a bug"); }
Result<std::vector<ArmSpec>> starving(const ParameterSet&, std::uint64_t) { throw std::bad_alloc(); }

Timeline timelineOf(const Scenario& scenario)
{
    Timeline timeline;
    timeline.scenario = &scenario;
    timeline.parameters = ParameterSet(scenario.rows());
    return timeline;
}

}  // namespace

bool hostileFiles(int rounds)
{
    constexpr int kMilliseconds = 2000;
    const QTemporaryDir folder;
    const QString program = QStringLiteral(FAULTGLASS_BINARY_DIR "/faultglass-cli");
    std::mt19937 random(16);
    int accepted = 0, refused = 0;
    qint64 slowest = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString path = folder.filePath(QStringLiteral("hostile.json"));
        if (writeAtomically(path, hostileBytes(random)))
            return gaveWay("the file could not be written");
        QElapsedTimer clock;
        clock.start();
        QProcess process;
        process.start(QStringLiteral("/bin/sh"),
                      {QStringLiteral("-c"), QStringLiteral("ulimit -v 4000000; exec \"$0\" validate \"$1\""), program,
                       path});
        const bool ended = process.waitForFinished(10 * kMilliseconds);
        slowest = std::max(slowest, clock.elapsed());
        const QByteArray said = process.readAllStandardError();
        if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() > 2 ||
            process.exitCode() == 1 || said.size() > 20'000) {
            QFile::copy(path, QStringLiteral("/tmp/hostile-%1.json").arg(round));
            return gaveWay("file %d, kept as /tmp/hostile-%d.json: exit %d, %d bytes said", round, round,
                           process.exitCode(), static_cast<int>(said.size()));
        }
        ++(process.exitCode() == 0 ? accepted : refused);
    }
    std::printf("  %d refused, %d accepted, the slowest in %d ms\n", refused, accepted, static_cast<int>(slowest));
    return true;
}

bool soak(int rounds)
{
    constexpr std::size_t kBudget = std::size_t{32} << 20;  // of checkpoints; full in a second or two
    Worker worker(kBudget);
    Timeline timeline = timelineOf(*scenarioCatalogue().front());
    static_cast<void>(timeline.parameters.set("offered-load", 200));
    static_cast<void>(timeline.parameters.set("capacity", 60));
    worker.send(Edit{1, LoadTimeline{timeline, true}});
    worker.send(SetSpeed{kFastest});
    std::vector<double> bytes;
    double simulated = 0;
    for (int second = 0; second < rounds; ++second) {
        const auto frame = watch(worker, 1, [](const Frame&) { return false; });
        if (!frame || frame->status == LabStatus::Failed)
            return gaveWay("the run is no more");
        simulated = frame->now.seconds();
        bytes.push_back(residentBytes());
    }
    // From the middle on nothing may grow.
    const double middle = bytes[bytes.size() / 2], end = bytes.back();
    constexpr double kFramesPerSecond = 60;
    const std::size_t secondHalf = bytes.size() - bytes.size() / 2;
    const double aFrame = (end - middle) / (kFramesPerSecond * static_cast<double>(secondHalf));
    std::printf("  %.0f simulated hours in %d s; %.0f MB in the middle, %.0f MB at the end: %.0f bytes a frame\n",
                simulated / 3600, rounds, middle / 1e6, end / 1e6, aFrame);
    return end < middle + 40e6 || gaveWay("memory grows");
}

bool brokenWorker(int rounds)
{
    static constexpr std::string_view kEssentials[] = {"servers"};
    static constexpr Scenario kThrows{"throws", "Throws", "Throws.", 3, fleetParameterRows, throwing, kEssentials};
    static constexpr Scenario kStarves{"starves", "Starves", "Starves.", 3, fleetParameterRows, starving, kEssentials};
    Worker worker;
    double slowest = 0;
    std::uint64_t edits = 0;
    const auto failed = [](const Frame& frame) { return frame.status == LabStatus::Failed; };
    for (int round = 0; round < rounds; ++round) {
        for (const Scenario* scenario : {&kThrows, &kStarves}) {
            QElapsedTimer clock;
            clock.start();
            worker.send(Edit{++edits, LoadTimeline{timelineOf(*scenario), true}});
            const auto frame = watch(worker, 2, failed);
            if (!frame || !failed(*frame))
                return gaveWay("%s: nobody was told within two seconds", std::string(scenario->key).c_str());
            slowest = std::max(slowest, static_cast<double>(clock.elapsed()));
            worker.send(Edit{++edits, LoadTimeline{timelineOf(*scenarioCatalogue().front()), true}});
            const auto again = watch(worker, 5, [](const Frame& f) { return f.status == LabStatus::Running; });
            if (!again || again->status != LabStatus::Running)
                return gaveWay("after a failure nothing runs any more");
        }
    }
    std::printf("  %d failures told, the slowest after %.0f ms, and the worker went on each time\n", 2 * rounds,
                slowest);
    return true;
}

}  // namespace faultglass::torture
