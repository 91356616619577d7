// From when a change holds, and what is said of values that are set later.
#include <QtTest>

#include "core/runtime/lab.h"
#include "core/scenarios/cascading_failure/cascading_failure.h"
#include "widgets/panels/edit_start.h"
#include "widgets/panels/lab_edits.h"
#include "widgets/panels/later_values.h"

using namespace faultglass;

namespace {

Transition at(double seconds, TransitionKind kind, std::uint32_t id)
{
    Transition transition;
    transition.id = CauseId{id};
    transition.at = secondsToTime(seconds);
    transition.kind = kind;
    return transition;
}

Frame frameAt(double seconds, const Timeline& timeline = defaultTimeline(cascadingFailureScenario()))
{
    Frame frame;
    frame.now = secondsToTime(seconds);
    frame.timeline = std::make_shared<const Timeline>(timeline);
    return frame;
}

}  // namespace

class EditStartTest : public QObject {
    Q_OBJECT
private slots:
    void beforeAnythingHasHappenedAChangeHoldsFromTheStart()
    {
        TransitionLog log;
        log.add(at(1, TransitionKind::Overloaded, 0));  // what comes of the load alone is still setting up
        log.add(at(4, TransitionKind::Killed, 1));
        EditStart start;
        start.follow(frameAt(3.9), log);
        QVERIFY(start.isFromStart());
        start.follow(frameAt(4), log);
        QVERIFY(!start.isFromStart());
        start.follow(frameAt(0), log);
        QVERIFY(start.isFromStart());
    }

    void whatIsChosenCountsUntilTheBorderIsPassed()
    {
        TransitionLog log;
        log.add(at(4, TransitionKind::Killed, 0));
        EditStart start;
        start.follow(frameAt(1), log);
        start.choose(false);
        start.follow(frameAt(3), log);
        QVERIFY(!start.isFromStart());
        start.follow(frameAt(5), log);
        start.choose(true);
        start.follow(frameAt(50), log);
        QVERIFY(start.isFromStart());
        start.follow(frameAt(2), log);
        start.follow(frameAt(5), log);
        QVERIFY(!start.isFromStart());
    }

    void aForkIsSomethingThatHappened()
    {
        Timeline timeline = defaultTimeline(cascadingFailureScenario());
        timeline.entries = {{1, secondsToTime(2), ForkArm{0}}};
        EditStart start;
        start.follow(frameAt(1, timeline), {});
        QVERIFY(start.isFromStart());
        start.follow(frameAt(2, timeline), {});
        QVERIFY(!start.isFromStart());
    }

    void whatIsSetLaterIsSaidOnce()
    {
        Timeline timeline = defaultTimeline(cascadingFailureScenario());
        timeline.entries = {{1, secondsToTime(2), SetParameter{"offered-load", 6200, -1}},
                            {2, secondsToTime(3), SetParameter{"offered-load", 7000, -1}},
                            {3, secondsToTime(4), SetParameter{"retries", 0, 1}}};
        const std::size_t load = *timeline.parameters.find("offered-load"),
                          retries = *timeline.parameters.find("retries");
        QCOMPARE(laterValues(timeline, 0, secondsToTime(1))[load], QStringLiteral("6,200\u00A0rps from 00:02.0 on"));
        QCOMPARE(laterValues(timeline, 0, secondsToTime(2))[load], QStringLiteral("7,000\u00A0rps from 00:03.0 on"));
        QVERIFY(laterValues(timeline, 0, secondsToTime(3))[load].isEmpty());
        QVERIFY(laterValues(timeline, 0, SimTime{})[retries].isEmpty());
        QCOMPARE(laterValues(timeline, 1, SimTime{})[retries], QStringLiteral("off from 00:04.0 on"));

        LaterWatch watch;
        const auto shared = std::make_shared<const Timeline>(timeline);
        QVERIFY(watch.follow(shared, 0, SimTime{}).has_value());
        QVERIFY(!watch.follow(shared, 0, secondsToTime(1.9)).has_value());
        QVERIFY(watch.follow(shared, 0, secondsToTime(2)).has_value());
        QVERIFY(watch.follow(shared, 1, secondsToTime(2)).has_value());
    }

    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
};

QTEST_GUILESS_MAIN(EditStartTest)
#include "edit_start_test.moc"
