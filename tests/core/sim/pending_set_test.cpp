// The pending-event set against a sorted reference under random use, its order of ties, and copies as checkpoints.
#include <QtTest>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

#include "core/sim/pending_set.h"

using namespace faultglass;

namespace {

constexpr std::uint32_t kLanes = 3;
constexpr SimTime kFarAway{std::int64_t{1} << 60};

std::vector<Event> drain(PendingSet set, SimTime limit = kFarAway)
{
    std::vector<Event> events;
    Event event;
    while (set.popUntil(limit, event))
        events.push_back(event);
    return events;
}

bool same(const Event& a, const Event& b) { return a.order == b.order && a.timeNs == b.timeNs; }

/// Random use of a set and of a sorted reference side by side.
class Exercise {
public:
    explicit Exercise(std::uint64_t seed) : m_words(seed) {}

    /// One random operation; false when set and reference disagree.
    bool step()
    {
        const auto choice = m_words() % 100;
        if (choice < 30)
            push();
        else if (choice < 50)
            pushLane();
        else if (choice < 55)
            return skip();
        else
            return pop();
        return set.size() == m_reference.size() && set.empty() == m_reference.empty();
    }

    PendingSet set{kLanes};

private:
    void push()
    {
        const SimTime time{m_now + static_cast<std::int64_t>(m_words() % 50)};
        const auto kind = static_cast<std::uint32_t>(m_words() % 32);
        const auto subject = static_cast<std::uint32_t>(m_words() % Event::kSubjectLimit);
        m_reference.insert(Event::make(time, kind, set.push(time, kind, subject), subject));
    }
    void pushLane()
    {
        const auto lane = static_cast<std::uint32_t>(m_words() % kLanes);
        // A constant delay a lane, now and then a shorter one: that deadline goes backwards.
        const std::int64_t delay = m_words() % 10 == 0 ? 1 : 20 * (lane + 1);
        const SimTime time{m_now + delay};
        const auto subject = static_cast<std::uint32_t>(m_words() % 4);
        m_reference.insert(Event::make(time, lane, set.pushLane(lane, time, lane, subject), subject));
    }
    bool skip()
    {
        // Events of an odd subject count as stale; behind a live one they stay.
        const auto lane = static_cast<std::uint32_t>(m_words() % kLanes);
        set.skipStale(lane, [this](const Event& event) {
            const bool stale = event.subject() % 2 == 1;
            if (stale)
                m_dropped = m_dropped && m_reference.erase(event) == 1;
            return stale;
        });
        return m_dropped && set.size() == m_reference.size();
    }
    bool pop()
    {
        const SimTime limit{m_now + static_cast<std::int64_t>(m_words() % 20)};
        Event event;
        const bool popped = set.popUntil(limit, event);
        const bool expected = !m_reference.empty() && m_reference.begin()->time() <= limit;
        if (popped != expected)
            return false;
        if (!popped) {
            m_now = limit.ns;
            return true;
        }
        const bool equal = same(event, *m_reference.begin());
        m_reference.erase(m_reference.begin());
        m_now = event.timeNs;
        return equal && set.size() == m_reference.size();
    }

    std::mt19937_64 m_words;
    std::set<Event> m_reference;
    std::int64_t m_now = 0;
    bool m_dropped = true;
};

}  // namespace

class PendingSetTest : public QObject {
    Q_OBJECT

private slots:
    void emptySetGivesNothing();
    void matchesASortedReference_data();
    void matchesASortedReference();
    void tiesGoByPriorityThenSequence();
    void limitIsIncluded();
    void heapsOfEverySizeComeOutSorted();
    void laneDeadlinesMayGoBackwards();
    void staleTimersAreSkippedOnlyAtTheFront();
    void pushAfterPopTakesItsPlace();
    void copyIsACheckpoint();
    void memoryIsCounted();
};

void PendingSetTest::emptySetGivesNothing()
{
    PendingSet set(2);
    Event event;
    QVERIFY(set.empty());
    QVERIFY(!set.popUntil(kNever, event));
    set.skipStale(0, [](const Event&) { return true; });
    QCOMPARE(set.size(), std::size_t{0});
}

void PendingSetTest::matchesASortedReference_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void PendingSetTest::matchesASortedReference()
{
    QFETCH(quint64, seed);
    Exercise exercise(seed);
    for (int step = 0; step < 60'000; ++step)
        QVERIFY2(exercise.step(), qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
}

void PendingSetTest::tiesGoByPriorityThenSequence()
{
    PendingSet set(1);
    const SimTime now = secondsToTime(1);
    set.push(now, 3, 30);
    set.push(now, 1, 10);
    set.pushLane(0, now, 2, 20);
    set.push(now, 1, 11);
    set.push(now, 2, 21);
    set.pushLane(0, now, 2, 22);
    set.push(SimTime{now.ns - 1}, 31, 1);
    std::vector<std::uint32_t> subjects;
    for (const Event& event : drain(set))
        subjects.push_back(event.subject());
    QVERIFY((subjects == std::vector<std::uint32_t>{1, 10, 11, 20, 21, 22, 30}));
}

void PendingSetTest::limitIsIncluded()
{
    PendingSet set;
    set.push(SimTime{100}, 0, 7);
    Event event;
    QVERIFY(!set.popUntil(SimTime{99}, event));
    QVERIFY(set.popUntil(SimTime{100}, event));
    QCOMPARE(event.subject(), 7U);
    QVERIFY(set.empty());
}

void PendingSetTest::heapsOfEverySizeComeOutSorted()
{
    std::mt19937_64 words(5);
    for (std::size_t size = 0; size < 200; ++size) {
        PendingSet set;
        for (std::size_t i = 0; i < size; ++i)
            set.push(SimTime{static_cast<std::int64_t>(words() % 64)}, static_cast<std::uint32_t>(words() % 4), 0);
        const std::vector<Event> events = drain(set);
        QCOMPARE(events.size(), size);
        QVERIFY2(std::is_sorted(events.begin(), events.end()), qPrintable(QStringLiteral("seed 5, size %1").arg(size)));
    }
}

void PendingSetTest::laneDeadlinesMayGoBackwards()
{
    PendingSet set(1);
    for (const std::int64_t time : {50, 60, 40, 70, 55, 65})
        set.pushLane(0, SimTime{time}, 0, 0);
    std::vector<std::int64_t> times;
    for (const Event& event : drain(set))
        times.push_back(event.timeNs);
    QVERIFY((times == std::vector<std::int64_t>{40, 50, 55, 60, 65, 70}));
}

void PendingSetTest::staleTimersAreSkippedOnlyAtTheFront()
{
    PendingSet set(2);
    for (const std::uint32_t subject : {1U, 3U, 4U, 5U})
        set.pushLane(0, SimTime{subject}, 0, subject);
    set.pushLane(1, SimTime{1}, 1, 9);
    set.skipStale(0, [](const Event& event) { return event.subject() % 2 == 1; });
    std::vector<std::uint32_t> subjects;
    for (const Event& event : drain(set))
        subjects.push_back(event.subject());
    QVERIFY((subjects == std::vector<std::uint32_t>{9, 4, 5}));
}

void PendingSetTest::pushAfterPopTakesItsPlace()
{
    PendingSet set;
    for (const std::int64_t time : {10, 20, 30, 40, 50, 60})
        set.push(SimTime{time}, 0, 0);
    Event event;
    QVERIFY(set.popUntil(kFarAway, event));
    QCOMPARE(set.size(), std::size_t{5});
    set.push(SimTime{35}, 0, 0);
    QCOMPARE(set.size(), std::size_t{6});
    // Two pops in a row close the hole the other way.
    QVERIFY(set.popUntil(kFarAway, event));
    QVERIFY(set.popUntil(kFarAway, event));
    QCOMPARE(event.timeNs, 30);
    QVERIFY(set.popUntil(kFarAway, event));
    QCOMPARE(event.timeNs, 35);
}

void PendingSetTest::copyIsACheckpoint()
{
    for (std::uint64_t seed = 20; seed < 25; ++seed) {
        Exercise exercise(seed);
        for (int step = 0; step < 5001; ++step)
            QVERIFY(exercise.step());
        Exercise fork = exercise;
        const std::vector<Event> before = drain(exercise.set);
        for (int step = 0; step < 3000; ++step)
            QVERIFY2(exercise.step(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        // What the original went on to do left the copy alone, and the copy does the same.
        QVERIFY(std::ranges::equal(drain(fork.set), before, same));
        for (int step = 0; step < 3000; ++step)
            QVERIFY2(fork.step(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(std::ranges::equal(drain(fork.set), drain(exercise.set), same));
        QCOMPARE(fork.set.push(kFarAway, 0, 0), exercise.set.push(kFarAway, 0, 0));
    }
}

void PendingSetTest::memoryIsCounted()
{
    PendingSet set(1);
    for (int i = 0; i < 1000; ++i) {
        set.push(SimTime{i}, 0, 0);
        set.pushLane(0, SimTime{i}, 0, 0);
    }
    QVERIFY(set.memoryBytes() >= 2000 * sizeof(Event));
    QVERIFY(set.memoryBytes() <= 5000 * sizeof(Event));
}

QTEST_GUILESS_MAIN(PendingSetTest)
#include "pending_set_test.moc"
