#include "widgets/panels/run_charts.h"

#include <algorithm>
#include <limits>

#include "widgets/plots/curve_pad.h"

namespace faultglass {

namespace {

constexpr int kGap = 12;

/// How values in that unit of a PanelSpec are written.
TimeChart::Values valuesOf(std::string_view unit)
{
    return unit == "s"     ? TimeChart::Values::Seconds
           : unit == "rps" ? TimeChart::Values::Rate
           : unit == "%"   ? TimeChart::Values::PerCent
                           : TimeChart::Values::Plain;
}

}  // namespace

RunCharts::RunCharts(const PanelSpec& spec, double duration, std::unique_ptr<ExtraChart> extra)
    : QuietSplitter(Qt::Horizontal, kGap), m_spec(spec), m_duration(duration), m_extra(std::move(extra))
{
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        m_plots[i] = new TimeChart;
        std::vector<CurveSpec> curves;
        for (const ChartCurve& curve : m_spec.charts[i].curves)
            curves.push_back({specText(curve.name), curve.role, curve.style, curve.width, curve.compared});
        if (m_spec.charts[i].law != nullptr) {
            curves.push_back({tr("expected"), std::nullopt, Qt::DashLine, 1.5, Compared::None, false});
            for (int edge = 0; edge < 2; ++edge)  // without a name: they only frame it
                curves.push_back({{}, std::nullopt, Qt::DotLine, 1, Compared::None, false});
        }
        m_plots[i]->setCurves(curves);
        addWidget(m_plots[i]);
    }
    connect(m_plots[0], &TimeChart::zoomed, m_plots[1], &TimeChart::setZoom);
    connect(m_plots[1], &TimeChart::zoomed, m_plots[0], &TimeChart::setZoom);
    if (m_extra)
        addWidget(m_extra->widget());
    readInOrder();
    setSizes({5000, 5000, 5000});
    setTitles(false);
}

void RunCharts::setTheme(const Theme& theme)
{
    m_theme = theme;
    QuietSplitter::setTheme(theme);
    for (TimeChart* plot : m_plots)
        plot->setTheme(theme);
    if (m_extra)
        m_extra->setTheme(theme);
}

void RunCharts::setTitles(bool comparing)
{
    m_comparing = comparing;
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        const ChartSpec& chart = m_spec.charts[i];
        m_plots[i]->setTitle(specText(comparing ? chart.comparedTitle : chart.title), specText(chart.unit),
                             valuesOf(chart.unit));
    }
}

void RunCharts::setArms(const QStringList& names)
{
    if (const bool comparing = !names.isEmpty(); comparing != m_comparing)
        setTitles(comparing);
    for (TimeChart* plot : m_plots)
        plot->setArms(names);
}

void RunCharts::add(const std::vector<SeriesItem>& items)
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

void RunCharts::follow(const ShownRun& run)
{
    for (TimeChart* plot : m_plots)
        plot->setCursor(run.frame.now.seconds());
    if (m_extra)
        m_extra->follow(run);
    showExpected(run.frame);
}

void RunCharts::setMarkers(const std::vector<ChartMarker>& markers)
{
    for (TimeChart* plot : m_plots)
        plot->setMarkers(markers);
}

/// What theory expects, for one arm alone: at times that are evenly apart, each computed once and only so many in one
/// frame, since quantiles take their time.
void RunCharts::showExpected(const Frame& frame)
{
    if (std::ranges::all_of(m_spec.charts, [](const ChartSpec& chart) { return chart.law == nullptr; }))
        return;
    const ParameterSet& parameters = frame.arms.front().parameters;
    const double step = m_duration / 200;
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

void RunCharts::fitTo(int panelWidth)
{
    if (m_extra)
        m_plots[1]->setVisible(panelWidth >= m_extra->roomForThree() * m_theme.sizes.body / TypeSizes{}.body);
}

CurvePad* RunCharts::openPad(int chart, const TimeChart::FixedAxes& axes)
{
    if (chart < 0 || chart >= static_cast<int>(m_plots.size()))
        return nullptr;
    TimeChart& plot = *m_plots[static_cast<std::size_t>(chart)];
    plot.show();  // there may have been no room for it
    return new CurvePad(plot, axes);
}

}  // namespace faultglass
