// What one can set about servers that turn requests away before they are full.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class SheddingForm : std::uint8_t { QueueLength, CoDel };

struct SheddingParameters {
    bool loadShedding = false;
    SheddingForm sheddingForm = SheddingForm::QueueLength;
    std::uint32_t shedAbove = 100;
    double codelTarget = 0.02;
    double codelInterval = 0.1;
    bool skipExpired = false;

    friend bool operator==(const SheddingParameters&, const SheddingParameters&) = default;
};

namespace shedding_rows {

using P = SheddingParameters;
using enum ParameterScale;
using enum ParameterChange;
inline constexpr std::string_view kDefences = FG_TEXT("Defences");
inline constexpr ParameterChoice kSheddings[] = {{"queue-length", FG_TEXT("queue length")},
                                                 {"codel", FG_TEXT("CoDel")}};

inline constexpr std::array<BoundRow<P>, 6> kTable{{
    toggle<&P::loadShedding>({"load-shedding", FG_TEXT("Load shedding"),
                              FG_TEXT("Servers turn work away early instead of letting everything wait."), ""},
                             kDefences),
    choice<&P::sheddingForm>({"shedding-form", FG_TEXT("Shed by"),
                              FG_TEXT(
                                  "Queue length rejects arrivals beyond a bound. CoDel drops from the queue when the "
                                  "shortest wait stays above a target."),
                              ""},
                             kSheddings, kDefences, Live, "load-shedding"),
    whole<&P::shedAbove>({"shed-above", FG_TEXT("Shed above"),
                          FG_TEXT("Waiting requests beyond which a server rejects new ones."), "requests"},
                         {0, 1'000'000}, kDefences, Live, "load-shedding"),
    real<&P::codelTarget>({"codel-target", FG_TEXT("CoDel target"), FG_TEXT("The wait CoDel aims to stay below."), "s"},
                          {0.0001, 60, Logarithmic}, kDefences, Live, "load-shedding"),
    real<&P::codelInterval>({"codel-interval", FG_TEXT("CoDel interval"),
                             FG_TEXT("How long the wait must stay above the target before CoDel drops."), "s"},
                            {0.001, 600, Logarithmic}, kDefences, Live, "load-shedding"),
    toggle<&P::skipExpired>({"skip-expired", FG_TEXT("Skip expired work"),
                             FG_TEXT("Requests carry their deadline, and a server drops those whose client has gone."),
                             ""},
                            kDefences),
}};
static_assert(tableIsSound(kTable));

}  // namespace shedding_rows

}  // namespace faultglass
