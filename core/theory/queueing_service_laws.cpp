// The M/G/1 queue: any service law for the means, constant and lognormal service for the quantiles.
#include "core/theory/queueing.h"

#include <cmath>
#include <vector>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "core/theory/arguments.h"
#include "core/theory/quantile.h"

namespace faultglass::theory {

namespace {

Arguments oneServer(double arrivalRate, double serviceRate)
{
    return Arguments()
        .positive("arrivalRate", arrivalRate)
        .positive("serviceRate", serviceRate)
        .stable("arrivalRate", arrivalRate, serviceRate);
}

}  // namespace

Result<SteadyState> mg1(double arrivalRate, double serviceRate, double variation)
{
    if (const auto refused = oneServer(arrivalRate, serviceRate).notNegative("variation", variation).refused())
        return *refused;
    SteadyState state;
    state.utilisation = arrivalRate / serviceRate;
    state.throughput = arrivalRate;
    state.waitProbability = state.utilisation;
    state.meanWait = state.utilisation * (1 + variation * variation) / (2 * (serviceRate - arrivalRate));
    state.meanSojourn = state.meanWait + 1 / serviceRate;
    state.meanInQueue = arrivalRate * state.meanWait;
    state.meanInSystem = arrivalRate * state.meanSojourn;
    return state;
}

Result<SteadyState> md1(double arrivalRate, double serviceRate) { return mg1(arrivalRate, serviceRate, 0); }

namespace {

/// The wait at a server of constant service time 1, at utilisation `rho`.
class ConstantServiceWait {
public:
    explicit ConstantServiceWait(double rho) : m_rho(rho)
    {
        findAtMost();
        findDecay();
    }

    [[nodiscard]] double tail(double time) const
    {
        return time < kExactUntil ? 1 - shareUpTo(time) : m_slowest * std::exp(-m_decay * time);
    }

private:
    static constexpr int kExactUntil = 40;

    /// P(L <= n) by the balance of crossings between n and n + 1, in which every term is positive.
    void findAtMost()
    {
        // more[k] = P(more than k arrivals during one service).
        std::vector<double> more(kExactUntil + 1);
        for (int k = 0; k <= kExactUntil; ++k)
            more[k] = boost::math::gamma_p(k + 1.0, m_rho);
        std::vector<double> exactly{1 - m_rho};
        m_atMost.push_back(exactly[0]);
        for (int n = 0; n < kExactUntil; ++n) {
            double upwards = exactly[0] * more[n];
            for (int i = 1; i <= n; ++i)
                upwards += exactly[i] * more[n + 1 - i];
            exactly.push_back(upwards * std::exp(m_rho));
            m_atMost.push_back(m_atMost.back() + exactly.back());
        }
    }

    [[nodiscard]] double shareUpTo(double time) const
    {
        const int steps = static_cast<int>(time) + 1;
        const double x = m_rho * (steps - time);
        double term = std::exp(-x);
        double sum = 0;
        for (int j = 0; j < steps; ++j) {
            sum += term * m_atMost[steps - j];
            term *= x / (j + 1);
        }
        return sum;
    }

    /// The decay theta > 0 solves rho (e^theta - 1) = theta; the next slowest exponential is gone by kExactUntil.
    void findDecay()
    {
        const auto excess = [&](double theta) { return m_rho * std::expm1(theta) - theta; };
        // The minimum lies at -ln rho and the root beyond it.
        const double low = -std::log(m_rho);
        double high = 2 * low;
        while (excess(high) <= 0)
            high *= 2;
        std::uintmax_t rounds = 200;
        const auto root =
            boost::math::tools::toms748_solve(excess, low, high, boost::math::tools::eps_tolerance<double>(50), rounds);
        m_decay = (root.first + root.second) / 2;
        // rho e^theta = rho + theta at the root.
        m_slowest = (1 - m_rho) / (m_rho + m_decay - 1);
    }

    double m_rho;
    std::vector<double> m_atMost;
    double m_decay = 0;
    double m_slowest = 0;
};

double constantServiceQuantile(double arrivalRate, double serviceRate, double level)
{
    const ConstantServiceWait wait(arrivalRate / serviceRate);
    return quantileOfTail([&](double t) { return wait.tail(t); }, level, 1) / serviceRate;
}

}  // namespace

Result<double> md1WaitTail(double arrivalRate, double serviceRate, double seconds)
{
    if (const auto refused = oneServer(arrivalRate, serviceRate).notNegative("seconds", seconds).refused())
        return *refused;
    return ConstantServiceWait(arrivalRate / serviceRate).tail(seconds * serviceRate);
}

Result<double> md1WaitQuantile(double arrivalRate, double serviceRate, double level)
{
    if (const auto refused = oneServer(arrivalRate, serviceRate).level("level", level).refused())
        return *refused;
    return constantServiceQuantile(arrivalRate, serviceRate, level);
}

Result<double> md1SojournQuantile(double arrivalRate, double serviceRate, double level)
{
    if (const auto refused = oneServer(arrivalRate, serviceRate).level("level", level).refused())
        return *refused;
    return 1 / serviceRate + constantServiceQuantile(arrivalRate, serviceRate, level);
}

namespace {

/// A lognormal law of mean 1.
class Lognormal {
public:
    explicit Lognormal(double variation)
        : m_deviation(std::sqrt(std::log1p(variation * variation))), m_logMean(-m_deviation * m_deviation / 2)
    {
    }

    [[nodiscard]] double secondMoment() const { return std::exp(m_deviation * m_deviation); }
    [[nodiscard]] double shareUpTo(double x) const
    {
        return x <= 0 ? 0 : normal((std::log(x) - m_logMean) / m_deviation);
    }

    /// E[min(R, x)] for the residual R that a random observer sees: (E[S^2] - E[max(S - x, 0)^2]) / (2 E[S]).
    [[nodiscard]] double limitedResidual(double x) const
    {
        if (x <= 0)
            return 0;
        const double z = (std::log(x) - m_logMean) / m_deviation;
        const double second = secondMoment() * normal(2 * m_deviation - z);
        const double first = normal(m_deviation - z);
        return (secondMoment() - (second - 2 * x * first + x * x * normal(-z))) / 2;
    }

private:
    static double normal(double z) { return boost::math::cdf(boost::math::normal_distribution<double>(), z); }

    double m_deviation;
    double m_logMean;
};

/// The wait, in mean service times, as masses at the multiples of `step` below `span`: a geometric number of residual
/// services, each rounded to the grid so that its mean stays (Panjer's recursion for the geometric law).
std::vector<double> waitOnGrid(const Lognormal& service, double rho, double step, int points)
{
    std::vector<double> residual(points);
    double before = 0, here = 0;
    for (int k = 0; k < points; ++k) {
        const double after = service.limitedResidual((k + 1) * step);
        residual[k] = k == 0 ? 1 - after / step : (2 * here - before - after) / step;
        before = here;
        here = after;
    }
    std::vector<double> wait(points);
    const double again = 1 - rho * residual[0];
    wait[0] = (1 - rho) / again;
    for (int k = 1; k < points; ++k) {
        double sum = 0;
        for (int j = 1; j <= k; ++j)
            sum += residual[j] * wait[k - j];
        wait[k] = rho / again * sum;
    }
    return wait;
}

}  // namespace

Result<double> lognormalSojournQuantile(double arrivalRate, double serviceRate, double variation, double level)
{
    const auto arguments =
        oneServer(arrivalRate, serviceRate).within("variation", variation, 0.05, 10).within("level", level, 0, 0.9999);
    if (const auto refused = arguments.refused())
        return *refused;
    constexpr int kPoints = 4000;
    const Lognormal service(variation);
    const double rho = arrivalRate / serviceRate;
    // A first span from the mean; doubled until the quantile lies inside.
    double span = 3 + 2 * rho * service.secondMoment() / (2 * (1 - rho));
    for (;;) {
        const double step = span / kPoints;
        const std::vector<double> wait = waitOnGrid(service, rho, step, kPoints);
        const auto tail = [&](double t) {
            double within = 0;
            for (int k = 0; k < kPoints && k * step < t; ++k)
                within += wait[k] * service.shareUpTo(t - k * step);
            return 1 - within;
        };
        if (tail(span) < 1 - level)
            return quantileOfTail(tail, level, span) / serviceRate;
        span *= 2;
    }
}

}  // namespace faultglass::theory
