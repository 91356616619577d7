// What one can set about a caller that waits, gives up and tries again.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class BackoffLaw : std::uint8_t { None, Fixed, Exponential };
enum class JitterLaw : std::uint8_t { None, Full, Equal, Decorrelated, Proportional };

struct RetryParameters {
    bool clientsTimeOut = true;
    double clientTimeout = 0.1;
    bool clientsRetry = true;
    std::uint32_t maxAttempts = 3;
    BackoffLaw backoff = BackoffLaw::Exponential;
    double backoffBase = 0.01;
    double backoffCap = 1;
    JitterLaw jitter = JitterLaw::Full;

    friend bool operator==(const RetryParameters&, const RetryParameters&) = default;
};

namespace retry_rows {

using P = RetryParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kClients = FG_TEXT("Clients");
inline constexpr ParameterChoice kBackoffs[] = {{"none", FG_TEXT("none")},
                                                {"fixed", FG_TEXT("fixed")},
                                                {"exponential", FG_TEXT("exponential")}};
inline constexpr ParameterChoice kJitters[] = {{"none", FG_TEXT("none")},
                                               {"full", FG_TEXT("full")},
                                               {"equal", FG_TEXT("equal")},
                                               {"decorrelated", FG_TEXT("decorrelated")},
                                               {"proportional", FG_TEXT("proportional")}};

inline constexpr std::array<BoundRow<P>, 8> kTable{{
    toggle<&P::clientsTimeOut>({"clients-time-out", FG_TEXT("Clients time out"),
                                FG_TEXT("Whether a client gives up on an attempt that takes too long. The server does "
                                        "not notice and still does the work."),
                                ""},
                               kClients),
    real<&P::clientTimeout>({"client-timeout", FG_TEXT("Client timeout"),
                             FG_TEXT("How long a client waits for one attempt."), "s"},
                            {0.001, 3600, Logarithmic}, kClients, Live, "clients-time-out"),
    toggle<&P::clientsRetry>({"retries", FG_TEXT("Clients retry"),
                              FG_TEXT("Whether a client tries again after a failed attempt."), ""},
                             kClients),
    whole<&P::maxAttempts>({"max-attempts", FG_TEXT("Max attempts"),
                            FG_TEXT("Attempts for one request, the first one included."), ""},
                           {1, 100, Logarithmic}, kClients, Live, "retries"),
    choice<&P::backoff>({"backoff", FG_TEXT("Backoff"), FG_TEXT("How the pause before a retry grows."), ""}, kBackoffs,
                        kClients, Live, "retries"),
    real<&P::backoffBase>({"backoff-base", FG_TEXT("Backoff base"),
                           FG_TEXT("The pause before the first retry, before jitter."), "s"},
                          {0.0001, 600, Logarithmic}, kClients, Live, "backoff"),
    real<&P::backoffCap>({"backoff-cap", FG_TEXT("Backoff cap"),
                          FG_TEXT("No pause is drawn from a longer one than this."), "s"},
                         {0.0001, 3600, Logarithmic}, kClients, Live, "backoff"),
    choice<&P::jitter>({"jitter", FG_TEXT("Jitter"),
                        FG_TEXT(
                            "How a pause v is spread: full draws from 0 to v, equal from v/2 to v, decorrelated from "
                            "the base to three times the last pause, proportional from v/2 to 3v/2."),
                        ""},
                       kJitters, kClients, Live, "backoff"),
}};
static_assert(tableIsSound(kTable));

}  // namespace retry_rows

}  // namespace faultglass
