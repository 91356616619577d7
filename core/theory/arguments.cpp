#include "core/theory/arguments.h"

#include <charconv>
#include <cmath>

namespace faultglass::theory {

namespace {

std::string shortest(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    char buffer[32];
    const auto [end, status] = std::to_chars(buffer, buffer + sizeof buffer, value);
    FG_ASSERT(status == std::errc{});
    return {buffer, end};
}

}  // namespace

Arguments& Arguments::possible(bool accepted, std::string_view name, double value, const std::string& expected)
{
    if (!m_refused && !(accepted && std::isfinite(value)))
        m_refused = Error{std::string(name), shortest(value), expected};
    return *this;
}

Arguments& Arguments::positive(std::string_view name, double value)
{
    return possible(value > 0, name, value, "a number above 0");
}

Arguments& Arguments::notNegative(std::string_view name, double value)
{
    return possible(value >= 0, name, value, "a number of 0 or more");
}

Arguments& Arguments::within(std::string_view name, double value, double least, double most)
{
    return possible(least <= value && value <= most, name, value,
                    "a number from " + shortest(least) + " to " + shortest(most));
}

Arguments& Arguments::counted(std::string_view name, int value, int least, int most)
{
    return possible(least <= value && value <= most, name, value,
                    "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

Arguments& Arguments::counted(std::string_view name, int value, int least, int most, std::string_view reason)
{
    return possible(least <= value && value <= most, name, value,
                    "a whole number from " + std::to_string(least) + " to " + std::to_string(most) + ", " +
                        std::string(reason));
}

Arguments& Arguments::level(std::string_view name, double value)
{
    return possible(0 <= value && value < 1, name, value, "a number from 0 to less than 1");
}

Arguments& Arguments::stable(std::string_view name, double arrivalRate, double capacity)
{
    return possible(arrivalRate <= capacity * (1 - 1e-12), name, arrivalRate,
                    "a rate below the capacity of " + shortest(capacity) + ": at or above it there is no steady state");
}

}  // namespace faultglass::theory
