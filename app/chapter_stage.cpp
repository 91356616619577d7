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
    return Result<StagedRun>(
        StagedRun{made.begun.value(), made.at.value_or(SimTime{}), made.playing, made.speed, made.laws});
}

ChapterStage::ChapterStage(LabLink& link, LabEdits& edits, ScenarioSession& session, QUndoStack& stack)
    : m_link(link), m_edits(edits), m_session(session), m_stack(stack)
{
}

std::optional<Error> ChapterStage::perform(const std::vector<ActionLine>& actions, std::string_view own,
                                           const ChapterWorld& world, bool lawsShown)
{
    auto outcome = beginRun(actions) ? performAll(actions, StageScript(own, world, anySeed))
                                     : changesOf(actions, own, world);
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
    if (outcome.at && (!outcome.begun || *outcome.at > SimTime{}))
        m_link.seek(*outcome.at);
    if (outcome.speed)
        m_link.setSpeed(*outcome.speed);
    if (outcome.playing)
        m_link.setPlaying(*outcome.playing);
    m_laws = outcome.laws;
}

Result<StageOutcome> ChapterStage::changesOf(const std::vector<ActionLine>& actions, std::string_view own,
                                             const ChapterWorld& world) const
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || frame->arms.empty())
        return StageOutcome{};
    const ArmFrame& first = frame->arms.front();
    return performAll(actions, StageScript(own, world, anySeed,
                                           StageNow{first.parameters, first.fleet.sizes, frame->arms.size()}));
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
    m_performed = m_performed && (m_step == nullptr || placeOfStep() >= 0);
    return m_performed;
}

void ChapterStage::undo()
{
    if (!std::exchange(m_performed, false) || !m_before)
        return;
    m_laws = m_lawsBefore;
    if (m_otherScenario)
        return m_session.resume(*m_before);
    if (const int place = placeOfStep(); place >= 0)
        m_stack.setIndex(place);
    m_session.goTo(*m_before);
}

}  // namespace faultglass
