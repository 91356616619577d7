#include "app/files/panel_catalogue.h"

#include <algorithm>

#include "core/scenarios/blast_radius/blast_radius.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "core/scenarios/cells/cells.h"
#include "core/scenarios/common_cause/common_cause.h"
#include "core/scenarios/correlated_faults/correlated_faults.h"
#include "core/scenarios/failover/failover.h"
#include "core/scenarios/failure_detection/failure_detection.h"
#include "core/scenarios/fault_domains/fault_domains.h"
#include "core/scenarios/gray_failure/gray_failure.h"
#include "core/scenarios/hardware_lifetimes/hardware_lifetimes.h"
#include "core/scenarios/partition/partition.h"
#include "core/scenarios/redundancy_planner/redundancy_planner.h"
#include "core/scenarios/retry_storm/retry_storm.h"
#include "core/scenarios/shuffle_sharding/shuffle_sharding.h"
#include "core/scenarios/slow_dependency/slow_dependency.h"

namespace faultglass {

namespace {

constexpr std::string_view kFaults = FG_TEXT("Faults");
constexpr std::string_view kIsolation = FG_TEXT("Isolation");
constexpr std::string_view kMore = FG_TEXT("More experiments");

constexpr PanelEntry kPanels[] = {
    {0, kFaults, correlatedFaultsScenario},   {1, kFaults, hardwareLifetimesScenario},
    {2, kFaults, commonCauseScenario},        {3, kFaults, cascadingFailureScenario},
    {4, kIsolation, failoverScenario},        {5, kIsolation, faultDomainsScenario},
    {6, kIsolation, shuffleShardingScenario}, {7, kIsolation, cellsScenario},
    {8, kIsolation, blastRadiusScenario},     {9, kMore, failureDetectionScenario},
    {10, kMore, grayFailureScenario},         {11, kMore, partitionScenario},
    {12, kMore, slowDependencyScenario},      {13, kMore, retryStormScenario},
    {14, kMore, redundancyPlannerScenario},
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
