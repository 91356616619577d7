// What is in a scenario file, for people and as JSON: who validates or describes one sees what it would do.
#pragma once

#include <string>

#include <QString>

#include "app/cli/command_io.h"
#include "app/files/json_writer.h"
#include "app/files/scenario_file.h"

namespace faultglass {

/// The file at `path`, or for "-" standard input.
[[nodiscard]] Result<ScenarioDocument> readDocument(const std::string& path, CommandIo& io);

/// Scenario, seed, length, what differs from the defaults, faults, the arms by name and the entries by time.
[[nodiscard]] QString documentText(const ScenarioDocument& document);
/// The same as members of the object that is being written.
void writeDocument(JsonWriter& json, const ScenarioDocument& document);

}  // namespace faultglass
