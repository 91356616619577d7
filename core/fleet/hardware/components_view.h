// What can be seen of hardware components.
#pragma once

#include <cstdint>
#include <vector>

#include "core/fleet/hardware/component_totals.h"

namespace faultglass {

/// What has become of a hardware component.
enum class ComponentView : std::uint8_t { Working, Failed, Waiting };

struct ComponentsView {
    std::vector<ComponentView> components;  ///< by number; empty where there are none
    ComponentTotals totals;
};

}  // namespace faultglass
