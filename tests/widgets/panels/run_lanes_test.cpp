// Lanes made of a run: the health they show is that of the fleet, and the phases are those of the failover.
#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/runtime/frame.h"
#include "widgets/canvas/server_look.h"
#include "widgets/panels/run_lanes.h"

using namespace faultglass;

namespace {

FleetParameters small(std::uint32_t servers)
{
    FleetParameters p;
    p.servers = servers;
    p.capacityPerServer = 100;
    p.offeredLoad = 40.0 * servers;
    p.customers = 6;
    p.clientsRetry = false;
    p.sampleInterval = 0.5;
    return p;
}

const LaneSegment* at(const TimeLane& lane, double time)
{
    for (const LaneSegment& segment : lane.segments) {
        if (time > segment.from && time <= segment.to)
            return &segment;
    }
    return nullptr;
}

std::vector<QString> phasesOf(const FleetParameters& p, std::vector<ScheduledFault> faults, bool passive)
{
    Fleet fleet({p, std::move(faults), 3});
    fleet.advance(secondsToTime(60));
    TransitionLog log;
    for (const Transition& transition : fleet.transitions())
        log.add(transition);
    const TimeLane lane = failoverPhases(log, fleet.now(), passive);
    std::vector<QString> texts;
    double before = 0;
    for (const LaneSegment& segment : lane.segments) {
        Q_ASSERT(segment.from == before && segment.to > segment.from);
        before = segment.to;
        texts.push_back(segment.text);
    }
    Q_ASSERT(before == 60);
    return texts;
}

FleetParameters pair(RedundancyForm form)
{
    FleetParameters p = small(2);
    p.redundancy.form = form;
    p.cache.cache = true;
    p.workers = 4;
    p.capacityPerServer = 1000;
    p.offeredLoad = 150;
    return p;
}

}  // namespace

class RunLanesTest : public QObject {
    Q_OBJECT

private slots:
    void lanesShowWhatTheServersWere();
    void aNewVersionThatFailsIsSeen();
    void manyServersShareLanes();
    void samplesThatAreGoneStartAnew();
    void anActivePassivePairHasAllPhases();
    void usersWhoMustConnectAreAPhaseOfTheirOwn();
    void anActiveActivePairPromotesNobody();
    void aQuietRunHasOnePhase();
};

void RunLanesTest::lanesShowWhatTheServersWere()
{
    std::mt19937_64 words(17);
    constexpr std::array kKinds{FaultKind::Crash, FaultKind::Slow, FaultKind::Pause, FaultKind::Gray, FaultKind::Heal};
    Fleet fleet({small(8), {}, 17});
    std::vector<Sample> samples;
    HealthLanes lanes;
    for (int step = 1; step <= 120; ++step) {
        if (step % 5 == 0)
            fleet.inject(makeFault(kKinds[words() % kKinds.size()], ServerId{static_cast<std::uint32_t>(words() % 8)}));
        fleet.advance(secondsToTime(step * 0.5));
        for (const Sample& sample : fleet.takeSamples().samples)
            samples.push_back(sample);
        lanes.follow(samples);
        const FleetView view = fleet.view();
        for (std::size_t server = 0; server < 8; ++server) {
            const LaneSegment* const now = at(lanes.lanes()[server], step * 0.5);
            QVERIFY(now);
            QVERIFY2(now->text == stateName(view.servers[server].state),
                     qPrintable(QStringLiteral("seed 17, step %1: %2").arg(step).arg(now->text)));
        }
    }
    QVERIFY(lanes.lanes()[0].segments.size() > 3);
}

void RunLanesTest::aNewVersionThatFailsIsSeen()
{
    FleetParameters p = small(4);
    p.release.release = true;
    p.release.releaseAt = 5;
    p.release.rollback = false;
    Fleet fleet({p, {}, 1});
    fleet.advance(secondsToTime(4));
    QCOMPARE(fleet.view().servers[0].state, ServerState::Healthy);
    fleet.advance(secondsToTime(7));
    const FleetView view = fleet.view();
    QVERIFY(view.servers[0].newVersion);
    QCOMPARE(view.servers[0].state, ServerState::Gray);
    QVERIFY(view.servers[0].cause.valid());
}

void RunLanesTest::manyServersShareLanes()
{
    FleetParameters p = small(1000);
    p.topology.racks = 2;
    Fleet fleet({p, {{secondsToTime(2), makeFault(FaultKind::Crash, {Level::Rack, 0})}}, 1});
    fleet.advance(secondsToTime(4));
    HealthLanes lanes;
    const auto samples = fleet.takeSamples().samples;
    lanes.follow(samples);
    QVERIFY(lanes.lanes().size() <= HealthRows::kMost);
    QCOMPARE(lanes.serversPerRow(), 16U);
    QCOMPARE(lanes.lanes().front().segments.back().text, stateName(ServerState::Down));
    QVERIFY(lanes.lanes().back().segments.back().text != stateName(ServerState::Down));
    QCOMPARE(lanes.lanes().front().name, QStringLiteral("S1–S16"));
}

void RunLanesTest::samplesThatAreGoneStartAnew()
{
    Fleet fleet({small(3), {{secondsToTime(2), makeFault(FaultKind::Crash, ServerId{0})}}, 1});
    fleet.advance(secondsToTime(6));
    const auto samples = fleet.takeSamples().samples;
    HealthLanes lanes;
    lanes.follow(samples);
    QVERIFY(lanes.lanes()[0].segments.size() > 1);
    lanes.follow(std::span(samples).first(3));
    QCOMPARE(lanes.lanes()[0].segments.size(), std::size_t{1});
    lanes.follow({});
    QVERIFY(lanes.lanes().empty());
}

void RunLanesTest::anActivePassivePairHasAllPhases()
{
    const auto phases = phasesOf(pair(RedundancyForm::ActivePassive),
                                 {{secondsToTime(10), makeFault(FaultKind::Crash, ServerId{0})}}, true);
    const auto place = [&](const char* text) {
        return std::ranges::find(phases, QString::fromLatin1(text)) - phases.begin();
    };
    const auto size = static_cast<std::ptrdiff_t>(phases.size());
    QCOMPARE(phases.front(), QStringLiteral("all is well"));
    QVERIFY(place("not noticed") < place("promoting"));
    QVERIFY(place("promoting") < place("caches cold"));
    QVERIFY(place("caches cold") < size);
}

void RunLanesTest::usersWhoMustConnectAreAPhaseOfTheirOwn()
{
    FleetParameters p = pair(RedundancyForm::ActivePassive);
    const std::vector<ScheduledFault> loss{{secondsToTime(10), makeFault(FaultKind::Crash, ServerId{0})}};
    const auto has = [](const auto& phases) {
        return std::ranges::find(phases, QStringLiteral("connection storm")) != phases.end();
    };
    p.redundancy.connectWork = 0;
    QVERIFY(!has(phasesOf(p, loss, true)));
    p.customers = 200;
    p.redundancy.connectWork = 0.05;
    const auto phases = phasesOf(p, loss, true);
    QVERIFY(has(phases));
    QVERIFY(std::ranges::find(phases, QStringLiteral("promoting")) <
            std::ranges::find(phases, QStringLiteral("connection storm")));
}

void RunLanesTest::anActiveActivePairPromotesNobody()
{
    const auto phases = phasesOf(pair(RedundancyForm::ActiveActive),
                                 {{secondsToTime(10), makeFault(FaultKind::Crash, ServerId{0})}}, false);
    QVERIFY(std::ranges::find(phases, QStringLiteral("not noticed")) != phases.end());
    QVERIFY(std::ranges::find(phases, QStringLiteral("promoting")) == phases.end());
    QVERIFY(std::ranges::find(phases, QStringLiteral("caches cold")) == phases.end());  // that of the other one is warm
    QCOMPARE(phases.back(), QStringLiteral("all is well"));
}

void RunLanesTest::aQuietRunHasOnePhase()
{
    QCOMPARE(phasesOf(pair(RedundancyForm::ActivePassive), {}, true), std::vector{QStringLiteral("all is well")});
}

QTEST_MAIN(RunLanesTest)
#include "run_lanes_test.moc"
