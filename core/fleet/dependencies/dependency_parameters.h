// What one can set about the service that servers call while they serve; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class CallDelayLaw : std::uint8_t { Exponential, Deterministic };
/// Who shares one such service.
enum class DependencyScope : std::uint8_t { Fleet, Cell };

struct DependencyParameters {
    bool dependency = false;
    DependencyScope scope = DependencyScope::Fleet;
    double share = 1;
    double latency = 0.01;
    CallDelayLaw law = CallDelayLaw::Exponential;
    double hangShare = 0;
    double timeout = 1;
    std::uint32_t connections = 100;
    std::uint32_t fanOut = 1;
    bool hedged = false;

    friend bool operator==(const DependencyParameters&, const DependencyParameters&) = default;
};

namespace dependency_rows {

using P = DependencyParameters;
inline constexpr std::string_view kDependency = FG_TEXT("Dependency");
inline constexpr auto kLive = ParameterChange::Live;
inline constexpr ParameterChoice kLaws[] = {{"exponential", FG_TEXT("exponential")},
                                            {"deterministic", FG_TEXT("deterministic")}};

inline constexpr ParameterChoice kScopes[] = {{"fleet", FG_TEXT("the whole fleet")},
                                              {"cell", FG_TEXT("each cell its own")}};

inline constexpr std::array<BoundRow<P>, 10> kTable{{
    toggle<&P::dependency>({"dependency", FG_TEXT("Servers depend on another service"),
                            FG_TEXT("Whether a request, when its own work is done, calls another service. Its worker "
                                    "waits for the answer."),
                            ""},
                           kDependency, ParameterChange::Rebuild),
    choice<&P::scope>({"dependency-scope", FG_TEXT("Who shares the service"),
                       FG_TEXT("Whether all servers call the same service, or those of each cell a dependency of their "
                               "own."),
                       ""},
                      kScopes, kDependency, ParameterChange::Rebuild, "dependency"),
    real<&P::share>({"dependency-share", FG_TEXT("Requests that call"),
                     FG_TEXT("The part of the requests that need the other service."), ""},
                    {0, 1}, kDependency, kLive, "dependency"),
    real<&P::latency>({"dependency-latency", FG_TEXT("Call takes"), FG_TEXT("Mean time of a call that is answered."),
                       "s"},
                      {0.00001, 3600, ParameterScale::Logarithmic}, kDependency, kLive, "dependency"),
    choice<&P::law>({"dependency-law", FG_TEXT("Law of the call"), FG_TEXT("How calls vary around their mean."), ""},
                    kLaws, kDependency, kLive, "dependency"),
    real<&P::hangShare>({"hang-share", FG_TEXT("Calls that hang"),
                         FG_TEXT("The part of the calls that get no answer and hold their worker until the timeout."),
                         ""},
                        {0, 1}, kDependency, kLive, "dependency"),
    real<&P::timeout>({"dependency-timeout", FG_TEXT("Timeout of a call"),
                       FG_TEXT("After this long, the wait for a connection included, a call is given up and its "
                               "request fails."),
                       "s"},
                      {0.001, 3600, ParameterScale::Logarithmic}, kDependency, kLive, "dependency"),
    whole<&P::connections>({"connections", FG_TEXT("Connections per server"),
                            FG_TEXT("Calls one server has out at a time; further ones wait, and so do their workers."),
                            ""},
                           {1, 1000, ParameterScale::Logarithmic}, kDependency, kLive, "dependency"),
    whole<&P::fanOut>({"fan-out", FG_TEXT("Calls of one request"),
                       FG_TEXT("How many servers of the other service a request asks at the same time, over one "
                               "connection. It waits for the slowest answer."),
                       ""},
                      {1, 2000, ParameterScale::Logarithmic}, kDependency, kLive, "dependency"),
    toggle<&P::hedged>({"hedged-calls", FG_TEXT("Hedged calls"),
                        FG_TEXT("Whether each call goes to two of its servers and the first answer counts."), ""},
                       kDependency, kLive, "dependency"),
}};
static_assert(tableIsSound(kTable));

}  // namespace dependency_rows

}  // namespace faultglass
