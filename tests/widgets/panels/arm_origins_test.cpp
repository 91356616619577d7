// Which arm came from which, what it is called, and a timeline without one of them.
#include <QTest>

#include "core/runtime/lab.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/lab_edits.h"

using namespace faultglass;

class ArmOriginsTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyArmIsKnownAlsoBeforeItsFork();
    void differencesAreSaidInWords();
    void withoutALeafTheOthersMoveUp();
    void whoWasForkedFromAnArmTakesItsPlace();
    void theOnlyArmStays();

private:
    void at(double seconds) { m_lab->advance(secondsToTime(seconds)); }
    void apply(const Action& action) { QVERIFY(!m_lab->apply(m_nextId++, action)); }
    [[nodiscard]] std::optional<Timeline> without(int arm) const
    {
        return withoutArm(m_lab->timeline(), m_lab->frame().ownArms, arm);
    }
    [[nodiscard]] std::uint64_t fingerprintAt(const Timeline& timeline, double seconds) const
    {
        Lab lab;
        if (lab.load(timeline))
            return 0;
        lab.advance(secondsToTime(seconds));
        return lab.fingerprint();
    }

    std::unique_ptr<Lab> m_lab;
    std::uint64_t m_nextId = 1;
};

void ArmOriginsTest::init()
{
    m_lab = std::make_unique<Lab>();
    Timeline timeline = defaultTimeline(cascadingFailureScenario());
    QVERIFY(!timeline.parameters.set("offered-load", 500));
    QVERIFY(!m_lab->load(timeline));
}

void ArmOriginsTest::everyArmIsKnownAlsoBeforeItsFork()
{
    QCOMPARE(armOrigins(m_lab->frame()).size(), std::size_t{1});
    at(1);
    apply(ForkArm{0});
    at(2);
    apply(ForkArm{1});
    const std::vector<ArmOrigin> all{{-1, {}}, {0, secondsToTime(1)}, {1, secondsToTime(2)}};
    QVERIFY(armOrigins(m_lab->frame()) == all);
    for (const double seconds : {0.5, 1.5, 2.0}) {
        m_lab->seek(secondsToTime(seconds));
        at(seconds);
        QVERIFY(armOrigins(m_lab->frame()) == all);
    }
    m_lab->seek(secondsToTime(1.5));
    at(1.5);
    QCOMPARE(presentArm(all, 2, m_lab->frame()), 1);
    m_lab->seek(secondsToTime(0.5));
    at(0.5);
    QCOMPARE(presentArm(all, 2, m_lab->frame()), 0);
}

void ArmOriginsTest::differencesAreSaidInWords()
{
    at(1);
    apply(ForkArm{0});
    QVERIFY(armDifferences(m_lab->frame(), 1, 0).isEmpty());
    apply(SetParameter{"retries", 0, 1});
    QCOMPARE(armDifferences(m_lab->frame(), 1, 0), QStringList{QStringLiteral("Clients retry off")});
    QCOMPARE(armDifferences(m_lab->frame(), 0, 1), QStringList{QStringLiteral("Clients retry on")});
    QVERIFY(!m_lab->nameArm(1, "no retries"));
    QCOMPARE(armName(*m_lab->frame().timeline, 0), QStringLiteral("A"));
    QCOMPARE(armName(*m_lab->frame().timeline, 1), QStringLiteral("no retries"));
}

void ArmOriginsTest::withoutALeafTheOthersMoveUp()
{
    at(1);
    apply(ForkArm{0});
    apply(ForkArm{0});
    apply(SetParameter{"retries", 0, 1});
    apply(SetParameter{"max-attempts", 5, 2});
    QVERIFY(!m_lab->nameArm(2, "five"));
    const auto changed = without(1);
    QVERIFY(changed);
    QCOMPARE(changed->entries.size(), std::size_t{2});
    const auto* change = std::get_if<SetParameter>(&changed->entries[1].action);
    QVERIFY(change != nullptr && change->key == "max-attempts" && change->arm == 1);
    QCOMPARE(changed->armNames, (std::vector<std::string>{"", "five"}));
}

void ArmOriginsTest::whoWasForkedFromAnArmTakesItsPlace()
{
    // B differs from A from 1 s on; C is B with a dead server from 2 s on. Without B, C is what it was.
    Timeline wanted = m_lab->timeline();
    at(1);
    apply(ForkArm{0});
    apply(SetParameter{"retries", 0, 1});
    at(2);
    apply(ForkArm{1});
    apply(InjectFault{makeFault(FaultKind::Crash, ServerId{0}), 2});
    apply(InjectFault{makeFault(FaultKind::Crash, ServerId{1}), 1});
    const auto changed = without(1);
    QVERIFY(changed);
    wanted.entries = {{1, secondsToTime(1), ForkArm{0}},
                      {2, secondsToTime(1), SetParameter{"retries", 0, 1}},
                      {3, secondsToTime(2), InjectFault{makeFault(FaultKind::Crash, ServerId{0}), 1}}};
    QCOMPARE(fingerprintAt(*changed, 4), fingerprintAt(wanted, 4));
}

void ArmOriginsTest::theOnlyArmStays()
{
    QVERIFY(!without(0));
    at(1);
    apply(ForkArm{0});
    QVERIFY(without(0));  // then B is all there is
    QVERIFY(without(1));
    QVERIFY(!without(2));
}

QTEST_GUILESS_MAIN(ArmOriginsTest)
#include "arm_origins_test.moc"
