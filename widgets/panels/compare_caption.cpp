#include "widgets/panels/compare_caption.h"

#include <algorithm>

#include <QCoreApplication>

#include "widgets/panels/arm_rates.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CompareCaption)
};

double servedShare(const Frame& frame, const std::vector<ArmOrigin>& origins, std::size_t arm,
                   const SeriesStore& series)
{
    const ArmRates rates =
        armRates(series, origins, static_cast<int>(arm), frame.now - secondsToDuration(1), frame.now);
    return rates.offered > 0 ? std::min(1.0, rates.goodput / rates.offered)
                             : frame.arms[arm].fleet.latest.goodputShare();
}

bool faultInOne(const Timeline& timeline)
{
    return std::ranges::any_of(timeline.entries, [](const TimelineEntry& entry) {
        const auto* inject = std::get_if<InjectFault>(&entry.action);
        return inject != nullptr && inject->arm >= 0;
    });
}

}  // namespace

Caption compareCaption(const Frame& frame, const std::vector<ArmOrigin>& origins, const SeriesStore& series)
{
    if (frame.arms.size() < origins.size())
        return {Words::tr("Here the arms are still one: they part at %1.")
                    .arg(formatClock(origins[frame.arms.size()].at.seconds())),
                Role::Accent};
    const auto last = static_cast<int>(origins.size()) - 1;
    QStringList differences = armDifferences(frame, last, 0, 1);
    const bool forked = origins[static_cast<std::size_t>(last)].parent >= 0;
    if (forked && differences.isEmpty() && origins.size() == 2 && !faultInOne(*frame.timeline))
        return {Words::tr("%1 is a copy of %2 so far. Change one thing in it, then play.")
                    .arg(armName(frame, last), armName(frame, 0)),
                Role::Accent};
    QStringList served;
    double least = 1, most = 0;
    for (std::size_t arm = 0; arm < frame.arms.size(); ++arm) {
        const double share = servedShare(frame, origins, arm, series);
        least = std::min(least, share);
        most = std::max(most, share);
        served += Words::tr("%1 serves %2", "an arm and a share")
                      .arg(armName(frame, static_cast<int>(arm)), formatShare(share).text());
    }
    constexpr double kApart = 0.3;
    const QString figures = served.join(QLatin1String(", "));
    if (origins.size() == 2 && most - least >= kApart && differences.size() == 1)
        return {Words::tr("Same luck, one difference (%1): %2.").arg(differences.front(), figures), Role::Special};
    return {figures + QLatin1Char('.'), Role::Accent};
}

}  // namespace faultglass
