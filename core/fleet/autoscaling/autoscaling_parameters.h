// What one can set about the autoscaler.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct AutoscalingParameters {
    bool autoscaling = false;
    double scaleTarget = 0.6;
    double scalePeriod = 5;
    double scaleLag = 30;
    double scaleCooldown = 30;
    double scaleMost = 4;

    friend bool operator==(const AutoscalingParameters&, const AutoscalingParameters&) = default;
};

namespace autoscaling_rows {

using P = AutoscalingParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kDefences = FG_TEXT("Defences");

inline constexpr std::array<BoundRow<P>, 6> kTable{{
    toggle<&P::autoscaling>({"autoscaling", FG_TEXT("Autoscaling"),
                             FG_TEXT("Servers are added and removed to hold a target utilisation."), ""},
                            kDefences),
    real<&P::scaleTarget>({"scale-target", FG_TEXT("Target utilisation"),
                           FG_TEXT("The mean utilisation the autoscaler aims for."), ""},
                          {0.05, 1}, kDefences, Live, "autoscaling"),
    real<&P::scalePeriod>({"scale-period", FG_TEXT("Scaling period"), FG_TEXT("How often the autoscaler looks."), "s"},
                          {0.1, 3600, Logarithmic}, kDefences, Live, "autoscaling"),
    real<&P::scaleLag>({"scale-lag", FG_TEXT("Scaling lag"), FG_TEXT("Time from ordering a server until it can serve."),
                        "s"},
                       {0, 3600}, kDefences, Live, "autoscaling"),
    real<&P::scaleCooldown>({"scale-cooldown", FG_TEXT("Scaling cooldown"),
                             FG_TEXT("Time after one change before the next."), "s"},
                            {0, 3600}, kDefences, Live, "autoscaling"),
    real<&P::scaleMost>({"scale-most", FG_TEXT("Largest fleet"),
                         FG_TEXT("The autoscaler goes up to this many times the servers the fleet started with."), "x"},
                        {1, 10}, kDefences, Rebuild, "autoscaling"),
}};
static_assert(tableIsSound(kTable));

}  // namespace autoscaling_rows

}  // namespace faultglass
