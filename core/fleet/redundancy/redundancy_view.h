// What can be seen of primaries and standbys.
#pragma once

#include <cstdint>

namespace faultglass {

struct RedundancyView {
    bool activePassive = false;    ///< standbys wait behind a primary
    std::uint64_t writesLost = 0;  ///< acknowledged, and lost with a primary
};

}  // namespace faultglass
