#include "app/cli/run_request.h"

#include <charconv>
#include <cmath>

#include <QFileInfo>

#include "app/cli/commands.h"
#include "app/cli/standard_input.h"
#include "app/files/atomic_file.h"
#include "app/files/json_document.h"
#include "app/files/json_writer.h"
#include "app/files/same_file.h"
#include "app/files/scenario_file.h"
#include "app/files/time_text.h"
#include "core/ensemble/timeline_check.h"
#include "core/params/retired_keys.h"
#include "core/runtime/parallel.h"
#include "core/runtime/run_estimate.h"
#include "core/scenarios/arm_spec.h"

namespace faultglass {

namespace {

constexpr std::uint64_t kMostReplications = 1'000'000;
constexpr double kMostSeriesRows = 2'000'000;

/// The scenario at its defaults or what a file says: a name of the catalogue is never taken for a file.
Result<ScenarioDocument> readSource(const std::string& source, CommandIo& io)
{
    if (const Scenario* scenario = findScenario(io.scenarios, source))
        return makeScenarioDocument(*scenario);
    if (source == "-") {
        Result<std::string> text = readStandardInput(io, JsonLimits{}.bytes);
        if (!text)
            return text.error();
        return readScenario(std::move(text).value(), io.scenarios);
    }
    const QString path = QString::fromStdString(source);
    const bool looksLikeFile = source.find_first_of("./") != std::string::npos;
    if (looksLikeFile || QFileInfo(path).isFile())
        return loadScenarioFile(path, io.scenarios);
    Error unknown = namedScenario(io, source).error();
    unknown.accepted += " (or a scenario file)";
    return unknown;
}

std::optional<std::uint64_t> wholeNumber(const std::string& text, std::uint64_t least, std::uint64_t most)
{
    std::uint64_t value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || status != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

std::optional<Error> addFaults(const ParsedCommand& command, Timeline& timeline)
{
    const auto sizes = smallestSizes(timeline);
    if (!sizes)
        return sizes.error();
    for (const std::string& text : command.all("--fault")) {
        const auto fault = parseFault(text, sizes.value());
        if (!fault)
            return fault.error();
        timeline.faults.push_back(fault.value());
    }
    return std::nullopt;
}

std::optional<Error> readNumbers(const ParsedCommand& command, RunRequest& request)
{
    EnsembleSpec& spec = request.spec;
    std::uint64_t jobs = defaultJobs();
    if (auto error = readWhole(command, "--seed", 0, ~std::uint64_t{0}, spec.timeline.seed))
        return error;
    if (auto error = readWhole(command, "--replications", 1, kMostReplications, spec.replications))
        return error;
    if (auto error = readWhole(command, "--jobs", 1, kMostJobs, jobs))
        return error;
    spec.jobs = static_cast<unsigned>(jobs);
    std::uint64_t mebibytes = spec.memoryLimit >> 20;
    if (auto error = readWhole(command, "--memory-limit", 1, 1 << 30, mebibytes))
        return error;
    spec.memoryLimit = mebibytes << 20;
    if (const auto text = command.last("--until")) {
        const auto until = parseSeconds(*text);
        if (!until || *until <= SimTime{})
            return Error{"--until", *text, "a time such as 60, 250ms or 3h, more than 0 and at most 365 days"};
        spec.until = *until;
    }
    return std::nullopt;
}

/// What is wrong with where a table should go: standard output holds one thing, and what is read is not written over.
std::optional<Error> tableRefusal(const RunRequest& request, const char* option, const std::string& path)
{
    if (request.file && sameFile(QString::fromStdString(*request.file), QString::fromStdString(path)))
        return Error{option, path, "another file than the one that is read"};
    if (path == "-")
        return request.json ? std::optional(Error{option, "-", "a file, since --json takes standard output"})
                            : std::nullopt;
    if (const auto refused = writingRefusal(QString::fromStdString(path)))
        return Error{option, "", refused->message()};
    return std::nullopt;
}

/// The same for the customers' accounts.
std::optional<Error> ledgerRefusal(const RunRequest& request)
{
    if (!request.ledger)
        return std::nullopt;
    if (request.ledger == "-" && request.series == "-")
        return Error{"--ledger", "-", "a file, since --series takes standard output"};
    if (request.series && *request.series != "-" &&
        sameFile(QString::fromStdString(*request.series), QString::fromStdString(*request.ledger)))
        return Error{"--ledger", *request.ledger, "another file than that of --series"};
    return tableRefusal(request, "--ledger", *request.ledger);
}

/// What is wrong with where the series should go, or with how long it would be.
std::optional<Error> seriesRefusal(const RunRequest& request, const std::vector<ArmSpec>& arms)
{
    if (!request.series)
        return std::nullopt;
    if (auto refused = tableRefusal(request, "--series", *request.series))
        return refused;
    double rows = 0;
    for (const ArmSpec& arm : arms)
        rows += request.spec.until.seconds() / arm.fleet.parameters.sampleInterval;
    if (rows > kMostSeriesRows)
        return Error{"--series", *request.series,
                     "at most " + jsonNumber(kMostSeriesRows) + " rows, not " + jsonNumber(std::floor(rows)) +
                         ": a longer sample-interval or a shorter --until"};
    return std::nullopt;
}

std::optional<Error> checkAll(const RunRequest& request)
{
    const Timeline& timeline = request.spec.timeline;
    if (auto refused = checkTimeline(timeline))
        return refused;
    const auto arms = timeline.scenario->build(timeline.parameters, timeline.seed);
    for (const ArmSpec& arm : arms.value()) {
        const double from = arm.fleet.parameters.measureFrom;
        if (from > 0 && secondsToTime(from) >= request.spec.until)
            return Error{"measure-from", numberText(from),
                         "less than the length of the run, " + secondsText(request.spec.until) + " s"};
    }
    if (auto refused = memoryRefusal(estimateRun(arms.value(), request.spec.until), request.spec.memoryLimit)) {
        refused->accepted += "; --memory-limit sets how much it may take";
        return refused;
    }
    if (auto refused = ledgerRefusal(request))
        return refused;
    return seriesRefusal(request, arms.value());
}

}  // namespace

std::optional<Error> readWhole(const ParsedCommand& command, std::string_view name, std::uint64_t least,
                               std::uint64_t most, std::uint64_t& value)
{
    const auto text = command.last(name);
    if (!text)
        return std::nullopt;
    const auto number = wholeNumber(*text, least, most);
    if (!number)
        return Error{std::string(name), *text,
                     "a whole number from " + std::to_string(least) + " to " + std::to_string(most)};
    value = *number;
    return std::nullopt;
}

std::optional<Error> setParameters(const ParsedCommand& command, ParameterSet& parameters,
                                   std::vector<std::string>& notes)
{
    for (const std::string& text : command.all("--set")) {
        const std::size_t sign = text.find('=');
        if (sign == std::string::npos || sign == 0)
            return Error{"--set", text, "KEY=VALUE"};
        const std::string key = text.substr(0, sign);
        if (auto refused = parameters.setText(key, text.substr(sign + 1)))
            return refused;
        if (std::string note = renamedNote(key); !note.empty())
            notes.push_back("--set " + note);
    }
    return std::nullopt;
}

Result<RunRequest> makeRunRequest(const ParsedCommand& command, CommandIo& io)
{
    Result<ScenarioDocument> source = readSource(command.argument, io);
    if (!source)
        return source.error();
    ScenarioDocument document = std::move(source).value();
    RunRequest request;
    request.spec.timeline = withFoldedStart(std::move(document.timeline));
    request.spec.until = document.until;
    request.warnings = std::move(document.warnings);
    if (command.argument != "-" && !findScenario(io.scenarios, command.argument))
        request.file = command.argument;
    request.json = command.has("--json");
    request.fingerprint = command.has("--fingerprint");
    request.series = command.last("--series");
    request.spec.keepSeries = request.series.has_value();
    request.ledger = command.last("--ledger");
    request.spec.keepLedger = request.ledger.has_value();
    if (auto error = setParameters(command, request.spec.timeline.parameters, request.warnings))
        return *error;
    if (auto error = readNumbers(command, request))
        return *error;
    if (auto error = addFaults(command, request.spec.timeline))
        return *error;
    if (auto error = checkAll(request))
        return *error;
    return request;
}

}  // namespace faultglass
