// The chain of causes: parents come first, and what happened can be walked back to what set it off.
#include <set>

#include <QtTest>

#include "core/fleet/faults/causes.h"
#include "tests/core/fleet/fleets.h"

using namespace faultglass;

namespace {

const Transition* find(const Fleet& fleet, CauseId id)
{
    if (!id.valid() || id.value < fleet.firstTransition())
        return nullptr;
    const std::size_t place = id.value - fleet.firstTransition();
    return place < fleet.transitions().size() ? &fleet.transitions()[place] : nullptr;
}

/// The kinds from `id` back to where the chain starts.
std::vector<TransitionKind> chain(const Fleet& fleet, CauseId id)
{
    std::vector<TransitionKind> kinds;
    for (const Transition* link = find(fleet, id); link; link = find(fleet, link->parent))
        kinds.push_back(link->kind);
    return kinds;
}

/// All that was needed for `id`, back to where the chains start: kinds and subjects.
std::set<std::pair<TransitionKind, std::uint32_t>> causes(const Fleet& fleet, CauseId id)
{
    std::set<std::pair<TransitionKind, std::uint32_t>> found;
    const Transition* const link = find(fleet, id);
    std::vector<CauseId> parents;
    if (link != nullptr)
        parents = {link->parent};
    if (link != nullptr)
        parents.insert(parents.end(), link->also.begin(), link->also.end());
    for (const CauseId parent : parents) {
        if (const Transition* cause = find(fleet, parent)) {
            found.emplace(cause->kind, cause->subject);
            found.merge(causes(fleet, parent));
        }
    }
    return found;
}

/// The defaults: five servers at 80 %, clients that retry. Killing one brings them all down.
FleetParameters cascade() { return {}; }

}  // namespace

class CausesTest : public QObject {
    Q_OBJECT

private slots:
    void everyParentPrecedesItsChild_data();
    void everyParentPrecedesItsChild();
    void theChainOfAnOverloadReachesTheKill();
    void anOverloadSplitsItsLoad();
    void overloadWithoutAFaultStartsItsOwnChain();
    void aSpikeIsWhatAnOverloadUnderItComesFrom();
    void bothKillsAreCausesOfWhatBothBrought();
    void aSlowedServerIsOverloadedBecauseItWasSlowed();
    void aNoisyCustomerIsNamed();
    void whatIsHealedIsNoCauseOfWhatComesLater();
    void moreCausesThanThereIsRoomForAreCounted();
    void theOldestLinksAreForgottenFirst();
    void manyCustomersAreNotLogged();
};

void CausesTest::everyParentPrecedesItsChild_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void CausesTest::everyParentPrecedesItsChild()
{
    QFETCH(quint64, seed);
    const Fleet fleet =
        fleets::run(seed % 2 == 0 ? fleets::small() : fleets::busy(), 120,
                    {"crash@4:S1,duration=10", "slow@20:S2,factor=5,duration=10", "gray@25:all,share=0.3",
                     "load-spike@40,factor=2,duration=10", "pause@45:S3,duration=6", "heal@60:all"},
                    seed);
    QVERIFY(fleet.transitions().size() > 20);
    CauseId expected{fleet.firstTransition()};
    SimTime last;
    for (const Transition& transition : fleet.transitions()) {
        QCOMPARE(transition.id, expected);
        ++expected.value;
        QVERIFY(transition.at >= last);
        last = transition.at;
        if (!transition.parent.valid())
            continue;
        QVERIFY(transition.parent < transition.id);
        const Transition* parent = find(fleet, transition.parent);
        QVERIFY(parent != nullptr && parent->at <= transition.at);
    }
}

void CausesTest::theChainOfAnOverloadReachesTheKill()
{
    const Fleet fleet = fleets::run(cascade(), 30, {"crash@4:S1,duration=20"});
    QVERIFY(fleets::run(cascade(), 4).transitions().empty());
    int overloads = 0;
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind != TransitionKind::Overloaded)
            continue;
        ++overloads;
        const auto kinds = chain(fleet, transition.id);
        QVERIFY2(kinds.back() == TransitionKind::Killed, qPrintable(QString::number(static_cast<int>(kinds.back()))));
    }
    QVERIFY(overloads >= 4);
}

void CausesTest::anOverloadSplitsItsLoad()
{
    const Fleet fleet = fleets::run(cascade(), 20, {"crash@4:S1"});
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind != TransitionKind::Overloaded)
            continue;
        const LoadSplit& load = transition.load;
        QVERIFY(load.fresh >= 0 && load.redistributed >= 0 && load.retried >= 0);
        QVERIFY(load.fresh + load.redistributed + load.retried > 0);
    }
}

void CausesTest::overloadWithoutAFaultStartsItsOwnChain()
{
    FleetParameters p = fleets::small();
    p.offeredLoad = 900;
    const Fleet fleet = fleets::run(p, 20);
    const auto overloads = fleets::transitions(fleet, TransitionKind::Overloaded, 0);
    QVERIFY(!overloads.empty() && !overloads[0].parent.valid());
}

void CausesTest::aSpikeIsWhatAnOverloadUnderItComesFrom()
{
    const Fleet fleet = fleets::run(fleets::small(), 40, {"load-spike@10,factor=4"});
    const auto overloads = fleets::transitions(fleet, TransitionKind::Overloaded, 0);
    QVERIFY(!overloads.empty());
    QVERIFY(chain(fleet, overloads[0].id).back() == TransitionKind::LoadSpiked);
}

void CausesTest::bothKillsAreCausesOfWhatBothBrought()
{
    FleetParameters p = fleets::small();
    p.offeredLoad = 330;  // four of five can do it, three cannot
    const Fleet fleet = fleets::run(p, 60, {"crash@5:S1", "crash@20:S2"});
    int overloads = 0;
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind != TransitionKind::Overloaded)
            continue;
        ++overloads;
        const auto all = causes(fleet, transition.id);
        QVERIFY(all.contains({TransitionKind::Killed, 0}));
        QVERIFY(all.contains({TransitionKind::Killed, 1}));
    }
    QVERIFY(overloads > 0);
}

void CausesTest::aSlowedServerIsOverloadedBecauseItWasSlowed()
{
    FleetParameters p = fleets::small();
    p.balancing = BalancingPolicy::Random;
    const Fleet fleet = fleets::run(p, 30, {"slow@5:S2,factor=8"});
    const auto overloads = fleets::transitions(fleet, TransitionKind::Overloaded, 1);
    QVERIFY(!overloads.empty());
    const auto all = causes(fleet, overloads[0].id);
    QVERIFY(all.contains({TransitionKind::Slowed, 1}));
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(overloads[0].load.redistributed, 0.0F);  // nobody is missing: what is more than its share is chance
}

void CausesTest::aNoisyCustomerIsNamed()
{
    Fleet fleet = fleets::run(fleets::small(), 5);
    fleet.inject(makeFault(FaultKind::Noisy, FaultTarget{Level::Customer, 2}, 50));
    fleet.advance(secondsToTime(30));
    const auto overloads = fleets::transitions(fleet, TransitionKind::Overloaded, 0);
    QVERIFY(!overloads.empty());
    QVERIFY(causes(fleet, overloads[0].id).contains({TransitionKind::CustomerNoisy, 2}));
}

void CausesTest::whatIsHealedIsNoCauseOfWhatComesLater()
{
    const Fleet fleet = fleets::run(fleets::small(), 60, {"crash@5:S1,duration=5", "load-spike@40,factor=4"});
    const auto overloads = fleets::transitions(fleet, TransitionKind::Overloaded, 2);
    QVERIFY(!overloads.empty());
    const auto all = causes(fleet, overloads.back().id);
    QVERIFY(all.contains({TransitionKind::LoadSpiked, CauseId::kNoValue}));
    QVERIFY(!all.contains({TransitionKind::Killed, 0}));
}

void CausesTest::moreCausesThanThereIsRoomForAreCounted()
{
    Causes causes;
    for (std::uint32_t i = 0; i < 9; ++i) {
        causes.add(CauseId{i});
        causes.add(CauseId{i / 2});
        causes.add(CauseId{});
    }
    QCOMPARE(causes.kept().size(), std::size_t{6});
    QCOMPARE(causes.more(), 3U);
    QCOMPARE(causes.kept().front(), CauseId{0});
}

void CausesTest::theOldestLinksAreForgottenFirst()
{
    Fleet fleet = fleets::build(fleets::small());
    constexpr std::uint32_t kMost = 65'536;
    for (std::uint32_t i = 0; i < 3 * kMost; ++i)
        fleets::inject(fleet, i % 2 == 0 ? "slow@0:S1" : "heal@0:S1");
    QVERIFY(fleet.transitions().size() <= kMost);
    QVERIFY(fleet.transitions().size() >= kMost / 2);
    QCOMPARE(fleet.firstTransition() + fleet.transitions().size(), std::size_t{3 * kMost});
    QCOMPARE(fleet.transitions().front().id.value, fleet.firstTransition());
}

void CausesTest::manyCustomersAreNotLogged()
{
    FleetParameters p = fleets::small();
    p.customers = 1001;
    const Fleet fleet = fleets::run(p, 30, {"crash@5:all"});
    QCOMPARE(fleet.view().customers.size(), std::size_t{1001});
    QVERIFY(fleet.view().latest.customersDown > 900);
    for (const Transition& transition : fleet.transitions())
        QVERIFY(transition.kind != TransitionKind::CustomerDown);
}

QTEST_GUILESS_MAIN(CausesTest)
#include "causes_test.moc"
