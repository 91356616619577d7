#include "core/runtime/command_queue.h"

#include <utility>

namespace faultglass {

namespace {

/// True when `later`, right behind `earlier`, leaves nothing of it.
bool supersedes(const Command& later, const Command& earlier)
{
    if (later.index() != earlier.index())
        return false;
    if (std::holds_alternative<SeekTo>(later) || std::holds_alternative<SetPlaying>(later) ||
        std::holds_alternative<SetSpeed>(later))
        return true;
    const auto* change = std::get_if<Apply>(&later);
    if (!change)
        return false;
    const auto* now = std::get_if<SetParameter>(&change->action);
    const auto* before = std::get_if<SetParameter>(&std::get<Apply>(earlier).action);
    return now && before && now->key == before->key && now->arm == before->arm;
}

}  // namespace

bool CommandQueue::push(Command command)
{
    // A new timeline leaves nothing of what was still to be done to the old one, wherever that stands in the queue.
    if (std::holds_alternative<LoadTimeline>(command))
        std::erase_if(m_commands, [](const Command& waiting) { return !std::holds_alternative<SetSpeed>(waiting); });
    while (!m_commands.empty() && supersedes(command, m_commands.back()))
        m_commands.pop_back();
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
