// Which arm came from which, and when: read from a frame's timeline, to show futures also where they are still one.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/runtime/frame.h"

namespace faultglass {

struct ArmBirth {
    int parent = -1;  ///< -1: an arm of the scenario itself
    SimTime at;

    friend bool operator==(const ArmBirth&, const ArmBirth&) = default;
};

/// Every arm the timeline of `frame` ever has, also those that are not forked yet at its instant.
[[nodiscard]] std::vector<ArmBirth> armLineage(const Frame& frame);
/// The arm whose picture is also that of `arm` at the instant of `frame`: itself, or before its fork its ancestor.
[[nodiscard]] int presentArm(const std::vector<ArmBirth>& lineage, int arm, const Frame& frame);
/// What people call an arm; else what a scenario of several calls it, or its letter.
[[nodiscard]] QString armName(const Frame& frame, int arm);
/// The same where only the timeline is known: what people call it, or its letter.
[[nodiscard]] QString armName(const Timeline& timeline, int arm);
/// The name given by people; empty where they gave none.
[[nodiscard]] QString givenArmName(const Timeline& timeline, int arm);
/// What `arm` has otherwise than `other` in `frame`, as in "Clients retry off"; of more than `most`, an ellipsis.
[[nodiscard]] QStringList armDifferences(const Frame& frame, int arm, int other, int most = 2);
/// The timeline as if `arm` had never been; those that were forked from it keep their pasts. Nothing for the only arm
/// and for one of the scenario that no other was forked from.
[[nodiscard]] std::optional<Timeline> withoutArm(const Frame& frame, int arm);

}  // namespace faultglass
