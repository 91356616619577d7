// How customers are served: the state of each, and the account of it.
#pragma once

#include <cstdint>

namespace faultglass {

enum class CustomerState : std::uint8_t { Fine, Degraded, Down };

/// What one customer has been through since the totals began.
struct CustomerLedger {
    CustomerState state = CustomerState::Fine;  ///< by its last window
    CustomerState worst = CustomerState::Fine;
    std::uint64_t offered = 0;  ///< requests first offered since then: succeeded, lost, or under way
    std::uint64_t succeeded = 0;
    std::uint64_t lost = 0;     ///< given up
    std::uint64_t overdue = 0;  ///< under way for longer than an answer could take
    double downSeconds = 0;     ///< by windows
    double degradedSeconds = 0;

    [[nodiscard]] std::uint64_t underWay() const { return offered - succeeded - lost; }
};

}  // namespace faultglass
