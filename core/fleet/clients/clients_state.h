// Customers and their requests, as plain data.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/histogram.h"
#include "core/base/ids.h"
#include "core/base/page_allocator.h"
#include "core/base/shared.h"
#include "core/base/sim_time.h"
#include "core/fleet/clients/ledger.h"
#include "core/fleet/clients/recent_outcomes.h"
#include "core/fleet/measuring/sample.h"
#include "core/fleet/servers/servers_state.h"

namespace faultglass {

/// One request as its client sees it, from arrival to answer or giving up.
struct alignas(64) Request {
    std::int64_t firstSentNs = 0;
    std::int64_t lastPauseNs = 0;  ///< decorrelated jitter builds on it
    std::uint32_t customer = 0;
    std::uint32_t number = 0;          ///< counts the customer's requests; with the customer it names every draw
    std::uint32_t stamp = 0;           ///< of the attempt that is out; 0: none
    std::uint32_t server = kNone;      ///< where that attempt went
    std::uint32_t sampleSlot = kNone;  ///< its record in requestSamples
    std::uint32_t next = kNone;        ///< free list
    std::uint8_t attempts = 0;         ///< sent so far; 0: the place is free
    bool sampled = false;
    bool timesOut = false;  ///< its client gives up by itself: the attempt sent last has a timeout
    bool overdue = false;   ///< it has been under way for longer than an answer could take

    [[nodiscard]] std::uint32_t entity() const { return entityOf(CustomerId{customer}, attempts); }
};

struct Customer {
    SimTime nextArrival = kNever;
    std::uint32_t arrivalEvent = 0;  ///< sequence; another one is stale
    std::uint32_t requests = 0;
    std::uint32_t windowSucceeded = 0;
    std::uint32_t windowFailed = 0;
    std::uint32_t windowOverdue = 0;  ///< became overdue, of clients that will give up by themselves
    std::uint32_t inFleet = 0;        ///< jobs at servers, those of clients that have gone included
    float loadFactor = 1;             ///< what a noisy fault makes of its load
    float poisonShare = 0;            ///< of its requests that kill what serves them
    // Of the requests first offered since the totals began; the rest of `offered` is under way.
    std::uint32_t offered = 0;
    std::uint32_t succeeded = 0;
    std::uint32_t lost = 0;     ///< given up
    std::uint32_t overdue = 0;  ///< under way for longer than an answer could take
    double downSeconds = 0, degradedSeconds = 0;
    CustomerState state = CustomerState::Fine;
    CustomerState worst = CustomerState::Fine;  ///< since totals started
    CustomerState now = CustomerState::Fine;    ///< when it was last looked at; `state` is that of its last window
    FaultId fault;                              ///< the one on it, applied last
    CauseId faultCause;                         ///< with which that began
    CauseId cause;
    RecentOutcomes recent;

    /// The part of its requests that it lost, of those that ended or are overdue; nothing where there are none.
    [[nodiscard]] std::optional<double> lossShare() const
    {
        const double gone = double{1} * lost + overdue, known = gone + succeeded;
        return known > 0 ? std::optional(gone / known) : std::nullopt;
    }
};

/// How many customers fare ill now; of many, each is looked at in its turn.
struct CustomersNow {
    std::uint32_t down = 0, degraded = 0;
    std::uint32_t next = 0;  ///< who is looked at next
};

struct ClientsState {
    PagedVector<Request> requests;
    std::uint32_t freeRequest = kNone;
    PagedVector<Customer> customers;
    Shared<std::vector<float>> customerShares;  ///< of the offered load; empty while all are equal
    double loadFactor = 1;                      ///< of the load spike under way
    std::int64_t longestAnswerNs = 0;           ///< of all requests that succeeded so far
    FaultId spikeFault;
    CauseId spike;       ///< the load spike under way
    CauseId retryStorm;  ///< the storm under way
    CustomersNow customersNow;
    std::vector<RequestSample> requestSamples;
    std::uint32_t requestSampleNext = 0;
};

/// What became of requests. A request belongs to the account of the time in which it was first offered, whenever it
/// ends: offered = succeeded + failed + those under way. Answers, attempts, retries and outcomes are counted when they
/// happen, whatever request they are of; each attempt has exactly one outcome.
struct ClientsTotals {
    std::uint64_t offered = 0;
    std::uint64_t succeeded = 0;
    std::uint64_t failed = 0;             ///< given up for good
    std::uint64_t overdue = 0;            ///< under way now, for longer than an answer could take
    std::uint64_t attemptsOfOffered = 0;  ///< attempts of the requests offered
    std::uint64_t answers = 0;            ///< requests that succeeded meanwhile, whenever they were offered
    std::uint64_t attempts = 0;
    std::uint64_t retries = 0;
    std::array<std::uint64_t, kOutcomeCount> attemptOutcomes{};  ///< by Outcome; unsent ones are not attempts
    std::uint64_t notSent = 0;                                   ///< calls the breaker or the throttle held back
    Histogram latency;         ///< of the ended among those offered, first attempt to answer or giving up
    Histogram successLatency;  ///< of those that succeeded
};

}  // namespace faultglass
