// Texts for people: those marked in the core, in the language of the program.
#pragma once

#include <string>
#include <string_view>

#include <QCoreApplication>
#include <QString>

#include "core/params/parameter_set.h"

namespace faultglass {

/// The translation of a text marked with FG_TEXT; the text itself where there is none.
inline QString spoken(std::string_view marked)
{
    return QCoreApplication::translate("core", std::string(marked).c_str());
}

/// A key, a formula, a version: as it is.
inline QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Fixed decimals, the same in every locale.
inline QString fixedDecimals(double value, int decimals) { return QString::number(value, 'f', decimals); }

/// The words of `text` in lines of at most 100 characters, all but the first behind `indent` spaces; the first is
/// taken to stand there already. Ends with a newline.
[[nodiscard]] QString wrapped(const QString& text, int indent);

/// `text` fit for one line of a terminal: control characters as escapes, not longer than anyone wants to read.
[[nodiscard]] QString oneLine(std::string_view text);

/// "servers=5, load=4500": all parameters, or only those that are not what they begin with.
[[nodiscard]] QString spokenParameters(const ParameterSet& parameters, bool changedOnly);

}  // namespace faultglass
