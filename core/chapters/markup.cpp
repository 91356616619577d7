#include "core/chapters/markup.h"

#include <algorithm>
#include <optional>

namespace faultglass::chapters {

namespace {

constexpr std::string_view kBlanks = " \t\n";

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// What opens a span, what closes it, and what to say when nothing does.
struct Delimiter {
    std::string_view open;
    std::string_view close;
    SpanKind kind;
    std::string_view unclosed;
};
// "$$" stands before "$".
constexpr Delimiter kDelimiters[] = {
    {"`", "`", SpanKind::Code, "this code is not closed; expected another `"},
    {"$$", "$$", SpanKind::Displayed, "this formula is not closed; expected another $$"},
    {"$", "$", SpanKind::Formula, "this formula is not closed; expected another $ (or \\$ for a dollar)"},
    {"[[", "]]", SpanKind::Term, "this glossary term is not closed; expected ]] in the same paragraph"},
    {"{", "}", SpanKind::Value, "this value is not closed; expected } in the same paragraph"},
};

class Cutter {
public:
    Cutter(std::string_view text, int line, LiveValues values)
        : m_text(text), m_line(line), m_textLine(line), m_values(values)
    {
    }

    Markup cut()
    {
        while (m_at < m_text.size()) {
            const Delimiter* const opened = m_text[m_at] == '\\' ? nullptr : delimiterHere();
            if (!opened) {
                lookAtText();
                advance(m_text[m_at] == '\\' ? 2 : 1);
                continue;
            }
            const auto end = closing(*opened);
            if (!end) {
                fault(std::string(opened->unclosed));
                break;  // what is not closed leaves the rest as it is; looking on would take the square of its length
            }
            addText(m_at);
            add(*opened, *end);
        }
        addText(m_text.size());
        return std::move(m_markup);
    }

private:
    [[nodiscard]] const Delimiter* delimiterHere() const
    {
        for (const Delimiter& row : kDelimiters) {
            const bool live = row.kind != SpanKind::Value || m_values == LiveValues::Allowed;
            if (live && m_text.substr(m_at).starts_with(row.open))
                return &row;
        }
        return nullptr;
    }

    /// Where the closing mark begins; only a displayed formula goes on over an empty line.
    [[nodiscard]] std::optional<std::size_t> closing(const Delimiter& opened) const
    {
        for (std::size_t i = m_at + opened.open.size(); i < m_text.size(); ++i) {
            const std::string_view rest = m_text.substr(i);
            if (rest.starts_with(opened.close))
                return i;
            if (opened.kind != SpanKind::Displayed && rest.starts_with("\n\n"))
                return std::nullopt;
            if (opened.kind != SpanKind::Code && rest.front() == '\\')
                ++i;
        }
        return std::nullopt;
    }

    void add(const Delimiter& opened, std::size_t end)
    {
        const std::size_t from = m_at + opened.open.size();
        Span span{opened.kind, m_line, m_text.substr(from, end - from), {}, {}};
        if (trimmed(span.text).empty())
            fault("nothing stands between " + std::string(opened.open) + " and " + std::string(opened.close));
        if (span.kind == SpanKind::Formula || span.kind == SpanKind::Displayed)
            span.key = plainTex(span.text);
        if (span.kind == SpanKind::Term) {
            span.key = kebabCase(span.text.substr(0, span.text.find('|')));
            if (const std::size_t bar = span.text.find('|'); bar != std::string_view::npos)
                span.text = span.text.substr(bar + 1);
        }
        if (span.kind == SpanKind::Value && span.text.starts_with('=')) {
            span.kind = SpanKind::Output;
            span.text.remove_prefix(1);
        }
        if (span.kind == SpanKind::Value || span.kind == SpanKind::Output)
            span.key = std::string(span.text);
        const std::size_t after = end + opened.close.size();
        if (span.kind == SpanKind::Displayed && !standsAlone(m_at, after))
            fault("a displayed formula stands on lines of its own");
        span.whole = m_text.substr(m_at, after - m_at);
        if ((span.kind == SpanKind::Value || span.kind == SpanKind::Output) && !isKebabCase(span.key))
            fault("\"" + shortened(span.whole) + "\" is no value; expected {parameter} or {=output}");
        m_markup.spans.push_back(span);
        advance(after - m_at);
        m_textFrom = m_at;
        m_textLine = m_line;
    }

    void advance(std::size_t bytes)
    {
        const std::string_view passed = m_text.substr(m_at, bytes);
        m_line += static_cast<int>(std::ranges::count(passed, '\n'));
        m_at += passed.size();
    }

    [[nodiscard]] bool standsAlone(std::size_t from, std::size_t to) const
    {
        const std::size_t before = m_text.substr(0, from).find_last_not_of(" \t");
        const std::size_t after = m_text.find_first_not_of(" \t", to);
        return (before == std::string_view::npos || m_text[before] == '\n') &&
               (after == std::string_view::npos || m_text[after] == '\n');
    }

    /// What Markdown knows and chapters do not have.
    void lookAtText()
    {
        const std::string_view rest = m_text.substr(m_at);
        const char second = rest.size() > 1 ? rest[1] : ' ';
        if (rest.front() == '<' && (isLetter(second) || second == '/' || second == '!'))
            fault("chapters hold no HTML; write \\< for the sign");
        if (rest.starts_with("!["))
            fault("chapters hold no images");
    }

    void addText(std::size_t end)
    {
        const std::string_view text = m_text.substr(m_textFrom, end - m_textFrom);
        if (!text.empty())
            m_markup.spans.push_back({SpanKind::Text, m_textLine, text, {}, text});
    }

    void fault(std::string message) { m_markup.faults.push_back({m_line, std::move(message)}); }

    std::string_view m_text;
    int m_line;      // of m_at
    int m_textLine;  // of m_textFrom
    LiveValues m_values;
    std::size_t m_at = 0;
    std::size_t m_textFrom = 0;  // the text that no span holds yet begins here
    Markup m_markup;
};

}  // namespace

Markup cutMarkup(std::string_view text, int line, LiveValues values) { return Cutter(text, line, values).cut(); }

std::string plainTex(std::string_view tex)
{
    std::string plain;
    for (const char c : trimmed(tex)) {
        if (kBlanks.find(c) == std::string_view::npos)
            plain += c;
        else if (plain.back() != ' ')
            plain += ' ';
    }
    return plain;
}

std::string kebabCase(std::string_view words)
{
    std::string text;
    for (const char c : trimmed(words)) {
        const bool kept = isLetter(c) || isDigit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (kept)
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!text.empty() && text.back() != '-')
            text += '-';
    }
    if (text.ends_with('-'))
        text.pop_back();
    return text;
}

bool isKebabCase(std::string_view text)
{
    const auto known = [](char c) { return (c >= 'a' && c <= 'z') || isDigit(c) || c == '-'; };
    return !text.empty() && std::ranges::all_of(text, known) && !text.starts_with('-') && !text.ends_with('-') &&
           text.find("--") == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string shortened(std::string_view text)
{
    constexpr std::size_t kMost = 60;
    if (text.size() <= kMost)
        return std::string(text);
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace faultglass::chapters
