// The one worker thread: takes commands, paces the lab, publishes frames. The only door to it.
#pragma once

#include <memory>

#include "core/runtime/command.h"
#include "core/runtime/frame.h"

namespace faultglass {

/// Owns the thread from construction to destruction. `send` and `poll` never wait for the simulation; both are for
/// one user-interface thread. A model that throws becomes a frame with LabStatus::Failed; the worker lives on.
class Worker {
public:
    explicit Worker(std::size_t checkpointBudgetBytes = std::size_t{256} << 20);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Queues a command. Bounded: commands that supersede each other coalesce; false when the queue is full even so
    /// (1,024 waiting), in which case nothing was queued.
    bool send(Command command);
    /// The newest frame, and the answers and series items since the last poll. Call it from a frame clock, about 60
    /// times a second.
    [[nodiscard]] FrameUpdate poll();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace faultglass
