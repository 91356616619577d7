#include "core/fleet/fleet_config.h"

namespace faultglass {

FleetConfig compile(const FleetParameters& parameters)
{
    FleetConfig config;
    forEachMechanism([&]<class M>() {
        if constexpr (requires { typename M::Config; })
            static_cast<typename M::Config&>(config) = M::compile(parameters);
        if constexpr (requires { &M::addsWork; })
            config.addsWork = config.addsWork || M::addsWork(parameters);
    });
    return config;
}

}  // namespace faultglass
