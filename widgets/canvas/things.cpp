#include "widgets/canvas/things.h"

namespace faultglass {

QString Things::descriptionOf(Thing thing) const { return linesOf(thing).mid(1).join(QLatin1String(", ")); }

std::optional<Thing> Things::outermost(bool last) const
{
    const std::vector<Thing> all = inOrder();
    if (all.empty())
        return std::nullopt;
    return last ? all.back() : all.front();
}

}  // namespace faultglass
