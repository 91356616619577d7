// The values of one parameter table by key, checked against its rows: what forms, files and flags handle.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/params/number_text.h"
#include "core/params/parameter_table.h"

namespace faultglass {

/// Values in row order. A value type; any thread. Rows outlive every set (tables are static).
class ParameterSet {
public:
    ParameterSet() = default;
    /// All rows at their defaults.
    explicit ParameterSet(std::span<const ParameterRow> rows);

    [[nodiscard]] std::span<const ParameterRow> rows() const { return m_rows; }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    /// The row of `key`, or of what a key that was renamed is called now.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view key) const;
    [[nodiscard]] double value(std::size_t row) const { return m_values[row]; }
    [[nodiscard]] double value(std::string_view key) const;

    /// The error for a value that row `row` does not take (out of range, not finite, not whole), or nothing.
    [[nodiscard]] std::optional<Error> refusal(std::size_t row, double value) const;
    /// Sets one value; on refusal nothing changes.
    [[nodiscard]] std::optional<Error> set(std::string_view key, double value);
    /// As `set`, from text: a number with or without a unit (parseQuantity), on/off/true/false, or the key of a choice.
    [[nodiscard]] std::optional<Error> setText(std::string_view key, std::string_view text);
    /// The value as text that setText takes back unchanged.
    [[nodiscard]] std::string text(std::size_t row) const;
    /// "a number from 0 to 10 s", "a number from 1 s to 1 h", "one of none, full, equal", "on or off".
    [[nodiscard]] static std::string accepted(const ParameterRow& row);
    /// The known key closest to `key` by edits, for "did you mean"; empty when nothing is near.
    [[nodiscard]] std::string nearestKey(std::string_view key) const;
    /// True unless the row depends on a toggle or choice that is at 0 (directly or through another).
    [[nodiscard]] bool matters(std::size_t row) const;

    friend bool operator==(const ParameterSet& a, const ParameterSet& b) { return a.m_values == b.m_values; }

private:
    [[nodiscard]] Error unknownKey(std::string_view key) const;

    std::span<const ParameterRow> m_rows;
    std::vector<double> m_values;
};

/// The entry of `candidates` nearest to `word` by edits, if it is near enough to be a misspelling; else empty.
[[nodiscard]] std::string nearestWord(std::string_view word, std::span<const std::string_view> candidates);

/// The struct with the values of `set`, whose rows include those of `bound`.
template <class S, std::size_t N>
S toStruct(const std::array<BoundRow<S>, N>& bound, const ParameterSet& set)
{
    S result;
    for (const BoundRow<S>& row : bound)
        row.set(result, set.value(row.row.key));
    return result;
}

}  // namespace faultglass
