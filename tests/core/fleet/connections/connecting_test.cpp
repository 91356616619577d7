// Customers who must connect first: once each and server, and all at once where nobody was connected.
#include <QtTest>

#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

FleetParameters connecting()
{
    FleetParameters p = fleets::small();
    p.customers = 70;  // more than one word of bits
    p.redundancy.connectWork = 0.01;
    return p;
}

}  // namespace

class ConnectingTest : public QObject {
    Q_OBJECT

private slots:
    void thoseWhoServeFromTheStartAreConnected();
    void aRestartedServerIsConnectedToOnceByEachUser();
    void aPromotedStandbyMeetsAStorm();
    void connectingIsWork();
    void tooManyConnectionsAreRefused();
};

void ConnectingTest::thoseWhoServeFromTheStartAreConnected()
{
    QCOMPARE(fleets::run(connecting(), 20).totals().connects, 0U);
}

void ConnectingTest::aRestartedServerIsConnectedToOnceByEachUser()
{
    const Fleet fleet = fleets::run(connecting(), 100, {"crash@10:S2,duration=5"});
    QCOMPARE(fleet.totals().connects, 70U);
}

void ConnectingTest::aPromotedStandbyMeetsAStorm()
{
    FleetParameters p = connecting();
    p.offeredLoad = 50;
    p.redundancy.form = RedundancyForm::ActivePassive;
    Fleet fleet = fleets::run(p, 18, {"crash@10:S1"});  // promoted at 18 at the latest
    QVERIFY(fleet.totals().connects < 40);
    fleet.advance(secondsToTime(60));
    QCOMPARE(fleet.totals().connects, 70U);
}

void ConnectingTest::connectingIsWork()
{
    FleetParameters p = connecting();
    p.serviceLaw = ServiceLaw::Deterministic;
    p.offeredLoad = 20;
    const Fleet with = fleets::run(p, 100, {"crash@10:S2,duration=5"});
    p.redundancy.connectWork = 0;
    const Fleet without = fleets::run(p, 100, {"crash@10:S2,duration=5"});
    const double extra = with.totals().busySeconds - without.totals().busySeconds;
    QVERIFY2(std::abs(extra - 0.01 * static_cast<double>(with.totals().connects)) < 0.02,
             qPrintable(QString::number(extra)));
}

void ConnectingTest::tooManyConnectionsAreRefused()
{
    FleetParameters p = connecting();
    p.servers = 100'000;
    p.customers = 1'000'000;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("connect-work"));
    p.redundancy.connectWork = 0;
    QVERIFY(!fleetRefusal(p, 1));
}

QTEST_GUILESS_MAIN(ConnectingTest)
#include "connecting_test.moc"
