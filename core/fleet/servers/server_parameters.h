// What one can set about servers: how many there are and how fast each is.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class ServiceLaw : std::uint8_t { Exponential, Deterministic, Lognormal };

struct ServerParameters {
    std::uint32_t servers = 5;
    std::uint32_t workers = 1;
    double capacityPerServer = 1250;
    ServiceLaw serviceLaw = ServiceLaw::Exponential;
    double serviceVariation = 2;
    bool queueBounded = true;
    std::uint32_t queueLimit = 5000;

    friend bool operator==(const ServerParameters&, const ServerParameters&) = default;
};

namespace server_rows {

using P = ServerParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kFleet = FG_TEXT("Fleet");
inline constexpr ParameterChoice kServiceLaws[] = {{"exponential", FG_TEXT("exponential")},
                                                   {"deterministic", FG_TEXT("deterministic")},
                                                   {"lognormal", FG_TEXT("lognormal")}};

inline constexpr std::array<BoundRow<P>, 7> kTable{{
    whole<&P::servers>({"servers", FG_TEXT("Servers"), FG_TEXT("How many servers stand behind the load balancer."), ""},
                       {1, 1'000'000, Logarithmic}, kFleet, Rebuild),
    whole<&P::workers>({"workers", FG_TEXT("Workers per server"),
                        FG_TEXT("How many requests one server works on at the same time."), ""},
                       {1, 1000, Logarithmic}, kFleet, Rebuild),
    real<&P::capacityPerServer>({"capacity", FG_TEXT("Capacity per server"),
                                 FG_TEXT("What one server can finish when all its workers are busy. The mean service "
                                         "time is workers divided by capacity."),
                                 "requests/s"},
                                {0.001, 1'000'000, Logarithmic}, kFleet),
    choice<&P::serviceLaw>({"service-law", FG_TEXT("Service time law"),
                            FG_TEXT("How service times vary around their mean."), ""},
                           kServiceLaws, kFleet),
    real<&P::serviceVariation>({"service-variation", FG_TEXT("Variation of lognormal service"),
                                FG_TEXT("Standard deviation over mean. Only the lognormal law reads it."), ""},
                               {0.05, 10, Logarithmic}, kFleet),
    toggle<&P::queueBounded>({"queue-bounded", FG_TEXT("Bounded queue"),
                              FG_TEXT("Whether a server turns requests away when too many wait."), ""},
                             kFleet),
    whole<&P::queueLimit>({"queue-limit", FG_TEXT("Queue limit"),
                           FG_TEXT("How many requests may wait at one server; the next one is rejected at once."),
                           "requests"},
                          {0, 1'000'000}, kFleet, Live, "queue-bounded"),
}};
static_assert(tableIsSound(kTable));

}  // namespace server_rows

}  // namespace faultglass
