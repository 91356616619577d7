// What can be seen of releases.
#pragma once

#include <cstdint>

namespace faultglass {

struct ReleasesView {
    std::uint32_t reach = 0;    ///< most servers that had the new version at once
    double detectedAfter = -1;  ///< s; below 0: not yet
};

}  // namespace faultglass
