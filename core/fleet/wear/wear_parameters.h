// What one can set about servers that wear out or differ: leaks, and drift in capacity; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class LeakedResource : std::uint8_t { Memory, Disk, Descriptors };
enum class LeakPhase : std::uint8_t { Together, Random, Staggered };

struct WearParameters {
    bool leak = false;
    LeakedResource resource = LeakedResource::Memory;
    double leakStart = 100;
    double leakLimit = 1000;
    double leakRate = 10;
    LeakPhase leakPhase = LeakPhase::Together;
    double capacitySpread = 0;

    friend bool operator==(const WearParameters&, const WearParameters&) = default;
};

namespace wear_rows {

using P = WearParameters;
inline constexpr std::string_view kLeaks = FG_TEXT("Leaks and drift");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr ParameterChoice kResources[] = {{"memory", FG_TEXT("memory")},
                                                 {"disk", FG_TEXT("disk space")},
                                                 {"descriptors", FG_TEXT("descriptors")}};
inline constexpr ParameterChoice kPhases[] = {{"together", FG_TEXT("all at the same time")},
                                              {"random", FG_TEXT("at random")},
                                              {"staggered", FG_TEXT("in turn")}};

inline constexpr std::array<BoundRow<P>, 7> kTable{{
    toggle<&P::leak>({"leak", FG_TEXT("Servers leak"),
                      FG_TEXT("Whether every server uses up a resource until it has none left."), ""},
                     kLeaks, kRebuild),
    choice<&P::resource>({"leak-resource", FG_TEXT("What leaks"),
                          FG_TEXT("Without memory the process crashes; without disk space or descriptors it answers "
                                  "with errors. Either way it is restarted after the restart delay."),
                          ""},
                         kResources, kLeaks, kRebuild),
    real<&P::leakStart>({"leak-start", FG_TEXT("Used at the start"), FG_TEXT("In use right after a restart."), "MiB"},
                        {0, 1e9}, kLeaks, kRebuild, "leak"),
    real<&P::leakLimit>({"leak-limit", FG_TEXT("Limit"), FG_TEXT("How much there is."), "MiB"},
                        {0.001, 1e9, ParameterScale::Logarithmic}, kLeaks, kRebuild, "leak"),
    real<&P::leakRate>({"leak-rate", FG_TEXT("Growth"), FG_TEXT("How fast it is used up, the same at every load."),
                        "MiB/h"},
                       {0.000001, 1e9, ParameterScale::Logarithmic}, kLeaks, kRebuild, "leak"),
    choice<&P::leakPhase>({"leak-phase", FG_TEXT("Servers were started"),
                           FG_TEXT("Servers that were started together run out together."), ""},
                          kPhases, kLeaks, kRebuild),
    real<&P::capacitySpread>({"capacity-spread", FG_TEXT("Drift in capacity"),
                              FG_TEXT(
                                  "How far servers differ after years of small changes: the capacity of each is drawn "
                                  "evenly from this much below to this much above what is set."),
                              ""},
                             {0, 1}, kLeaks, kRebuild),
}};
static_assert(tableIsSound(kTable));

}  // namespace wear_rows

}  // namespace faultglass
