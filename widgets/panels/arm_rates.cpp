#include "widgets/panels/arm_rates.h"

#include <algorithm>

namespace faultglass {

ArmRates armRates(const SeriesStore& series, const std::vector<ArmOrigin>& origins, int arm, SimTime from, SimTime to)
{
    ArmRates sum;
    while (arm >= 0) {
        const auto index = static_cast<std::size_t>(arm);
        const ArmOrigin birth = index < origins.size() ? origins[index] : ArmOrigin{};
        for (const Sample& sample : series.samplesBetween(std::max(from, birth.at), to, index)) {
            sum.offered += sample.offered;
            sum.attempts += sample.attempts;
            sum.goodput += sample.goodput;
            sum.any = true;
        }
        to = std::min(to, birth.at);
        arm = birth.at > from ? birth.parent : -1;
    }
    return sum;
}

}  // namespace faultglass
