// Numbers with their units, as people write them: "250ms", "16k", "3000 h", "1.5 GiB", "20%".
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultglass {

/// A way to write a unit: a number written so, times `times` and over `over`, is one in the unit that is asked for.
struct WrittenUnit {
    std::string name;
    double times = 1;
    double over = 1;
    bool offered = false;  ///< one of those an error message lists
};

/// All ways to write what is measured in `unit` ("s", "requests/s", "MiB", "" for a plain number); `unit` itself is one
/// of them. A year has 365 days; kB is 1,000 bytes and KiB 1,024.
[[nodiscard]] std::vector<WrittenUnit> writtenUnits(std::string_view unit);

/// Reads the digits of a number, all of the text; nothing where it is none.
using NumberReader = std::function<std::optional<double>(std::string_view text)>;

/// `text` as a finite number in `unit`: digits in the C locale, then perhaps k, M, G or T, then perhaps a unit in one
/// of its ways; times also in parts ("1h 30min"). Without a unit the number is in `unit`. Nothing where it is none.
[[nodiscard]] std::optional<double> parseQuantity(std::string_view text, std::string_view unit);
/// The same with these ways to write a unit, one without a name for a number that has none, and digits as `number`
/// reads them.
[[nodiscard]] std::optional<double> parseQuantity(std::string_view text, std::span<const WrittenUnit> units,
                                                  const NumberReader& number);

/// "ms, s, min, h, days or years": in which units a value of `unit` may be written; empty where there is no choice.
[[nodiscard]] std::string offeredUnits(std::string_view unit);

/// A number, and the unit it is in.
struct Quantity {
    double number = 0;
    std::string_view unit;

    friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// `value` in the unit in which it is read best: a time of 1,000 and more of `unit` in minutes, hours, days or years
/// where that is exact to two decimals, so that reading it back gives the same bits. Anything else as it is.
[[nodiscard]] Quantity readable(double value, std::string_view unit);
/// The same as text that parseQuantity takes back: "99 h", "0.25 s", "5000 requests/s", "7".
[[nodiscard]] std::string quantityText(double value, std::string_view unit);

}  // namespace faultglass
