#include "widgets/panels/story_caption.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "core/scenarios/scenario.h"
#include "widgets/canvas/transition_text.h"
#include "widgets/panels/arm_rates.h"
#include "widgets/panels/compare_caption.h"
#include "widgets/panels/experiment_kpis.h"
#include "widgets/panels/run_markers.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StoryCaption)
};

/// The latest transition up to now that has a mark; of several at one instant the first.
const Transition* latestMarked(SimTime now, const TransitionLog& log)
{
    const Transition* latest = nullptr;
    for (const Transition& transition : log.all()) {
        if (transition.at > now)
            break;
        if (isMarked(transition.kind) && (latest == nullptr || transition.at > latest->at))
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
    if (latest.tenantsDown > 0) {
        const QString down =
            Words::tr("%1 of %2 customers are down").arg(formatCount(latest.tenantsDown), formatCount(latest.tenants));
        return {latest.tenantsDegraded == 0
                    ? down
                    : Words::tr("%1, %2 degraded").arg(down, formatCount(latest.tenantsDegraded)),
                Role::Failed};
    }
    if (latest.tenantsDegraded > 0)
        return {Words::tr("nobody is down, %1 of %2 customers are degraded")
                    .arg(formatCount(latest.tenantsDegraded), formatCount(latest.tenants)),
                Role::Degraded};
    const double share = latest.goodputShare();
    if (share >= kWell)
        return {Words::tr("everybody is served"), Role::Healthy};
    return {Words::tr("%1 of the requests succeed").arg(formatShare(share).text()),
            share < kHalf ? Role::Failed : Role::Degraded};
}

/// The part of the requests of the last second that succeeded; 1 where there were none.
double armShare(const Frame& frame, const std::vector<ArmBirth>& lineage, int arm, const SeriesStore& series)
{
    const ArmRates rates = armRates(series, lineage, arm, frame.now - secondsToDuration(1), frame.now);
    return rates.offered > 0 ? std::min(1.0, rates.goodput / rates.offered) : 1;
}

}  // namespace

Caption storyCaption(const Frame& frame, const TransitionLog& log)
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

Caption hardwareCaption(const Frame& frame, const TransitionLog&)
{
    if (frame.arms.empty() || !frame.timeline || !frame.timeline->scenario)
        return {};
    const ArmFrame& arm = frame.arms.front();
    const ComponentTotals& totals = arm.fleet.sums.components;
    if (totals.failures == 0)
        return {coreText(frame.timeline->scenario->summary), Role::Accent};
    const QString failed = Words::tr("%1 have failed, %2 of them in the last week")
                               .arg(formatCount(static_cast<double>(totals.failures)),
                                    formatCount(static_cast<double>(arm.fleet.latest.failuresOfWeek)));
    const double day = frame.now.seconds() / 86'400;
    if (totals.waiting > 0)
        return {Words::tr("Day %1: %2, and %3 wait for a spare.")
                    .arg(formatCount(std::floor(day)), failed, formatCount(totals.waiting)),
                Role::Degraded};
    const auto law = expectedFailures(arm.parameters, frame.now.seconds());
    return {law ? Words::tr("Day %1: %2. Chance alone makes it %3 to %4 by now.")
                      .arg(formatCount(std::floor(day)), failed, formatCount(law->least), formatCount(law->most))
                : Words::tr("Day %1: %2.").arg(formatCount(std::floor(day)), failed),
            Role::Accent};
}

Caption replicaCaption(const Frame& frame, const std::vector<ArmBirth>& lineage, const SeriesStore& series)
{
    QStringList lost, kept;
    bool hurt = false;
    for (int arm = 0; arm < static_cast<int>(lineage.size()); ++arm) {
        const auto shown = static_cast<std::size_t>(presentArm(lineage, arm, frame));
        const FleetView& fleet = frame.arms[shown].fleet;
        hurt = hurt || fleet.standing.up < fleet.replicas.size();
        (fleet.standing.together < fleet.standing.needed ? lost : kept) += armName(frame, arm);
    }
    const bool forked = std::ranges::any_of(lineage, [](const ArmBirth& birth) { return birth.parent >= 0; });
    if (forked || frame.arms.size() < lineage.size() || !frame.timeline || !frame.timeline->scenario)
        return compareCaption(frame, lineage, series);
    const QString comma = QStringLiteral(", ");
    if (lost.isEmpty())
        return {hurt ? Words::tr("Replicas are down, and every fleet still has a quorum.")
                     : coreText(frame.timeline->scenario->summary),
                hurt ? Role::Degraded : Role::Accent};
    return {kept.isEmpty() ? Words::tr("None has a quorum: nothing can be written.")
                           : Words::tr("No quorum: %1. Writes go on: %2.").arg(lost.join(comma), kept.join(comma)),
            Role::Failed};
}

Caption reachCaption(const Frame& frame, const std::vector<ArmBirth>& lineage, const SeriesStore& series)
{
    QStringList parts, served;
    double most = 0, touched = 0, least = 1;
    for (int arm = 0; arm < static_cast<int>(lineage.size()); ++arm) {
        const auto shown = static_cast<std::size_t>(presentArm(lineage, arm, frame));
        const Sample& latest = frame.arms[shown].fleet.latest;
        most = std::max(most, latest.blastRadius());
        touched += latest.tenantsDown + latest.tenantsDegraded;
        const double share = armShare(frame, lineage, arm, series);
        least = std::min(least, share);
        served += Words::tr("%1 %2", "an arm and a share").arg(armName(frame, arm), formatShare(share).text());
        parts +=
            Words::tr("%1 %2", "an arm and a share").arg(armName(frame, arm), formatShare(latest.blastRadius()).text());
    }
    // A customer's window may not be over yet, while the requests of this instant already say that something is wrong.
    if (touched <= 0 && least < kWell)
        return {Words::tr("Requests succeed: %1.").arg(served.join(QLatin1String(", "))), Role::Degraded};
    if (touched <= 0)
        return {Words::tr("The same customers, requests and luck in each: everybody is served. Break something."),
                Role::Accent};
    return {Words::tr("Customers down: %1.").arg(parts.join(QLatin1String(", "))),
            most > 0 ? Role::Failed : Role::Degraded};
}

}  // namespace faultglass
