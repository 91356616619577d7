// Requests that no answer will reach any more, as far as anybody can tell.
#include <algorithm>

#include "core/fleet/clients/mechanism.h"
#include "core/fleet/fleet_state.h"

namespace faultglass {

void markOverdue(FleetState& state)
{
    constexpr double kServices = 20;  // of exponential services one in half a milliard takes longer
    const auto services = static_cast<std::int64_t>(std::min(kServices * state.config.meanHoldNs, 4e18));
    const std::int64_t untimed = std::max(state.longestAnswerNs, services);
    const std::int64_t timed = std::max(untimed, state.config.customerWindow.ns);
    for (Request& request : state.requests) {
        if (request.attempts == 0 || request.overdue ||
            state.now.ns - request.firstSentNs <= (request.timesOut ? timed : untimed))
            continue;
        request.overdue = true;
        Customer& customer = state.customers[request.customer];
        const std::uint32_t counted = isCounted(state, request) ? 1 : 0;
        state.totals.overdue += counted;
        customer.overdue += counted;
        ++(request.timesOut ? customer.windowOverdue : customer.windowFailed);
    }
}

}  // namespace faultglass
