// The state of hardware components as plain data: who works, who waits for a spare, which groups are lost.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/base/page_allocator.h"
#include "core/base/ring_buffer.h"
#include "core/base/sim_time.h"

namespace faultglass {

/// One place for a component; `units` counts those that have stood there.
struct Component {
    std::uint32_t units = 0;
    bool working = false;
};

/// Components that hold copies of the same.
struct CopyGroup {
    std::uint16_t working = 0;
    bool lost = false;
};

/// One of the risks that compete for a life: a Weibull law.
struct LifeRisk {
    double shape = 1;
    double scale = 1;  ///< s
};
inline constexpr std::size_t kMostRisks = 3;

/// A memory module with errors, while the same unit stands in its place.
struct BadModule {
    std::uint32_t component = 0;
    std::uint32_t unit = 0;
    double errorsPerWeek = 0;
};

struct ComponentState {
    std::array<LifeRisk, kMostRisks> risks;
    std::uint32_t riskCount = 0;
    PagedVector<Component> components;
    std::vector<CopyGroup> groups;
    RingBuffer<std::uint32_t> waiting;  ///< components without a spare, first come first served
    std::uint32_t working = 0;
    std::uint32_t spares = 0;
    std::uint32_t weeks = 0;
    std::uint64_t failuresThisWeek = 0;
    SimTime settledAt;  ///< the integrals in the totals are up to here
    std::vector<BadModule> badModules;
};

}  // namespace faultglass
