// Lifetimes of components and what a fleet of them adds up to: failures in a period, hazards, bathtub curves.
//
// Times are in one unit of the caller's choice unless named; a year has 8760 hours or 365 days. Every function is pure
// and may be called from any thread.
#pragma once

#include "core/base/result.h"

namespace faultglass::theory {

/// The share of components with exponential lifetimes that fail within a year: 1 - e^(-8760 / mtbfHours).
/// Domain: mtbfHours > 0.
[[nodiscard]] Result<double> annualFailureShare(double mtbfHours);

/// The failure rate per drive-year of a log: failures / (driveDays / 365). Domain: failures >= 0, driveDays > 0.
/// Source: Backblaze Drive Stats.
[[nodiscard]] Result<double> observedAnnualRate(double failures, double driveDays);

/// Failures of a fleet with exponential lifetimes.
struct FleetFailures {
    double mean = 0;       ///< n t / mtbf, those that fail being replaced at once (Poisson)
    double deviation = 0;  ///< sqrt(mean)
    double least = 0;      ///< a Poisson range of at least 95 %
    double most = 0;
    double meanUnreplaced = 0;       ///< n a, a = 1 - e^(-t / mtbf), none being replaced (binomial)
    double deviationUnreplaced = 0;  ///< sqrt(n a (1 - a))
    double firstAfter = 0;           ///< mean time to the first: mtbf / n
};
/// Domain: components from 1, times above 0, at most 10^12 failures.
[[nodiscard]] Result<FleetFailures> fleetFailures(int components, double mtbf, double period);

/// A period without any failure.
struct QuietPeriod {
    double meanFailures = 0;  ///< n rate days / 365
    double chance = 0;        ///< e^-mean
};
/// `annualRate` in failures per component and year. Domain: components from 1, the rest 0 or more.
[[nodiscard]] Result<QuietPeriod> quietPeriod(int components, double annualRate, double days);

/// All components failing within one window, each independently.
struct Coincidence {
    double givenWindow = 0;  ///< in a window fixed in advance: (1 - e^(-w / mtbf))^n
    double slidingRate = 0;  ///< occasions per unit of time in any window: n w^(n-1) / mtbf^n, for w << mtbf
};
/// Domain: components from 2 to 1000, times above 0, window below mtbf.
[[nodiscard]] Result<Coincidence> coincidence(int components, double mtbf, double window);

/// Correctable errors per gigabyte and year of memory with `fitPerMegabit` failures in 10^9 hours per megabit:
/// fit 8192 8760 / 10^9. Domain: fit >= 0. Source: Schroeder, Pinheiro, Weber, DRAM Errors in the Wild (2009).
[[nodiscard]] Result<double> memoryErrorsPerYear(double fitPerMegabit);

/// A Weibull lifetime, S(t) = exp(-(t / scale)^shape).
struct Weibull {
    double mean = 0;              ///< scale Gamma(1 + 1 / k)
    double squaredVariation = 0;  ///< Gamma(1 + 2 / k) / Gamma(1 + 1 / k)^2 - 1
    double hazard = 0;            ///< at that age, per unit of time: (k / scale) (age / scale)^(k - 1)
    double failedShare = 0;       ///< by that age: 1 - S(age)
};
/// Domain: shape from 0.1 to 20, scale and age above 0. Source: Weibull (1951).
[[nodiscard]] Result<Weibull> weibull(double shape, double scale, double age);

/// Three competing risks, each a Weibull: infant mortality, chance and wear-out.
struct Bathtub {
    double infantHazard = 0;
    double randomHazard = 0;
    double wearHazard = 0;
    double hazard = 0;       ///< their sum, per unit of time
    double failedShare = 0;  ///< by that age: 1 - the product of their S(age)
    double quietestAge = 0;  ///< where the hazard is least: (a (1 - i) / (b (w - 1)))^(1 / (w - i)), a = i / si^i and
                             ///< b = w / sw^w with shapes i, w and scales si, sw
};
struct BathtubShape {
    double infantShape = 0.5;
    double infantScale = 1;
    double randomMtbf = 1;
    double wearShape = 3;
    double wearScale = 1;
};
/// Domain: infantShape from 0.1 to below 1, wearShape above 1 to 20, times above 0.
[[nodiscard]] Result<Bathtub> bathtub(const BathtubShape& shape, double age);

}  // namespace faultglass::theory
