#include "widgets/panels/run_lanes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <set>

#include <QCoreApplication>

#include "core/fleet/faults/transition_table.h"
#include "widgets/canvas/server_look.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunLanes)
};

LaneSegment segmentOf(ServerState state, double from, double to)
{
    const bool quiet = state == ServerState::Healthy || state == ServerState::Absent || state == ServerState::Standby;
    return {from, to, lookOf(state).role, !quiet, stateName(state)};
}

enum class Phase : std::uint8_t { None, Unnoticed, Promoting, Connecting, Overloaded, Cold, Recovering };

LaneSegment segmentOf(Phase phase, double from, double to)
{
    switch (phase) {
    case Phase::None:
        break;
    case Phase::Unnoticed:
        return {from, to, Role::Failed, true, Words::tr("not noticed")};
    case Phase::Promoting:
        return {from, to, Role::Special, true, Words::tr("promoting")};
    case Phase::Connecting:
        return {from, to, Role::Accent, true, Words::tr("connection storm")};
    case Phase::Overloaded:
        return {from, to, Role::Degraded, true, Words::tr("overloaded")};
    case Phase::Cold:
        return {from, to, Role::Accent, false, Words::tr("caches cold")};
    case Phase::Recovering:
        return {from, to, Role::Degraded, false, Words::tr("customers recover")};
    }
    return {from, to, Role::Healthy, false, Words::tr("all is well")};
}

/// Conditions of the whole fleet: whoever began one, what ends it ends it for all.
constexpr std::uint16_t kOfTheFleet = kPromotion | kConnectionStorm | kColdCaches;

/// What is under way, by the transitions so far.
struct Failing {
    std::array<std::set<std::uint32_t>, kTransitionConditions> under;  ///< subjects, by bit of the condition
    bool struck = false;  ///< since a loss not all has been well; customers who fail without one are another story

    [[nodiscard]] static std::size_t bitOf(TransitionCondition condition)
    {
        return static_cast<std::size_t>(std::countr_zero(static_cast<std::uint16_t>(condition)));
    }
    [[nodiscard]] bool has(TransitionCondition condition) const { return !under[bitOf(condition)].empty(); }

    /// `passive`: somebody has to be promoted for every server that is lost.
    void take(const Transition& transition, bool passive)
    {
        const TransitionSpan span = transitionRow(transition.kind).span;
        std::uint16_t begins = span.begins;
        const bool noticed = transition.kind == TransitionKind::Ejected &&
                             under[bitOf(kUnnoticed)].contains(transition.subject);
        if (noticed)
            begins |= kPromotion;
        if (!passive)
            begins &= static_cast<std::uint16_t>(~kPromotion);
        if (transition.kind == TransitionKind::Promoted)
            under[bitOf(kUnnoticed)].clear();
        for (std::size_t bit = 0; bit < kTransitionConditions; ++bit) {
            const auto condition = static_cast<std::uint16_t>(1U << bit);
            if ((span.ends & condition & kOfTheFleet) != 0)
                under[bit].clear();
            if ((span.ends & condition) != 0)
                under[bit].erase(transition.subject);
            if ((begins & condition) != 0)
                under[bit].insert(transition.subject);
        }
        const bool well = !has(kUnnoticed) && !has(kPromotion) && !has(kOverload) && !has(kColdCaches) &&
                          !has(kHurtCustomer);
        struck = (struck || (span.begins & kUnnoticed) != 0) && !well;
    }

    [[nodiscard]] Phase phase() const
    {
        return has(kUnnoticed)                   ? Phase::Unnoticed
               : has(kPromotion)                 ? Phase::Promoting
               : struck && has(kConnectionStorm) ? Phase::Connecting
               : has(kOverload)                  ? Phase::Overloaded
               : has(kColdCaches)                ? Phase::Cold
               : struck                          ? Phase::Recovering
                                                 : Phase::None;
    }
};

}  // namespace

void HealthLanes::add(const Sample& sample)
{
    const double at = sample.at.seconds();
    const HealthRows& rows = sample.health;
    const double from = m_last < SimTime{} ? 0 : m_last.seconds();
    if (m_lanes.size() < rows.count) {  // or the autoscaler has ordered more
        for (std::size_t row = m_lanes.size(); row < rows.count; ++row) {
            const auto first = static_cast<std::uint32_t>(row * rows.serversPerRow);
            m_lanes.push_back({rows.serversPerRow == 1
                                   ? serverName(first)
                                   : Words::tr("%1–%2", "from one server to another")
                                         .arg(serverName(first), serverName(first + rows.serversPerRow - 1)),
                               {}});
            m_states.push_back(rows.states[row]);
        }
    }
    for (std::size_t row = 0; row < rows.count; ++row) {
        auto& segments = m_lanes[row].segments;
        if (segments.empty() || m_states[row] != rows.states[row]) {
            segments.push_back(segmentOf(rows.states[row], from, at));
            m_states[row] = rows.states[row];
        }
        segments.back().to = at;
        constexpr std::size_t kMostSegments = 1500;
        if (segments.size() > kMostSegments)
            thinOut(m_lanes[row]);
    }
    m_perRow = rows.serversPerRow;
    m_last = sample.at;
}

/// Where there are more than can be told apart, neighbours become one that is as bad as the worse of them.
void HealthLanes::thinOut(TimeLane& lane)
{
    const auto badness = [](const LaneSegment& segment) {
        return segment.role == Role::Failed ? 2 : segment.role == Role::Degraded ? 1 : 0;
    };
    std::vector<LaneSegment> fewer;
    for (std::size_t i = 0; i + 1 < lane.segments.size(); i += 2) {
        const LaneSegment &first = lane.segments[i], &second = lane.segments[i + 1];
        fewer.push_back(badness(first) >= badness(second) ? first : second);
        fewer.back().from = first.from;
        fewer.back().to = second.to;
        fewer.back().text = Words::tr("changing");
    }
    if (lane.segments.size() % 2 == 1)
        fewer.push_back(lane.segments.back());
    lane.segments = std::move(fewer);
}

void HealthLanes::follow(std::span<const Sample> samples)
{
    const bool same = m_seen > 0 && samples.size() >= m_seen && samples.front().at == m_first &&
                      samples[m_seen - 1].at == m_last && samples.back().health.serversPerRow == m_perRow;
    if (!same)
        *this = {};
    for (const Sample& sample : samples.subspan(m_seen))
        add(sample);
    m_seen = samples.size();
    m_first = samples.empty() ? SimTime{-1} : samples.front().at;
}

TimeLane failoverPhases(const TransitionLog& log, SimTime now, bool passive)
{
    TimeLane lane;
    Failing failing;
    Phase phase = Phase::None;
    double since = 0;
    const auto close = [&](double at) {
        if (at <= since)
            return;
        const LaneSegment last = segmentOf(phase, since, at);
        const bool goesOn = !lane.segments.empty() && lane.segments.back().text == last.text;
        if (goesOn)
            lane.segments.back().to = at;
        else
            lane.segments.push_back(last);
    };
    const auto turn = [&](Phase next, double at) {
        if (next == phase)
            return;
        close(at);
        phase = next;
        since = at;
    };
    for (const Transition& transition : log.all()) {
        if (transition.at > now)
            break;
        failing.take(transition, passive);
        turn(failing.phase(), transition.at.seconds());
    }
    close(now.seconds());
    return lane;
}

}  // namespace faultglass
