// Rooms within rooms: everything lies inside what holds it, nothing overlaps, from one server to a million.
#include "widgets/scenes/rooms_layout.h"

#include <QtTest>

using namespace faultglass;

class RoomsLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void innerRoomsLieInOuterOnes_data();
    void innerRoomsLieInOuterOnes();
    void levelsThatHoldOneAreLeftOut();
    void powerFeedsLieAtTheFootOfTheirRegion();
    void placesAreFoundWhereTheyAre();
};

void RoomsLayoutTest::innerRoomsLieInOuterOnes_data()
{
    QTest::addColumn<QSizeF>("canvas");
    QTest::addColumn<QList<uint>>("counts");
    for (const QSizeF canvas : {QSizeF(260, 170), QSizeF(900, 520), QSizeF(2400, 1300)}) {
        for (const QList<uint>& counts : {QList<uint>{1, 1, 1, 1},
                                          {1, 1, 1, 5},
                                          {1, 3, 3, 9},
                                          {3, 9, 27, 189},
                                          {2, 4, 40, 4000},
                                          {10, 100, 10'000, 1'000'000}})
            QTest::addRow("%g x %g: %u in %u", canvas.width(), canvas.height(), counts[3], counts[2])
                << canvas << counts;
    }
}

void RoomsLayoutTest::innerRoomsLieInOuterOnes()
{
    QFETCH(QSizeF, canvas);
    QFETCH(QList<uint>, counts);
    const RoomsLayout layout = layOutRooms(canvas, {counts[0], counts[1], counts[2], counts[3]});
    const QRectF whole(QPointF(), canvas);
    QVERIFY(layout.servers.empty() || layout.servers.size() == counts[3]);
    for (const RoomsLayout::Room& room : layout.rooms) {
        QVERIFY(whole.contains(room.frame));
        QVERIFY(room.label.isEmpty() || room.frame.contains(room.label));
        if (room.level == RoomLevel::Region)
            continue;
        const auto above = static_cast<RoomLevel>(static_cast<int>(room.level) - 1);
        const uint units = counts[static_cast<int>(room.level)], outer = counts[static_cast<int>(above)];
        const auto* around = layout.find(above, static_cast<std::uint32_t>(quint64{room.number} * outer / units));
        QVERIFY(around == nullptr || around->frame.contains(room.frame));
    }
    for (std::size_t i = 0; i < std::min<std::size_t>(layout.servers.size(), 400); ++i) {
        QVERIFY(whole.contains(layout.servers[i]));
        for (std::size_t j = i + 1; j < std::min<std::size_t>(layout.servers.size(), i + 40); ++j)
            QVERIFY(!layout.servers[i].intersects(layout.servers[j]));
    }
}

void RoomsLayoutTest::levelsThatHoldOneAreLeftOut()
{
    const RoomsLayout layout = layOutRooms({900, 500}, {1, 3, 3, 9});
    QCOMPARE(layout.rooms.size(), std::size_t{3});
    QVERIFY(std::ranges::all_of(layout.rooms, [](const auto& room) { return room.level == RoomLevel::Zone; }));
    QVERIFY(layOutRooms({900, 500}, {1, 1, 1, 5}).rooms.empty());
}

void RoomsLayoutTest::powerFeedsLieAtTheFootOfTheirRegion()
{
    for (const std::uint32_t regions : {1U, 3U}) {
        const RoomsLayout layout =
            layOutRooms({1200, 700}, {regions, regions * 3, regions * 9, regions * 60, regions * 2});
        for (std::uint32_t feed = 0; feed < regions * 2; ++feed) {
            const auto* const strip = layout.find(RoomLevel::Feed, feed);
            QVERIFY(strip != nullptr);
            QCOMPARE(layout.roomAt(strip->frame.center()), strip);
            const auto* const region = layout.find(RoomLevel::Region, feed / 2);
            QVERIFY(regions == 1 ? region == nullptr : region->frame.contains(strip->frame));
            for (const RoomsLayout::Room& room : layout.rooms)
                QVERIFY(room.level != RoomLevel::Zone || !room.frame.intersects(strip->frame));
        }
    }
    const RoomsLayout without = layOutRooms({1200, 700}, {3, 9, 27, 189});
    QVERIFY(without.find(RoomLevel::Feed, 0) == nullptr);
}

void RoomsLayoutTest::placesAreFoundWhereTheyAre()
{
    const RoomsLayout layout = layOutRooms({1200, 700}, {3, 9, 27, 189});
    for (std::uint32_t server = 0; server < 189; server += 11)
        QCOMPARE(layout.serverAt(layout.servers[server].center()), std::optional(server));
    const RoomsLayout::Room* const rack = layout.find(RoomLevel::Rack, 13);
    QVERIFY(rack != nullptr);
    QCOMPARE(layout.roomAt(rack->frame.topLeft() + QPointF(1, 1)), rack);
    QVERIFY(layout.roomAt({-1, -1}) == nullptr);
}

QTEST_GUILESS_MAIN(RoomsLayoutTest)
#include "rooms_layout_test.moc"
