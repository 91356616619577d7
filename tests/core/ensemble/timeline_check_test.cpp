#include "core/ensemble/timeline_check.h"

#include <cmath>

#include <QtTest>

#include "tests/core/ensemble/small_scenarios.h"

using namespace faultglass;

class TimelineCheckTest : public QObject {
    Q_OBJECT

private slots:
    void whatCanRunPasses();
    void whatCannotRunIsNamedByItsPlace_data();
    void whatCannotRunIsNamedByItsPlace();
    void theStartTakesInWhatNeedsARebuild();
    void aRefusedStartHasNoSizes();
};

namespace {

Timeline withEntries(std::vector<std::pair<double, Action>> actions)
{
    Timeline timeline = test::smallTimeline(test::twoArms());
    for (auto& [at, action] : actions)
        timeline.entries.push_back({timeline.entries.size() + 1, secondsToTime(at), std::move(action)});
    return timeline;
}

}  // namespace

void TimelineCheckTest::whatCanRunPasses()
{
    const Timeline timeline = withEntries({{0, SetParameter{"servers", 7, -1}},
                                           {0, SetSeed{9}},
                                           {1, ForkArm{1}},
                                           {1, SetParameter{"retries", 0, 2}},
                                           {2, ForkArm{2}},
                                           {2, InjectFault{makeFault(FaultKind::Crash, ServerId{6}), 3}}});
    const auto refused = checkTimeline(timeline);
    QVERIFY2(!refused, refused ? refused->message().c_str() : "");
}

void TimelineCheckTest::whatCannotRunIsNamedByItsPlace_data()
{
    QTest::addColumn<Timeline>("timeline");
    QTest::addColumn<QString>("key");
    const auto add = [](const char* name, const Timeline& timeline, const char* key) {
        QTest::newRow(name) << timeline << QString::fromLatin1(key);
    };
    add("unknown parameter", withEntries({{1, SetParameter{"retrys", 1, -1}}}), "entries[0].set.retrys");
    add("value out of range", withEntries({{1, ForkArm{0}}, {1, SetParameter{"max-attempts", 999, -1}}}),
        "entries[1].set.max-attempts");
    add("not a number", withEntries({{1, SetParameter{"client-timeout", std::nan(""), -1}}}),
        "entries[0].set.client-timeout");
    add("refused by the scenario", withEntries({{1, SetParameter{"offered-load", 3, -1}}}), "entries[0].set.customers");
    add("rebuild while running", withEntries({{1, SetParameter{"servers", 7, -1}}}), "entries[0].at");
    add("rebuild of one arm", withEntries({{0, SetParameter{"servers", 7, 1}}}), "entries[0].arm");
    add("seed while running", withEntries({{1, SetSeed{1}}}), "entries[0].at");
    add("no such arm", withEntries({{1, SetParameter{"retries", 0, 2}}}), "entries[0].arm");
    add("no such arm for a fault", withEntries({{1, InjectFault{makeFault(FaultKind::Heal), 2}}}), "entries[0].arm");
    add("fork of nothing", withEntries({{1, ForkArm{2}}}), "entries[0].fork");
    add("fork of less than nothing", withEntries({{1, ForkArm{-1}}}), "entries[0].fork");
    add("a fork too many", withEntries({{1, ForkArm{0}}, {1, ForkArm{0}}, {1, ForkArm{0}}}), "entries[2].fork");
    add("no such server", withEntries({{1, InjectFault{makeFault(FaultKind::Crash, ServerId{5}), -1}}}),
        "entries[0].fault");
    add("out of order", withEntries({{2, ForkArm{0}}, {1, ForkArm{0}}}), "entries[1].at");
    Timeline fault = withEntries({});
    fault.faults.push_back({secondsToTime(1), makeFault(FaultKind::Slow, ServerId{0})});
    fault.faults.push_back({secondsToTime(1), makeFault(FaultKind::Slow, ServerId{5})});
    add("a fault at no server", fault, "faults[1]");
    add("start refused", withEntries({{0, SetParameter{"customers", 200, -1}}}), "parameters.customers");
}

void TimelineCheckTest::whatCannotRunIsNamedByItsPlace()
{
    QFETCH(Timeline, timeline);
    QFETCH(QString, key);
    const auto refused = checkTimeline(timeline);
    QVERIFY(refused.has_value());
    QCOMPARE(QString::fromStdString(refused->key), key);
    QVERIFY(!refused->accepted.empty());
}

void TimelineCheckTest::theStartTakesInWhatNeedsARebuild()
{
    const Timeline folded = withFoldedStart(
        withEntries({{0, SetParameter{"servers", 7, -1}}, {0, SetSeed{9}}, {0, SetParameter{"retries", 0, -1}}}));
    QCOMPARE(folded.parameters.value("servers"), 7.0);
    QCOMPARE(folded.seed, std::uint64_t{9});
    QCOMPARE(folded.entries.size(), std::size_t{1});
    QCOMPARE(folded.entries[0].id, std::uint64_t{3});
    QCOMPARE(smallestSizes(folded).value().servers, 7U);
}

void TimelineCheckTest::aRefusedStartHasNoSizes()
{
    Timeline timeline = test::smallTimeline(test::twoArms());
    QVERIFY(!timeline.parameters.set("customers", 200));
    QVERIFY(!smallestSizes(timeline).ok());
}

QTEST_GUILESS_MAIN(TimelineCheckTest)
#include "timeline_check_test.moc"
