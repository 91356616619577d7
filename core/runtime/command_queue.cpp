#include "core/runtime/command_queue.h"

#include <utility>

namespace faultglass {

namespace {

/// True when `later`, right behind `earlier`, leaves nothing of it.
bool supersedes(const Command& later, const Command& earlier)
{
    if (later.index() != earlier.index())
        return false;
    const auto* edit = std::get_if<Edit>(&later);
    if (!edit)
        return !std::holds_alternative<KeepRun>(later);
    if (const auto* set = std::get_if<SetFromStart>(&edit->action)) {
        const auto* last = std::get_if<SetFromStart>(&std::get<Edit>(earlier).action);
        return last && replaces(*set, *last);
    }
    const auto* now = std::get_if<Apply>(&edit->action);
    const auto* before = std::get_if<Apply>(&std::get<Edit>(earlier).action);
    return now && before && now->id == before->id;  // the next value of a drag
}

}  // namespace

bool CommandQueue::push(Command command)
{
    if (!m_commands.empty() && supersedes(command, m_commands.back())) {
        if (auto* edit = std::get_if<Edit>(&command)) {
            auto& last = std::get<Edit>(m_commands.back());
            edit->overtaken = std::move(last.overtaken);
            edit->overtaken.push_back(last.number);
        }
        m_commands.back() = std::move(command);
        return true;
    }
    if (m_commands.size() >= kMost)
        return false;
    m_commands.push_back(std::move(command));
    return true;
}

Command CommandQueue::pop()
{
    Command first = std::move(m_commands.front());
    m_commands.pop_front();
    return first;
}

}  // namespace faultglass
