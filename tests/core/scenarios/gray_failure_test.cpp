// The scenario "gray-failure": what probes do not see stays, and customers pay for it.
#include <QtTest>

#include "core/scenarios/gray_failure/gray_failure.h"
#include "tests/core/scenarios/plays.h"

using namespace faultglass;

class GrayFailureTest : public QObject {
    Q_OBJECT

private slots:
    void aTenthOfATenthIsLostForEver();
    void shallowProbesNeverNotice();
    void deepProbesNoticeWhatFailsOften();
    void oneRetryHidesIt();
};

void GrayFailureTest::aTenthOfATenthIsLostForEver()
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Fleet fleet =
            plays::playOne(grayFailureScenario(), {{"retries", "off"}, {"measure-from", "10"}}, seed, 110);
        const double lost = plays::share(fleet.totals().failed, fleet.totals().failed + fleet.totals().succeeded);
        QVERIFY2(std::abs(lost - 0.01) < 0.002, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(lost)));
    }
}

void GrayFailureTest::shallowProbesNeverNotice()
{
    const Fleet fleet = plays::playOne(grayFailureScenario(), {{"gray-share", "1"}}, 1, 300);
    QVERIFY(fleet.view().servers.front().inRotation);
    QCOMPARE(fleet.view().servers.front().state, ServerState::Gray);
}

void GrayFailureTest::deepProbesNoticeWhatFailsOften()
{
    const plays::Settings often{{"gray-share", "0.9"}, {"probe-depth", "deep"}};
    const Fleet fleet = plays::playOne(grayFailureScenario(), often, 1, 300);
    std::size_t ejected = 0;
    for (const Transition& transition : fleet.transitions())
        ejected += transition.kind == TransitionKind::Ejected && transition.subject == 0 ? 1 : 0;
    QVERIFY(ejected > 0);
}

void GrayFailureTest::oneRetryHidesIt()
{
    const auto lost = [](const char* retries) {
        const Fleet fleet =
            plays::playOne(grayFailureScenario(), {{"retries", retries}, {"max-attempts", "2"}}, 1, 100);
        return plays::share(fleet.totals().failed, fleet.totals().offered);
    };
    QVERIFY(lost("on") < lost("off") / 5);
}

QTEST_GUILESS_MAIN(GrayFailureTest)
#include "gray_failure_test.moc"
