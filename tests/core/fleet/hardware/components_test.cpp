// Hardware components: refusals, stocks, groups, weeks, copies of the state, and what they leave alone.
#include <QtTest>

#include "core/fleet/hardware/component_totals.h"
#include "core/fleet/hardware/mechanism.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

constexpr double kDay = 86'400, kYear = 365 * kDay;

FleetParameters hardware(std::uint32_t count)
{
    FleetParameters p;
    p.servers = 1;
    p.customers = 1;
    p.offeredLoad = 1e-6;
    p.healthChecks = false;
    p.sampleInterval = p.customerWindow = kDay;
    p.component.components = true;
    p.component.count = count;
    return p;
}

/// All of it at once: batches, burn-in, a stock that runs out, groups, bad memory.
FleetParameters everything()
{
    FleetParameters p = hardware(500);
    p.component.law = LifeLaw::Bathtub;
    p.component.infantScale = 5;
    p.component.burnIn = 100;
    p.component.batchSize = 50;
    p.component.batchSpread = 0.5;
    p.component.sparesLimited = true;
    p.component.spares = 3;
    p.component.reorder = 60;
    p.component.groupSize = 2;
    p.component.memoryErrors = true;
    p.component.errorsPerYear = 100;
    return p;
}

}  // namespace

class ComponentsTest : public QObject {
    Q_OBJECT

private slots:
    void aFleetWithoutComponentsHasNoneOfTheirEvents();
    void aCopyGoesOnWithTheSameFingerprint();
    void everyFailureIsReplacedOrWaits();
    void withoutSparesNothingIsReplaced();
    void aGroupIsLostOnceAndTheLogSaysWhich();
    void groupsLargerThanTheFleetAreRefused();
    void aBurnInThatNobodySurvivesIsRefused();
    void everyKindLives();
    void clearedTotalsKeepWhatIsNow();
    void aComponentMoreShiftsNobodysLife();
};

void ComponentsTest::aFleetWithoutComponentsHasNoneOfTheirEvents()
{
    FleetParameters p = fleets::small();
    const Fleet without = fleets::run(p, 5);
    p.component.count = 10;
    p.component.mtbf = 0.01;
    const Fleet off = fleets::run(p, 5);
    QCOMPARE(off.fingerprint(), without.fingerprint());
    QCOMPARE(off.totals().components.failures, std::uint64_t{0});
}

void ComponentsTest::aCopyGoesOnWithTheSameFingerprint()
{
    Fleet fleet = fleets::run(everything(), kYear);
    Fleet copy = fleet;
    fleet.advance(secondsToTime(3 * kYear));
    copy.advance(secondsToTime(2 * kYear));
    copy.advance(secondsToTime(3 * kYear));
    QCOMPARE(copy.fingerprint(), fleet.fingerprint());
    QCOMPARE(copy.totals().components.errorsCorrected, fleet.totals().components.errorsCorrected);
    QVERIFY(fleet.totals().components.failures > 100 && fleet.totals().components.burnInDeaths > 0);
    QVERIFY(Fleet(fleet).fingerprint() != fleets::run(everything(), 3 * kYear, {}, 2).fingerprint());
}

void ComponentsTest::everyFailureIsReplacedOrWaits()
{
    const ComponentTotals t = fleets::run(everything(), 4 * kYear).totals().components;
    QVERIFY(t.failures >= t.replaced + t.waiting);
    QCOMPARE(t.working, 500 - static_cast<std::uint32_t>(t.failures - t.replaced));
    QVERIFY(t.stockouts > 0 && t.waitingSeconds > 0);
    QVERIFY(std::abs(t.weeks - 4 * 365 / 7.0) < 1);
}

void ComponentsTest::withoutSparesNothingIsReplaced()
{
    FleetParameters p = hardware(100);
    p.component.mtbf = 1;
    p.component.sparesLimited = true;
    p.component.spares = 0;
    p.component.reorder = 3650;
    const ComponentTotals t = fleets::run(p, kYear).totals().components;
    QCOMPARE(t.replaced, std::uint64_t{0});
    QCOMPARE(t.waiting, static_cast<std::uint32_t>(t.failures));
    QCOMPARE(t.working + t.waiting, 100U);
}

void ComponentsTest::aGroupIsLostOnceAndTheLogSaysWhich()
{
    FleetParameters p = hardware(40);
    p.component.mtbf = 0.5;
    p.component.repair = 2000;
    p.component.groupSize = 2;
    const Fleet fleet = fleets::run(p, 5 * kYear);
    std::vector<std::uint32_t> lost;
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind == TransitionKind::GroupLost)
            lost.push_back(transition.subject);
    }
    QCOMPARE(lost.size(), std::size_t{fleet.totals().components.groupsLost});
    std::ranges::sort(lost);
    QVERIFY(!lost.empty() && std::ranges::adjacent_find(lost) == lost.end() && lost.back() < 20);
    QVERIFY(fleet.transitions().front().kind == TransitionKind::ComponentFailed);
}

void ComponentsTest::groupsLargerThanTheFleetAreRefused()
{
    FleetParameters p = hardware(10);
    p.component.groupSize = 11;
    const auto refused = fleetRefusal(p, 1);
    QVERIFY(refused.has_value());
    QCOMPARE(refused->key, std::string("group-size"));
    QVERIFY(refused->accepted.ends_with("10"));
    p.component.groupSize = 10;
    QVERIFY(!fleetRefusal(p, 1).has_value());
}

void ComponentsTest::aBurnInThatNobodySurvivesIsRefused()
{
    FleetParameters p = hardware(10);
    p.component.mtbf = 1;
    p.component.burnIn = 4 * 8760;
    QCOMPARE(fleetRefusal(p, 1)->key, std::string("burn-in"));
    p.component.burnIn = 2 * 8760;
    QVERIFY(!fleetRefusal(p, 1).has_value());
}

void ComponentsTest::everyKindLives()
{
    for (const ComponentKind kind : {ComponentKind::Disk, ComponentKind::Memory, ComponentKind::PowerSupply,
                                     ComponentKind::NetworkCard, ComponentKind::Server}) {
        FleetParameters p = hardware(10'000);
        p.component.kind = kind;
        const ComponentTotals t = fleets::run(p, kYear).totals().components;
        QVERIFY2(t.failures > 20 && t.failures < 5000, qPrintable(QString::number(static_cast<int>(kind))));
    }
}

void ComponentsTest::clearedTotalsKeepWhatIsNow()
{
    FleetParameters p = hardware(1000);
    p.component.mtbf = 1;
    p.measureFrom = kYear / 2;
    const Fleet half = fleets::run(p, kYear);
    p.measureFrom = 0;
    const Fleet whole = fleets::run(p, kYear);
    QVERIFY(10 * half.totals().components.failures < 6 * whole.totals().components.failures);
    QCOMPARE(half.totals().components.working, whole.totals().components.working);
    const double mean = half.totals().components.workingSeconds / (kYear / 2);
    QVERIFY(mean > 990 && mean <= 1000);
}

void ComponentsTest::aComponentMoreShiftsNobodysLife()
{
    FleetParameters p = hardware(100);
    p.component.mtbf = 3;
    const auto failures = [](const Fleet& fleet) {
        std::vector<std::pair<std::uint32_t, std::int64_t>> found;
        for (const Transition& transition : fleet.transitions()) {
            if (transition.kind == TransitionKind::ComponentFailed && transition.subject < 100)
                found.emplace_back(transition.subject, transition.at.ns);
        }
        return found;
    };
    const auto before = failures(fleets::run(p, kYear));
    p.component.count = 150;
    QVERIFY(before == failures(fleets::run(p, kYear)));
}

QTEST_GUILESS_MAIN(ComponentsTest)
#include "components_test.moc"
