#include "core/theory/laws/catalogue.h"

#include <algorithm>

namespace faultglass::theory {

std::span<const Law> lawCatalogue()
{
    static const std::vector<Law> all = [] {
        std::vector<Law> joined;
        for (const auto& subject :
             {queueingLaws, redundancyLaws, correlatedLaws, durabilityLaws, hardwareLaws, cascadeLaws, retryLaws,
              breakerLaws, shuffleLaws, detectionLaws, quorumLaws, stagingLaws, cacheLaws})
            std::ranges::copy(subject(), std::back_inserter(joined));
        return joined;
    }();
    return all;
}

const Law* findLaw(std::string_view name)
{
    const auto all = lawCatalogue();
    const auto found = std::ranges::find(all, name, [](const Law& law) { return law.text.name; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace faultglass::theory
