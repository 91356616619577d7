#include <cmath>

#include <QtTest>

#include "widgets/scenes/flow_layout.h"

using namespace faultglass;

class FlowLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void nothingOverlapsAtAnySize_data();
    void nothingOverlapsAtAnySize();
    void fewServersStandInOneColumnAndManyInSeveral();
    void cardsAreNeverTooSmallToTellApart();
    void aLowCanvasLeavesTheNameOfTheArmItsCorner();
    void edgesStartAtTheBalancerAndEndAtTheirCards();
    void edgesOfFartherColumnsCrossNoCard();
    void aPointOfAPathIsHeldWithinItsEnds();
    void anEmptyPathIsHarmless();
};

void FlowLayoutTest::nothingOverlapsAtAnySize_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<QSizeF>("canvas");
    for (const int servers : {0, 1, 2, 5, 7, 24, 59, 60}) {
        for (const QSizeF canvas : {QSizeF(0, 0), QSizeF(120, 90), QSizeF(300, 900), QSizeF(1012, 470),
                                    QSizeF(3840, 2160), QSizeF(20000, 300)})
            QTest::addRow("%d in %gx%g", servers, canvas.width(), canvas.height()) << servers << canvas;
    }
}

void FlowLayoutTest::nothingOverlapsAtAnySize()
{
    QFETCH(int, servers);
    QFETCH(QSizeF, canvas);
    for (const qreal typeScale : {1.0, 1.35, 3.0}) {
        const FlowLayout layout = layOutFlow(canvas, static_cast<std::uint32_t>(servers), typeScale);
        QCOMPARE(layout.cards.size(), static_cast<std::size_t>(servers));
        QCOMPARE(layout.cardEdges.size(), static_cast<std::size_t>(servers));
        std::vector<QRectF> all = layout.cards;
        all.push_back(layout.clients);
        all.push_back(layout.balancer);
        if (servers == 0)
            all.push_back(layout.servers);
        const QRectF world(QPointF(), layout.world);
        QVERIFY(layout.world.width() >= canvas.width() && layout.world.height() >= canvas.height());
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(world.adjusted(-0.01, -0.01, 0.01, 0.01).contains(all[i]));
            for (std::size_t j = i + 1; j < all.size(); ++j)
                QVERIFY2(!all[i].adjusted(0.01, 0.01, -0.01, -0.01).intersects(all[j]), qPrintable(QString::number(j)));
        }
    }
}

void FlowLayoutTest::fewServersStandInOneColumnAndManyInSeveral()
{
    QCOMPARE(layOutFlow({1012, 470}, 1).columns, 1);
    QCOMPARE(layOutFlow({1012, 470}, 5).columns, 1);
    QVERIFY(layOutFlow({1012, 470}, 24).columns >= 2);
    QVERIFY(layOutFlow({1012, 470}, 60).columns >= 4);
    QCOMPARE(layOutFlow({1012, 470}, 1000).cards.size(), std::size_t{kMostCards});
}

void FlowLayoutTest::cardsAreNeverTooSmallToTellApart()
{
    const FlowLayout tiny = layOutFlow({80, 60}, 60);
    for (const QRectF& card : tiny.cards)
        QVERIFY(card.width() >= 60 - 1e-6 && card.height() >= 20 - 1e-6);
}

void FlowLayoutTest::aLowCanvasLeavesTheNameOfTheArmItsCorner()
{
    // Two arms side by side while presenting in a window of 1280 x 720.
    const FlowLayout low = layOutFlow({617, 192}, 2, 17.0 / 14);
    QVERIFY(low.clients.top() >= 32);
    QVERIFY(layOutFlow({900, 400}, 5).clients.height() > 1.5 * layOutFlow({617, 180}, 2).clients.height());
}

void FlowLayoutTest::edgesStartAtTheBalancerAndEndAtTheirCards()
{
    const FlowLayout layout = layOutFlow({1280, 720}, 24);
    QCOMPARE(layout.clientsEdge.at(0).x(), layout.clients.right());
    QCOMPARE(layout.clientsEdge.at(1).x(), layout.balancer.left());
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        QCOMPARE(layout.cardEdges[i].at(0), QPointF(layout.balancer.right(), layout.balancer.center().y()));
        QCOMPARE(layout.cardEdges[i].at(1), QPointF(layout.cards[i].left(), layout.cards[i].center().y()));
    }
}

void FlowLayoutTest::edgesOfFartherColumnsCrossNoCard()
{
    const FlowLayout layout = layOutFlow({1280, 720}, 60);
    QVERIFY(layout.columns > 2);
    for (const EdgePath& edge : layout.cardEdges) {
        for (int step = 0; step <= 400; ++step) {
            const QPointF point = edge.at(step / 400.0);
            for (const QRectF& card : layout.cards)
                QVERIFY(!card.adjusted(0.5, 0.5, -0.5, -0.5).contains(point));
        }
    }
}

void FlowLayoutTest::aPointOfAPathIsHeldWithinItsEnds()
{
    const EdgePath path = curveBetween({0, 0}, {100, 50});
    QCOMPARE(path.at(-3), QPointF(0, 0));
    QCOMPARE(path.at(7), QPointF(100, 50));
    QCOMPARE(path.at(0.5), QPointF(50, 25));
    QCOMPARE(path.bounds(), QRectF(0, 0, 100, 50));
    double last = -1;
    for (int i = 0; i <= 100; ++i) {
        QVERIFY(path.at(i / 100.0).x() >= last);
        last = path.at(i / 100.0).x();
    }
}

void FlowLayoutTest::anEmptyPathIsHarmless()
{
    QCOMPARE(EdgePath().at(0.5), QPointF());
    QCOMPARE(EdgePath().bounds(), QRectF());
}

QTEST_GUILESS_MAIN(FlowLayoutTest)
#include "flow_layout_test.moc"
