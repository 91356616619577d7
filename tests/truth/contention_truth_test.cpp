// Clients that clash over one row against the published experiment on backoff and jitter.
#include <QtTest>

#include <array>

#include "core/fleet/clients/row_contention.h"
#include "core/theory/backoff.h"
#include "tests/truth/runs.h"

namespace faultglass::truth {

namespace {

/// Mean and standard deviation over 200 trials of awslabs/aws-arch-backoff-simulator.
struct Reference {
    std::uint32_t clients;
    JitterLaw jitter;
    BackoffLaw backoff;
    double milliseconds, millisecondsDeviation, calls, callsDeviation;
};
constexpr auto kPlain = JitterLaw::None, kFull = JitterLaw::Full, kEqual = JitterLaw::Equal;
constexpr auto kDecorrelated = JitterLaw::Decorrelated;
constexpr auto kGrows = BackoffLaw::Exponential, kNone = BackoffLaw::None;
constexpr Reference kReferences[] = {
    {10, kPlain, kGrows, 3609.7, 1357.0, 51.2, 4.2},
    {10, kDecorrelated, kGrows, 448.3, 90.7, 37.8, 2.4},
    {10, kEqual, kGrows, 727.5, 189.8, 42.4, 2.5},
    {10, kFull, kGrows, 473.3, 119.0, 39.1, 2.3},
    {10, kPlain, kNone, 380.6, 33.6, 51.0, 3.8},
    {20, kPlain, kGrows, 14'285.5, 2934.5, 149.5, 13.8},
    {20, kDecorrelated, kGrows, 820.1, 191.0, 100.9, 5.1},
    {20, kEqual, kGrows, 1612.1, 459.1, 107.7, 4.1},
    {20, kFull, kGrows, 1017.2, 241.3, 100.3, 3.5},
    {20, kPlain, kNone, 602.6, 57.2, 152.6, 13.4},
    {50, kPlain, kGrows, 36'310.1, 3164.6, 624.5, 28.4},
    {50, kDecorrelated, kGrows, 2272.6, 509.8, 375.2, 13.1},
    {50, kEqual, kGrows, 4168.0, 506.5, 347.0, 5.6},
    {50, kFull, kGrows, 2895.2, 565.3, 332.4, 4.6},
    {50, kPlain, kNone, 1141.6, 43.0, 688.7, 17.1},
    {100, kPlain, kGrows, 63'361.0, 3762.2, 1857.7, 56.1},
    {100, kDecorrelated, kGrows, 4556.1, 669.1, 1001.2, 30.2},
    {100, kEqual, kGrows, 6558.0, 597.0, 812.5, 7.1},
    {100, kFull, kGrows, 4915.2, 544.3, 796.7, 7.1},
    {100, kPlain, kNone, 2028.2, 40.8, 2422.8, 32.5},
    {150, kPlain, kGrows, 85'412.9, 3867.8, 3549.2, 94.6},
    {150, kDecorrelated, kGrows, 6535.1, 726.2, 1760.6, 49.1},
    {150, kEqual, kGrows, 8285.8, 627.5, 1323.5, 10.0},
    {150, kFull, kGrows, 6386.8, 544.9, 1317.6, 9.5},
    {150, kPlain, kNone, 2880.8, 47.6, 5145.1, 46.9},
    {190, kPlain, kGrows, 101'234.3, 4153.6, 5161.7, 119.2},
    {190, kDecorrelated, kGrows, 7954.0, 959.7, 2434.8, 57.7},
    {190, kEqual, kGrows, 9426.3, 641.9, 1760.6, 11.4},
    {190, kFull, kGrows, 7514.8, 550.4, 1773.2, 12.0},
    {190, kPlain, kNone, 3543.7, 43.7, 8006.9, 67.6},
};
constexpr int kTrials = 200;

/// The experiment's base of 5 ms doubles once before it is first used; decorrelated jitter begins at the base itself.
ContentionParameters herdOf(const Reference& reference)
{
    ContentionParameters p;
    p.clients = reference.clients;
    p.backoff = reference.backoff;
    p.jitter = reference.jitter;
    p.backoffBase = reference.jitter == JitterLaw::Decorrelated ? 0.005 : 0.01;
    return p;
}

QByteArray nameOf(const Reference& reference)
{
    static constexpr std::array kNames{"no jitter", "full", "equal", "decorrelated"};
    return QByteArray::number(reference.clients) + " clients, " +
           (reference.backoff == BackoffLaw::None ? "no pauses"
                                                  : kNames.at(static_cast<std::size_t>(reference.jitter)));
}

/// Two means of as many trials, each with that deviation, are as far apart once in ten thousand.
bool isNear(const char* what, const Statistics& ours, double mean, double deviation)
{
    const double spread = std::max(deviation, ours.deviation());
    const bool near = std::abs(ours.mean() - mean) < 3.9 * spread * std::sqrt(2.0 / kTrials);
    if (!near)
        qWarning("%s: %g, published %g +- %g", what, ours.mean(), mean, deviation);
    return near;
}

}  // namespace

class ContentionTruthTest : public QObject {
    Q_OBJECT

private slots:
    void theHerdDoesWhatThePublishedOneDid_data();
    void theHerdDoesWhatThePublishedOneDid();
    void withoutAnyJitterEveryRoundLetsOneThrough();
    void equalSeedsGiveEqualHerds();
    void oneClientNeedsOneWrite();
};

void ContentionTruthTest::theHerdDoesWhatThePublishedOneDid_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(kReferences)); ++i)
        QTest::newRow(nameOf(kReferences[i]).constData()) << i;
}

void ContentionTruthTest::theHerdDoesWhatThePublishedOneDid()
{
    QFETCH(int, index);
    const Reference& reference = kReferences[index];
    Statistics milliseconds, calls;
    for (std::uint64_t seed = 1; seed <= kTrials; ++seed) {
        const Contention run = contend(herdOf(reference), seed);
        milliseconds.add(run.seconds * 1000);
        calls.add(static_cast<double>(run.writes));
    }
    QVERIFY(isNear("ms until all have written", milliseconds, reference.milliseconds, reference.millisecondsDeviation));
    QVERIFY(isNear("write calls", calls, reference.calls, reference.callsDeviation));
}

void ContentionTruthTest::withoutAnyJitterEveryRoundLetsOneThrough()
{
    for (const std::uint32_t clients : {2U, 10U, 100U}) {
        ContentionParameters p;
        p.clients = clients;
        p.jitter = JitterLaw::None;
        p.backoff = BackoffLaw::Fixed;
        p.messageDeviation = 0;
        const double law = theory::callsWithoutJitter(static_cast<int>(clients)).value();
        QCOMPARE(static_cast<double>(contend(p, 1).writes), law);
    }
}

void ContentionTruthTest::equalSeedsGiveEqualHerds()
{
    const Contention one = contend({}, 7), other = contend({}, 7), another = contend({}, 8);
    QCOMPARE(one.seconds, other.seconds);
    QCOMPARE(one.writes, other.writes);
    QVERIFY(one.seconds != another.seconds);
}

void ContentionTruthTest::oneClientNeedsOneWrite()
{
    ContentionParameters p;
    p.clients = 1;
    QCOMPARE(contend(p, 1).writes, std::uint64_t{1});
    p.clients = 0;
    QCOMPARE(contend(p, 1).writes, std::uint64_t{0});
}

}  // namespace faultglass::truth

QTEST_GUILESS_MAIN(faultglass::truth::ContentionTruthTest)
#include "contention_truth_test.moc"
