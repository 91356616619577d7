#include "widgets/theme/plain_text.h"

#include <QAbstractButton>
#include <QImage>
#include <QLabel>
#include <QStringList>

namespace faultglass {

void keepPlain(QWidget& widget)
{
    auto* label = qobject_cast<QLabel*>(&widget);
    if (label != nullptr && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

QVariant refusedResource()
{
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    nothing.fill(Qt::transparent);
    return nothing;
}

QString literalLabel(QString text) { return text.replace(QLatin1Char('&'), QLatin1String("&&")); }

void setLiteralText(QAbstractButton& button, const QString& text)
{
    button.setText(text);
    button.setShortcut({});
    if (text.contains(QLatin1Char('&')))
        button.setAccessibleName(text);  // which otherwise is the text without its mnemonic
}

QString brokenIntoLines(const QString& text, int letters)
{
    QString lines;
    qsizetype length = 0;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        const bool breaks = length > 0 && length + 1 + word.size() > letters;
        if (length > 0)
            lines += QLatin1Char(breaks ? '\n' : ' ');
        lines += word;
        length = (breaks || length == 0 ? 0 : length + 1) + word.size();
    }
    return lines;
}

}  // namespace faultglass
