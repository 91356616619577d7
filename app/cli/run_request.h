// What a run command asks for, with everything checked that can be checked before it runs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_io.h"
#include "app/cli/options.h"
#include "core/ensemble/replications.h"
#include "core/params/parameter_set.h"

namespace faultglass {

struct RunRequest {
    EnsembleSpec spec;
    bool json = false;
    bool fingerprint = false;
    std::optional<std::string> file;    ///< the scenario was read from
    std::optional<std::string> series;  ///< file name; "-" for standard output
    std::optional<std::string> ledger;  ///< likewise
    std::vector<std::string> warnings;  ///< about the scenario file and the options
};

/// Lays the --set options over `parameters`; an error leaves those before it set. `notes` gets what is to be
/// said of them.
[[nodiscard]] std::optional<Error> setParameters(const ParsedCommand& command, ParameterSet& parameters,
                                                 std::vector<std::string>& notes);

/// Reads the last value of an option that takes a whole number; `value` stays where it was not given.
[[nodiscard]] std::optional<Error> readWhole(const ParsedCommand& command, std::string_view name, std::uint64_t least,
                                             std::uint64_t most, std::uint64_t& value);

/// Reads the scenario or the file and lays the options over it.
[[nodiscard]] Result<RunRequest> makeRunRequest(const ParsedCommand& command, CommandIo& io);

}  // namespace faultglass
