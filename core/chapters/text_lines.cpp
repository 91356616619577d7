#include "core/chapters/text_lines.h"

#include <algorithm>

#include "core/chapters/markup.h"

namespace faultglass::chapters {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// The bytes of the character at the front of `text`, which is not empty; 0 where there is none (RFC 3629).
std::size_t characterSize(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return first >= 0x20 && first != 0x7f ? 1 : 0;
    const std::size_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    }
    const unsigned second = byte(1);
    const bool tooLong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool beyond = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
    return tooLong || beyond ? 0 : size;
}

}  // namespace

std::optional<ChapterFault> textRefusal(std::string_view text)
{
    if (text.size() > kMostTextBytes)
        return ChapterFault{1, "this is too long; expected at most a megabyte"};
    int line = 1;
    while (!text.empty()) {
        const bool space = text.front() == '\n' || text.front() == '\t' || text.starts_with("\r\n");
        const std::size_t size = space ? 1 : characterSize(text);
        if (size == 0)
            return ChapterFault{line, "a control character or a byte that is not UTF-8; expected text"};
        line += text.front() == '\n' ? 1 : 0;
        text.remove_prefix(size);
    }
    return std::nullopt;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

Heading readHeading(std::string_view line, int number, std::vector<ChapterFault>& faults)
{
    const std::string_view text = trimmed(line.substr(std::min<std::size_t>(2, line.size())));
    const std::size_t open = text.rfind("{#");
    if (open == std::string_view::npos || !text.ends_with('}')) {
        faults.push_back({number, "a heading without an id; expected ## Title {#id}"});
        return {std::string(text), {}};
    }
    Heading heading{std::string(trimmed(text.substr(0, open))), std::string(text.substr(open + 2))};
    heading.id.pop_back();
    if (heading.title.empty())
        faults.push_back({number, "a heading without words; expected ## Title {#id}"});
    if (!isKebabCase(heading.id)) {
        faults.push_back({number, "\"" + shortened(heading.id) + "\" is no id; expected lower-case-words-and-hyphens"});
        heading.id.clear();
    }
    return heading;
}

}  // namespace faultglass::chapters
