#include "widgets/panels/cascading_failure_panel.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/controls/arm_bar.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/arm_deck.h"
#include "widgets/panels/arm_view.h"
#include "widgets/panels/caption_bar.h"
#include "widgets/panels/cascade_caption.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/panels/quiet_splitter.h"
#include "widgets/panels/run_markers.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

namespace {

constexpr int kMargin = 20;
constexpr int kGap = 12;
constexpr int kHandle = 6;

enum ThroughputCurve { kOffered, kAttempts, kGoodput };
enum LatencyCurve { kMedian, kP99 };

QVector<FaultButton> faultButtons()
{
    return {{CascadingFailurePanel::tr("Kill a server"),
             CascadingFailurePanel::tr("The first server that still serves dies with all it holds. (K)"),
             makeFault(FaultKind::Crash)},
            {CascadingFailurePanel::tr("Slow a server"),
             CascadingFailurePanel::tr("The first server that still serves takes four times as long. (L)"),
             makeFault(FaultKind::Slow)},
            {CascadingFailurePanel::tr("Spike load ×2"),
             CascadingFailurePanel::tr("Users ask for twice as much until it is healed. (U)"),
             makeFault(FaultKind::LoadSpike)},
            {CascadingFailurePanel::tr("Heal all"),
             CascadingFailurePanel::tr("Takes every fault off every server and ends a load spike. (H)"),
             makeFault(FaultKind::Heal)}};
}

bool serves(const ServerView& server)
{
    const bool alive = server.state == ServerState::Healthy || server.state == ServerState::Busy ||
                       server.state == ServerState::Overloaded;
    return alive && server.inRotation;
}

}  // namespace

CascadingFailurePanel::CascadingFailurePanel(const Scenario& scenario, LabLink& link, LabEdits& edits, QWidget* parent)
    : Panel(parent), m_link(link), m_edits(edits), m_scenario(scenario), m_extent(scenario.duration)
{
    buildStage();
    m_inspector = new Inspector(scenario, faultButtons());
    m_columns = new QuietSplitter(Qt::Horizontal, kHandle);
    m_columns->addWidget(m_stage);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_columns);
    setFocusProxy(m_deck);
    buildActions();
    showComparing();
    connectParts();
    if (link.frame())
        showFrame(link.frame());
    else
        showTransport();
}

CascadingFailurePanel::~CascadingFailurePanel() = default;

void CascadingFailurePanel::buildStage()
{
    m_stage = new QWidget;
    m_kpis = new KpiStrip;
    m_caption = new CaptionBar;
    m_armBar = new ArmBar;
    m_armBar->hide();
    m_deck = new ArmDeck(m_link.series());
    buildCharts();
    m_transport = new TransportBar;
    m_transport->setForkVisible(true);

    m_charts = new QuietSplitter(Qt::Horizontal, kGap);
    m_charts->addWidget(m_throughput);
    m_charts->addWidget(m_latency);
    m_rows = new QuietSplitter(Qt::Vertical, kGap);
    m_rows->addWidget(m_deck);
    m_rows->addWidget(m_charts);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsByHand = true; });
    m_charts->setSizes({5000, 5000});

    m_stageColumn = new QVBoxLayout(m_stage);
    m_stageColumn->addWidget(m_kpis);
    auto* story = new QHBoxLayout;
    story->setSpacing(kGap);
    story->addWidget(m_caption, 1);
    story->addWidget(m_armBar);
    m_stageColumn->addLayout(story);
    m_stageColumn->addWidget(m_rows, 1);
    m_stageColumn->addWidget(m_transport);
}

void CascadingFailurePanel::buildCharts()
{
    m_throughput = new TimeChart;
    m_throughput->setCurves({{tr("offered"), std::nullopt, Qt::DashLine, 1.5, Compared::First},
                             {tr("attempts"), Role::Degraded, Qt::SolidLine, 2, Compared::None},
                             {tr("goodput"), Role::Healthy}});
    m_latency = new TimeChart;
    m_latency->setCurves({{tr("p50"), Role::Accent, Qt::SolidLine, 2, Compared::None}, {tr("p99"), Role::Failed}});
}

QAction* CascadingFailurePanel::addStep(const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void CascadingFailurePanel::addFaultStep(const QString& text, const QKeySequence& keys, const Fault& fault)
{
    addStep(text, keys, [this, fault] { injectAimed(fault); });
}

void CascadingFailurePanel::addSeparator()
{
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
}

void CascadingFailurePanel::buildActions()
{
    addFaultStep(tr("&Kill a server"), Qt::Key_K, makeFault(FaultKind::Crash));
    addFaultStep(tr("S&low a server"), Qt::Key_L, makeFault(FaultKind::Slow));
    addFaultStep(tr("Spike &load ×2"), Qt::Key_U, makeFault(FaultKind::LoadSpike));
    addFaultStep(tr("&Heal all"), Qt::Key_H, makeFault(FaultKind::Heal));
    addStep(tr("&Why did it fail?"), Qt::Key_W, [this] { m_deck->view().askWhyOfFocused(); });
    addSeparator();
    buildCompareActions();
}

void CascadingFailurePanel::connectParts()
{
    connect(&m_link, &LabLink::seriesChanged, this, &CascadingFailurePanel::addSeries);
    connect(&m_link, &LabLink::frameChanged, this, &CascadingFailurePanel::showFrame);
    connect(&m_link, &LabLink::transportChanged, this, &CascadingFailurePanel::showTransport);

    connect(m_transport, &TransportBar::playToggled, &m_link, &LabLink::setPlaying);
    connect(m_transport, &TransportBar::seekRequested, this,
            [this](double seconds) { m_link.seek(secondsToTime(seconds)); });
    connect(m_transport, &TransportBar::stepRequested, &m_link, &LabLink::step);
    connect(m_transport, &TransportBar::restartRequested, this, [this] { m_link.seek(SimTime{}); });
    connect(m_transport, &TransportBar::speedRequested, &m_link, &LabLink::setSpeed);
    connect(m_transport, &TransportBar::seedRequested, &m_edits, &LabEdits::setSeed);

    connect(m_transport, &TransportBar::forkRequested, m_forkAction, &QAction::trigger);

    connect(m_deck, &ArmDeck::faultRequested, &m_edits, &LabEdits::inject);
    connect(m_deck, &ArmDeck::chosenChanged, this, &CascadingFailurePanel::showChoice);
    connect(m_armBar, &ArmBar::chosen, m_deck, &ArmDeck::choose);
    connect(m_armBar, &ArmBar::splitToggled, m_deck, &ArmDeck::setSplit);
    connect(m_armBar, &ArmBar::renameRequested, &m_edits, &LabEdits::nameArm);
    connect(m_armBar, &ArmBar::removeRequested, this, &CascadingFailurePanel::remove);

    connect(m_inspector, &Inspector::valueEdited, this, [this](const QString& key, double value, int gesture) {
        m_edits.setParameter(key, value, gesture, m_deck->target());
    });
    connect(m_inspector, &Inspector::resetRequested, &m_edits, &LabEdits::reset);
    connect(m_inspector, &Inspector::faultRequested, this, &CascadingFailurePanel::injectAimed);
}

void CascadingFailurePanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (QuietSplitter* splitter : {m_columns, m_rows, m_charts})
        splitter->setTheme(theme);
    m_kpis->setTheme(theme);
    m_caption->setTheme(theme);
    m_armBar->setTheme(theme);
    m_deck->setTheme(theme);
    m_throughput->setTheme(theme);
    m_latency->setTheme(theme);
    m_transport->setTheme(theme);
    m_inspector->setTheme(theme);
    update();
}

void CascadingFailurePanel::setReducedMotion(bool reduced) { m_deck->setReducedMotion(reduced); }

void CascadingFailurePanel::setInspectorVisible(bool visible)
{
    if (visible == isInspectorVisible())
        return;
    m_inspector->setVisible(visible);
    emit inspectorVisibleChanged(visible);
}

bool CascadingFailurePanel::isInspectorVisible() const { return !m_inspector->isHidden(); }

void CascadingFailurePanel::setWallClock(std::function<double()> seconds) { m_deck->setWallClock(seconds); }

void CascadingFailurePanel::settle() { m_deck->settle(); }

QImage CascadingFailurePanel::picture()
{
    QImage image(m_stage->size() * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(m_theme.window);
    m_stage->render(&image);
    return image;
}

QByteArray CascadingFailurePanel::layoutState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_rows->saveState() << m_charts->saveState();
    return bytes;
}

void CascadingFailurePanel::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray rows, charts;
    stream >> rows >> charts;
    if (stream.status() != QDataStream::Ok)
        return;
    m_rowsByHand = m_rows->restoreState(rows);
    m_charts->restoreState(charts);
}

void CascadingFailurePanel::addSeries(const std::vector<SeriesItem>& items)
{
    for (const SeriesItem& item : items) {
        if (const auto* point = std::get_if<SeriesPoint>(&item)) {
            const Sample& sample = point->sample;
            const double time = sample.at.seconds();
            const auto arm = static_cast<int>(point->arm);
            m_throughput->setPoint(kOffered, point->index, time, sample.offered, arm);
            m_throughput->setPoint(kAttempts, point->index, time, sample.attempts, arm);
            m_throughput->setPoint(kGoodput, point->index, time, sample.goodput, arm);
            m_latency->setPoint(kMedian, point->index, time, sample.p50, arm);
            m_latency->setPoint(kP99, point->index, time, sample.p99, arm);
        } else if (const auto* cut = std::get_if<SeriesCut>(&item)) {
            m_throughput->cut(cut->time.seconds());
            m_latency->cut(cut->time.seconds());
        }
    }
}

void CascadingFailurePanel::showFrame(const std::shared_ptr<const Frame>& frame)
{
    m_deck->setFrame(frame);
    if (!frame || frame->arms.empty())
        return;
    if (frame->runNumber != m_run) {
        m_run = frame->runNumber;
        m_extent = m_scenario.duration;
    }
    const double now = frame->now.seconds();
    showArms(*frame);
    showFigures(*frame);
    m_throughput->setCursor(now);
    m_latency->setCursor(now);
    showMarkers(*frame);
    showTransport();
    showStory(*frame);
}

void CascadingFailurePanel::showMarkers(const Frame& frame)
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
    m_throughput->setMarkers(markers.charts);
    m_latency->setMarkers(markers.charts);
}

void CascadingFailurePanel::showTransport()
{
    TransportState state;
    state.playing = m_link.playing();
    state.speedAsked = m_link.speed();
    const auto& frame = m_link.frame();
    if (frame) {
        state.now = frame->now.seconds();
        state.reached = frame->reached.seconds();
        state.speedReached = frame->speedReached;
        state.seed = frame->seed;
        // Twice as much room whenever the run has filled the line, so that the handle does not crawl back all the time.
        while (state.reached >= m_extent && state.reached > 0)
            m_extent *= 2;
        if (frame->status == LabStatus::Failed)
            state.status = tr("Failed");
        else if (frame->status == LabStatus::Seeking && frame->seekProgress < 1)
            state.status = tr("Seeking %1%").arg(qRound(frame->seekProgress * 100));
    } else {
        state.status = tr("Starting");
    }
    state.extent = m_extent;
    m_transport->setState(state);
}

void CascadingFailurePanel::showStory(const Frame& frame)
{
    const TransitionLog& log = m_link.series().log();
    const SimTime sampled = frame.arms.front().fleet.latest.at;
    const bool comparing = m_deck->armCount() > 1;
    if (sampled == m_toldAt && log.revision() == m_toldRevision && frame.timeline == m_toldTimeline)
        return;
    m_toldAt = sampled;
    m_toldRevision = log.revision();
    m_toldTimeline = frame.timeline;
    m_caption->setCaption(comparing ? compareCaption(frame, m_deck->lineage(), m_link.series())
                                    : cascadeCaption(frame, log));
    if (!comparing)
        m_deck->view().explainOverload(frame);
}

ServerId CascadingFailurePanel::firstServing() const
{
    const auto& frame = m_link.frame();
    const auto arm = static_cast<std::size_t>(std::max(0, m_deck->target()));
    if (!frame || arm >= frame->arms.size())
        return {};
    const auto& servers = frame->arms[arm].fleet.servers;
    const auto found = std::ranges::find_if(servers, serves);
    return found == servers.end() ? ServerId{} : ServerId{static_cast<std::uint32_t>(found - servers.begin())};
}

void CascadingFailurePanel::injectAimed(Fault fault)
{
    if (fault.kind == FaultKind::Crash || fault.kind == FaultKind::Slow) {
        fault.target = firstServing();
        if (!fault.target.valid())
            return;  // an invalid target would mean all of them
    }
    m_edits.inject(fault, m_deck->target());
}

void CascadingFailurePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool low = isLow();
    const int gap = low ? kGap * 2 / 3 : kGap;
    m_stageColumn->setSpacing(gap);
    m_stageColumn->setContentsMargins(kMargin, gap, kMargin - kHandle, low ? kGap : kMargin);
    divideRows();
}

bool CascadingFailurePanel::isLow() const
{
    // In a low window the canvas gets what can be spared: five cards must fit under each other.
    constexpr int kLow = 760;
    return height() < kLow * m_theme.sizes.body / TypeSizes{}.body;
}

void CascadingFailurePanel::divideRows()
{
    if (m_rowsByHand)
        return;
    // Side by side fleets are narrow and need less height; what tells them apart stands in the charts.
    const int canvasShare = m_shownArms > 1 ? 60 : isLow() ? 65 : 62;
    m_rows->setStretchFactor(0, canvasShare);
    m_rows->setStretchFactor(1, 100 - canvasShare);
    m_rows->setSizes({canvasShare * 100, (100 - canvasShare) * 100});
}

void CascadingFailurePanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
}

}  // namespace faultglass
