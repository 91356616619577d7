// Whom a fault strikes that is injected by a button: whoever serves, where the experiment says so.
#pragma once

#include <optional>
#include <span>

#include "widgets/panels/panel_spec.h"

namespace faultglass {

/// `fault` with its target, if one of `steps` says that it strikes the first server that still serves in `arm`; that is
/// null before the first frame. Nothing where none serves: a fault without a target would strike all of them.
[[nodiscard]] std::optional<Fault> aimed(Fault fault, std::span<const FaultStep> steps, const ArmFrame* arm);

}  // namespace faultglass
