// The command chapters.
#include <algorithm>
#include <map>

#include "app/cli/commands.h"
#include "app/cli/law_request.h"
#include "app/cli/progress_bar.h"
#include "app/cli/run_request.h"
#include "app/cli/spoken.h"
#include "app/cli/text_table.h"
#include "app/files/chapter_library.h"
#include "app/files/json_writer.h"
#include "app/files/version.h"
#include "core/chapters/chapter_runs.h"
#include "core/runtime/parallel.h"

namespace faultglass {

namespace {

using Layout = JsonWriter::Layout;
using chapters::Chapter;
using chapters::Claim;
using chapters::ClaimVerdict;

/// What is asked for.
struct ChaptersRequest {
    QString folder = shippedChapters();
    std::optional<int> number;  ///< of the one chapter whose claims are run
    std::uint64_t jobs = defaultJobs();
};

Result<ChaptersRequest> makeRequest(const ParsedCommand& command)
{
    ChaptersRequest request;
    if (command.has("--check") && command.has("--verify"))
        return Error{"--verify", "", "one of --check and --verify"};
    if (auto error = readWhole(command, "--jobs", 1, kMostJobs, request.jobs))
        return *error;
    const std::string& argument = command.argument;
    const bool isNumber = argument.size() <= 2 && argument.find_first_not_of("0123456789") == std::string::npos;
    if (argument.empty())
        return request;
    if (command.has("--verify") && isNumber)
        request.number = std::stoi(argument);
    else
        request.folder = QString::fromStdString(argument);
    return request;
}

/// What is neither prose nor for who stands in front of a class.
std::size_t liveBlocks(const Chapter& chapter)
{
    std::size_t count = 0;
    for (const chapters::Step& step : chapter.steps) {
        count += static_cast<std::size_t>(std::ranges::count_if(step.parts, [](const chapters::Part& part) {
            return !std::holds_alternative<chapters::Prose>(part) && !std::holds_alternative<chapters::Cue>(part) &&
                   !std::holds_alternative<chapters::Note>(part);
        }));
    }
    return count;
}

using LanguagesOf = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The languages each chapter is in, by its name.
LanguagesOf languagesOf(const QString& folder)
{
    LanguagesOf languages;
    for (const std::string& language : chapterLanguages(folder)) {
        for (const FoundChapter& found : loadChapters(folder, language).chapters) {
            if (found.language == language)
                languages[found.chapter.name].push_back(language);
        }
    }
    return languages;
}

std::string listJson(const ChapterLibrary& library, const LanguagesOf& languages)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("chapters").beginArray();
    for (const FoundChapter& found : library.chapters) {
        const Chapter& chapter = found.chapter;
        json.beginObject();
        json.key("number").number(chapter.number);
        json.key("name").string(chapter.name);
        json.key("title").string(chapter.title);
        json.key("scenario").string(chapter.scenario);
        json.key("minutes").number(chapter.minutes);
        json.key("steps").number(chapter.steps.size());
        json.key("live-blocks").number(liveBlocks(chapter));
        json.key("languages").beginArray(Layout::OneLine);
        for (const std::string& language : languages.at(chapter.name))
            json.string(language);
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

QString listText(const ChapterLibrary& library, const LanguagesOf& languages)
{
    using enum TextTable::Align;
    TextTable table({Right, Left, Right, Right, Right, Left});
    table.addRow({QString(), QCoreApplication::translate("cli", "chapter"),
                  QCoreApplication::translate("cli", "minutes"), QCoreApplication::translate("cli", "steps"),
                  QCoreApplication::translate("cli", "live blocks"), QCoreApplication::translate("cli", "languages")});
    for (const FoundChapter& found : library.chapters) {
        QStringList in;
        for (const std::string& language : languages.at(found.chapter.name))
            in << oneLine(language);
        table.addRow({QString::number(found.chapter.number), oneLine(found.chapter.title),
                      QString::number(found.chapter.minutes), QString::number(found.chapter.steps.size()),
                      QString::number(liveBlocks(found.chapter)), in.join(QStringLiteral(", "))});
    }
    return table.text();
}

std::string faultsJson(const std::vector<FileFault>& faults)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("faults").beginArray();
    for (const FileFault& fault : faults) {
        json.beginObject(Layout::OneLine);
        json.key("file").string(fault.file);
        json.key("line").number(fault.line);
        json.key("message").string(fault.message);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

std::string faultsText(const std::vector<FileFault>& faults, const QString& folder)
{
    if (faults.empty())
        return QCoreApplication::translate("cli", "%1: no faults").arg(oneLine(folder.toStdString())).toStdString() +
               "\n";
    std::string text;
    for (const FileFault& fault : faults)
        text += oneLine(fault.text()).toStdString() + "\n";
    return text;
}

int printFaults(const std::vector<FileFault>& faults, const QString& folder, const ParsedCommand& command,
                CommandIo& io)
{
    const int code = print(io, command.has("--json") ? faultsJson(faults) : faultsText(faults, folder));
    return code != kExitDone || faults.empty() ? code : kExitBadInput;
}

/// A claim and what came of it.
struct CheckedClaim {
    const Chapter* chapter;
    const Claim* claim;
    ClaimVerdict verdict;
};

std::vector<CheckedClaim> claimsOf(const ChapterLibrary& library, std::optional<int> number)
{
    std::vector<CheckedClaim> claims;
    for (const FoundChapter& found : library.chapters) {
        if (number && found.chapter.number != *number)
            continue;
        for (const chapters::Step& step : found.chapter.steps) {
            for (const chapters::Part& part : step.parts) {
                if (const auto* claim = std::get_if<Claim>(&part))
                    claims.push_back({&found.chapter, claim, {}});
            }
        }
    }
    return claims;
}

/// Leaves no bar behind when the run breaks.
Result<ClaimVerdict> checkWatched(const Claim& claim, const chapters::ChapterWorld& world,
                                  const chapters::SeedWatch& watch, ProgressBar& bar)
{
    try {
        return judge(claim, world, watch);
    } catch (...) {
        bar.clear();
        throw;
    }
}

/// Judges the claims one after the other; those after an interruption are dropped.
std::optional<Error> checkAll(std::vector<CheckedClaim>& claims, const chapters::ChapterWorld& world,
                              const ChaptersRequest& request, const ParsedCommand& command, CommandIo& io)
{
    ProgressBar bar(io.err);
    std::stop_source stop;
    std::size_t done = 0;
    chapters::SeedWatch watch;
    watch.jobs = static_cast<unsigned>(request.jobs);
    watch.stop = stop.get_token();
    watch.progress = [&](double share) {
        if (io.interrupted && io.interrupted())
            stop.request_stop();
        if (io.errIsTerminal && !command.has("--quiet"))
            bar.show((static_cast<double>(done) + share) / static_cast<double>(claims.size()));
    };
    std::optional<Error> error;
    for (; done < claims.size() && !error && !stop.stop_requested(); ++done) {
        const auto verdict = checkWatched(*claims[done].claim, world, watch, bar);
        if (stop.stop_requested())
            break;
        if (verdict)
            claims[done].verdict = verdict.value();
        else
            error = Error{claims[done].claim->id + ": " + verdict.error().key, verdict.error().value,
                          verdict.error().accepted};
    }
    bar.clear();
    claims.resize(done);
    return error;
}

/// "goodput-share-end < 0.5 in 90 %".
std::string expectedText(const Claim& claim)
{
    if (const auto* within = std::get_if<chapters::MeanWithin>(&claim.expectation))
        return claim.source.measure + " in " + numberText(within->range.least) + ".." + numberText(within->range.most);
    const auto& holds = std::get<chapters::HoldsInShare>(claim.expectation);
    return claim.source.measure + (holds.below ? " < " : " > ") + numberText(holds.bound) + " in " +
           numberText(100 * holds.share) + " %";
}

std::string verdictsJson(const std::vector<CheckedClaim>& all)
{
    JsonWriter json;
    const auto optional = [&json](const char* key, const std::optional<double>& value) {
        json.key(key);
        if (value)
            writeFigure(json, *value);
        else
            json.null();
    };
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("claims").beginArray();
    for (const CheckedClaim& judged : all) {
        const ClaimVerdict& verdict = judged.verdict;
        const bool measured = verdict.measured.has_value();
        json.beginObject();
        json.key("chapter").number(judged.chapter->number);
        json.key("claim").string(judged.claim->id);
        json.key("say").string(judged.claim->say);
        json.key("expected").string(expectedText(*judged.claim));
        json.key("seeds").number(judged.claim->source.seeds);
        optional("law", verdict.law);
        optional("measured", verdict.measured);
        optional("low", measured ? std::optional(verdict.interval.low) : std::nullopt);
        optional("high", measured ? std::optional(verdict.interval.high) : std::nullopt);
        optional("share", verdict.share);
        json.key("holds").boolean(verdict.holds);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

QString fourDigits(double value) { return QString::number(value, 'g', 4); }

QString verdictsText(const std::vector<CheckedClaim>& all)
{
    using enum TextTable::Align;
    TextTable table({Left, Left, Right, Right, Left, Right, Left});
    table.addRow({QCoreApplication::translate("cli", "claim"), QCoreApplication::translate("cli", "expected"),
                  QCoreApplication::translate("cli", "law"), QCoreApplication::translate("cli", "measured"),
                  QCoreApplication::translate("cli", "interval"), QCoreApplication::translate("cli", "of seeds"),
                  QCoreApplication::translate("cli", "holds")});
    const Chapter* chapter = nullptr;
    for (const CheckedClaim& judged : all) {
        const ClaimVerdict& verdict = judged.verdict;
        if (judged.chapter != chapter)
            table.addHeading(QStringLiteral("%1 ").arg(judged.chapter->number) + oneLine(judged.chapter->title));
        chapter = judged.chapter;
        const bool measured = verdict.measured.has_value();
        table.addRow(
            {plain(judged.claim->id), plain(expectedText(*judged.claim)),
             verdict.law ? figure(*verdict.law) : QString(), measured ? fourDigits(*verdict.measured) : QString(),
             measured ? fourDigits(verdict.interval.low) + QStringLiteral("..") + fourDigits(verdict.interval.high)
                      : QString(),
             verdict.share ? fixedDecimals(100 * *verdict.share, 1) + QStringLiteral(" %") : QString(),
             verdict.holds ? QCoreApplication::translate("cli", "yes") : QCoreApplication::translate("cli", "no")});
    }
    return table.text();
}

/// Runs the claims of chapters that have no faults.
int verifyChapters(const ChaptersRequest& request, const ParsedCommand& command, CommandIo& io)
{
    const ChapterLibrary library = loadChapters(request.folder, kOriginalLanguage);
    std::vector<CheckedClaim> claims = claimsOf(library, request.number);
    if (claims.empty()) {
        std::string numbers;
        for (const FoundChapter& found : library.chapters)
            numbers += (numbers.empty() ? "one of " : ", ") + std::to_string(found.chapter.number);
        return refuse(io, {"chapter", command.argument, request.number ? numbers : "chapters that claim something"});
    }
    const std::size_t wanted = claims.size();
    try {
        if (const auto error = checkAll(claims, chapterWorld(library, io.scenarios), request, command, io))
            return refuse(io, *error);
    } catch (const RunFailure& failure) {
        return fail(io, failure.message());
    }
    const bool allHold = std::ranges::all_of(claims, [](const CheckedClaim& judged) { return judged.verdict.holds; });
    int told = allHold ? kExitDone : kExitFailed;
    if (claims.size() < wanted)
        told = reportInterruption(io, QCoreApplication::translate("cli",
                                                                  "interrupted: this is of the first %1 of %2 claims")
                                          .arg(claims.size())
                                          .arg(wanted));
    const int printed = print(io, command.has("--json") ? verdictsJson(claims) : verdictsText(claims).toStdString());
    return printed != kExitDone ? printed : told;
}

}  // namespace

int chaptersCommand(const ParsedCommand& command, CommandIo& io)
{
    const auto request = makeRequest(command);
    if (!request)
        return refuse(io, request.error());
    const QString& folder = request.value().folder;
    const auto faults = checkChapters(folder, io.scenarios);
    if (!faults)
        return refuse(io, faults.error());
    if (command.has("--check") || (command.has("--verify") && !faults.value().empty()))
        return printFaults(faults.value(), folder, command, io);
    if (command.has("--verify"))
        return verifyChapters(request.value(), command, io);
    if (!faults.value().empty())
        note(io, command,
             QCoreApplication::translate("cli", "%1: there are faults; see chapters --check")
                 .arg(oneLine(folder.toStdString())));
    const ChapterLibrary library = loadChapters(folder, kOriginalLanguage);
    const LanguagesOf languages = languagesOf(folder);
    return print(io, command.has("--json") ? listJson(library, languages) : listText(library, languages).toStdString());
}

}  // namespace faultglass
