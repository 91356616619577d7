#include "app/lesson_library.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/chapters/markup.h"
#include "widgets/lesson/lesson_text.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

namespace {

using namespace chapters;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LessonLibrary)
};

/// The Markdown of a part that people read in a lesson.
std::string textOf(const Part& part)
{
    if (const auto* prose = std::get_if<Prose>(&part))
        return prose->markdown;
    if (const auto* predict = std::get_if<Predict>(&part))
        return predict->ask;
    if (const auto* quiz = std::get_if<Quiz>(&part))
        return quiz->ask;
    if (const auto* claim = std::get_if<chapters::Claim>(&part))
        return claim->say;
    return {};
}

}  // namespace

LessonLibrary::LessonLibrary(const QString& language) : m_library(loadChapters(language.toStdString()))
{
    for (const Formula& formula : m_library.formulas)
        m_book.formulas[verbatim(plainTex(formula.tex))] = {QString::fromStdString(formula.svg),
                                                            QString::fromStdString(formula.text), formula.width,
                                                            formula.height, formula.depth};
    for (const FoundTerm& term : m_library.glossary)
        m_book.terms[verbatim(term.entry.key)] = {verbatim(term.entry.term), verbatim(term.entry.markdown)};
    m_book.world = chapterWorld(m_library);
}

void LessonLibrary::fillPages()
{
    for (const FoundChapter& found : m_library.chapters) {
        for (const Step& step : found.chapter.steps) {
            Page page{{found.chapter.number, verbatim(step.id),
                       Words::tr("%1 · %2", "a chapter's number and a step's title")
                           .arg(found.chapter.number)
                           .arg(verbatim(step.title))},
                      verbatim(found.chapter.title + ' ' + step.title).toLower(),
                      {}};
            for (const Part& part : step.parts)
                page.text += lessonWords(textOf(part), m_book).toLower() + QLatin1Char(' ');
            m_pages.push_back(std::move(page));
        }
    }
    for (const FoundTerm& term : m_library.glossary) {
        const QString name = verbatim(term.entry.term);
        const auto spoken =
            std::ranges::find_if(m_pages, [&](const Page& page) { return page.text.contains(name.toLower()); });
        if (spoken != m_pages.end())
            m_pages.push_back(
                {{spoken->hit.chapter, spoken->hit.step, Words::tr("%1 (term)").arg(name), verbatim(term.entry.key)},
                 name.toLower(),
                 lessonWords(term.entry.markdown, m_book).toLower()});
    }
}

const Chapter* LessonLibrary::find(int number) const
{
    const auto found = std::ranges::find(m_library.chapters, number,
                                         [](const FoundChapter& chapter) { return chapter.chapter.number; });
    return found == m_library.chapters.end() ? nullptr : &found->chapter;
}

std::vector<LessonHit> LessonLibrary::search(const QString& words, std::size_t most)
{
    const QStringList all = words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<LessonHit> hits;
    if (all.isEmpty())
        return hits;
    if (m_pages.empty())
        fillPages();
    for (const bool inTitle : {true, false}) {
        for (const Page& page : m_pages) {
            const bool titled =
                std::ranges::all_of(all, [&](const QString& word) { return page.title.contains(word); });
            const bool anywhere = std::ranges::all_of(all, [&](const QString& word) {
                return page.title.contains(word) || page.text.contains(word);
            });
            if (hits.size() < most && (inTitle ? titled : anywhere && !titled))
                hits.push_back(page.hit);
        }
    }
    return hits;
}

}  // namespace faultglass
