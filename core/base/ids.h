// Typed indices: a server's number cannot be passed where a tenant's is meant.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace faultglass {

template <class Tag>
struct Id {
    static constexpr std::uint32_t kNoValue = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t value = kNoValue;

    [[nodiscard]] constexpr bool valid() const { return value != kNoValue; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using ServerId = Id<struct ServerTag>;
using TenantId = Id<struct TenantTag>;
using CauseId = Id<struct CauseTag>;

}  // namespace faultglass
