#include "app/files/catalogue.h"

#include <algorithm>
#include <array>

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

std::span<const Scenario* const> scenarioCatalogue()
{
    static const std::array kScenarios{
        &correlatedFaultsScenario(), &commonCauseScenario(), &cascadingFailureScenario(),  &failoverScenario(),
        &slowDependencyScenario(),   &retryStormScenario(),  &shuffleShardingScenario(),   &cellsScenario(),
        &blastRadiusScenario(),      &grayFailureScenario(), &redundancyPlannerScenario(), &hardwareLifetimesScenario(),
        &failureDetectionScenario(), &partitionScenario(),   &faultDomainsScenario(),
    };
    return kScenarios;
}

const Scenario* findScenario(std::span<const Scenario* const> catalogue, std::string_view key)
{
    const auto found = std::ranges::find(catalogue, key, &Scenario::key);
    return found == catalogue.end() ? nullptr : *found;
}

}  // namespace faultglass
