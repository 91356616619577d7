#include "core/runtime/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace faultglass {

unsigned defaultJobs() { return std::clamp(std::thread::hardware_concurrency(), 1U, kMostJobs); }

namespace {

using namespace std::chrono_literals;
constexpr auto kProgressPeriod = 50ms;

void runOnThisThread(const OrderedWork& work)
{
    for (std::size_t index = 0; index < work.count && !work.stop.stop_requested(); ++index) {
        work.run(index, [&](double share) {
            if (work.progress)
                work.progress(static_cast<double>(index) + std::clamp(share, 0.0, 1.0));
        });
        if (work.take)
            work.take(index);
        if (work.progress)
            work.progress(static_cast<double>(index + 1));
    }
}

/// The threads, the order of their results, and the failure with the lowest index.
class OrderedPool {
public:
    explicit OrderedPool(const OrderedWork& work)
        : m_work(work), m_window(orderedWindow(work.jobs)), m_done(m_window), m_shares(m_window)
    {
    }

    void run()
    {
        std::vector<std::jthread> threads;  // joined on every way out
        const JoinAfterStop guard{*this, threads};
        const std::size_t count = std::min<std::size_t>(m_work.jobs, m_work.count);
        for (std::size_t i = 0; i < count; ++i)
            threads.emplace_back([this] { workUntilDone(); });
        while (takeNext()) {}
        if (m_failure)
            std::rethrow_exception(m_failure);
    }

private:
    struct JoinAfterStop {
        OrderedPool& pool;
        std::vector<std::jthread>& threads;
        ~JoinAfterStop()
        {
            {
                const std::lock_guard lock(pool.m_mutex);
                pool.m_ended = true;
            }
            pool.m_roomToBegin.notify_all();
            threads.clear();
        }
    };

    [[nodiscard]] bool closed() const { return m_ended || m_failure || m_work.stop.stop_requested(); }

    /// The next task for the calling thread, or nothing when there will be none.
    std::optional<std::size_t> begin()
    {
        std::unique_lock lock(m_mutex);
        // The stop token has no voice here, so the wait looks up from time to time.
        while (!closed() && m_begun < m_work.count && m_begun >= m_taken + m_window)
            m_roomToBegin.wait_for(lock, kProgressPeriod);
        if (closed() || m_begun >= m_work.count)
            return std::nullopt;
        const std::size_t index = m_begun++;
        m_shares[index % m_window].store(0, std::memory_order_relaxed);
        return index;
    }

    void workUntilDone()
    {
        while (const auto index = begin()) {
            std::exception_ptr failure;
            try {
                m_work.run(*index, [&](double share) {
                    m_shares[*index % m_window].store(std::clamp(share, 0.0, 1.0), std::memory_order_relaxed);
                });
            } catch (...) {
                failure = std::current_exception();
            }
            const std::lock_guard lock(m_mutex);
            m_done[*index % m_window] = true;
            if (failure && (!m_failure || *index < m_failedIndex)) {
                m_failure = failure;
                m_failedIndex = *index;
            }
            m_resultReady.notify_one();
        }
    }

    /// Takes the next result, waiting for it if need be. False when there is nothing more to take.
    bool takeNext()
    {
        std::unique_lock lock(m_mutex);
        while (true) {
            // Tasks are begun in order, so all those before a failed one have been begun and will be done.
            const bool failedHere = m_failure && m_taken == m_failedIndex;
            const bool lastOfAll = m_taken == m_begun && (closed() || m_begun == m_work.count);
            if (failedHere || lastOfAll)
                return false;
            if (m_taken < m_begun && m_done[m_taken % m_window])
                break;
            m_resultReady.wait_for(lock, kProgressPeriod);
            reportProgress(lock);
        }
        const std::size_t index = m_taken;
        lock.unlock();
        if (m_work.take)
            m_work.take(index);
        lock.lock();
        m_done[index % m_window] = false;
        ++m_taken;
        m_roomToBegin.notify_all();
        reportProgress(lock);
        return true;
    }

    /// Calls back without the lock, at most once a period.
    void reportProgress(std::unique_lock<std::mutex>& lock)
    {
        const auto now = std::chrono::steady_clock::now();
        if (!m_work.progress || (now < m_nextReport && m_taken < m_work.count))
            return;
        m_nextReport = now + kProgressPeriod;
        auto tasks = static_cast<double>(m_taken);
        for (std::size_t index = m_taken; index < m_begun; ++index)
            tasks += m_done[index % m_window] ? 1 : m_shares[index % m_window].load(std::memory_order_relaxed);
        m_mostReported = std::max(m_mostReported, tasks);
        lock.unlock();
        m_work.progress(m_mostReported);
        lock.lock();
    }

    const OrderedWork& m_work;
    const std::size_t m_window;
    std::mutex m_mutex;
    std::condition_variable m_roomToBegin;
    std::condition_variable m_resultReady;
    std::vector<char> m_done;  // by index modulo the window; not bool, whose bits share words
    std::vector<std::atomic<double>> m_shares;
    std::size_t m_begun = 0;
    std::size_t m_taken = 0;
    std::exception_ptr m_failure;
    std::size_t m_failedIndex = 0;
    bool m_ended = false;
    double m_mostReported = 0;
    std::chrono::steady_clock::time_point m_nextReport{};
};

}  // namespace

void runOrdered(const OrderedWork& work)
{
    FG_ASSERT(work.jobs >= 1 && work.jobs <= kMostJobs);
    if (work.jobs == 1 || work.count <= 1)
        runOnThisThread(work);
    else
        OrderedPool(work).run();
}

void runInParallel(unsigned jobs, std::size_t count, const std::function<void(std::size_t)>& task, std::stop_token stop)
{
    OrderedWork work;
    work.jobs = jobs;
    work.count = count;
    work.run = [&task](std::size_t index, const ShareReport&) { task(index); };
    work.stop = std::move(stop);
    runOrdered(work);
}

}  // namespace faultglass
