// What one can set about shipping a new version: when, in which order, what is wrong with it, who notices.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class ReleaseStrategy : std::uint8_t { AllAtOnce, Rolling, Canary, CellByCell };
enum class Defect : std::uint8_t { None, Fails, Kills };

struct ReleaseParameters {
    bool release = false;
    double releaseAt = 5;
    ReleaseStrategy strategy = ReleaseStrategy::AllAtOnce;
    double batchShare = 0.1;
    double bakeTime = 10;
    Defect defect = Defect::Fails;
    double defectShare = 1;
    double defectDelay = 0;
    bool rollback = true;
    double detectAbove = 0.05;
    double detectWindow = 2;
    std::uint32_t detectCalls = 20;
    double rollbackTime = 2;

    friend bool operator==(const ReleaseParameters&, const ReleaseParameters&) = default;
};

namespace release_rows {

using P = ReleaseParameters;
inline constexpr std::string_view kRelease = FG_TEXT("Release");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr ParameterChoice kStrategies[] = {{"all-at-once", FG_TEXT("all at once")},
                                                  {"rolling", FG_TEXT("rolling")},
                                                  {"canary", FG_TEXT("canary")},
                                                  {"cell-by-cell", FG_TEXT("one cell at a time")}};
inline constexpr ParameterChoice kDefects[] = {{"none", FG_TEXT("none")},
                                               {"fails", FG_TEXT("fails requests")},
                                               {"kills", FG_TEXT("kills the process")}};

inline constexpr std::array<BoundRow<P>, 13> kTable{{
    toggle<&P::release>({"release", FG_TEXT("Ship a release"),
                         FG_TEXT("Whether a new version, of the binary or of its configuration, is shipped."), ""},
                        kRelease, kRebuild),
    real<&P::releaseAt>({"release-at", FG_TEXT("Ship at"), FG_TEXT("When the first servers take the new version."),
                         "s"},
                        {0, 3.15e8}, kRelease, kRebuild, "release"),
    choice<&P::strategy>({"release-strategy", FG_TEXT("Strategy"),
                          FG_TEXT("Which servers take it first, and which after each bake time."), ""},
                         kStrategies, kRelease, kRebuild),
    real<&P::batchShare>({"release-batch", FG_TEXT("Batch"),
                          FG_TEXT("The part of the servers in each step of a rolling release, or in the canary."), ""},
                         {0.000001, 1, ParameterScale::Logarithmic}, kRelease, kRebuild, "release-strategy"),
    real<&P::bakeTime>({"bake-time", FG_TEXT("Bake time"), FG_TEXT("How long each step is watched before the next."),
                        "s"},
                       {0.01, 3.15e7, ParameterScale::Logarithmic}, kRelease, kRebuild, "release-strategy"),
    choice<&P::defect>({"defect", FG_TEXT("Defect"), FG_TEXT("What the new version does wrong."), ""}, kDefects,
                       kRelease, kRebuild, "release"),
    real<&P::defectShare>({"defect-share", FG_TEXT("Requests it concerns"),
                           FG_TEXT("The part of the requests that meet the defect."), ""},
                          {0.00001, 1, ParameterScale::Logarithmic}, kRelease, kRebuild, "defect"),
    real<&P::defectDelay>({"defect-delay", FG_TEXT("Dormant for"),
                           FG_TEXT(
                               "Mean time from the first deployment until the defect shows, exponential; 0 means at "
                               "once."),
                           "s"},
                          {0, 3.15e7}, kRelease, kRebuild, "defect"),
    toggle<&P::rollback>({"rollback", FG_TEXT("Automatic rollback"),
                          FG_TEXT(
                              "Whether the new version's error rate is watched, and the old one put back when it is "
                              "too high."),
                          ""},
                         kRelease, kRebuild, "release"),
    real<&P::detectAbove>({"detect-above", FG_TEXT("Alarm above"),
                           FG_TEXT("The alarm is raised when the new version's error rate is above that of the old one "
                                   "by this much."),
                           ""},
                          {0.0001, 1, ParameterScale::Logarithmic}, kRelease, kRebuild, "rollback"),
    real<&P::detectWindow>({"detect-window", FG_TEXT("Alarm window"),
                            FG_TEXT("Error rates are taken over windows of this length."), "s"},
                           {0.01, 86'400, ParameterScale::Logarithmic}, kRelease, kRebuild, "rollback"),
    whole<&P::detectCalls>({"detect-calls", FG_TEXT("Alarm needs"),
                            FG_TEXT("Requests of the new version that a window must hold before it is judged."),
                            "requests"},
                           {1, 1'000'000, ParameterScale::Logarithmic}, kRelease, kRebuild, "rollback"),
    real<&P::rollbackTime>({"rollback-time", FG_TEXT("Rollback takes"),
                            FG_TEXT("Time from the alarm until the old version serves again everywhere."), "s"},
                           {0, 86'400}, kRelease, kRebuild, "rollback"),
}};
static_assert(tableIsSound(kTable));

}  // namespace release_rows

}  // namespace faultglass
