// What one can set about servers that run out of memory, and about restarts.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct RestartParameters {
    bool memoryLimited = false;
    double memoryLimitMiB = 256;
    double memoryPerRequestKiB = 100;
    double restartDelay = 10;
    double coldFactor = 1;
    double warmTime = 10;

    friend bool operator==(const RestartParameters&, const RestartParameters&) = default;
};

namespace restart_rows {

using P = RestartParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kRestarts = FG_TEXT("Memory and restarts");

inline constexpr std::array<BoundRow<P>, 6> kTable{{
    toggle<&P::memoryLimited>({"memory-limited", FG_TEXT("Memory can run out"),
                               FG_TEXT("Whether a server whose queue outgrows its memory crashes and restarts."), ""},
                              kRestarts),
    real<&P::memoryLimitMiB>({"memory-limit", FG_TEXT("Memory for requests"),
                              FG_TEXT("Memory a server has for the requests it holds."), "MiB"},
                             {1, 1'048'576, Logarithmic}, kRestarts, Live, "memory-limited"),
    real<&P::memoryPerRequestKiB>({"memory-per-request", FG_TEXT("Memory per request"),
                                   FG_TEXT("Memory one waiting or running request holds."), "KiB"},
                                  {0.1, 1'048'576, Logarithmic}, kRestarts, Live, "memory-limited"),
    real<&P::restartDelay>({"restart-delay", FG_TEXT("Restart delay"),
                            FG_TEXT(
                                "Time from a crash of the software, by lack of memory or by poison, until the server "
                                "is up again."),
                            "s"},
                           {0.01, 86'400, Logarithmic}, kRestarts),
    real<&P::coldFactor>(
        {"cold-factor", FG_TEXT("Cold slowdown"),
         FG_TEXT("How many times longer a request takes right after a restart; 1 means no cold start."), "x"},
        {1, 100, Logarithmic}, kRestarts),
    real<&P::warmTime>({"warm-time", FG_TEXT("Warm-up time"),
                        FG_TEXT("Time over which a cold server returns to its full speed."), "s"},
                       {0.1, 86'400, Logarithmic}, kRestarts),
}};
static_assert(tableIsSound(kTable));

}  // namespace restart_rows

}  // namespace faultglass
