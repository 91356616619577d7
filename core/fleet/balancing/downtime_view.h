// What can be seen of time without anybody to serve.
#pragma once

namespace faultglass {

struct DowntimeView {
    double downtimeSeconds = 0;  ///< mean over the pools
};

}  // namespace faultglass
