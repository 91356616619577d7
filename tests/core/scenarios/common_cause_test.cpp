// Common causes: each of the four does what its story says, and its remedy helps.
#include <QtTest>

#include "core/fleet/fleet.h"
#include "core/scenarios/arm_spec.h"
#include "core/scenarios/common_cause/common_cause.h"

using namespace faultglass;

namespace {

struct Lost {
    double share;
    std::uint32_t fewestUp;
};

/// What a minute of the scenario loses; settings are key and text, in pairs.
Lost lost(std::initializer_list<std::pair<const char*, const char*>> settings, std::uint64_t seed)
{
    ParameterSet parameters(commonCauseScenario().rows());
    for (const auto& [key, text] : settings)
        FG_ASSERT(!parameters.setText(key, text));
    Fleet fleet(commonCauseScenario().build(parameters, seed).value().front().fleet);
    fleet.advance(secondsToTime(60));
    const Totals& totals = fleet.totals();
    return {static_cast<double>(totals.failed) / static_cast<double>(totals.offered), totals.serversUpLeast};
}

}  // namespace

class CommonCauseTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLostWithoutACause();
    void poisonKillsMoreThanOneServerAtATime();
    void aPushToAllFailsAllAndACanaryFew();
    void aLeakTakesAllThatStartedTogether();
    void loadPressureNeedsNoFault();
    void whatCannotBeIsRefusedByName();
};

void CommonCauseTest::nothingIsLostWithoutACause()
{
    for (const std::uint64_t seed : {1, 2, 3})
        QVERIFY(lost({{"cause", "none"}}, seed).share < 0.001);
}

void CommonCauseTest::poisonKillsMoreThanOneServerAtATime()
{
    for (const std::uint64_t seed : {1, 2, 3})
        QVERIFY(lost({{"cause", "poison"}}, seed).fewestUp <= 6);
}

void CommonCauseTest::aPushToAllFailsAllAndACanaryFew()
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const double all = lost({{"cause", "config"}}, seed).share;
        const double canary =
            lost({{"cause", "config"}, {"release-strategy", "canary"}, {"retries", "off"}}, seed).share;
        QVERIFY2(all > 0.03 && canary < all / 3, qPrintable(QString("seed %1: %2, %3").arg(seed).arg(all).arg(canary)));
    }
}

void CommonCauseTest::aLeakTakesAllThatStartedTogether()
{
    for (const std::uint64_t seed : {1, 2, 3}) {
        const double together = lost({{"cause", "leak"}}, seed).share;
        const double staggered =
            lost({{"cause", "leak"}, {"leak-phase", "staggered"}, {"restart-delay", "1"}}, seed).share;
        QVERIFY2(together > 0.2 && staggered < together / 4,
                 qPrintable(QString("seed %1: %2, %3").arg(seed).arg(together).arg(staggered)));
    }
}

void CommonCauseTest::loadPressureNeedsNoFault()
{
    for (const std::uint64_t seed : {1, 2, 3})
        QVERIFY(lost({{"cause", "load"}}, seed).share > 0.2);
}

void CommonCauseTest::whatCannotBeIsRefusedByName()
{
    ParameterSet parameters(commonCauseScenario().rows());
    QVERIFY(!parameters.setText("cause", "leak") && !parameters.set("leak-start", 2000));
    const auto built = commonCauseScenario().build(parameters, 1);
    QVERIFY(!built.ok());
    QCOMPARE(built.error().key, std::string("leak-start"));
}

QTEST_GUILESS_MAIN(CommonCauseTest)
#include "common_cause_test.moc"
