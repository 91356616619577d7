#include "app/chapter_stage.h"

#include <utility>

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUndoStack>

#include "core/chapters/stage_script.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

namespace {

using namespace chapters;

constexpr int kMostSeed = 10'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChapterStage)
};

/// What concerns all arms concerns `arm`, but for what is the same in all of them.
void aimAt(int arm, std::vector<TimedAction>& edits, const ParameterSet& parameters)
{
    for (TimedAction& timed : edits) {
        if (auto* set = std::get_if<SetParameter>(&timed.action); set && set->arm < 0)
            set->arm = needsRebuild(parameters, timed.action) ? -1 : arm;
        else if (auto* inject = std::get_if<InjectFault>(&timed.action); inject && inject->arm < 0)
            inject->arm = arm;
    }
}

std::uint64_t anySeed() { return static_cast<std::uint64_t>(QRandomGenerator::global()->bounded(1, kMostSeed)); }

}  // namespace

std::optional<Result<StagedRun>> stagedRun(const std::vector<ActionLine>& actions, std::string_view own,
                                           const ChapterWorld& world)
{
    if (!beginRun(actions))
        return std::nullopt;
    const auto outcome = performAll(actions, StageScript(own, world, anySeed));
    if (!outcome)
        return Result<StagedRun>(outcome.error());
    const StageOutcome& made = outcome.value();
    return Result<StagedRun>(StagedRun{made.begun.value(), made.at.value_or(SimTime{}), made.playing, made.playFor,
                                       made.speed, made.laws, made.law});
}

ChapterStage::ChapterStage(LabLink& link, LabEdits& edits, ScenarioSession& session, QUndoStack& stack)
    : m_link(link), m_edits(edits), m_session(session), m_stack(stack)
{
    connect(&m_link, &LabLink::frameChanged, this, [this](const auto& frame) { followRun(*frame); });
    connect(&m_link, &LabLink::sought, this, [this](SimTime time) {
        if (m_until && time >= *m_until)
            m_until.reset();  // whoever goes past the end wants to see more
    });
}

void ChapterStage::open(const StagedRun& run, double usualSpeed)
{
    m_performed = false;
    m_step = nullptr;
    m_laws = run.laws;
    m_law = run.law;
    m_session.start(run.timeline);
    if (run.at > SimTime{})
        m_link.seek(run.at);
    m_link.setSpeed(run.speed.value_or(usualSpeed));
    m_link.setPlaying(run.playing.value_or(true));
    stopAfter(run.at, run.playFor);
}

void ChapterStage::stopAfter(SimTime from, std::optional<SimDuration> playFor)
{
    m_until = playFor ? std::optional(from + *playFor) : std::nullopt;
}

bool ChapterStage::isUntouched() const
{
    const int top = m_stack.index() - 1;
    return m_session.path().isEmpty() && (top < 0 || placeOfStep() == top);
}

/// A frame may come a little late: the run goes back to the very instant.
void ChapterStage::followRun(const Frame& frame)
{
    if (!m_until || !m_link.settled() || frame.status != LabStatus::Running || frame.now < *m_until)
        return;
    const SimTime until = *std::exchange(m_until, std::nullopt);
    m_link.setPlaying(false);
    m_link.seek(until);
    emit arrived();
}

std::optional<Error> ChapterStage::perform(const std::vector<ActionLine>& actions, std::string_view own,
                                           const ChapterWorld& world, bool lawsShown, int arm)
{
    auto outcome = beginRun(actions) ? performAll(actions, StageScript(own, world, anySeed))
                                     : changesOf(actions, own, world, arm);
    if (!outcome)
        return outcome.error();
    m_before = m_session.keep();
    m_otherScenario = false;
    m_step = nullptr;
    m_lawsBefore = lawsShown;
    carryOut(std::move(outcome).value());
    m_performed = true;
    return std::nullopt;
}

void ChapterStage::carryOut(StageOutcome outcome)
{
    if (outcome.begun && (outcome.begun->scenario != m_link.scenario())) {
        m_otherScenario = true;
        m_session.start(outcome.begun.value());
    } else if (outcome.begun || !outcome.edits.empty()) {
        if (outcome.begun)
            m_edits.start(Words::tr("Try it"), outcome.begun.value());
        else
            m_edits.together(Words::tr("Try it"), std::move(outcome.edits));
        m_step = m_stack.command(m_stack.index() - 1);
    }
    // A pause goes first: a run that plays would be past the instant before the pause reaches it.
    if (outcome.playing == false)
        m_link.setPlaying(false);
    if (outcome.at && (!outcome.begun || *outcome.at > SimTime{}))
        m_link.seek(*outcome.at);
    if (outcome.speed)
        m_link.setSpeed(*outcome.speed);
    if (outcome.playing == true)
        m_link.setPlaying(true);
    stopAfter(outcome.at.value_or(outcome.begun ? SimTime{} : m_link.destination()), outcome.playFor);
    m_laws = outcome.laws;
    m_law = outcome.law;
}

Result<StageOutcome> ChapterStage::changesOf(const std::vector<ActionLine>& actions, std::string_view own,
                                             const ChapterWorld& world, int arm) const
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || frame->arms.empty())
        return StageOutcome{};
    const bool there = arm >= 0 && static_cast<std::size_t>(arm) < frame->arms.size() && frame->arms.size() > 1;
    const ArmFrame& subject = frame->arms[there ? static_cast<std::size_t>(arm) : 0];
    auto outcome =
        performAll(actions, StageScript(own, world, anySeed,
                                        StageNow{subject.parameters, subject.fleet.sizes, frame->arms.size()}));
    if (outcome && there) {
        StageOutcome aimed = std::move(outcome).value();
        aimAt(arm, aimed.edits, subject.parameters);
        return aimed;
    }
    return outcome;
}

/// Where its step stands on the stack among those that are done; below 0: it is not there, or it made none.
int ChapterStage::placeOfStep() const
{
    for (int place = m_stack.index() - 1; place >= 0 && m_step != nullptr; --place) {
        if (m_stack.command(place) == m_step)
            return place;
    }
    return -1;
}

bool ChapterStage::followStack()
{
    m_until.reset();  // the run is another one now
    m_performed = m_performed && (m_step == nullptr || placeOfStep() >= 0);
    return m_performed;
}

void ChapterStage::undo()
{
    if (!std::exchange(m_performed, false) || !m_before)
        return;
    m_until.reset();
    m_laws = m_lawsBefore;
    m_law.clear();
    if (m_otherScenario)
        return m_session.resume(*m_before);
    if (const int place = placeOfStep(); place >= 0)
        m_stack.setIndex(place);
    m_session.goTo(*m_before);
}

}  // namespace faultglass
