// Servers above, customers below: nothing overlaps or leaves the canvas, from one to a million.
#include "widgets/scenes/isolation_layout.h"

#include <QtTest>

using namespace faultglass;

class IsolationLayoutTest : public QObject {
    Q_OBJECT

private slots:
    void everythingHasAPlaceOfItsOwn_data();
    void everythingHasAPlaceOfItsOwn();
    void marksAreFoundWhereTheyAre();
    void fewCustomersHaveShards();
    void groupsStandApart();
};

void IsolationLayoutTest::everythingHasAPlaceOfItsOwn_data()
{
    QTest::addColumn<QSizeF>("canvas");
    QTest::addColumn<uint>("servers");
    QTest::addColumn<uint>("groups");
    QTest::addColumn<uint>("customers");
    for (const QSizeF canvas : {QSizeF(300, 170), QSizeF(640, 420), QSizeF(1700, 900)}) {
        for (const auto& [servers, groups, customers] : {std::array{1U, 1U, 1U},
                                                         {8U, 2U, 6U},
                                                         {8U, 4U, 56U},
                                                         {40U, 10U, 200U},
                                                         {100U, 1U, 1000U},
                                                         {2000U, 20U, 20'000U},
                                                         {1'000'000U, 100U, 1'000'000U}})
            QTest::addRow("%g x %g, %u servers, %u groups, %u customers", canvas.width(), canvas.height(), servers,
                          groups, customers)
                << canvas << servers << groups << customers;
    }
}

void IsolationLayoutTest::everythingHasAPlaceOfItsOwn()
{
    QFETCH(QSizeF, canvas);
    QFETCH(uint, servers);
    QFETCH(uint, groups);
    QFETCH(uint, customers);
    const IsolationLayout layout = layOutIsolation(canvas, {servers, groups, customers});
    const QRectF whole(QPointF(), canvas);
    QVERIFY(std::uint64_t{layout.boxes.size()} * layout.serversPerBox >= servers);
    QVERIFY(std::uint64_t{layout.marks} * layout.customersPerMark >= customers);
    QVERIFY(layout.boxes.size() < 100'000 && layout.marks < 100'000);
    qreal lowest = 0;
    for (const QRectF& box : layout.boxes) {
        QVERIFY(whole.contains(box));
        lowest = std::max(lowest, box.bottom());
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(layout.boxes.size(), 300); ++i)
        QVERIFY(!layout.boxes[i].intersects(layout.boxes[i - 1]));
    for (const std::uint32_t mark : {0U, layout.marks - 1}) {
        QVERIFY(layout.markRect(mark).top() >= lowest);
        QVERIFY(whole.adjusted(-1, -1, 1, 1).contains(layout.markRect(mark)));
        QVERIFY(layout.markRect(mark).bottom() <= layout.legend.top());
    }
}

void IsolationLayoutTest::marksAreFoundWhereTheyAre()
{
    for (const std::uint32_t customers : {6U, 56U, 5000U}) {
        const IsolationLayout layout = layOutIsolation({900, 500}, {8, 2, customers});
        for (std::uint32_t mark = 0; mark < layout.marks; mark += 7)
            QCOMPARE(layout.markAt(layout.markRect(mark).center()), std::optional(mark));
        for (std::uint32_t box = 0; box < layout.boxes.size(); ++box)
            QCOMPARE(layout.boxAt(layout.boxes[box].center()), std::optional(box));
        QCOMPARE(layout.markAt({-5, -5}), std::nullopt);
        QCOMPARE(layout.groupAt(layout.groups[1].label.center()), std::optional(1U));
    }
}

void IsolationLayoutTest::fewCustomersHaveShards()
{
    QVERIFY(layOutIsolation({900, 500}, {8, 2, 6}).shards);
    QVERIFY(!layOutIsolation({900, 500}, {8, 2, 100}).shards);
    QVERIFY(!layOutIsolation({900, 500}, {100, 2, 6}).shards);
}

void IsolationLayoutTest::groupsStandApart()
{
    const IsolationLayout layout = layOutIsolation({900, 500}, {8, 4, 56});
    QCOMPARE(layout.groups.size(), std::size_t{4});
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(layout.groups[i].frame.left() - layout.groups[i - 1].frame.right() > 8);
}

QTEST_GUILESS_MAIN(IsolationLayoutTest)
#include "isolation_layout_test.moc"
