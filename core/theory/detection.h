// How long a failure goes unnoticed and how often a healthy server is suspected: probes, heartbeats, phi, tails.
//
// Times in seconds. Every function is pure and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// Consecutive failed probes of a server that dies at a random moment.
struct ProbeDetection {
    double least = 0;         ///< (F - 1) P + hang
    double mean = 0;          ///< (F - 1/2) P + hang
    double most = 0;          ///< F P + hang
    double requestsLost = 0;  ///< those sent to it meanwhile, one in `servers`: load mean / N
};
/// A probe every `period` seconds, `failures` in a row to be found; a dead server refuses at once or hangs for
/// `hang` seconds, the probe's timeout. Domain: period and load above 0, hang >= 0, counts from 1.
[[nodiscard]] Result<ProbeDetection> probeDetection(double period, int failures, double hang, double load, int servers);

/// Seconds until a server that fails each probe with chance `failure` has failed `failures` in a row:
/// period (1 - p^F) / ((1 - p) p^F). Domain: as meanCallsToRun, period > 0.
[[nodiscard]] Result<double> grayEscape(double period, int failures, double failure);

/// The share of requests that fail when one of `servers` servers fails a share of its requests, by what a client does
/// about it.
struct GrayErrors {
    double noRetry = 0;          ///< f / N
    double sameServer = 0;       ///< one retry where the first try went: f^2 / N
    double randomServer = 0;     ///< one retry at random: (f / N)^2
    double differentServer = 0;  ///< one retry elsewhere: 0, or f^2 when there is no other
};
/// Domain: servers from 1, failure a share.
[[nodiscard]] Result<GrayErrors> grayErrors(int servers, double failure);

/// Chen, Toueg and Aguilera's detector with synchronised clocks: heartbeats every eta seconds, each one due delta after
/// it was sent, lost with chance `loss` and else delayed exponentially.
struct NfdS {
    double detectionAtMost = 0;    ///< T_D <= delta + eta
    double mistakeRecurrence = 0;  ///< E(T_MR) = eta / p_S; infinite where mistakes are too rare for a double
    double mistakeDuration = 0;    ///< E(T_M) = int_0^eta u(x) dx / p_S; 0 likewise
    double queryAccuracy = 0;      ///< P_A = 1 - int_0^eta u(x) dx / eta
};
/// With k = ceil(delta / eta), p_j(x) = loss + (1 - loss) P(D > delta + x - j eta), u(x) = prod_{j=0..k} p_j(x),
/// q_0 = (1 - loss) P(D < delta + eta) and p_S = q_0 u(0).
/// Domain: eta and meanDelay above 0, 0 < delta <= 200 eta, 0 <= loss < 1.
/// Source: Chen, Toueg, Aguilera, On the Quality of Service of Failure Detectors, IEEE TC 51 (2002), theorem 5.
[[nodiscard]] Result<NfdS> nfdS(double eta, double delta, double loss, double meanDelay);

/// What a detector has to be worth.
struct DetectionRequirement {
    double detectionAtMost = 0;    ///< T_D
    double recurrenceAtLeast = 0;  ///< E(T_MR)
    double durationAtMost = 0;     ///< E(T_M)
};

/// The rarest heartbeats that still do, and the shift that goes with them: delta = T_D - eta.
struct NfdSConfiguration {
    double eta = 0;
    double delta = 0;
};

/// For exponential delays: the largest eta <= q T_M with eta / (q prod_{j=1..ceil(T_D / eta) - 1} p(T_D - j eta)) >=
/// T_MR, where p(t) = loss + (1 - loss) P(D > t) and q = (1 - loss) P(D < T_D).
/// Domain: requirements and meanDelay above 0, 0 <= loss < 1; met by at most 200 heartbeats in T_D.
/// Source: Chen, Toueg, Aguilera (2002), section 4.
[[nodiscard]] Result<NfdSConfiguration> configureNfdS(const DetectionRequirement& needed, double loss,
                                                      double meanDelay);

/// For delays of which only mean and variance are known: the same with the one-sided inequality of Chebyshev, p(t) =
/// (V + loss t^2) / (V + t^2) with t counted from the mean, eta <= min(T_D - E(D), T_M (1 - loss) (T_D - E(D))^2 / (V +
/// (T_D - E(D))^2)), and no q in the product. Domain: also variance > 0, meanDelay < detectionAtMost.
/// Source: as above, section 5.
[[nodiscard]] Result<NfdSConfiguration> configureNfdSByMoments(const DetectionRequirement& needed, double loss,
                                                               double meanDelay, double delayVariance);

/// After how much silence phi = -log10 P(a heartbeat comes later still) reaches a threshold, by how P is computed.
struct PhiAccrual {
    double normal = 0;     ///< intervals normal: mean + pause + deviation y, P(later than y deviations) = 10^-phi
    double akka = 0;       ///< the same with Akka's 1 / (1 + exp(-y (1.5976 + 0.070566 y^2))) for the normal
    double cassandra = 0;  ///< intervals exponential, no pause: phi mean ln 10
    double normalDeviations = 0;  ///< y
    double akkaDeviations = 0;
};
/// Domain: times above 0 (pause >= 0), threshold above 0 to 15 (double precision ends there for Akka's form).
/// Sources: Hayashibara et al., The phi Accrual Failure Detector (2004); akka PhiAccrualFailureDetector.scala; apache/
/// cassandra FailureDetector.java.
[[nodiscard]] Result<PhiAccrual> phiAccrual(double meanInterval, double deviation, double pause, double threshold);

/// The share of requests that are slow when each asks `fanOut` servers, each slow with chance `slow`.
struct FanOut {
    double slow = 0;    ///< 1 - (1 - p)^n
    double hedged = 0;  ///< each part also asked of a second server, the faster answer taken: 1 - (1 - p^2)^n
};
/// Domain: fanOut from 1, slow a share. Source: Dean, Barroso, The Tail at Scale, CACM 56 (2013).
[[nodiscard]] Result<FanOut> fanOut(int fanOut, double slow);

}  // namespace faultglass::theory
