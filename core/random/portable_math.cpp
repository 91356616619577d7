#include "core/random/portable_math.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/base/assert.h"

namespace faultglass {

double naturalLogarithm(double x)
{
    FG_ASSERT(x >= 0x1p-1022 && x <= 0x1.fffffffffffffp+1023);
    // x = m 2^e with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh(z), z = (m - 1) / (m + 1), |z| < 0.172.
    const auto bits = std::bit_cast<std::uint64_t>(x);
    auto exponent = static_cast<int>(bits >> 52) - 1023;
    double m = std::bit_cast<double>((bits & 0x000fffffffffffffULL) | 0x3ff0000000000000ULL);
    if (m > 1.4142135623730951) {
        m *= 0.5;
        ++exponent;
    }
    const double z = (m - 1) / (m + 1);
    const double square = z * z;
    double sum = 0;
    for (int k = 23; k >= 3; k -= 2)
        sum = (sum + 1.0 / k) * square;
    return 2 * z + 2 * z * sum + exponent * 0.69314718055994530942;
}

double exponentialOf(double x)
{
    FG_ASSERT(!std::isnan(x));
    if (x > 700)
        return std::numeric_limits<double>::max();
    if (x < -700)
        return 0;
    // x = k ln 2 + r with |r| <= ln 2 / 2; ln 2 in two parts, the first short enough that k times it is exact.
    const double k = std::floor(x * 1.4426950408889634 + 0.5);
    const double r = (x - k * 0x1.62e42fee00000p-1) - k * 0x1.a39ef35793c76p-33;
    double sum = 1;
    for (int n = 14; n >= 1; --n)
        sum = 1 + sum * r / n;
    return std::ldexp(sum, static_cast<int>(k));
}

double power(double base, double exponent)
{
    FG_ASSERT(base >= 0);
    if (base == 0)
        return exponent == 0 ? 1 : 0;
    return exponentialOf(exponent * naturalLogarithm(base));
}

double gammaFunction(double x)
{
    FG_ASSERT(x >= 1 && x < 150);
    double shift = 1;
    for (; x < 12; ++x)
        shift *= x;
    const double y = 1 / (x * x);
    const double series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680 - y / 1188)))) / x;
    constexpr double kHalfLogTwoPi = 0.91893853320467274178;
    return exponentialOf((x - 0.5) * naturalLogarithm(x) - x + kHalfLogTwoPi + series) / shift;
}

}  // namespace faultglass
