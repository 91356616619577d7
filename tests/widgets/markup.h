// Markup in texts that come from files, and who takes it for more than letters.
#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QStringList>
#include <QTextDocument>
#include <QToolTip>

namespace faultglass::markup {

/// Bold, an entity, a mnemonic, and a picture outside the program.
inline QString planted(const QString& picture)
{
    return QStringLiteral("&File <b>bold</b> &amp; <img src='%1'>").arg(picture);
}

/// How a tooltip of that text is shown.
inline Qt::TextFormat tooltipFormat(const QString& text, QWidget& widget)
{
    QToolTip::showText(QPoint(8, 8), text, &widget);
    Qt::TextFormat format = Qt::PlainText;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        const auto* label = qobject_cast<QLabel*>(window);
        if (label != nullptr && label->inherits("QTipLabel") && label->text() == text)
            format = label->textFormat();
    }
    QToolTip::hideText();
    return format;
}

/// Whether the document gets a picture of those pixels from that file.
inline bool hasPicture(const QTextDocument& document, const QString& file, QSize pixels)
{
    const auto sizeOf = [&](const QUrl& url) {
        const QVariant found = document.resource(QTextDocument::ImageResource, url);
        if (found.metaType().id() == QMetaType::QByteArray)
            return QImage::fromData(found.toByteArray()).size();
        return found.value<QImage>().size();
    };
    return sizeOf(QUrl(file)) == pixels || sizeOf(QUrl::fromLocalFile(file)) == pixels;
}

/// Everything below `root`, shown or not, that takes a text for markup, or "&File" for a mnemonic.
inline QStringList takenIn(QWidget& root)
{
    QStringList taken;
    for (auto* label : root.findChildren<QLabel*>()) {
        label->ensurePolished();
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            taken += QStringLiteral("label: ") + label->text();
    }
    for (auto* widget : root.findChildren<QWidget*>()) {
        if (Qt::mightBeRichText(widget->toolTip()) && tooltipFormat(widget->toolTip(), *widget) != Qt::PlainText)
            taken += QStringLiteral("tooltip: ") + widget->toolTip();
    }
    const QRegularExpression mnemonic(QStringLiteral("(?<!&)&File <b"));
    for (auto* button : root.findChildren<QAbstractButton*>()) {
        if (mnemonic.match(button->text()).hasMatch() && !button->shortcut().isEmpty())
            taken += QStringLiteral("button: ") + button->text();
    }
    for (auto* action : root.findChildren<QAction*>()) {
        if (mnemonic.match(action->text()).hasMatch())
            taken += QStringLiteral("action: ") + action->text();
    }
    return taken;
}

}  // namespace faultglass::markup
