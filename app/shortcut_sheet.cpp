#include "app/shortcut_sheet.h"

#include <algorithm>

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

namespace faultglass {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QLatin1String("&&"), QString(QChar(0)));
    text.remove(QLatin1Char('&'));
    return text.replace(QChar(0), QLatin1Char('&'));
}

QString keysText(const QAction& action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action.shortcuts())
        keys += sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral("   "));
}

/// All actions with a shortcut under `menu`, those of its submenus where they stand.
QList<QAction*> leaves(const QMenu* menu)
{
    QList<QAction*> found;
    for (QAction* action : menu->actions()) {
        if (action->menu() != nullptr) {
            for (QAction* inner : action->menu()->actions()) {
                if (!inner->shortcuts().isEmpty())
                    found += inner;
            }
        } else if (!action->shortcuts().isEmpty()) {
            found += action;
        }
    }
    return found;
}

QWidget* table(const QString& heading, const QList<QAction*>& actions)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    auto* title = new QLabel(heading);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    grid->addWidget(title, 0, 0, 1, 2);
    int row = 1;
    for (const QAction* action : actions) {
        const QString steady = action->property(ShortcutSheet::kNameProperty).toString();
        auto* name = new QLabel(withoutMnemonic(steady.isEmpty() ? action->text() : steady));
        auto* keys = new QLabel(keysText(*action));
        keys->setForegroundRole(QPalette::PlaceholderText);
        name->setBuddy(keys);
        grid->addWidget(name, row, 0);
        grid->addWidget(keys, row, 1, Qt::AlignTrailing);
        ++row;
    }
    grid->setRowStretch(row, 1);
    return box;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& menus, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setSpacing(48);
    columns->setContentsMargins(28, 24, 28, 24);
    QVBoxLayout* column = nullptr;
    int rows = 0;
    constexpr int kRowsInColumn = 16;
    for (const QAction* menu : menus) {
        if (menu->menu() == nullptr)
            continue;
        const QList<QAction*> actions = leaves(menu->menu());
        if (actions.isEmpty())
            continue;
        if (column == nullptr || rows + actions.size() > kRowsInColumn) {
            column = new QVBoxLayout;
            column->setSpacing(24);
            columns->addLayout(column);
            rows = 0;
        }
        column->addWidget(table(withoutMnemonic(menu->text()), actions));
        rows += static_cast<int>(actions.size()) + 2;
    }
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    resize(content->sizeHint().grownBy({4, 4, 4, 4}).boundedTo(QSize(1000, 720)));
}

}  // namespace faultglass
