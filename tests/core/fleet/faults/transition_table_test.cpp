// The rows of transitions: complete, and every condition that one of them begins is ended by another.
#include <QtTest>

#include "core/fleet/faults/transition_table.h"

using namespace faultglass;

class TransitionTableTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasItsRow();
    void everyConditionBeginsAndEnds();
    void whatBeginsAFaultIsHarmAndWhatEndsItIsNone();
    void whatIsMarkedAsWorseIsHarm();
};

void TransitionTableTest::everyKindHasItsRow()
{
    QCOMPARE(transitionTable().size(), kTransitionKinds);
    for (std::size_t i = 0; i < kTransitionKinds; ++i) {
        const auto kind = static_cast<TransitionKind>(i);
        QCOMPARE(&transitionRow(kind), &transitionTable()[i]);
        QVERIFY(transitionRow(kind).kind == kind);
    }
}

void TransitionTableTest::everyConditionBeginsAndEnds()
{
    unsigned begun = 0, ended = 0;
    for (const TransitionRow& row : transitionTable()) {
        begun |= row.span.begins;
        ended |= row.span.ends;
        QVERIFY2((row.span.begins & row.span.ends) == 0, row.text.data());
    }
    QCOMPARE(begun, (1U << kTransitionConditions) - 1);
    QCOMPARE(ended, begun);
}

void TransitionTableTest::whatBeginsAFaultIsHarmAndWhatEndsItIsNone()
{
    for (const TransitionRow& row : transitionTable()) {
        const bool worse = row.severity == TransitionSeverity::Failure || row.severity == TransitionSeverity::Harm;
        QVERIFY2((row.span.begins & kFault) == 0 || worse, row.text.data());
        QVERIFY2((row.span.ends & kFault) == 0 || !worse, row.text.data());
    }
}

void TransitionTableTest::whatIsMarkedAsWorseIsHarm()
{
    QVERIFY(madeWorse(TransitionKind::Killed) && isMarkedInCharts(TransitionKind::Killed));
    QVERIFY(madeWorse(TransitionKind::Ejected) && !isMarkedInCharts(TransitionKind::Ejected));
    QVERIFY(!madeWorse(TransitionKind::CustomerDown));  // it has no mark
    QVERIFY(!madeWorse(TransitionKind::Restarted) && isMarkedInCharts(TransitionKind::Restarted));
}

QTEST_GUILESS_MAIN(TransitionTableTest)
#include "transition_table_test.moc"
