// The commands and their options, each declared once: parsing and help both read these rows.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <QStringList>

#include "core/base/result.h"

namespace faultglass {

enum class CommandKind { List, Describe, Run, Validate, Laws, Law, Agree, Chapters, Help, Version };

struct OptionRow {
    std::string_view name;   ///< "--seed"
    std::string_view value;  ///< what its value is called in the help; empty for a switch
    std::string_view help;   ///< marked for translation
};

struct CommandRow {
    CommandKind kind;
    std::string_view name;
    std::string_view argument;  ///< what its one argument is called; empty for none
    bool argumentOptional;
    std::string_view summary;  ///< marked for translation
    std::span<const OptionRow> options;
    std::span<const std::string_view> examples;
};

[[nodiscard]] std::span<const CommandRow> commandTable();

/// Arguments, sorted out but not understood: options by name in the order given.
struct ParsedCommand {
    const CommandRow* command = nullptr;
    std::string argument;  ///< empty where none was given
    std::vector<std::pair<std::string_view, std::string>> options;
    bool wantsHelp = false;

    [[nodiscard]] bool has(std::string_view name) const;
    /// The last one counts, so that a script can override what comes before.
    [[nodiscard]] std::optional<std::string> last(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
};

/// Takes --name value and --name=value, options before or after the argument, -- to end options.
[[nodiscard]] Result<ParsedCommand> parseArguments(const QStringList& arguments);

/// The help of the program, or of one command. Lines of at most 100 characters.
[[nodiscard]] QString programHelp();
[[nodiscard]] QString commandHelp(const CommandRow& command);

}  // namespace faultglass
