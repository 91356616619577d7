// Every number one can set on a fleet, in the units people use; the table beside it declares each once.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "core/fleet/caches/cache_parameters.h"
#include "core/fleet/clients/retry_layer_parameters.h"
#include "core/fleet/dependencies/dependency_parameters.h"
#include "core/fleet/detection/detector_parameters.h"
#include "core/fleet/hardware/component_parameters.h"
#include "core/fleet/placement/placement_parameters.h"
#include "core/fleet/redundancy/redundancy_parameters.h"
#include "core/fleet/releases/release_parameters.h"
#include "core/fleet/replication/replication_parameters.h"
#include "core/fleet/topology/topology_parameters.h"
#include "core/fleet/wear/wear_parameters.h"
#include "core/params/parameter_table.h"

namespace faultglass {

enum class ServiceLaw : std::uint8_t { Exponential, Deterministic, Lognormal };
enum class BalancingPolicy : std::uint8_t { RoundRobin, Random, LeastLoaded, TwoChoices };
enum class ProbeDepth : std::uint8_t { Shallow, Deep };
enum class BackoffLaw : std::uint8_t { None, Fixed, Exponential };
enum class JitterLaw : std::uint8_t { None, Full, Equal, Decorrelated, Proportional };
enum class SheddingForm : std::uint8_t { QueueLength, CoDel };
enum class BudgetForm : std::uint8_t { TokenBucket, Finagle, Grpc };
enum class BreakerForm : std::uint8_t { TimeWindow, CallWindow, Consecutive };

/// Plain and small; the model compiles it to nanoseconds. Defaults: five servers at 80 %, clients that retry.
struct FleetParameters {
    // Fleet
    std::uint32_t servers = 5;
    std::uint32_t workers = 1;
    double capacityPerServer = 1250;
    ServiceLaw serviceLaw = ServiceLaw::Exponential;
    double serviceVariation = 2;
    bool queueBounded = true;
    std::uint32_t queueLimit = 5000;
    // Clients
    std::uint32_t tenants = 24;
    double offeredLoad = 5000;
    bool clientsTimeOut = true;
    double clientTimeout = 0.1;
    bool clientsRetry = true;
    std::uint32_t maxAttempts = 3;
    BackoffLaw backoff = BackoffLaw::Exponential;
    double backoffBase = 0.01;
    double backoffCap = 1;
    JitterLaw jitter = JitterLaw::Full;
    // Load balancer
    BalancingPolicy balancing = BalancingPolicy::RoundRobin;
    bool healthChecks = true;
    ProbeDepth probeDepth = ProbeDepth::Shallow;
    double probePeriod = 1;
    double probeTimeout = 1;
    std::uint32_t unhealthyThreshold = 3;
    std::uint32_t healthyThreshold = 1;
    // Memory and restarts
    bool memoryLimited = false;
    double memoryLimitMiB = 256;
    double memoryPerRequestKiB = 100;
    double restartDelay = 10;
    double coldFactor = 1;
    double warmTime = 10;
    // Defences
    bool loadShedding = false;
    SheddingForm sheddingForm = SheddingForm::QueueLength;
    std::uint32_t shedAbove = 100;
    double codelTarget = 0.02;
    double codelInterval = 0.1;
    bool skipExpired = false;
    bool retryBudget = false;
    BudgetForm budgetForm = BudgetForm::TokenBucket;
    double budgetRatio = 0.1;
    double budgetTokens = 10;
    double budgetReserve = 0;
    bool circuitBreaker = false;
    BreakerForm breakerForm = BreakerForm::TimeWindow;
    double breakerWindow = 10;
    std::uint32_t breakerCalls = 100;
    std::uint32_t breakerMinimumCalls = 20;
    double breakerThreshold = 0.5;
    double breakerOpenTime = 5;
    std::uint32_t breakerProbes = 1;
    bool adaptiveThrottling = false;
    double throttleFactor = 2;
    double throttleWindow = 120;
    bool bulkheads = false;
    std::uint32_t bulkheadLimit = 25;
    bool autoscaling = false;
    double scaleTarget = 0.6;
    double scalePeriod = 5;
    double scaleLag = 30;
    double scaleCooldown = 30;
    double scaleMost = 4;
    // Measuring
    double sampleInterval = 0.1;
    double tenantWindow = 1;
    double measureFrom = 0;
    // Parts with rows of their own
    TopologyParameters topology;
    PlacementParameters placement;
    ReleaseParameters release;
    WearParameters wear;
    ComponentParameters component;
    DetectorParameters detector;
    ReplicationParameters replication;
    RedundancyParameters redundancy;
    CacheParameters cache;
    DependencyParameters dependency;
    RetryLayerParameters layers;

    friend bool operator==(const FleetParameters&, const FleetParameters&) = default;
};

inline constexpr std::size_t kFleetParameterCount =
    63 + std::size(topology_rows::kTable) + std::size(placement_rows::kTable) + std::size(release_rows::kTable) +
    std::size(wear_rows::kTable) + std::size(component_rows::kTable) + std::size(detector_rows::kTable) +
    std::size(replication_rows::kTable) + std::size(redundancy_rows::kTable) + std::size(cache_rows::kTable) +
    std::size(dependency_rows::kTable) + std::size(retry_layer_rows::kTable);

/// The rows, in the order forms and `describe` show them, bound to the fields.
[[nodiscard]] const std::array<BoundRow<FleetParameters>, kFleetParameterCount>& fleetParameterTable();
/// The same without the binding, for ParameterSet.
[[nodiscard]] std::span<const ParameterRow> fleetParameterRows();

}  // namespace faultglass
