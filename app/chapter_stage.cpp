#include "app/chapter_stage.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUndoStack>

#include "core/chapters/chapter_runs.h"
#include "core/scenarios/arm_spec.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr int kMostSeed = 10'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChapterStage)
};

/// The one that is asked for, or any.
std::uint64_t seedOf(const Reseed& reseed)
{
    return reseed.seed.value_or(static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, kMostSeed)));
}

/// Puts one action after the other on a timeline.
class Stager {
public:
    Stager(std::string_view own, const ChapterWorld& world) : m_own(own), m_world(world) {}

    std::optional<Error> operator()(const StartRun& start)
    {
        auto timeline = makeTimeline(start, m_own, m_world);
        if (!timeline.ok())
            return timeline.error();
        m_run = StagedRun{std::move(timeline).value(), {}, {}, {}, {}};
        const auto arms = m_run.timeline.scenario->build(m_run.timeline.parameters, m_run.timeline.seed);
        if (!arms.ok())
            return arms.error();
        m_arms = static_cast<int>(arms.value().size());
        m_extent = extentOf(arms.value().front().fleet.parameters);
        m_forked = -1;
        return std::nullopt;
    }
    std::optional<Error> operator()(const SetValues& set)
    {
        ParameterSet parsed = m_run.timeline.parameters;
        for (const Setting& setting : set.settings) {
            if (auto refused = parsed.setText(setting.key, setting.text))
                return refused;
            if (m_run.at > SimTime{} || m_forked >= 0)
                add(SetParameter{setting.key, parsed.value(setting.key), m_forked});
        }
        if (m_run.at == SimTime{} && m_forked < 0)
            m_run.timeline.parameters = parsed;
        return std::nullopt;
    }
    std::optional<Error> operator()(const chapters::Inject& inject)
    {
        const auto fault = parseInjection(inject.fault, m_extent);
        if (!fault.ok())
            return fault.error();
        add(InjectFault{fault.value(), m_forked});
        return std::nullopt;
    }
    std::optional<Error> operator()(const chapters::Heal&)
    {
        add(InjectFault{makeFault(FaultKind::Heal), m_forked});
        return std::nullopt;
    }
    std::optional<Error> operator()(const Fork&)
    {
        add(ForkArm{0});
        m_forked = m_arms++;
        return std::nullopt;
    }
    std::optional<Error> operator()(const Reseed& reseed)
    {
        m_run.timeline.seed = seedOf(reseed);
        return std::nullopt;
    }
    std::optional<Error> operator()(const Seek& seek)
    {
        m_run.at = secondsToTime(seek.seconds);
        return std::nullopt;
    }
    std::optional<Error> operator()(const Play&) { return take(m_run.playing, true); }
    std::optional<Error> operator()(const Pause&) { return take(m_run.playing, false); }
    std::optional<Error> operator()(const chapters::SetSpeed& speed) { return take(m_run.speed, speed.times); }
    std::optional<Error> operator()(const ShowLaws& laws) { return take(m_run.laws, laws.shown); }

    [[nodiscard]] const StagedRun& run() const { return m_run; }

private:
    template <class T, class V>
    static std::optional<Error> take(std::optional<T>& to, V value)
    {
        to = value;
        return std::nullopt;
    }
    void add(Action action)
    {
        auto& entries = m_run.timeline.entries;
        const auto after = std::ranges::upper_bound(entries, m_run.at, {}, &TimelineEntry::at);
        entries.insert(after, {++m_lastId, m_run.at, std::move(action)});
    }

    std::string_view m_own;
    const ChapterWorld& m_world;
    StagedRun m_run;
    FleetExtent m_extent;
    std::uint64_t m_lastId = 0;
    int m_arms = 1;
    int m_forked = -1;  ///< the arm that was forked last; -1: all are meant
};

/// Why what runs now does not take the action; `parsed` takes its values.
std::optional<Error> refusalOf(const StageAction& action, ParameterSet& parsed, const FleetExtent& extent)
{
    if (const auto* set = std::get_if<SetValues>(&action)) {
        for (const Setting& setting : set->settings) {
            if (auto refused = parsed.setText(setting.key, setting.text))
                return refused;
        }
    } else if (const auto* inject = std::get_if<chapters::Inject>(&action)) {
        if (const auto fault = parseInjection(inject->fault, extent); !fault.ok())
            return fault.error();
    }
    return std::nullopt;
}

/// Whether it changes the timeline, and so is a step to undo.
bool isEdit(const StageAction& action)
{
    return std::holds_alternative<SetValues>(action) || std::holds_alternative<chapters::Inject>(action) ||
           std::holds_alternative<chapters::Heal>(action) || std::holds_alternative<Fork>(action) ||
           std::holds_alternative<Reseed>(action);
}

}  // namespace

std::optional<Result<StagedRun>> stagedRun(const std::vector<ActionLine>& actions, std::string_view own,
                                           const ChapterWorld& world)
{
    const auto starts = [](const ActionLine& line) { return std::holds_alternative<StartRun>(line.action); };
    const auto first = std::ranges::find_if(actions, starts);
    if (first == actions.end())
        return std::nullopt;
    Stager stager(own, world);
    for (auto line = first; line != actions.end(); ++line) {
        if (auto error = std::visit(stager, line->action))
            return Result<StagedRun>(*error);
    }
    return Result<StagedRun>(stager.run());
}

ChapterStage::ChapterStage(LabLink& link, LabEdits& edits, ScenarioSession& session, QUndoStack& stack)
    : m_link(link), m_edits(edits), m_session(session), m_stack(stack)
{
}

std::optional<Error> ChapterStage::perform(const std::vector<ActionLine>& actions, std::string_view own,
                                           const ChapterWorld& world, bool lawsShown)
{
    const auto run = stagedRun(actions, own, world);
    if (run && !run->ok())
        return run->error();
    m_before = m_session.keep();
    m_otherScenario = false;
    m_index = m_stack.index();
    m_laws.reset();
    m_lawsBefore = lawsShown;
    std::optional<Error> refused;
    if (run)
        begin(run->value());
    else
        refused = change(actions);
    m_performed = !refused;
    m_edited = m_stack.index() > m_index;
    return refused;
}

void ChapterStage::begin(const StagedRun& run)
{
    const bool same = run.timeline.scenario == &m_session.scenario() && m_link.frame() && m_link.frame()->timeline;
    if (same) {
        m_edits.start(Words::tr("Try it"), run.timeline);
    } else {
        m_otherScenario = true;
        m_session.start(run.timeline);
    }
    if (run.at > SimTime{})
        m_link.seek(run.at);
    if (run.speed)
        m_link.setSpeed(*run.speed);
    if (run.playing)
        m_link.setPlaying(*run.playing);
    m_laws = run.laws;
}

/// Actions on what runs now.
std::optional<Error> ChapterStage::change(const std::vector<ActionLine>& actions)
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || frame->arms.empty())
        return std::nullopt;
    ParameterSet parsed = frame->arms.front().parameters;
    const FleetExtent& extent = frame->arms.front().fleet.extent;
    bool edits = false;
    for (const ActionLine& line : actions) {
        if (auto refused = refusalOf(line.action, parsed, extent))
            return refused;
        edits = edits || isEdit(line.action);
    }
    if (edits)
        m_stack.beginMacro(Words::tr("Try it"));
    for (const ActionLine& line : actions)
        change(line.action, frame->arms.front().parameters, extent);
    if (edits)
        m_stack.endMacro();
    return std::nullopt;
}

void ChapterStage::change(const StageAction& action, ParameterSet parsed, const FleetExtent& extent)
{
    if (const auto* set = std::get_if<SetValues>(&action)) {
        for (const Setting& setting : set->settings) {
            if (!parsed.setText(setting.key, setting.text))
                m_edits.setParameter(QString::fromStdString(setting.key), parsed.value(setting.key), -1);
        }
    } else if (const auto* inject = std::get_if<chapters::Inject>(&action)) {
        m_edits.inject(parseInjection(inject->fault, extent).value());
    } else if (std::holds_alternative<chapters::Heal>(action)) {
        m_edits.inject(makeFault(FaultKind::Heal));
    } else if (std::holds_alternative<Fork>(action)) {
        m_edits.fork(0);
    } else if (const auto* reseed = std::get_if<Reseed>(&action)) {
        m_edits.setSeed(seedOf(*reseed));
    } else if (const auto* seek = std::get_if<Seek>(&action)) {
        m_link.seek(secondsToTime(seek->seconds));
    } else if (std::holds_alternative<Play>(action) || std::holds_alternative<Pause>(action)) {
        m_link.setPlaying(std::holds_alternative<Play>(action));
    } else if (const auto* speed = std::get_if<chapters::SetSpeed>(&action)) {
        m_link.setSpeed(speed->times);
    } else if (const auto* laws = std::get_if<ShowLaws>(&action)) {
        m_laws = laws->shown;
    }
}

bool ChapterStage::followStack()
{
    m_performed = m_performed && (!m_edited || m_stack.index() > m_index);
    return m_performed;
}

void ChapterStage::undo()
{
    if (!std::exchange(m_performed, false) || !m_before)
        return;
    m_laws = m_lawsBefore;
    if (m_otherScenario)
        return m_session.resume(*m_before);
    if (m_stack.index() > m_index)
        m_stack.setIndex(m_index);
    m_session.goTo(*m_before);
}

}  // namespace faultglass
