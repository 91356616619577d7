// How customers are served: the state of each, and the account of it.
#pragma once

#include <cstdint>

namespace faultglass {

enum class CustomerState : std::uint8_t { Fine, Degraded, Down };

/// What one customer has been through since the totals began.
struct CustomerLedger {
    CustomerState state = CustomerState::Fine;  ///< by its last window
    CustomerState worst = CustomerState::Fine;
    std::uint64_t lost = 0;  ///< requests given up
    double downSeconds = 0;  ///< by whole windows
    double degradedSeconds = 0;
};

}  // namespace faultglass
