// What one can set about the probes of the balancer.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class ProbeDepth : std::uint8_t { Shallow, Deep };

struct HealthCheckParameters {
    bool healthChecks = true;
    ProbeDepth probeDepth = ProbeDepth::Shallow;
    double probePeriod = 1;
    double probeTimeout = 1;
    std::uint32_t unhealthyThreshold = 3;
    std::uint32_t healthyThreshold = 1;

    friend bool operator==(const HealthCheckParameters&, const HealthCheckParameters&) = default;
};

namespace health_check_rows {

using P = HealthCheckParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kBalancer = FG_TEXT("Load balancer");
inline constexpr ParameterChoice kDepths[] = {{"shallow", FG_TEXT("shallow")}, {"deep", FG_TEXT("deep")}};

inline constexpr std::array<BoundRow<P>, 6> kTable{{
    toggle<&P::healthChecks>({"health-checks", FG_TEXT("Health checks"),
                              FG_TEXT("Whether the balancer probes servers and takes failing ones out of rotation."),
                              ""},
                             kBalancer),
    choice<&P::probeDepth>({"probe-depth", FG_TEXT("Probe depth"),
                            FG_TEXT("Shallow probes ask whether the process lives. Deep ones wait in the queue like a "
                                    "request, so an overloaded server fails them."),
                            ""},
                           kDepths, kBalancer, Live, "health-checks"),
    real<&P::probePeriod>({"probe-period", FG_TEXT("Probe period"), FG_TEXT("Time between two probes of one server."),
                           "s"},
                          {0.01, 3600, Logarithmic}, kBalancer, Live, "health-checks"),
    real<&P::probeTimeout>({"probe-timeout", FG_TEXT("Probe timeout"),
                            FG_TEXT("A probe that takes longer has failed. Never longer than the period."), "s"},
                           {0.001, 3600, Logarithmic}, kBalancer, Live, "health-checks"),
    whole<&P::unhealthyThreshold>({"unhealthy-threshold", FG_TEXT("Unhealthy threshold"),
                                   FG_TEXT("Failed probes in a row after which a server is ejected."), "probes"},
                                  {1, 20}, kBalancer, Live, "health-checks"),
    whole<&P::healthyThreshold>({"healthy-threshold", FG_TEXT("Healthy threshold"),
                                 FG_TEXT("Good probes in a row after which an ejected server returns."), "probes"},
                                {1, 20}, kBalancer, Live, "health-checks"),
}};
static_assert(tableIsSound(kTable));

}  // namespace health_check_rows

}  // namespace faultglass
