// The value of a parameter as people read it.
#pragma once

#include <QString>

#include "core/params/parameter_set.h"

namespace faultglass {

/// The value of row `row`: "5,000", "on", "round robin".
[[nodiscard]] QString valueText(const ParameterRow& row, double value);

}  // namespace faultglass
