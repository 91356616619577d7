#include "app/about_dialog.h"

#include <boost/version.hpp>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/files/version.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/icons.h"

namespace faultglass {

namespace {

constexpr int kLogo = 48;

QString version() { return verbatim(programVersion()); }

QString boostVersion() { return QStringLiteral("%1.%2").arg(BOOST_VERSION / 100'000).arg(BOOST_VERSION / 100 % 1000); }

QLabel* paragraph(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}  // namespace

AboutDialog::AboutDialog(const Theme& theme, const QString& diagnostics, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Faultglass"));
    auto* logo = new QLabel;
    logo->setPixmap(themedIcon(Icon::Logo, theme).pixmap(QSize(kLogo, kLogo), devicePixelRatioF()));
    logo->setAccessibleName(tr("Logo"));
    QLabel* title = paragraph(tr("Faultglass %1").arg(version()));
    title->setFont(theme.headingFont(theme.sizes.title, QFont::Bold));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton* copy = buttons->addButton(tr("Copy diagnostics"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [diagnostics] { QApplication::clipboard()->setText(diagnostics); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(12);
    layout->addWidget(logo);
    layout->addWidget(title);
    layout->addWidget(paragraph(tr("A laboratory for failure modes and fault isolation in distributed systems.")));
    layout->addWidget(
        paragraph(tr("Free software under the GNU General Public License, version 3 or later. It comes without "
                     "any warranty.")));
    layout->addWidget(
        paragraph(tr("Made with Qt %1 (LGPL 3), QCustomPlot 2 (GPL 3 or later) and Boost %2 (Boost Software "
                     "License 1.0). Set in Noto Sans and Inter (SIL Open Font License 1.1).")
                      .arg(QString::fromLatin1(qVersion()), boostVersion())));
    layout->addStretch();
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
}

}  // namespace faultglass
