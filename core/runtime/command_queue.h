// The bounded queue of commands: what a later command makes pointless is swallowed by it.
#pragma once

#include <cstddef>
#include <deque>

#include "core/runtime/command.h"

namespace faultglass {

/// Not thread-safe by itself; the worker guards it.
class CommandQueue {
public:
    static constexpr std::size_t kMost = 1024;

    /// False, and nothing queued, when kMost commands wait that cannot be merged with this one.
    bool push(Command command);
    [[nodiscard]] bool empty() const { return m_commands.empty(); }
    [[nodiscard]] std::size_t size() const { return m_commands.size(); }
    [[nodiscard]] const Command& front() const { return m_commands.front(); }
    Command pop();

private:
    std::deque<Command> m_commands;
};

}  // namespace faultglass
