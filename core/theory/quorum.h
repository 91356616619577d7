// What agreement costs and what goes without it: quorums, even splits, Byzantine replicas, writes on both sides.
//
// Every function is pure and may be called from any thread.
#pragma once

#include "core/base/result.h"
#include "core/theory/redundancy.h"

namespace faultglass::theory {

/// The smallest number of replicas of which any two groups share a member: floor(n / 2) + 1. Domain: replicas from 1.
[[nodiscard]] Result<int> majorityOf(int replicas);

/// At least a quorum of the replicas is up: kOfN. Domain: 1 <= quorum <= replicas.
[[nodiscard]] Result<Availability> quorumAvailability(double availability, int replicas, int quorum);

/// The chance that a partition that puts each replica on either side at random leaves no side a majority:
/// C(n, n / 2) / 2^n for even n, 0 for odd n. Domain: replicas from 1.
[[nodiscard]] Result<double> evenSplit(int replicas);

/// What tolerating f lying replicas takes with n replicas.
struct ByzantineCost {
    int leastReplicas = 0;    ///< 3 f + 1
    int crashReplicas = 0;    ///< 2 f + 1: what f crashes would take
    double pbftMessages = 0;  ///< a request of PBFT without faults: (n - 1) + (n - 1)^2 + n (n - 1)
    double oralMessages = 0;  ///< OM(f): sum_{i=0..f} (n - 1) (n - 2) ... (n - 1 - i)
};
/// Domain: faults from 0 to 30, replicas from 3 faults + 1 to 10,000.
/// Sources: Lamport, Shostak, Pease, The Byzantine Generals Problem (1982); Castro, Liskov, Practical Byzantine Fault
/// Tolerance (1999).
[[nodiscard]] Result<ByzantineCost> byzantineCost(int replicas, int faults);

/// Keys written on both sides of a partition, a writes here and b there, each to one of K keys at random:
/// K (1 - (1 - 1/K)^a) (1 - (1 - 1/K)^b). Domain: keys from 1, writes 0 or more.
[[nodiscard]] Result<double> splitBrainConflicts(int keys, double writesHere, double writesThere);

/// Writes lost when an asynchronous replica takes over, or written apart while a partition lasts: rate * seconds.
/// Domain: both 0 or more.
[[nodiscard]] Result<double> unreplicatedWrites(double writeRate, double lagSeconds);

}  // namespace faultglass::theory
