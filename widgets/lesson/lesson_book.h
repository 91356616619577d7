// What a lesson is shown from: one chapter, the formulas and terms it uses, and what its runs may speak of.
#pragma once

#include <vector>

#include <QHash>
#include <QString>

#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"

namespace faultglass {

/// A formula that was drawn when the chapter was written. Sizes in ex, the height of an x in the text around it.
struct LessonFormula {
    QString file;  ///< an SVG in `currentColor`
    QString text;  ///< as a screen reader says it, in symbols
    double width = 0, height = 0;
    double depth = 0;  ///< how far it reaches below the line
};

/// A meaning, as Markdown.
struct LessonTerm {
    QString term, meaning;
};

/// What `world` points at outlives every lesson. User-interface thread.
struct LessonBook {
    QHash<QString, LessonFormula> formulas;  ///< by TeX, as chapters::plainTex has it
    QHash<QString, LessonTerm> terms;        ///< by key
    chapters::ChapterWorld world;
};

}  // namespace faultglass
