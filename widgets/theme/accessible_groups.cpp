#include "widgets/theme/accessible_groups.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace faultglass {

namespace {

/// Names may come later than this is made.
class GroupAccessible final : public QAccessibleWidget {
public:
    explicit GroupAccessible(QWidget* widget) : QAccessibleWidget(widget) {}
    QAccessible::Role role() const override
    {
        return widget()->accessibleName().isEmpty() ? QAccessibleWidget::role() : QAccessible::Grouping;
    }
};

/// Asked with the name of each class of an object, the most derived first: those before QWidget have had their say.
QAccessibleInterface* groupOf(const QString& className, QObject* object)
{
    auto* widget = className == QLatin1String("QWidget") ? qobject_cast<QWidget*>(object) : nullptr;
    return widget != nullptr ? new GroupAccessible(widget) : nullptr;
}

}  // namespace

void installAccessibleGroups() { QAccessible::installFactory(groupOf); }

}  // namespace faultglass
