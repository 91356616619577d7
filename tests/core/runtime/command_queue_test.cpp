// What swallows what on the way to the worker, and where the queue ends.
#include <QtTest>

#include "core/runtime/command_queue.h"

using namespace faultglass;

namespace {

Apply change(std::uint64_t id, const char* key, double value, int arm = -1)
{
    return {id, SetParameter{key, value, arm}};
}

Apply strike(std::uint64_t id) { return {id, InjectFault{makeFault(FaultKind::Crash, ServerId{0}), -1}}; }

}  // namespace

class CommandQueueTest : public QObject {
    Q_OBJECT

private slots:
    void commandsComeOutInOrder();
    void theLastOfASeekPauseOrSpeedWins();
    void aDragIsItsLastValue();
    void otherKeysArmsAndFaultsAreKept();
    void whatLiesBetweenKeepsBoth();
    void loadingSwallowsAllThatWasForTheOldRun();
    void isBoundedAndSaysSo();
    void aFullQueueStillMerges();
};

void CommandQueueTest::commandsComeOutInOrder()
{
    CommandQueue queue;
    QVERIFY(queue.empty());
    QVERIFY(queue.push(strike(1)) && queue.push(SetPlaying{true}));
    QVERIFY(queue.push(Retract{1}) && queue.push(Reinstate{1}));
    QCOMPARE(queue.size(), std::size_t{4});
    QVERIFY(std::holds_alternative<Apply>(queue.front()));
    QVERIFY(std::holds_alternative<Apply>(queue.pop()));
    QVERIFY(std::holds_alternative<SetPlaying>(queue.pop()));
    QVERIFY(std::holds_alternative<Retract>(queue.pop()));
    QVERIFY(std::holds_alternative<Reinstate>(queue.pop()));
    QVERIFY(queue.empty());
}

void CommandQueueTest::theLastOfASeekPauseOrSpeedWins()
{
    CommandQueue queue;
    for (int i = 0; i < 5000; ++i)
        QVERIFY(queue.push(SeekTo{secondsToTime(i)}));
    for (int i = 0; i < 5000; ++i)
        QVERIFY(queue.push(SetPlaying{i % 2 == 0}));
    for (int i = 1; i <= 5000; ++i)
        QVERIFY(queue.push(SetSpeed{1.0 * i}));
    QCOMPARE(queue.size(), std::size_t{3});
    QCOMPARE(std::get<SeekTo>(queue.pop()).time, secondsToTime(4999));
    QCOMPARE(std::get<SetPlaying>(queue.pop()).playing, false);
    QCOMPARE(std::get<SetSpeed>(queue.pop()).speed, 5000.0);
}

void CommandQueueTest::aDragIsItsLastValue()
{
    CommandQueue queue;
    for (int i = 0; i < 5000; ++i)
        QVERIFY(queue.push(change(static_cast<std::uint64_t>(i), "offered-load", i)));
    QCOMPARE(queue.size(), std::size_t{1});
    const Command last = queue.pop();
    QCOMPARE(std::get<Apply>(last).id, std::uint64_t{4999});
    QCOMPARE(std::get<SetParameter>(std::get<Apply>(last).action).value, 4999.0);
}

void CommandQueueTest::otherKeysArmsAndFaultsAreKept()
{
    CommandQueue queue;
    QVERIFY(queue.push(change(1, "offered-load", 1)) && queue.push(change(2, "queue-limit", 1)));
    QVERIFY(queue.push(change(3, "queue-limit", 1, 0)) && queue.push(change(4, "queue-limit", 1, 1)));
    QVERIFY(queue.push(strike(5)) && queue.push(strike(6)));
    QVERIFY(queue.push(Apply{7, SetSeed{1}}) && queue.push(Apply{8, SetSeed{2}}));
    QVERIFY(queue.push(Apply{9, ForkArm{0}}) && queue.push(Apply{10, ForkArm{0}}));
    QVERIFY(queue.push(Retract{1}) && queue.push(Retract{1}));
    QCOMPARE(queue.size(), std::size_t{12});
}

void CommandQueueTest::whatLiesBetweenKeepsBoth()
{
    CommandQueue queue;
    QVERIFY(queue.push(SeekTo{secondsToTime(5)}) && queue.push(strike(1)) && queue.push(SeekTo{secondsToTime(9)}));
    QVERIFY(queue.push(change(2, "offered-load", 1)) && queue.push(strike(3)));
    QVERIFY(queue.push(change(4, "offered-load", 2)));
    QCOMPARE(queue.size(), std::size_t{6});
}

void CommandQueueTest::loadingSwallowsAllThatWasForTheOldRun()
{
    CommandQueue queue;
    QVERIFY(queue.push(strike(1)) && queue.push(SetSpeed{4}) && queue.push(strike(2)) && queue.push(SeekTo{}));
    QVERIFY(queue.push(LoadTimeline{}) && queue.push(LoadTimeline{}));
    QCOMPARE(queue.size(), std::size_t{2});  // the speed outlives a run; nothing else does, wherever it stood
    QVERIFY(std::holds_alternative<SetSpeed>(queue.pop()));
    QVERIFY(std::holds_alternative<LoadTimeline>(queue.pop()));
}

void CommandQueueTest::isBoundedAndSaysSo()
{
    CommandQueue queue;
    std::size_t taken = 0;
    for (std::uint64_t id = 0; id < 5000; ++id)
        taken += queue.push(strike(id)) ? 1 : 0;
    QCOMPARE(taken, CommandQueue::kMost);
    QCOMPARE(queue.size(), CommandQueue::kMost);
    QVERIFY(!queue.push(SeekTo{}));
    (void)queue.pop();
    QVERIFY(queue.push(SeekTo{}));
}

void CommandQueueTest::aFullQueueStillMerges()
{
    CommandQueue queue;
    while (queue.size() + 1 < CommandQueue::kMost)
        QVERIFY(queue.push(strike(1)));
    QVERIFY(queue.push(SeekTo{secondsToTime(1)}));
    QVERIFY(!queue.push(strike(1)));
    QVERIFY(queue.push(SeekTo{secondsToTime(2)}));
    QVERIFY(queue.push(LoadTimeline{}));
    QCOMPARE(queue.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(CommandQueueTest)
#include "command_queue_test.moc"
