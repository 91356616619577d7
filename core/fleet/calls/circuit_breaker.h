// A customer's circuit breaker: closed, open, half-open, by failures over a time window, over calls, or in a row.
#pragma once

#include <bitset>
#include <cstdint>

#include "core/base/sim_time.h"
#include "core/fleet/calls/defence_parameters.h"
#include "core/fleet/calls/window_counts.h"

namespace faultglass {

struct BreakerRule {
    BreakerForm form = BreakerForm::TimeWindow;
    SimDuration window = secondsToDuration(10);
    std::uint32_t calls = 100;  ///< call window, or failures in a row
    std::uint32_t minimumCalls = 20;
    double threshold = 0.5;
    SimDuration openTime = secondsToDuration(5);
    std::uint32_t probes = 1;
};

/// Plain data. TimeWindow is Hystrix's form (10 s in ten parts, 20 calls, 50 %) and Polly's; CallWindow is
/// resilience4j's (100 calls, 50 %); Consecutive is Envoy's and Finagle's (5 in a row).
class CircuitBreaker {
public:
    enum class State : std::uint8_t { Closed, Open, HalfOpen };

    [[nodiscard]] State state() const { return m_state; }
    /// Whether a call may be made now. An open breaker whose time is over becomes half-open and lets `probes` calls by.
    [[nodiscard]] bool allow(const BreakerRule& rule, SimTime now);
    /// The result of a call that was let by. True when the breaker opened or closed because of it.
    bool onResult(const BreakerRule& rule, SimTime now, bool good);

private:
    void open(SimTime now);
    void close();
    [[nodiscard]] bool shouldOpen(const BreakerRule& rule, SimTime now);
    void remember(const BreakerRule& rule, SimTime now, bool good);

    static constexpr std::size_t kMostCalls = 256;

    State m_state = State::Closed;
    std::uint32_t m_probesSent = 0;
    std::uint32_t m_probesGood = 0;
    std::uint32_t m_failuresInRow = 0;
    std::uint32_t m_ringNext = 0;
    std::uint32_t m_ringCount = 0;
    SimTime m_openedAt;
    WindowCounts m_window;
    std::bitset<kMostCalls> m_ring;  // set = failed; the last `calls` results
};

}  // namespace faultglass
