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
    // A parent is always older than its child; asking for that makes a loop impossible whatever was heard.
    for (auto link = find(id); link; link = link->parent < link->id ? find(link->parent) : std::nullopt)
        links.push_back(*link);
    std::reverse(links.begin(), links.end());
    return links;
}

}  // namespace faultglass
