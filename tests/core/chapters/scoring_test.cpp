#include "core/chapters/scoring.h"

#include <array>

#include <QtTest>

using namespace faultglass;
using namespace faultglass::chapters;

class ScoringTest : public QObject {
    Q_OBJECT

private slots:
    void quantilesAreStraightBetweenTheValues();
    void optionsGetTheShareInTheirRange();
    void aNumberIsCloseOrNot();
    void theBandIsOfAllSeeds();
    void aCurveIsInsideTheBandOrNot();
    void nothingScoresNothing();
};

namespace {

/// Eleven seeds, level at 0, 1, ... 10 until 1 s, then straight up to twice that at 3 s.
std::vector<Curve> fan()
{
    std::vector<Curve> curves;
    for (int i = 10; i >= 0; --i) {
        const double level = i;
        curves.push_back({{1, level}, {3, 2 * level}});
    }
    return curves;
}

}  // namespace

void ScoringTest::quantilesAreStraightBetweenTheValues()
{
    constexpr std::array kValues{1.0, 2.0, 4.0, 8.0, 16.0};
    QCOMPARE(quantileOf(kValues, 0), 1.0);
    QCOMPARE(quantileOf(kValues, 0.5), 4.0);
    QCOMPARE(quantileOf(kValues, 0.625), 6.0);
    QCOMPARE(quantileOf(kValues, 1), 16.0);
    QCOMPARE(quantileOf(std::array{3.0}, 0.95), 3.0);
}

void ScoringTest::optionsGetTheShareInTheirRange()
{
    constexpr std::array kValues{0.1, 0.2, 0.3, 0.3, 0.9};
    constexpr std::array kRanges{Range{0.3, 0.5}, Range{0, 0.3}, Range{0.6, 0.8}};
    QCOMPARE(scoreChoice(kValues, kRanges), (std::vector{0.4, 0.4, 0.0}));  // 0.9 is in none, 0.3 in the first
}

void ScoringTest::aNumberIsCloseOrNot()
{
    constexpr std::array kValues{1.0, 2.0, 3.0, 3.0, 7.0};
    const NumberScore score = scoreNumber(kValues, 3, 1);
    QCOMPARE(score.close, 0.6);
    QCOMPARE(score.percentile, 0.6);  // two below, half of two
    QCOMPARE(scoreNumber(kValues, 0, 0.5).percentile, 0.0);
    QCOMPARE(scoreNumber(kValues, 8, 0.5).percentile, 1.0);
    QCOMPARE(scoreNumber(kValues, 8, 0.5).close, 0.0);
}

void ScoringTest::theBandIsOfAllSeeds()
{
    const auto band = bandOf(fan(), std::array{0.0, 2.0, 9.0});
    QCOMPARE(band.size(), std::size_t{3});
    QCOMPARE(band[0].seconds, 0.0);
    QCOMPARE(band[0].low, 0.5);
    QCOMPARE(band[0].median, 5.0);
    QCOMPARE(band[0].high, 9.5);
    QCOMPARE(band[1].median, 7.5);
    QCOMPARE(band[2].high, 19.0);
}

void ScoringTest::aCurveIsInsideTheBandOrNot()
{
    const CurveScore score =
        scoreCurve(fan(), std::array{CurvePoint{0, 5}, CurvePoint{1, 9.5}, CurvePoint{2, 14.5}, CurvePoint{3, 0}});
    QCOMPARE(score.inside, 0.5);      // the third is above 14.25, the last below 1
    QCOMPARE(score.distance, 5.375);  // 0, 4.5, 7, 10
}

void ScoringTest::nothingScoresNothing()
{
    constexpr std::array kRanges{Range{0, 1}};
    QCOMPARE(scoreChoice({}, kRanges), (std::vector{0.0}));
    QCOMPARE(scoreNumber({}, 1, 1).close, 0.0);
    QCOMPARE(scoreNumber({}, 1, 1).percentile, 0.0);
    QVERIFY(bandOf(std::vector<Curve>{{{1, 2}}, {}}, std::array{1.0}).empty());
    QCOMPARE(scoreCurve({}, std::array{CurvePoint{1, 2}}).inside, 0.0);
    QCOMPARE(scoreCurve(fan(), {}).distance, 0.0);
}

QTEST_GUILESS_MAIN(ScoringTest)
#include "scoring_test.moc"
