// A fault is added by its class and a line of the list: it is read, written, begun, ended and healed like any other.
#include <QtTest>

#include <cmath>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

class AddedFaultTest : public QObject {
    Q_OBJECT

private slots:
    void standsBehindTheOthersInTheTable();
    void isReadAndWritten();
    void beginsAndEnds();
    void isHealedWithEverything();
};

namespace {

double offeredIn(Fleet& fleet, double until)
{
    const Fleet before = fleet;
    fleet.advance(secondsToTime(until));
    return static_cast<double>(fleets::gained(before, fleet, &Totals::offered)) / (until - before.now().seconds());
}

/// Requests a second, as a Poisson process of 200 has it over ten seconds; 1 of 10,000 runs would be off by chance.
bool isAbout(double rate, double expected) { return std::abs(rate - expected) < 4 * std::sqrt(expected / 10); }

}  // namespace

void AddedFaultTest::standsBehindTheOthersInTheTable()
{
    QCOMPARE(kFaultKindCount, static_cast<std::size_t>(FaultKind::Ship) + 2);
    QCOMPARE(faultTable().size(), kFaultKindCount);
    const FaultRow& row = faultTable().back();
    QCOMPARE(row.key, std::string_view("surge"));
    QCOMPARE(static_cast<std::size_t>(row.kind), kFaultKindCount - 1);
    QVERIFY(!row.momentary);
}

void AddedFaultTest::isReadAndWritten()
{
    const auto read = parseFault("surge@4,factor=5,duration=2", FleetSizes{5});
    QVERIFY(read.ok());
    QCOMPARE(faultText(read.value()), std::string("surge@4,factor=5,duration=2"));
    QVERIFY(!parseFault("surge@4,factor=11", FleetSizes{5}).ok());
    QVERIFY(!parseFault("surge@4:S1", FleetSizes{5}).ok());
}

void AddedFaultTest::beginsAndEnds()
{
    Fleet fleet = fleets::build(fleets::small(), {"surge@10,duration=10"});
    QVERIFY(isAbout(offeredIn(fleet, 10), 200));
    QVERIFY(isAbout(offeredIn(fleet, 20), 600));
    QVERIFY(isAbout(offeredIn(fleet, 30), 200));
}

void AddedFaultTest::isHealedWithEverything()
{
    Fleet fleet = fleets::build(fleets::small(), {"surge@0", "heal@10:S1", "heal@20"});
    QVERIFY(isAbout(offeredIn(fleet, 10), 600));
    QVERIFY(isAbout(offeredIn(fleet, 20), 600));
    QVERIFY(isAbout(offeredIn(fleet, 30), 200));
}

QTEST_GUILESS_MAIN(AddedFaultTest)
#include "added_fault_test.moc"
