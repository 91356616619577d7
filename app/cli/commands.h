// What the commands do, and how they speak: results, errors and notes.
#pragma once

#include <string>

#include <QString>

#include "app/cli/command_io.h"
#include "app/cli/options.h"
#include "core/base/result.h"

namespace faultglass {

/// Each returns an exit code.
int listCommand(const ParsedCommand& command, CommandIo& io);
int describeCommand(const ParsedCommand& command, CommandIo& io);
int runCommand(const ParsedCommand& command, CommandIo& io);
int validateCommand(const ParsedCommand& command, CommandIo& io);
int lawsCommand(const ParsedCommand& command, CommandIo& io);
int lawCommand(const ParsedCommand& command, CommandIo& io);
int agreeCommand(const ParsedCommand& command, CommandIo& io);
int chaptersCommand(const ParsedCommand& command, CommandIo& io);

/// One line on `err`; returns kExitBadInput.
int refuse(CommandIo& io, const Error& error);
/// One line on `err`; returns kExitFailed.
int fail(CommandIo& io, const std::string& message);
/// One line on `err` that is no error; nothing with --quiet.
void note(CommandIo& io, const ParsedCommand& command, const QString& text);
/// One line on `err`, --quiet or not: what comes is only a part of what was asked for. Returns kExitInterrupted.
int reportInterruption(CommandIo& io, const QString& text);
/// All of `text` on `out`, or the reason why not on `err`. Returns the exit code.
int print(CommandIo& io, std::string_view text);

/// The scenario under `key`, or the error that names the nearest.
[[nodiscard]] Result<const Scenario*> namedScenario(const CommandIo& io, const std::string& key);
/// "cascading-failure, ..."
[[nodiscard]] std::string scenarioKeys(std::span<const Scenario* const> scenarios);

}  // namespace faultglass
