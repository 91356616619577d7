#include <QtTest>

#include "widgets/canvas/transition_log.h"
#include "widgets/canvas/transition_text.h"

using namespace faultglass;

namespace {

Transition make(TransitionKind kind, std::uint32_t subject, double seconds, LoadSplit load = {})
{
    Transition transition;
    transition.id = CauseId{0};
    transition.kind = kind;
    transition.subject = subject;
    transition.at = secondsToTime(seconds);
    transition.load = load;
    return transition;
}

}  // namespace

class TransitionTextTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindHasALineAMarkerAndATitle_data();
    void everyKindHasALineAMarkerAndATitle();
    void overloadTellsWhereTheLoadCameFrom();
    void overloadByNewRequestsAloneSaysSo();
    void aStormWithoutFiguresStillHasALine();
    void aChainReadsFromTriggerToEnd();
    void whatHappenedToSeveralAtOnceSharesALine();
    void aStoryIsShortenedBetweenItsCausesAndItsEnd();
    void anEmptyChainHasNoLines();
    void theLogKnowsAllCausesAndWhatLasts();
    void theLogWalksToTheTrigger();
    void theLogTakesTheSameItemTwiceAndOutOfOrder();
    void aCutForgetsWhatLiesAfterIt();
    void aLoopOfParentsEnds();
    void theLogForgetsTheOldest();
};

void TransitionTextTest::everyKindHasALineAMarkerAndATitle_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("line");
    const auto row = [](TransitionKind kind, const char* line) {
        QTest::newRow(line) << static_cast<int>(kind) << QString::fromUtf8(line);
    };
    row(TransitionKind::Killed, "S3 killed 00:04.0");
    row(TransitionKind::Slowed, "S3 slowed down 00:04.0");
    row(TransitionKind::Paused, "S3 frozen 00:04.0");
    row(TransitionKind::TurnedGray, "S3 began to fail a share of its requests 00:04.0");
    row(TransitionKind::LoadSpiked, "offered load spiked 00:04.0");
    row(TransitionKind::SpikeEnded, "load spike ended 00:04.0");
    row(TransitionKind::Healed, "S3 healed 00:04.0");
    row(TransitionKind::OutOfMemory, "S3 out of memory 00:04.0");
    row(TransitionKind::Restarted, "S3 up again 00:04.0");
    row(TransitionKind::Ejected, "S3 out of rotation 00:04.0");
    row(TransitionKind::Readmitted, "S3 back in rotation 00:04.0");
    row(TransitionKind::Overloaded, "S3 overloaded 00:04.0");
    row(TransitionKind::CaughtUp, "S3 caught up 00:04.0");
    row(TransitionKind::RetryStorm, "retries pass a tenth of the load 00:04.0");
    row(TransitionKind::RetryStormEnded, "retries died down 00:04.0");
    row(TransitionKind::BreakerOpened, "breaker of customer 3 opened 00:04.0");
    row(TransitionKind::BreakerClosed, "breaker of customer 3 closed 00:04.0");
    row(TransitionKind::CustomerDown, "most requests of customer 3 failed 00:04.0");
    row(TransitionKind::CustomerDegraded, "some requests of customer 3 failed 00:04.0");
    row(TransitionKind::CustomerFine, "requests of customer 3 succeed again 00:04.0");
    row(TransitionKind::ServerAdded, "S3 added 00:04.0");
    row(TransitionKind::ServerRetired, "S3 retired 00:04.0");
}

void TransitionTextTest::everyKindHasALineAMarkerAndATitle()
{
    QFETCH(int, kind);
    QFETCH(QString, line);
    const Transition transition = make(static_cast<TransitionKind>(kind), 2, 4);
    QCOMPARE(whyLines({transition}), QStringList{line});
    QVERIFY(!markerText(transition).isEmpty());
    QVERIFY(whyTitle(transition).endsWith(QLatin1Char('?')) ||
            whyTitle(transition).startsWith(QStringLiteral("What led")));
}

void TransitionTextTest::overloadTellsWhereTheLoadCameFrom()
{
    const Transition overload = make(TransitionKind::Overloaded, 1, 6.8, {1000, 250, 2140});
    QCOMPARE(whyLines({overload}).first(),
             QStringLiteral("S2 overloaded 00:06.8: load 1,000 → 3,390\u00a0rps (250 redistributed, 2,140 retried)"));
}

void TransitionTextTest::overloadByNewRequestsAloneSaysSo()
{
    const QString line = whyLines({make(TransitionKind::Overloaded, 0, 1, {2500, 0, 0})}).first();
    QVERIFY2(line.endsWith(QStringLiteral("load 2,500\u00a0rps")), qPrintable(line));
}

void TransitionTextTest::aStormWithoutFiguresStillHasALine()
{
    const QString with = whyLines({make(TransitionKind::RetryStorm, CauseId::kNoValue, 5, {5000, 0, 3000})}).first();
    QCOMPARE(with, QStringLiteral("clients retry 00:05.0: load 1.6×"));
    QVERIFY(!whyLines({make(TransitionKind::RetryStorm, CauseId::kNoValue, 5, {0, 0, 3000})}).first().isEmpty());
}

void TransitionTextTest::aChainReadsFromTriggerToEnd()
{
    std::vector<Transition> chain{make(TransitionKind::Killed, 0, 4), make(TransitionKind::Overloaded, 1, 5, {1, 2, 3}),
                                  make(TransitionKind::Ejected, 1, 6.8)};
    chain[1].parent = CauseId{0};
    chain[2].parent = CauseId{1};
    const QStringList lines = whyLines(chain);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), QStringLiteral("S1 killed 00:04.0"));
    QVERIFY(lines[1].startsWith(QStringLiteral("→ ")));
    QCOMPARE(lines.last(), QStringLiteral("→ S2 out of rotation 00:06.8"));
}

void TransitionTextTest::whatHappenedToSeveralAtOnceSharesALine()
{
    std::vector<Transition> chain;
    for (std::uint32_t i = 0; i < 6; ++i)
        chain.push_back(make(TransitionKind::Killed, i, 4));
    chain.push_back(make(TransitionKind::Killed, 6, 9));
    chain.push_back(make(TransitionKind::Overloaded, 7, 10, {100, 200, 0}));
    chain.back().parent = CauseId{0};
    chain.back().more = 3;
    const QStringList lines = whyLines(chain);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QStringLiteral("S1, S2, S3, S4 and 2 more killed 00:04.0"));
    QCOMPARE(lines[1], QStringLiteral("S7 killed 00:09.0"));
    QCOMPARE(lines[2], QStringLiteral("and 3 more like these"));
    QVERIFY(lines[3].startsWith(QStringLiteral("→ S8 overloaded")));
}

void TransitionTextTest::aStoryIsShortenedBetweenItsCausesAndItsEnd()
{
    QStringList lines{QStringLiteral("S1 killed")};
    for (int i = 0; i < 20; ++i)
        lines += QStringLiteral("→ step %1").arg(i);
    lines.insert(10, QStringLiteral("S2 killed"));
    const QStringList kept = shortened(lines, 6);
    QCOMPARE(kept.size(), 6);
    QVERIFY(kept.contains(QStringLiteral("S1 killed")) && kept.contains(QStringLiteral("S2 killed")));
    QCOMPARE(kept.last(), lines.last());
    QVERIFY(kept[4].contains(QStringLiteral("17 more steps")));
    QCOMPARE(shortened(lines.mid(0, 3), 6), lines.mid(0, 3));
}

void TransitionTextTest::theLogKnowsAllCausesAndWhatLasts()
{
    TransitionLog log;
    Transition first = make(TransitionKind::Killed, 0, 1), second = make(TransitionKind::Killed, 1, 2);
    Transition overload = make(TransitionKind::Overloaded, 2, 3), back = make(TransitionKind::Restarted, 0, 5);
    first.id = CauseId{0};
    second.id = CauseId{1};
    overload.id = CauseId{2};
    overload.parent = first.id;
    overload.also[0] = second.id;
    back.id = CauseId{3};
    for (const Transition& each : {first, second, overload, back})
        log.add(each);
    const auto chain = log.chain(overload.id);
    QCOMPARE(chain.size(), std::size_t{3});
    QCOMPARE(chain[0].id, first.id);
    QCOMPARE(chain[1].id, second.id);
    QVERIFY(log.lasts(first.id, secondsToTime(4.9)) && !log.lasts(first.id, secondsToTime(5)));
    QVERIFY(log.lasts(second.id, secondsToTime(9)) && !log.lasts(second.id, secondsToTime(1)));
}

void TransitionTextTest::anEmptyChainHasNoLines() { QVERIFY(whyLines({}).isEmpty()); }

void TransitionTextTest::theLogWalksToTheTrigger()
{
    TransitionLog log;
    for (std::uint32_t i = 0; i < 5; ++i) {
        Transition transition = make(TransitionKind::Overloaded, i, i);
        transition.id = CauseId{i};
        transition.parent = i == 0 || i == 3 ? CauseId{} : CauseId{i - 1};
        log.add(transition);
    }
    QCOMPARE(log.chain(CauseId{2}).size(), std::size_t{3});
    QCOMPARE(log.chain(CauseId{2}).front().id, CauseId{0});
    QCOMPARE(log.chain(CauseId{4}).size(), std::size_t{2});
    QVERIFY(log.chain(CauseId{99}).empty());
    QVERIFY(log.chain(CauseId{}).empty());
}

void TransitionTextTest::theLogTakesTheSameItemTwiceAndOutOfOrder()
{
    TransitionLog log;
    for (const std::uint32_t id : {4U, 1U, 3U, 1U, 4U, 2U}) {
        Transition transition = make(TransitionKind::Killed, id, id);
        transition.id = CauseId{id};
        log.add(transition);
    }
    QCOMPARE(log.all().size(), std::size_t{4});
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(log.all()[i].id, CauseId{static_cast<std::uint32_t>(i) + 1});
    QVERIFY(!log.find(CauseId{0}));
}

void TransitionTextTest::aCutForgetsWhatLiesAfterIt()
{
    TransitionLog log;
    for (std::uint32_t i = 0; i < 10; ++i) {
        Transition transition = make(TransitionKind::Killed, i, i);
        transition.id = CauseId{i};
        log.add(transition);
    }
    log.cut(secondsToTime(4));
    QCOMPARE(log.all().size(), std::size_t{5});
    log.clear();
    QVERIFY(log.all().empty());
}

void TransitionTextTest::aLoopOfParentsEnds()
{
    TransitionLog log;
    Transition a = make(TransitionKind::Killed, 0, 1), b = a;
    a.id = b.parent = CauseId{1};
    b.id = a.parent = CauseId{2};
    log.add(a);
    log.add(b);
    QVERIFY(log.chain(CauseId{1}).size() <= 2);
    QVERIFY(log.chain(CauseId{2}).size() <= 2);
}

void TransitionTextTest::theLogForgetsTheOldest()
{
    TransitionLog log;
    Transition transition = make(TransitionKind::Killed, 0, 1);
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        transition.id = CauseId{i};
        log.add(transition);
    }
    QVERIFY(log.all().size() <= 131'072);
    QCOMPARE(log.all().back().id, CauseId{199'999});
}

QTEST_GUILESS_MAIN(TransitionTextTest)
#include "transition_text_test.moc"
