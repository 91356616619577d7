#include "app/files/chapter_library.h"

#include <algorithm>
#include <optional>
#include <set>

#include <QDir>
#include <QFileInfo>

#include "app/files/panel_catalogue.h"
#include "app/files/regular_file.h"
#include "app/files/series_csv.h"
#include "core/chapters/chapter_check.h"
#include "core/chapters/chapter_parser.h"
#include "core/chapters/markup.h"
#include "core/chapters/text_lines.h"
#include "core/params/parameter_set.h"

namespace faultglass {

namespace {

using chapters::ChapterFault;
using Faults = std::vector<FileFault>;

constexpr QLatin1String kGlossary("glossary.md");
constexpr std::string_view kFormulaHeader = "name\ttex\ttext\twidth_ex\theight_ex\tdepth_ex";
constexpr std::size_t kFormulaColumns = 6;

/// The text of a file; nothing, and a fault, where it cannot be read.
std::optional<std::string> readText(const QString& path, Faults& faults)
{
    Result<std::string> text = readRegularFile(path, chapters::kMostTextBytes);
    if (text)
        return std::move(text).value();
    faults.push_back({path.toStdString(), 0, text.error().accepted});
    return std::nullopt;
}

void addFaults(const std::string& file, std::span<const ChapterFault> found, Faults& faults)
{
    for (const ChapterFault& fault : found)
        faults.push_back({file, fault.line, fault.message});
}

/// By file and line, each once: a file may have been read for several languages.
void sortFaults(Faults& faults)
{
    std::ranges::sort(faults);
    faults.erase(std::unique(faults.begin(), faults.end()), faults.end());
}

/// What stands in the folder of one language.
struct Shelf {
    std::vector<FoundChapter> chapters;
    std::vector<FoundTerm> glossary;
    Faults faults;
};

void readGlossary(const QString& path, const std::string& language, Shelf& shelf)
{
    const std::string file = path.toStdString();
    const auto text = readText(path, shelf.faults);
    if (!text)
        return;
    const auto reading = chapters::parseGlossary(*text);
    addFaults(file, reading.faults, shelf.faults);
    for (const chapters::GlossaryEntry& entry : reading.entries)
        shelf.glossary.push_back({language, file, entry});
}

Shelf readShelf(const QString& folder, const std::string& language)
{
    Shelf shelf;
    const QDir shelfFolder(folder + QLatin1Char('/') + QString::fromStdString(language));
    for (const QFileInfo& info : shelfFolder.entryInfoList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        if (info.fileName() == kGlossary) {
            readGlossary(info.filePath(), language, shelf);
            continue;
        }
        const std::string file = info.filePath().toStdString();
        const auto text = readText(info.filePath(), shelf.faults);
        if (!text)
            continue;
        auto reading = chapters::parseChapter(*text, info.completeBaseName().toStdString());
        addFaults(file, reading.faults, shelf.faults);
        const auto before = std::ranges::find_if(shelf.chapters, [&reading](const FoundChapter& found) {
            return found.chapter.number == reading.chapter.number;
        });
        if (reading.ok() && before != shelf.chapters.end())
            shelf.faults.push_back({file, 1, "the number of " + before->chapter.name + ".md; expected one of its own"});
        else if (reading.ok())
            shelf.chapters.push_back({language, file, std::move(reading.chapter)});
    }
    return shelf;
}

/// Puts what `translated` has in the place of what it translates. What it translates nothing of is a fault.
void layOver(Shelf& shelf, Shelf translated)
{
    shelf.faults.insert(shelf.faults.end(), translated.faults.begin(), translated.faults.end());
    for (FoundChapter& found : translated.chapters) {
        const auto original = std::ranges::find_if(shelf.chapters, [&found](const FoundChapter& one) {
            return one.chapter.name == found.chapter.name;
        });
        if (original != shelf.chapters.end())
            *original = std::move(found);
        else
            shelf.faults.push_back(
                {found.file, 1,
                 "no chapter of this name is in " + std::string(kOriginalLanguage) + ", or it has faults of its own"});
    }
    std::set<std::string> keys;
    for (const FoundTerm& term : translated.glossary)
        keys.insert(term.entry.key);
    for (FoundTerm& term : shelf.glossary) {
        if (!keys.contains(term.entry.key))
            translated.glossary.push_back(std::move(term));
    }
    shelf.glossary = std::move(translated.glossary);
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    while (true) {
        const std::size_t tab = std::min(line.find('\t'), line.size());
        fields.push_back(line.substr(0, tab));
        if (tab == line.size())
            return fields;
        line.remove_prefix(tab + 1);
    }
}

/// One line of the list; nothing, and a fault, where it is none.
std::optional<Formula> readFormula(std::string_view line, const QDir& folder, int number,
                                   std::vector<ChapterFault>& faults)
{
    const auto fields = fieldsOf(line);
    double sizes[3] = {};
    bool sound = fields.size() == kFormulaColumns && chapters::isKebabCase(fields[0]) && !fields[1].empty() &&
                 !fields[2].empty();
    for (std::size_t i = 0; sound && i < std::size(sizes); ++i) {
        const auto size = parseNumber(fields[i + 3]);
        sound = size.has_value();
        sizes[i] = size.value_or(0);
    }
    if (!sound || sizes[0] <= 0 || sizes[1] <= 0) {
        faults.push_back({number, "\"" + chapters::shortened(line) +
                                      "\" is no formula; expected name, TeX, text, width, height and depth in ex, with "
                                      "tabs between them (make.cjs writes the sizes)"});
        return std::nullopt;
    }
    const std::string name(fields[0]);
    const QString svg = folder.filePath(QString::fromStdString(name) + QStringLiteral(".svg"));
    if (!QFileInfo(svg).isFile())
        faults.push_back({number, name + ".svg is missing; make.cjs writes it"});
    return Formula{
        name, chapters::plainTex(fields[1]), std::string(fields[2]), svg.toStdString(), sizes[0], sizes[1], sizes[2]};
}

std::vector<Formula> readFormulas(const QString& chaptersFolder, Faults& faults)
{
    const QString list = QStringLiteral("/../formulas/formulas.tsv");
    const QString own = QDir::cleanPath(chaptersFolder + list);
    const QString path = QFileInfo(own).isFile() ? own : QDir::cleanPath(shippedChapters() + list);
    const auto text = readText(path, faults);
    if (!text)
        return {};
    FormulaReading reading = parseFormulas(*text, QFileInfo(path).path());
    addFaults(path.toStdString(), reading.faults, faults);
    return std::move(reading.formulas);
}

/// The terms of one language alone: a translation uses those that were translated.
std::vector<std::string> termsIn(const ChapterLibrary& library, std::string_view language)
{
    std::vector<std::string> keys;
    for (const FoundTerm& term : library.glossary) {
        if (term.language == language)
            keys.push_back(term.entry.key);
    }
    return keys;
}

/// What is wrong with the meaning of what a library has in its own language, and with its likeness to the original.
void checkLibrary(const ChapterLibrary& library, const ChapterLibrary& original,
                  std::span<const Scenario* const> scenarios, Faults& faults)
{
    const auto terms = termsIn(library, library.language);
    chapters::ChapterWorld world = chapterWorld(library, scenarios);
    world.terms = terms;
    for (const FoundChapter& found : library.chapters) {
        if (found.language != library.language)
            continue;
        addFaults(found.file, chapters::checkChapter(found.chapter, world), faults);
        for (const FoundChapter& first : original.chapters) {
            if (first.chapter.name == found.chapter.name)
                addFaults(found.file, chapters::sameInAllLanguages(first.chapter, found.chapter), faults);
        }
    }
    // All at once: each check begins with a look at all there is in the world.
    std::vector<chapters::GlossaryEntry> entries;
    std::string file;
    for (const FoundTerm& term : library.glossary) {
        if (term.language != library.language)
            continue;
        file = term.file;  // of one language all stand in one
        entries.push_back(term.entry);
    }
    addFaults(file, chapters::checkGlossary(entries, world), faults);
}

}  // namespace

QString shippedChapters() { return QStringLiteral(":/faultglass/chapters"); }

std::string FileFault::text() const
{
    return file + ":" + (line > 0 ? std::to_string(line) + ":" : "") + " " + message;
}

std::vector<std::string> chapterLanguages(const QString& folder)
{
    std::vector<std::string> languages;
    for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        languages.push_back(name.toStdString());
    const auto original = std::ranges::find(languages, kOriginalLanguage);
    if (original == languages.end())
        return {};
    std::rotate(languages.begin(), original, original + 1);
    return languages;
}

ChapterLibrary loadChapters(std::string_view language) { return loadChapters(shippedChapters(), language); }

ChapterLibrary loadChapters(const QString& folder, std::string_view language)
{
    Shelf shelf = readShelf(folder, std::string(kOriginalLanguage));
    const auto languages = chapterLanguages(folder);
    if (language != kOriginalLanguage && std::ranges::find(languages, language) != languages.end())
        layOver(shelf, readShelf(folder, std::string(language)));
    ChapterLibrary library;
    library.language = language;
    library.chapters = std::move(shelf.chapters);
    library.glossary = std::move(shelf.glossary);
    library.faults = std::move(shelf.faults);
    library.formulas = readFormulas(folder, library.faults);
    sortFaults(library.faults);
    for (const Formula& formula : library.formulas)
        library.tex.push_back(formula.tex);
    for (const FoundTerm& term : library.glossary)
        library.terms.push_back(term.entry.key);
    for (const PanelEntry& panel : panelCatalogue())
        library.numbers.push_back(panel.number);
    for (const FoundChapter& found : library.chapters) {
        if (!findPanel(found.chapter.number))
            library.numbers.push_back(found.chapter.number);
    }
    return library;
}

chapters::ChapterWorld chapterWorld(const ChapterLibrary& library, std::span<const Scenario* const> scenarios)
{
    return {scenarios, seriesColumns(), library.tex, library.terms, library.numbers};
}

FormulaReading parseFormulas(std::string_view text, const QString& folder)
{
    if (const auto refusal = chapters::textRefusal(text))
        return {{}, {*refusal}};
    const auto lines = chapters::linesOf(text);
    if (lines.empty() || lines.front() != kFormulaHeader)
        return {{}, {{1, "expected the names of the columns: " + std::string(kFormulaHeader)}}};
    FormulaReading reading;
    std::set<std::string, std::less<>> names, tex;
    for (std::size_t i = 1; reading.faults.empty() && i < lines.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (lines[i].empty())
            continue;
        const auto formula = readFormula(lines[i], QDir(folder), number, reading.faults);
        if (!formula)
            continue;
        if (!names.insert(formula->name).second || !tex.insert(formula->tex).second)
            reading.faults.push_back({number, "this formula stands here a second time, or its name does"});
        reading.formulas.push_back(*formula);
    }
    return reading;
}

const Formula* findFormula(const ChapterLibrary& library, std::string_view tex)
{
    const auto found = std::ranges::find(library.formulas, chapters::plainTex(tex), &Formula::tex);
    return found == library.formulas.end() ? nullptr : &*found;
}

Result<std::vector<FileFault>> checkChapters(const QString& folder, std::span<const Scenario* const> scenarios)
{
    const ChapterLibrary original = loadChapters(folder, kOriginalLanguage);
    if (original.chapters.empty() && original.faults.empty())
        return Error{"chapters", folder.toStdString(),
                     "a folder with a folder " + std::string(kOriginalLanguage) + " of files NN-name.md in it"};
    Faults faults;
    for (const std::string& language : chapterLanguages(folder)) {
        const ChapterLibrary library = loadChapters(folder, language);
        faults.insert(faults.end(), library.faults.begin(), library.faults.end());
        checkLibrary(library, original, scenarios, faults);
    }
    sortFaults(faults);
    return faults;
}

}  // namespace faultglass
