// The command line as a function: arguments and devices in, exit code out.
#pragma once

#include <QStringList>

#include "app/cli/command_io.h"

namespace faultglass {

/// Does what `arguments` (without the program's name) ask for and returns the exit code. Bad input is one line on
/// `err` that names the key, the value and what is accepted. Never throws.
int runCommandLine(const QStringList& arguments, CommandIo& io);

}  // namespace faultglass
