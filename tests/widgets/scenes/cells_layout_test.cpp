// Where cells are drawn: apart from each other, inside the canvas, and with less detail the more there are.
#include <QtTest>

#include "widgets/scenes/cells_layout.h"

using namespace faultglass;

class CellsLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void cellsAreInsideAndApart_data();
    void cellsAreInsideAndApart();
    void detailFallsWithTheirNumber();
    void aSharedStoreStandsBelowTheCells();
    void aPointIsInAtMostOneCell();
};

void CellsLayoutTest::cellsAreInsideAndApart_data()
{
    QTest::addColumn<QSizeF>("canvas");
    QTest::addColumn<int>("cells");
    for (const QSizeF canvas : {QSizeF(220, 120), QSizeF(860, 300), QSizeF(3000, 1600)}) {
        for (const int cells : {1, 2, 11, 44, 400, 3000})
            QTest::addRow("%gx%g %d", canvas.width(), canvas.height(), cells) << canvas << cells;
    }
}

void CellsLayoutTest::cellsAreInsideAndApart()
{
    QFETCH(QSizeF, canvas);
    QFETCH(int, cells);
    const CellsLayout layout = layOutCells(canvas, static_cast<std::uint32_t>(cells));
    QCOMPARE(static_cast<int>(layout.cells.size()), cells);
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        QVERIFY(layout.cells[i].top() >= layout.router.bottom());
        QVERIFY(layout.cells[i].right() <= canvas.width() && layout.cells[i].left() >= 0);
        if (i > 0)
            QVERIFY(!layout.cells[i].intersects(layout.cells[i - 1]));
    }
}

void CellsLayoutTest::detailFallsWithTheirNumber()
{
    const QSizeF canvas(860, 360);
    QCOMPARE(layOutCells(canvas, 10).detail, CellsLayout::Detail::Card);
    QCOMPARE(layOutCells(canvas, 120).detail, CellsLayout::Detail::Bar);
    QCOMPARE(layOutCells(canvas, 2000).detail, CellsLayout::Detail::Square);
}

void CellsLayoutTest::aSharedStoreStandsBelowTheCells()
{
    QVERIFY(layOutCells({860, 360}, 12).dependency.isEmpty());
    for (const QSizeF canvas : {QSizeF(860, 300), QSizeF(3000, 1600)}) {
        const CellsLayout layout = layOutCells(canvas, 44, 1, true);
        for (const QRectF& cell : layout.cells)
            QVERIFY(cell.bottom() <= layout.dependency.top());
        QVERIFY(layout.dependency.bottom() <= layout.legend.top());
        QVERIFY(layout.dependency.height() >= 20);
    }
}

void CellsLayoutTest::aPointIsInAtMostOneCell()
{
    const CellsLayout layout = layOutCells({860, 360}, 12);
    for (std::uint32_t i = 0; i < 12; ++i)
        QCOMPARE(layout.cellAt(layout.cells[i].center()), std::optional(i));
    QVERIFY(!layout.cellAt(layout.router.center()));
}

QTEST_APPLESS_MAIN(CellsLayoutTest)
#include "cells_layout_test.moc"
