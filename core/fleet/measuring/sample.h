// What is measured while a fleet runs: the points of a series, and attempts for the canvas.
#pragma once

#include <array>
#include <cstdint>

#include "core/base/ids.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// How an attempt ended, as its client saw it; Pending while it has not ended.
enum class Outcome : std::uint8_t {
    Pending,
    Succeeded,
    TimedOut,     ///< no answer within the client timeout
    Rejected,     ///< turned away: queue full, shed, bulkhead
    Failed,       ///< the server answered with an error (gray failure)
    NoServer,     ///< nothing in rotation
    BreakerOpen,  ///< not sent: the customer's breaker is open
    Throttled,    ///< not sent: the customer's throttle said no
};
inline constexpr std::size_t kOutcomeCount = 8;

enum class ServerState : std::uint8_t {
    Healthy,
    Busy,        ///< waits are above half of the client timeout, or utilisation above 90 %
    Overloaded,  ///< waits exceed the client timeout, or requests are turned away
    Slow,        ///< a slow fault is on it
    Gray,        ///< it fails a share of its requests: a gray fault, a bad configuration or version, a full disk
    Paused,      ///< frozen by a fault
    Ejected,     ///< alive, but out of rotation
    Down,        ///< crashed
    Starting,    ///< ordered by the autoscaler, not serving yet
    Absent,      ///< room for the autoscaler, or retired
    Standby,     ///< waits behind a primary and serves nothing
};

inline constexpr std::size_t kServerStates = static_cast<std::size_t>(ServerState::Standby) + 1;

/// The states of the servers in at most kMost rows. With more servers than rows, each row stands for `serversPerRow`
/// consecutive servers and shows the state that most of them have.
struct HealthRows {
    static constexpr std::size_t kMost = 64;
    std::array<ServerState, kMost> states{};
    std::uint8_t count = 0;
    std::uint32_t serversPerRow = 1;

    friend bool operator==(const HealthRows&, const HealthRows&) = default;
};

/// One point of the series: rates and quantiles over the interval that ends at `at`. A request is counted as offered
/// when it arrives, and as succeeded or failed when it ends, which may be in a later interval.
struct Sample {
    SimTime at;
    double offered = 0;                          ///< new requests/s
    double attempts = 0;                         ///< attempts sent/s, retries included
    double retries = 0;                          ///< of those, not first ones
    double goodput = 0;                          ///< requests that succeeded/s
    double failures = 0;                         ///< requests given up/s
    double p50 = 0, p90 = 0, p99 = 0, p999 = 0;  ///< s from first attempt to answer or giving up; 0 where none ended
    double utilisation = 0;       ///< busy workers over workers of servers that are up, mean over the interval, 0..1
    double hitShare = 1;          ///< requests that found their item in the cache; 1 where none asked one
    double waiting = 0;           ///< requests in queues at `at`, all servers
    std::uint32_t serversUp = 0;  ///< alive and in rotation, at `at`
    std::uint32_t serversUpLeast = 0;  ///< the fewest of them at any instant of the interval
    std::uint32_t servers = 0;         ///< all that exist
    std::uint32_t customersDown = 0;
    std::uint32_t customersDegraded = 0;
    std::uint32_t downNow = 0;  ///< customers, by their requests of the last second; the two before: by their windows
    std::uint32_t degradedNow = 0;  ///< likewise
    std::uint32_t customers = 0;
    std::uint32_t componentsDown = 0;     ///< at `at`
    std::uint64_t componentFailures = 0;  ///< since the totals began
    std::uint64_t failuresOfWeek = 0;     ///< of components, in the last whole week
    HealthRows health;                    ///< at `at`

    /// Attempts per offered request; 1 where nothing was offered.
    [[nodiscard]] double amplification() const { return offered > 0 ? attempts / offered : 1; }
    /// Share of the offered load that succeeded, at most 1; 1 where nothing was offered.
    [[nodiscard]] double goodputShare() const { return offered > 0 ? (goodput < offered ? goodput / offered : 1) : 1; }
    /// Customers down over all customers.
    [[nodiscard]] double downShare() const
    {
        return customers > 0 ? static_cast<double>(customersDown) / customers : 0;
    }
};

/// A real attempt of a sampled request, for the canvas.
struct RequestSample {
    std::uint64_t request = 0;  ///< the same for all attempts of one request
    SimTime sentAt;
    SimTime endedAt;  ///< as the client saw it; kNever while pending
    std::uint32_t customer = 0;
    std::uint32_t server = ServerId::kNoValue;  ///< none where it was not sent
    std::uint8_t attempt = 1;                   ///< 1 is fresh, more are retries
    Outcome outcome = Outcome::Pending;
};

}  // namespace faultglass
