#include "widgets/plots/chart_curves.h"

#include <QCoreApplication>

#include "widgets/theme/number_format.h"

namespace faultglass {

QString countedText(const QString& text, int count)
{
    return count > 1 ? QCoreApplication::translate("ChartMarker", "%1 (+%2)", "like S2 overloaded (+3)")
                           .arg(text, formatCount(count - 1))
                     : text;
}

}  // namespace faultglass
