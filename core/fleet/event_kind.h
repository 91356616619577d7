// Kinds of events: each mechanism declares its own, with the rank that orders what falls on the same instant.
#pragma once

#include <cstdint>
#include <type_traits>

#include "core/base/ids.h"
#include "core/sim/event.h"

namespace faultglass {

struct FleetState;

/// The rank of a kind among all. Of events of the same instant the lower rank is handled first, whoever scheduled
/// first: answers before the timeouts they race with, faults after both, what comes back to life before new load, and
/// whatever measures after all that it measures. Ranks are part of every fingerprint: a new mechanism takes a free one.
enum class EventKind : std::uint32_t {};

/// An event has five bits for its kind.
inline constexpr std::uint32_t kEventKindLimit = 32;

/// One kind and what is done when such an event comes.
struct EventRow {
    EventKind kind;
    void (*handle)(FleetState& state, const Event& event);
};

/// Whom an event concerns: it becomes whichever id its handler takes.
struct EventSubject {
    std::uint32_t value;

    // NOLINTBEGIN(google-explicit-constructor): that is what it is for
    template <class Tag>
    constexpr operator Id<Tag>() const
    {
        return {value};
    }
    constexpr operator std::uint32_t() const { return value; }
    // NOLINTEND(google-explicit-constructor)
};

/// `Handle` takes the state and, where it needs them, the subject and the sequence number of the event.
template <auto Handle>
void handleEvent(FleetState& state, const Event& event)
{
    using Function = decltype(Handle);
    if constexpr (std::is_invocable_v<Function, FleetState&, EventSubject, std::uint32_t>)
        Handle(state, EventSubject{event.subject()}, event.sequence());
    else if constexpr (std::is_invocable_v<Function, FleetState&, EventSubject>)
        Handle(state, EventSubject{event.subject()});
    else
        Handle(state);
}

template <auto Handle>
constexpr EventRow eventRow(EventKind kind)
{
    return {kind, handleEvent<Handle>};
}

}  // namespace faultglass
