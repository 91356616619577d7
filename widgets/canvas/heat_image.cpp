#include "widgets/canvas/heat_image.h"

#include <algorithm>

namespace faultglass {

namespace {

std::uint32_t weightOf(HeatCode code)
{
    const StateLook look = lookOfCode(code);
    return look.role == Role::Failed ? 6 : look.role == Role::Degraded ? 3 : 1;
}

}  // namespace

void HeatImage::start(QRect cells, int block, int gridColumns, const std::array<QRgb, kHeatCodes>& colors)
{
    m_block = std::max(1, block);
    m_columns = gridColumns;
    for (std::size_t code = 0; code < kHeatCodes; ++code) {
        const std::uint32_t weight = weightOf(static_cast<HeatCode>(code));
        const QRgb color = colors[code];
        m_weighted[code] = {weight * static_cast<std::uint32_t>(qRed(color)),
                            weight * static_cast<std::uint32_t>(qGreen(color)),
                            weight * static_cast<std::uint32_t>(qBlue(color)), weight};
    }
    // Whole blocks, so that a pixel always stands for the same servers however the window moves.
    const int left = cells.left() / m_block * m_block, top = cells.top() / m_block * m_block;
    m_cells = QRect(left, top, cells.right() + 1 - left, cells.bottom() + 1 - top);
    const QSize size((m_cells.width() + m_block - 1) / m_block, (m_cells.height() + m_block - 1) / m_block);
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
    m_sums.assign(size.width(), {});
}

void HeatImage::fill(const HeatCodes& codes, int firstRow, int endRow)
{
    if (m_image.isNull())
        return;
    const int firstLine = std::max(0, (firstRow - m_cells.top()) / m_block);
    const int endLine = std::min(m_image.height(), (endRow - m_cells.top() + m_block - 1) / m_block);
    const HeatCode* const all = codes.data();
    for (int line = firstLine; line < endLine; ++line) {
        std::fill(m_sums.begin(), m_sums.end(), Sum{});
        const int top = m_cells.top() + line * m_block;
        for (int row = top; row < std::min(top + m_block, m_cells.bottom() + 1); ++row) {
            const std::int64_t base = std::int64_t{row} * m_columns;
            const std::int64_t end = std::min<std::int64_t>(codes.size(), base + m_cells.right() + 1);
            int within = 0;
            auto sum = m_sums.begin();
            for (std::int64_t i = base + m_cells.left(); i < end; ++i) {
                const Sum& weighted = m_weighted[all[i]];
                for (std::size_t part = 0; part < 4; ++part)
                    (*sum)[part] += weighted[part];
                if (++within == m_block) {
                    within = 0;
                    ++sum;
                }
            }
        }
        auto* pixels = reinterpret_cast<QRgb*>(m_image.scanLine(line));
        for (std::size_t x = 0; x < m_sums.size(); ++x) {
            const auto& [red, green, blue, weight] = m_sums[x];
            pixels[x] = weight == 0 ? 0U
                                    : qRgb(static_cast<int>(red / weight), static_cast<int>(green / weight),
                                           static_cast<int>(blue / weight));
        }
    }
}

}  // namespace faultglass
