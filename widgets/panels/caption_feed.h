// What a run comes to, above its picture: the figures of all arms, and one line that says what to look for.
#pragma once

#include <memory>

#include "widgets/panels/extra_chart.h"
#include "widgets/panels/panel_spec.h"

namespace faultglass {

class CaptionBar;
class KpiStrip;

/// Neither widget is owned; both outlive it. User-interface thread.
class CaptionFeed {
public:
    /// `spec` has static storage.
    CaptionFeed(const PanelSpec& spec, KpiStrip& kpis, CaptionBar& caption);

    /// Whether there was something new to say.
    bool follow(const ShownRun& run);

private:
    const PanelSpec& m_spec;
    KpiStrip& m_kpis;
    CaptionBar& m_caption;
    // What the line was written for.
    SimTime m_at{-1};
    std::uint64_t m_revision = 0;
    std::shared_ptr<const Timeline> m_timeline;
};

}  // namespace faultglass
