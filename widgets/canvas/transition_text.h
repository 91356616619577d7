// Transitions in words: one line each for the log and the markers, and a whole chain for "Why?".
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/fleet/faults/transition.h"

namespace faultglass {

/// "S1", or "customer 3", or "the fleet": whom the transition is about.
[[nodiscard]] QString subjectName(const Transition& transition);

/// What happened, without the time: "S1 killed", "retries pass 10 % of the load", "most requests of customer 3 failed".
[[nodiscard]] QString transitionText(const Transition& transition);

/// Two or three words for the marker in a chart: "kill S1", "S2 overloaded".
[[nodiscard]] QString markerText(const Transition& transition);

/// The headline over a chain that ends in `last`: "Why did S2 fail?", "Why is S3 overloaded?".
[[nodiscard]] QString whyTitle(const Transition& last);

/// The links of `chain` (oldest first) in lines, with times and with the load in figures where a server was overloaded;
/// what happened to several at once shares a line, and what came of something has an arrow. The last line is the one
/// that was asked about. Empty for an empty chain.
[[nodiscard]] QStringList whyLines(const std::vector<Transition>& chain);

/// At most `most` of these lines: steps between are left out and counted, what set it off and the last line only
/// where there is no other way.
[[nodiscard]] QStringList shortened(const QStringList& lines, int most);

}  // namespace faultglass
