// What charts and the story are made of: every sample and transition the laboratory has sent, kept by arm.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"

namespace faultglass {

/// Grows by what the frame channel delivers and forgets what a changed timeline cuts off. User-interface thread.
class SeriesStore {
public:
    /// More than this many samples of an arm are thinned out to every other one.
    static constexpr std::size_t kMostSamples = std::size_t{1} << 17;

    /// Takes over items in the order they were sent.
    void take(std::span<const SeriesItem> items);

    /// Every sample that is kept, as it was sent: for a chart that begins to listen now.
    [[nodiscard]] std::vector<SeriesItem> points() const;
    /// The samples of an arm that are kept, by time; empty for an arm that does not exist.
    [[nodiscard]] std::span<const Sample> samples(std::size_t arm = 0) const;
    /// `arm` is below kMostArms. The log lives as long as the store, whatever runs.
    [[nodiscard]] const TransitionLog& log(std::size_t arm = 0) const { return m_arms.at(arm).log; }
    /// The last sample that ended at `time` or before; null when there is none. Valid until the next take().
    [[nodiscard]] const Sample* sampleAt(SimTime time, std::size_t arm = 0) const;
    /// The samples that ended within (`from`, `to`].
    [[nodiscard]] std::span<const Sample> samplesBetween(SimTime from, SimTime to, std::size_t arm = 0) const;

private:
    struct ArmSeries {
        std::vector<Sample> samples;
        TransitionLog log;
        std::uint32_t stride = 1;  ///< every so manieth sample is kept
    };

    void cut(SimTime time);
    void add(const SeriesPoint& point);

    std::array<ArmSeries, kMostArms> m_arms;
};

}  // namespace faultglass
