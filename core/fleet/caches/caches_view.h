// What can be seen of caches.
#pragma once

namespace faultglass {

struct CachesView {
    double warmingSeconds = 0;  ///< from the loss of a cache until it was warm again, added up
};

}  // namespace faultglass
