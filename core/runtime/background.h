// One piece of work beside the thread that asks for it.
#pragma once

#include <functional>
#include <stop_token>
#include <thread>

namespace faultglass {

/// Runs one piece of work at a time. Whatever the work touches outlives this, which waits for its end when it goes.
/// Used by one thread.
class Background {
public:
    using Work = std::function<void(const std::stop_token& stop)>;

    /// Starts `work`; what ran before is asked to stop and waited for.
    void start(Work work);
    /// Asks what runs to stop, and does not wait.
    void cancel() { m_thread.request_stop(); }

private:
    std::jthread m_thread;
};

}  // namespace faultglass
