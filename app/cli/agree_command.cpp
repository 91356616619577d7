// The command agree.
#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/cli/commands.h"
#include "app/cli/law_request.h"
#include "app/cli/progress_bar.h"
#include "app/cli/run_request.h"
#include "app/cli/spoken.h"
#include "app/cli/text_table.h"
#include "app/files/version.h"
#include "core/agreement/agree.h"
#include "core/runtime/parallel.h"

namespace faultglass {

namespace {

using theory::Law;
using Layout = JsonWriter::Layout;

/// A law with its experiment and what came of holding them together.
struct Held {
    const Law* law;
    Experiment experiment;
    ParameterSet parameters;
    Agreement agreement;
};

std::string_view verdictKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees:
        return "agrees";
    case Verdict::Undecided:
        return "undecided";
    case Verdict::Differs:
        return "differs";
    case Verdict::AssumptionBroken:
        return "assumption-broken";
    }
    FG_ASSERT(false);
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Agrees:
        return QCoreApplication::translate("cli", "agrees");
    case Verdict::Undecided:
        return QCoreApplication::translate("cli", "undecided");
    case Verdict::Differs:
        return QCoreApplication::translate("cli", "differs");
    case Verdict::AssumptionBroken:
        return QCoreApplication::translate("cli", "assumption broken");
    }
    FG_ASSERT(false);
}

std::string_view accuracyKey(theory::Accuracy accuracy)
{
    switch (accuracy) {
    case theory::Accuracy::Exact:
        return "exact";
    case theory::Accuracy::Approximation:
        return "approximation";
    case theory::Accuracy::UpperBound:
        return "upper-bound";
    }
    FG_ASSERT(false);
}

QString countText(double count) { return QString::number(count, 'f', 0); }

/// To two digits, which is as well as anyone knows it.
double roundedUp(double count)
{
    const double step = std::pow(10, std::max(0.0, std::floor(std::log10(count)) - 1));
    return std::ceil(count / step) * step;
}

/// The verdict, what the law claims where that is less than to be exact, and what would decide.
QString verdictText(const AgreementRow& row, const theory::LawOutput& output)
{
    QString text = verdictText(row.verdict);
    if (output.accuracy == theory::Accuracy::Approximation)
        text += QCoreApplication::translate("cli", ", an approximation within %1 %").arg(100 * output.within);
    if (output.accuracy == theory::Accuracy::UpperBound)
        text += QCoreApplication::translate("cli", ", an upper bound");
    if (row.verdict == Verdict::Undecided)
        text += QCoreApplication::translate("cli", ": about %1 replications would decide")
                    .arg(countText(roundedUp(row.decidedBy)));
    return text;
}

Result<AgreementRequest> makeRequest(const ParsedCommand& command)
{
    constexpr std::uint64_t kMostReplications = 100'000;
    AgreementRequest request;
    std::uint64_t jobs = defaultJobs();
    if (auto error = readWhole(command, "--seed", 0, ~std::uint64_t{0}, request.seed))
        return *error;
    if (auto error = readWhole(command, "--replications", 2, kMostReplications, request.replications))
        return *error;
    if (auto error = readWhole(command, "--jobs", 1, kMostJobs, jobs))
        return *error;
    request.jobs = static_cast<unsigned>(jobs);
    return request;
}

/// What is to be held: one law at the parameters given, or all at their defaults.
struct Subject {
    const Law* law;
    Experiment experiment;
    ParameterSet parameters;
};

Result<std::vector<Subject>> subjectsOf(const ParsedCommand& command)
{
    std::vector<Subject> subjects;
    if (command.has("--all")) {
        if (!command.argument.empty())
            return Error{"NAME", command.argument, "no name beside --all"};
        if (!command.all("--set").empty())
            return Error{"--set", command.all("--set").front(), "no --set beside --all"};
        for (const Experiment& experiment : experimentCatalogue()) {
            const Law* law = theory::findLaw(experiment.law);
            FG_ASSERT(law != nullptr);
            subjects.push_back({law, experiment, experimentDefaults(*law, experiment)});
        }
        return subjects;
    }
    if (command.argument.empty())
        return Error{"NAME", "", "the name of a law, or --all"};
    const auto law = namedLaw(command.argument);
    if (!law)
        return law.error();
    const auto experiment = findExperiment(law.value()->text.name);
    FG_ASSERT(experiment.has_value());  // every law has one
    if (command.all("--set").empty()) {
        subjects.push_back({law.value(), *experiment, experimentDefaults(*law.value(), *experiment)});
        return subjects;
    }
    const auto parameters = lawParameters(command, *law.value());
    if (!parameters)
        return parameters.error();
    subjects.push_back({law.value(), *experiment, parameters.value()});
    return subjects;
}

std::string heldJson(const std::vector<Held>& all)
{
    JsonWriter json;
    json.beginObject();
    json.key("program").string(programVersion());
    json.key("laws").beginArray();
    for (const Held& held : all) {
        json.beginObject();
        json.key("law").string(held.law->text.name);
        json.key("verdict").string(verdictKey(held.agreement.verdict));
        json.key("broken").string(held.agreement.broken);
        json.key("experiment").string(held.experiment.run);
        json.key("parameters").beginObject(Layout::OneLine);
        for (std::size_t i = 0; i < held.parameters.size(); ++i)
            json.key(held.parameters.rows()[i].key).string(held.parameters.text(i));
        json.endObject();
        json.key("outputs").beginArray();
        for (const AgreementRow& row : held.agreement.rows) {
            json.beginObject(Layout::OneLine);
            json.key("key").string(held.law->outputs[row.output].key);
            json.key("unit").string(held.law->outputs[row.output].unit);
            writeFigure(json.key("theory"), row.theory);
            const theory::LawOutput& output = held.law->outputs[row.output];
            json.key("accuracy").string(accuracyKey(output.accuracy));
            if (output.accuracy == theory::Accuracy::Approximation)
                json.key("within").number(output.within);
            json.key("simulated");
            row.simulated ? json.number(*row.simulated) : json.null();
            json.key("low");
            row.simulated ? json.number(row.interval.low) : json.null();
            json.key("high");
            row.simulated ? writeFigure(json, row.interval.high) : static_cast<void>(json.null());
            json.key("replications").number(static_cast<double>(row.replications));
            json.key("events").number(row.events);
            json.key("event").string(row.event);
            json.key("verdict").string(verdictKey(row.verdict));
            if (row.verdict == Verdict::Undecided)
                json.key("decided-by").number(row.decidedBy);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

/// What was run, and with which parameters: all of them for one law, for many only what the law does not begin with.
QString aboutText(const Held& held, bool alone)
{
    const QString with = spokenParameters(held.parameters, !alone);
    const QString name = plain(held.law->text.name);
    QString text;
    if (alone)
        text = spoken(held.experiment.run) + QLatin1Char('\n');
    if (!with.isEmpty())
        text += QCoreApplication::translate("cli", "%1 with %2").arg(name, with) + QLatin1Char('\n');
    return text;
}

QString intervalText(const Interval& interval)
{
    constexpr int kDigits = 5;
    const auto digits = [](double value) { return QString::number(value, 'g', kDigits); };
    return QCoreApplication::translate("cli", "%1 to %2").arg(digits(interval.low), digits(interval.high));
}

QString heldText(const std::vector<Held>& all)
{
    using enum TextTable::Align;
    TextTable table({Left, Left, Right, Right, Left, Left, Left, Left});
    table.addRow({QCoreApplication::translate("cli", "law"), QCoreApplication::translate("cli", "output"),
                  QCoreApplication::translate("cli", "theory"), QCoreApplication::translate("cli", "simulated"),
                  QCoreApplication::translate("cli", "99.9 % interval"), QCoreApplication::translate("cli", "unit"),
                  QCoreApplication::translate("cli", "rests on"), QCoreApplication::translate("cli", "verdict")});
    for (const Held& held : all) {
        if (!held.agreement.broken.empty())
            table.addRow({plain(held.law->text.name), {}, {}, {}, {}, {}, {}, verdictText(held.agreement.verdict)});
        for (const AgreementRow& row : held.agreement.rows) {
            const theory::LawOutput& output = held.law->outputs[row.output];
            const QString name = &row == held.agreement.rows.data() ? plain(held.law->text.name) : QString();
            const QString nothing = QStringLiteral("-");
            table.addRow({name, plain(output.key), figure(row.theory), row.simulated ? figure(*row.simulated) : nothing,
                          row.simulated ? intervalText(row.interval) : nothing, plain(output.unit),
                          QStringLiteral("%1: %2").arg(spoken(row.event), countText(row.events)),
                          verdictText(row, output)});
        }
    }
    QString text = table.text();
    for (const Held& held : all) {
        text += aboutText(held, all.size() == 1);
        if (!held.agreement.broken.empty())
            text += QCoreApplication::translate("cli", "%1 needs: %2")
                        .arg(plain(held.law->text.name), spoken(held.agreement.broken)) +
                    QLatin1Char('\n');
    }
    return text;
}

}  // namespace

int agreeCommand(const ParsedCommand& command, CommandIo& io)
{
    const auto subjects = subjectsOf(command);
    if (!subjects)
        return refuse(io, subjects.error());
    const auto made = makeRequest(command);
    if (!made)
        return refuse(io, made.error());
    AgreementRequest request = made.value();
    ProgressBar bar(io.err);
    std::stop_source stop;
    request.stop = stop.get_token();
    std::vector<Held> all;
    Verdict worst = Verdict::Agrees;
    for (const Subject& subject : subjects.value()) {
        request.progress = [&](double share) {
            if (io.interrupted && io.interrupted())
                stop.request_stop();
            if (io.errIsTerminal && !command.has("--quiet"))
                bar.show((static_cast<double>(all.size()) + share) / static_cast<double>(subjects.value().size()));
        };
        const auto agreement = agree(*subject.law, subject.experiment, subject.parameters, request);
        if (stop.stop_requested())
            break;
        if (!agreement) {
            bar.clear();
            return refuse(io, agreement.error());
        }
        worst = std::max(worst, agreement.value().verdict);
        all.push_back({subject.law, subject.experiment, subject.parameters, agreement.value()});
    }
    bar.clear();
    int told = worst == Verdict::Agrees ? kExitDone : kExitFailed;
    if (all.size() < subjects.value().size())
        told =
            reportInterruption(io, QCoreApplication::translate("cli", "interrupted: this is of the first %1 of %2 laws")
                                       .arg(all.size())
                                       .arg(subjects.value().size()));
    const int printed = print(io, command.has("--json") ? heldJson(all) : heldText(all).toStdString());
    return printed != kExitDone ? printed : told;
}

}  // namespace faultglass
