// The customers' accounts of a run as CSV: one row for each customer of each arm.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "core/fleet/fleet_view.h"

namespace faultglass {

/// The accounts of one arm, by customer.
struct ArmLedger {
    std::string_view name;
    std::span<const CustomerLedger> customers;
};

/// Writes a header and one row for each customer of each arm, by arm. Hands the text to `write` in pieces.
void writeLedgerCsv(std::span<const ArmLedger> arms, const std::function<void(std::string_view text)>& write);

}  // namespace faultglass
