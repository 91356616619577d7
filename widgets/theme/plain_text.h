// Texts that come from files are letters: never markup, never a mnemonic, and they open nothing.
#pragma once

#include <QString>
#include <QVariant>

class QAbstractButton;
class QWidget;

namespace faultglass {

/// Has a label, and with it every tooltip and message, show its text as it is, unless it was told otherwise. Before its
/// text is laid out, so the style does it with each widget.
void keepPlain(QWidget& widget);

/// What a document is given that asks for a file, a pipe or an address. Not null: Qt would look for it by itself.
[[nodiscard]] QVariant refusedResource();

/// For a menu or a button of Qt's: every '&' in it is shown.
[[nodiscard]] QString literalLabel(QString text);
/// The text of a button that draws it by itself, letter by letter.
void setLiteralText(QAbstractButton& button, const QString& text);

/// Broken between words into lines of at most so many letters, for a tooltip.
[[nodiscard]] QString brokenIntoLines(const QString& text, int letters = 64);

}  // namespace faultglass
