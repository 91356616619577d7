#include "app/files/json_writer.h"

#include <charconv>
#include <cmath>
#include <utility>

#include "core/base/assert.h"
#include "core/params/parameter_set.h"

namespace faultglass {

std::string jsonNumber(double value)
{
    FG_ASSERT(std::isfinite(value));
    constexpr double kExactWhole = 9007199254740992.0;  // 2^53
    if (value == std::floor(value) && std::abs(value) <= kExactWhole)
        return std::to_string(static_cast<std::int64_t>(value));
    return numberText(value);
}

std::string jsonString(std::string_view text)
{
    std::string json = "\"";
    for (const char c : text) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
                constexpr std::string_view kDigits = "0123456789abcdef";
                const auto byte = static_cast<unsigned char>(c);
                json += std::string("\\u00") + kDigits[byte >> 4] + kDigits[byte & 0xf];
            } else {
                json += c;
            }
        }
    }
    return json + '"';
}

void JsonWriter::newLine()
{
    m_text += '\n';
    m_text.append(2 * m_levels.size(), ' ');
}

void JsonWriter::beforeValue()
{
    if (std::exchange(m_afterKey, false) || m_levels.empty())
        return;
    Level& level = m_levels.back();
    if (!std::exchange(level.empty, false))
        m_text += level.oneLine ? ", " : ",";
    if (!level.oneLine)
        newLine();
}

JsonWriter& JsonWriter::key(std::string_view key)
{
    FG_ASSERT(!m_afterKey && !m_levels.empty());
    beforeValue();
    m_text += jsonString(key) + ": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::raw(std::string_view json)
{
    beforeValue();
    m_text += json;
}

void JsonWriter::begin(char bracket, Layout layout)
{
    beforeValue();
    m_text += bracket;
    const bool inside = !m_levels.empty() && m_levels.back().oneLine;
    m_levels.push_back({inside || layout == Layout::OneLine, true});
}

void JsonWriter::end(char bracket)
{
    FG_ASSERT(!m_levels.empty() && !m_afterKey);
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.empty && !level.oneLine)
        newLine();
    m_text += bracket;
}

std::string JsonWriter::take()
{
    FG_ASSERT(m_levels.empty() && !m_afterKey);
    return std::exchange(m_text, {}) + '\n';
}

}  // namespace faultglass
