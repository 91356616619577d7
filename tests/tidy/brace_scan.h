// Finds where functions and types begin and end, by their braces.
#pragma once

#include "tests/tidy/source_file.h"

namespace faultglass::tidy {

/// Fills `functions` and `inType` from `code`. Not a parser: what stands before a brace decides what it opens. Tables
/// (a brace after "=" or a name) are not functions, however long, and neither is what is inside them.
void scanBraces(SourceFile& file);

}  // namespace faultglass::tidy
