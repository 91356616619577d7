// How the choice of a server shapes latency: at random, in turn, or the shortest of a few queues.
//
// `arrivalRate` is that of the whole fleet and `serviceRate` that of one of its `servers`, both per second; each
// server has one worker, exponential service and its own unbounded first-in first-out queue. meanInSystem and
// meanInQueue count the whole fleet. Every function is pure and may be called from any thread.
#pragma once

#include "core/theory/queueing.h"

namespace faultglass::theory {

/// Each request to a server drawn at random: the arrivals split into `servers` independent M/M/1 queues.
/// Domain: arrivalRate < servers * serviceRate, servers >= 1.
[[nodiscard]] Result<SteadyState> randomBalancing(double arrivalRate, double serviceRate, int servers);
[[nodiscard]] Result<double> randomBalancingSojournTail(double arrivalRate, double serviceRate, int servers,
                                                        double seconds);
[[nodiscard]] Result<double> randomBalancingSojournQuantile(double arrivalRate, double serviceRate, int servers,
                                                            double level);

/// Each request to the next server in turn: every server sees each c-th arrival, that is E_c/M/1. sigma, the chance to
/// find it busy, solves sigma = (lambda / (lambda + mu (1 - sigma)))^c with the fleet's lambda; T is exponential with
/// rate mu (1 - sigma). Domain: as randomBalancing. Source: Kleinrock, Queueing Systems I (1975), 6.4 (G/M/1).
[[nodiscard]] Result<SteadyState> roundRobin(double arrivalRate, double serviceRate, int servers);
[[nodiscard]] Result<double> roundRobinSojournTail(double arrivalRate, double serviceRate, int servers, double seconds);
[[nodiscard]] Result<double> roundRobinSojournQuantile(double arrivalRate, double serviceRate, int servers,
                                                       double level);

/// Each request to the shortest queue of `choices` drawn at random, in the limit of many servers (within 2 % from
/// about 500): T mu = sum_{i>=1} rho^((d^i - d) / (d - 1)). d = 1 is randomBalancing.
/// Domain: as randomBalancing, 1 <= choices <= servers.
/// Source: Vvedenskaya, Dobrushin, Karpelevich (1996); Mitzenmacher (2001).
[[nodiscard]] Result<SteadyState> powerOfChoices(double arrivalRate, double serviceRate, int servers, int choices);

/// The share of servers with at least `length` requests, the one in service included: rho^((d^i - 1) / (d - 1)).
/// Domain: 0 < utilisation < 1, choices >= 1, length >= 0. Source: as above.
[[nodiscard]] Result<double> powerOfChoicesQueueTail(double utilisation, int choices, int length);

/// P(T > t): a request that joins j others stays for j + 1 services, so P(T > t) is the sum over j of
/// P(at least j there) e^(-mu t) (mu t)^j / j!. Domain: as powerOfChoices.
[[nodiscard]] Result<double> powerOfChoicesSojournTail(double arrivalRate, double serviceRate, int servers, int choices,
                                                       double seconds);
[[nodiscard]] Result<double> powerOfChoicesSojournQuantile(double arrivalRate, double serviceRate, int servers,
                                                           int choices, double level);

}  // namespace faultglass::theory
