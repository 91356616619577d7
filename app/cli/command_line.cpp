#include "app/cli/command_line.h"

#include <exception>

#include <QFileDevice>

#include "app/cli/commands.h"
#include "app/cli/spoken.h"
#include "app/cli/standard_input.h"
#include "app/files/version.h"

namespace faultglass {

namespace {

void say(CommandIo& io, const QString& text)
{
    io.err.write((QStringLiteral("faultglass-cli: ") + text + QLatin1Char('\n')).toUtf8());
}

int dispatch(const ParsedCommand& command, CommandIo& io)
{
    if (command.wantsHelp && command.command->kind != CommandKind::Help)
        return print(io, commandHelp(*command.command).toStdString());
    switch (command.command->kind) {
    case CommandKind::List:
        return listCommand(command, io);
    case CommandKind::Describe:
        return describeCommand(command, io);
    case CommandKind::Run:
        return runCommand(command, io);
    case CommandKind::Validate:
        return validateCommand(command, io);
    case CommandKind::Laws:
        return lawsCommand(command, io);
    case CommandKind::Law:
        return lawCommand(command, io);
    case CommandKind::Agree:
        return agreeCommand(command, io);
    case CommandKind::Chapters:
        return chaptersCommand(command, io);
    case CommandKind::Help:
        return print(io, programHelp().toStdString());
    case CommandKind::Version:
        return print(io, "faultglass-cli " + std::string(programVersion()) + "\n");
    }
    FG_ASSERT(false);
}

}  // namespace

int runCommandLine(const QStringList& arguments, CommandIo& io)
{
    try {
        const Result<ParsedCommand> command = parseArguments(arguments);
        return command ? dispatch(command.value(), io) : refuse(io, command.error());
    } catch (const Interrupted&) {
        return reportInterruption(io, QCoreApplication::translate("cli", "interrupted"));
    } catch (const std::bad_alloc&) {
        return fail(io, "out of memory");
    } catch (const std::exception& error) {
        return fail(io, error.what());
    }
}

int refuse(CommandIo& io, const Error& error)
{
    say(io, oneLine(error.message()));
    return kExitBadInput;
}

int fail(CommandIo& io, const std::string& message)
{
    say(io, oneLine(message));
    return kExitFailed;
}

void note(CommandIo& io, const ParsedCommand& command, const QString& text)
{
    if (!command.has("--quiet"))
        say(io, oneLine(text.toStdString()));
}

int reportInterruption(CommandIo& io, const QString& text)
{
    say(io, oneLine(text.toStdString()));
    return kExitInterrupted;
}

int print(CommandIo& io, std::string_view text)
{
    const auto size = static_cast<qint64>(text.size());
    auto* file = qobject_cast<QFileDevice*>(&io.out);
    if (io.out.write(text.data(), size) == size && (!file || file->flush()))
        return kExitDone;
    return fail(io, "cannot write to standard output: " + io.out.errorString().toStdString());
}

std::string scenarioKeys(std::span<const Scenario* const> scenarios)
{
    std::string keys;
    for (const Scenario* scenario : scenarios)
        keys += (keys.empty() ? "" : ", ") + std::string(scenario->key);
    return keys;
}

Result<const Scenario*> namedScenario(const CommandIo& io, const std::string& key)
{
    if (const Scenario* scenario = findScenario(io.scenarios, key))
        return scenario;
    std::vector<std::string_view> keys;
    for (const Scenario* scenario : io.scenarios)
        keys.push_back(scenario->key);
    const std::string nearest = nearestWord(key, keys);
    return Error{"scenario", key,
                 "one of " + scenarioKeys(io.scenarios) + (nearest.empty() ? "" : "; did you mean " + nearest + "?")};
}

}  // namespace faultglass
