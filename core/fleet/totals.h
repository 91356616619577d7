// The sums of a run: what each mechanism counted since the start, or since `measure-from`.
#pragma once

#include "core/fleet/mechanisms.h"

namespace faultglass {

struct Totals : PartsOf<TotalsOf, Mechanisms> {};

}  // namespace faultglass
