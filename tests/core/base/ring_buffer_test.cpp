// The ring against std::deque under random use.
#include "core/base/ring_buffer.h"

#include <QtTest>

#include <deque>
#include <random>

using namespace faultglass;

class RingBufferTest : public QObject {
    Q_OBJECT

private slots:
    void behavesLikeADeque_data();
    void behavesLikeADeque();
    void growingKeepsTheOrderAcrossTheSeam();
    void copiesAreIndependent();
};

void RingBufferTest::behavesLikeADeque_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1, 2, 3})
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void RingBufferTest::behavesLikeADeque()
{
    QFETCH(quint64, seed);
    std::mt19937_64 words(seed);
    RingBuffer<int> ring;
    std::deque<int> reference;
    for (int step = 0; step < 50'000; ++step) {
        // Phases that mostly grow and mostly shrink, so the head wraps at every size.
        const bool grows = (step / 2000) % 2 == 0;
        const auto choice = words() % 100;
        if (choice < (grows ? 60U : 40U)) {
            ring.pushBack(step);
            reference.push_back(step);
        } else if (choice < 99 && !reference.empty()) {
            ring.popFront();
            reference.pop_front();
        } else if (choice == 99 && words() % 50 == 0) {
            ring.clear();
            reference.clear();
        }
        QCOMPARE(ring.size(), reference.size());
        QCOMPARE(ring.empty(), reference.empty());
        if (reference.empty())
            continue;
        QCOMPARE(ring.front(), reference.front());
        QCOMPARE(ring.back(), reference.back());
        const std::size_t at = words() % reference.size();
        QCOMPARE(ring[at], reference[at]);
    }
}

void RingBufferTest::growingKeepsTheOrderAcrossTheSeam()
{
    RingBuffer<int> ring;
    for (int i = 0; i < 16; ++i)
        ring.pushBack(i);
    for (int i = 0; i < 10; ++i)
        ring.popFront();
    for (int i = 16; i < 40; ++i)
        ring.pushBack(i);
    QCOMPARE(ring.size(), std::size_t{30});
    for (std::size_t i = 0; i < ring.size(); ++i)
        QCOMPARE(ring[i], static_cast<int>(i) + 10);
    QVERIFY(ring.memoryBytes() >= 30 * sizeof(int));
}

void RingBufferTest::copiesAreIndependent()
{
    RingBuffer<int> ring;
    ring.pushBack(1);
    ring.pushBack(2);
    RingBuffer<int> copy = ring;
    ring.popFront();
    ring.pushBack(3);
    QCOMPARE(copy.size(), std::size_t{2});
    QCOMPARE(copy.front(), 1);
    QCOMPARE(copy.back(), 2);
}

QTEST_GUILESS_MAIN(RingBufferTest)
#include "ring_buffer_test.moc"
