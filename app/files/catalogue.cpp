#include "app/files/catalogue.h"

#include <algorithm>
#include <vector>

#include "app/files/panel_catalogue.h"

namespace faultglass {

std::span<const Scenario* const> scenarioCatalogue()
{
    static const std::vector<const Scenario*> kScenarios = [] {
        std::vector<const Scenario*> scenarios;
        for (const PanelEntry& entry : panelCatalogue())
            scenarios.push_back(&entry.scenario());
        return scenarios;
    }();
    return kScenarios;
}

const Scenario* findScenario(std::span<const Scenario* const> catalogue, std::string_view key)
{
    const auto found = std::ranges::find(catalogue, key, &Scenario::key);
    return found == catalogue.end() ? nullptr : *found;
}

}  // namespace faultglass
