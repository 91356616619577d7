// Failure detectors: refusals, every form over every link, crashes that end, copies of the state.
#include <QtTest>

#include "core/fleet/detection/mechanism.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

constexpr std::array kForms{DetectorForm::FixedTimeout, DetectorForm::Probes,       DetectorForm::NfdS,
                            DetectorForm::PhiAkka,      DetectorForm::PhiCassandra, DetectorForm::Gossip};

FleetParameters watched(DetectorForm form)
{
    FleetParameters p = fleets::small();
    p.detector.detector = true;
    p.detector.form = form;
    p.detector.period = 0.5;
    p.detector.probeTimeout = 0.4;
    p.detector.gossipFanOut = 3;
    p.detector.phiPause = 1;
    return p;
}

}  // namespace

class DetectorsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFormNoticesACrashAndTheReturn_data();
    void everyFormNoticesACrashAndTheReturn();
    void aCopyGoesOnWithTheSameFingerprint_data() { everyFormNoticesACrashAndTheReturn_data(); }
    void aCopyGoesOnWithTheSameFingerprint();
    void aCutLooksLikeADeath();
    void freezingLooksLikeADeath();
    void watchingDisturbsNobody();
    void aSuspectedDeathHasTheCrashForItsCause();
    void impossibleDetectorsAreRefusedByName();
    void intervalsForgetTheOldest();
};

void DetectorsTest::everyFormNoticesACrashAndTheReturn_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("law");
    for (const DetectorForm form : kForms) {
        for (int law = 0; law < 3; ++law)
            QTest::addRow("form %d law %d", static_cast<int>(form), law) << static_cast<int>(form) << law;
    }
}

void DetectorsTest::everyFormNoticesACrashAndTheReturn()
{
    QFETCH(int, form);
    QFETCH(int, law);
    FleetParameters p = watched(static_cast<DetectorForm>(form));
    p.detector.delayLaw = static_cast<DelayLaw>(law);
    p.detector.jitter = 0.05;
    Fleet fleet = fleets::build(p, {"crash@20:S1,duration=40"});
    fleet.advance(secondsToTime(59));
    QVERIFY(fleet.totals().detector.detectedBy >= 1);
    QVERIFY(fleet.totals().detector.detectionSeconds > 0 && fleet.totals().detector.detectionSeconds < 15);
    QVERIFY(fleet.totals().detector.lastDetectionSeconds >= fleet.totals().detector.detectionSeconds);
    const double found = fleet.totals().detector.detectionSeconds;
    fleet.advance(secondsToTime(100));
    QCOMPARE(fleet.totals().detector.detectionSeconds, found);  // of the latest death, for good
    QVERIFY(!fleets::transitions(fleet, TransitionKind::Trusted, 0).empty());
    const double watchedFor = fleet.totals().detector.watchedSeconds;
    QVERIFY2(std::abs(watchedFor - 60) < 0.2, qPrintable(QString::number(watchedFor)));
    QVERIFY(fleet.totals().detector.suspectedSeconds < 10);
}

void DetectorsTest::aCopyGoesOnWithTheSameFingerprint()
{
    QFETCH(int, form);
    QFETCH(int, law);
    FleetParameters p = watched(static_cast<DetectorForm>(form));
    p.detector.delayLaw = static_cast<DelayLaw>(law);
    p.detector.pauses = true;
    p.detector.pauseEvery = 3;
    Fleet fleet = fleets::run(p, 7);
    Fleet copy = fleet;
    fleet.advance(secondsToTime(20));
    copy.advance(secondsToTime(11.1));
    copy.advance(secondsToTime(20));
    QCOMPARE(copy.fingerprint(), fleet.fingerprint());
    QCOMPARE(copy.totals().detector.messages, fleet.totals().detector.messages);
    QCOMPARE(copy.totals().detector.mistakes, fleet.totals().detector.mistakes);
}

void DetectorsTest::aCutLooksLikeADeath()
{
    for (const DetectorForm form : kForms) {
        const Fleet fleet = fleets::run(watched(form), 60, {"partition@10:S1,duration=20"});
        QVERIFY(fleet.totals().detector.mistakes >= 1);
        QCOMPARE(fleet.totals().detector.deaths, 0U);
        QVERIFY(fleet.totals().detector.suspectedSeconds > 5);
    }
    // Heartbeats need one way only, probes two.
    FleetParameters p = watched(DetectorForm::FixedTimeout);
    p.detector.loss = 0;
    QCOMPARE(fleets::run(p, 60, {"partition@10:S1,duration=20,direction=2"}).totals().detector.mistakes,
             std::uint64_t{0});
    p.detector.form = DetectorForm::Probes;
    QCOMPARE(fleets::run(p, 60, {"partition@10:S1,duration=20,direction=2"}).totals().detector.mistakes,
             std::uint64_t{1});
}

void DetectorsTest::freezingLooksLikeADeath()
{
    const Fleet fleet = fleets::run(watched(DetectorForm::FixedTimeout), 60, {"pause@10:S1,duration=20"});
    QCOMPARE(fleet.totals().detector.mistakes, std::uint64_t{1});
    QVERIFY(fleet.totals().detector.suspectedSeconds > 16);
}

void DetectorsTest::watchingDisturbsNobody()
{
    const Fleet alone = fleets::run(fleets::small(), 10);
    const Fleet seen = fleets::run(watched(DetectorForm::Gossip), 10);
    QCOMPARE(seen.totals().offered, alone.totals().offered);
    QCOMPARE(seen.totals().succeeded, alone.totals().succeeded);
    QCOMPARE(seen.totals().waitSeconds, alone.totals().waitSeconds);
}

void DetectorsTest::aSuspectedDeathHasTheCrashForItsCause()
{
    FleetParameters p = watched(DetectorForm::FixedTimeout);
    p.detector.loss = 0;
    const Fleet fleet = fleets::run(p, 30, {"crash@20:S1"});
    const auto suspected = fleets::transitions(fleet, TransitionKind::Suspected, 0);
    QCOMPARE(suspected.size(), std::size_t{1});
    // The balancer's own probes may have ejected the server in between.
    std::uint32_t parent = suspected.front().parent.value;
    while (fleet.transitions().at(parent).parent.valid())
        parent = fleet.transitions().at(parent).parent.value;
    QVERIFY(fleet.transitions().at(parent).kind == TransitionKind::Killed);
}

void DetectorsTest::impossibleDetectorsAreRefusedByName()
{
    FleetParameters p = watched(DetectorForm::Probes);
    p.detector.probeTimeout = 0.6;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("detect-probe-timeout"));
    p.detector.form = DetectorForm::Gossip;
    p.detector.gossipMembers = 3;
    const auto refused = fleetRefusal(p, 1);
    QCOMPARE(refused->key, std::string("gossip-fan-out"));
    QVERIFY(refused->accepted.ends_with("2"));
    p.detector.gossipFanOut = 2;
    QVERIFY(!fleetRefusal(p, 1).has_value());
    p.detector.gossipMembers = 1000;
    p.detector.period = 0.001;
    p.detector.delay = 3600;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("link-delay"));
    p.detector.detector = false;
    p.detector.gossipFanOut = 16;
    QVERIFY(!fleetRefusal(p, 1).has_value());
}

void DetectorsTest::intervalsForgetTheOldest()
{
    IntervalWindow window(3);
    QCOMPARE(window.mean(), 0.0);
    QCOMPARE(window.deviation(), 0.0);
    for (const double seconds : {100.0, 1.0, 2.0, 3.0})
        window.add(secondsToDuration(seconds));
    QCOMPARE(window.count(), std::size_t{3});
    QVERIFY(std::abs(window.mean() - 2) < 1e-12);
    QVERIFY(std::abs(window.deviation() - std::sqrt(2.0 / 3)) < 1e-9);
}

QTEST_GUILESS_MAIN(DetectorsTest)
#include "detectors_test.moc"
