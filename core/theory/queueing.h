// Steady states of the queues of textbooks: one server or several, room for all or for some, any service law.
//
// Rates are per second and times in seconds; in any other unit of time they agree as well. `serviceRate` is what one
// server finishes per second while busy, 1 / mean service time. Queues are first-in first-out. Sojourn is waiting plus
// service. A quantile at level p is the time that a share p stays below. Every function is pure and may be called from
// any thread; an argument outside its domain gives an Error that names it.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// Long-run means. Waiting, sojourn and the probability to wait are those of requests that are let in.
struct SteadyState {
    double utilisation = 0;      ///< busy share of each server
    double throughput = 0;       ///< requests finished per second
    double lossProbability = 0;  ///< share of arrivals turned away
    double waitProbability = 0;  ///< share of those let in that find every server busy
    double meanInSystem = 0;     ///< L, waiting and in service
    double meanInQueue = 0;      ///< Lq, waiting
    double meanWait = 0;         ///< Wq, seconds
    double meanSojourn = 0;      ///< T = Wq + 1 / serviceRate, seconds
};

// One server, exponential service (M/M/1)

/// L = rho / (1 - rho), T = 1 / (mu - lambda) with rho = lambda / mu. Needs arrivalRate < serviceRate.
/// Source: Kleinrock, Queueing Systems I (1975), 3.2.
[[nodiscard]] Result<SteadyState> mm1(double arrivalRate, double serviceRate);

/// P(T > t) = exp(-(mu - lambda) t). Domain: as mm1, seconds >= 0.
[[nodiscard]] Result<double> mm1SojournTail(double arrivalRate, double serviceRate, double seconds);

/// -ln(1 - p) / (mu - lambda), seconds. Domain: as mm1, 0 <= level < 1.
[[nodiscard]] Result<double> mm1SojournQuantile(double arrivalRate, double serviceRate, double level);

/// (lambda - mu), the requests per second by which the queue of an overloaded server grows; 0 below saturation.
[[nodiscard]] Result<double> backlogGrowth(double arrivalRate, double serviceRate);

// Erlang's formulas

/// Share of arrivals lost by `servers` servers without a queue, by B_0 = 1, B_k = a B_{k-1} / (k + a B_{k-1}), where
/// a = lambda / mu is the offered load in busy servers. It holds for every service law of that mean (M/G/c/c).
/// Domain: offered > 0, also above `servers`; servers from 0. Source: Erlang (1917); insensitivity: Sevastyanov (1957).
[[nodiscard]] Result<double> erlangB(double offered, int servers);

/// Share of arrivals that wait with `servers` servers and room for all: C = B / (1 - rho (1 - B)), rho = a / c.
/// Domain: 0 < offered < servers. Source: Erlang (1917).
[[nodiscard]] Result<double> erlangC(double offered, int servers);

// Several servers, one queue, exponential service (M/M/c)

/// Wq = C / (c mu - lambda) with C = erlangC. Domain: arrivalRate < servers * serviceRate, servers >= 1.
[[nodiscard]] Result<SteadyState> mmc(double arrivalRate, double serviceRate, int servers);

/// P(W > t) = C exp(-(c mu - lambda) t). Domain: as mmc, seconds >= 0.
[[nodiscard]] Result<double> mmcWaitTail(double arrivalRate, double serviceRate, int servers, double seconds);

/// ln(C / (1 - p)) / (c mu - lambda), or 0 when a share p does not wait; seconds. Domain: as mmc, 0 <= level < 1.
[[nodiscard]] Result<double> mmcWaitQuantile(double arrivalRate, double serviceRate, int servers, double level);

/// P(T > t) = e^(-mu t) + C mu (e^(-a t) - e^(-mu t)) / (mu - a) with a = c mu - lambda; its limit where mu = a.
/// Domain: as mmc, seconds >= 0. Source: Kleinrock I, convolution of the wait above with an exponential service.
[[nodiscard]] Result<double> mmcSojournTail(double arrivalRate, double serviceRate, int servers, double seconds);

/// The time at which mmcSojournTail is 1 - level, seconds. Domain: as mmc, 0 <= level < 1.
[[nodiscard]] Result<double> mmcSojournQuantile(double arrivalRate, double serviceRate, int servers, double level);

// Several servers and a bounded number of places (M/M/c/K)

/// Places count those in service too: places = servers + queue bound. With p_n = p_{n-1} lambda / (min(n, c) mu) the
/// loss is p_K and the throughput lambda (1 - p_K). Has a steady state at every load. Domain: rates above 0,
/// 1 <= servers <= places. Source: Gross and Harris, Fundamentals of Queueing Theory, 2.5.
[[nodiscard]] Result<SteadyState> mmck(double arrivalRate, double serviceRate, int servers, int places);

/// P(W > t) of a request let in: it waits for as many departures, which come at rate c mu, as are ahead of it and one
/// more. Domain: as mmck, seconds >= 0.
[[nodiscard]] Result<double> mmckWaitTail(double arrivalRate, double serviceRate, int servers, int places,
                                          double seconds);

/// P(T > t) of a request let in, by uniformisation at rate c mu: each event takes one out of the queue ahead of the
/// request; once it is in service each event is its own end with probability 1 / c. Domain: as mmck, seconds >= 0.
[[nodiscard]] Result<double> mmckSojournTail(double arrivalRate, double serviceRate, int servers, int places,
                                             double seconds);

/// The times at which the tails above are 1 - level, seconds. Domain: as mmck, 0 <= level < 1.
[[nodiscard]] Result<double> mmckWaitQuantile(double arrivalRate, double serviceRate, int servers, int places,
                                              double level);
[[nodiscard]] Result<double> mmckSojournQuantile(double arrivalRate, double serviceRate, int servers, int places,
                                                 double level);

/// One server and `places` places: mmck with one server.
[[nodiscard]] Result<SteadyState> mm1k(double arrivalRate, double serviceRate, int places);

// Other service laws

/// Wq mu = rho (1 + cv^2) / (2 (1 - rho)), where cv is the standard deviation of the service time over its mean.
/// Domain: arrivalRate < serviceRate, variation >= 0. Source: Pollaczek (1930), Khinchine (1932).
[[nodiscard]] Result<SteadyState> mg1(double arrivalRate, double serviceRate, double variation);

/// mg1 with constant service times: T mu = 1 + rho / (2 (1 - rho)).
[[nodiscard]] Result<SteadyState> md1(double arrivalRate, double serviceRate);

/// P(W > t) with constant service times D. For t < 40 D the sum of positive terms P(W <= t) =
/// e^(-x) sum_{j<k} P(L <= k - j) x^j / j!, k = floor(t / D) + 1, x = lambda (k D - t); beyond it the slowest
/// exponential alone, which is then exact to rounding. Domain: as md1, seconds >= 0.
/// Source: Erlang (1909), Crommelin (1932); the form without cancellation: Franx (2001).
[[nodiscard]] Result<double> md1WaitTail(double arrivalRate, double serviceRate, double seconds);

/// The time at which md1WaitTail is 1 - level (0 when a share `level` does not wait), seconds. 0 <= level < 1.
[[nodiscard]] Result<double> md1WaitQuantile(double arrivalRate, double serviceRate, double level);

/// D + md1WaitQuantile: everyone's service takes the same time.
[[nodiscard]] Result<double> md1SojournQuantile(double arrivalRate, double serviceRate, double level);

/// The quantile of the sojourn with lognormal service times of mean 1 / mu and variation `variation`. The wait is a
/// geometric sum of residual services (Pollaczek-Khinchine); it is computed on a grid that keeps their mean, and the
/// service time is added to it by summation. A grid four times as fine moves it by less than 0.01 %; a call takes some
/// 0.1 s. Domain: arrivalRate < serviceRate, variation from 0.05 to 10, level from 0 to 0.9999.
[[nodiscard]] Result<double> lognormalSojournQuantile(double arrivalRate, double serviceRate, double variation,
                                                      double level);

/// `servers` servers without a queue and any service law: loss erlangB(lambda / mu, c), no waiting (M/G/c/c).
[[nodiscard]] Result<SteadyState> mgcc(double arrivalRate, double serviceRate, int servers);

/// A pool of threads in which a share of the requests hangs until a deadline.
struct ThreadPool {
    double offeredThreads = 0;  ///< threads that would be busy if there were enough
    double refusedShare = 0;    ///< share of requests that find none free (erlangB)
};

/// offered = rate ((1 - share) normal + share hang); refused = erlangB(offered, threads). Times in seconds.
/// Domain: rate and times above 0, 0 <= hangingShare <= 1, threads >= 1.
/// Source: Beyer et al., Site Reliability Engineering (2016), chapter 22, "Bimodal latency".
[[nodiscard]] Result<ThreadPool> threadPool(double arrivalRate, int threads, double normalSeconds, double hangingShare,
                                            double hangingSeconds);

}  // namespace faultglass::theory
