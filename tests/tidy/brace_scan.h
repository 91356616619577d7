// Finds where functions and types begin and end, by their braces.
#pragma once

#include "tests/tidy/source_file.h"

namespace faultglass::tidy {

/// Fills `functions` and `inType` from `code`. Not a parser: what stands before a brace decides what it opens.
/// Tables (a brace after "=" or a name, and the rows of a QtTest case) are not functions, nor is what they hold.
void scanBraces(SourceFile& file);

}  // namespace faultglass::tidy
