// Turns the Markdown of chapters into what Qt lays out: HTML with formulas as pictures and terms as links.
#pragma once

#include <functional>
#include <string_view>

#include <QImage>
#include <QString>
#include <QUrl>

#include "widgets/lesson/lesson_book.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// The value of {key}, or of {=key} where `output`.
using LiveText = std::function<QString(const std::string& key, bool output)>;

/// A document body without its style. Terms link to "term:KEY", formulas are images "formula:TEX" in the size of
/// `font`. A formula the book does not have is shown as its TeX.
[[nodiscard]] QString lessonHtml(std::string_view markdown, const LessonBook& book, const QFont& font,
                                 const LiveText& live = {});
/// The words alone: formulas as a screen reader says them, terms as they are shown.
[[nodiscard]] QString lessonWords(std::string_view markdown, const LessonBook& book, const LiveText& live = {});
/// The style sheet of such documents.
[[nodiscard]] QString lessonStyle(const Theme& theme);
/// The formula of an image "formula:TEX"; null for any other name.
[[nodiscard]] const LessonFormula* formulaAt(const QUrl& name, const LessonBook& book);
/// A formula for a screen of that pixel ratio, in one colour; null when its file cannot be drawn.
[[nodiscard]] QImage formulaImage(const LessonFormula& formula, const QFont& font, const QColor& color, qreal ratio);

}  // namespace faultglass
