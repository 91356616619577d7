#include "core/params/parameter_set.h"

#include <algorithm>
#include <cmath>

#include "core/params/quantity.h"

#include "core/params/retired_keys.h"

namespace faultglass {

namespace {

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string nearestWord(std::string_view word, std::span<const std::string_view> candidates)
{
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t distance = word.size() > 64 ? bestDistance : editDistance(word, candidate);
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return std::string(best);
}

ParameterSet::ParameterSet(std::span<const ParameterRow> rows) : m_rows(rows)
{
    m_values.reserve(rows.size());
    for (const ParameterRow& row : rows)
        m_values.push_back(row.initial);
}

std::optional<std::size_t> ParameterSet::find(std::string_view key) const
{
    const auto found = std::ranges::find(m_rows, currentKey(key), &ParameterRow::key);
    if (found == m_rows.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_rows.begin());
}

double ParameterSet::value(std::string_view key) const
{
    const auto row = find(key);
    FG_ASSERT(row.has_value());
    return m_values[*row];
}

std::string ParameterSet::accepted(const ParameterRow& row)
{
    switch (row.kind) {
    case ParameterKind::Toggle:
        return "on or off";
    case ParameterKind::Choice: {
        std::string text = "one of ";
        for (const ParameterChoice& choice : row.choices)
            text += std::string(&choice == row.choices.data() ? "" : ", ") + std::string(choice.key);
        return text;
    }
    case ParameterKind::Whole:
    case ParameterKind::Real:
        break;
    }
    std::string text = row.kind == ParameterKind::Whole ? "a whole number from " : "a number from ";
    if (readable(row.least, row.unit).unit != row.unit || readable(row.most, row.unit).unit != row.unit)
        return text + quantityText(row.least, row.unit) + " to " + quantityText(row.most, row.unit);
    return text + numberText(row.least) + " to " + quantityText(row.most, row.unit);
}

std::optional<Error> ParameterSet::refusal(std::size_t row, double value) const
{
    const ParameterRow& rule = m_rows[row];
    const bool whole = rule.kind == ParameterKind::Real || (std::isfinite(value) && value == std::floor(value));
    if (std::isfinite(value) && whole && rule.least <= value && value <= rule.most)
        return std::nullopt;
    const std::string shown = std::isnan(value) ? "nan" : std::isinf(value) ? "inf" : numberText(value);
    return Error{std::string(rule.key), shown, accepted(rule)};
}

Error ParameterSet::unknownKey(std::string_view key) const
{
    const std::string nearest = nearestKey(key);
    return Error{std::string(key), "",
                 nearest.empty() ? "unknown parameter; see describe for the list"
                                 : "unknown parameter; did you mean " + nearest + "?"};
}

std::optional<Error> ParameterSet::set(std::string_view key, double value)
{
    const auto row = find(key);
    if (!row)
        return unknownKey(key);
    if (auto refused = refusal(*row, value))
        return refused;
    m_values[*row] = value;
    return std::nullopt;
}

std::optional<Error> ParameterSet::setText(std::string_view key, std::string_view text)
{
    const auto row = find(key);
    if (!row)
        return unknownKey(key);
    const ParameterRow& rule = m_rows[*row];
    if (rule.kind == ParameterKind::Toggle) {
        const bool on = text == "on" || text == "true" || text == "yes" || text == "1";
        const bool off = text == "off" || text == "false" || text == "no" || text == "0";
        if (!on && !off)
            return Error{std::string(key), std::string(text), accepted(rule)};
        m_values[*row] = on ? 1 : 0;
        return std::nullopt;
    }
    if (rule.kind == ParameterKind::Choice) {
        const auto found = std::ranges::find(rule.choices, text, &ParameterChoice::key);
        if (found == rule.choices.end())
            return Error{std::string(key), std::string(text), accepted(rule)};
        m_values[*row] = static_cast<double>(found - rule.choices.begin());
        return std::nullopt;
    }
    const auto number = parseQuantity(text, rule.unit);
    if (!number) {
        // Whoever writes a number and a unit wants to know which units there are.
        const bool hasUnit = text.find_first_of("0123456789") != std::string_view::npos &&
                             text.find_last_of("0123456789.") + 1 < text.size();
        const std::string units = hasUnit ? offeredUnits(rule.unit) : "";
        return Error{std::string(key), std::string(text), accepted(rule) + (units.empty() ? "" : ", in " + units)};
    }
    if (refusal(*row, *number))
        return Error{std::string(key), std::string(text), accepted(rule)};
    m_values[*row] = *number;
    return std::nullopt;
}

std::string ParameterSet::text(std::size_t row) const
{
    const ParameterRow& rule = m_rows[row];
    if (rule.kind == ParameterKind::Toggle)
        return m_values[row] != 0 ? "on" : "off";
    if (rule.kind == ParameterKind::Choice)
        return std::string(rule.choices[static_cast<std::size_t>(m_values[row])].key);
    return numberText(m_values[row]);
}

std::string ParameterSet::nearestKey(std::string_view key) const
{
    std::vector<std::string_view> keys;
    for (const ParameterRow& row : m_rows)
        keys.push_back(row.key);
    return nearestWord(key, keys);
}

bool ParameterSet::matters(std::size_t row) const
{
    std::size_t at = row;
    while (!m_rows[at].enabledBy.empty()) {
        const auto on = find(m_rows[at].enabledBy);
        FG_ASSERT(on.has_value() && *on != row);
        if (m_values[*on] == 0)
            return false;
        at = *on;
    }
    return true;
}

}  // namespace faultglass
