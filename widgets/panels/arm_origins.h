// What the arms of a frame are called, and which picture is theirs where they are still one.
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/runtime/arm_origins.h"

namespace faultglass {

/// The arm whose picture is also that of `arm` at the instant of `frame`: itself, or before its fork its ancestor.
[[nodiscard]] int presentArm(const std::vector<ArmOrigin>& origins, int arm, const Frame& frame);
/// What people call an arm; else what a scenario of several calls it, or its letter.
[[nodiscard]] QString armName(const Frame& frame, int arm);
/// The same where only the timeline is known: what people call it, or its letter.
[[nodiscard]] QString armName(const Timeline& timeline, int arm);
/// The name given by people; empty where they gave none.
[[nodiscard]] QString givenArmName(const Timeline& timeline, int arm);
/// What `arm` has otherwise than `other` in `frame`, as in "Clients retry off"; of more than `most`, an ellipsis.
[[nodiscard]] QStringList armDifferences(const Frame& frame, int arm, int other, int most = 2);

}  // namespace faultglass
