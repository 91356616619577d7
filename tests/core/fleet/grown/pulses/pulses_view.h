// What can be seen of pulses.
#pragma once

#include <cstdint>
#include <vector>

namespace faultglass {

struct PulsesView {
    std::uint64_t pulses = 0;
    std::vector<std::uint32_t> byServer;
};

}  // namespace faultglass
