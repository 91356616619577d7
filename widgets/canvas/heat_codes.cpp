#include "widgets/canvas/heat_codes.h"

#include <algorithm>

namespace faultglass {

namespace {

/// Beside the roles of the theme: red because of load is told from red because it is gone.
enum Kind : std::uint8_t { kHealthy, kDegraded, kOverloaded, kGone, kIdle, kAbsent };

Kind kindOf(ServerState state)
{
    if (state == ServerState::Absent)
        return kAbsent;
    const StateLook look = lookOf(state);
    if (look.role == Role::Failed)
        return look.serving ? kOverloaded : kGone;
    return look.role == Role::Healthy ? kHealthy : look.role == Role::Degraded ? kDegraded : kIdle;
}

Role roleOf(HeatCode code)
{
    switch (static_cast<Kind>(code / kHeatLevels)) {
    case kHealthy:
        return Role::Healthy;
    case kDegraded:
        return Role::Degraded;
    case kOverloaded:
    case kGone:
        return Role::Failed;
    case kIdle:
    case kAbsent:
        break;
    }
    return Role::Idle;
}

}  // namespace

HeatCode heatCode(ServerState state, std::uint16_t utilisationThousandths)
{
    const int level = std::min(kHeatLevels - 1, utilisationThousandths * kHeatLevels / 1000);
    return static_cast<HeatCode>(kindOf(state) * kHeatLevels + level);
}

StateLook lookOfCode(HeatCode code)
{
    switch (static_cast<Kind>(code / kHeatLevels)) {
    case kHealthy:
        return lookOf(ServerState::Healthy);
    case kDegraded:
        return lookOf(ServerState::Busy);
    case kOverloaded:
        return lookOf(ServerState::Overloaded);
    case kGone:
        return lookOf(ServerState::Down);
    case kIdle:
    case kAbsent:
        break;
    }
    return lookOf(ServerState::Starting);
}

std::array<QRgb, kHeatCodes> heatColors(const Theme& theme)
{
    const QColor surface = stageSurface(theme);
    std::array<QRgb, kHeatCodes> colors{};
    for (std::size_t code = 0; code < kHeatCodes; ++code) {
        const double level = static_cast<double>(code % kHeatLevels) / (kHeatLevels - 1);
        QColor color = surface;
        switch (static_cast<Kind>(code / kHeatLevels)) {
        case kHealthy:
            color = mixed(surface, theme.color(Role::Healthy), 0.22 + 0.63 * level);
            break;
        case kDegraded:
            color = theme.color(Role::Degraded);
            break;
        case kOverloaded:
            color = theme.color(Role::Failed);
            break;
        case kGone:
            color = mixed(surface, theme.color(Role::Failed), 0.62);
            break;
        case kIdle:
            color = mixed(surface, theme.color(Role::Idle), 0.45);
            break;
        case kAbsent:
            color = mixed(surface, theme.line, 0.5);
            break;
        }
        colors[code] = color.rgb();
    }
    return colors;
}

void HeatCodes::reset(std::uint32_t servers)
{
    m_codes.assign(servers, heatCode(ServerState::Absent, 0));
    m_counts.fill(0);
    m_counts[static_cast<std::size_t>(Role::Idle)] = servers;
    m_next = 0;
    m_unseen = servers;
}

HeatCodes::Range HeatCodes::look(const SceneInput& input, ServerFaces& faces)
{
    const std::uint32_t size = std::min(this->size(), static_cast<std::uint32_t>(input.fleet.servers.size()));
    if (size == 0)
        return {};
    m_next = m_next >= size ? 0 : m_next;
    const std::uint32_t end = std::min(size, m_next + kSlice);
    Range changed{end, end};
    for (std::uint32_t i = m_next; i < end; ++i) {
        const HeatCode code = heatCode(faces.stateOf(i, input), input.fleet.servers[i].utilisation);
        if (code == m_codes[i])
            continue;
        --m_counts[static_cast<std::size_t>(roleOf(m_codes[i]))];
        ++m_counts[static_cast<std::size_t>(roleOf(code))];
        m_codes[i] = code;
        changed.first = std::min(changed.first, i);
        changed.end = i + 1;
    }
    m_unseen -= std::min(m_unseen, end - m_next);
    m_next = end;
    return changed.first < changed.end ? changed : Range{};
}

}  // namespace faultglass
