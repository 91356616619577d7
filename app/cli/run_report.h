// What came out of a run, for people and for programs.
#pragma once

#include <string>

#include "app/cli/run_request.h"
#include "core/ensemble/replications.h"

namespace faultglass {

/// Keys in a fixed order; equal requests give equal bytes whatever the number of jobs was.
[[nodiscard]] std::string runJson(const RunRequest& request, const Ensemble& ensemble);
/// A table: one row for each measure, one column for each arm.
[[nodiscard]] std::string runTable(const RunRequest& request, const Ensemble& ensemble);

}  // namespace faultglass
