#include "core/fleet/portable_math.h"

#include <bit>
#include <cstdint>

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

}  // namespace faultglass
