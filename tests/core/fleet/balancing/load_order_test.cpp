// The order by load against a plain map under random use.
#include <QtTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "core/base/assert.h"
#include "core/fleet/balancing/load_order.h"

using namespace faultglass;

namespace {

using Reference = std::map<std::uint32_t, std::uint32_t>;  // member to load

/// Empty when `order` shows exactly the least loaded members of `reference`.
QString difference(const LoadOrder& order, const Reference& reference)
{
    if (order.empty() != reference.empty())
        return QStringLiteral("one is empty");
    if (reference.empty())
        return {};
    std::uint32_t least = ~0U;
    for (const auto& [member, load] : reference)
        least = std::min(least, load);
    std::vector<std::uint32_t> expected, found;
    for (const auto& [member, load] : reference) {
        if (!order.contains(member))
            return QStringLiteral("member %1 is missing").arg(member);
        if (load == least)
            expected.push_back(member);
    }
    for (std::uint32_t i = 0; i < order.leastCount(); ++i)
        found.push_back(order.member(i));
    std::ranges::sort(found);
    if (found == expected)
        return {};
    return QStringLiteral("least group of %1, expected %2").arg(found.size()).arg(expected.size());
}

}  // namespace

class LoadOrderTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithAPlainMap_data();
    void agreesWithAPlainMap();
    void ordersAllMembersByLoad();
    void removingTheLastOneEmptiesIt();
    void refusesWhatCannotBe();
};

void LoadOrderTest::agreesWithAPlainMap_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<quint32>("members");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed << std::array{2U, 9U, 60U}[seed % 3];
}

void LoadOrderTest::agreesWithAPlainMap()
{
    QFETCH(quint64, seed);
    QFETCH(quint32, members);
    std::mt19937_64 words(seed);
    LoadOrder order;
    Reference reference;
    for (int step = 0; step < 4000; ++step) {
        const auto member = static_cast<std::uint32_t>(words() % members);
        const auto found = reference.find(member);
        const auto choice = words() % 100;
        if (found == reference.end()) {
            const auto load = static_cast<std::uint32_t>(choice < 90 ? words() % 6 : words() % 200);
            order.insert(member, load);
            reference[member] = load;
        } else if (choice < 8) {
            order.remove(member);
            reference.erase(found);
        } else if (choice < 56 || found->second == 0) {
            order.increase(member);
            ++found->second;
        } else {
            order.decrease(member);
            --found->second;
        }
        if (step == 2000) {
            order.clear();
            reference.clear();
        }
        const QString different = difference(order, reference);
        QVERIFY2(different.isEmpty(),
                 qPrintable(QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(different)));
    }
    QVERIFY(order.memoryBytes() > 0);
}

void LoadOrderTest::ordersAllMembersByLoad()
{
    LoadOrder order;
    const std::vector<std::uint32_t> loads{5, 0, 3, 3, 9, 0, 1};
    for (std::uint32_t i = 0; i < loads.size(); ++i)
        order.insert(i, loads[i]);
    for (std::uint32_t i = 1; i < loads.size(); ++i)
        QVERIFY(loads[order.member(i - 1)] <= loads[order.member(i)]);
    QCOMPARE(order.leastCount(), 2U);
}

void LoadOrderTest::removingTheLastOneEmptiesIt()
{
    LoadOrder order;
    order.insert(7, 3);
    QVERIFY(order.contains(7) && !order.contains(6) && !order.contains(8));
    order.remove(7);
    QVERIFY(order.empty() && !order.contains(7));
    order.insert(7, 0);
    QCOMPARE(order.leastCount(), 1U);
}

void LoadOrderTest::refusesWhatCannotBe()
{
    LoadOrder order;
    order.insert(0, 0);
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, order.insert(0, 1));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, order.remove(1));
    QVERIFY_THROWS_EXCEPTION(AssertionFailure, order.decrease(0));
}

QTEST_GUILESS_MAIN(LoadOrderTest)
#include "load_order_test.moc"
