#include "core/theory/balancing.h"

#include <cmath>

#include "core/theory/arguments.h"
#include "core/theory/quantile.h"

namespace faultglass::theory {

namespace {

Arguments fleetRates(double arrivalRate, double serviceRate, int servers)
{
    return Arguments()
        .positive("arrivalRate", arrivalRate)
        .positive("serviceRate", serviceRate)
        .counted("servers", servers, 1, kLargestCount)
        .stable("arrivalRate", arrivalRate, servers * serviceRate);
}

/// The steady state of a fleet whose requests stay `meanSojourn` and find their server busy with `waitProbability`.
SteadyState fleetState(double arrivalRate, double serviceRate, int servers, double waitProbability, double meanSojourn)
{
    SteadyState state;
    state.utilisation = arrivalRate / (servers * serviceRate);
    state.throughput = arrivalRate;
    state.waitProbability = waitProbability;
    state.meanSojourn = meanSojourn;
    state.meanWait = meanSojourn - 1 / serviceRate;
    state.meanInSystem = arrivalRate * meanSojourn;
    state.meanInQueue = arrivalRate * state.meanWait;
    return state;
}

}  // namespace

Result<SteadyState> randomBalancing(double arrivalRate, double serviceRate, int servers)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).refused())
        return *refused;
    const double each = arrivalRate / servers;
    return fleetState(arrivalRate, serviceRate, servers, each / serviceRate, 1 / (serviceRate - each));
}

Result<double> randomBalancingSojournTail(double arrivalRate, double serviceRate, int servers, double seconds)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).refused())
        return *refused;
    return mm1SojournTail(arrivalRate / servers, serviceRate, seconds);
}

Result<double> randomBalancingSojournQuantile(double arrivalRate, double serviceRate, int servers, double level)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).refused())
        return *refused;
    return mm1SojournQuantile(arrivalRate / servers, serviceRate, level);
}

namespace {

/// The rate mu (1 - sigma) at which sojourns end under round robin.
double roundRobinRate(double arrivalRate, double serviceRate, int servers)
{
    // With y = mu (1 - sigma) / lambda the root of 1 - (1 + y)^-c = y lambda / mu; it lies above 0 and at most at mu /
    // lambda. Near 0 the left side is the steeper, by stability.
    const double ratio = arrivalRate / serviceRate;
    const auto excess = [&](double y) { return -std::expm1(-servers * std::log1p(y)) - y * ratio; };
    double low = 1 / ratio;
    while (excess(low) <= 0)
        low /= 2;
    std::uintmax_t rounds = 200;
    const auto root =
        boost::math::tools::toms748_solve(excess, low, 2 * low, boost::math::tools::eps_tolerance<double>(50), rounds);
    return arrivalRate * (root.first + root.second) / 2;
}

}  // namespace

Result<SteadyState> roundRobin(double arrivalRate, double serviceRate, int servers)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).refused())
        return *refused;
    const double rate = roundRobinRate(arrivalRate, serviceRate, servers);
    return fleetState(arrivalRate, serviceRate, servers, 1 - rate / serviceRate, 1 / rate);
}

Result<double> roundRobinSojournTail(double arrivalRate, double serviceRate, int servers, double seconds)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).notNegative("seconds", seconds).refused())
        return *refused;
    return std::exp(-roundRobinRate(arrivalRate, serviceRate, servers) * seconds);
}

Result<double> roundRobinSojournQuantile(double arrivalRate, double serviceRate, int servers, double level)
{
    if (const auto refused = fleetRates(arrivalRate, serviceRate, servers).level("level", level).refused())
        return *refused;
    return -std::log1p(-level) / roundRobinRate(arrivalRate, serviceRate, servers);
}

namespace {

/// rho^((d^i - 1) / (d - 1)), the share of servers with i requests or more.
double queueTail(double rho, int choices, int length)
{
    const double exponent = choices == 1 ? length : (std::pow(choices, length) - 1) / (choices - 1.0);
    return std::pow(rho, exponent);
}

/// The chance that the shortest of `choices` queues holds `length` requests or more.
double shortestTail(double rho, int choices, int length) { return std::pow(queueTail(rho, choices, length), choices); }

double choicesTail(double rho, int choices, double services)
{
    double term = std::exp(-services);
    double sum = term;
    for (int j = 1;; ++j) {
        const double joins = shortestTail(rho, choices, j);
        term *= services / j;
        sum += joins * term;
        if (joins < 1e-18)
            return sum;
    }
}

Arguments choiceRates(double arrivalRate, double serviceRate, int servers, int choices)
{
    return fleetRates(arrivalRate, serviceRate, servers).counted("choices", choices, 1, servers);
}

}  // namespace

Result<SteadyState> powerOfChoices(double arrivalRate, double serviceRate, int servers, int choices)
{
    if (const auto refused = choiceRates(arrivalRate, serviceRate, servers, choices).refused())
        return *refused;
    if (choices == 1)
        return randomBalancing(arrivalRate, serviceRate, servers);
    const double rho = arrivalRate / (servers * serviceRate);
    double services = 0;
    for (int i = 0;; ++i) {
        const double joins = shortestTail(rho, choices, i);
        services += joins;
        if (joins < 1e-18)
            break;
    }
    return fleetState(arrivalRate, serviceRate, servers, std::pow(rho, choices), services / serviceRate);
}

Result<double> powerOfChoicesQueueTail(double utilisation, int choices, int length)
{
    const auto arguments = Arguments()
                               .positive("utilisation", utilisation)
                               .stable("utilisation", utilisation, 1)
                               .counted("choices", choices, 1, kLargestCount)
                               .counted("length", length, 0, kLargestCount);
    if (const auto refused = arguments.refused())
        return *refused;
    return queueTail(utilisation, choices, length);
}

Result<double> powerOfChoicesSojournTail(double arrivalRate, double serviceRate, int servers, int choices,
                                         double seconds)
{
    const auto arguments = choiceRates(arrivalRate, serviceRate, servers, choices).notNegative("seconds", seconds);
    if (const auto refused = arguments.refused())
        return *refused;
    if (choices == 1)
        return randomBalancingSojournTail(arrivalRate, serviceRate, servers, seconds);
    return choicesTail(arrivalRate / (servers * serviceRate), choices, serviceRate * seconds);
}

Result<double> powerOfChoicesSojournQuantile(double arrivalRate, double serviceRate, int servers, int choices,
                                             double level)
{
    if (const auto refused = choiceRates(arrivalRate, serviceRate, servers, choices).level("level", level).refused())
        return *refused;
    if (choices == 1)
        return randomBalancingSojournQuantile(arrivalRate, serviceRate, servers, level);
    const double rho = arrivalRate / (servers * serviceRate);
    return quantileOfTail([&](double services) { return choicesTail(rho, choices, services); }, level, 1) / serviceRate;
}

}  // namespace faultglass::theory
