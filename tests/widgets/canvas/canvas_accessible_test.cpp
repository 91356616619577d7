// What assistive technology is told of the canvases: a child for each thing, with name, state, place and a press.
#include <QAccessible>
#include <QtTest>

#include "tests/widgets/canvas/pictures.h"
#include "widgets/canvas/cells_picture.h"
#include "widgets/canvas/components_picture.h"
#include "widgets/canvas/fleet_picture.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/rooms_picture.h"

using namespace faultglass;
using namespace faultglass::canvases;

class CanvasAccessibleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Fault>(); }
    void eachThingIsToldWithNameAndState();
    void theMouseFindsWhatIsTold();
};

void CanvasAccessibleTest::eachThingIsToldWithNameAndState()
{
    Fleet fleet({dealt(), {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<IsolationPicture>(fleet);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(canvas.get());
    QCOMPARE(told->role(), QAccessible::Graphic);
    const auto named = [&](const QString& start) -> QAccessibleInterface* {
        for (int i = 0; i < told->childCount(); ++i) {
            if (told->child(i)->text(QAccessible::Name).startsWith(start))
                return told->child(i);
        }
        return nullptr;
    };
    for (int server = 1; server <= 8; ++server)
        QVERIFY2(named(QStringLiteral("S%1, healthy").arg(server)), qPrintable(QString::number(server)));
    for (int customer = 1; customer <= 56; ++customer)
        QVERIFY2(named(QStringLiteral("Customer %1, fine").arg(customer)), qPrintable(QString::number(customer)));
    QCOMPARE(told->childCount(), 2 + 8 + 56);  // and the racks
    // Where it is drawn is where it is found.
    QAccessibleInterface* third = named(QStringLiteral("S3"));
    QCOMPARE(told->childAt(third->rect().center().x(), third->rect().center().y()), third);
    QCOMPARE(told->indexOfChild(third), told->indexOfChild(named(QStringLiteral("S2"))) + 1);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    third->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(faultIn(asked), makeFault(FaultKind::Crash, ServerId{2}));
    fleet.inject(faultIn(asked));
    fleet.advance(secondsToTime(3));
    canvas->setFrame(frameOf(fleet));
    QCOMPARE(named(QStringLiteral("S3"))->text(QAccessible::Name), QStringLiteral("S3, down"));

    const Fleet celled({stored(DependencyScope::Cell), {}, 1});
    auto cells = shown<CellsPicture>(celled);
    told = QAccessible::queryAccessibleInterface(cells.get());
    QCOMPARE(told->childCount(), 1 + 4 * (1 + 4 + 1));
    QCOMPARE(told->child(0)->text(QAccessible::Name), QStringLiteral("Router"));
    QVERIFY(named(QStringLiteral("Cell 4")) && named(QStringLiteral("Dependency of cell 2")) &&
            named(QStringLiteral("S9")));

    const Fleet roomed({housed(), {}, 1});
    auto rooms = shown<RoomsPicture>(roomed);
    told = QAccessible::queryAccessibleInterface(rooms.get());
    QCOMPARE(told->childCount(), 3 + 6 + 36);
    QVERIFY(told->indexOfChild(named(QStringLiteral("Zone 2"))) < told->indexOfChild(named(QStringLiteral("Rack 3"))));
    QVERIFY(told->indexOfChild(named(QStringLiteral("Rack 3"))) < told->indexOfChild(named(QStringLiteral("S13"))));
}

void CanvasAccessibleTest::theMouseFindsWhatIsTold()
{
    FleetParameters hardware = dealt();
    hardware.component.components = true;
    hardware.component.count = 300;
    const Fleet isolated({dealt(), {}, 1}), celled({stored(DependencyScope::Cell), {}, 1}), roomed({housed(), {}, 1}),
        worn({hardware, {}, 1});
    const auto check = [](const std::unique_ptr<StageCanvas>& canvas, int least) {
        const auto* const told = QAccessible::queryAccessibleInterface(canvas.get());
        const auto* const things = canvas->picture<Picture>();
        QVERIFY2(told->childCount() >= least, qPrintable(QString::number(told->childCount())));
        const std::vector<Thing> all = things->inOrder();
        QCOMPARE(all.size(), static_cast<std::size_t>(told->childCount()));
        for (int i = 0; i < told->childCount(); ++i) {
            const Thing thing = all[static_cast<std::size_t>(i)];
            QCOMPARE(told->child(i)->text(QAccessible::Name), things->nameOf(thing));
            QVERIFY(!things->linesOf(thing).isEmpty());
            // A room is found where nothing in it stands: its corner.
            const QRectF place = canvas->rectOf(thing);
            const bool found = canvas->targetAt(place.center()) == thing ||
                               canvas->targetAt(place.topLeft() + QPointF(2, 2)) == thing;
            QVERIFY2(found, qPrintable(things->nameOf(thing)));
        }
    };
    check(shown<FleetPicture>(isolated), 8);
    check(shown<IsolationPicture>(isolated), 8 + 56);
    check(shown<CellsPicture>(celled), 4 * 5);
    check(shown<RoomsPicture>(roomed), 36);
    check(shown<ComponentsPicture>(worn), 300);
}

QTEST_MAIN(CanvasAccessibleTest)
#include "canvas_accessible_test.moc"
