#include <algorithm>

#include "core/fleet/fleet_parameters.h"

namespace faultglass {

FleetExtent extentOf(const FleetParameters& p)
{
    FleetExtent extent;
    extent.servers = p.servers;
    extent.processes = p.topology.processes;
    extent.regions = p.topology.regions;
    extent.zones = extent.regions * p.topology.zones;
    extent.feeds = extent.regions * std::min(p.topology.feeds, p.topology.zones);
    extent.racks = extent.zones * p.topology.racks;
    extent.cells = hasCells(p.placement.policy) ? p.placement.cells : 1;
    extent.tenants = p.tenants;
    if (p.dependency.dependency)
        extent.dependencies = p.dependency.scope == DependencyScope::Cell ? extent.cells : 1;
    return extent;
}

}  // namespace faultglass
