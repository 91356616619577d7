#include "widgets/panels/value_text.h"

#include <QCoreApplication>

#include "core/params/quantity.h"
#include "widgets/theme/core_text.h"
#include "widgets/theme/number_format.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LabEdits)
};

}  // namespace

QString valueText(const ParameterRow& row, double value)
{
    switch (row.kind) {
    case ParameterKind::Toggle:
        return value != 0 ? Words::tr("on") : Words::tr("off");
    case ParameterKind::Choice: {
        const auto index = static_cast<std::size_t>(value);
        return index < row.choices.size() ? coreText(row.choices[index].label) : QString();
    }
    case ParameterKind::Real:
    case ParameterKind::Whole:
        break;
    }
    return readable(value, row.unit).unit == row.unit ? formatValue(value) : formatQuantity(value, row.unit);
}

}  // namespace faultglass
