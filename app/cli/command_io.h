// What every command of the command line is lent and gives back: devices in, an exit code out.
#pragma once

#include <functional>
#include <span>

#include <QIODevice>

#include "app/files/catalogue.h"

namespace faultglass {

enum ExitCode : int {
    kExitDone = 0,
    kExitFailed = 1,         ///< a run broke, or a result could not be written
    kExitBadInput = 2,       ///< nothing was run
    kExitInterrupted = 130,  ///< somebody asked to end; results are of what was done until then
};

/// What the outside lends to a command. Results go to `out`, everything else to `err`.
struct CommandIo {
    QIODevice& in;
    QIODevice& out;
    QIODevice& err;
    bool errIsTerminal = false;         ///< may show progress there
    std::function<bool()> interrupted;  ///< whether someone asked to end early; asked often, may be empty
    std::span<const Scenario* const> scenarios = scenarioCatalogue();
};

}  // namespace faultglass
