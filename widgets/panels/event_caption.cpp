#include "widgets/panels/event_caption.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/fleet/faults/transition_table.h"
#include "core/scenarios/scenario.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EventCaption)
};

/// The latest transition up to now that has a mark; of several at one instant the first.
const Transition* latestMarked(SimTime now, const TransitionLog& log)
{
    const Transition* latest = nullptr;
    for (const Transition& transition : log.all()) {
        if (transition.at > now)
            break;
        if (isMarkedInCharts(transition.kind) && (latest == nullptr || transition.at > latest->at))
            latest = &transition;
    }
    return latest;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// From here on nobody notices.
constexpr double kWell = 0.95;

Caption outcome(const Sample& latest)
{
    constexpr double kHalf = 0.5;
    if (latest.customersDown > 0) {
        const QString down = Words::tr("%1 of %2 customers are down")
                                 .arg(formatCount(latest.customersDown), formatCount(latest.customers));
        return {latest.customersDegraded == 0
                    ? down
                    : Words::tr("%1, %2 degraded").arg(down, formatCount(latest.customersDegraded)),
                Role::Failed};
    }
    if (latest.customersDegraded > 0)
        return {Words::tr("nobody is down, %1 of %2 customers are degraded")
                    .arg(formatCount(latest.customersDegraded), formatCount(latest.customers)),
                Role::Degraded};
    const double share = latest.goodputShare();
    if (share >= kWell)
        return {Words::tr("everybody is served"), Role::Healthy};
    return {Words::tr("%1 of the requests succeed").arg(formatShare(share).text()),
            share < kHalf ? Role::Failed : Role::Degraded};
}

}  // namespace

Caption eventCaption(const Frame& frame, const TransitionLog& log)
{
    if (frame.arms.empty() || !frame.timeline || !frame.timeline->scenario)
        return {};
    const Transition* latest = latestMarked(frame.now, log);
    if (latest == nullptr)
        return {coreText(frame.timeline->scenario->summary), Role::Accent};
    const Caption what = outcome(frame.arms.front().fleet.latest);
    return {Words::tr("%1 at %2: %3.", "what happened, when, what it came to")
                .arg(capitalised(transitionText(*latest)), formatClock(latest->at.seconds()), what.text),
            what.role};
}

}  // namespace faultglass
