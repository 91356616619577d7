// What a replica that is moved by hand makes of the parameters of its experiment.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/runtime/frame.h"

namespace faultglass {

/// All replicas of `arm` stay where they are but number `replica`, and one that is in its way changes places with it.
/// Empty where there is no such replica.
[[nodiscard]] std::vector<std::pair<std::string, double>> replicaMoved(const ArmFrame& arm, int replica,
                                                                       ServerId server);

}  // namespace faultglass
