// Checks the arguments of one formula and keeps the first that is refused, as an Error that says what is accepted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace faultglass::theory {

/// Used as `if (const auto refused = Arguments().positive("load", load).share("ratio", ratio).refused())
/// return *refused;`. A not-a-number and an infinity are refused by every check. Any thread.
class Arguments {
public:
    /// A number above 0.
    Arguments& positive(std::string_view name, double value);
    /// A number of 0 or more.
    Arguments& notNegative(std::string_view name, double value);
    /// A number from `least` to `most`, both included.
    Arguments& within(std::string_view name, double value, double least, double most);
    /// A whole number from `least` to `most`, both included.
    Arguments& counted(std::string_view name, int value, int least, int most);
    /// As above where other arguments set the limits; `reason` says how: "the number of replicas".
    Arguments& counted(std::string_view name, int value, int least, int most, std::string_view reason);
    /// A number from 0 to 1, both included.
    Arguments& share(std::string_view name, double value) { return within(name, value, 0, 1); }
    /// A number from 0 up to but not 1: the level of a quantile of a law without a largest value.
    Arguments& level(std::string_view name, double value);
    /// An arrival rate below what can be served; at or above it the queue has no steady state. The distance must be a
    /// part in 10^12 at least: nearer, the rounding of the rates would decide the answer.
    Arguments& stable(std::string_view name, double arrivalRate, double capacity);

    /// A combination of arguments that must be possible; `expected` says what would be, given the others.
    Arguments& possible(bool accepted, std::string_view name, double value, const std::string& expected);

    /// The first refusal, or nothing when all arguments are accepted.
    [[nodiscard]] const std::optional<Error>& refused() const { return m_refused; }

private:
    std::optional<Error> m_refused;
};

/// The largest count of servers, places or calls the formulas take: their recursions are linear in it.
inline constexpr int kLargestCount = 1'000'000;

}  // namespace faultglass::theory
