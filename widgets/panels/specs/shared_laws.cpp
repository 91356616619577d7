#include "widgets/panels/specs/shared_laws.h"

namespace faultglass {

std::optional<std::pair<double, double>> liveLatency(const ArmFrame& arm)
{
    const Sample& latest = arm.fleet.latest;
    const auto capacity = arm.parameters.find("capacity");
    if (!capacity || latest.p99 <= 0)
        return std::nullopt;
    return std::pair{latest.utilisation * arm.parameters.value(*capacity), latest.p99};
}

}  // namespace faultglass
