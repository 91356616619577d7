// The command run.
#include <stop_token>

#include "app/cli/commands.h"
#include "app/cli/progress_bar.h"
#include "app/cli/run_report.h"
#include "app/cli/run_request.h"
#include "app/cli/spoken.h"
#include "app/files/atomic_file.h"
#include "app/files/ledger_csv.h"
#include "app/files/series_csv.h"
#include "app/files/time_text.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"

namespace faultglass {

namespace {

/// What one should know before one waits for it.
void noteSize(const RunRequest& request, const ParsedCommand& command, CommandIo& io)
{
    constexpr double kLong = 3e9;  // events: some minutes
    const EnsembleSpec& spec = request.spec;
    const unsigned jobs = jobsThatFit(spec);
    if (jobs < std::min<std::uint64_t>(spec.jobs, spec.replications))
        note(io, command,
             QCoreApplication::translate("cli", "memory is enough for %1 replications at once, not for %2")
                 .arg(jobs)
                 .arg(std::min<std::uint64_t>(spec.jobs, spec.replications)));
    const auto arms = spec.timeline.scenario->build(spec.timeline.parameters, spec.timeline.seed);
    const double events = arms ? estimateRun(arms.value(), spec.until).events * static_cast<double>(spec.replications)
                               : 0;
    if (events > kLong)
        note(io, command,
             QCoreApplication::translate("cli", "a long run: about %1 billion events")
                 .arg(QString::number(events / 1e9, 'g', 2)));
}

/// Runs it under the eyes of the progress bar and of whoever may interrupt it.
Ensemble runWatched(const RunRequest& request, const ParsedCommand& command, CommandIo& io)
{
    ProgressBar bar(io.err);
    const bool showsProgress = io.errIsTerminal && !command.has("--quiet");
    std::stop_source stop;
    EnsembleWatch watch;
    watch.stop = stop.get_token();
    watch.progress = [&](double share) {
        if (io.interrupted && io.interrupted())
            stop.request_stop();
        if (showsProgress)
            bar.show(share);
    };
    try {
        Ensemble ensemble = runReplications(request.spec, watch);
        bar.clear();
        return ensemble;
    } catch (...) {
        bar.clear();
        throw;
    }
}

/// The exit code of what comes after.
int reportProgress(const RunRequest& request, const Ensemble& ensemble, CommandIo& io)
{
    if (!ensemble.interrupted)
        return kExitDone;
    if (ensemble.simulated < request.spec.until)
        return reportInterruption(io,
                                  QCoreApplication::translate("cli",
                                                              "interrupted: this is the first %1 s of %2 s, of one run")
                                      .arg(QString::fromStdString(secondsText(ensemble.simulated)),
                                           QString::fromStdString(secondsText(request.spec.until))));
    return reportInterruption(io, QCoreApplication::translate("cli",
                                                              "interrupted: this is of the first %1 of %2 replications")
                                      .arg(ensemble.replications)
                                      .arg(request.spec.replications));
}

using Write = std::function<void(std::string_view text)>;

void writeSeries(const Ensemble& ensemble, const Write& write)
{
    std::vector<ArmSeries> arms;
    for (const ArmEnsemble& arm : ensemble.arms)
        arms.push_back({arm.name, arm.series});
    writeSeriesCsv(arms, write);
}

void writeLedger(const Ensemble& ensemble, const Write& write)
{
    std::vector<ArmLedger> arms;
    for (const ArmEnsemble& arm : ensemble.arms)
        arms.push_back({arm.name, arm.ledger});
    writeLedgerCsv(arms, write);
}

using Table = void (*)(const Ensemble& ensemble, const Write& write);

int printTable(Table table, const Ensemble& ensemble, CommandIo& io)
{
    int code = kExitDone;
    table(ensemble, [&](std::string_view text) {
        if (code == kExitDone)
            code = print(io, text);
    });
    return code;
}

/// Writes the file that was asked for, if one was.
std::optional<Error> saveTable(Table table, const Ensemble& ensemble, const std::optional<std::string>& path)
{
    if (!path)
        return std::nullopt;
    AtomicFile file(QString::fromStdString(*path));
    table(ensemble,
          [&](std::string_view text) { file.write(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))); });
    return file.commit();
}

int writeResults(const RunRequest& request, const Ensemble& ensemble, CommandIo& io)
{
    if (request.series == "-")
        return printTable(writeSeries, ensemble, io);
    if (request.ledger == "-")
        return printTable(writeLedger, ensemble, io);
    auto error = saveTable(writeSeries, ensemble, request.series);
    if (!error)
        error = saveTable(writeLedger, ensemble, request.ledger);
    if (error)
        return fail(io, error->message());
    return print(io, request.json ? runJson(request, ensemble) : runTable(request, ensemble));
}

}  // namespace

int runCommand(const ParsedCommand& command, CommandIo& io)
{
    const Result<RunRequest> made = makeRunRequest(command, io);
    if (!made)
        return refuse(io, made.error());
    const RunRequest& request = made.value();
    for (const std::string& warning : request.warnings)
        note(io, command, QString::fromStdString(warning));
    noteSize(request, command, io);
    Ensemble ensemble;
    try {
        ensemble = runWatched(request, command, io);
    } catch (const RunFailure& failure) {
        return fail(io, failure.message());
    }
    const int told = reportProgress(request, ensemble, io);
    const int written = writeResults(request, ensemble, io);
    return written != kExitDone ? written : told;
}

}  // namespace faultglass
