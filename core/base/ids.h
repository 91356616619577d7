// Typed indices: a server's number cannot be passed where a customer's is meant.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>

namespace faultglass {

/// The index of nothing.
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

template <class Tag>
struct Id {
    static constexpr std::uint32_t kNoValue = kNone;

    std::uint32_t value = kNone;

    /// As an index it stands for itself; an index becomes an id only where somebody writes which.
    // NOLINTNEXTLINE(google-explicit-constructor): that is what it is for
    constexpr operator std::uint32_t() const { return value; }
    [[nodiscard]] constexpr bool valid() const { return value != kNone; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the zero of a three-way comparison for a pointer
    friend constexpr auto operator<=>(Id, Id) = default;
};

using ServerId = Id<struct ServerTag>;
using CustomerId = Id<struct CustomerTag>;
using ReplicaId = Id<struct ReplicaTag>;
using CauseId = Id<struct CauseTag>;
using FaultId = Id<struct FaultTag>;  ///< of a fault that has been applied; they are counted through a run

}  // namespace faultglass
