// The store of samples and transitions: order, repeats after a seek, cuts, and its bound.
#include <QTest>

#include "widgets/panels/series_store.h"

using namespace faultglass;

namespace {

SeriesPoint point(std::uint32_t index, double goodput = 0, std::uint32_t arm = 0)
{
    Sample sample;
    sample.at = SimTime{(static_cast<std::int64_t>(index) + 1) * 100'000'000};
    sample.goodput = goodput;
    return {arm, index, sample};
}

SeriesTransition transition(std::uint32_t id, double seconds)
{
    Transition transition;
    transition.id = CauseId{id};
    transition.at = secondsToTime(seconds);
    return {0, transition};
}

void take(SeriesStore& store, std::vector<SeriesItem> items) { store.take(items); }

}  // namespace

class SeriesStoreTest : public QObject {
    Q_OBJECT
private slots:
    void startsEmptyForEveryArm();
    void hearingASampleAgainChangesNothing();
    void aCutForgetsWhatLiesAfterIt();
    void samplesOutOfOrderAreSorted();
    void armsBeyondTheLastAreIgnored();
    void manySamplesAreThinnedOutEvenly();
    void samplesBetweenLeavesOutTheFirstEnd();
};

void SeriesStoreTest::startsEmptyForEveryArm()
{
    const SeriesStore store;
    QVERIFY(store.samples(0).empty());
    QVERIFY(store.samples(99).empty());
    QCOMPARE(store.sampleAt(secondsToTime(5)), nullptr);
    QVERIFY(store.log(kMostArms - 1).all().empty());
}

void SeriesStoreTest::hearingASampleAgainChangesNothing()
{
    SeriesStore store;
    take(store, {point(0, 1), point(1, 2), point(2, 3), point(1, 2), transition(0, 0.1), transition(0, 0.1)});
    QCOMPARE(store.samples().size(), std::size_t{3});
    QCOMPARE(store.samples()[1].goodput, 2.0);
    QCOMPARE(store.log().all().size(), std::size_t{1});
}

void SeriesStoreTest::aCutForgetsWhatLiesAfterIt()
{
    SeriesStore store;
    take(store, {point(0), point(1), point(2), transition(0, 0.1), transition(1, 0.25), SeriesCut{secondsToTime(0.2)}});
    QCOMPARE(store.samples().size(), std::size_t{2});
    QCOMPARE(store.log().all().size(), std::size_t{1});
    take(store, {SeriesCut{SimTime{-1}}});
    QVERIFY(store.samples().empty());
}

void SeriesStoreTest::samplesOutOfOrderAreSorted()
{
    SeriesStore store;
    take(store, {point(5), point(2), point(3)});
    QCOMPARE(store.samples().size(), std::size_t{3});
    QVERIFY(store.samples()[0].at < store.samples()[1].at);
    QVERIFY(store.samples()[1].at < store.samples()[2].at);
}

void SeriesStoreTest::armsBeyondTheLastAreIgnored()
{
    SeriesStore store;
    take(store, {point(0, 1, 4000)});
    QVERIFY(store.samples(4000).empty());
}

void SeriesStoreTest::manySamplesAreThinnedOutEvenly()
{
    SeriesStore store;
    std::vector<SeriesItem> items;
    const auto count = static_cast<std::uint32_t>(SeriesStore::kMostSamples * 5 / 2);
    for (std::uint32_t i = 0; i < count; ++i)
        items.push_back(point(i));
    store.take(items);
    const auto samples = store.samples();
    QVERIFY(samples.size() <= SeriesStore::kMostSamples);
    QVERIFY(samples.size() > SeriesStore::kMostSamples / 2);
    const SimDuration step = samples[1].at - samples[0].at;
    for (std::size_t i = 1; i < samples.size(); ++i)
        QVERIFY(samples[i].at - samples[i - 1].at == step);
}

void SeriesStoreTest::samplesBetweenLeavesOutTheFirstEnd()
{
    SeriesStore store;
    take(store, {point(0), point(1), point(2), point(3)});
    QCOMPARE(store.samplesBetween(secondsToTime(0.1), secondsToTime(0.3)).size(), std::size_t{2});
    QVERIFY(store.samplesBetween(secondsToTime(3), secondsToTime(1)).empty());
}

QTEST_GUILESS_MAIN(SeriesStoreTest)
#include "series_store_test.moc"
