// Staged releases against published figures, special cases and direct draws.
#include "core/theory/cells.h"

#include <limits>
#include <random>

#include "tests/core/near.h"

using namespace faultglass;
using namespace faultglass::theory;

class CellsTest : public QObject {
    Q_OBJECT

private slots:
    void aNewCellMovesNearlyAllOrOnlyWhomItGets();
    void stagedCellsMatchTheirTable_data();
    void stagedCellsMatchTheirTable();
    void exposureIsCellsTimesDetection();
    void oneCellIsNoIsolation();
    void sureDetectionCountsWholeSteps();
    void exposureMatchesDirectDraws();
    void catchesMatchTheirTable();
    void badArgumentsAreNamed();
};

void CellsTest::stagedCellsMatchTheirTable_data()
{
    QTest::addColumn<int>("cells");
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("detection");
    QTest::addColumn<double>("exposed");
    QTest::addColumn<double>("share");
    QTest::newRow("20 30 30") << 20 << 30.0 << 30.0 << 1.5820 << 0.0791;
    QTest::newRow("20 30 60") << 20 << 30.0 << 60.0 << 2.5414 << 0.127;
    QTest::newRow("20 30 10") << 20 << 30.0 << 10.0 << 1.0524 << 0.0526;
    QTest::newRow("10 30 30") << 10 << 30.0 << 30.0 << 1.5819 << 0.158;
    QTest::newRow("4 30 30") << 4 << 30.0 << 30.0 << 1.5530 << 0.388;
    QTest::newRow("40 15 45") << 40 << 15.0 << 45.0 << 3.5277 << 0.0882;
}

void CellsTest::stagedCellsMatchTheirTable()
{
    QFETCH(int, cells);
    QFETCH(double, interval);
    QFETCH(double, detection);
    QFETCH(double, exposed);
    QFETCH(double, share);
    const StagedCells staged = stagedCells(cells, interval, detection).value();
    FG_NEAR(staged.exposedCells, exposed, 4e-5);
    FG_NEAR(staged.exposedShare, share, 2e-3);
}

void CellsTest::exposureIsCellsTimesDetection()
{
    const StagedCells staged = stagedCells(20, 30, 60).value();
    FG_NEAR(staged.cellTime, 60 * staged.exposedCells, 1e-12);
    FG_NEAR(staged.cellTimeAtOnce, 1200, 0);
    // Steps so short that detection never comes between them are a release to all.
    FG_NEAR(stagedCells(20, 1e-9, 60).value().exposedCells, 20, 1e-8);
    FG_NEAR(stagedCells(20, 1e-30, 1e30).value().exposedCells, 20, 1e-12);
}

void CellsTest::oneCellIsNoIsolation()
{
    FG_NEAR(stagedCells(1, 30, 60).value().exposedShare, 1, 1e-12);
    FG_NEAR(stagedCells(1, 30, 60).value().exposedIfSure, 1, 0);
    // More cells never expose a larger share.
    for (int cells = 1; cells < 60; ++cells)
        QVERIFY(stagedCells(cells + 1, 30, 60).value().exposedShare < stagedCells(cells, 30, 60).value().exposedShare);
}

void CellsTest::sureDetectionCountsWholeSteps()
{
    FG_NEAR(stagedCells(20, 30, 29).value().exposedIfSure, 1, 0);
    FG_NEAR(stagedCells(20, 30, 30).value().exposedIfSure, 2, 0);
    FG_NEAR(stagedCells(20, 30, 60).value().exposedIfSure, 3, 0);
    FG_NEAR(stagedCells(20, 30, 6000).value().exposedIfSure, 20, 0);
    // 0.3 / 0.1 is a little less than 3 in binary.
    FG_NEAR(stagedCells(20, 0.1, 0.3).value().exposedIfSure, 4, 0);
}

void CellsTest::exposureMatchesDirectDraws()
{
    constexpr std::uint64_t kSeed = 57721;
    constexpr int kRuns = 200'000;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    std::mt19937_64 words(kSeed);
    double cells = 0;
    double time = 0;
    for (int run = 0; run < kRuns; ++run) {
        const double detected = -50 * std::log((static_cast<double>(words() >> 11) + 0.5) * 0x1.0p-53);
        for (int cell = 0; cell < 8 && cell * 20.0 <= detected; ++cell) {
            ++cells;
            time += detected - cell * 20.0;
        }
    }
    const StagedCells law = stagedCells(8, 20, 50).value();
    FG_NEAR(cells / kRuns, law.exposedCells, 0.01);
    FG_NEAR(time / kRuns, law.cellTime, 0.01);
}

void CellsTest::catchesMatchTheirTable()
{
    FG_NEAR(stagedCatches(10, 0.9).value().reachedStages, 1.111, 2e-4);
    FG_NEAR(stagedCatches(10, 0.5).value().reachedStages, 1.998, 1e-4);
    FG_NEAR(stagedCatches(4, 0.8).value().reachedStages, 1.248, 1e-12);
    FG_NEAR(stagedCatches(10, 0.9).value().reachesAll, 1e-9, 1e-9);
    FG_NEAR(stagedCatches(10, 0).value().reachedStages, 10, 0);
    FG_NEAR(stagedCatches(10, 0).value().reachesAll, 1, 0);
    FG_NEAR(stagedCatches(10, 1).value().reachedStages, 1, 0);
    FG_NEAR(stagedCatches(10, 1).value().reachesAll, 0, 0);
    FG_NEAR(stagedCatches(1, 1).value().reachesAll, 1, 0);
}

void CellsTest::badArgumentsAreNamed()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    FG_REFUSED(stagedCells(0, 1, 1), "cells");
    FG_REFUSED(stagedCells(1, 0, 1), "interval");
    FG_REFUSED(stagedCells(1, 1, nan), "detection");
    FG_REFUSED(stagedCatches(0, 0.5), "stages");
    FG_REFUSED(stagedCatches(1, 1.5), "caught");
}

void CellsTest::aNewCellMovesNearlyAllOrOnlyWhomItGets()
{
    // The seed documents say that adding a cell moves few: with modulo hashing it moves nearly everybody.
    const auto moved = theory::movedCustomers(10).value();
    QCOMPARE(moved.modulo, 10.0 / 11);
    QCOMPARE(moved.rendezvous, 1.0 / 11);
    QCOMPARE(moved.table, 0.0);
    QCOMPARE(theory::movedCustomers(1).value().modulo, 0.5);
    FG_REFUSED(theory::movedCustomers(0), "cells");
}

QTEST_GUILESS_MAIN(CellsTest)
#include "cells_test.moc"
