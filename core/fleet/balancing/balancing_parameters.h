// What one can set about the choice among servers.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class BalancingPolicy : std::uint8_t { RoundRobin, Random, LeastLoaded, TwoChoices };

struct BalancingParameters {
    BalancingPolicy balancing = BalancingPolicy::RoundRobin;

    friend bool operator==(const BalancingParameters&, const BalancingParameters&) = default;
};

namespace balancing_rows {

using P = BalancingParameters;
using enum ParameterChange;
inline constexpr std::string_view kBalancer = FG_TEXT("Load balancer");
inline constexpr ParameterChoice kPolicies[] = {{"round-robin", FG_TEXT("round robin")},
                                                {"random", FG_TEXT("random")},
                                                {"least-loaded", FG_TEXT("least loaded")},
                                                {"two-choices", FG_TEXT("two choices")}};

inline constexpr std::array<BoundRow<P>, 1> kTable{{
    choice<&P::balancing>({"balancing", FG_TEXT("Balancing"),
                           FG_TEXT("How the balancer chooses among the servers it believes healthy."), ""},
                          kPolicies, kBalancer),
}};
static_assert(tableIsSound(kTable));

}  // namespace balancing_rows

}  // namespace faultglass
