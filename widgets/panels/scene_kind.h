// Which picture of the fleet stands on the stage of a panel.
#pragma once

#include <cstdint>

namespace faultglass {

/// Requests that flow from clients to servers; servers with the customers dealt to them; rooms within rooms; a grid of
/// hardware; cells behind a router.
enum class SceneKind : std::uint8_t { Flow, Isolation, Rooms, Components, Cells };

}  // namespace faultglass
