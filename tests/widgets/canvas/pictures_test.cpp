// The pictures one points at: what mouse, keys and menus ask for, on customers and shards, on rooms, on hardware.
#include <QSignalSpy>
#include <QtTest>

#include <set>

#include "core/fleet/hardware/components_view.h"
#include "core/fleet/replication/replication_view.h"
#include "tests/widgets/canvas/pictures.h"
#include "widgets/canvas/cells_picture.h"
#include "widgets/canvas/components_picture.h"
#include "widgets/canvas/isolation_picture.h"
#include "widgets/canvas/rooms_picture.h"

using namespace faultglass;
using namespace faultglass::canvases;

class PicturesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Fault>(); }
    void aClickOnAServerKillsItAndAnotherHealsIt();
    void aClickOnACustomerMakesItABadNeighbourAndAnotherCalmsIt();
    void aClickOnARackStrikesTheRack();
    void theKeyboardReachesServersAndCustomers();
    void aRoomIsStruckAsAWhole();
    void theKeyboardWalksTheRooms();
    void replicasAreCountedAndQuorumSaid();
    void quorumIsWhatTheDataNeedsNotWhoIsAlive();
    void hugeFleetsAreDrawnAndAnswered_data();
    void hugeFleetsAreDrawnAndAnswered();
    void aReplicaIsDraggedToAnotherServerOrRoom();
    void everyReplicaCanBeTakenWhereServersAreTooSmallToSee();
    void aReplicaIsCarriedByKeys();
    void theUnluckiestPairSharesMost();
    void hardwareShowsWhatFailed();
    void nothingToShowIsNoCrash();
};

void PicturesTest::aClickOnAServerKillsItAndAnotherHealsIt()
{
    Fleet fleet({dealt(), {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<IsolationPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, canvas->serverRect(ServerId{2}).center());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(faultIn(asked).kind, FaultKind::Crash);
    QCOMPARE(faultIn(asked).target, FaultTarget(ServerId{2}));
    fleet.inject(faultIn(asked));
    fleet.advance(secondsToTime(3));
    canvas->setFrame(frameOf(fleet));
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, canvas->serverRect(ServerId{2}).center());
    QCOMPARE(faultIn(asked, 1).kind, FaultKind::Heal);
}

void PicturesTest::aClickOnACustomerMakesItABadNeighbourAndAnotherCalmsIt()
{
    Fleet fleet({dealt(), {}, 1});
    fleet.advance(secondsToTime(2));
    auto canvas = shown<IsolationPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    const FaultTarget customer{Level::Customer, 7};
    const QPoint place = canvas->rectOf(customer).center().toPoint();
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, place);
    QCOMPARE(faultIn(asked).kind, FaultKind::Poison);
    QCOMPARE(faultIn(asked).target, customer);
    fleet.inject(faultIn(asked));
    fleet.advance(secondsToTime(3));
    QCOMPARE(fleet.view().badNeighbours, std::vector<std::uint32_t>{7});
    canvas->setFrame(frameOf(fleet));
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, place);
    QCOMPARE(faultIn(asked, 1).kind, FaultKind::Heal);
    fleet.inject(faultIn(asked, 1));
    QVERIFY(fleet.view().badNeighbours.empty());
}

void PicturesTest::aClickOnARackStrikesTheRack()
{
    const Fleet fleet({dealt(), {}, 1});
    auto canvas = shown<IsolationPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    const FaultTarget rack{Level::Rack, 1};
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, canvas->rectOf(rack).center().toPoint());
    QCOMPARE(faultIn(asked).target, rack);
    QCOMPARE(faultIn(asked).kind, FaultKind::Crash);
}

void PicturesTest::theKeyboardReachesServersAndCustomers()
{
    const Fleet fleet({dealt(), {}, 1});
    auto canvas = shown<IsolationPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    canvas->setFocus(Qt::TabFocusReason);
    for (const int key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
        QTest::keyClick(canvas.get(), static_cast<Qt::Key>(key));
    QCOMPARE(faultIn(asked).target, FaultTarget(ServerId{1}));
    QCOMPARE(canvas->focusedServer().value().value, 1U);
    for (const int key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Enter})
        QTest::keyClick(canvas.get(), static_cast<Qt::Key>(key));
    QCOMPARE(faultIn(asked, 1).target, FaultTarget(Level::Customer, 1));
    QVERIFY(focusedName(*canvas).contains(QStringLiteral("Customer 2")));
    QTest::keyClick(canvas.get(), Qt::Key_Up);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(faultIn(asked, 2).target.level, Level::Server);
}

void PicturesTest::aRoomIsStruckAsAWhole()
{
    Fleet fleet({housed(), {}, 1});
    fleet.advance(secondsToTime(1));
    auto canvas = shown<RoomsPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    for (const FaultTarget target : {FaultTarget{Level::Zone, 1}, FaultTarget{Level::Rack, 3}}) {
        const QRectF room = canvas->rectOf(target);
        QVERIFY(!room.isEmpty());
        QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, (room.topLeft() + QPointF(3, 3)).toPoint());
        QCOMPARE(faultIn(asked, asked.size() - 1).target, target);
        QCOMPARE(faultIn(asked, asked.size() - 1).kind, FaultKind::Crash);
    }
    fleet.inject(makeFault(FaultKind::Crash, {Level::Zone, 1}));
    fleet.advance(secondsToTime(2));
    canvas->setFrame(frameOf(fleet));
    const QRectF zone = canvas->rectOf({Level::Zone, 1});
    QTest::mouseClick(canvas.get(), Qt::LeftButton, {}, (zone.topLeft() + QPointF(3, 3)).toPoint());
    QCOMPARE(faultIn(asked, 2).kind, FaultKind::Heal);
}

void PicturesTest::theKeyboardWalksTheRooms()
{
    const Fleet fleet({housed(), {}, 1});
    auto canvas = shown<RoomsPicture>(fleet);
    QSignalSpy asked(canvas.get(), &StageCanvas::faultRequested);
    canvas->setFocus(Qt::TabFocusReason);
    const auto after = [&](std::initializer_list<int> keys) {
        for (const int key : keys)
            QTest::keyClick(canvas.get(), static_cast<Qt::Key>(key));
        QTest::keyClick(canvas.get(), Qt::Key_Return);
        return faultIn(asked, asked.size() - 1).target;
    };
    QCOMPARE(after({Qt::Key_Right}), FaultTarget(Level::Zone, 0));
    QCOMPARE(after({Qt::Key_Right}), FaultTarget(Level::Zone, 1));
    QCOMPARE(after({Qt::Key_Down}), FaultTarget(Level::Rack, 2));
    QCOMPARE(after({Qt::Key_Down, Qt::Key_Right}), FaultTarget(Level::Server, 13));
    QCOMPARE(after({Qt::Key_Up, Qt::Key_Up}), FaultTarget(Level::Zone, 1));
}

void PicturesTest::replicasAreCountedAndQuorumSaid()
{
    Fleet fleet({housed(), {}, 1});
    auto canvas = shown<RoomsPicture>(fleet);
    QVERIFY(canvas->summaryText().startsWith(QStringLiteral("3 of 3 replicas alive")));
    fleet.inject(makeFault(FaultKind::Crash, {Level::Zone, 0}));
    fleet.advance(secondsToTime(1));
    canvas->setFrame(frameOf(fleet));
    QVERIFY(canvas->summaryText().startsWith(QStringLiteral("2 of 3 replicas alive")));
}

void PicturesTest::quorumIsWhatTheDataNeedsNotWhoIsAlive()
{
    FleetParameters p = housed();
    p.replication.replicas = 5;
    p.replication.writeQuorum = 4;
    p.replication.form = ReplicationForm::Quorum;
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(2));
    fleet.inject(makeFault(FaultKind::Crash, {Level::Server, fleet.view().of<ReplicationView>().replicas[0].server}));
    QVERIFY(
        shown<RoomsPicture>(fleet)->summaryText().startsWith(QStringLiteral("4 of 5 replicas alive · quorum kept")));
    fleet.inject(makeFault(FaultKind::Crash, {Level::Server, fleet.view().of<ReplicationView>().replicas[1].server}));
    QVERIFY(shown<RoomsPicture>(fleet)->summaryText().startsWith(QStringLiteral("3 of 5 replicas alive · no quorum")));
    fleet.inject(makeFault(FaultKind::Heal));
    fleet.inject(makeFault(FaultKind::Partition, {Level::Zone, 0}));
    const QString cut = shown<RoomsPicture>(fleet)->summaryText();
    QVERIFY2(cut.startsWith(QStringLiteral("5 alive, 3 reach each other · no quorum")), qPrintable(cut));
}

void PicturesTest::aReplicaIsDraggedToAnotherServerOrRoom()
{
    Fleet fleet({housed(), {}, 1});
    fleet.advance(secondsToTime(1));
    auto canvas = shown<RoomsPicture>(fleet);
    QSignalSpy moved(canvas.get(), &StageCanvas::replicaMoved);
    QSignalSpy faults(canvas.get(), &StageCanvas::faultRequested);
    const std::uint32_t home = fleet.view().of<ReplicationView>().replicas[0].server;
    const auto drag = [&](QPoint from, QPoint to) {
        QTest::mousePress(canvas.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(canvas.get(), (from + to) / 2);
        QTest::mouseMove(canvas.get(), to);
        QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, to);
    };
    const QPoint from = canvas->serverRect(ServerId{home}).center();
    drag(from, canvas->serverRect(ServerId{home + 2}).center());
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].toInt(), 0);
    QCOMPARE(moved[0][1].value<ServerId>(), ServerId{home + 2});
    const QRectF zone = canvas->rectOf({Level::Zone, 1});
    drag(from, QPoint(qRound(zone.left()) + 3, qRound(zone.bottom()) - 3));  // its first server has a replica
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved[1][1].value<ServerId>(), ServerId{fleet.view().sizes.serversOf(Level::Zone, 1).first + 1});
    drag(from, QPoint(2, 2));  // nowhere
    drag(from, from + QPoint(3, 3));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(faults.size(), 1);  // the last was no drag but a click
}

void PicturesTest::everyReplicaCanBeTakenWhereServersAreTooSmallToSee()
{
    FleetParameters p = housed();
    p.servers = 2000;
    p.topology.regions = 3;
    p.replication.spread = ReplicaSpread::Servers;  // all in the same rack, which is too small as well
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(1));
    auto canvas = shown<RoomsPicture>(fleet, QSize(310, 125));
    const std::vector<ReplicaView> replicas = fleet.view().of<ReplicationView>().replicas;
    QVERIFY(canvas->rectOf(ServerId{replicas[0].server}).isEmpty());
    QSignalSpy moved(canvas.get(), &StageCanvas::replicaMoved);
    const QRectF last = canvas->rectOf({Level::Zone, fleet.view().sizes.count(Level::Zone) - 1});
    QVERIFY(!last.isEmpty());
    for (int y = 2; y < canvas->height(); y += 3) {
        for (int x = 2; x < canvas->width(); x += 3) {
            QTest::mousePress(canvas.get(), Qt::LeftButton, {}, QPoint(x, y));
            QTest::mouseMove(canvas.get(), QPoint(x, y) + QPoint(30, 30));
            QTest::mouseMove(canvas.get(), last.center().toPoint());
            QTest::mouseRelease(canvas.get(), Qt::LeftButton, {}, last.center().toPoint());
        }
    }
    std::set<int> taken;
    for (const QList<QVariant>& move : moved)
        taken.insert(move[0].toInt());
    QCOMPARE(taken.size(), replicas.size());
}

void PicturesTest::aReplicaIsCarriedByKeys()
{
    Fleet fleet({housed(), {}, 1});
    fleet.advance(secondsToTime(1));
    auto canvas = shown<RoomsPicture>(fleet);
    QSignalSpy moved(canvas.get(), &StageCanvas::replicaMoved);
    canvas->setFocus(Qt::TabFocusReason);
    QTest::keyClick(canvas.get(), Qt::Key_Right);  // the first room
    QTest::keyClick(canvas.get(), Qt::Key_M);
    QTest::keyClick(canvas.get(), Qt::Key_Right);
    QTest::keyClick(canvas.get(), Qt::Key_Escape);
    QCOMPARE(moved.size(), 0);
    QTest::keyClick(canvas.get(), Qt::Key_Right);
    QTest::keyClick(canvas.get(), Qt::Key_Left);
    QTest::keyClick(canvas.get(), Qt::Key_Left);
    QTest::keyClick(canvas.get(), Qt::Key_M);
    QTest::keyClick(canvas.get(), Qt::Key_Right);
    QTest::keyClick(canvas.get(), Qt::Key_Return);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].toInt(), 0);
}

void PicturesTest::theUnluckiestPairSharesMost()
{
    FleetParameters p = dealt();
    p.customers = 40;
    p.servers = 30;
    p.placement.shardSize = 4;
    const Fleet fleet({p, {}, 5});
    const FleetView view = fleet.view();
    std::ptrdiff_t most = 0;
    for (std::uint32_t a = 0; a < 40; ++a) {
        for (std::uint32_t b = a + 1; b < 40; ++b) {
            std::ptrdiff_t shared = 0;
            for (int i = 0; i < 4; ++i)
                shared += std::count(view.placement->shard(CustomerId{b}), view.placement->shard(CustomerId{b}) + 4,
                                     view.placement->shard(CustomerId{a})[i]);
            most = std::max(most, shared);
        }
    }
    auto canvas = shown<IsolationPicture>(fleet);
    auto& picture = *canvas->picture<IsolationPicture>();
    QVERIFY(!picture.showsUnluckiestPair());
    const QImage before = canvas->grab().toImage();
    picture.showUnluckiestPair(true);
    QVERIFY(picture.showsUnluckiestPair());
    QVERIFY(canvas->grab().toImage() != before);
    QCOMPARE(picture.unluckiestShared(), static_cast<std::uint32_t>(most));
    picture.showUnluckiestPair(false);
    QCOMPARE(canvas->grab().toImage(), before);
    FleetParameters none = dealt();
    none.placement.policy = PlacementPolicy::Everywhere;
    auto all = shown<IsolationPicture>(Fleet({none, {}, 5}));
    auto* everywhere = all->picture<IsolationPicture>();
    everywhere->showUnluckiestPair(true);
    QVERIFY(!everywhere->showsUnluckiestPair());  // nobody has a shard
}

void PicturesTest::hugeFleetsAreDrawnAndAnswered_data()
{
    QTest::addColumn<uint>("servers");
    QTest::addColumn<uint>("customers");
    QTest::newRow("one of each") << 1U << 1U;
    QTest::newRow("six customers") << 8U << 6U;
    QTest::newRow("a thousand servers") << 1000U << 10'000U;
    QTest::newRow("a hundred thousand") << 100'000U << 1'000'000U;
}

void PicturesTest::hugeFleetsAreDrawnAndAnswered()
{
    QFETCH(uint, servers);
    QFETCH(uint, customers);
    FleetParameters p = dealt();
    p.servers = servers;
    p.customers = customers;
    p.placement.shardSize = std::min(2U, servers);
    p.topology.racks = std::min(2U, servers);
    const Fleet fleet({p, {}, 1});
    for (const QSize size : {QSize(260, 170), QSize(900, 520)}) {
        auto isolation = shown<IsolationPicture>(fleet, size);
        auto rooms = shown<RoomsPicture>(fleet, size);
        QVERIFY(!isolation->grab().isNull() && !rooms->grab().isNull());
        QVERIFY(!isolation->summaryText().isEmpty() && !rooms->summaryText().isEmpty());
        QTest::mouseMove(isolation.get(), QPoint(size.width() / 2, size.height() * 2 / 3));
        QTest::mouseMove(rooms.get(), QPoint(size.width() / 2, size.height() / 2));
        QVERIFY(!isolation->grab().isNull() && !rooms->grab().isNull());
    }
}

void PicturesTest::hardwareShowsWhatFailed()
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.offeredLoad = 0.001;
    p.sampleInterval = p.customerWindow = 86'400;
    p.component.components = true;
    p.component.count = 100;
    p.component.mtbf = 1;
    p.component.repair = 24 * 60;
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(200 * 86'400.0));
    auto canvas = shown<ComponentsPicture>(fleet);
    const QImage picture = canvas->grab().toImage();
    std::vector<QRgb> failed, working;
    const auto components = fleet.view().of<ComponentsView>().components;
    QCOMPARE(components.size(), std::size_t{100});
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        const QRgb pixel = picture.pixel(canvas->rectOf(ServerId{i}).center().toPoint());
        (components[i] == ComponentView::Working ? working : failed).push_back(pixel);
    }
    QVERIFY(!failed.empty() && !working.empty());
    QVERIFY(std::ranges::all_of(working, [&](QRgb pixel) { return pixel == working.front(); }));
    QVERIFY(std::ranges::none_of(failed, [&](QRgb pixel) { return pixel == working.front(); }));
    QVERIFY(canvas->summaryText().contains(QStringLiteral("failures so far")));
}

void PicturesTest::nothingToShowIsNoCrash()
{
    StageCanvas isolation(std::make_unique<IsolationPicture>()), rooms(std::make_unique<RoomsPicture>()),
        cells(std::make_unique<CellsPicture>()), components(std::make_unique<ComponentsPicture>());
    for (StageCanvas* canvas : {&isolation, &rooms, &cells, &components}) {
        canvas->resize(300, 200);
        canvas->setFrame(nullptr);
        QVERIFY(!canvas->grab().isNull());
        QTest::mouseClick(canvas, Qt::LeftButton, {}, QPoint(150, 100));
        QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(canvas->serverRect(ServerId{0}), QRect());
    }
}

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
