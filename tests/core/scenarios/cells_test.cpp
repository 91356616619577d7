// The scenario "cells": one bad release, cell by cell and everywhere at once.
#include <QtTest>

#include "core/base/statistics.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/cells/cells.h"
#include "core/theory/cells.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

class CellsTest : public QObject {
    Q_OBJECT

private slots:
    void stagingExposesAsManyCellsAsTheLawSays();
    void atOnceEveryCellHasIt();
    void aPlainDefectIsNoticedAtTheEndOfTheFirstWindow();
    void aGoodReleaseReachesAllAndHurtsNobody();
    void moreCellsNeverRaiseTheBlastRadius();
    void aStoreTakesItsCellDownAndOneForAllTakesAll();
    void oneCellIsNoIsolation();
    void moreCellsThanServersAreNamed();
};

void CellsTest::stagingExposesAsManyCellsAsTheLawSays()
{
    Statistics reached;
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        reached.add(plays::play(cellsScenario(), {}, seed, 70)[0].totals().releaseSteps);
    // Eleven cells, ten seconds for each, a defect that sleeps for ten on average; the alarm needs a moment on top.
    const double law = theory::stagedCells(11, 10, 10).value().exposedCells;
    QVERIFY2(reached.meanInterval(0.999).high > law && reached.mean() < 1.4 * law,
             qPrintable(QString::number(reached.mean())));
}

void CellsTest::atOnceEveryCellHasIt()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto fleets = plays::play(cellsScenario(), {}, seed, 120);
        QCOMPARE(fleets[1].totals().releaseReach, 44U);
        QVERIFY(fleets[0].totals().releaseReach < 44U);
        QVERIFY(fleets[1].totals().downShareMost > 3 * fleets[0].totals().downShareMost);
        QVERIFY(fleets[0].totals().customersEverDown < fleets[1].totals().customersEverDown);
        QCOMPARE(fleets[0].totals().offered, fleets[1].totals().offered);
    }
}

void CellsTest::aPlainDefectIsNoticedAtTheEndOfTheFirstWindow()
{
    // Some hundred requests a second meet it at once, and a window of two seconds asks for twenty of them.
    for (const char* window : {"2", "3"}) {
        const auto fleets = plays::play(cellsScenario(), {{"defect-delay", "0"}, {"detect-window", window}}, 1, 30);
        for (const Fleet& fleet : fleets) {
            QVERIFY(fleet.totals().releaseDetected);
            QCOMPARE(fleet.totals().detectionSeconds, QByteArray(window).toDouble());
        }
    }
}

void CellsTest::aGoodReleaseReachesAllAndHurtsNobody()
{
    const auto fleets = plays::play(cellsScenario(), {{"defect", "none"}}, 1, 120);
    for (const Fleet& fleet : fleets) {
        QCOMPARE(fleet.totals().releaseReach, 44U);
        QCOMPARE(fleet.totals().customersEverDown, 0U);
        QVERIFY(!fleet.totals().releaseDetected);
    }
}

void CellsTest::moreCellsNeverRaiseTheBlastRadius()
{
    double before = 1.1;
    for (const char* cells : {"1", "2", "5", "10", "20", "40"}) {
        const auto parameters =
            plays::parametersOf(cellsScenario(),
                                {{"cells", cells}, {"spare-cells", "0"}, {"servers", "40"}, {"release", "off"}});
        FleetSpec spec = cellsScenario().build(parameters, 3).value().front().fleet;
        spec.faults.push_back({secondsToTime(5), makeFault(FaultKind::BadConfig, {Level::Cell, 0})});
        Fleet fleet(spec);
        fleet.advance(secondsToTime(30));
        QVERIFY2(fleet.totals().downShareMost <= before, cells);
        before = fleet.totals().downShareMost;
        QCOMPARE(before, 1 / QByteArray(cells).toDouble());
    }
}

void CellsTest::aStoreTakesItsCellDownAndOneForAllTakesAll()
{
    // A tenth of the customers each, by the law of equal cells: 200 of them, dealt at random.
    Statistics share;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const bool own : {true, false}) {
            auto fleets = plays::play(cellsScenario(),
                                      {{"release", "off"}, {"dependency-scope", own ? "cell" : "fleet"}}, seed, 3);
            fleets[0].inject(makeFault(FaultKind::DeadDependency, {Level::Dependency, 0}));
            fleets[0].advance(secondsToTime(9));
            const double down = fleets[0].view().latest.downShare();
            if (own)
                share.add(down);
            else
                QCOMPARE(down, 1.0);
        }
    }
    const auto interval = share.meanInterval(0.999);
    QVERIFY2(interval.low <= 0.1 && interval.high >= 0.1, qPrintable(QString::number(share.mean())));
}

void CellsTest::oneCellIsNoIsolation()
{
    const auto one = plays::play(cellsScenario(), {{"cells", "1"}}, 2, 60);
    const auto none = plays::play(cellsScenario(), {{"placement", "everywhere"}}, 2, 60);
    QCOMPARE(one[1].totals().failed, none[1].totals().failed);
    QCOMPARE(one[1].totals().customersEverDown, none[1].totals().customersEverDown);
}

void CellsTest::moreCellsThanServersAreNamed()
{
    const auto refused = cellsScenario().build(plays::parametersOf(cellsScenario(), {{"cells", "45"}}), 1);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().key, std::string("cells"));
    QVERIFY(refused.error().accepted.find("44") != std::string::npos);
}

QTEST_GUILESS_MAIN(CellsTest)
#include "cells_test.moc"
