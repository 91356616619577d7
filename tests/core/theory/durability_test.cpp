// Durability: copysets against the published figures and by counting, bursts against what they must come to.
#include "core/theory/durability.h"

#include <bit>
#include <limits>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class DurabilityTest : public QObject {
    Q_OBJECT

private slots:
    void copysetsMatchThePublishedFigures();
    void onePermutationMatchesACount();
    void theEndsAreCertain();
    void whatIsRareKeepsItsDigits();
    void burstsOfOneAreIndependentFailures();
    void aBurstOfAllIsACommonCause();
    void oneCopyIsDownAsOftenAsItsServer();
    void burstsMatchInclusionAndExclusion();
    void aThirdOfNodeFailuresComesInBursts();
    void theMoreBurstsVaryTheMoreIsLost();
    void badArgumentsAreNamed();
};

namespace {

constexpr BurstSizes kAllSizes[] = {BurstSizes::Alike, BurstSizes::EachAlone, BurstSizes::Geometric};

/// Of all ways for `failed` of `servers` to fail, the share in which one of the sets 0 .. R-1, R .. 2R-1, ... is wholly
/// among them.
double countedSetLost(int servers, int copies, int failed)
{
    int ways = 0, lost = 0;
    for (unsigned down = 0; down < 1U << servers; ++down) {
        if (std::popcount(down) != failed)
            continue;
        ++ways;
        bool any = false;
        for (int set = 0; set < servers / copies; ++set) {
            const unsigned all = ((1U << copies) - 1) << (set * copies);
            any = any || (down & all) == all;
        }
        lost += any ? 1 : 0;
    }
    return static_cast<double>(lost) / ways;
}

}  // namespace

/// 1 % of 5000 servers fail at once: 0.15 % with one permutation (RAMCloud), 0.78 % with a scatter width of 10
/// (Facebook's HDFS), and 99.99 % where copies go to random servers.
void DurabilityTest::copysetsMatchThePublishedFigures()
{
    const Copysets least = copysets(5000, 3, 2, 50, 5e7).value();
    FG_NEAR(least.copysets, 1666, 0);
    FG_NEAR(least.anyLost, 0.0015, 0.05);
    FG_NEAR(copysets(5000, 3, 10, 50, 5e7).value().anyLost, 0.0078, 0.005);
    FG_NEAR(copysets(5000, 3, 10, 50, 1e7).value().anyLostAtRandom, 0.9999, 1e-4);
    FG_NEAR(least.pieceLost, 50.0 * 49 * 48 / (5000.0 * 4999 * 4998), 1e-13);
}

void DurabilityTest::onePermutationMatchesACount()
{
    for (const auto& [servers, copies] : {std::pair{12, 3}, {13, 3}, {14, 3}, {10, 2}, {9, 4}, {7, 7}}) {
        for (int failed = 0; failed <= servers; ++failed) {
            const double one = countedSetLost(servers, copies, failed);
            FG_NEAR(copysets(servers, copies, copies - 1, failed, 1).value().anyLost, one, 1e-12);
            if (servers > 2 * copies - 2) {
                const double two = copysets(servers, copies, 2 * (copies - 1), failed, 1).value().anyLost;
                FG_NEAR(two, 1 - (1 - one) * (1 - one), 1e-12);
            }
        }
    }
}

void DurabilityTest::theEndsAreCertain()
{
    const Copysets few = copysets(100, 3, 20, 2, 1e9).value();
    FG_NEAR(few.anyLost, 0, 0);
    FG_NEAR(few.anyLostAtRandom, 0, 0);
    const Copysets all = copysets(100, 3, 20, 100, 1).value();
    FG_NEAR(all.anyLost, 1, 0);
    FG_NEAR(all.anyLostAtRandom, 1, 0);
    FG_NEAR(all.pieceLost, 1, 0);
}

void DurabilityTest::whatIsRareKeepsItsDigits()
{
    // Just as many fail as there are copies: one way for each set.
    const Copysets rare = copysets(10'000, 5, 4, 5, 1).value();
    FG_NEAR(rare.anyLost, 2000 * rare.pieceLost, 1e-10);
    QVERIFY(rare.pieceLost < 1e-15);
}

/// Bursts of one, at random on the servers, are a stream of failures for each server by itself.
void DurabilityTest::burstsOfOneAreIndependentFailures()
{
    for (const double active : {1e-3, 0.4, 30.0}) {
        for (int needed = 1; needed <= 3; ++needed) {
            const FailureBursts is = failureBursts({20, BurstSizes::Alike, 1, active}, 3, needed).value();
            FG_NEAR(is.tooFew, is.independent, 1e-9);
            FG_NEAR(is.inBursts, 0, 0);
            FG_NEAR(failureBursts({20, BurstSizes::Geometric, 1, active}, 3, needed).value().tooFew, is.tooFew, 1e-12);
        }
    }
}

void DurabilityTest::aBurstOfAllIsACommonCause()
{
    for (const BurstSizes sizes : {BurstSizes::Alike, BurstSizes::EachAlone}) {
        const FailureBursts is = failureBursts({6, sizes, 6, 0.25}, 4, 1).value();
        FG_NEAR(is.oneDown, -std::expm1(-0.25), 1e-12);
        FG_NEAR(is.tooFew, is.oneDown, 1e-12);
        FG_NEAR(is.inBursts, 1, 1e-12);
    }
}

void DurabilityTest::oneCopyIsDownAsOftenAsItsServer()
{
    for (const BurstSizes sizes : kAllSizes) {
        const FailureBursts is = failureBursts({50, sizes, 3.7, 2.5}, 1, 1).value();
        FG_NEAR(is.tooFew, is.oneDown, 1e-11);
        FG_NEAR(is.independent, is.oneDown, 1e-11);
    }
}

/// P(all of R are down) = sum_j (-1)^j C(R, j) e^(-a (1 - P(a burst misses j))): each set of servers that is up has had
/// no burst. A burst in which each server has the chance c misses j of them with (1 - c)^j.
void DurabilityTest::burstsMatchInclusionAndExclusion()
{
    constexpr double kActive = 0.8, kHit = 0.3;
    const auto up = [](int j) { return std::exp(-kActive * (1 - std::pow(1 - kHit, j))); };
    const double allDown = 1 - 3 * up(1) + 3 * up(2) - up(3);
    const double twoDown = allDown + 3 * (up(1) - 2 * up(2) + up(3));
    const BurstShape shape{40, BurstSizes::EachAlone, 40 * kHit, kActive};
    FG_NEAR(failureBursts(shape, 3, 1).value().tooFew, allDown, 1e-11);
    FG_NEAR(failureBursts(shape, 3, 2).value().tooFew, twoDown, 1e-11);
    FG_NEAR(failureBursts(shape, 3, 3).value().tooFew, 1 - up(3), 1e-11);
}

void DurabilityTest::aThirdOfNodeFailuresComesInBursts()
{
    // Ford et al.: 37 % of node failures are part of a burst of two or more.
    const FailureBursts is = failureBursts({1000, BurstSizes::Geometric, 1.26, 1}, 3, 1).value();
    FG_NEAR(is.inBursts, 0.37, 2e-3);
    FG_NEAR(is.inBursts, 1 - 1 / (1.26 * 1.26), 1e-9);
}

void DurabilityTest::theMoreBurstsVaryTheMoreIsLost()
{
    const auto lost = [](BurstSizes sizes) { return failureBursts({100, sizes, 4, 0.01}, 3, 1).value().tooFew; };
    QVERIFY(lost(BurstSizes::EachAlone) > 1.5 * lost(BurstSizes::Alike));
    QVERIFY(lost(BurstSizes::Geometric) > 1.5 * lost(BurstSizes::EachAlone));
}

void DurabilityTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(copysets(1, 3, 2, 1, 1), "servers");
    FG_REFUSED(copysets(9, 1, 2, 1, 1), "copies");
    FG_REFUSED(copysets(9, 10, 9, 1, 1), "copies");
    FG_REFUSED(copysets(9, 3, 1, 1, 1), "scatterWidth");
    FG_REFUSED(copysets(9, 3, 9, 1, 1), "scatterWidth");
    FG_REFUSED(copysets(9, 3, 2, 10, 1), "failed");
    FG_REFUSED(copysets(9, 3, 2, 1, 0), "pieces");
    FG_REFUSED(failureBursts({0, BurstSizes::Alike, 1, 1}, 1, 1), "servers");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, 10, 1}, 1, 1), "meanSize");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, nan, 1}, 1, 1), "meanSize");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, 1, 0}, 1, 1), "active");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, 1, 1001}, 1, 1), "active");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, 1, 1}, 10, 1), "copies");
    FG_REFUSED(failureBursts({9, BurstSizes::Alike, 1, 1}, 3, 4), "needed");
}

QTEST_GUILESS_MAIN(DurabilityTest)
#include "durability_test.moc"
