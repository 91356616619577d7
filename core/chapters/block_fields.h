// The "key: value" lines of a block, taken one by one; what nobody took is a fault.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/chapters/chapter.h"
#include "core/chapters/markup.h"

namespace faultglass::chapters {

struct Field {
    int line = 0;
    std::string key;
    std::string value;  ///< with its continuation lines, one blank between them
};

/// Whole numbers and others that a field takes.
struct NumberRule {
    double least = 0;
    double most = 0;
    bool whole = false;
    std::string_view unit{};
};

/// Reads a block. Every fault goes to the list it is given, and a value stands in for what is missing or wrong.
class BlockFields {
public:
    /// `lines` are those of the block, the first of them number `firstLine`; `line` is where the block opens.
    BlockFields(std::span<const std::string_view> lines, int firstLine, int line, std::vector<ChapterFault>& faults);

    [[nodiscard]] int line() const { return m_line; }
    [[nodiscard]] std::vector<ChapterFault>& faults() { return m_faults; }
    void fault(int line, std::string message) { m_faults.push_back({line, std::move(message)}); }

    /// The field of that key, which stands there once at most; null where it does not.
    [[nodiscard]] const Field* find(std::string_view key);
    /// All fields of that key, in order.
    [[nodiscard]] std::vector<const Field*> all(std::string_view key);
    /// The same two, with a fault where there is none.
    [[nodiscard]] const Field* need(std::string_view key);
    [[nodiscard]] std::vector<const Field*> needAll(std::string_view key, std::size_t least = 1);

    /// A text that must be there, its Markdown checked.
    [[nodiscard]] std::string text(std::string_view key, LiveValues values = LiveValues::None);
    /// Checks Markdown that was a part of a field.
    [[nodiscard]] std::string checkedText(std::string_view text, int line, LiveValues values = LiveValues::None);
    /// Nothing where the key is missing, or its value is none.
    [[nodiscard]] std::optional<double> number(std::string_view key, const NumberRule& rule);
    /// The number that must be there.
    [[nodiscard]] double neededNumber(std::string_view key, const NumberRule& rule);
    /// "A..B", which must be there.
    [[nodiscard]] Range range(std::string_view key);

    /// Says which fields nobody asked for, and which say nothing though they should.
    void finish(std::string_view mayBeEmpty = {});

private:
    int m_line;
    std::vector<ChapterFault>& m_faults;
    std::vector<Field> m_fields;
    std::vector<std::string> m_asked;
};

/// "0.5..0.7": two numbers, the first not above the second.
[[nodiscard]] std::optional<Range> parseRange(std::string_view text);
/// "; did you mean cascading-failure?", or nothing.
[[nodiscard]] std::string didYouMean(std::string_view word, std::span<const std::string_view> known);

}  // namespace faultglass::chapters
