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
#include <QVBoxLayout>

#include "core/scenarios/scenario.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/server_look.h"
#include "widgets/canvas/stage_canvas.h"
#include "widgets/controls/arm_bar.h"
#include "widgets/controls/kpi_strip.h"
#include "widgets/controls/transport_bar.h"
#include "widgets/panels/aimed_fault.h"
#include "widgets/panels/arm_view.h"
#include "widgets/panels/arm_views.h"
#include "widgets/panels/caption_bar.h"
#include "widgets/panels/compare_control.h"
#include "widgets/panels/inspector.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"
#include "widgets/panels/lower_pane.h"
#include "widgets/panels/panel_action.h"
#include "widgets/panels/quiet_splitter.h"
#include "widgets/panels/replica_move.h"
#include "widgets/panels/transport_feed.h"
#include "widgets/theme/core_text.h"

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

}  // namespace

FleetPanel::FleetPanel(const PanelSpec& spec, const Scenario& scenario, LabLink& link, LabEdits& edits, QWidget* parent)
    : Panel(parent), m_link(link), m_edits(edits), m_spec(spec), m_scenario(scenario)
{
    buildStage();
    m_inspector = new Inspector(m_scenario, m_spec.sections, faultButtons(m_spec));
    m_columns = new QuietSplitter(Qt::Horizontal, kHandle);
    m_columns->addWidget(m_stage);
    m_columns->addWidget(m_inspector);
    m_columns->readInOrder();
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_columns);
    setFocusProxy(m_armViews);
    m_captions.emplace(m_spec, *m_kpis, *m_caption);
    m_compare = new CompareControl(*m_armViews, *m_armBar, m_edits, this);
    m_transportFeed = new TransportFeed(*m_transport, m_link, m_edits, m_scenario.duration, this);
    buildActions();
    divideRows();
    connectParts();
    if (frame()) {
        m_lower->charts().add(m_link.series().points());
        showFrame(frame());
    } else {
        showTransport();
    }
}

FleetPanel::~FleetPanel() = default;

void FleetPanel::buildStage()
{
    m_stage = new QWidget;
    m_kpis = new KpiStrip;
    m_caption = new CaptionBar;
    m_armBar = new ArmBar;
    m_armViews = new ArmViews(m_link.series(), m_spec.scene);
    m_transport = new TransportBar;
    m_transport->setForkVisible(true);
    m_rows = new QuietSplitter(Qt::Vertical, kGap);
    m_rows->addWidget(m_armViews);
    m_lower = new LowerPane(m_spec, m_scenario.duration, m_edits);
    m_rows->addWidget(m_lower);
    m_rows->readInOrder();
    connect(m_rows, &QSplitter::splitterMoved, this, [this] { m_rowsByHand = true; });

    m_stageColumn = new QVBoxLayout(m_stage);
    m_stageColumn->addWidget(m_kpis);
    auto* story = new QHBoxLayout;
    story->setSpacing(kGap);
    story->addWidget(m_caption, 1);
    story->addWidget(m_armBar);
    if (m_lower->hasLaws())
        story->addWidget(m_lower->lawButton());
    m_stageColumn->addLayout(story);
    m_stageColumn->addWidget(m_rows, 1);
    m_stageColumn->addWidget(m_transport);
}

void FleetPanel::addStep(const QString& text, const QKeySequence& keys, std::function<void()> act)
{
    addAction(panelAction(this, text, keys, std::move(act)));
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
        addStep(specText(step.text), QKeySequence(step.key), [this, &step] { inject(faultOf(step)); });
    addStep(tr("&Why did it fail?"), Qt::Key_W, [this] { m_armViews->view().askWhyOfFocused(); });
    if (m_spec.customersAreDealt) {
        addStep(tr("Deal &again"), Qt::Key_Q,
                [this] { m_edits.setSeed(QRandomGenerator::global()->bounded(1, 10'000)); });
        addStep(tr("The &unluckiest pair"), Qt::Key_U, [this] { toggleUnluckiestPair(); });
    }
    if (m_lower->hasLaws())
        addStep(tr("Runs against the la&w, or over time"), Qt::Key_Y, [this] { showLaws(!showsLaws()); });
    addStep(tr("Changes from the &start, or from now on"), Qt::Key_S, [this] { chooseStart(!m_since.isFromStart()); });
    addSeparator();
    buildPresets();
    addActions(m_compare->actions());
}

void FleetPanel::buildPresets()
{
    auto* presets = new QAction(tr("Examples"), this);
    presets->setToolTip(tr("Starting states worth seeing"));
    auto* menu = new QMenu(this);
    for (const Preset& preset : m_spec.presets) {
        const QString name = specText(preset.name);
        menu->addAction(name, this, [this, &preset, name] {
            if (const int arm = m_armViews->target(); arm >= 0)
                m_edits.startInArm(name, preset.settings, arm);
            else
                m_edits.start(name, preset.settings);
        });
    }
    menu->addSeparator();
    menu->addAction(tr("As it was at first"), &m_edits, &LabEdits::reset);
    presets->setMenu(menu);
    m_inspector->setExamples(presets);
    addAction(presets);
    addSeparator();
}

void FleetPanel::connectParts()
{
    connect(&m_link, &LabLink::seriesChanged, this,
            [this](const std::vector<SeriesItem>& items) { m_lower->charts().add(items); });
    connect(&m_link, &LabLink::frameChanged, this, &FleetPanel::showFrame);
    connect(&m_link, &LabLink::transportChanged, this, &FleetPanel::showTransport);
    connect(m_transport, &TransportBar::forkRequested, m_compare->forkAction(), &QAction::trigger);

    connect(m_compare, &CompareControl::countChanged, this, [this] {
        m_transport->setForkEnabled(m_compare->count() < static_cast<int>(kMostArms));
        divideRows();
    });
    connect(m_compare, &CompareControl::refused, &m_link, &LabLink::refused);
    connect(m_lower, &LowerPane::lawsShown, this, &FleetPanel::divideRows);
    connect(m_lower, &LowerPane::armChosen, m_armViews, &ArmViews::choose);

    connect(m_kpis, &KpiStrip::whyRequested, m_armViews, &ArmViews::askWhy);
    connect(m_armViews, &ArmViews::faultRequested, &m_edits, &LabEdits::inject);
    connect(m_armViews, &ArmViews::replicaMoved, this, &FleetPanel::moveReplica);
    connect(m_armViews, &ArmViews::chosenChanged, this, &FleetPanel::followRun);

    connect(m_inspector, &Inspector::valueEdited, this, [this](const QString& key, double value, int gesture) {
        if (m_since.isFromStart())
            m_edits.setParameterFromStart(key, value, gesture, m_armViews->target());
        else
            m_edits.setParameter(key, value, gesture, m_armViews->target());
    });
    connect(m_inspector, &Inspector::fromStartChosen, this, &FleetPanel::chooseStart);
    connect(m_inspector, &Inspector::entered, m_armViews, [this] { m_armViews->setFocus(Qt::OtherFocusReason); });
    connect(m_inspector, &Inspector::resetRequested, &m_edits, &LabEdits::reset);
    connect(m_inspector, &Inspector::faultRequested, this, &FleetPanel::inject);
}

void FleetPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_columns->setTheme(theme);
    m_rows->setTheme(theme);
    m_kpis->setTheme(theme);
    m_caption->setTheme(theme);
    m_armBar->setTheme(theme);
    m_armViews->setTheme(theme);
    m_lower->setTheme(theme);
    m_transport->setTheme(theme);
    m_inspector->setTheme(theme);
    update();
}

void FleetPanel::setReducedMotion(bool reduced) { m_armViews->setReducedMotion(reduced); }

void FleetPanel::setInspectorVisible(bool visible)
{
    if (visible == isInspectorVisible())
        return;
    m_inspector->setVisible(visible);
    emit inspectorVisibleChanged(visible);
}

bool FleetPanel::isInspectorVisible() const { return !m_inspector->isHidden(); }

void FleetPanel::setWallClock(std::function<double()> seconds) { m_armViews->setWallClock(seconds); }

void FleetPanel::settle() { m_armViews->settle(); }

QAction* FleetPanel::compareAction() const { return m_compare->compareAction(); }

ArmChoice FleetPanel::armChoice() const { return {m_armViews->chosen(), m_armViews->isSplit()}; }

void FleetPanel::setArmChoice(const ArmChoice& choice)
{
    m_armViews->setSplit(choice.sideBySide);
    m_compare->chooseWhenThere(choice.arm);
}

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
    const LawChoice law = m_lower->lawChoice();
    QList<std::pair<QString, double>> own;
    for (const auto& [key, value] : law.own)
        own.emplace_back(verbatim(key), value);
    stream << m_rows->saveState() << m_lower->charts().saveState() << m_lower->showsLaws() << verbatim(law.law) << own;
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
    m_lower->charts().restoreState(charts);
    bool laws = false;
    QString law;
    QList<std::pair<QString, double>> own;
    stream >> laws >> law >> own;  // not in what earlier versions stored
    LawChoice choice{law.toStdString(), {}};
    for (const auto& [key, value] : own)
        choice.own.emplace_back(key.toStdString(), value);
    m_lower->setLawChoice(choice);
    showLaws(laws);
}

void FleetPanel::showLaws(bool laws) { m_lower->showLaws(laws); }

bool FleetPanel::showsLaws() const { return m_lower->showsLaws(); }

void FleetPanel::chooseLaw(std::string_view law) { m_lower->chooseLaw(law); }

std::vector<LawStart> FleetPanel::lawStarts() const { return m_lower->lawStarts(); }

CurvePad* FleetPanel::openPad(int chart, const TimeChart::FixedAxes& axes)
{
    CurvePad* const pad = m_lower->charts().openPad(chart, axes);
    if (pad != nullptr)
        showLaws(false);
    return pad;
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
    m_armViews->setFrame(frame);
    followRun();
}

/// Everything but the canvases, which the deck sees to.
void FleetPanel::followRun()
{
    const auto frame = this->frame();
    m_compare->showChoice();
    if (!frame || frame->arms.empty())
        return;
    m_compare->follow(*frame);
    const ShownRun run{*frame, m_link.series(), m_armViews->origins(), m_armViews->armCount(), m_armViews->target()};
    m_lower->charts().setArms(m_compare->names(*frame));
    m_lower->follow(run);
    if (const auto markers =
            m_markers.follow(m_link.series().log(run.arm()), frame->timeline, static_cast<int>(run.arm()))) {
        m_transport->setMarkers(markers->scrubber);
        m_lower->charts().setMarkers(markers->charts);
    }
    m_since.follow(*frame, m_link.series().log(run.arm()));
    m_inspector->setFromStart(m_since.isFromStart());
    if (auto later = m_later.follow(frame->timeline, static_cast<int>(run.arm()), frame->now))
        m_inspector->setLater(*std::move(later));
    m_inspector->setSubject(m_compare->subject(*frame));
    m_inspector->setValues(frame->arms[run.arm()].parameters);
    showTransport();
    if (m_captions->follow(run) && run.arms == 1)
        m_armViews->view().explainOverload(*frame);
}

void FleetPanel::showTransport() { m_transportFeed->follow(frame().get()); }

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
    const int overTime = m_compare->count() > 1 ? (flows ? 60 : 72) : isLow() ? 65 : 62;
    constexpr int kLaws = 12;  // a law has one chart for all arms, and wants more height
    const int canvasShare = m_lower->showsLaws() ? overTime - kLaws : overTime;
    m_rows->setStretchFactor(0, canvasShare);
    m_rows->setStretchFactor(1, 100 - canvasShare);
    m_rows->setSizes({canvasShare * 100, (100 - canvasShare) * 100});
}

void FleetPanel::toggleUnluckiestPair()
{
    if (auto* picture = m_armViews->view().canvas().picture<IsolationPicture>())
        picture->showUnluckiestPair(!picture->showsUnluckiestPair());
}

const ArmFrame* FleetPanel::chosenArm() const
{
    const auto& newest = m_link.frame();
    const auto arm = static_cast<std::size_t>(std::max(0, m_armViews->target()));
    return frame() && arm < newest->arms.size() ? &newest->arms[arm] : nullptr;
}

void FleetPanel::chooseStart(bool fromStart)
{
    m_since.choose(fromStart);
    m_inspector->setFromStart(fromStart);
}

void FleetPanel::inject(const Fault& fault)
{
    if (const auto at = aimed(fault, m_spec.faults, chosenArm()))
        m_edits.inject(*at, m_armViews->target());
}

void FleetPanel::moveReplica(int arm, int replica, ServerId server)
{
    const auto frame = this->frame();
    if (!frame || static_cast<std::size_t>(arm) >= frame->arms.size())
        return;
    auto values = replicaMoved(frame->arms[static_cast<std::size_t>(arm)], replica, server);
    if (values.empty())
        return;
    if (m_spec.armsAreSpreads)
        values.insert(values.begin(), {"replica-spread", arm});
    m_edits.setTogether(tr("Move R%1 to %2").arg(replica + 1).arg(serverName(server.value)), values);
}

void FleetPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    const bool low = isLow();
    const int gap = low ? kGap * 2 / 3 : kGap;
    m_stageColumn->setSpacing(gap);
    m_stageColumn->setContentsMargins(kMargin, gap, kMargin - kHandle, low ? kGap : kMargin);
    m_lower->charts().fitTo(width());
    divideRows();
}

void FleetPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
}

}  // namespace faultglass
