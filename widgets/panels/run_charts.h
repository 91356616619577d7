// The charts over time of a panel: what was measured, what theory expects, and what its experiment alone has.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "widgets/panels/extra_chart.h"
#include "widgets/panels/panel_spec.h"
#include "widgets/panels/quiet_splitter.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

class CurvePad;

/// User-interface thread.
class RunCharts : public QuietSplitter {
    Q_OBJECT
public:
    /// `spec` has static storage; `duration` is how long a run of it is, in seconds.
    RunCharts(const PanelSpec& spec, double duration, std::unique_ptr<ExtraChart> extra);

    void setTheme(const Theme& theme);
    void add(const std::vector<SeriesItem>& items);
    void follow(const ShownRun& run);
    void setMarkers(const std::vector<ChartMarker>& markers);
    /// Names of the arms, empty where there is one: their curves are told apart then.
    void setArms(const QStringList& names);
    /// Leaves the second chart out where the panel has no room for all.
    void fitTo(int panelWidth);
    /// A sheet over chart number `chart`; null where there is no such chart.
    [[nodiscard]] CurvePad* openPad(int chart, const TimeChart::FixedAxes& axes);

private:
    void setTitles(bool comparing);
    void showExpected(const Frame& frame);

    const PanelSpec& m_spec;
    double m_duration;
    std::array<TimeChart*, 2> m_plots{};
    std::unique_ptr<ExtraChart> m_extra;  ///< null where the experiment has none
    Theme m_theme;
    bool m_comparing = false;
    std::size_t m_expected = 0;  ///< points of the law that have been drawn
    std::uint64_t m_expectedRun = 0;
    ParameterSet m_expectedOf;
};

}  // namespace faultglass
