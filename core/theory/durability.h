// What is lost when several servers are down at once: pieces copied to few sets of servers or to many, and servers that
// fail in bursts.
//
// Shares and chances are from 0 to 1. Every function is pure and may be called from any thread.
#pragma once

#include <cstdint>

#include "core/base/result.h"

namespace faultglass::theory {

/// Pieces of data with copies on servers of which some fail at once.
struct Copysets {
    double copysets = 0;         ///< sets of servers that hold copies together: P floor(N / R), P = ceil(S / (R - 1))
    double anyLost = 0;          ///< P(all servers of a set fail): 1 - (1 - p)^P, p that of one permutation
    double anyLostAtRandom = 0;  ///< P(any piece is lost) where each has servers of its own drawing: 1 - (1 - q)^pieces
    double pieceLost = 0;        ///< of one piece, either way: q = C(F, R) / C(N, R)
};
/// Servers are permuted P times and cut into sets of `copies` each time, so that a server shares pieces with some
/// `scatterWidth` others; a piece's copies stand in one set. p is 1 - [x^F] ((1 + x)^R - x^R)^G (1 + x)^(N - R G) /
/// C(N, F), G = floor(N / R). Domain: servers to 100,000, copies from 2 to 20 and at most servers, scatterWidth from
/// copies - 1 to servers - 1, failed from 0 to 1000 and at most servers, pieces from 1 to 10^12.
/// Source: Cidon et al., Copysets: Reducing the Frequency of Data Loss in Cloud Storage, USENIX ATC (2013).
[[nodiscard]] Result<Copysets> copysets(int servers, int copies, int scatterWidth, int failed, double pieces);

/// How the servers of a burst vary in number about their mean.
enum class BurstSizes : std::uint8_t {
    Alike,      ///< not at all: one of the two whole numbers next to the mean
    EachAlone,  ///< binomial: each server of the fleet is hit with the same chance
    Geometric   ///< mostly few, now and then many; more than there are is all
};

/// Servers that fail in bursts.
struct BurstShape {
    int servers = 1;
    BurstSizes sizes = BurstSizes::Geometric;
    double meanSize = 1;  ///< servers in a burst
    double active = 0;    ///< bursts that last at a time, on average: their rate times how long one lasts
};
struct FailureBursts {
    double inBursts = 0;     ///< of all failures of servers, those in bursts of two or more
    double oneDown = 0;      ///< the share of time one server is down: 1 - e^(-a E[K] / N)
    double tooFew = 0;       ///< the share of time fewer than `needed` of `copies` servers are up
    double independent = 0;  ///< the same were they down as often, but independently
};
/// Bursts come at random (Poisson), hit servers at random, and those of one burst come back together; only the mean of
/// how long that takes matters (M/G/infinity). The number of copies up after n bursts is a Markov chain whose step from
/// j to j - s has the chance E[C(j, s) C(N - j, K - s) / C(N, K)]; n is Poisson with mean a. Arguments are named
/// servers, meanSize, active, copies, needed. Domain: servers to 1000, meanSize from 1 to servers, active above 0 to
/// 1000, copies from 1 to 20 and at most servers, 1 <= needed <= copies.
/// Source: Ford et al., Availability in Globally Distributed Storage Systems, OSDI (2010), of the bursts; Jensen (1953)
/// of the chain within Poisson steps.
[[nodiscard]] Result<FailureBursts> failureBursts(const BurstShape& shape, int copies, int needed);

}  // namespace faultglass::theory
