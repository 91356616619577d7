#include "core/chapters/stage_script.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/chapters/block_fields.h"
#include "core/ensemble/timeline_check.h"
#include "core/params/retired_keys.h"
#include "core/scenarios/arm_spec.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass::chapters {

namespace {

Result<const Scenario*> namedScenario(std::string_view key, const ChapterWorld& world)
{
    const auto found = std::ranges::find(world.scenarios, key, &Scenario::key);
    if (found != world.scenarios.end())
        return *found;
    std::vector<std::string_view> known;
    for (const Scenario* scenario : world.scenarios)
        known.push_back(scenario->key);
    return Error{"scenario", shortened(key), "one that there is" + didYouMean(key, known)};
}

auto firstStart(std::span<const ActionLine> actions)
{
    return std::ranges::find_if(actions,
                                [](const ActionLine& line) { return std::holds_alternative<StartRun>(line.action); });
}

}  // namespace

Result<Timeline> makeTimeline(const StartRun& start, std::string_view own, const ChapterWorld& world)
{
    const auto scenario = namedScenario(start.scenario.empty() ? own : start.scenario, world);
    if (!scenario)
        return scenario.error();
    Timeline timeline;
    timeline.scenario = scenario.value();
    timeline.parameters = ParameterSet(timeline.scenario->rows());
    if (auto refused = setAll(start.settings, timeline.parameters))
        return *refused;
    const auto sizes = smallestSizes(timeline);
    if (!sizes)
        return sizes.error();
    for (const std::string& text : start.faults) {
        const auto fault = parseFault(text, sizes.value());
        if (!fault)
            return fault.error();
        timeline.faults.push_back(fault.value());
    }
    if (auto refused = checkTimeline(timeline))
        return *refused;
    return timeline;
}

Result<Fault> parseInjection(std::string_view text, const FleetSizes& sizes)
{
    std::string timed(text);
    timed.insert(std::min(timed.find_first_of(":,"), timed.size()), "@0");
    const auto scheduled = parseFault(timed, sizes);
    if (!scheduled)
        return scheduled.error();
    return scheduled.value().fault;
}

std::optional<Error> setAll(std::span<const Setting> settings, ParameterSet& parameters)
{
    for (const Setting& setting : settings) {
        if (auto refused = parameters.setText(setting.key, setting.text))
            return refused;
    }
    return std::nullopt;
}

StageScript::StageScript(std::string_view own, const ChapterWorld& world, DrawSeed draw, std::optional<StageNow> now)
    : m_own(own), m_world(world), m_draw(std::move(draw)), m_now(std::move(now))
{
}

std::optional<Error> StageScript::perform(const StageAction& action)
{
    if (!m_now && !std::holds_alternative<StartRun>(action))
        return std::nullopt;
    return std::visit([this](const auto& one) { return take(one); }, action);
}

std::optional<Error> StageScript::take(const StartRun& start)
{
    auto timeline = makeTimeline(start, m_own, m_world);
    if (!timeline)
        return timeline.error();
    const Timeline& made = timeline.value();
    const auto arms = made.scenario->build(made.parameters, made.seed);
    m_now = StageNow{made.parameters, smallestSizes(made).value(), arms.value().size()};
    m_outcome = {};
    m_outcome.laws = false;
    m_outcome.begun = std::move(timeline).value();
    m_lastId = 0;
    m_forked = -1;
    return std::nullopt;
}

std::optional<Error> StageScript::take(const SetValues& set)
{
    ParameterSet changed = m_now->parameters;
    if (auto refused = setAll(set.settings, changed))
        return refused;
    std::vector<Action> actions;
    for (const Setting& setting : set.settings)
        actions.emplace_back(SetParameter{std::string(currentKey(setting.key)), changed.value(setting.key), m_forked});
    if (auto refused = add(std::move(actions)))
        return refused;
    if (m_forked < 0)
        m_now->parameters = std::move(changed);
    return std::nullopt;
}

std::optional<Error> StageScript::take(const Inject& inject)
{
    const auto fault = parseInjection(inject.fault, m_now->sizes);
    return fault ? add({InjectFault{fault.value(), m_forked}}) : fault.error();
}

std::optional<Error> StageScript::take(const Heal&) { return add({InjectFault{makeFault(FaultKind::Heal), m_forked}}); }

std::optional<Error> StageScript::take(const Fork&)
{
    if (m_now->arms >= kMostArms)
        return Error{"do: fork", "",
                     "there are " + std::to_string(kMostArms) + " arms, as many as there can be; remove one first"};
    if (auto refused = add({ForkArm{0}}))
        return refused;
    m_forked = static_cast<int>(m_now->arms++);
    return std::nullopt;
}

std::optional<Error> StageScript::take(const Reseed& reseed)
{
    return add({SetSeed{reseed.seed ? *reseed.seed : m_draw()}});
}

std::optional<Error> StageScript::take(const Seek& seek)
{
    m_outcome.at = secondsToTime(seek.seconds);
    return std::nullopt;
}

std::optional<Error> StageScript::take(const Play& play)
{
    m_outcome.playing = true;
    m_outcome.playFor = play.seconds ? std::optional(secondsToDuration(*play.seconds)) : std::nullopt;
    return std::nullopt;
}

std::optional<Error> StageScript::take(const Pause&)
{
    m_outcome.playing = false;
    m_outcome.playFor.reset();
    return std::nullopt;
}

std::optional<Error> StageScript::take(const SetSpeed& speed)
{
    m_outcome.speed = speed.times;
    return std::nullopt;
}

std::optional<Error> StageScript::take(const ShowLaws& laws)
{
    if (!laws.law.empty() && theory::findLaw(laws.law) == nullptr) {
        std::vector<std::string_view> known;
        for (const theory::Law& law : theory::lawCatalogue())
            known.push_back(law.text.name);
        return Error{"law", shortened(laws.law), "one that there is" + didYouMean(laws.law, known)};
    }
    m_outcome.laws = laws.shown;
    m_outcome.law = laws.law;
    return std::nullopt;
}

/// To the run that begins, if it can take all of them; else to what is to be done to the one that goes on.
std::optional<Error> StageScript::add(std::vector<Action> actions)
{
    if (!m_outcome.begun) {
        for (Action& action : actions)
            m_outcome.edits.push_back({std::move(action), m_outcome.at});
        return std::nullopt;
    }
    Timeline changed = *m_outcome.begun;
    const SimTime at = m_outcome.at.value_or(SimTime{});
    for (Action& action : actions) {
        const auto* seed = std::get_if<SetSeed>(&action);
        const auto* set = std::get_if<SetParameter>(&action);
        const bool fromStart = set && (needsRebuild(changed, action) || (at == SimTime{} && m_forked < 0));
        if (seed) {
            changed.seed = seed->seed;
        } else if (fromStart) {
            if (auto refused = changed.parameters.set(set->key, set->value))
                return refused;
        } else {
            const auto behind = std::ranges::upper_bound(changed.entries, at, {}, &TimelineEntry::at);
            changed.entries.insert(behind, {++m_lastId, at, std::move(action)});
        }
    }
    if (auto refused = checkTimeline(changed))
        return refused;
    m_outcome.begun = std::move(changed);
    return std::nullopt;
}

bool beginRun(std::span<const ActionLine> actions) { return firstStart(actions) != actions.end(); }

Result<StageOutcome> performAll(std::span<const ActionLine> actions, StageScript script)
{
    auto line = firstStart(actions);
    if (line == actions.end())
        line = actions.begin();
    for (; line != actions.end(); ++line) {
        if (const auto refused = script.perform(line->action))
            return *refused;
    }
    return script.outcome();
}

}  // namespace faultglass::chapters
