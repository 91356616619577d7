#include "app/cli/options.h"

#include <algorithm>

#include "app/cli/spoken.h"
#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

constexpr OptionRow kJson{"--json", "", QT_TRANSLATE_NOOP("cli", "Print JSON instead of a table for people.")};
constexpr OptionRow kHelp{"--help", "", QT_TRANSLATE_NOOP("cli", "Print this help.")};
constexpr OptionRow kQuiet{"--quiet", "",
                           QT_TRANSLATE_NOOP("cli", "Print no warnings, notes or progress, only results and errors.")};

constexpr OptionRow kJobs{
    "--jobs", "N",
    QT_TRANSLATE_NOOP(
        "cli",
        "How many replications run at once. Changes how long it takes, never what comes out. As many as the "
        "machine has threads unless given.")};
constexpr OptionRow kMemoryLimit{
    "--memory-limit", "MIB",
    QT_TRANSLATE_NOOP("cli",
                      "How much memory the run may take, in MiB; half of the machine's unless given. A run that would "
                      "not fit is not begun, and fewer replications run at once where more would not.")};
constexpr OptionRow kSetOfLaw{
    "--set", "KEY=VALUE",
    QT_TRANSLATE_NOOP("cli",
                      "Set a parameter of the law; the others keep their defaults. May be given more than once.")};

constexpr OptionRow kPlainOptions[] = {kJson, kHelp, kQuiet};
constexpr OptionRow kHelpOptions[] = {kHelp, kQuiet};
constexpr OptionRow kRunOptions[] = {
    {"--set", "KEY=VALUE",
     QT_TRANSLATE_NOOP("cli",
                       "Set a parameter; describe lists them. A number may have its unit: 250ms, 16k, 3000h, 1.5GiB, "
                       "20%. May be given more than once.")},
    {"--fault", "KIND@TIME[:TARGET][,KEY=VALUE]...",
     QT_TRANSLATE_NOOP(
         "cli",
         "Inject a fault at a time (seconds, or with a unit: 250ms, 3h), beside those the scenario brings. The target "
         "is a server (S1), process "
         "(P1), rack (R1), zone (Z1), power feed (F1), region (G1), cell (C1), customer (T1) or dependency (D1), or "
         "all; keys are duration (a time) and the magnitude of the kind. May be given more than once.")},
    {"--seed", "N", QT_TRANSLATE_NOOP("cli", "The number every random draw starts from, 0 to 18446744073709551615.")},
    {"--until", "TIME",
     QT_TRANSLATE_NOOP("cli", "How long to simulate: seconds, or with a unit, such as 90min or 30d.")},
    {"--replications", "N",
     QT_TRANSLATE_NOOP(
         "cli", "Repeat with the seeds N, N+1 and so on, and give each mean with its 95 % confidence interval.")},
    kJobs,
    kMemoryLimit,
    {"--series", "FILE.csv",
     QT_TRANSLATE_NOOP("cli", "Write the time series of the first replication; - prints it instead of the table.")},
    {"--ledger", "FILE.csv",
     QT_TRANSLATE_NOOP(
         "cli",
         "Write what each customer went through in the first replication: state, requests lost, time down "
         "and degraded; - prints it instead of the table.")},
    {"--fingerprint", "",
     QT_TRANSLATE_NOOP("cli", "Print a number for each arm that covers every event and every draw.")},
    kJson,
    kHelp,
    kQuiet,
};

constexpr OptionRow kLawOptions[] = {
    kSetOfLaw,
    kJson,
    kHelp,
    kQuiet,
};

constexpr OptionRow kAgreeOptions[] = {
    {"--all", "", QT_TRANSLATE_NOOP("cli", "Every law that has an experiment, at its defaults.")},
    kSetOfLaw,
    {"--seed", "N", QT_TRANSLATE_NOOP("cli", "The seed of the first replication, 0 to 18446744073709551615.")},
    {"--replications", "N", QT_TRANSLATE_NOOP("cli", "How often to run the experiment, from 2 on.")},
    kJobs,
    kJson,
    kHelp,
    kQuiet,
};

constexpr OptionRow kChaptersOptions[] = {
    {"--check", "",
     QT_TRANSLATE_NOOP("cli",
                       "Check all chapters in all languages, those of the program or of a folder: their form, whether "
                       "what they name is there, and whether the languages differ in more than words. Prints a line "
                       "for each fault and exits with 2 if there is one.")},
    {"--verify", "",
     QT_TRANSLATE_NOOP("cli",
                       "Run every claim, of all chapters, of the chapter with that number, or of a folder, and print "
                       "what was measured. Exits with 1 if one does not hold.")},
    kJobs,
    kJson,
    kHelp,
    kQuiet,
};

constexpr std::string_view kListExamples[] = {"faultglass-cli list", "faultglass-cli list --json"};
constexpr std::string_view kDescribeExamples[] = {"faultglass-cli describe cascading-failure"};
constexpr std::string_view kRunExamples[] = {
    "faultglass-cli run cascading-failure",
    "faultglass-cli run cascading-failure --set retries=off --seed 7",
    "faultglass-cli run cascading-failure --set kill=off --fault slow@10:S2,factor=4,duration=20",
    "faultglass-cli run cascading-failure --replications 100 --json",
    "faultglass-cli run my-run.faultglass.json --series my-run.csv",
};
constexpr std::string_view kValidateExamples[] = {"faultglass-cli validate my-run.faultglass.json"};
constexpr std::string_view kLawsExamples[] = {"faultglass-cli laws", "faultglass-cli laws --json"};
constexpr std::string_view kLawExamples[] = {
    "faultglass-cli law mm1",
    "faultglass-cli law mmc --set arrival-rate=450 --set service-rate=100 --set servers=5",
    "faultglass-cli law shuffle-overlap --set fleet=100 --set shard=5 --json",
};
constexpr std::string_view kAgreeExamples[] = {
    "faultglass-cli agree mmc --set servers=8 --set arrival-rate=6",
    "faultglass-cli agree --all",
};
constexpr std::string_view kChaptersExamples[] = {
    "faultglass-cli chapters",
    "faultglass-cli chapters --check resources/chapters",
    "faultglass-cli chapters --verify 3",
};
constexpr std::string_view kHelpExamples[] = {"faultglass-cli help run"};

constexpr CommandRow kCommands[] = {
    {CommandKind::List, "list", "", false, QT_TRANSLATE_NOOP("cli", "Name the scenarios there are."), kPlainOptions,
     kListExamples},
    {CommandKind::Describe, "describe", "SCENARIO|FILE", false,
     QT_TRANSLATE_NOOP(
         "cli",
         "Say what a scenario is: its parameters with unit, range and default, its faults and its measures; or what is "
         "in a scenario file: what differs from the defaults, the arms by name and what is done when."),
     kPlainOptions, kDescribeExamples},
    {CommandKind::Run, "run", "SCENARIO|FILE", false,
     QT_TRANSLATE_NOOP("cli",
                       "Run a scenario, or the run in a scenario file (- reads it from standard input), and print what "
                       "was measured."),
     kRunOptions, kRunExamples},
    {CommandKind::Validate, "validate", "FILE", false,
     QT_TRANSLATE_NOOP("cli",
                       "Read a scenario file (- reads standard input) without running it and say what is wrong with "
                       "it, or what is in "
                       "it."),
     kPlainOptions, kValidateExamples},
    {CommandKind::Laws, "laws", "", false,
     QT_TRANSLATE_NOOP("cli", "Name the laws there are: closed forms with what they give."), kPlainOptions,
     kLawsExamples},
    {CommandKind::Law, "law", "NAME", false,
     QT_TRANSLATE_NOOP("cli",
                       "Compute a law at the parameters given: its formula, its source, when it holds, and its results "
                       "with their units."),
     kLawOptions, kLawExamples},
    {CommandKind::Agree, "agree", "NAME", true,
     QT_TRANSLATE_NOOP(
         "cli",
         "Hold a law against its simulation: theory, simulation, 99.9 % interval, and whether they agree. "
         "Exits with 1 when they differ or a condition of the law does not hold."),
     kAgreeOptions, kAgreeExamples},
    {CommandKind::Chapters, "chapters", "FOLDER|N", true,
     QT_TRANSLATE_NOOP("cli",
                       "Name the chapters there are, in the program or in a folder with a folder for each language; "
                       "or check them, or run what they claim."),
     kChaptersOptions, kChaptersExamples},
    {CommandKind::Help, "help", "COMMAND", true, QT_TRANSLATE_NOOP("cli", "Print the help of a command."), kHelpOptions,
     kHelpExamples},
    {CommandKind::Version,
     "version",
     "",
     false,
     QT_TRANSLATE_NOOP("cli", "Print the version of the program."),
     kHelpOptions,
     {}},
};

template <class Row>
std::string nearestName(std::string_view word, std::span<const Row> rows)
{
    std::vector<std::string_view> names;
    for (const Row& row : rows)
        names.push_back(row.name);
    return nearestWord(word, names);
}

const CommandRow* findCommand(std::string_view name)
{
    const auto found = std::ranges::find(kCommands, name, &CommandRow::name);
    return found == std::end(kCommands) ? nullptr : &*found;
}

Error unknownCommand(std::string_view name)
{
    std::string expected = "one of ";
    for (const CommandRow& command : kCommands)
        expected += (&command == kCommands ? "" : ", ") + std::string(command.name);
    const std::string nearest = nearestName<CommandRow>(name, kCommands);
    return {"command", std::string(name), expected + (nearest.empty() ? "" : "; did you mean " + nearest + "?")};
}

Error unknownOption(std::string_view name, const CommandRow& command)
{
    const std::string nearest = nearestName(name, command.options);
    return {std::string(name), "",
            nearest.empty() ? "unknown option; see faultglass-cli " + std::string(command.name) + " --help"
                            : "unknown option; did you mean " + nearest + "?"};
}

std::string longName(const std::string& name) { return name == "-h" ? "--help" : name == "-q" ? "--quiet" : name; }

/// Reads one option at `at` and moves behind it.
std::optional<Error> takeOption(const std::vector<std::string>& words, std::size_t& at, ParsedCommand& parsed)
{
    const std::string& word = words[at++];
    const std::size_t sign = word.find('=');
    const std::string name = longName(word.substr(0, sign));
    const auto row = std::ranges::find(parsed.command->options, name, &OptionRow::name);
    if (row == parsed.command->options.end())
        return unknownOption(name, *parsed.command);
    std::string value;
    if (row->value.empty()) {
        if (sign != std::string::npos)
            return Error{name, word.substr(sign + 1), "no value: it is a switch"};
    } else if (sign != std::string::npos) {
        value = word.substr(sign + 1);
    } else {
        if (at == words.size() || words[at].starts_with("--"))
            return Error{name, "", "its value is missing; expected " + std::string(row->value)};
        value = words[at++];
    }
    parsed.wantsHelp = parsed.wantsHelp || name == "--help";
    parsed.options.emplace_back(row->name, std::move(value));
    return std::nullopt;
}

/// A text of this file in the language of the program.
QString own(std::string_view marked) { return QCoreApplication::translate("cli", std::string(marked).c_str()); }

std::string usage(const CommandRow& command)
{
    std::string text = "faultglass-cli " + std::string(command.name);
    if (!command.argument.empty())
        text += command.argumentOptional ? " [" + std::string(command.argument) + "]"
                                         : " " + std::string(command.argument);
    return text;
}

}  // namespace

std::span<const CommandRow> commandTable() { return kCommands; }

bool ParsedCommand::has(std::string_view name) const { return last(name).has_value(); }

std::optional<std::string> ParsedCommand::last(std::string_view name) const
{
    for (auto option = options.rbegin(); option != options.rend(); ++option) {
        if (option->first == name)
            return option->second;
    }
    return std::nullopt;
}

std::vector<std::string> ParsedCommand::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (const auto& [key, value] : options) {
        if (key == name)
            values.push_back(value);
    }
    return values;
}

Result<ParsedCommand> parseArguments(const QStringList& arguments)
{
    std::vector<std::string> words;
    for (const QString& argument : arguments)
        words.push_back(argument.toStdString());
    ParsedCommand parsed;
    if (words.empty())
        return Error{"command", "", "missing; expected " + unknownCommand("").accepted};
    if (words[0] == "--help" || words[0] == "-h")
        words[0] = "help";
    else if (words[0] == "--version")
        words[0] = "version";
    parsed.command = findCommand(words[0]);
    if (!parsed.command)
        return unknownCommand(words[0]);
    bool optionsEnded = false;
    bool hasArgument = false;
    for (std::size_t at = 1; at < words.size();) {
        const std::string& word = words[at];
        if (!optionsEnded && word == "--") {
            optionsEnded = true;
            ++at;
        } else if (!optionsEnded && word.size() > 1 && word[0] == '-') {
            if (auto error = takeOption(words, at, parsed))
                return *error;
        } else if (hasArgument || parsed.command->argument.empty()) {
            return Error{"argument", word,
                         parsed.command->argument.empty() ? "no argument after " + std::string(parsed.command->name)
                                                          : "one " + std::string(parsed.command->argument)};
        } else {
            parsed.argument = word;
            hasArgument = true;
            ++at;
        }
    }
    if (!parsed.wantsHelp && (hasArgument ? parsed.argument.empty()
                                          : !parsed.command->argument.empty() && !parsed.command->argumentOptional))
        return Error{std::string(parsed.command->argument), "", "missing; expected " + usage(*parsed.command)};
    if (parsed.command->kind == CommandKind::Help && hasArgument) {
        const CommandRow* about = findCommand(parsed.argument);
        if (!about)
            return unknownCommand(parsed.argument);
        parsed.command = about;
        parsed.wantsHelp = true;
    }
    return parsed;
}

QString programHelp()
{
    constexpr int kColumn = 12;
    QString text =
        QCoreApplication::translate("cli",
                                    "faultglass-cli runs failure scenarios of distributed systems without a window.") +
        QStringLiteral("\n\nfaultglass-cli COMMAND [ARGUMENT] [OPTION]...\n\n");
    for (const CommandRow& command : kCommands) {
        const QString name = QString::fromStdString("  " + std::string(command.name));
        text += name.leftJustified(kColumn) + wrapped(own(command.summary), kColumn);
    }
    return text + QLatin1Char('\n') +
           wrapped(QCoreApplication::translate("cli", "faultglass-cli COMMAND --help says more, with examples."), 0) +
           wrapped(QCoreApplication::translate("cli",
                                               "Exit status: 0 done; 1 a run failed or a result could not be "
                                               "written; 2 the input was not accepted; 130 or 143 "
                                               "interrupted, with what was done until then."),
                   0);
}

QString commandHelp(const CommandRow& command)
{
    constexpr int kIndent = 6;
    QString text = QString::fromStdString(usage(command)) + QStringLiteral(" [OPTION]...\n\n") +
                   wrapped(own(command.summary), 0) + QLatin1Char('\n');
    for (const OptionRow& option : command.options) {
        const std::string value = option.value.empty() ? "" : " " + std::string(option.value);
        text += QString::fromStdString("  " + std::string(option.name) + value + "\n");
        text += QString(kIndent, QLatin1Char(' ')) + wrapped(own(option.help), kIndent);
    }
    if (!command.examples.empty())
        text += QLatin1Char('\n') + QCoreApplication::translate("cli", "Examples:") + QLatin1Char('\n');
    for (const std::string_view example : command.examples)
        text += QString::fromStdString("  " + std::string(example) + "\n");
    return text;
}

}  // namespace faultglass
