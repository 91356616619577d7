// The points of a chart apart from how they are drawn: kept by sample number; and how its axes grow.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace faultglass {

struct ChartPoint {
    double time = 0;   ///< s; not a number where the sample was never heard of
    double value = 0;  ///< not a number: a gap
};

/// One sample or several that follow each other: the least and the most of them, the earlier one first; twice the same
/// where there is but one, or where all are gaps.
struct ChartSpan {
    ChartPoint first, second;
};

/// Times rise with the sample number. However long the run, memory is bounded and no extreme is lost: beyond kMostSpans
/// samples, two of them share a span, then four, and so on. A value type.
class ChartSeries {
public:
    static constexpr std::uint32_t kMostSpans = 1U << 16;

    /// Sets or replaces a sample. A span that held another value for it starts anew, so that nothing stays that is not
    /// true any more. False if nothing changed.
    bool set(std::uint32_t index, double time, double value);
    /// Forgets what lies after `time`; true if something did.
    bool cut(double time);
    void clear();

    [[nodiscard]] const std::vector<ChartSpan>& spans() const { return m_spans; }
    /// 1 while every sample has a span of its own.
    [[nodiscard]] std::uint32_t samplesPerSpan() const { return m_samplesPerSpan; }
    [[nodiscard]] std::size_t memoryBytes() const { return m_spans.capacity() * sizeof(ChartSpan); }
    /// Whether anything changed since markClean, and from which span on.
    [[nodiscard]] bool dirty() const { return m_dirty; }
    [[nodiscard]] std::size_t dirtyFrom() const { return m_dirtyFrom; }
    void markClean()
    {
        m_dirty = false;
        m_dirtyFrom = m_spans.size();
    }
    /// As if everything had changed.
    void markDirty() { markDirtyFrom(0); }

    /// The latest time that was heard of; 0 for none.
    [[nodiscard]] double reached() const { return m_reached; }
    /// The value of the last point at or before `time`; nothing before the first, or in a gap.
    [[nodiscard]] std::optional<double> valueAt(double time) const;
    /// Whether a sample at or before `time` was heard of, be it a gap.
    [[nodiscard]] bool startsBy(double time) const;
    /// The largest finite value with a time from `from` to `to`; `otherwise` where there is none.
    [[nodiscard]] double mostWithin(double from, double to, double otherwise) const;
    /// The smallest value above zero in that range, for logarithmic axes.
    [[nodiscard]] double leastPositiveWithin(double from, double to, double otherwise) const;

private:
    void joinPairs();
    void markDirtyFrom(std::size_t span);

    std::vector<ChartSpan> m_spans;
    std::uint32_t m_samplesPerSpan = 1;
    double m_reached = 0;
    std::size_t m_dirtyFrom = 0;
    bool m_dirty = false;
};

/// The next of 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten; 1 for what is not a positive number.
[[nodiscard]] double niceCeiling(double value);

/// A step that divides `niceCeiling` values into three to five parts.
[[nodiscard]] double niceStep(double top);

/// The top of an axis that starts at zero: grows when it must, by nice steps, and shrinks when most of it is empty.
class AxisTop {
public:
    double follow(double most);
    void reset() { m_top = 0; }

private:
    double m_top = 0;
};

/// The end of an axis that shows a whole run from 0: at least 10 s, then the next round number of seconds or minutes.
[[nodiscard]] double wholeRangeEnd(double reached);

}  // namespace faultglass
