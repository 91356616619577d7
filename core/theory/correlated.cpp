#include "core/theory/correlated.h"

#include <array>

#include "core/theory/arguments.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

namespace {

Arguments& countArguments(Arguments& arguments, int replicas, int needed)
{
    return arguments.counted("replicas", replicas, 1, kLargestCount)
        .counted("needed", needed, 1, replicas, "the number of replicas");
}

/// P(a or b) of two independent events, without the cancellation of 1 - (1 - a) (1 - b).
double either(double a, double b) { return a + b * (1 - a); }

}  // namespace

Result<double> betaFactor(double unavailability, double beta, int replicas, int needed)
{
    Arguments arguments;
    arguments.share("unavailability", unavailability).share("beta", beta);
    if (const auto refused = countArguments(arguments, replicas, needed).refused())
        return *refused;
    const double own = (1 - beta) * unavailability;
    return either(beta * unavailability, kOfN(1 - own, replicas, needed).value().unavailable);
}

Result<double> bothDown(double unavailability, double correlation)
{
    const auto arguments = Arguments().share("unavailability", unavailability).share("correlation", correlation);
    if (const auto refused = arguments.refused())
        return *refused;
    return unavailability * unavailability + correlation * unavailability * (1 - unavailability);
}

Result<MarshallOlkin> marshallOlkin(double firstRate, double secondRate, double commonRate)
{
    const auto arguments = Arguments()
                               .notNegative("firstRate", firstRate)
                               .notNegative("secondRate", secondRate)
                               .notNegative("commonRate", commonRate)
                               .possible(firstRate + commonRate > 0, "firstRate", firstRate,
                                         "a rate above 0 where the common rate is 0: the unit would never fail")
                               .possible(secondRate + commonRate > 0, "secondRate", secondRate,
                                         "a rate above 0 where the common rate is 0: the unit would never fail");
    if (const auto refused = arguments.refused())
        return *refused;
    const double all = firstRate + secondRate + commonRate;
    return MarshallOlkin{1 / (firstRate + commonRate) + 1 / (secondRate + commonRate) - 1 / all, 1 / all,
                         commonRate / all};
}

Result<double> lostInDomains(Spread spread, const DomainFaults& down, int replicas, int needed)
{
    Arguments arguments;
    arguments.share("serverDown", down.server)
        .share("rackDown", down.rack)
        .share("zoneDown", down.zone)
        .share("feedDown", down.feed)
        .share("regionDown", down.region);
    if (const auto refused = countArguments(arguments, replicas, needed).refused())
        return *refused;
    const std::array<double, 5> levels{down.server, down.rack, down.zone, down.feed, down.region};
    double own = 0;
    double shared = 0;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        double& side = level <= static_cast<std::size_t>(spread) ? own : shared;
        side = either(side, levels[level]);
    }
    return either(shared, kOfN(1 - own, replicas, needed).value().unavailable);
}

}  // namespace faultglass::theory
