#include <QtTest>

#include "widgets/scenes/grid_layout.h"

using namespace faultglass;

class GridLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void everyServerHasItsOwnCellInTheArea_data();
    void everyServerHasItsOwnCellInTheArea();
    void cellsAreAsLargeAsTheyCanBe();
    void whatIsOutsideHoldsNoServer();
    void anEmptyAreaGivesAnEmptyGrid();
    void theVisibleCellsAreThoseTheWindowTouches();
};

void GridLayoutTest::everyServerHasItsOwnCellInTheArea_data()
{
    QTest::addColumn<quint32>("servers");
    QTest::addColumn<QRectF>("area");
    for (const quint32 servers : {1U, 2U, 5U, 7U, 24U, 60U, 61U, 10'000U, 1'000'000U}) {
        for (const QRectF area :
             {QRectF(0, 0, 1, 1), QRectF(400, 24, 590, 396), QRectF(10, 10, 3000, 4), QRectF(0, 0, 5, 9000)})
            QTest::addRow("%u in %gx%g", servers, area.width(), area.height()) << servers << area;
    }
}

void GridLayoutTest::everyServerHasItsOwnCellInTheArea()
{
    QFETCH(quint32, servers);
    QFETCH(QRectF, area);
    const GridLayout grid(area, servers);
    QCOMPARE(grid.count(), servers);
    QVERIFY(grid.cell() > 0);
    QVERIFY(static_cast<std::int64_t>(grid.columns()) * grid.rows() >= servers);
    const qreal slack = area.width() * 1e-9 + area.height() * 1e-9 + 1e-9;
    QVERIFY(area.adjusted(-slack, -slack, slack, slack).contains(grid.bounds()));
    const quint32 step = std::max(1U, servers / 500);
    for (quint32 server = 0; server < servers; server += step)
        QCOMPARE(grid.at(grid.rectOf(server).center()), std::optional<std::uint32_t>(server));
    QCOMPARE(grid.at(grid.rectOf(servers - 1).center()), std::optional<std::uint32_t>(servers - 1));
    if (servers > 1)
        QVERIFY(!grid.rectOf(0).adjusted(0, 0, -slack, -slack).intersects(grid.rectOf(1).adjusted(slack, 0, 0, 0)));
}

void GridLayoutTest::cellsAreAsLargeAsTheyCanBe()
{
    for (const std::uint32_t servers : {61U, 300U, 997U, 10'000U}) {
        const QRectF area(0, 0, 590, 396);
        qreal best = 0;
        for (std::uint32_t columns = 1; columns <= servers; ++columns) {
            const std::uint32_t rows = (servers + columns - 1) / columns;
            best = std::max(best, std::min(area.width() / columns, area.height() / rows));
        }
        QCOMPARE(GridLayout(area, servers).cell(), best);
    }
}

void GridLayoutTest::whatIsOutsideHoldsNoServer()
{
    const GridLayout grid(QRectF(0, 0, 100, 100), 7);
    QVERIFY(!grid.at({-1, 50}));
    QVERIFY(!grid.at({50, 101}));
    QVERIFY(!grid.at(grid.bounds().bottomRight() - QPointF(1, 1)));  // the last row is not full
    QVERIFY(grid.rectOf(7).isEmpty());
}

void GridLayoutTest::anEmptyAreaGivesAnEmptyGrid()
{
    for (const GridLayout& grid : {GridLayout(), GridLayout(QRectF(), 5), GridLayout(QRectF(0, 0, 10, 10), 0)}) {
        QCOMPARE(grid.count(), 0U);
        QVERIFY(!grid.at({0, 0}));
        QVERIFY(grid.cellsIn(QRectF(0, 0, 100, 100)).isEmpty());
    }
}

void GridLayoutTest::theVisibleCellsAreThoseTheWindowTouches()
{
    const GridLayout grid(QRectF(0, 0, 100, 100), 100);
    QCOMPARE(grid.cellsIn(QRectF(-50, -50, 500, 500)), QRect(0, 0, 10, 10));
    QCOMPARE(grid.cellsIn(QRectF(25, 31, 10, 10)), QRect(2, 3, 2, 2));
    QVERIFY(grid.cellsIn(QRectF(200, 200, 10, 10)).isEmpty());
}

QTEST_GUILESS_MAIN(GridLayoutTest)
#include "grid_layout_test.moc"
