// Finds where functions and types begin and end, by their braces.
#pragma once

#include <QList>
#include <QStringList>

namespace faultglass::tidy {

/// The body of a function, from the line of its opening brace to that of the closing one.
struct FunctionBody {
    int firstLine = 0;
    int lastLine = 0;
};

/// Lines count from 1; `inType` has line 1 at index 0.
struct Braces {
    QList<FunctionBody> functions;
    QList<bool> inType;  ///< by line: it begins directly inside a class, struct or union, where members stand
};

/// `code` is the lines of a file without comments and literals. Not a parser: what stands before a brace decides what
/// it opens. Tables (a brace after "=" or a name, and the rows of a QtTest case) are not functions, nor is what they
/// hold.
[[nodiscard]] Braces scanBraces(const QStringList& code);

}  // namespace faultglass::tidy
