#include "core/runtime/parallel.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <thread>

#include <QtTest>

using namespace faultglass;

class ParallelTest : public QObject {
    Q_OBJECT

private slots:
    void everyTaskRunsExactlyOnce();
    void resultsAreTakenInOrderOnTheCallersThread();
    void tasksBeforeTheFirstFailureAreTakenAndItsExceptionIsRethrown();
    void aSlowTaskHoldsTheOthersBackNoFurtherThanTheWindow();
    void afterAStopNothingIsBegunAndAllThatWasBegunIsTaken();
    void progressNeverFallsAndEndsAtTheCount();
    void oneJobReportsEachStep();
    void anExceptionOutOfTakeEndsTheWork();
    void noTasksIsNoWork();
    void theMachineGetsASensibleNumberOfJobs();
};

namespace {
constexpr unsigned kJobs[] = {1, 2, 7, 16};

void rest(int microseconds) { std::this_thread::sleep_for(std::chrono::microseconds(microseconds)); }
}  // namespace

void ParallelTest::everyTaskRunsExactlyOnce()
{
    for (const unsigned jobs : kJobs) {
        std::vector<std::atomic<int>> runs(1000);
        runInParallel(jobs, runs.size(), [&](std::size_t index) { ++runs[index]; });
        for (const auto& count : runs)
            QCOMPARE(count.load(), 1);
    }
}

void ParallelTest::resultsAreTakenInOrderOnTheCallersThread()
{
    for (const unsigned jobs : kJobs) {
        OrderedWork work;
        work.jobs = jobs;
        work.count = 300;
        const auto caller = std::this_thread::get_id();
        std::vector<std::size_t> taken;
        mapInOrder(
            work,
            [](std::size_t index, const ShareReport&) {
                rest(static_cast<int>((index * 7919) % 300));  // ends out of order
                return index * index;
            },
            [&](std::size_t index, std::size_t&& square) {
                QCOMPARE(std::this_thread::get_id(), caller);
                QCOMPARE(index, taken.size());
                taken.push_back(square);
            });
        QCOMPARE(taken.size(), work.count);
        QCOMPARE(taken[299], std::size_t{299} * 299);
    }
}

void ParallelTest::tasksBeforeTheFirstFailureAreTakenAndItsExceptionIsRethrown()
{
    for (const unsigned jobs : kJobs) {
        for (int round = 0; round < 20; ++round) {
            OrderedWork work;
            work.jobs = jobs;
            work.count = 100;
            std::size_t taken = 0;
            try {
                mapInOrder(
                    work,
                    [](std::size_t index, const ShareReport&) {
                        if (index == 23)
                            rest(500);  // others after it fail first
                        if (index >= 23)
                            throw std::runtime_error(std::to_string(index));
                        return 0;
                    },
                    [&](std::size_t, int&&) { ++taken; });
                QFAIL("nothing was thrown");
            } catch (const std::runtime_error& error) {
                QCOMPARE(error.what(), "23");
            }
            QCOMPARE(taken, std::size_t{23});
        }
    }
}

void ParallelTest::aSlowTaskHoldsTheOthersBackNoFurtherThanTheWindow()
{
    constexpr unsigned kTwo = 2;
    std::atomic<std::size_t> furthest = 0;
    std::size_t furthestBeforeFirst = 0;
    OrderedWork work;
    work.jobs = kTwo;
    work.count = 200;
    work.run = [&](std::size_t index, const ShareReport&) {
        if (index == 0) {
            rest(50'000);
            furthestBeforeFirst = furthest;
        } else {
            std::size_t before = furthest;
            while (before < index && !furthest.compare_exchange_weak(before, index)) {}
        }
    };
    runOrdered(work);
    QCOMPARE(furthestBeforeFirst, orderedWindow(kTwo) - 1);
    QCOMPARE(furthest.load(), std::size_t{199});
}

void ParallelTest::afterAStopNothingIsBegunAndAllThatWasBegunIsTaken()
{
    for (const unsigned jobs : kJobs) {
        std::stop_source stop;
        std::atomic<std::size_t> begun = 0;
        std::size_t taken = 0;
        OrderedWork work;
        work.jobs = jobs;
        work.count = 100'000;
        work.stop = stop.get_token();
        work.run = [&](std::size_t index, const ShareReport&) {
            ++begun;
            if (index == 50)
                stop.request_stop();
        };
        work.take = [&](std::size_t) { ++taken; };
        runOrdered(work);
        QCOMPARE(taken, begun.load());
        QVERIFY(taken >= 51 && taken <= 51 + orderedWindow(jobs));
    }
}

void ParallelTest::progressNeverFallsAndEndsAtTheCount()
{
    for (const unsigned jobs : kJobs) {
        double last = 0;
        OrderedWork work;
        work.jobs = jobs;
        work.count = 40;
        work.run = [](std::size_t, const ShareReport& report) {
            for (int step = 1; step <= 4; ++step) {
                rest(1000);
                report(step / 4.0);
            }
        };
        work.progress = [&](double done) {
            QVERIFY(done >= last && done <= 40);
            last = done;
        };
        runOrdered(work);
        QCOMPARE(last, 40.0);
    }
}

void ParallelTest::oneJobReportsEachStep()
{
    std::vector<double> steps;
    OrderedWork work;
    work.count = 2;
    work.run = [](std::size_t, const ShareReport& report) { report(0.5); };
    work.progress = [&](double done) { steps.push_back(done); };
    runOrdered(work);
    QCOMPARE(steps, (std::vector<double>{0.5, 1, 1.5, 2}));
}

void ParallelTest::anExceptionOutOfTakeEndsTheWork()
{
    for (const unsigned jobs : kJobs) {
        std::atomic<std::size_t> begun = 0;
        OrderedWork work;
        work.jobs = jobs;
        work.count = 100'000;
        work.run = [&](std::size_t, const ShareReport&) { ++begun; };
        work.take = [](std::size_t index) {
            if (index == 5)
                throw std::runtime_error("enough");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, runOrdered(work));
        QVERIFY(begun <= 6 + orderedWindow(jobs));
    }
}

void ParallelTest::noTasksIsNoWork()
{
    runInParallel(4, 0, [](std::size_t) { QFAIL("there is no task"); });
}

void ParallelTest::theMachineGetsASensibleNumberOfJobs() { QVERIFY(defaultJobs() >= 1 && defaultJobs() <= kMostJobs); }

QTEST_GUILESS_MAIN(ParallelTest)
#include "parallel_test.moc"
