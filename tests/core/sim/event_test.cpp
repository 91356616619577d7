// An event keeps its parts, orders by time, kind and sequence, and a fingerprint tells histories apart.
#include <QtTest>

#include <set>

#include "core/sim/event.h"
#include "core/sim/fingerprint.h"

using namespace faultglass;

class EventTest : public QObject {
    Q_OBJECT

private slots:
    void partsComeBackAtTheirLimits();
    void orderIsTimeThenKindThenSequence();
    void fingerprintSeesEveryWord();
    void fingerprintSeesOrder();
    void fingerprintIsTheSameEverywhere();
};

void EventTest::partsComeBackAtTheirLimits()
{
    for (const std::uint32_t kind : {0U, 1U, 31U}) {
        for (const std::uint32_t sequence : {0U, 1U, 0xffffffffU}) {
            for (const std::uint32_t subject : {0U, 1U, Event::kSubjectLimit - 1}) {
                for (const std::int64_t ns : {std::int64_t{0}, std::int64_t{1}, kNever.ns}) {
                    const Event event = Event::make(SimTime{ns}, kind, sequence, subject);
                    QCOMPARE(event.kind(), kind);
                    QCOMPARE(event.sequence(), sequence);
                    QCOMPARE(event.subject(), subject);
                    QCOMPARE(event.time().ns, ns);
                }
            }
        }
    }
}

void EventTest::orderIsTimeThenKindThenSequence()
{
    const Event earlier = Event::make(SimTime{1}, 31, 9, 9);
    const Event urgent = Event::make(SimTime{2}, 0, 9, 9);
    const Event older = Event::make(SimTime{2}, 1, 3, 9);
    const Event newer = Event::make(SimTime{2}, 1, 4, 0);
    QVERIFY(earlier < urgent && urgent < older && older < newer);
    QVERIFY(!(newer < older) && !(older < older));
}

void EventTest::fingerprintSeesEveryWord()
{
    std::set<std::uint64_t> values;
    for (std::uint64_t word = 0; word < 10'000; ++word) {
        Fingerprint fingerprint;
        fingerprint.add(word);
        values.insert(fingerprint.value());
    }
    // Any one bit, also of a word long past.
    for (int bit = 0; bit < 64; ++bit) {
        Fingerprint fingerprint;
        fingerprint.add(std::uint64_t{1} << bit ^ 0x123456789abcdefULL);
        for (std::uint64_t i = 0; i < 100; ++i)
            fingerprint.add(i);
        values.insert(fingerprint.value());
    }
    QCOMPARE(values.size(), std::size_t{10'064});
}

void EventTest::fingerprintSeesOrder()
{
    Fingerprint forwards, backwards, zero;
    QVERIFY(forwards == backwards);
    forwards.add(1);
    forwards.add(2);
    backwards.add(2);
    backwards.add(1);
    zero.add(0);
    QVERIFY(!(forwards == backwards));
    QVERIFY(!(zero == Fingerprint()));
}

void EventTest::fingerprintIsTheSameEverywhere()
{
    // Recorded runs carry these values: changing the function would orphan them.
    Fingerprint fingerprint;
    QCOMPARE(fingerprint.value(), 0x243f6a8885a308d3ULL);
    fingerprint.add(1);
    std::uint64_t expected = (0x243f6a8885a308d3ULL ^ 1) * 0x9e3779b97f4a7c15ULL;
    expected ^= expected >> 32;
    QCOMPARE(fingerprint.value(), expected);
}

QTEST_GUILESS_MAIN(EventTest)
#include "event_test.moc"
