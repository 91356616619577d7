// What a pill does, in words, before it does it.
#pragma once

#include <span>

#include <QString>

#include "core/chapters/chapter.h"
#include "core/chapters/chapter_world.h"

namespace faultglass {

/// "Starts with placement: everywhere; plays." `own` is the scenario of the chapter.
[[nodiscard]] QString actionsText(std::span<const chapters::ActionLine> actions, std::string_view own,
                                  const chapters::ChapterWorld& world);

}  // namespace faultglass
