// What one can set about the defences of a caller: budget, breaker, throttle, bulkhead.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class BudgetForm : std::uint8_t { TokenBucket, Finagle, Grpc };
enum class BreakerForm : std::uint8_t { TimeWindow, CallWindow, Consecutive };

struct DefenceParameters {
    bool retryBudget = false;
    BudgetForm budgetForm = BudgetForm::TokenBucket;
    double budgetRatio = 0.1;
    double budgetTokens = 10;
    double budgetReserve = 0;
    bool circuitBreaker = false;
    BreakerForm breakerForm = BreakerForm::TimeWindow;
    double breakerWindow = 10;
    std::uint32_t breakerCalls = 100;
    std::uint32_t breakerMinimumCalls = 20;
    double breakerThreshold = 0.5;
    double breakerOpenTime = 5;
    std::uint32_t breakerProbes = 1;
    bool adaptiveThrottling = false;
    double throttleFactor = 2;
    double throttleWindow = 120;
    bool bulkheads = false;
    std::uint32_t bulkheadLimit = 25;

    friend bool operator==(const DefenceParameters&, const DefenceParameters&) = default;
};

namespace defence_rows {

using P = DefenceParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kDefences = FG_TEXT("Defences");
inline constexpr ParameterChoice kBudgets[] = {{"token-bucket", FG_TEXT("token bucket")},
                                               {"finagle", FG_TEXT("Finagle")},
                                               {"grpc", FG_TEXT("gRPC")}};
inline constexpr ParameterChoice kBreakers[] = {{"time-window", FG_TEXT("time window")},
                                                {"call-window", FG_TEXT("call window")},
                                                {"consecutive", FG_TEXT("consecutive")}};

inline constexpr std::array<BoundRow<P>, 18> kTable{{
    toggle<&P::retryBudget>({"retry-budget", FG_TEXT("Retry budget"),
                             FG_TEXT("Each customer may retry only a share of what it sends."), ""},
                            kDefences, Live, "retries"),
    choice<&P::budgetForm>({"budget-form", FG_TEXT("Budget form"),
                            FG_TEXT(
                                "A token bucket earns by request; Finagle's forgets after 10 s; gRPC's pauses retries "
                                "while tokens are at or below half."),
                            ""},
                           kBudgets, kDefences, Live, "retry-budget"),
    real<&P::budgetRatio>({"budget-ratio", FG_TEXT("Budget ratio"),
                           FG_TEXT("Retries earned by one new request; for gRPC tokens earned by one success."), ""},
                          {0, 1}, kDefences, Live, "retry-budget"),
    real<&P::budgetTokens>({"budget-tokens", FG_TEXT("Budget size"),
                            FG_TEXT("The most tokens a customer can save up; a customer starts with a full bucket."),
                            "tokens"},
                           {1, 10'000, Logarithmic}, kDefences, Live, "retry-budget"),
    real<&P::budgetReserve>({"budget-reserve", FG_TEXT("Budget reserve"),
                             FG_TEXT("Retries a customer may always make, whatever it sends. Not read by gRPC's form."),
                             "retries/s"},
                            {0, 10'000}, kDefences, Live, "retry-budget"),
    toggle<&P::circuitBreaker>({"circuit-breaker", FG_TEXT("Circuit breaker"),
                                FG_TEXT("Each customer stops calling for a while when too many of its calls fail."),
                                ""},
                               kDefences),
    choice<&P::breakerForm>({"breaker-form", FG_TEXT("Breaker counts"),
                             FG_TEXT("Failures over a window of time, over the last calls, or in a row."), ""},
                            kBreakers, kDefences, Live, "circuit-breaker"),
    real<&P::breakerWindow>({"breaker-window", FG_TEXT("Breaker window"),
                             FG_TEXT("Length of the time window, kept in ten parts."), "s"},
                            {0.1, 3600, Logarithmic}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerCalls>({"breaker-calls", FG_TEXT("Breaker calls"),
                             FG_TEXT("Calls in the call window, or failures in a row that open the breaker."), "calls"},
                            {1, 256}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerMinimumCalls>({"breaker-minimum-calls", FG_TEXT("Breaker minimum calls"),
                                    FG_TEXT("With fewer calls in the window the breaker stays closed."), "calls"},
                                   {1, 100'000, Logarithmic}, kDefences, Live, "circuit-breaker"),
    real<&P::breakerThreshold>({"breaker-threshold", FG_TEXT("Breaker threshold"),
                                FG_TEXT("Share of failed calls from which the breaker opens."), ""},
                               {0.01, 1}, kDefences, Live, "circuit-breaker"),
    real<&P::breakerOpenTime>({"breaker-open-time", FG_TEXT("Breaker open time"),
                               FG_TEXT("How long an open breaker lets nothing through."), "s"},
                              {0.01, 3600, Logarithmic}, kDefences, Live, "circuit-breaker"),
    whole<&P::breakerProbes>({"breaker-probes", FG_TEXT("Half-open probes"),
                              FG_TEXT("Calls a half-open breaker lets through; all must succeed to close it."),
                              "calls"},
                             {1, 100}, kDefences, Live, "circuit-breaker"),
    toggle<&P::adaptiveThrottling>(
        {"adaptive-throttling", FG_TEXT("Adaptive throttling"),
         FG_TEXT("Each customer rejects its own calls with a chance that grows with the share the "
                 "servers do not accept."),
         ""},
        kDefences),
    real<&P::throttleFactor>({"throttle-factor", FG_TEXT("Throttling factor"),
                              FG_TEXT("K: calls a customer may send for one that is accepted."), ""},
                             {1, 10}, kDefences, Live, "adaptive-throttling"),
    real<&P::throttleWindow>({"throttle-window", FG_TEXT("Throttling window"),
                              FG_TEXT("How far back calls and acceptances are counted, in ten parts."), "s"},
                             {0.1, 3600, Logarithmic}, kDefences, Live, "adaptive-throttling"),
    toggle<&P::bulkheads>({"bulkheads", FG_TEXT("Bulkheads"),
                           FG_TEXT("Each customer may have only so many requests inside the fleet at a time."), ""},
                          kDefences),
    whole<&P::bulkheadLimit>({"bulkhead-limit", FG_TEXT("Bulkhead size"),
                              FG_TEXT("Requests of one customer, waiting or running; the next one is rejected."),
                              "requests"},
                             {1, 1'000'000, Logarithmic}, kDefences, Live, "bulkheads"),
}};
static_assert(tableIsSound(kTable, "retries"));

}  // namespace defence_rows

}  // namespace faultglass
