#include "widgets/panels/fleet_panel.h"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/canvas/isolation_canvas.h"
#include "widgets/canvas/server_look.h"
#include "widgets/controls/arm_bar.h"
#include "widgets/controls/cause_grid.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/arm_deck.h"
#include "widgets/panels/arm_lineage.h"
#include "widgets/panels/arm_view.h"
#include "widgets/panels/caption_bar.h"
#include "widgets/panels/hazard_chart.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/panels/law_pane.h"
#include "widgets/panels/quiet_splitter.h"
#include "widgets/plots/lane_chart.h"
#include "widgets/plots/time_chart.h"

namespace faultglass {

namespace {

constexpr int kMargin = 20;
constexpr int kGap = 12;
constexpr int kHandle = 6;

/// The text of a step on its button: without the mnemonic of the menu.
QString plainText(const char* text) { return specText(text).remove(QLatin1Char('&')); }

QVector<FaultButton> faultButtons(const PanelSpec& spec)
{
    QVector<FaultButton> buttons;
    for (const FaultStep& step : spec.faults) {
        const QString keys = QKeySequence(step.key).toString(QKeySequence::NativeText);
        buttons +=
            FaultButton{plainText(step.text),
                        FleetPanel::tr("%1 (%2)", "what a button does, and its key").arg(specText(step.help), keys),
                        faultOf(step)};
    }
    return buttons;
}

bool serves(const ServerView& server)
{
    const bool alive = server.state == ServerState::Healthy || server.state == ServerState::Busy ||
                       server.state == ServerState::Overloaded;
    return alive && server.inRotation;
}

}  // namespace

FleetPanel::FleetPanel(const PanelSpec& spec, const Scenario& scenario, LabLink& link, LabEdits& edits, QWidget* parent)
    : Panel(parent), m_link(link), m_edits(edits), m_spec(spec), m_scenario(scenario), m_extent(m_scenario.duration)
{
    buildStage();
    m_inspector = new Inspector(m_scenario, faultButtons(m_spec));
    m_columns = new QuietSplitter(Qt::Horizontal, kHandle);
    m_columns->addWidget(m_stage);
    m_columns->addWidget(m_inspector);
    m_columns->readInOrder();
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_columns);
    setFocusProxy(m_deck);
    buildActions();
    showComparing();
    connectParts();
    if (frame())
        showFrame(frame());
    else
        showTransport();
}

FleetPanel::~FleetPanel() = default;

void FleetPanel::buildStage()
{
    m_stage = new QWidget;
    m_kpis = new KpiStrip;
    m_caption = new CaptionBar;
    m_armBar = new ArmBar;
    m_armBar->hide();
    m_deck = new ArmDeck(m_link.series(), m_spec.scene);
    buildCharts();
    m_transport = new TransportBar;
    m_transport->setForkVisible(true);

    m_charts = new QuietSplitter(Qt::Horizontal, kGap);
    for (TimeChart* plot : m_plots)
        m_charts->addWidget(plot);
    buildLanes();
    m_rows = new QuietSplitter(Qt::Vertical, kGap);
    m_rows->addWidget(m_deck);
    m_lower = new QStackedWidget;
    m_lower->addWidget(m_charts);
    buildLaws();
    m_rows->addWidget(m_lower);
    for (QuietSplitter* splitter : {m_charts, m_rows})
        splitter->readInOrder();
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsByHand = true; });
    m_charts->setSizes({5000, 5000, 5000});

    m_stageColumn = new QVBoxLayout(m_stage);
    m_stageColumn->addWidget(m_kpis);
    auto* story = new QHBoxLayout;
    story->setSpacing(kGap);
    story->addWidget(m_caption, 1);
    story->addWidget(m_armBar);
    if (m_lawButton)
        story->addWidget(m_lawButton);
    m_stageColumn->addLayout(story);
    m_stageColumn->addWidget(m_rows, 1);
    m_stageColumn->addWidget(m_transport);
}

QAction* FleetPanel::addStep(const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void FleetPanel::addSeparator()
{
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    addAction(separator);
}

void FleetPanel::buildActions()
{
    for (const FaultStep& step : m_spec.faults)
        addStep(specText(step.text), QKeySequence(step.key), [this, &step] { takeStep(step); });
    addStep(tr("&Why did it fail?"), Qt::Key_W, [this] { m_deck->view().askWhyOfFocused(); });
    if (m_spec.scene == SceneKind::Isolation) {
        addStep(tr("Deal &again"), Qt::Key_Q,
                [this] { m_edits.setSeed(QRandomGenerator::global()->bounded(1, 10'000)); });
        addStep(tr("The &unluckiest pair"), Qt::Key_U, [this] { toggleUnluckiestPair(); });
    }
    if (m_laws)
        addStep(tr("Runs against the la&w, or over time"), Qt::Key_Y,
                [this] { showLaws(m_lower->currentIndex() == 0); });
    addSeparator();
    buildPresets();
    buildCompareActions();
}

void FleetPanel::buildPresets()
{
    m_presetsAction = new QAction(tr("Examples"), this);
    m_presetsAction->setToolTip(tr("Starting states worth seeing"));
    auto* menu = new QMenu(this);
    for (const Preset& preset : m_spec.presets) {
        const QString name = specText(preset.name);
        menu->addAction(name, this, [this, &preset, name] { m_edits.start(name, preset.settings); });
    }
    menu->addSeparator();
    menu->addAction(tr("As it was at first"), &m_edits, &LabEdits::reset);
    m_presetsAction->setMenu(menu);
    m_inspector->setExamples(m_presetsAction);
    addAction(m_presetsAction);
    addSeparator();
}

void FleetPanel::connectParts()
{
    connect(&m_link, &LabLink::seriesChanged, this, &FleetPanel::addSeries);
    connect(&m_link, &LabLink::frameChanged, this, &FleetPanel::showFrame);
    connect(&m_link, &LabLink::transportChanged, this, &FleetPanel::showTransport);

    connect(m_transport, &TransportBar::playToggled, &m_link, &LabLink::setPlaying);
    connect(m_transport, &TransportBar::seekRequested, this,
            [this](double seconds) { m_link.seek(secondsToTime(seconds)); });
    connect(m_transport, &TransportBar::stepRequested, &m_link, &LabLink::step);
    connect(m_transport, &TransportBar::restartRequested, this, [this] { m_link.seek(SimTime{}); });
    connect(m_transport, &TransportBar::speedRequested, &m_link, &LabLink::setSpeed);
    connect(m_transport, &TransportBar::seedRequested, &m_edits, &LabEdits::setSeed);

    connect(m_transport, &TransportBar::forkRequested, m_forkAction, &QAction::trigger);

    connect(m_kpis, &KpiStrip::whyRequested, m_deck, &ArmDeck::askWhy);
    connect(m_deck, &ArmDeck::faultRequested, &m_edits, &LabEdits::inject);
    connect(m_deck, &ArmDeck::replicaMoved, this, &FleetPanel::moveReplica);
    connect(m_deck, &ArmDeck::chosenChanged, this, &FleetPanel::showChoice);
    connect(m_armBar, &ArmBar::chosen, m_deck, &ArmDeck::choose);
    connect(m_armBar, &ArmBar::splitToggled, m_deck, &ArmDeck::setSplit);
    connect(m_armBar, &ArmBar::renameRequested, &m_edits, &LabEdits::nameArm);
    connect(m_armBar, &ArmBar::removeRequested, this, &FleetPanel::remove);

    connect(m_inspector, &Inspector::valueEdited, this, [this](const QString& key, double value, int gesture) {
        m_edits.setParameter(key, value, gesture, m_deck->target());
    });
    connect(m_inspector, &Inspector::resetRequested, &m_edits, &LabEdits::reset);
    connect(m_inspector, &Inspector::faultRequested, this, &FleetPanel::injectAimed);
}

void FleetPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (QuietSplitter* splitter : {m_columns, m_rows, m_charts})
        splitter->setTheme(theme);
    m_kpis->setTheme(theme);
    m_caption->setTheme(theme);
    m_armBar->setTheme(theme);
    m_deck->setTheme(theme);
    for (TimeChart* plot : m_plots)
        plot->setTheme(theme);
    if (m_laws)
        m_laws->setTheme(theme);
    if (m_lanes)
        m_lanes->setTheme(theme);
    if (m_causes)
        m_causes->setTheme(theme);
    if (m_hazard)
        m_hazard->setTheme(theme);
    m_transport->setTheme(theme);
    m_inspector->setTheme(theme);
    update();
}

void FleetPanel::setReducedMotion(bool reduced) { m_deck->setReducedMotion(reduced); }

void FleetPanel::setInspectorVisible(bool visible)
{
    if (visible == isInspectorVisible())
        return;
    m_inspector->setVisible(visible);
    emit inspectorVisibleChanged(visible);
}

bool FleetPanel::isInspectorVisible() const { return !m_inspector->isHidden(); }

void FleetPanel::setWallClock(std::function<double()> seconds) { m_deck->setWallClock(seconds); }

void FleetPanel::settle() { m_deck->settle(); }

QImage FleetPanel::picture()
{
    QImage image(m_stage->size() * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(m_theme.window);
    m_stage->render(&image);
    return image;
}

QByteArray FleetPanel::layoutState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_rows->saveState() << m_charts->saveState() << (m_lower->currentIndex() == 1);
    return bytes;
}

void FleetPanel::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    QByteArray rows, charts;
    stream >> rows >> charts;
    if (stream.status() != QDataStream::Ok)
        return;
    m_rowsByHand = m_rows->restoreState(rows);
    m_charts->restoreState(charts);
    bool laws = false;
    stream >> laws;  // not in what earlier versions stored
    showLaws(laws);
}

std::shared_ptr<const Frame> FleetPanel::frame() const
{
    const auto& newest = m_link.frame();
    const bool ours = newest && newest->timeline && newest->timeline->scenario == &m_scenario;
    return ours ? newest : nullptr;
}

void FleetPanel::showFrame(const std::shared_ptr<const Frame>& frame)
{
    if (frame && frame->timeline && frame->timeline->scenario != &m_scenario)
        return;
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
    for (TimeChart* plot : m_plots)
        plot->setCursor(now);
    showMarkers(*frame);
    if (m_laws)
        m_laws->setFrame(*frame, m_deck->target());
    if (m_lanes)
        showLanes(*frame);
    if (m_causes)
        showCauses(*frame);
    if (m_hazard)
        m_hazard->setParameters(frame->arms[static_cast<std::size_t>(std::max(0, m_deck->target()))].parameters);
    showExpected(*frame);
    showTransport();
    showStory(*frame);
}

void FleetPanel::showTransport()
{
    TransportState state;
    state.playing = m_link.playing();
    state.speedAsked = m_link.speed();
    const auto frame = this->frame();
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

void FleetPanel::showStory(const Frame& frame)
{
    const TransitionLog& log = m_link.series().log();
    const SimTime sampled = frame.arms.front().fleet.latest.at;
    const bool comparing = m_deck->armCount() > 1;
    if (sampled == m_toldAt && log.revision() == m_toldRevision && frame.timeline == m_toldTimeline)
        return;
    m_toldAt = sampled;
    m_toldRevision = log.revision();
    m_toldTimeline = frame.timeline;
    m_caption->setCaption(comparing ? m_spec.compared(frame, m_deck->lineage(), m_link.series())
                                    : m_spec.caption(frame, log));
    if (!comparing)
        m_deck->view().explainOverload(frame);
}

void FleetPanel::toggleUnluckiestPair()
{
    if (auto* canvas = qobject_cast<IsolationCanvas*>(&m_deck->view().canvas()))
        canvas->showUnluckiestPair(!canvas->showsUnluckiestPair());
}

ServerId FleetPanel::firstServing() const
{
    const auto frame = this->frame();
    const auto arm = static_cast<std::size_t>(std::max(0, m_deck->target()));
    if (!frame || arm >= frame->arms.size())
        return {};
    const auto& servers = frame->arms[arm].fleet.servers;
    const auto found = std::ranges::find_if(servers, serves);
    return found == servers.end() ? ServerId{} : ServerId{static_cast<std::uint32_t>(found - servers.begin())};
}

void FleetPanel::takeStep(const FaultStep& step) { injectAimed(faultOf(step)); }

/// A fault of which the experiment says that it strikes whoever serves is given a target.
void FleetPanel::injectAimed(Fault fault)
{
    const auto step = std::ranges::find_if(m_spec.faults, [&](const FaultStep& each) {
        return each.kind == fault.kind && each.target == fault.target;
    });
    if (step != m_spec.faults.end() && step->firstServing) {
        fault.target = firstServing();
        if (!fault.target.valid())
            return;  // an invalid target would mean all of them
    }
    m_edits.inject(fault, m_deck->target());
}

/// All replicas of that arm stay where they are but this one, and one that is in its way changes places with it.
void FleetPanel::moveReplica(int arm, int replica, ServerId server)
{
    const auto frame = this->frame();
    if (!frame || static_cast<std::size_t>(arm) >= frame->arms.size())
        return;
    std::vector<ReplicaView> replicas = frame->arms[static_cast<std::size_t>(arm)].fleet.replicas;
    constexpr std::size_t kMostPlaced = 9;
    const auto moved = static_cast<std::size_t>(replica);
    if (moved >= std::min(replicas.size(), kMostPlaced))
        return;
    const auto other = std::ranges::find(replicas, server.value, &ReplicaView::server);
    if (other != replicas.end())
        other->server = replicas[moved].server;
    replicas[moved].server = server.value;
    std::vector<std::pair<std::string, double>> values;
    if (m_spec.armsAreSpreads)
        values.emplace_back("replica-spread", arm);
    for (std::size_t i = 0; i < kMostPlaced; ++i)
        values.emplace_back("replica-" + std::to_string(i + 1) + "-on",
                            i < replicas.size() ? replicas[i].server + 1.0 : 0);
    m_edits.setTogether(tr("Move R%1 to %2").arg(replica + 1).arg(serverName(server.value)), values);
}

void FleetPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool low = isLow();
    const int gap = low ? kGap * 2 / 3 : kGap;
    m_stageColumn->setSpacing(gap);
    m_stageColumn->setContentsMargins(kMargin, gap, kMargin - kHandle, low ? kGap : kMargin);
    const int forThree = m_hazard ? 1150 : 1400;
    if (m_lanes || m_causes || m_hazard)
        m_plots[1]->setVisible(width() >= forThree * m_theme.sizes.body / TypeSizes{}.body);
    divideRows();
}

void FleetPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
}

}  // namespace faultglass
