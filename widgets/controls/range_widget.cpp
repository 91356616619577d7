#include "widgets/controls/range_widget.h"

#include <algorithm>

#include <QAccessible>
#include <QAccessibleWidget>

namespace faultglass {

namespace {

class AccessibleRange final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleRange(RangeWidget* widget) : QAccessibleWidget(widget, QAccessible::Slider), m_widget(widget) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? m_widget->rangeText() : QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QVariant currentValue() const override { return m_widget->rangeValue(); }
    void setCurrentValue(const QVariant& value) override { m_widget->askForValue(value.toDouble()); }
    [[nodiscard]] QVariant maximumValue() const override { return m_widget->rangeMost(); }
    [[nodiscard]] QVariant minimumValue() const override { return m_widget->rangeLeast(); }
    [[nodiscard]] QVariant minimumStepSize() const override { return m_widget->rangeStep(); }

private:
    RangeWidget* m_widget;
};

QAccessibleInterface* accessibleRange(const QString&, QObject* object)
{
    auto* widget = qobject_cast<RangeWidget*>(object);
    return widget != nullptr ? new AccessibleRange(widget) : nullptr;
}

}  // namespace

RangeWidget::RangeWidget(QWidget* parent) : QWidget(parent)
{
    // Qt asks factories by class name, most derived first; this one answers for every range widget. Qt ignores a second
    // installation of the same function.
    QAccessible::installFactory(accessibleRange);
    setFocusPolicy(Qt::StrongFocus);
}

void RangeWidget::announceValue()
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent event(this, rangeValue());
    QAccessible::updateAccessibility(&event);
}

}  // namespace faultglass
