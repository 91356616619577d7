#include "core/chapters/block_fields.h"

#include <algorithm>
#include <cmath>

#include "core/params/parameter_set.h"

namespace faultglass::chapters {

BlockFields::BlockFields(std::span<const std::string_view> lines, int firstLine, int line,
                         std::vector<ChapterFault>& faults)
    : m_line(line), m_faults(faults)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int number = firstLine + static_cast<int>(i);
        const std::string_view content = trimmed(lines[i]);
        if (content.empty())
            continue;
        if (lines[i].starts_with("  ") && !m_fields.empty()) {
            m_fields.back().value += (m_fields.back().value.empty() ? "" : " ") + std::string(content);
            continue;
        }
        const std::size_t colon = content.find(':');
        if (colon == std::string_view::npos || !isKebabCase(content.substr(0, colon))) {
            fault(number, "\"" + shortened(content) +
                              "\" is not accepted; expected key: value, or two blanks to continue the line before");
            continue;
        }
        m_fields.push_back(
            {number, std::string(content.substr(0, colon)), std::string(trimmed(content.substr(colon + 1)))});
    }
}

std::vector<const Field*> BlockFields::all(std::string_view key)
{
    m_asked.emplace_back(key);
    std::vector<const Field*> found;
    for (const Field& field : m_fields) {
        if (field.key == key)
            found.push_back(&field);
    }
    return found;
}

const Field* BlockFields::find(std::string_view key)
{
    const auto found = all(key);
    if (found.size() > 1)
        fault(found[1]->line, std::string(key) + " stands here a second time; expected it once");
    return found.empty() ? nullptr : found.front();
}

const Field* BlockFields::need(std::string_view key)
{
    const Field* const found = find(key);
    if (!found)
        fault(m_line, std::string(key) + " is missing");
    return found;
}

std::vector<const Field*> BlockFields::needAll(std::string_view key, std::size_t least)
{
    auto found = all(key);
    if (found.empty())
        fault(m_line, std::string(key) + " is missing");
    else if (found.size() < least)
        fault(m_line, std::string(key) + " stands here once; expected it at least " + std::to_string(least) + " times");
    return found;
}

std::string BlockFields::text(std::string_view key, LiveValues values)
{
    const Field* const field = need(key);
    return field ? checkedText(field->value, field->line, values) : std::string();
}

std::string BlockFields::checkedText(std::string_view text, int line, LiveValues values)
{
    const Markup markup = cutMarkup(text, line, values);
    m_faults.insert(m_faults.end(), markup.faults.begin(), markup.faults.end());
    return std::string(trimmed(text));
}

std::optional<double> BlockFields::number(std::string_view key, const NumberRule& rule)
{
    const Field* const field = find(key);
    if (!field)
        return std::nullopt;
    const auto value = parseNumber(field->value);
    if (value && rule.least <= *value && *value <= rule.most && (!rule.whole || *value == std::floor(*value)))
        return value;
    fault(field->line,
          Error{std::string(key), shortened(field->value),
                (rule.whole ? "a whole number from " : "a number from ") + numberText(rule.least) + " to " +
                    numberText(rule.most) + (rule.unit.empty() ? "" : " ") + std::string(rule.unit)}
              .message());
    return std::nullopt;
}

double BlockFields::neededNumber(std::string_view key, const NumberRule& rule)
{
    const auto value = number(key, rule);
    if (!value && std::ranges::find(m_fields, key, &Field::key) == m_fields.end())
        fault(m_line, std::string(key) + " is missing");
    return value.value_or(rule.least);
}

Range BlockFields::range(std::string_view key)
{
    const Field* const field = need(key);
    if (!field)
        return {};
    const auto range = parseRange(field->value);
    if (!range)
        fault(field->line, Error{std::string(key), shortened(field->value), "LEAST..MOST"}.message());
    return range.value_or(Range{});
}

void BlockFields::finish(std::string_view mayBeEmpty)
{
    const std::vector<std::string_view> asked(m_asked.begin(), m_asked.end());
    for (const Field& field : m_fields) {
        if (field.value.empty() && field.key != mayBeEmpty)
            fault(field.line, "\"" + shortened(field.key) + "\" says nothing; expected a value after the colon");
        if (std::ranges::find(asked, field.key) == asked.end())
            fault(field.line,
                  "\"" + shortened(field.key) + "\" is no line of this block" + didYouMean(field.key, asked));
    }
}

std::optional<Range> parseRange(std::string_view text)
{
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos)
        return std::nullopt;
    const auto least = parseNumber(trimmed(text.substr(0, dots)));
    const auto most = parseNumber(trimmed(text.substr(dots + 2)));
    if (!least || !most || *least > *most)
        return std::nullopt;
    return Range{*least, *most};
}

std::string didYouMean(std::string_view word, std::span<const std::string_view> known)
{
    const std::string nearest = nearestWord(word, known);
    return nearest.empty() ? "" : "; did you mean " + nearest + "?";
}

}  // namespace faultglass::chapters
