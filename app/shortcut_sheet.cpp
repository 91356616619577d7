#include "app/shortcut_sheet.h"

#include <algorithm>
#include <vector>

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
    columns->setSpacing(36);
    columns->setContentsMargins(28, 24, 28, 24);
    constexpr int kRowsInColumn = 16;
    std::vector<std::pair<QVBoxLayout*, qsizetype>> filled;  // each with its rows
    for (const QAction* menu : menus) {
        if (menu->menu() == nullptr)
            continue;
        const QList<QAction*> actions = leaves(menu->menu());
        // A long menu goes on in the next column; a short one stands where there is room.
        for (qsizetype first = 0; first < actions.size(); first += kRowsInColumn) {
            const QList<QAction*> part = actions.mid(first, kRowsInColumn);
            auto place = std::ranges::find_if(filled, [&](const auto& one) {
                return one.second + part.size() <= kRowsInColumn;
            });
            if (place == filled.end()) {
                auto* column = new QVBoxLayout;
                column->setSpacing(24);
                columns->addLayout(column);
                place = filled.emplace(filled.end(), column, 0);
            }
            place->first->addWidget(table(first == 0 ? withoutMnemonic(menu->text()) : QString(), part));
            place->second += part.size() + 2;
        }
    }
    for (const auto& [column, rows] : filled)
        column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    const QSize room = parent != nullptr ? parent->window()->size() * 0.96 : QSize(1000, 720);
    resize(content->sizeHint().grownBy({4, 4, 4, 4}).boundedTo(room));
}

}  // namespace faultglass
