// Which arm of a timeline came from which, and when: also of arms that are not forked yet.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/runtime/frame.h"

namespace faultglass {

struct ArmOrigin {
    int parent = -1;  ///< -1: an arm of the scenario itself
    SimTime at;

    friend bool operator==(const ArmOrigin&, const ArmOrigin&) = default;
};

/// Every arm that `timeline` ever has, if the scenario has `ownArms`. Any thread.
[[nodiscard]] std::vector<ArmOrigin> armOrigins(const Timeline& timeline, std::size_t ownArms);
[[nodiscard]] std::vector<ArmOrigin> armOrigins(const Frame& frame);
/// The timeline as if `arm` had never been; those that were forked from it keep their pasts. Nothing for the only arm
/// and for one of the scenario that no other was forked from.
[[nodiscard]] std::optional<Timeline> withoutArm(const Timeline& timeline, std::size_t ownArms, int arm);

}  // namespace faultglass
