#include "core/chapters/chapter_parser.h"

#include <algorithm>
#include <set>

#include "core/chapters/action_parser.h"
#include "core/chapters/block_fields.h"
#include "core/chapters/block_parser.h"
#include "core/chapters/markup.h"
#include "core/chapters/text_lines.h"
#include "core/params/parameter_set.h"

namespace faultglass::chapters {

namespace {

using Lines = std::span<const std::string_view>;
using Faults = std::vector<ChapterFault>;

constexpr std::string_view kFence = "```";
constexpr std::string_view kRule = "---";
constexpr double kMostChapters = 99;
constexpr double kMostMinutes = 600;

bool isFence(std::string_view line) { return line.starts_with(kFence); }

/// Headings of other levels, rules and what underlines a heading: none of these stand in prose.
void checkProseLine(std::string_view line, int number, Faults& faults)
{
    const std::string_view content = trimmed(line);
    const bool deeper = content.starts_with('#') && content.find_first_not_of('#') != std::string_view::npos &&
                        content[content.find_first_not_of('#')] == ' ';
    const bool drawn = content.size() >= 2 && content.find_first_not_of(content.front()) == std::string_view::npos &&
                       (content.front() == '-' || content.front() == '=');
    if (deeper || drawn)
        faults.push_back({number, "\"" + shortened(content) +
                                      "\" is no prose; headings are ## Title {#id}, and there "
                                      "are no rules"});
    if (isFence(content) && !isFence(line))
        faults.push_back({number, "a block begins and ends at the start of a line"});
}

/// The lines as one Markdown text; nothing where they are all empty.
std::optional<Prose> readProse(Lines lines, int firstLine, Faults& faults)
{
    std::string text;
    int from = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const int number = firstLine + static_cast<int>(i);
        if (from == 0 && trimmed(lines[i]).empty())
            continue;
        from = from == 0 ? number : from;
        checkProseLine(lines[i], number, faults);
        const std::string_view kept = trimmed(lines[i]).empty() ? std::string_view{} : lines[i];
        text += std::string(kept) + "\n";
    }
    if (from == 0)
        return std::nullopt;
    text.erase(text.find_last_not_of('\n') + 1);
    const Markup markup = cutMarkup(text, from);
    faults.insert(faults.end(), markup.faults.begin(), markup.faults.end());
    return Prose{{from}, std::move(text)};
}

/// Reads from top to bottom; `m_at` is the line that comes next.
class ChapterReader {
public:
    ChapterReader(Lines lines, std::string_view name) : m_lines(lines) { m_reading.chapter.name = std::string(name); }

    ChapterReading read()
    {
        readName();
        readFrontMatter();
        m_proseFrom = m_at;
        while (m_at < m_lines.size())
            readNext();
        endProse();
        if (m_reading.chapter.steps.empty())
            fault(std::max<std::size_t>(m_at, 1), "no steps; expected ## Title {#id}");
        std::ranges::stable_sort(m_reading.faults, {}, &ChapterFault::line);
        return std::move(m_reading);
    }

private:
    void fault(std::size_t line, std::string message)
    {
        m_reading.faults.push_back({static_cast<int>(line), std::move(message)});
    }
    [[nodiscard]] int numberOf(std::size_t at) const { return static_cast<int>(at) + 1; }

    void readName()
    {
        const std::string_view name = m_reading.chapter.name;
        const bool numbered = name.size() > 3 && name[0] >= '0' && name[0] <= '9' && name[1] >= '0' && name[1] <= '9';
        if (numbered && name[2] == '-' && isKebabCase(name))
            m_reading.chapter.number = (name[0] - '0') * 10 + (name[1] - '0');
        else
            fault(1, Error{"file", shortened(name), "a name of the form NN-name"}.message());
    }

    void readFrontMatter()
    {
        if (m_lines.empty() || m_lines.front() != kRule) {
            fault(1, "no front matter; expected --- in the first line");
            return;
        }
        const auto end = std::ranges::find_if(m_lines.subspan(1), [](std::string_view line) {
            return line == kRule || isHeading(line) || isFence(line);
        });
        m_at = static_cast<std::size_t>(end - m_lines.subspan(1).begin()) + 1;
        const Lines inside = m_lines.subspan(1, m_at - 1);
        if (m_at < m_lines.size() && m_lines[m_at] == kRule)
            ++m_at;
        else
            fault(1, "the front matter is not closed; expected --- after it");
        BlockFields fields(inside, 2, 1, m_reading.faults);
        Chapter& chapter = m_reading.chapter;
        chapter.title = fields.text("title");
        chapter.minutes = static_cast<int>(fields.neededNumber("minutes", {1, kMostMinutes, true}));
        if (const Field* const scenario = fields.need("scenario")) {
            chapter.scenario = scenario->value;
            chapter.scenarioLine = {scenario->line};
        }
        readPrerequisites(fields);
        chapter.opening = readActions(fields);
        fields.finish("prerequisites");
    }

    /// The only key whose value may be empty.
    void readPrerequisites(BlockFields& fields)
    {
        const Field* const field = fields.need("prerequisites");
        if (!field)
            return;
        m_reading.chapter.prerequisitesLine = {field->line};
        for (std::string_view rest = field->value; !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const auto number = parseNumber(trimmed(rest.substr(0, comma)));
            if (number && *number >= 0 && *number <= kMostChapters && *number == static_cast<int>(*number))
                m_reading.chapter.prerequisites.push_back(static_cast<int>(*number));
            else
                fields.fault(field->line, Error{"prerequisites", shortened(field->value),
                                                "numbers of chapters with commas between them, or nothing"}
                                              .message());
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }

    void readNext()
    {
        const std::string_view line = m_lines[m_at];
        if (!isHeading(line) && !isFence(line)) {
            ++m_at;
            return;
        }
        endProse();
        if (isHeading(line))
            readStep();
        else
            readFenced();
        m_proseFrom = m_at;
    }

    void readStep()
    {
        const int number = numberOf(m_at);
        const Heading heading = readHeading(m_lines[m_at++], number, m_reading.faults);
        claimId(heading.id, number);
        m_reading.chapter.steps.push_back({{number}, heading.id, heading.title, {}});
    }

    void claimId(const std::string& id, int line)
    {
        if (!id.empty() && !m_ids.insert(id).second)
            m_reading.faults.push_back({line, "\"" + shortened(id) + "\" is the id of something else in this chapter"});
    }

    void readFenced()
    {
        const std::size_t opening = m_at++;
        const std::size_t from = m_at;
        while (m_at < m_lines.size() && !isFence(m_lines[m_at]) && !isHeading(m_lines[m_at]))
            ++m_at;
        const Lines inside = m_lines.subspan(from, m_at - from);
        if (m_at < m_lines.size() && trimmed(m_lines[m_at]) == kFence)
            ++m_at;
        else
            fault(opening + 1, "this block is not closed; expected ``` after it");
        const auto part =
            readBlock({numberOf(opening), m_lines[opening].substr(kFence.size()), inside}, m_reading.faults);
        if (!part)
            return;
        if (const std::string* const id = idOf(*part))
            claimId(*id, numberOf(opening));
        addPart(*part, numberOf(opening));
    }

    /// What stands between the last block or heading and here.
    void endProse()
    {
        const Lines between = m_lines.subspan(m_proseFrom, m_at - m_proseFrom);
        if (const auto prose = readProse(between, numberOf(m_proseFrom), m_reading.faults))
            addPart(*prose, prose->line.number);
    }

    void addPart(Part part, int line)
    {
        if (m_reading.chapter.steps.empty())
            m_reading.faults.push_back({line, "this is in no step; expected ## Title {#id} before it"});
        else
            m_reading.chapter.steps.back().parts.push_back(std::move(part));
    }

    Lines m_lines;
    std::size_t m_at = 0;
    std::size_t m_proseFrom = 0;
    std::set<std::string, std::less<>> m_ids;
    ChapterReading m_reading;
};

}  // namespace

ChapterReading parseChapter(std::string_view text, std::string_view name)
{
    if (const auto refused = textRefusal(text))
        return {{}, {*refused}};
    const auto lines = linesOf(text);
    return ChapterReader(lines, name).read();
}

GlossaryReading parseGlossary(std::string_view text)
{
    if (const auto refused = textRefusal(text))
        return {{}, {*refused}};
    GlossaryReading reading;
    const auto lines = linesOf(text);
    std::set<std::string> keys;
    std::size_t at = 0;
    while (at < lines.size()) {
        const int number = static_cast<int>(at) + 1;
        const bool headed = isHeading(lines[at]);
        if (headed) {
            const Heading heading = readHeading(lines[at++], number, reading.faults);
            if (!heading.id.empty() && !keys.insert(heading.id).second)
                reading.faults.push_back({number, "\"" + shortened(heading.id) + "\" is defined twice"});
            reading.entries.push_back({{number}, heading.id, heading.title, {}});
        }
        const std::size_t from = at;
        while (at < lines.size() && !isHeading(lines[at]))
            ++at;
        const auto prose = readProse(Lines(lines).subspan(from, at - from), static_cast<int>(from) + 1, reading.faults);
        if (headed && !prose)
            reading.faults.push_back({number, "a term without its meaning; expected a paragraph"});
        else if (!headed && prose)
            reading.faults.push_back({prose->line.number, "this is of no term; expected ## Term {#key} before it"});
        else if (prose)
            reading.entries.back() = {prose->line, reading.entries.back().key, reading.entries.back().term,
                                      prose->markdown};
    }
    std::ranges::stable_sort(reading.faults, {}, &ChapterFault::line);
    return reading;
}

}  // namespace faultglass::chapters
