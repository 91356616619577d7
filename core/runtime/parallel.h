// Runs independent tasks on several threads and hands their results over in order, as if there had been one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/base/assert.h"

namespace faultglass {

inline constexpr unsigned kMostJobs = 256;

/// As many jobs as the machine has threads, from 1 to kMostJobs.
[[nodiscard]] unsigned defaultJobs();

/// What a task says of itself on its way: how much of it is done, 0 to 1. For the thread of that task.
using ShareReport = std::function<void(double share)>;

/// Work for runOrdered. Task `index` runs on any thread; all else is called on the thread that called runOrdered.
struct OrderedWork {
    unsigned jobs = 1;      ///< threads, 1 to kMostJobs; with 1 everything happens on the calling thread
    std::size_t count = 0;  ///< tasks 0 to count - 1, begun in this order
    std::function<void(std::size_t index, const ShareReport& report)> run;
    std::function<void(std::size_t index)> take;  ///< once for each task that ran, in order; may be empty
    /// Tasks done, parts included; never falls. About 20 times a second; with one job at every report. May be empty.
    std::function<void(double tasksDone)> progress;
    /// Once requested, no further task is begun; those under way may look at it themselves.
    std::stop_token stop;
};

/// A task is begun only while fewer than this many results before it wait to be taken.
[[nodiscard]] constexpr std::size_t orderedWindow(unsigned jobs) { return std::size_t{4} * jobs; }

/// Returns when every task that was begun has ended and was taken. When tasks throw, those before the first of them
/// (by index) are taken and its exception is rethrown: the same outcome whatever the number of jobs.
/// An exception out of `take` or `progress` ends the work likewise.
void runOrdered(const OrderedWork& work);

/// task(index) for all indices below `count`, on `jobs` threads; exceptions as in runOrdered.
void runInParallel(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task,
                   std::stop_token stop = {});

/// runOrdered for tasks with a result: take(index, result) gets each in order, and no more than a few wait at a time.
template <class Task, class Take>
void mapInOrder(OrderedWork work, const Task& task, const Take& take)
{
    using Value = std::invoke_result_t<const Task&, std::size_t, const ShareReport&>;
    std::vector<std::optional<Value>> results(orderedWindow(work.jobs));
    work.run = [&](std::size_t index, const ShareReport& report) {
        results[index % results.size()].emplace(task(index, report));
    };
    work.take = [&](std::size_t index) {
        std::optional<Value>& result = results[index % results.size()];
        FG_ASSERT(result.has_value());
        take(index, std::move(*result));
        result.reset();
    };
    runOrdered(work);
}

}  // namespace faultglass
