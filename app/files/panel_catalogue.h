// THE list of scenarios, and which chapter is about each.
#pragma once

#include <span>
#include <string_view>

#include "core/scenarios/scenario.h"

namespace faultglass {

/// A chapter. Texts are marked for translation in the context "core", like those of the scenarios.
struct PanelEntry {
    int number;                ///< as readers know it, and what identifies it
    std::string_view section;  ///< heading it stands under
    const Scenario& (*scenario)();
};

/// In the order of the sidebar; chapters not written yet are not in it.
[[nodiscard]] std::span<const PanelEntry> panelCatalogue();
/// The panel of `scenario`; null when it has none.
[[nodiscard]] const PanelEntry* findPanel(const Scenario& scenario);
/// The chapter `number`; null when there is none.
[[nodiscard]] const PanelEntry* findPanel(int number);

}  // namespace faultglass
