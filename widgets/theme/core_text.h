// Texts of the core on a screen: those marked for translation, and names that are the same in every language.
#pragma once

#include <string_view>

#include <QCoreApplication>
#include <QString>

namespace faultglass {

/// The translation of a text marked with FG_TEXT; the text itself where there is none.
inline QString coreText(std::string_view text)
{
    const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCoreApplication::translate("core", bytes.constData());
}

/// A key, a formula, a version: as it is.
inline QString verbatim(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace faultglass
