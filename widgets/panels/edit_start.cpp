#include "widgets/panels/edit_start.h"

#include <algorithm>

#include "core/fleet/faults/transition_table.h"

namespace faultglass {

namespace {

/// Somebody has struck or forked the run up to `now`.
bool wasActedOn(const Timeline& timeline, SimTime now)
{
    return std::ranges::any_of(timeline.entries, [now](const TimelineEntry& entry) {
        return entry.at <= now &&
               (std::holds_alternative<InjectFault>(entry.action) || std::holds_alternative<ForkArm>(entry.action));
    });
}

}  // namespace

void EditStart::follow(const Frame& frame, const TransitionLog& log)
{
    if (m_log != &log || m_revision != log.revision()) {
        m_log = &log;
        m_revision = log.revision();
        const auto first = std::ranges::find_if(log.all(), [](const Transition& transition) {
            return (transitionRow(transition.kind).span.begins & kFault) != 0;
        });
        m_firstFault = first == log.all().end() ? std::nullopt : std::optional(first->at);
    }
    const bool happened = (m_firstFault && *m_firstFault <= frame.now) ||
                          (frame.timeline && wasActedOn(*frame.timeline, frame.now));
    if (happened != m_happened)
        m_chosen.reset();
    m_happened = happened;
}

}  // namespace faultglass
