// The faults that can be done to one thing, as entries of a menu.
#pragma once

#include <functional>

#include "core/fleet/faults/fault.h"

class QMenu;

namespace faultglass {

/// An entry for each fault that `target` can suffer, with its help, and one that heals it. `ask` is called on a click.
void addFaults(QMenu& menu, FaultTarget target, const std::function<void(const Fault& fault)>& ask);

}  // namespace faultglass
