#include "app/files/catalogue.h"

#include <algorithm>
#include <array>

#include "core/scenarios/cascading_failure/cascading_failure.h"

namespace faultglass {

std::span<const Scenario* const> scenarioCatalogue()
{
    static const std::array kScenarios{
        &cascadingFailureScenario(),
    };
    return kScenarios;
}

const Scenario* findScenario(std::span<const Scenario* const> catalogue, std::string_view key)
{
    const auto found = std::ranges::find(catalogue, key, &Scenario::key);
    return found == catalogue.end() ? nullptr : *found;
}

}  // namespace faultglass
