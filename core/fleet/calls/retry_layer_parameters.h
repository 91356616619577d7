// What one can set about the services between client and servers that retry too; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

struct RetryLayerParameters {
    std::uint32_t layers = 0;
    std::uint32_t attempts = 4;

    friend bool operator==(const RetryLayerParameters&, const RetryLayerParameters&) = default;
};

namespace retry_layer_rows {

using P = RetryLayerParameters;
inline constexpr std::string_view kLayers = FG_TEXT("Retry layers");
inline constexpr auto kRebuild = ParameterChange::Rebuild;

inline constexpr std::array<BoundRow<P>, 2> kTable{{
    whole<&P::layers>({"layers", FG_TEXT("Layers that retry"),
                       FG_TEXT("Services between the client and the servers, one behind the other. Each retries by "
                               "itself what failed behind it, so attempts multiply."),
                       ""},
                      {0, 7}, kLayers, kRebuild),
    whole<&P::attempts>({"layer-attempts", FG_TEXT("Attempts of a layer"),
                         FG_TEXT("Attempts each layer makes for one call, the first one included. No request makes "
                                 "more than 255 in all."),
                         ""},
                        {1, 20}, kLayers, kRebuild, "layers"),
}};
static_assert(tableIsSound(kTable));

}  // namespace retry_layer_rows

}  // namespace faultglass
