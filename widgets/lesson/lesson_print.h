// A chapter on paper: all its steps, with the stage as it is now.
#pragma once

#include <optional>

#include <QImage>
#include <QString>

#include "core/base/result.h"
#include "widgets/lesson/lesson_book.h"

namespace faultglass {

/// Writes a PDF on A4. `stage` stands at the head; a null one is left out. The error, or nothing; on an error a file
/// that was there is as it was.
[[nodiscard]] std::optional<Error> writeLesson(const QString& path, const chapters::Chapter& chapter,
                                               const LessonBook& book, const QImage& stage);

}  // namespace faultglass
