// What an experiment shows beside its charts over time and is its own: lanes, hidden causes, the hazard of lifetimes.
#pragma once

#include <algorithm>
#include <vector>

#include <QObject>

#include "core/runtime/frame.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/series_store.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// What the parts of a panel follow: a frame of its experiment, which has an arm at least, and what is chosen in it.
struct ShownRun {
    const Frame& frame;
    const SeriesStore& series;
    const std::vector<ArmOrigin>& origins;
    int arms = 1;     ///< all the timeline ever has
    int target = -1;  ///< the arm that changes concern at this instant; below 0: all

    /// Of several the first.
    [[nodiscard]] std::size_t arm() const { return static_cast<std::size_t>(std::max(0, target)); }
};

/// Made by the spec of a panel. User-interface thread.
class ExtraChart : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Goes to whoever puts it into a layout.
    [[nodiscard]] virtual QWidget* widget() = 0;
    virtual void setTheme(const Theme& theme) = 0;
    virtual void follow(const ShownRun& run) = 0;
    /// The width in px, at text scale 1, from which on there is room for it and two charts.
    [[nodiscard]] virtual int roomForThree() const { return 1400; }
};

}  // namespace faultglass
