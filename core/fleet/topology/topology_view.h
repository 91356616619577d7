// What can be seen of too few servers.
#pragma once

namespace faultglass {

struct TopologyView {
    double shortSeconds = 0;  ///< with fewer servers alive than are needed
};

}  // namespace faultglass
