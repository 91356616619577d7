// What can be seen of too few servers.
#pragma once

namespace faultglass {

struct TopologyView {
    double shortSeconds = 0;  ///< in which fewer servers served than are needed
};

}  // namespace faultglass
