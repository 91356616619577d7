// What swallows what on the way to the worker, and where the queue ends.
#include <QtTest>

#include "core/runtime/command_queue.h"

using namespace faultglass;

namespace {

Edit change(std::uint64_t number, std::uint64_t entry, double value)
{
    return {number, Apply{entry, SetParameter{"offered-load", value, -1}}};
}

Edit strike(std::uint64_t number)
{
    return {number, Apply{number, InjectFault{makeFault(FaultKind::Crash, ServerId{0}), -1}}};
}

}  // namespace

class CommandQueueTest : public QObject {
    Q_OBJECT

private slots:
    void commandsComeOutInOrder();
    void theLastOfASeekPauseOrSpeedWins();
    void aDragIsItsLastValue();
    void otherEntriesAreKept();
    void aDragFromTheStartIsItsLastValue();
    void whatLiesBetweenKeepsBoth();
    void loadingSwallowsNoEdit();
    void isBoundedAndSaysSo();
    void aFullQueueStillMerges();
};

void CommandQueueTest::commandsComeOutInOrder()
{
    CommandQueue queue;
    QVERIFY(queue.empty());
    QVERIFY(queue.push(strike(1)) && queue.push(SetPlaying{true}));
    QVERIFY(queue.push(Edit{2, Retract{1}}) && queue.push(KeepRun{1}));
    QCOMPARE(queue.size(), std::size_t{4});
    QVERIFY(std::holds_alternative<Edit>(queue.front()));
    QVERIFY(std::holds_alternative<Edit>(queue.pop()));
    QVERIFY(std::holds_alternative<SetPlaying>(queue.pop()));
    QVERIFY(std::holds_alternative<Edit>(queue.pop()));
    QVERIFY(std::holds_alternative<KeepRun>(queue.pop()));
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
    for (int i = 1; i <= 5000; ++i)
        QVERIFY(queue.push(change(static_cast<std::uint64_t>(i), 7, i)));
    QCOMPARE(queue.size(), std::size_t{1});
    const Command last = queue.pop();
    const Edit& edit = std::get<Edit>(last);
    QCOMPARE(edit.number, std::uint64_t{5000});
    QCOMPARE(std::get<SetParameter>(std::get<Apply>(edit.action).action).value, 5000.0);
    QCOMPARE(edit.overtaken.size(), std::size_t{4999});  // they are answered with it
    QVERIFY(edit.overtaken.front() == 1 && edit.overtaken.back() == 4999);
}

void CommandQueueTest::aDragFromTheStartIsItsLastValue()
{
    CommandQueue queue;
    for (std::uint64_t i = 1; i <= 100; ++i)
        QVERIFY(queue.push(Edit{i, SetFromStart{{{"offered-load", 1.0 * static_cast<double>(i)}}}}));
    QCOMPARE(queue.size(), std::size_t{1});
    QVERIFY(queue.push(Edit{101, SetFromStart{{{"offered-load", 7}}, 1, 9}}));  // another arm
    QVERIFY(queue.push(Edit{102, SetFromStart{{{"retries", 0}}, 1, 9}}));       // another parameter
    QCOMPARE(queue.size(), std::size_t{3});
    const Command first = queue.pop();
    const Edit& last = std::get<Edit>(first);
    QCOMPARE(last.number, std::uint64_t{100});
    QCOMPARE(last.overtaken.size(), std::size_t{99});
}

void CommandQueueTest::otherEntriesAreKept()
{
    CommandQueue queue;
    QVERIFY(queue.push(change(1, 1, 1)) && queue.push(change(2, 2, 1)));
    QVERIFY(queue.push(strike(3)) && queue.push(strike(4)));
    QVERIFY(queue.push(Edit{5, Apply{5, SetSeed{1}}}) && queue.push(Edit{6, Apply{6, SetSeed{2}}}));
    QVERIFY(queue.push(Edit{7, Retract{1}}) && queue.push(Edit{8, Retract{1}}));
    QVERIFY(queue.push(KeepRun{1}) && queue.push(KeepRun{2}));
    QCOMPARE(queue.size(), std::size_t{10});
}

void CommandQueueTest::whatLiesBetweenKeepsBoth()
{
    CommandQueue queue;
    QVERIFY(queue.push(SeekTo{secondsToTime(5)}) && queue.push(strike(1)) && queue.push(SeekTo{secondsToTime(9)}));
    QVERIFY(queue.push(change(2, 2, 1)) && queue.push(strike(3)));
    QVERIFY(queue.push(change(4, 2, 2)));
    QCOMPARE(queue.size(), std::size_t{6});
}

void CommandQueueTest::loadingSwallowsNoEdit()
{
    CommandQueue queue;
    QVERIFY(queue.push(strike(1)) && queue.push(KeepRun{1}) && queue.push(SeekTo{}));
    QVERIFY(queue.push(Edit{2, LoadTimeline{}}) && queue.push(Edit{3, LoadTimeline{}}));
    QCOMPARE(queue.size(), std::size_t{5});
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
        QVERIFY(queue.push(strike(queue.size() + 1)));
    QVERIFY(queue.push(SeekTo{secondsToTime(1)}));
    QVERIFY(!queue.push(strike(queue.size() + 1)));
    QVERIFY(queue.push(SeekTo{secondsToTime(2)}));
    QCOMPARE(queue.size(), CommandQueue::kMost);
}

QTEST_GUILESS_MAIN(CommandQueueTest)
#include "command_queue_test.moc"
