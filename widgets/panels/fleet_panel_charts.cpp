// The part of the panel that stands below the canvas: the charts, the lanes, the laws.
#include <algorithm>
#include <limits>

#include <QPushButton>
#include <QStackedWidget>

#include "widgets/controls/cause_grid.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/arm_deck.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/fleet_panel.h"
#include "widgets/panels/hazard_chart.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/panels/law_pane.h"
#include "widgets/panels/quiet_splitter.h"
#include "widgets/panels/run_markers.h"
#include "widgets/plots/curve_pad.h"
#include "widgets/plots/lane_chart.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

namespace {

/// What servers can have in common, and what it does to them when it meets its trigger.
struct SharedCause {
    const char* name;
    const char* step;  ///< as the step of undo is called
    FaultKind kind;
};
constexpr SharedCause kSharedCauses[] = {
    {QT_TRANSLATE_NOOP("FleetPanel", "Binary"), QT_TRANSLATE_NOOP("FleetPanel", "The logging bug meets its input"),
     FaultKind::DiskFull},
    {QT_TRANSLATE_NOOP("FleetPanel", "Config"), QT_TRANSLATE_NOOP("FleetPanel", "A bad config is pushed"),
     FaultKind::BadConfig},
    {QT_TRANSLATE_NOOP("FleetPanel", "Rack"), QT_TRANSLATE_NOOP("FleetPanel", "The rack loses power"),
     FaultKind::Crash},
    {QT_TRANSLATE_NOOP("FleetPanel", "Batch"), QT_TRANSLATE_NOOP("FleetPanel", "A bad batch of memory shows"),
     FaultKind::Gray},
};

}  // namespace

void FleetPanel::buildCharts()
{
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        m_plots[i] = new TimeChart;
        std::vector<CurveSpec> curves;
        for (const ChartCurve& curve : m_spec.charts[i].curves)
            curves.push_back({specText(curve.name), curve.role, curve.style, curve.width, curve.compared});
        if (m_spec.charts[i].law != nullptr) {
            curves.push_back({tr("expected"), std::nullopt, Qt::DashLine, 1.5, Compared::None});
            for (int edge = 0; edge < 2; ++edge)  // without a name: they only frame it
                curves.push_back({{}, std::nullopt, Qt::DotLine, 1, Compared::None});
        }
        m_plots[i]->setCurves(curves);
    }
}

void FleetPanel::buildLaws()
{
    if (m_spec.laws.empty())
        return;
    m_laws = new LawPane(m_spec.laws);
    m_lower->addWidget(m_laws);
    m_lawButton = new QPushButton(tr("Runs against the law"));
    m_lawButton->setCheckable(true);
    m_lawButton->setToolTip(
        tr("Shows what theory says beside what was simulated, instead of the charts over time (Y)"));
    connect(m_lawButton, &QPushButton::clicked, this, &FleetPanel::showLaws);
    connect(m_laws, &LawPane::armChosen, this, [this](int arm) { m_deck->choose(arm); });
    connect(m_laws, &LawPane::parameterChosen, this, [this](const QString& key, double value) {
        constexpr int kOwnStep = -1;  // each click is one step of undo
        m_edits.setParameter(key, value, kOwnStep, m_deck->target());
    });
}

void FleetPanel::showLaws(bool laws)
{
    if (!m_laws)
        return;
    m_lawButton->setChecked(laws);
    m_lower->setCurrentIndex(laws ? 1 : 0);
    divideRows();
}

bool FleetPanel::showsLaws() const { return m_laws != nullptr && m_lower->currentIndex() == 1; }

CurvePad* FleetPanel::openPad(int chart, const TimeChart::FixedAxes& axes)
{
    if (chart < 0 || chart >= static_cast<int>(m_plots.size()))
        return nullptr;
    TimeChart& plot = *m_plots[static_cast<std::size_t>(chart)];
    showLaws(false);
    plot.show();  // there may have been no room for it
    return new CurvePad(plot, axes);
}

void FleetPanel::addSeries(const std::vector<SeriesItem>& items)
{
    for (const SeriesItem& item : items) {
        if (const auto* point = std::get_if<SeriesPoint>(&item)) {
            const Sample& sample = point->sample;
            const double time = sample.at.seconds();
            const auto arm = static_cast<int>(point->arm);
            for (std::size_t i = 0; i < m_plots.size(); ++i) {
                int number = 0;
                for (const ChartCurve& curve : m_spec.charts[i].curves)
                    m_plots[i]->setPoint(number++, point->index, time, curve.of(sample), arm);
            }
        } else if (const auto* cut = std::get_if<SeriesCut>(&item)) {
            for (TimeChart* plot : m_plots)
                plot->cut(cut->time.seconds());
        }
    }
}

void FleetPanel::showMarkers(const Frame& frame)
{
    const int arm = std::max(0, m_deck->target());
    const TransitionLog& log = m_link.series().log(static_cast<std::size_t>(arm));
    if (log.revision() == m_markedRevision && frame.timeline == m_markedTimeline && arm == m_markedArm)
        return;
    m_markedRevision = log.revision();
    m_markedTimeline = frame.timeline;
    m_markedArm = arm;
    const RunMarkers markers = runMarkers(log, frame.timeline.get());
    m_transport->setMarkers(markers.scrubber);
    for (TimeChart* plot : m_plots)
        plot->setMarkers(markers.charts);
}

/// What theory expects, for one arm alone: at times that are evenly apart, each computed once and only so many in one
/// frame, since quantiles take their time.
void FleetPanel::showExpected(const Frame& frame)
{
    if (std::ranges::all_of(m_spec.charts, [](const ChartSpec& chart) { return chart.law == nullptr; }))
        return;
    const ParameterSet& parameters = frame.arms.front().parameters;
    const double step = m_scenario.duration / 200;
    const auto reached = static_cast<std::size_t>(frame.reached.seconds() / step);
    if (frame.runNumber != m_expectedRun || parameters != m_expectedOf || reached < m_expected) {
        m_expected = 0;
        m_expectedRun = frame.runNumber;
        m_expectedOf = parameters;
    }
    constexpr std::size_t kMostAtOnce = 100;
    const std::size_t end = std::min(reached + 1, m_expected + kMostAtOnce);
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        const ChartSpec& chart = m_spec.charts[i];
        for (std::size_t point = m_expected; chart.law != nullptr && point < end; ++point) {
            const double time = static_cast<double>(point) * step;
            const double nothing = std::numeric_limits<double>::quiet_NaN();
            const Expected band = chart.law(parameters, time).value_or(Expected{nothing, nothing, nothing});
            auto curve = static_cast<int>(chart.curves.size());
            for (const double value : {band.mean, band.least, band.most})
                m_plots[i]->setPoint(curve++, static_cast<std::uint32_t>(point), time, value);
        }
    }
    m_expected = std::max(m_expected, end);
}

void FleetPanel::buildLanes()
{
    if (m_spec.lanes == LaneKind::None)
        return;
    if (m_spec.lanes == LaneKind::Hazard) {
        m_hazard = new HazardChart;
        connect(m_hazard, &HazardChart::edited, this,
                [this](const std::vector<std::pair<std::string, double>>& values) {
                    m_edits.setTogether(tr("Bend the hazard curve"), values);
                });
        return m_charts->addWidget(m_hazard);
    }
    if (m_spec.lanes != LaneKind::Causes) {
        m_lanes = new LaneChart;
        return m_charts->addWidget(m_lanes);
    }
    m_causes = new CauseGrid;
    QStringList names;
    for (const SharedCause& cause : kSharedCauses)
        names += tr(cause.name);
    m_causes->setCauses(tr("What they share"), names);
    connect(m_causes, &CauseGrid::struck, this, &FleetPanel::strikeCause);
    m_charts->addWidget(m_causes);
}

/// At first all run one program, and the first two are alike in more than that.
void FleetPanel::showCauses(const Frame& frame)
{
    const bool first = m_causes->servers() == 0;
    m_causes->setServers(frame.arms.front().fleet.extent.servers);
    for (std::uint32_t server = 0; first && server < m_causes->servers(); ++server) {
        m_causes->paint(0, server, true);
        m_causes->paint(1, server, server < 2);
        m_causes->paint(2, server, server < 2);
        m_causes->paint(3, server, server == 2);
    }
}

void FleetPanel::strikeCause(int cause)
{
    const SharedCause& what = kSharedCauses[static_cast<std::size_t>(cause)];
    std::vector<Fault> faults;
    for (const std::uint32_t server : m_causes->sharing(cause))
        faults.push_back(makeFault(what.kind, ServerId{server}));
    m_edits.injectTogether(tr(what.step), faults, m_deck->target());
}

void FleetPanel::showLanes(const Frame& frame)
{
    if (m_spec.lanes == LaneKind::Health) {
        const auto arm = static_cast<std::size_t>(std::max(0, m_deck->target()));
        m_health.follow(m_link.series().samples(arm));
        m_lanes->setTitle(tr("Health"), m_deck->armCount() > 1 ? armName(frame, static_cast<int>(arm)) : QString());
        m_lanes->setLanes(m_health.lanes(), frame.reached.seconds());
    } else {
        std::vector<TimeLane> lanes;
        for (int arm = 0; arm < m_deck->armCount(); ++arm) {
            const TransitionLog& log = m_link.series().log(static_cast<std::size_t>(arm));
            lanes.push_back(
                failoverPhases(log, frame.reached, frame.arms[static_cast<std::size_t>(arm)].fleet.activePassive));
            lanes.back().name = m_deck->armCount() > 1 ? armName(frame, arm) : QString();
        }
        m_lanes->setTitle(tr("Phases"));
        m_lanes->setLanes(lanes, frame.reached.seconds());
    }
    m_lanes->setCursor(frame.now.seconds());
}

bool FleetPanel::isLow() const
{
    // In a low window the canvas gets what can be spared: five cards must fit under each other.
    constexpr int kLow = 760;
    return height() < kLow * m_theme.sizes.body / TypeSizes{}.body;
}

void FleetPanel::divideRows()
{
    if (m_rowsByHand)
        return;
    // Side by side fleets are narrow and need less height; what tells them apart stands in the charts.
    const bool flows = m_spec.scene == SceneKind::Flow;
    const int overTime = m_shownArms > 1 ? (flows ? 60 : 72) : isLow() ? 65 : 62;
    constexpr int kLaws = 12;  // a law has one chart for all arms, and wants more height
    const int canvasShare = m_lower->currentIndex() == 1 ? overTime - kLaws : overTime;
    m_rows->setStretchFactor(0, canvasShare);
    m_rows->setStretchFactor(1, 100 - canvasShare);
    m_rows->setSizes({canvasShare * 100, (100 - canvasShare) * 100});
}

}  // namespace faultglass
