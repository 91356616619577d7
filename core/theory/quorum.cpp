#include "core/theory/quorum.h"

#include <algorithm>
#include <cmath>

#include "core/theory/arguments.h"

namespace faultglass::theory {

Result<int> majorityOf(int replicas)
{
    if (const auto refused = Arguments().counted("replicas", replicas, 1, kLargestCount).refused())
        return *refused;
    return replicas / 2 + 1;
}

Result<Availability> quorumAvailability(double availability, int replicas, int quorum)
{
    const auto arguments = Arguments()
                               .share("availability", availability)
                               .counted("replicas", replicas, 1, kLargestCount)
                               .counted("quorum", quorum, 1, replicas, "the number of replicas");
    if (const auto refused = arguments.refused())
        return *refused;
    return kOfN(availability, replicas, quorum);
}

Result<double> evenSplit(int replicas)
{
    if (const auto refused = Arguments().counted("replicas", replicas, 1, kLargestCount).refused())
        return *refused;
    if (replicas % 2 == 1)
        return 0;
    // C(2 m, m) / 4^m is the product of (2 i - 1) / (2 i).
    double chance = 1;
    for (int i = 1; i <= replicas / 2; ++i)
        chance *= (2.0 * i - 1) / (2.0 * i);
    return chance;
}

Result<ByzantineCost> byzantineCost(int replicas, int faults)
{
    constexpr int kMostFaults = 30;
    constexpr int kMostReplicas = 10'000;
    const int least = 3 * std::clamp(faults, 0, kMostFaults) + 1;
    const auto arguments = Arguments()
                               .counted("faults", faults, 0, kMostFaults)
                               .counted("replicas", replicas, least, kMostReplicas,
                                        "the least being three for each faulty one and one more");
    if (const auto refused = arguments.refused())
        return *refused;
    const double others = replicas - 1;
    double round = 1;
    double oral = 0;
    for (int i = 0; i <= faults; ++i) {
        round *= others - i;
        oral += round;
    }
    return ByzantineCost{least, 2 * faults + 1, others + others * others + replicas * others, oral};
}

Result<double> splitBrainConflicts(int keys, double writesHere, double writesThere)
{
    const auto arguments = Arguments()
                               .counted("keys", keys, 1, kLargestCount)
                               .notNegative("writesHere", writesHere)
                               .notNegative("writesThere", writesThere);
    if (const auto refused = arguments.refused())
        return *refused;
    const auto touched = [&](double writes) { return writes > 0 ? -std::expm1(writes * std::log1p(-1.0 / keys)) : 0; };
    return keys * touched(writesHere) * touched(writesThere);
}

Result<double> unreplicatedWrites(double writeRate, double lagSeconds)
{
    const auto arguments = Arguments().notNegative("writeRate", writeRate).notNegative("lagSeconds", lagSeconds);
    if (const auto refused = arguments.refused())
        return *refused;
    return writeRate * lagSeconds;
}

}  // namespace faultglass::theory
