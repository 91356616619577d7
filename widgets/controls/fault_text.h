// Faults in words, as steps and lessons name them.
#pragma once

#include <QString>

#include "core/fleet/faults/fault.h"

namespace faultglass {

/// What a fault does, as a step is called: "Kill S1", "Slow S2 down 4×", "Spike load 2×", "Heal all".
[[nodiscard]] QString faultStepText(const Fault& fault);

}  // namespace faultglass
