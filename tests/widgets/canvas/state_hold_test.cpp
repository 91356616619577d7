#include <QtTest>

#include "widgets/canvas/state_hold.h"

using namespace faultglass;

class StateHoldTest : public QObject {
    Q_OBJECT
private slots:
    void theFirstStateShowsAtOnce();
    void aDegradedStateStaysLongEnoughToBeSeen();
    void aWorseStateShowsAtOnce();
    void aBlipOfBeingBusyDoesNotShow();
    void lastingBusynessShows();
    void whatStandsStillShowsAsItIs();
};

void StateHoldTest::theFirstStateShowsAtOnce()
{
    StateHold hold;
    hold.reset(2);
    QCOMPARE(hold.shown(0, ServerState::Busy, 10), ServerState::Busy);
    QCOMPARE(hold.shown(1, ServerState::Down, 10), ServerState::Down);
}

void StateHoldTest::aDegradedStateStaysLongEnoughToBeSeen()
{
    StateHold hold;
    hold.reset(1);
    hold.shown(0, ServerState::Healthy, 5);
    QCOMPARE(hold.shown(0, ServerState::Overloaded, 6), ServerState::Overloaded);
    QCOMPARE(hold.shown(0, ServerState::Healthy, 6.1), ServerState::Overloaded);
    QCOMPARE(hold.shown(0, ServerState::Healthy, 7.2), ServerState::Overloaded);
    QCOMPARE(hold.shown(0, ServerState::Healthy, 7.35), ServerState::Healthy);
}

void StateHoldTest::aWorseStateShowsAtOnce()
{
    StateHold hold;
    hold.reset(1);
    hold.shown(0, ServerState::Healthy, 1);
    hold.shown(0, ServerState::Slow, 2);
    QCOMPARE(hold.shown(0, ServerState::Down, 2.05), ServerState::Down);
    QCOMPARE(hold.shown(0, ServerState::Slow, 2.5), ServerState::Down);
}

void StateHoldTest::aBlipOfBeingBusyDoesNotShow()
{
    StateHold hold;
    hold.reset(1);
    hold.shown(0, ServerState::Healthy, 1);
    for (double at = 2; at < 12; at += 0.4) {
        QCOMPARE(hold.shown(0, ServerState::Busy, at), ServerState::Healthy);
        QCOMPARE(hold.shown(0, ServerState::Healthy, at + 0.1), ServerState::Healthy);
    }
}

void StateHoldTest::lastingBusynessShows()
{
    StateHold hold;
    hold.reset(1);
    hold.shown(0, ServerState::Healthy, 1);
    QCOMPARE(hold.shown(0, ServerState::Busy, 2), ServerState::Healthy);
    QCOMPARE(hold.shown(0, ServerState::Busy, 2.4), ServerState::Healthy);
    QCOMPARE(hold.shown(0, ServerState::Busy, 2.6), ServerState::Busy);
}

void StateHoldTest::whatStandsStillShowsAsItIs()
{
    StateHold hold;
    hold.reset(1);
    hold.shown(0, ServerState::Down, 1);
    hold.show(0, ServerState::Healthy, 1.1);
    QCOMPARE(hold.shown(0, ServerState::Healthy, 1.2), ServerState::Healthy);
}

QTEST_GUILESS_MAIN(StateHoldTest)
#include "state_hold_test.moc"
