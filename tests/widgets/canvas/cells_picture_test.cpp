// Cells on the canvas: shipped to, killed, added, drained; their dependencies, one each or one for all; their router.
#include <QtTest>

#include "tests/widgets/canvas/pictures.h"
#include "widgets/canvas/cells_picture.h"

using namespace faultglass;
using namespace faultglass::canvases;

class CellsPictureTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Fault>(); }
    void cellsAreKilledAddedAndDrained();
    void theDependencyOfACellIsKilledAndHealedByMouseAndKeys();
    void oneDependencyForAllCellsStandsBelowThem();
};

void CellsPictureTest::cellsAreKilledAddedAndDrained()
{
    FleetParameters p = dealt();
    p.servers = 44;
    p.customers = 200;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 11;
    p.placement.spareCells = 1;
    p.placement.router = CellRouter::Rendezvous;
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<CellsPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    const auto click = [&](FaultTarget target, QPointF off = {}) {
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, (canvas->rectOf(target).center() + off).toPoint());
        const Fault fault = faultIn(asked, asked.size() - 1);
        fleet.inject(fault);
        canvas->setFrame(frameOf(fleet));
        return fault;
    };
    const auto name = [&](std::uint32_t cell) {
        return QPointF(0, 12 - canvas->rectOf({Level::Cell, cell}).height() / 2);
    };
    QCOMPARE(click({Level::Cell, 2}, name(2)), makeFault(FaultKind::Ship, {Level::Cell, 2}));
    fleet.inject(makeFault(FaultKind::Crash, {Level::Cell, 2}));
    canvas->setFrame(frameOf(fleet));
    QCOMPARE(click({Level::Cell, 2}, name(2)), makeFault(FaultKind::Heal, {Level::Cell, 2}));
    QCOMPARE(click({Level::Cell, 10}, name(10)), makeFault(FaultKind::AddCell));
    QVERIFY(canvas->summaryText().contains(QStringLiteral("customers moved")));
    fleet.inject(makeFault(FaultKind::Drain, {Level::Cell, 1}));
    canvas->setFrame(frameOf(fleet));
    QVERIFY(canvas->summaryText().contains(QStringLiteral("10 cells in use")));
    QCOMPARE(click({Level::Cell, 1}, name(1)), makeFault(FaultKind::Heal, {Level::Cell, 1}));
    QCOMPARE(click(CellsPicture::router()), makeFault(FaultKind::RouterDown));
    QVERIFY(canvas->summaryText().startsWith(QStringLiteral("the router is down")));
    QCOMPARE(click(CellsPicture::router()), makeFault(FaultKind::Heal));
    const ServerId inside{13};
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, canvas->serverRect(inside).center());
    QCOMPARE(faultIn(asked, asked.size() - 1), makeFault(FaultKind::Crash, inside));
    QTest::keyClick(canvas.get(), Qt::Key_Up);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(faultIn(asked, asked.size() - 1).target.level, Level::Cell);
}

void CellsPictureTest::theDependencyOfACellIsKilledAndHealedByMouseAndKeys()
{
    Fleet fleet({stored(DependencyScope::Cell), {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<CellsPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    const FaultTarget dependency{Level::Dependency, 2};
    const QPointF place = canvas->rectOf(dependency).center();
    QCOMPARE(canvas->targetAt(place), std::optional(dependency));
    QVERIFY(canvas->rectOf({Level::Cell, 2}).contains(place));
    for (std::uint32_t server = 8; server < 12; ++server)
        QVERIFY(!canvas->rectOf(ServerId{server}).intersects(canvas->rectOf(dependency)));
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, place.toPoint());
    QCOMPARE(faultIn(asked), makeFault(FaultKind::DeadDependency, dependency));
    const QImage before = canvas->grab().toImage();
    fleet.inject(faultIn(asked));
    canvas->setFrame(frameOf(fleet));
    QVERIFY(canvas->grab().toImage() != before);
    // From the router down to the first cell, to the third, into it and along its servers.
    canvas->setFocus();
    QTest::keyClick(canvas.get(), Qt::Key_Escape);
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right,
                          Qt::Key_Right, Qt::Key_Right})
        QTest::keyClick(canvas.get(), static_cast<Qt::Key>(key));
    QVERIFY2(focusedName(*canvas).startsWith(QStringLiteral("Dependency of cell 3, down")),
             qPrintable(focusedName(*canvas)));
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(faultIn(asked, 1), makeFault(FaultKind::Heal, dependency));
    QTest::keyClick(canvas.get(), Qt::Key_Left);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(faultIn(asked, 2), makeFault(FaultKind::Crash, ServerId{11}));
    QTest::keyClick(canvas.get(), Qt::Key_Up);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(faultIn(asked, 3).target, (FaultTarget{Level::Cell, 2}));
}

void CellsPictureTest::oneDependencyForAllCellsStandsBelowThem()
{
    Fleet fleet({stored(DependencyScope::Fleet), {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<CellsPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    const FaultTarget dependency{Level::Dependency, 0};
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, canvas->rectOf(dependency).center().toPoint());
    QCOMPARE(faultIn(asked), makeFault(FaultKind::DeadDependency, dependency));
    fleet.inject(faultIn(asked));
    fleet.advance(secondsToTime(6));
    canvas->setFrame(frameOf(fleet));
    QVERIFY(canvas->summaryText().startsWith(QStringLiteral("the dependency of all cells is down")));
    QVERIFY(canvas->summaryText().contains(QStringLiteral("56 of 56")));
}

QTEST_MAIN(CellsPictureTest)
#include "cells_picture_test.moc"
