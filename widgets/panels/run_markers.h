// The moments of a run worth a mark: what was done to it and what came of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QVector>

#include "core/runtime/timeline.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/controls/scrubber.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

struct RunMarkers {
    QVector<TransportMarker> scrubber;  ///< all of them
    std::vector<ChartMarker> charts;    ///< the few a chart has room for: faults, overloads, returns, changes by hand
};

/// By time. Like transitions close together are one mark with a count; a drag of a slider is one mark.
[[nodiscard]] RunMarkers runMarkers(const TransitionLog& log, const Timeline* timeline);

/// Makes the markers anew only when there is something new to mark.
class MarkerWatch {
public:
    /// Nothing while the marks are those of last time. `log` is that of `arm`.
    [[nodiscard]] std::optional<RunMarkers> follow(const TransitionLog& log,
                                                   const std::shared_ptr<const Timeline>& timeline, int arm);

private:
    std::uint64_t m_revision = 0;
    std::shared_ptr<const Timeline> m_timeline;
    int m_arm = 0;
};

}  // namespace faultglass
