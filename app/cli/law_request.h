// A law asked for on the command line: found by name, its parameters set, its numbers written.
#pragma once

#include <string>

#include <QString>

#include "app/cli/options.h"
#include "app/files/json_writer.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass {

/// The law of that name, or the error that names the nearest.
[[nodiscard]] Result<const theory::Law*> namedLaw(const std::string& name);
/// The parameters of `law` with the --set options laid over them.
[[nodiscard]] Result<ParameterSet> lawParameters(const ParsedCommand& command, const theory::Law& law);

/// Six significant digits, whole numbers as they are, and just below 1 as many as tell it from 1.
[[nodiscard]] QString figure(double value);
/// JSON has no infinity.
void writeFigure(JsonWriter& json, double value);
[[nodiscard]] QString plain(std::string_view text);

}  // namespace faultglass
