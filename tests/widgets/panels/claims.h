// Sentences as claims: what each form of sentence says, checked against the state of a run by other means than it was
// made with.
#pragma once

#include <functional>
#include <vector>

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include "core/runtime/frame.h"
#include "widgets/canvas/transition_log.h"

namespace faultglass::testing {

/// A run at one instant, as the test has recorded it.
struct Witness {
    const Frame& frame;
    const std::vector<std::vector<Sample>>& samples;  ///< by arm
    const std::vector<std::vector<Transition>>& transitions;
    std::size_t arm = 0;

    [[nodiscard]] const FleetView& fleet() const { return frame.arms[arm].fleet; }
    [[nodiscard]] std::uint32_t servers(ServerState state) const
    {
        return static_cast<std::uint32_t>(std::ranges::count(fleet().servers, state, &ServerView::state));
    }
    [[nodiscard]] std::uint32_t customers(CustomerState state) const
    {
        return static_cast<std::uint32_t>(std::ranges::count(fleet().customers, state));
    }
    /// A rate over the samples of the last second; where there are none, of the last one.
    [[nodiscard]] double rate(double Sample::*what) const
    {
        double sum = 0;
        int count = 0;
        for (const Sample& sample : samples[arm]) {
            if (sample.at > frame.now || sample.at <= frame.now - secondsToDuration(1))
                continue;
            sum += sample.*what;
            ++count;
        }
        return count > 0 ? sum / count : fleet().latest.*what;
    }
    [[nodiscard]] double share() const
    {
        const double offered = rate(&Sample::offered);
        return offered > 0 ? std::min(1.0, rate(&Sample::goodput) / offered) : 1;
    }
    /// Whether the last transition up to now of either kind is `begun`.
    [[nodiscard]] bool lasts(TransitionKind begun, TransitionKind ended) const
    {
        bool on = false;
        for (const Transition& transition : transitions[arm]) {
            if (transition.at <= frame.now && (transition.kind == begun || transition.kind == ended))
                on = transition.kind == begun;
        }
        return on;
    }
};

/// A number as the program writes it: "1,210", "10.6%", "3.4k".
inline double numberIn(QString text)
{
    double factor = 1;
    text.remove(QLatin1Char(',')).remove(QChar(0xa0)).remove(QChar(0x202f));
    if (text.endsWith(QLatin1Char('%')))
        factor = 0.01;
    else if (text.endsWith(QLatin1Char('k')))
        factor = 1e3;
    else if (text.endsWith(QLatin1Char('M')))
        factor = 1e6;
    if (factor != 1)
        text.chop(1);
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok ? number * factor : std::nan("");
}

/// Written to three figures, or to a tenth of a per cent.
inline bool isNear(double said, double is) { return std::abs(said - is) <= std::max(0.006 * std::abs(is), 0.51); }
inline bool isNearShare(double said, double is) { return std::abs(said - is) <= 0.006; }

/// What `pattern` matches as a whole is true when `holds` says so of what it captured.
struct Claim {
    const char* pattern;
    std::function<bool(const QStringList& said, const Witness& run)> holds;
};

}  // namespace faultglass::testing
