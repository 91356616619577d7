#include "widgets/plots/time_chart_parts.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>

#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(faultglass::TimeChart)
};

constexpr int kReplotMs = 33;
constexpr double kLeastSpan = 0.05;  // s

}  // namespace

void TimeChartParts::build()
{
    plot->setPlottingHint(QCP::phFastPolylines);
    plot->setNoAntialiasingOnDrag(true);
    plot->setFocusPolicy(Qt::NoFocus);
    plot->setMouseTracking(true);
    plot->installEventFilter(&chart);
    plot->addLayer(QStringLiteral("markers"), plot->layer(QStringLiteral("grid")), QCustomPlot::limAbove);
    plot->addLayer(QStringLiteral("cursor"), plot->layer(QStringLiteral("overlay")), QCustomPlot::limAbove);
    plot->layer(QStringLiteral("cursor"))->setMode(QCPLayer::lmBuffered);
    markers = new ChartMarkers(plot, QStringLiteral("markers"));
    cursor = new ChartCursor(plot, QStringLiteral("cursor"));
    plot->xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ChartTicker(ChartTicker::Kind::Time)));
    plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new ChartTicker(ChartTicker::Kind::Value)));
    plot->xAxis->ticker()->setTickCount(5);
    plot->yAxis->ticker()->setTickCount(4);
    plot->axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setSubTicks(false);
        axis->setTickLabelPadding(8);
        axis->setPadding(0);
    }
    plot->xAxis->grid()->setVisible(false);
    plot->yAxis->grid()->setZeroLinePen(Qt::NoPen);
    replotTimer.setSingleShot(true);
    QObject::connect(&replotTimer, &QTimer::timeout, &chart, [this] { replotNow(); });
    sinceReplot.start();
    styleAll();
}

void TimeChartParts::styleAll()
{
    plot->setBackground(QBrush(stageSurface(theme)));
    const QFont font = theme.textFont(theme.sizes.caption);
    plot->axisRect()->setMargins(
        QMargins(0, QFontMetrics(font).height() + 1, 20, 0));  // the texts of marks stand there
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setTickLabelColor(theme.muted);
        axis->setTickLabelFont(font);
    }
    plot->yAxis->grid()->setPen(QPen(mixed(stageSurface(theme), theme.line, 0.8), theme.hairline));
    markers->setTheme(theme);
    cursor->setTheme(theme);
    for (std::size_t arm = 0; arm < arms.size(); ++arm) {
        for (std::size_t i = 0; i < arms[arm].size(); ++i) {
            const CurveSpec& spec = specs[i];
            ChartGraph& graph = *arms[arm][i].graph;
            const int number = static_cast<int>(arm);
            const double width = spec.width * (theme.projector ? 1.5 : 1);
            const bool dashed = spec.style != Qt::SolidLine;
            const ArmDash dash = looksAsArm(spec) ? armDash(number) : ArmDash{dashed ? 5.0 : 0.0, 3.5};
            graph.setPen(QPen(colorOf(spec, number), width, Qt::SolidLine, dash.dash > 0 ? Qt::FlatCap : Qt::RoundCap,
                              Qt::RoundJoin));
            graph.setDash(dash.dash, dash.gap);
            graph.setVisible(shows(number, spec) && spec.width > 0);
        }
    }
    place();
    markStale();
}

void TimeChartParts::makeGraphs()
{
    for (auto& curves : arms) {
        for (const Curve& curve : curves)
            plot->removeGraph(curve.graph);
        curves.clear();
    }
    // Dashed arms over solid ones, so that both are seen where they agree.
    for (int arm = 0; arm < kMostChartArms; ++arm) {
        for (std::size_t i = 0; i < specs.size(); ++i) {
            auto* graph = new ChartGraph(plot->xAxis, plot->yAxis);
            graph->setAdaptiveSampling(true);
            graph->setSelectable(QCP::stNone);
            arms[static_cast<std::size_t>(arm)].push_back({{}, graph});
        }
    }
    styleAll();
}

void TimeChartParts::markStale()
{
    stale = true;
    if (!chart.isVisible() || replotTimer.isActive())
        return;
    // A redraw that takes long must leave the larger part of the time to everything else.
    const int pause = std::max(kReplotMs, 3 * replotCostMs);
    replotTimer.start(std::clamp(pause - static_cast<int>(std::min<qint64>(sinceReplot.elapsed(), pause)), 0, pause));
}

double TimeChartParts::reached() const
{
    double latest = 0;
    for (const auto& curves : arms) {
        for (const Curve& curve : curves)
            latest = std::max(latest, curve.series.reached());
    }
    return latest;
}

void TimeChartParts::syncPoints()
{
    std::uint32_t mostSamples = 1;
    for (auto& curves : arms) {
        for (Curve& curve : curves) {
            if (curve.series.dirty())
                syncCurve(curve);
            mostSamples = std::max(mostSamples, curve.series.samplesPerSpan());
        }
    }
    if (std::exchange(samplesPerSpan, mostSamples) != mostSamples)
        chart.setToolTip(thinnedText());
}

QString TimeChartParts::thinnedText() const
{
    return samplesPerSpan == 1 ? QString()
                               : Words::tr("A long run: the least and the most of every %n samples are drawn.", nullptr,
                                           static_cast<int>(samplesPerSpan));
}

void TimeChartParts::syncCurve(Curve& curve) const
{
    const auto& spans = curve.series.spans();
    const std::size_t from = curve.series.dirtyFrom();
    auto data = curve.graph->data();
    double firstTime = std::numeric_limits<double>::infinity();
    QVector<QCPGraphData> added;
    const auto add = [&](const ChartPoint& point) {
        firstTime = std::min(firstTime, point.time);
        const bool gap = logarithmic && !(point.value > 0);
        added.append(QCPGraphData(point.time, gap ? std::numeric_limits<double>::quiet_NaN() : point.value));
    };
    added.reserve(static_cast<qsizetype>(spans.size() - from));
    for (std::size_t i = from; i < spans.size(); ++i) {
        if (std::isfinite(spans[i].first.time))
            add(spans[i].first);
        if (spans[i].second.time > spans[i].first.time)
            add(spans[i].second);
    }
    if (from == 0) {
        data->set(added, false);
    } else {
        const double kept = spans[from - 1].second.time;
        data->removeAfter(std::isfinite(kept) ? std::nextafter(kept, HUGE_VAL) : firstTime);
        data->add(added, false);
    }
    curve.series.markClean();
}

void TimeChartParts::fitAxes()
{
    if (fixed) {
        plot->xAxis->setRange(fixed->from, fixed->to);
        return plot->yAxis->setRange(fixed->least, fixed->most);
    }
    const QCPRange whole(0, wholeRangeEnd(std::max(reached(), std::isfinite(cursor->time()) ? cursor->time() : 0)));
    if (zoomed && cursor->time() > zoomed->upper && cursor->time() <= zoomed->upper + zoomed->size())
        *zoomed += cursor->time() - zoomed->upper;  // the run plays past the right end: go with it
    const QCPRange shown = zoomed.value_or(whole);
    plot->xAxis->setRange(shown);
    double most = 0, least = HUGE_VAL;
    for (const auto& curves : arms) {
        for (const Curve& curve : curves) {
            if (!curve.graph->visible())
                continue;
            most = std::max(most, curve.series.mostWithin(shown.lower, shown.upper, 0));
            if (logarithmic)
                least = std::min(least, curve.series.leastPositiveWithin(shown.lower, shown.upper, HUGE_VAL));
        }
    }
    const double upper = top.follow(most);
    if (!logarithmic)
        return plot->yAxis->setRange(0, upper);
    const double bottom = std::isfinite(least) ? std::pow(10, std::floor(std::log10(least))) : upper / 1000;
    plot->yAxis->setRange(std::min(bottom, upper / 10), upper);
}

void TimeChartParts::fitLabels()
{
    const qreal type = theme.sizes.caption / TypeSizes{}.caption;
    const QSizeF room = QSizeF(plot->axisRect()->size()) / type;
    if (auto* time = dynamic_cast<ChartTicker*>(plot->xAxis->ticker().data()))
        time->setLength(room.width());
    if (auto* value = dynamic_cast<ChartTicker*>(plot->yAxis->ticker().data()))
        value->setLength(room.height());
}

void TimeChartParts::replotNow()
{
    replotTimer.stop();
    if (!stale)
        return;
    QElapsedTimer cost;
    cost.start();
    fitPixelRatio();
    syncPoints();
    fitAxes();
    fitLabels();
    readAt(hover);
    plot->replot(QCustomPlot::rpQueuedRefresh);
    stale = false;
    ++replots;
    replotCostMs = static_cast<int>(cost.elapsed());
    sinceReplot.restart();
}

void TimeChartParts::redrawCursor()
{
    if (stale || !chart.isVisible())
        return markStale();
    plot->layer(QStringLiteral("cursor"))->replot();
}

QString TimeChartParts::valueText(double value) const
{
    if (values == ChartValues::Seconds)
        return formatSeconds(value).text();
    if (values == ChartValues::Rate)
        return formatRate(value).text();
    if (values == ChartValues::PerCent)
        return formatShare(value / 100).text();
    return Figure{formatCompact(value), unit, true}.text();
}

std::vector<ChartCursor::Reading> TimeChartParts::readingsAt(double time) const
{
    constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
    std::vector<ChartCursor::Reading> readings;
    bool anyValue = false;
    for (int arm = 0; arm < kMostChartArms && std::isfinite(time); ++arm) {
        const auto& curves = arms[static_cast<std::size_t>(arm)];
        for (std::size_t i = 0; i < curves.size(); ++i) {
            const CurveSpec& spec = specs[i];
            if (spec.name.isEmpty() || time > curves[i].series.reached() || !shows(arm, spec))
                continue;
            const auto value = curves[i].series.valueAt(time);
            if (!value && !(spec.measured && curves[i].series.startsBy(time)))
                continue;
            anyValue = anyValue || value;
            QString text = spec.name + QLatin1Char(' ') + (value ? valueText(*value) : QStringLiteral("–"));
            if (armCount() > 1)
                text += QStringLiteral(" (%1)").arg(armName(arm));
            readings.push_back({text, colorOf(spec, arm), value && spec.width > 0 ? *value : kNowhere});
        }
    }
    if (!readings.empty() && !anyValue)
        readings = {{Words::tr("nothing measured"), theme.muted, kNowhere}};
    return readings;
}

void TimeChartParts::readAt(double time)
{
    cursor->setHover(time, std::isfinite(time) ? formatClock(time) : QString(), readingsAt(time));
}

void TimeChartParts::zoomTime(double factor, double anchor)
{
    const QCPRange now = plot->xAxis->range();
    const double all = wholeRangeEnd(std::max(reached(), std::isfinite(cursor->time()) ? cursor->time() : 0));
    const double span = std::max(kLeastSpan, now.size() / factor);
    if (span >= all) {
        zoomed.reset();
    } else {
        const double share = std::clamp((anchor - now.lower) / now.size(), 0.0, 1.0);
        const double lower = std::clamp(anchor - share * span, 0.0, all - span);
        zoomed = QCPRange(lower, lower + span);
    }
    markStale();
}

void TimeChartParts::panTime(double share)
{
    if (!zoomed)
        return;
    const double all = wholeRangeEnd(reached());
    const double lower = std::clamp(zoomed->lower + share * zoomed->size(), 0.0, std::max(0.0, all - zoomed->size()));
    zoomed = QCPRange(lower, lower + zoomed->size());
    markStale();
}

qreal TimeChartParts::headerHeight() const
{
    return std::ceil(QFontMetricsF(theme.headingFont(theme.sizes.body)).height() + 16);
}

void TimeChartParts::place()
{
    const int header = static_cast<int>(headerHeight());
    plot->setGeometry(QRect(12, header, std::max(20, chart.width() - 14), std::max(20, chart.height() - header - 10)));
    plot->axisRect()->setMinimumMargins(QMargins(0, 0, 0, 0));
}

namespace {
constexpr qreal kLegendLine = 18, kLegendBetween = 7, kLegendAfter = 16;
}

QStringList TimeChartParts::legendNames(const QFontMetricsF& metrics, qreal room) const
{
    QStringList names;
    qreal needed = 0;
    for (int arm = 0; arm < armCount() && armCount() > 1; ++arm) {
        names += armName(arm);
        needed += kLegendLine + kLegendBetween + metrics.horizontalAdvance(names.back()) + kLegendAfter;
    }
    for (int arm = 0; needed > room && arm < names.size(); ++arm)
        names[arm] = armLetter(arm);
    return names;
}

void TimeChartParts::paintLegend(QPainter& painter, QRectF row) const
{
    const QFont font = theme.textFont(theme.sizes.note);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    // Laid out from the right end, as many as there is room for; where reading goes the other way, all is mirrored.
    const auto placed = [this](const QRectF& place) {
        return chart.isRightToLeft() ? QRectF(chart.width() - place.right(), place.top(), place.width(), place.height())
                                     : place;
    };
    const auto entry = [&](const QString& name, const QColor& color, ArmDash dash) {
        constexpr qreal kWidth = 2.5;
        const qreal needed = kLegendLine + kLegendBetween + metrics.horizontalAdvance(name);
        if (needed > row.width())
            return;
        const qreal left = row.right() - needed;
        const QRectF line = placed(QRectF(left, row.center().y() + 1, kLegendLine, 0));
        QPen pen(color, kWidth, Qt::SolidLine, Qt::FlatCap);
        if (dash.dash > 0)
            pen.setDashPattern({dash.dash / kWidth, dash.gap / kWidth});
        painter.setPen(pen);
        painter.drawLine(line.topLeft(), line.topRight());
        painter.setPen(theme.muted);
        const qreal before = kLegendLine + kLegendBetween;
        painter.drawText(placed(QRectF(left + before, row.top(), needed - before + 1, row.height())),
                         Qt::AlignVCenter | Qt::AlignLeading, name);
        row.setRight(left - kLegendAfter);
    };
    const QStringList names = legendNames(metrics, row.width());
    for (int arm = static_cast<int>(names.size()) - 1; arm >= 0; --arm)
        entry(names[arm], theme.color(armRole(arm)), armDash(arm));
    for (auto spec = specs.rbegin(); spec != specs.rend(); ++spec) {
        if (shows(0, *spec) && !looksAsArm(*spec) && !spec->name.isEmpty() && spec->width > 0)
            entry(spec->name, colorOf(*spec, 0), {spec->style != Qt::SolidLine ? 4.0 : 0.0, 3});
    }
}

void TimeChartParts::fitPixelRatio()
{
    if (const qreal ratio = chart.devicePixelRatioF(); plot->bufferDevicePixelRatio() != ratio)
        plot->setBufferDevicePixelRatio(ratio);
}

}  // namespace faultglass
