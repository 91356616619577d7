#include "core/theory/redundancy.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/binomial.hpp>

#include "core/theory/arguments.h"

namespace faultglass::theory {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Availability fromUnavailable(double unavailable) { return {1 - unavailable, unavailable}; }

Arguments& replicaArguments(Arguments& arguments, double availability, int replicas, int needed)
{
    return arguments.share("availability", availability)
        .counted("replicas", replicas, 1, kLargestCount)
        .counted("needed", needed, 1, replicas, "the number of replicas");
}

Arguments repairArguments(double mttf, double mttr)
{
    return Arguments().positive("mttf", mttf).positive("mttr", mttr);
}

}  // namespace

Result<Availability> kOfN(double availability, int replicas, int needed)
{
    Arguments arguments;
    if (const auto refused = replicaArguments(arguments, availability, replicas, needed).refused())
        return *refused;
    const boost::math::binomial_distribution<double> up(replicas, availability);
    return Availability{boost::math::cdf(boost::math::complement(up, needed - 1)), boost::math::cdf(up, needed - 1)};
}

Result<Availability> inSeries(double availability, int components)
{
    const auto arguments =
        Arguments().share("availability", availability).counted("components", components, 1, kLargestCount);
    if (const auto refused = arguments.refused())
        return *refused;
    return Availability{std::pow(availability, components), -std::expm1(components * std::log(availability))};
}

Result<Availability> behindRouter(double router, double availability, int replicas, int needed)
{
    Arguments arguments;
    if (const auto refused =
            replicaArguments(arguments.share("router", router), availability, replicas, needed).refused())
        return *refused;
    const Availability behind = kOfN(availability, replicas, needed).value();
    return Availability{router * behind.available, 1 - router + router * behind.unavailable};
}

Result<double> breakEvenRouter(double availability, int replicas, int needed)
{
    Arguments arguments;
    if (const auto refused =
            replicaArguments(arguments.positive("availability", availability), availability, replicas, needed)
                .refused())
        return *refused;
    return availability / kOfN(availability, replicas, needed).value().available;
}

Result<double> nines(double availability)
{
    if (const auto refused = Arguments().level("availability", availability).refused())
        return *refused;
    return -std::log10(1 - availability);
}

Result<RepairablePair> repairablePair(double mttf, double mttr)
{
    if (const auto refused = repairArguments(mttf, mttr).refused())
        return *refused;
    // With x = l / m = mttr / mttf no rate is squared, so nothing under- or overflows before the answer does.
    const double x = mttr / mttf;
    const double down = x / (1 + x);
    RepairablePair pair;
    pair.single = fromUnavailable(down);
    pair.ownRepair = fromUnavailable(down * down);
    pair.oneRepairman = fromUnavailable(2 * x * x / (1 + 2 * x + 2 * x * x));
    pair.hotPairMttf = mttf * (3 + 1 / x) / 2;
    pair.coldStandbyMttf = mttf * (2 + 1 / x);
    pair.twoOfThreeMttf = mttf * (5 + 1 / x) / 6;
    pair.twoOfThreeUnrepaired = mttf * 5 / 6;
    pair.twoOfThreeBreakEven = mttf * std::log(2.0);
    return pair;
}

Result<CoveredPair> coveredPair(double mttf, double mttr, double coverage)
{
    if (const auto refused = repairArguments(mttf, mttr).share("coverage", coverage).refused())
        return *refused;
    const double x = mttr / mttf;
    const double uncovered = 1 - coverage;
    return CoveredPair{mttf * (1 + x + 2 * x * coverage) / (2 * (x + uncovered)),
                       mttf * (1 + 2 * x + x * coverage) / (2 * x + uncovered)};
}

Result<SpuriousFailover> spuriousFailover(double primary, double standby, double coverage, double spurious)
{
    const auto arguments = Arguments()
                               .positive("primary", primary)
                               .share("primary", primary)
                               .share("standby", standby)
                               .share("coverage", coverage)
                               .share("spurious", spurious);
    if (const auto refused = arguments.refused())
        return *refused;
    const double takenOver = (1 - primary) * coverage * standby;
    return SpuriousFailover{primary + takenOver, primary * (1 - spurious) + takenOver, takenOver / primary};
}

Result<CapacityPlan> capacityPlan(double load, double capacityPerServer, int servers, int zones)
{
    auto arguments = Arguments()
                         .positive("load", load)
                         .positive("capacityPerServer", capacityPerServer)
                         .counted("servers", servers, 1, kLargestCount)
                         .counted("zones", zones, 1, servers, "the number of servers");
    if (const auto refused = arguments.refused())
        return *refused;
    // A load that fills a whole number of servers to the brim must not need one more by rounding.
    const double needed = std::ceil(load / capacityPerServer * (1 - 1e-12));
    if (const auto refused =
            arguments.possible(needed <= kLargestCount, "load", load, "a load of at most a million servers' capacity")
                .refused())
        return *refused;
    CapacityPlan plan;
    plan.needed = static_cast<int>(needed);
    plan.spare = servers - plan.needed;
    const double busy = load / capacityPerServer;
    const double left = zones > 1 ? static_cast<double>(servers) * (zones - 1) / zones : 0;
    plan.utilisation = busy / servers;
    plan.afterOneLoss = servers > 1 ? busy / (servers - 1) : kInfinity;
    plan.afterZoneLoss = zones > 1 ? busy / left : kInfinity;
    plan.utilisationLimit = static_cast<double>(zones - 1) / zones;
    plan.overprovision = zones > 1 ? 1.0 / (zones - 1) : kInfinity;
    return plan;
}

Result<FailoverBudget> failoverBudget(double failuresPerYear, double detectSeconds, double promoteSeconds,
                                      double warmSeconds)
{
    const auto arguments = Arguments()
                               .notNegative("failuresPerYear", failuresPerYear)
                               .notNegative("detectSeconds", detectSeconds)
                               .notNegative("promoteSeconds", promoteSeconds)
                               .notNegative("warmSeconds", warmSeconds);
    if (const auto refused = arguments.refused())
        return *refused;
    const double seconds = failuresPerYear * (detectSeconds + promoteSeconds + warmSeconds);
    return FailoverBudget{seconds, std::max(0.0, 1 - seconds / kSecondsPerYear)};
}

}  // namespace faultglass::theory
