// What one can set about customers: how many there are and how much they ask for.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct ClientParameters {
    std::uint32_t customers = 24;
    double offeredLoad = 5000;

    friend bool operator==(const ClientParameters&, const ClientParameters&) = default;
};

namespace client_rows {

using P = ClientParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kClients = FG_TEXT("Clients");

inline constexpr std::array<BoundRow<P>, 2> kTable{{
    whole<&P::customers>({"customers", FG_TEXT("Customers"),
                          FG_TEXT("Independent customers that share the offered load equally."), ""},
                         {1, 1'000'000, Logarithmic}, kClients, Rebuild),
    real<&P::offeredLoad>({"offered-load", FG_TEXT("Offered load"),
                           FG_TEXT("New requests of all customers together, before any retry. Arrivals are Poisson."),
                           "requests/s"},
                          {0.001, 100'000'000, Logarithmic}, kClients),
}};
static_assert(tableIsSound(kTable));

}  // namespace client_rows

}  // namespace faultglass
