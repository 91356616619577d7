#include "core/theory/cells.h"

#include <algorithm>
#include <cmath>

#include "core/theory/arguments.h"

namespace faultglass::theory {

Result<StagedCells> stagedCells(int cells, double interval, double detection)
{
    const auto arguments = Arguments()
                               .counted("cells", cells, 1, kLargestCount)
                               .positive("interval", interval)
                               .positive("detection", detection);
    if (const auto refused = arguments.refused())
        return *refused;
    const double step = interval / detection;
    const double unlimited = -std::expm1(-step);
    StagedCells staged;
    staged.exposedCells = unlimited > 0 ? std::expm1(-cells * step) / std::expm1(-step) : cells;
    staged.exposedShare = staged.exposedCells / cells;
    staged.exposedIfSure = std::min<double>(cells, 1 + std::floor(detection / interval * (1 + 1e-12)));
    staged.cellTime = detection * staged.exposedCells;
    staged.cellTimeAtOnce = detection * cells;
    return staged;
}

Result<MovedCustomers> movedCustomers(int cells)
{
    if (const auto refused = Arguments().counted("cells", cells, 1, kLargestCount).refused())
        return *refused;
    const double more = cells + 1.0;
    return MovedCustomers{cells / more, 1 / more, 0};
}

Result<StagedCatches> stagedCatches(int stages, double caught)
{
    const auto arguments = Arguments().counted("stages", stages, 1, kLargestCount).share("caught", caught);
    if (const auto refused = arguments.refused())
        return *refused;
    const double missed = std::log1p(-caught);
    return StagedCatches{caught > 0 ? -std::expm1(stages * missed) / caught : stages,
                         stages > 1 ? std::exp((stages - 1) * missed) : 1};
}

}  // namespace faultglass::theory
