#include "app/files/json_document.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include <QByteArrayView>

namespace faultglass {

std::string placeInText(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    const auto column = std::ranges::count_if(before.substr(lineStart), [](char c) { return (c & 0xc0) != 0x80; }) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Reads one value, key or mark at a time; what is open is a chain of parents, not a stack of calls.
class JsonParser {
public:
    JsonParser(JsonDocument& document, const JsonLimits& limits)
        : m_document(document), m_text(document.m_text), m_nodes(document.m_nodes), m_limits(limits)
    {
    }

    std::optional<Error> run()
    {
        if (auto refused = textRefusal())
            return refused;
        while (!m_error) {
            skipSpace();
            if (m_at == m_text.size()) {
                if (m_expected != Expected::Nothing)
                    fail(m_at, expectedText());
                break;
            }
            step();
        }
        return m_error;
    }

private:
    using Node = JsonDocument::Node;
    static constexpr std::uint32_t kNoNode = JsonDocument::kNoNode;
    enum class Expected { Value, ValueOrEnd, Key, KeyOrEnd, CommaOrEnd, Nothing };

    [[nodiscard]] std::optional<Error> textRefusal() const
    {
        const std::string_view text = m_text;
        if (text.size() > m_limits.bytes)
            return Error{"document", "", "larger than " + std::to_string(m_limits.bytes / 1024) + " KiB"};
        if (text.starts_with("\xef\xbb\xbf") || text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
            return Error{"line 1, column 1", "", "a byte-order mark; expected UTF-8 text without one"};
        if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
            return Error{placeInText(text, zero), "", "a zero byte; expected text, not a binary file"};
        if (!QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).isValidUtf8())
            return Error{"document", "", "not UTF-8 text"};
        return std::nullopt;
    }

    void fail(std::size_t offset, std::string expected)
    {
        constexpr std::size_t kShown = 24;
        std::size_t length = std::min(m_text.size() - offset, kShown);
        length = std::min(length, m_text.find_first_of("\r\n", offset) - offset);
        while (offset + length < m_text.size() && (m_text[offset + length] & 0xc0) == 0x80)
            ++length;  // not through the middle of a character
        const bool atEnd = offset >= m_text.size();
        m_error = Error{placeInText(m_text, offset), atEnd ? "end of text" : m_text.substr(offset, length),
                        std::move(expected)};
    }

    [[nodiscard]] std::string expectedText() const
    {
        const bool inArray = m_open != kNoNode && m_nodes[m_open].kind == JsonKind::Array;
        switch (m_expected) {
        case Expected::Value:
            return "a value";
        case Expected::ValueOrEnd:
            return "a value or ]";
        case Expected::Key:
            return "a key in double quotes";
        case Expected::KeyOrEnd:
            return "a key in double quotes or }";
        case Expected::CommaOrEnd:
            return inArray ? "a comma or ]" : "a comma or }";
        case Expected::Nothing:
            break;
        }
        return "nothing after the end of the document";
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    void step()
    {
        const char c = m_text[m_at];
        switch (m_expected) {
        case Expected::ValueOrEnd:
            return c == ']' ? close() : readValue();
        case Expected::Value:
            return readValue();
        case Expected::KeyOrEnd:
            return c == '}' ? close() : readKey();
        case Expected::Key:
            return readKey();
        case Expected::CommaOrEnd: {
            const bool inArray = m_nodes[m_open].kind == JsonKind::Array;
            if (c == (inArray ? ']' : '}'))
                return close();
            if (c != ',')
                return fail(m_at, expectedText());
            ++m_at;
            m_expected = inArray ? Expected::Value : Expected::Key;
            return;
        }
        case Expected::Nothing:
            return fail(m_at, expectedText());
        }
    }

    void readKey()
    {
        if (m_text[m_at] != '"')
            return fail(m_at, expectedText());
        m_keyAt = m_at;
        m_key = readString();
        if (m_error)
            return;
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != ':')
            return fail(m_at, "a colon");
        ++m_at;
        m_expected = Expected::Value;
    }

    void readValue()
    {
        const std::size_t begin = m_at;
        const char c = m_text[m_at];
        if (m_nodes.size() >= m_limits.values)
            return fail(begin, "at most " + std::to_string(m_limits.values) + " values");
        if (m_open != kNoNode && m_nodes[m_open].memberCount >= m_limits.members)
            return fail(begin, "at most " + std::to_string(m_limits.members) + " members here");
        if (c == '{' || c == '[') {
            if (m_depth >= m_limits.depth)
                return fail(begin, "at most " + std::to_string(m_limits.depth) + " levels");
            ++m_at;
            ++m_depth;
            m_open = add(c == '{' ? JsonKind::Object : JsonKind::Array, begin);
            m_expected = c == '{' ? Expected::KeyOrEnd : Expected::ValueOrEnd;
            return;
        }
        Node scalar;
        if (c == '"') {
            scalar.kind = JsonKind::String;
            scalar.string = readString();
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            scalar.kind = JsonKind::Number;
            scalar.number = readNumber();
        } else if (!readWord(scalar)) {
            return fail(begin, expectedText());
        }
        if (m_error)
            return;
        Node& node = m_nodes[add(scalar.kind, begin)];
        node.boolean = scalar.boolean;
        node.number = scalar.number;
        node.string = std::move(scalar.string);
        node.end = static_cast<std::uint32_t>(m_at);
        m_expected = m_open == kNoNode ? Expected::Nothing : Expected::CommaOrEnd;
    }

    std::uint32_t add(JsonKind kind, std::size_t begin)
    {
        const auto index = static_cast<std::uint32_t>(m_nodes.size());
        Node& node = m_nodes.emplace_back();
        node.kind = kind;
        node.begin = static_cast<std::uint32_t>(begin);
        node.parent = m_open;
        if (m_open == kNoNode)
            return index;
        Node& parent = m_nodes[m_open];
        if (parent.kind == JsonKind::Object) {
            node.key = std::exchange(m_key, {});
            node.keyAt = static_cast<std::uint32_t>(m_keyAt);
        }
        node.position = parent.memberCount++;
        (parent.firstMember == kNoNode ? parent.firstMember : m_nodes[parent.lastMember].nextSibling) = index;
        parent.lastMember = index;
        return index;
    }

    void close()
    {
        ++m_at;
        --m_depth;
        Node& node = m_nodes[m_open];
        node.end = static_cast<std::uint32_t>(m_at);
        if (node.kind == JsonKind::Object)
            refuseDuplicates(node);
        m_open = node.parent;
        m_expected = m_open == kNoNode ? Expected::Nothing : Expected::CommaOrEnd;
    }

    void refuseDuplicates(const Node& object)
    {
        std::vector<std::pair<std::string_view, std::uint32_t>> keys;
        for (std::uint32_t i = object.firstMember; i != kNoNode; i = m_nodes[i].nextSibling)
            keys.emplace_back(m_nodes[i].key, i);  // a later member has a higher number
        std::ranges::sort(keys);
        const auto twice = std::ranges::adjacent_find(keys, {}, [](const auto& key) { return key.first; });
        if (twice == keys.end())
            return;
        const std::uint32_t second = std::next(twice)->second;
        m_error = Error{JsonDocument::Value(m_document, second).path(), "",
                        "a second time at " + placeInText(m_text, m_nodes[second].keyAt) + "; expected each key once"};
    }

    /// A string from its opening quote on, decoded.
    std::string readString()
    {
        const std::size_t begin = m_at++;
        std::string text;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            const char c = m_text[m_at];
            if (static_cast<unsigned char>(c) < 0x20) {
                fail(m_at, "no control characters inside a string");
                return {};
            }
            if (c == '\\') {
                if (!readEscape(text))
                    return {};
            } else {
                text += c;
                ++m_at;
            }
        }
        if (m_at == m_text.size()) {
            fail(begin, "a closing double quote");
            return {};
        }
        ++m_at;
        return text;
    }

    bool readEscape(std::string& text)
    {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const std::size_t begin = m_at++;
        const char c = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (const std::size_t letter = kLetters.find(c); letter != std::string_view::npos) {
            text += kMeanings[letter];
            ++m_at;
            return true;
        }
        if (c == 'u')
            return readCodePoint(text, begin);
        fail(begin, "one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
        return false;
    }

    std::optional<std::uint32_t> readCodeUnit()
    {
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        std::uint32_t unit = 0;
        if (rest.size() < 6 || !rest.starts_with("\\u"))
            return std::nullopt;
        const auto [end, status] = std::from_chars(rest.data() + 2, rest.data() + 6, unit, 16);
        if (status != std::errc{} || end != rest.data() + 6)
            return std::nullopt;
        m_at += 6;
        return unit;
    }

    bool readCodePoint(std::string& text, std::size_t begin)
    {
        m_at = begin;
        std::optional<std::uint32_t> code = readCodeUnit();
        if (code && *code >= 0xd800 && *code < 0xdc00) {
            const auto low = readCodeUnit();
            const bool paired = low && *low >= 0xdc00 && *low < 0xe000;
            code = paired ? std::optional(0x10000 + ((*code - 0xd800) << 10) + (*low - 0xdc00)) : std::nullopt;
        } else if (code && *code >= 0xdc00 && *code < 0xe000) {
            code = std::nullopt;
        }
        if (!code) {
            fail(begin, "\\u and four hexadecimal digits; surrogates in pairs");
            return false;
        }
        const auto bits = [&](int shift, std::uint32_t mark) {
            text += static_cast<char>(mark | ((*code >> shift) & (mark == 0x80 ? 0x3f : 0x7f)));
        };
        if (*code < 0x80) {
            bits(0, 0);
        } else if (*code < 0x800) {
            bits(6, 0xc0);
            bits(0, 0x80);
        } else if (*code < 0x10000) {
            bits(12, 0xe0);
            bits(6, 0x80);
            bits(0, 0x80);
        } else {
            bits(18, 0xf0);
            bits(12, 0x80);
            bits(6, 0x80);
            bits(0, 0x80);
        }
        return true;
    }

    double readNumber()
    {
        const std::size_t begin = m_at;
        const auto digits = [this] {
            const std::size_t from = m_at;
            while (m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9')
                ++m_at;
            return m_at > from;
        };
        const auto next = [this](std::string_view any) {
            if (m_at == m_text.size() || any.find(m_text[m_at]) == std::string_view::npos)
                return false;
            ++m_at;
            return true;
        };
        next("-");
        bool good = next("0") || digits();
        good = good && (!next(".") || digits());
        if (good && next("eE")) {
            next("+-");
            good = digits();
        }
        good = good && (m_at == m_text.size() || !std::isalnum(static_cast<unsigned char>(m_text[m_at])));
        double value = 0;
        const auto [end, status] = std::from_chars(m_text.data() + begin, m_text.data() + m_at, value);
        if (!good || end != m_text.data() + m_at)
            fail(begin, "a number such as 12, -0.5 or 1e6");
        else if (status != std::errc{} || !std::isfinite(value))
            fail(begin, "a number that fits a double");
        return value;
    }

    bool readWord(Node& scalar)
    {
        const std::string_view rest = std::string_view(m_text).substr(m_at);
        for (const std::string_view word : {"true", "false", "null"}) {
            if (!rest.starts_with(word))
                continue;
            scalar.kind = word == "null" ? JsonKind::Null : JsonKind::Boolean;
            scalar.boolean = word == "true";
            m_at += word.size();
            return true;
        }
        return false;
    }

    const JsonDocument& m_document;
    const std::string& m_text;
    std::vector<Node>& m_nodes;
    const JsonLimits& m_limits;
    std::size_t m_at = 0;
    Expected m_expected = Expected::Value;
    std::uint32_t m_open = kNoNode;
    std::size_t m_depth = 0;
    std::string m_key;
    std::size_t m_keyAt = 0;
    std::optional<Error> m_error;
};

Result<JsonDocument> JsonDocument::parse(std::string text, const JsonLimits& limits)
{
    JsonDocument document;
    document.m_text = std::move(text);
    JsonParser parser(document, limits);
    if (auto error = parser.run())
        return *std::move(error);
    return document;
}

std::string_view JsonDocument::Value::raw() const
{
    return std::string_view(m_document->m_text).substr(node().begin, node().end - node().begin);
}

std::vector<JsonDocument::Value> JsonDocument::Value::members() const
{
    std::vector<Value> members;
    for (std::uint32_t i = node().firstMember; i != kNoNode; i = m_document->m_nodes[i].nextSibling)
        members.push_back({*m_document, i});
    return members;
}

std::optional<JsonDocument::Value> JsonDocument::Value::find(std::string_view key) const
{
    for (std::uint32_t i = node().firstMember; i != kNoNode; i = m_document->m_nodes[i].nextSibling) {
        if (m_document->m_nodes[i].key == key)
            return Value{*m_document, i};
    }
    return std::nullopt;
}

std::string JsonDocument::Value::path() const
{
    std::vector<std::string> steps;
    for (std::uint32_t i = m_index; m_document->m_nodes[i].parent != kNoNode; i = m_document->m_nodes[i].parent) {
        const Node& at = m_document->m_nodes[i];
        const bool inArray = m_document->m_nodes[at.parent].kind == JsonKind::Array;
        steps.push_back(inArray ? "[" + std::to_string(at.position) + "]" : at.key);
    }
    std::string path;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        path += (path.empty() || step->starts_with('[') ? "" : ".") + *step;
    return path.empty() ? "document" : path;
}

}  // namespace faultglass
