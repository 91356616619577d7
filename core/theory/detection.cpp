#include "core/theory/detection.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>

#include "core/theory/arguments.h"
#include "core/theory/breakers.h"

namespace faultglass::theory {

Result<ProbeDetection> probeDetection(double period, int failures, double hang, double load, int servers)
{
    const auto arguments = Arguments()
                               .positive("period", period)
                               .counted("failures", failures, 1, kLargestCount)
                               .notNegative("hang", hang)
                               .positive("load", load)
                               .counted("servers", servers, 1, kLargestCount);
    if (const auto refused = arguments.refused())
        return *refused;
    const double mean = (failures - 0.5) * period + hang;
    return ProbeDetection{(failures - 1) * period + hang, mean, failures * period + hang, load * mean / servers};
}

Result<double> grayEscape(double period, int failures, double failure)
{
    if (const auto refused = Arguments().positive("period", period).refused())
        return *refused;
    const Result<double> probes = meanCallsToRun(failures, failure);
    if (!probes)
        return probes;
    return probes.value() * period;
}

Result<GrayErrors> grayErrors(int servers, double failure)
{
    const auto arguments = Arguments().counted("servers", servers, 1, kLargestCount).share("failure", failure);
    if (const auto refused = arguments.refused())
        return *refused;
    const double one = failure / servers;
    return GrayErrors{one, failure * one, one * one, servers == 1 ? failure * failure : 0};
}

Result<NfdS> nfdS(double eta, double delta, double loss, double meanDelay)
{
    constexpr double kMostHeartbeats = 200;
    const auto arguments = Arguments()
                               .positive("eta", eta)
                               .positive("delta", delta)
                               .within("delta", delta, 0, kMostHeartbeats * eta)
                               .level("loss", loss)
                               .positive("meanDelay", meanDelay);
    if (const auto refused = arguments.refused())
        return *refused;
    const int k = static_cast<int>(std::ceil(delta / eta));
    const auto later = [&](double t) { return t <= 0 ? 1 : std::exp(-t / meanDelay); };
    const auto u = [&](double x) {
        double all = 1;
        for (int j = 0; j <= k && all > 0; ++j)
            all *= loss + (1 - loss) * later(delta + x - j * eta);
        return all;
    };
    // Up to here the last heartbeat cannot have come; from here on its delay counts, steeply at first.
    const double kink = std::min(eta, k * eta - delta);
    const double steep = std::min(eta, kink + 40 * meanDelay);
    double suspected = 0;
    for (const auto& [from, to] : {std::pair{0.0, kink}, {kink, steep}, {steep, eta}}) {
        if (from < to)
            suspected += boost::math::quadrature::gauss_kronrod<double, 31>::integrate(u, from, to, 10, 1e-10);
    }
    const double mistakes = (1 - loss) * -std::expm1(-(delta + eta) / meanDelay) * u(0);
    NfdS result;
    result.detectionAtMost = delta + eta;
    result.mistakeRecurrence = eta / mistakes;
    result.mistakeDuration = mistakes > 0 ? suspected / mistakes : 0;
    result.queryAccuracy = 1 - suspected / eta;
    return result;
}

Result<PhiAccrual> phiAccrual(double meanInterval, double deviation, double pause, double threshold)
{
    const auto arguments = Arguments()
                               .positive("meanInterval", meanInterval)
                               .positive("deviation", deviation)
                               .notNegative("pause", pause)
                               .positive("threshold", threshold)
                               .within("threshold", threshold, 0, 15);
    if (const auto refused = arguments.refused())
        return *refused;
    const double later = std::pow(10, -threshold);
    PhiAccrual result;
    result.normalDeviations = boost::math::quantile(boost::math::complement(boost::math::normal(), later));
    // y (a + b y^2) = ln((1 - P) / P); the left side grows with y, and both change sign together.
    const double wanted = std::log1p(-later) - std::log(later);
    double y = wanted / 1.5976;
    for (int round = 0; round < 60; ++round)
        y -= (y * (1.5976 + 0.070566 * y * y) - wanted) / (1.5976 + 3 * 0.070566 * y * y);
    result.akkaDeviations = y;
    result.normal = std::max(0.0, meanInterval + pause + deviation * result.normalDeviations);
    result.akka = std::max(0.0, meanInterval + pause + deviation * y);
    result.cassandra = threshold * meanInterval * std::log(10.0);
    return result;
}

Result<FanOut> fanOut(int servers, double slow)
{
    const auto arguments = Arguments().counted("fanOut", servers, 1, kLargestCount).share("slow", slow);
    if (const auto refused = arguments.refused())
        return *refused;
    return FanOut{-std::expm1(servers * std::log1p(-slow)), -std::expm1(servers * std::log1p(-slow * slow))};
}

}  // namespace faultglass::theory
