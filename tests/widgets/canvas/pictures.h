// Pictures on canvases of their own, of real fleets: what their tests stand on.
#pragma once

#include <memory>

#include <QSignalSpy>
#include <QSize>

#include "core/fleet/fleet.h"
#include "widgets/canvas/stage_canvas.h"

namespace faultglass::canvases {

inline std::shared_ptr<const Frame> frameOf(const Fleet& fleet)
{
    auto frame = std::make_shared<Frame>();
    frame->status = LabStatus::Paused;
    frame->now = fleet.now();
    frame->runNumber = 1;
    frame->arms.push_back({"Fleet", fleet.view(), ParameterSet{}});
    return frame;
}

inline FleetParameters dealt()
{
    FleetParameters p;
    p.servers = 8;
    p.customers = 56;
    p.topology.racks = 2;
    p.capacityPerServer = 100;
    p.offeredLoad = 280;
    p.placement.policy = PlacementPolicy::Shuffle;
    return p;
}

inline FleetParameters housed()
{
    FleetParameters p = dealt();
    p.placement.policy = PlacementPolicy::Everywhere;
    p.servers = 36;
    p.topology.regions = 1;
    p.topology.zones = 3;
    p.topology.racks = 2;
    p.replication.replicated = true;
    p.replication.spread = ReplicaSpread::Zones;
    return p;
}

template <class Kind>
std::unique_ptr<StageCanvas> shown(const Fleet& fleet, QSize size = {900, 520})
{
    auto canvas = std::make_unique<StageCanvas>(std::make_unique<Kind>());
    canvas->resize(size);
    canvas->show();
    canvas->setFrame(frameOf(fleet));
    return canvas;
}

/// What assistive technology is told that the keyboard is on.
inline QString focusedName(const StageCanvas& canvas)
{
    const auto thing = canvas.focused();
    return thing ? canvas.picture<Picture>()->nameOf(*thing) : QString();
}

inline Fault faultIn(const QSignalSpy& spy, qsizetype at = 0) { return spy.at(at).at(0).value<Fault>(); }

/// Four cells of four servers that call a dependency.
inline FleetParameters stored(DependencyScope scope)
{
    FleetParameters p = dealt();
    p.servers = 16;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 4;
    p.dependency.dependency = true;
    p.dependency.scope = scope;
    return p;
}

}  // namespace faultglass::canvases
