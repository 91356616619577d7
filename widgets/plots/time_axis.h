// How an axis of simulated time is divided and labelled, from tenths of seconds to years.
#pragma once

#include <QString>

namespace faultglass {

/// The smallest round step (s) that divides `span` seconds into at most `mostTicks` parts: 1, 2 or 5 of a power of ten
/// below five minutes, then parts of hours and days that people count in.
[[nodiscard]] double niceTimeStep(double span, double mostTicks);
/// A tick of an axis with that step whose end is `most`: "2.5 s", "12:30", "1:06:00", "57 d".
[[nodiscard]] QString timeLabel(double tick, double step, double most);

}  // namespace faultglass
