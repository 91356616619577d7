// How much of redundancy is left when replicas can fall together: common causes, common shocks, common domains.
//
// Unavailabilities and other shares are from 0 to 1. Every function is pure and may be called from any thread.
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace faultglass::theory {

/// The chance that fewer than `needed` of `replicas` replicas are up when a share beta of the unavailability Q of each
/// is one common cause: Qc + (1 - Qc) P(Binomial(n, 1 - Qi) < k), Qc = beta Q and Qi = (1 - beta) Q.
/// Domain: shares, 1 <= needed <= replicas. Source: Fleming, A Reliability Model for Common Mode Failures (1974).
[[nodiscard]] Result<double> betaFactor(double unavailability, double beta, int replicas, int needed);

/// The chance that both of two replicas are down when their states have the correlation coefficient rho:
/// q^2 + rho q (1 - q). Domain: shares; negative correlation is left out.
[[nodiscard]] Result<double> bothDown(double unavailability, double correlation);

/// Two units with exponential shocks of their own and one that hits both.
struct MarshallOlkin {
    double parallelMttf = 0;  ///< until both are down: 1 / (l1 + l12) + 1 / (l2 + l12) - 1 / (l1 + l2 + l12)
    double seriesMttf = 0;    ///< until the first is down: 1 / (l1 + l2 + l12)
    double together = 0;      ///< P(both fall at one instant), also their correlation: l12 / (l1 + l2 + l12)
};
/// Rates in failures per unit of time. Domain: rates 0 or more, each unit with one above 0.
/// Source: Marshall, Olkin, A Multivariate Exponential Distribution, JASA 62 (1967).
[[nodiscard]] Result<MarshallOlkin> marshallOlkin(double firstRate, double secondRate, double commonRate);

/// What no two replicas have in common: they stand in one rack on servers of their own, and so on up. Zones that share
/// a power feed come before zones with a feed each.
enum class Spread : std::uint8_t { Servers, Racks, ZonesOnOneFeed, Zones, Regions };

/// The share of time each level of the hierarchy is down by itself, independently of all else.
struct DomainFaults {
    double server = 0;
    double rack = 0;
    double zone = 0;
    double feed = 0;
    double region = 0;
};

/// The chance that fewer than `needed` of `replicas` replicas are up: with s the chance that a level they share is down
/// and x that one replica's own levels are, s + (1 - s) P(Binomial(n, 1 - x) < k). needed = 1 is the loss of all,
/// a majority that of the quorum. Arguments are named serverDown, rackDown, zoneDown, feedDown,
/// regionDown.
/// Domain: shares, 1 <= needed <= replicas.
[[nodiscard]] Result<double> lostInDomains(Spread spread, const DomainFaults& down, int replicas, int needed);

}  // namespace faultglass::theory
