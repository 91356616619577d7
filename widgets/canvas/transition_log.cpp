#include "widgets/canvas/transition_log.h"

#include <algorithm>

namespace faultglass {

namespace {

constexpr std::size_t kMostTransitions = 131'072;

bool before(const Transition& transition, CauseId id) { return transition.id < id; }

}  // namespace

void TransitionLog::add(const Transition& transition)
{
    ++m_revision;
    if (m_transitions.empty() || m_transitions.back().id < transition.id) {
        if (m_transitions.size() == kMostTransitions)
            m_transitions.erase(m_transitions.begin(), m_transitions.begin() + kMostTransitions / 2);
        m_transitions.push_back(transition);
        return;
    }
    const auto place = std::lower_bound(m_transitions.begin(), m_transitions.end(), transition.id, before);
    if (place->id == transition.id)
        *place = transition;
    else
        m_transitions.insert(place, transition);
}

void TransitionLog::cut(SimTime time)
{
    ++m_revision;
    std::erase_if(m_transitions, [time](const Transition& transition) { return transition.at > time; });
}

void TransitionLog::clear()
{
    ++m_revision;
    m_transitions.clear();
}

std::optional<Transition> TransitionLog::find(CauseId id) const
{
    const auto place = std::lower_bound(m_transitions.begin(), m_transitions.end(), id, before);
    return id.valid() && place != m_transitions.end() && place->id == id ? std::optional(*place) : std::nullopt;
}

std::vector<Transition> TransitionLog::chain(CauseId id) const
{
    std::vector<Transition> links;
    std::vector<CauseId> open{id};
    while (!open.empty()) {
        const CauseId next = *std::ranges::max_element(open);
        std::erase(open, next);
        const auto link = find(next);
        if (!link)
            continue;
        links.push_back(*link);
        // A cause is always older than what comes of it; asking for that makes a loop impossible whatever was heard.
        const auto add = [&](CauseId cause) {
            if (cause.valid() && cause < next)
                open.push_back(cause);
        };
        add(link->parent);
        std::ranges::for_each(link->also, add);
    }
    std::reverse(links.begin(), links.end());
    return links;
}

bool TransitionLog::lasts(CauseId id, SimTime now) const
{
    const auto begun = find(id);
    if (!begun || begun->at > now)
        return false;
    const std::uint16_t begins = transitionRow(begun->kind).span.begins;
    const auto after = std::ranges::upper_bound(m_transitions, id, {}, &Transition::id);
    return std::none_of(after, m_transitions.end(), [&](const Transition& later) {
        return later.at <= now && later.subject == begun->subject &&
               (transitionRow(later.kind).span.ends & begins) != 0;
    });
}

CauseId TransitionLog::lasting(TransitionCondition condition, std::uint32_t subject, SimTime now) const
{
    const auto found = std::find_if(m_transitions.rbegin(), m_transitions.rend(), [&](const Transition& transition) {
        const TransitionSpan span = transitionRow(transition.kind).span;
        return transition.at <= now && transition.subject == subject && ((span.begins | span.ends) & condition) != 0;
    });
    const bool begun = found != m_transitions.rend() && (transitionRow(found->kind).span.begins & condition) != 0;
    return begun ? found->id : CauseId{};
}

}  // namespace faultglass
