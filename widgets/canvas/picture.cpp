#include "widgets/canvas/picture.h"

#include "core/fleet/hardware/components_view.h"
#include "widgets/theme/theme_style.h"

namespace faultglass {

namespace {

/// What a layout depends on: as long as it is the same, things stay where they are.
struct Shape {
    FleetSizes sizes;
    std::size_t servers, customers, components;

    friend bool operator==(const Shape&, const Shape&) = default;
};

Shape shapeOf(const FleetView& view)
{
    return {view.sizes, view.servers.size(), view.customers.size(), view.of<ComponentsView>().components.size()};
}

/// What is done to one server: heal what a fault holds down or out, kill what serves.
std::optional<FaultKind> ordinaryKind(ServerState state)
{
    switch (state) {
    case ServerState::Healthy:
    case ServerState::Busy:
    case ServerState::Overloaded:
    case ServerState::Standby:
        return FaultKind::Crash;
    case ServerState::Slow:
    case ServerState::Gray:
    case ServerState::Paused:
    case ServerState::Ejected:
    case ServerState::Down:
        return FaultKind::Heal;
    case ServerState::Starting:
    case ServerState::Absent:
        break;
    }
    return std::nullopt;
}

}  // namespace

const FleetView* Picture::fleet() const
{
    const ArmFrame* const arm = m_state->armFrame();
    return arm != nullptr ? &arm->fleet : nullptr;
}

void Picture::takeFrame(const std::shared_ptr<const Frame>& previous, int previousArm)
{
    const ArmFrame *const before = armOf(previous.get(), previousArm), *const after = m_state->armFrame();
    const bool sameRun = before && after && previousArm == m_state->arm &&
                         previous->runNumber == m_state->frame->runNumber;
    const bool sameShape = sameRun && shapeOf(before->fleet) == shapeOf(after->fleet);
    if (sameShape && previous->status == m_state->frame->status && looksTheSame(before->fleet, after->fleet))
        return;
    if (!sameShape) {
        layOut();
        emit thingsChanged();
    }
    update();
}

void Picture::paintFocus(QPainter& painter, Thing thing) const
{
    drawFocusRing(painter, rectOf(thing).adjusted(-3, -3, 3, 3), theme().controlRadius, theme());
}

void Picture::repaintAround(Thing) { update(); }

std::optional<Fault> Picture::ordinaryFault(Thing thing) const
{
    const ServerRange range = serversOf(thing);
    if (range.count == 1 && range.first < fleet()->servers.size()) {
        const auto kind = ordinaryKind(fleet()->servers[range.first].state);
        return kind ? std::optional(makeFault(*kind, thing)) : std::nullopt;
    }
    return makeFault(downIn(range) == range.count ? FaultKind::Heal : FaultKind::Crash, thing);
}

CauseId Picture::causeOf(Thing thing) const
{
    if (thing.level == Level::Customer && canvas().log != nullptr && thing.value < fleet()->customers.size() &&
        fleet()->customers[thing.value] != CustomerState::Fine)
        return canvas().log->lasting(kHurtCustomer, thing.value, fleet()->at);
    const bool known = thing.level == Level::Server && thing.value < fleet()->servers.size();
    return known ? fleet()->servers[thing.value].cause : CauseId{};
}

ServerRange Picture::serversOf(FaultTarget target) const
{
    if (target.level == Level::Server)
        return {target.value, 1};
    return fleet()->sizes.serversOf(target.level, target.value);
}

std::uint32_t Picture::downIn(const ServerRange& range) const
{
    const auto& servers = fleet()->servers;
    std::uint32_t down = 0;
    for (std::uint32_t i = range.first; i < range.end() && i < servers.size(); ++i)
        down += servers[i].state == ServerState::Down ? 1 : 0;
    return down;
}

}  // namespace faultglass
