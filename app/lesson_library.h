// The chapters in the language of the program, as the reader of lessons and the search field need them.
#pragma once

#include <vector>

#include <QString>

#include "app/files/chapter_library.h"
#include "widgets/lesson/lesson_book.h"

namespace faultglass {

/// Where words were found.
struct LessonHit {
    int chapter = 0;
    QString step;    ///< its id
    QString text;    ///< "6 · Count the hands", or a term of the glossary
    QString term{};  ///< its key, where it is one
};

/// User-interface thread. What it hands out lives as long as it does.
class LessonLibrary {
public:
    explicit LessonLibrary(const QString& language);
    LessonLibrary(const LessonLibrary&) = delete;
    LessonLibrary& operator=(const LessonLibrary&) = delete;

    [[nodiscard]] const LessonBook& book() const { return m_book; }
    /// Null where that chapter is not written.
    [[nodiscard]] const chapters::Chapter* find(int number) const;
    /// The steps in which all words occur, in titles before text, and the terms that do; at most `most`.
    [[nodiscard]] std::vector<LessonHit> search(const QString& words, std::size_t most = 12);

private:
    struct Page {
        LessonHit hit;
        QString title, text;  ///< in lower case
    };

    void fillPages();

    ChapterLibrary m_library;
    LessonBook m_book;
    std::vector<Page> m_pages;  ///< of all steps, and of all terms where they are spoken of first; filled by a search
};

}  // namespace faultglass
