// One byte for each server of a large fleet: its role and how busy it is; looked through in slices of bounded cost.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <QColor>
#include <QRgb>

#include "widgets/canvas/faces.h"

namespace faultglass {

/// Role in the upper bits, utilisation in eighths in the lower three.
using HeatCode = std::uint8_t;
inline constexpr int kHeatLevels = 8;
inline constexpr std::size_t kHeatCodes = 8 * kHeatLevels;

[[nodiscard]] HeatCode heatCode(ServerState state, std::uint16_t utilisationThousandths);
[[nodiscard]] StateLook lookOfCode(HeatCode code);
/// The fill of a cell, by code.
[[nodiscard]] std::array<QRgb, kHeatCodes> heatColors(const Theme& theme);

/// The codes of all servers and how many of each kind there are.
class HeatCodes {
public:
    /// Servers looked at in one call of `look`.
    static constexpr std::uint32_t kSlice = 65'536;

    void reset(std::uint32_t servers);
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_codes.size()); }
    [[nodiscard]] HeatCode operator[](std::uint32_t server) const { return m_codes[server]; }
    [[nodiscard]] const HeatCode* data() const { return m_codes.data(); }

    /// Servers [first, end) whose code changed in the last call lie in this range; empty when none did.
    struct Range {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };
    /// Looks at the next slice, going round.
    Range look(const SceneInput& input, ServerFaces& faces);
    void lookAgain() { m_unseen = size(); }
    /// True until every server was looked at once since the last reset or lookAgain.
    [[nodiscard]] bool behind() const { return m_unseen > 0; }
    [[nodiscard]] std::uint32_t count(Role role) const { return m_counts[static_cast<std::size_t>(role)]; }

private:
    std::vector<HeatCode> m_codes;
    std::array<std::uint32_t, 8> m_counts{};
    std::uint32_t m_next = 0;
    std::uint32_t m_unseen = 0;
};

}  // namespace faultglass
