// What spare copies are worth: k of n, repair, failovers that do not always work, and room for losses.
//
// Availabilities and other shares are from 0 to 1. Times are in one unit of the caller's choice; a year has 8760
// hours. Every function is pure and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

inline constexpr double kHoursPerYear = 8760;
inline constexpr double kMinutesPerYear = 60 * kHoursPerYear;
inline constexpr double kSecondsPerYear = 3600 * kHoursPerYear;

/// Both sides of an availability: near 1 the difference from 1 is what counts, and it is computed by itself.
struct Availability {
    double available = 1;
    double unavailable = 0;
};

/// At least `needed` of `replicas` independent replicas are up: sum_{i >= k} C(n, i) p^i (1 - p)^(n - i).
/// Domain: 1 <= needed <= replicas. Source: Trivedi, Probability and Statistics with Reliability (2002).
[[nodiscard]] Result<Availability> kOfN(double availability, int replicas, int needed);

/// All of `components` independent components are up: p^n. Domain: components from 1.
[[nodiscard]] Result<Availability> inSeries(double availability, int components);

/// k-of-n replicas that are reached through one router: router * kOfN. Domain: as kOfN.
[[nodiscard]] Result<Availability> behindRouter(double router, double availability, int replicas, int needed);

/// The availability of a router below which the replicas behind it are worth less than one server reached directly:
/// p / kOfN. Above 1 when they are worth less even without a router, infinite
/// when kOfN is 0 in double precision. Domain: as kOfN, availability above 0.
[[nodiscard]] Result<double> breakEvenRouter(double availability, int replicas, int needed);

/// -log10(1 - A), "three nines" being 3. Domain: 0 <= availability < 1.
[[nodiscard]] Result<double> nines(double availability);

/// Exponential lifetimes of mean mttf, exponential repairs of mean mttr. Source: Trivedi (2002); Shooman, Reliability
/// of Computer Systems and Networks (2002).
struct RepairablePair {
    Availability single;              ///< m / (l + m), rates l = 1 / mttf and m = 1 / mttr
    Availability ownRepair;           ///< a hot pair, each with its own repairman: 1 - (1 - A)^2
    Availability oneRepairman;        ///< a hot pair that shares one: 1 - 2 l^2 / (m^2 + 2 l m + 2 l^2)
    double hotPairMttf = 0;           ///< (3 l + m) / (2 l^2)
    double coldStandbyMttf = 0;       ///< (2 l + m) / l^2, the switch being perfect
    double twoOfThreeMttf = 0;        ///< (5 l + m) / (6 l^2)
    double twoOfThreeUnrepaired = 0;  ///< 5 / (6 l): less than one alone
    double twoOfThreeBreakEven = 0;   ///< ln 2 / l: until then two of three without repair are likelier up than one
};
/// Domain: both above 0.
[[nodiscard]] Result<RepairablePair> repairablePair(double mttf, double mttr);

/// Mean time to failure of a pair whose failovers work with chance `coverage`.
struct CoveredPair {
    double activeActive = 0;   ///< an uncovered failure of either takes the pair down:
                               ///< (l + m + 2 l c) / (2 l (l + m (1 - c)))
    double activePassive = 0;  ///< the standby's failures harm nobody: (2 l + m + l c) / (l (2 l + m (1 - c)))
};
/// Active-active is worth one server exactly at c = 1/2, whatever the repair rate; active-passive never less.
/// Domain: times above 0. Source: Arnold, The Concept of Coverage, IEEE Transactions on Computers C-22 (1973).
[[nodiscard]] Result<CoveredPair> coveredPair(double mttf, double mttr, double coverage);

/// A primary of availability p with a standby of availability b that takes over with chance c, and breaks a healthy
/// primary with chance q.
struct SpuriousFailover {
    double withoutSpurious = 0;  ///< p + (1 - p) c b
    double withSpurious = 0;     ///< p (1 - q) + (1 - p) c b
    double breakEven = 0;        ///< the q above which no standby is better: (1 - p) c b / p
};
/// Domain: shares, primary above 0.
[[nodiscard]] Result<SpuriousFailover> spuriousFailover(double primary, double standby, double coverage,
                                                        double spurious);

/// N + M: what a load needs and what a deployment has to spare.
struct CapacityPlan {
    int needed = 0;               ///< N = ceil(load / capacity)
    int spare = 0;                ///< M = servers - N
    double utilisation = 0;       ///< load / (servers capacity)
    double afterOneLoss = 0;      ///< the same with one server less; infinite with one server
    double afterZoneLoss = 0;     ///< the same without one zone of servers / zones; infinite with one zone
    double utilisationLimit = 0;  ///< what each may carry if one zone's loss is to be survived: (Z - 1) / Z
    double overprovision = 0;     ///< what that costs on top: 1 / (Z - 1); infinite with one zone
};
/// Domain: load and capacity above 0, 1 <= zones <= servers, and servers enough for the load.
/// Source: Beyer et al., Site Reliability Engineering (2016), appendix B.
[[nodiscard]] Result<CapacityPlan> capacityPlan(double load, double capacityPerServer, int servers, int zones);

/// What a year of failovers costs.
struct FailoverBudget {
    double secondsPerYear = 0;  ///< failures (detect + promote + warm)
    double available = 0;       ///< 1 - that share of a year, not below 0
};
/// Times in seconds. Domain: all 0 or more.
[[nodiscard]] Result<FailoverBudget> failoverBudget(double failuresPerYear, double detectSeconds, double promoteSeconds,
                                                    double warmSeconds);

}  // namespace faultglass::theory
