// Random factors around 1.
#pragma once

#include <cmath>

#include "core/random/keyed_random.h"
#include "core/random/portable_math.h"

namespace faultglass {

/// A lognormal factor of mean 1 and coefficient of variation `spread`: its logarithm has variance ln(1 + spread^2) and
/// mean minus half of that.
inline double lognormalFactor(KeyedDraw& draw, double spread)
{
    const double variance = naturalLogarithm(1 + spread * spread);
    return exponentialOf(std::sqrt(variance) * draw.normal() - variance / 2);
}

}  // namespace faultglass
