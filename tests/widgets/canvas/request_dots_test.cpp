#include <QtTest>

#include "widgets/canvas/request_dots.h"

using namespace faultglass;

namespace {

FleetView fleetAt(double seconds)
{
    FleetView fleet;
    fleet.at = secondsToTime(seconds);
    fleet.servers.resize(3);
    return fleet;
}

RequestSample sample(std::uint64_t request, double sent, double ended, Outcome outcome, std::uint32_t server = 1,
                     std::uint8_t attempt = 1)
{
    RequestSample made;
    made.request = request;
    made.sentAt = secondsToTime(sent);
    made.endedAt = outcome == Outcome::Pending ? kNever : secondsToTime(ended);
    made.outcome = outcome;
    made.server = server;
    made.attempt = attempt;
    return made;
}

}  // namespace

class RequestDotsTest : public QObject {
    Q_OBJECT
private slots:
    void aRequestTravelsLongEnoughToBeSeen();
    void aPendingRequestWaitsAtItsServer();
    void aFailureFadesWhereItDies();
    void aRequestThatWasNotSentDiesAtTheClients();
    void withoutAServerItDiesAtTheBalancer();
    void retriesAreTold();
    void aJumpBackShowsTheDotsOfThatInstant();
    void theSameFrameAgainAddsNothing();
    void thousandsOfRequestsGiveABoundedNumberOfDots();
    void aRequestThatFellOutOfTheRecordGoesAway();
};

void RequestDotsTest::aRequestTravelsLongEnoughToBeSeen()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 10.002, Outcome::Succeeded)};
    fleet.at = secondsToTime(10.002);
    dots.follow(fleet, 5, 1);
    QCOMPARE(dots.spotsAt(5.1).size(), std::size_t{1});
    QCOMPARE(dots.spotsAt(5.1)[0].place, DotSpot::Place::ClientsEdge);
    QCOMPARE(dots.spotsAt(5.5)[0].place, DotSpot::Place::ServerEdge);
    const float half = dots.spotsAt(5.5)[0].share;
    QVERIFY(half > 0.3F && half < 0.8F);
    QCOMPARE(dots.spotsAt(5.69)[0].opacity, 1.0F);
    QVERIFY(dots.spotsAt(6.0).empty());
}

void RequestDotsTest::aPendingRequestWaitsAtItsServer()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 0, Outcome::Pending, 2)};
    dots.follow(fleet, 5, 1);
    const auto& spots = dots.spotsAt(9);
    QCOMPARE(spots.size(), std::size_t{1});
    QCOMPARE(spots[0].place, DotSpot::Place::Queue);
    QCOMPARE(spots[0].server, 2U);
}

void RequestDotsTest::aFailureFadesWhereItDies()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 0, Outcome::Pending)};
    dots.follow(fleet, 5, 1);
    fleet = fleetAt(10.9);
    fleet.requests = {sample(1, 10, 10.9, Outcome::TimedOut)};
    dots.follow(fleet, 5.9, 1);
    const DotSpot dying = dots.spotsAt(6.1).at(0);
    QCOMPARE(dying.kind, DotSpot::Kind::Failing);
    QCOMPARE(dying.place, DotSpot::Place::Queue);
    QVERIFY(dying.opacity < 1 && dying.opacity > 0);
    QVERIFY(dots.spotsAt(6.6).empty());
}

void RequestDotsTest::aRequestThatWasNotSentDiesAtTheClients()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 10, Outcome::BreakerOpen, ServerId::kNoValue)};
    dots.follow(fleet, 5, 1);
    const DotSpot spot = dots.spotsAt(5.2).at(0);
    QCOMPARE(spot.place, DotSpot::Place::ClientsEdge);
    QCOMPARE(spot.kind, DotSpot::Kind::Failing);
    QVERIFY(spot.share < 0.2F);
}

void RequestDotsTest::withoutAServerItDiesAtTheBalancer()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 10, Outcome::NoServer, ServerId::kNoValue)};
    dots.follow(fleet, 5, 1);
    const DotSpot spot = dots.spotsAt(5.4).at(0);
    QCOMPARE(spot.place, DotSpot::Place::ClientsEdge);
    QCOMPARE(spot.share, 1.0F);
    QCOMPARE(spot.kind, DotSpot::Kind::Failing);
}

void RequestDotsTest::retriesAreTold()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 0, Outcome::Pending, 1, 2)};
    dots.follow(fleet, 5, 1);
    QCOMPARE(dots.spotsAt(5.1).at(0).kind, DotSpot::Kind::Retry);
}

void RequestDotsTest::aJumpBackShowsTheDotsOfThatInstant()
{
    RequestDots dots;
    FleetView late = fleetAt(60);
    late.requests = {sample(9, 59.9, 0, Outcome::Pending)};
    dots.follow(late, 5, 1);
    FleetView early = fleetAt(3);
    early.requests = {sample(1, 1.0, 1.01, Outcome::Succeeded), sample(2, 2.6, 2.61, Outcome::Succeeded)};
    dots.follow(early, 5.1, 1);
    const auto& spots = dots.spotsAt(5.1);
    QCOMPARE(spots.size(), std::size_t{1});  // the first is long over
    QCOMPARE(spots[0].place, DotSpot::Place::ServerEdge);
}

void RequestDotsTest::theSameFrameAgainAddsNothing()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    for (std::uint64_t i = 0; i < 20; ++i)
        fleet.requests.push_back(sample(i, 9.8 + 0.01 * static_cast<double>(i), 0, Outcome::Pending));
    dots.follow(fleet, 5, 1);
    const std::size_t before = dots.spotsAt(5.3).size();
    for (int i = 0; i < 10; ++i)
        dots.follow(fleet, 5, 1);
    QCOMPARE(dots.spotsAt(5.3).size(), before);
}

void RequestDotsTest::thousandsOfRequestsGiveABoundedNumberOfDots()
{
    RequestDots dots;
    std::uint64_t number = 0;
    for (int frame = 0; frame < 100; ++frame) {
        FleetView fleet = fleetAt(10 + frame * 1.6);
        for (int i = 0; i < 512; ++i)
            fleet.requests.push_back(sample(number++, 10 + frame * 1.6 - (512 - i) * 0.003, 0, Outcome::Pending));
        dots.follow(fleet, 5 + frame * 0.016, 100);
        QVERIFY(dots.spotsAt(5 + frame * 0.016).size() <= RequestDots::kMostDots);
    }
    QVERIFY(dots.skipping());
}

void RequestDotsTest::aRequestThatFellOutOfTheRecordGoesAway()
{
    RequestDots dots;
    FleetView fleet = fleetAt(10);
    fleet.requests = {sample(1, 10, 0, Outcome::Pending)};
    dots.follow(fleet, 5, 1);
    dots.follow(fleetAt(10.8), 5.8, 1);
    QVERIFY(dots.spotsAt(6.2).empty());
}

QTEST_GUILESS_MAIN(RequestDotsTest)
#include "request_dots_test.moc"
