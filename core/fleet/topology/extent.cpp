#include <algorithm>

#include "core/fleet/fleet_parameters.h"

namespace faultglass {

FleetSizes sizesOf(const FleetParameters& p)
{
    FleetSizes sizes;
    sizes.servers = p.servers;
    sizes.processes = p.topology.processes;
    sizes.regions = p.topology.regions;
    sizes.zones = sizes.regions * p.topology.zones;
    sizes.feeds = sizes.regions * std::min(p.topology.feeds, p.topology.zones);
    sizes.racks = sizes.zones * p.topology.racks;
    sizes.cells = hasCells(p.placement.policy) ? p.placement.cells : 1;
    sizes.customers = p.customers;
    if (p.dependency.dependency)
        sizes.dependencies = p.dependency.scope == DependencyScope::Cell ? sizes.cells : 1;
    return sizes;
}

}  // namespace faultglass
