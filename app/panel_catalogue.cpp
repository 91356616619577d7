#include "app/panel_catalogue.h"

#include <algorithm>

#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "widgets/panels/cascading_failure_panel.h"

namespace faultglass {

namespace {

template <class ScenarioPanel>
std::unique_ptr<Panel> make(const Scenario& scenario, LabLink& link, LabEdits& edits)
{
    return std::make_unique<ScenarioPanel>(scenario, link, edits);
}

constexpr std::string_view kIsolation = FG_TEXT("Isolation");

constexpr PanelEntry kPanels[] = {
    {3, kIsolation, cascadingFailureScenario, make<CascadingFailurePanel>},
};

}  // namespace

std::span<const PanelEntry> panelCatalogue() { return kPanels; }

const PanelEntry* findPanel(const Scenario& scenario)
{
    const auto found =
        std::ranges::find_if(kPanels, [&](const PanelEntry& entry) { return &entry.scenario() == &scenario; });
    return found == std::end(kPanels) ? nullptr : found;
}

const PanelEntry* findPanel(int number)
{
    const auto found = std::ranges::find(kPanels, number, &PanelEntry::number);
    return found == std::end(kPanels) ? nullptr : found;
}

}  // namespace faultglass
