#include "core/theory/queueing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include <boost/math/special_functions/gamma.hpp>

#include "core/theory/arguments.h"
#include "core/theory/quantile.h"

namespace faultglass::theory {

namespace {

Arguments rates(double arrivalRate, double serviceRate)
{
    return Arguments().positive("arrivalRate", arrivalRate).positive("serviceRate", serviceRate);
}

Arguments serverRates(double arrivalRate, double serviceRate, int servers)
{
    return rates(arrivalRate, serviceRate)
        .counted("servers", servers, 1, kLargestCount)
        .stable("arrivalRate", arrivalRate, servers * serviceRate);
}

double blocking(double offered, int servers)
{
    double lost = 1;
    for (int k = 1; k <= servers; ++k)
        lost = offered * lost / (k + offered * lost);
    return lost;
}

double waiting(double offered, int servers)
{
    const double lost = blocking(offered, servers);
    return lost / (1 - offered / servers * (1 - lost));
}

/// The rest of a steady state from throughput, queue length and what the caller already filled in.
SteadyState completed(SteadyState state, double serviceRate, int servers)
{
    const double busy = state.throughput / serviceRate;
    state.utilisation = busy / servers;
    state.meanWait = state.meanInQueue / state.throughput;
    state.meanInSystem = state.meanInQueue + busy;
    state.meanSojourn = state.meanWait + 1 / serviceRate;
    return state;
}

}  // namespace

Result<SteadyState> mm1(double arrivalRate, double serviceRate)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, 1).refused())
        return *refused;
    const double utilisation = arrivalRate / serviceRate;
    SteadyState state;
    state.throughput = arrivalRate;
    state.waitProbability = utilisation;
    state.meanInQueue = utilisation * arrivalRate / (serviceRate - arrivalRate);
    return completed(state, serviceRate, 1);
}

Result<double> mm1SojournTail(double arrivalRate, double serviceRate, double seconds)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, 1).notNegative("seconds", seconds).refused())
        return *refused;
    return std::exp(-(serviceRate - arrivalRate) * seconds);
}

Result<double> mm1SojournQuantile(double arrivalRate, double serviceRate, double level)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, 1).level("level", level).refused())
        return *refused;
    return -std::log1p(-level) / (serviceRate - arrivalRate);
}

Result<double> backlogGrowth(double arrivalRate, double serviceRate)
{
    if (const auto refused = rates(arrivalRate, serviceRate).refused())
        return *refused;
    return std::max(0.0, arrivalRate - serviceRate);
}

Result<double> erlangB(double offered, int servers)
{
    const auto arguments = Arguments().positive("offered", offered).counted("servers", servers, 0, kLargestCount);
    if (const auto refused = arguments.refused())
        return *refused;
    return blocking(offered, servers);
}

Result<double> erlangC(double offered, int servers)
{
    const auto arguments = Arguments()
                               .positive("offered", offered)
                               .counted("servers", servers, 1, kLargestCount)
                               .stable("offered", offered, servers);
    if (const auto refused = arguments.refused())
        return *refused;
    return waiting(offered, servers);
}

Result<SteadyState> mmc(double arrivalRate, double serviceRate, int servers)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, servers).refused())
        return *refused;
    SteadyState state;
    state.throughput = arrivalRate;
    state.waitProbability = waiting(arrivalRate / serviceRate, servers);
    state.meanInQueue = state.waitProbability * arrivalRate / (servers * serviceRate - arrivalRate);
    return completed(state, serviceRate, servers);
}

Result<double> mmcWaitTail(double arrivalRate, double serviceRate, int servers, double seconds)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, servers).notNegative("seconds", seconds).refused())
        return *refused;
    return waiting(arrivalRate / serviceRate, servers) * std::exp(-(servers * serviceRate - arrivalRate) * seconds);
}

Result<double> mmcWaitQuantile(double arrivalRate, double serviceRate, int servers, double level)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, servers).level("level", level).refused())
        return *refused;
    const double waits = waiting(arrivalRate / serviceRate, servers);
    if (waits <= 1 - level)
        return 0.0;
    return std::log(waits / (1 - level)) / (servers * serviceRate - arrivalRate);
}

namespace {

double sojournTail(double waits, double serviceRate, double drainRate, double seconds)
{
    // (e^-at - e^-mt) / (m - a), written so that it neither cancels where a is near m nor overflows.
    const double apart = std::abs(serviceRate - drainRate) * seconds;
    const double slower = std::exp(-std::min(serviceRate, drainRate) * seconds);
    const double ratio = apart > 0 ? -std::expm1(-apart) / apart : 1;
    return std::exp(-serviceRate * seconds) + waits * serviceRate * seconds * slower * ratio;
}

}  // namespace

Result<double> mmcSojournTail(double arrivalRate, double serviceRate, int servers, double seconds)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, servers).notNegative("seconds", seconds).refused())
        return *refused;
    return sojournTail(waiting(arrivalRate / serviceRate, servers), serviceRate, servers * serviceRate - arrivalRate,
                       seconds);
}

Result<double> mmcSojournQuantile(double arrivalRate, double serviceRate, int servers, double level)
{
    if (const auto refused = serverRates(arrivalRate, serviceRate, servers).level("level", level).refused())
        return *refused;
    const double waits = waiting(arrivalRate / serviceRate, servers);
    const double drainRate = servers * serviceRate - arrivalRate;
    return quantileOfTail([&](double t) { return sojournTail(waits, serviceRate, drainRate, t); }, level,
                          1 / serviceRate);
}

namespace {

/// What a request that is let in finds: `ahead[k]` is the probability that k departures must come before its service
/// begins; ahead[0] that a server is free.
struct BoundedQueue {
    double loss = 0;
    double letIn = 1;
    double waits = 0;
    double meanInQueue = 0;
    std::vector<double> ahead{1.0};
};

BoundedQueue boundedQueue(double arrivalRate, double serviceRate, int servers, int places)
{
    const double offered = arrivalRate / serviceRate;
    const double ratio = offered / servers;
    const double lost = blocking(offered, servers);
    if (lost < std::numeric_limits<double>::min())
        return {};
    // Weights of the states c, c+1 ... K, scaled so that the largest is 1; those below c together weigh what
    // Erlang's B says. A weight that underflows is one that no sum would notice.
    const int room = places - servers;
    std::vector<double> weight(static_cast<std::size_t>(room) + 1);
    double waitWeight = 0;
    for (int j = 0; j <= room; ++j) {
        weight[j] = std::pow(ratio, ratio > 1 ? j - room : j);
        waitWeight += j < room ? weight[j] : 0;
    }
    const double below = weight[0] * (1 - lost) / lost;
    const double letIn = below + waitWeight;
    const double total = letIn + weight[room];

    BoundedQueue queue;
    queue.loss = weight[room] / total;
    queue.letIn = letIn / total;
    queue.waits = waitWeight / letIn;
    queue.ahead.assign(static_cast<std::size_t>(room) + 1, below / letIn);
    for (int j = 0; j < room; ++j) {
        queue.ahead[j + 1] = weight[j] / letIn;
        queue.meanInQueue += (j + 1) * weight[j + 1] / total;
    }
    return queue;
}

Arguments boundedRates(double arrivalRate, double serviceRate, int servers, int places)
{
    return rates(arrivalRate, serviceRate)
        .counted("servers", servers, 1, kLargestCount)
        .counted("places", places, servers, kLargestCount);
}

/// P(still there at `seconds`): a sum over the Poisson number i of departures until then. `withService` counts the
/// service as well, else the wait alone.
double boundedTail(const BoundedQueue& queue, double serviceRate, int servers, double seconds, bool withService)
{
    if (seconds <= 0)
        return withService ? 1 : queue.waits;
    const double departures = servers * serviceRate * seconds;
    const double spread = 12 * std::sqrt(departures) + 60;
    const double staying = withService ? 1 - 1.0 / servers : 0;
    double waitingShare = queue.waits;
    double servingShare = withService ? queue.ahead[0] : 0;
    double tail = 0;
    for (double i = 0; i <= departures + spread && waitingShare + servingShare > 1e-18; ++i) {
        if (i >= departures - spread)
            tail += boost::math::gamma_p_derivative(i + 1, departures) * (waitingShare + servingShare);
        const auto next = static_cast<std::size_t>(i) + 1;
        const double starting = next < queue.ahead.size() ? queue.ahead[next] : 0;
        waitingShare = next < queue.ahead.size() ? std::max(0.0, waitingShare - starting) : 0;
        servingShare = withService ? servingShare * staying + starting : 0;
    }
    return tail;
}

}  // namespace

Result<SteadyState> mmck(double arrivalRate, double serviceRate, int servers, int places)
{
    if (const auto refused = boundedRates(arrivalRate, serviceRate, servers, places).refused())
        return *refused;
    const BoundedQueue queue = boundedQueue(arrivalRate, serviceRate, servers, places);
    SteadyState state;
    state.lossProbability = queue.loss;
    state.throughput = arrivalRate * queue.letIn;
    state.waitProbability = queue.waits;
    state.meanInQueue = queue.meanInQueue;
    return completed(state, serviceRate, servers);
}

Result<double> mmckWaitTail(double arrivalRate, double serviceRate, int servers, int places, double seconds)
{
    const auto arguments = boundedRates(arrivalRate, serviceRate, servers, places).notNegative("seconds", seconds);
    if (const auto refused = arguments.refused())
        return *refused;
    return boundedTail(boundedQueue(arrivalRate, serviceRate, servers, places), serviceRate, servers, seconds, false);
}

Result<double> mmckSojournTail(double arrivalRate, double serviceRate, int servers, int places, double seconds)
{
    const auto arguments = boundedRates(arrivalRate, serviceRate, servers, places).notNegative("seconds", seconds);
    if (const auto refused = arguments.refused())
        return *refused;
    return boundedTail(boundedQueue(arrivalRate, serviceRate, servers, places), serviceRate, servers, seconds, true);
}

Result<double> mmckWaitQuantile(double arrivalRate, double serviceRate, int servers, int places, double level)
{
    if (const auto refused = boundedRates(arrivalRate, serviceRate, servers, places).level("level", level).refused())
        return *refused;
    const BoundedQueue queue = boundedQueue(arrivalRate, serviceRate, servers, places);
    return quantileOfTail([&](double t) { return boundedTail(queue, serviceRate, servers, t, false); }, level,
                          1 / (servers * serviceRate));
}

Result<double> mmckSojournQuantile(double arrivalRate, double serviceRate, int servers, int places, double level)
{
    if (const auto refused = boundedRates(arrivalRate, serviceRate, servers, places).level("level", level).refused())
        return *refused;
    const BoundedQueue queue = boundedQueue(arrivalRate, serviceRate, servers, places);
    return quantileOfTail([&](double t) { return boundedTail(queue, serviceRate, servers, t, true); }, level,
                          1 / serviceRate);
}

Result<SteadyState> mm1k(double arrivalRate, double serviceRate, int places)
{
    return mmck(arrivalRate, serviceRate, 1, places);
}

Result<SteadyState> mgcc(double arrivalRate, double serviceRate, int servers)
{
    return mmck(arrivalRate, serviceRate, servers, servers);
}

Result<ThreadPool> threadPool(double arrivalRate, int threads, double normalSeconds, double hangingShare,
                              double hangingSeconds)
{
    const auto arguments = Arguments()
                               .positive("arrivalRate", arrivalRate)
                               .counted("threads", threads, 1, kLargestCount)
                               .positive("normalSeconds", normalSeconds)
                               .share("hangingShare", hangingShare)
                               .positive("hangingSeconds", hangingSeconds);
    if (const auto refused = arguments.refused())
        return *refused;
    const double offered = arrivalRate * ((1 - hangingShare) * normalSeconds + hangingShare * hangingSeconds);
    return ThreadPool{offered, blocking(offered, threads)};
}

}  // namespace faultglass::theory
