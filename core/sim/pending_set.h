// The pending-event set: a four-way heap for events of any delay, and lanes for timers of one constant delay.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/page_allocator.h"
#include "core/base/ring_buffer.h"
#include "core/sim/event.h"

namespace faultglass {

/// Events come out by time, priority (kind) and order of scheduling. A value: copying it is a checkpoint.
///
/// A *lane* takes timers whose deadlines never decrease, which those of one constant delay do not: it is a ring, so
/// setting one costs a store, and one that was cancelled is skipped when it reaches the front. A deadline that would
/// go backwards (the delay was just shortened) goes to the heap instead: same order, same result.
class PendingSet {
public:
    explicit PendingSet(std::uint32_t lanes = 0) : m_lanes(lanes) {}

    /// Schedules and returns the event's sequence number, by which the model tells a stale event from a live
    /// one; never 0.
    std::uint32_t push(SimTime time, std::uint32_t kind, std::uint32_t subject)
    {
        const Event event = Event::make(time, kind, nextSequence(), subject);
        pushHeap(event);
        return m_sequence;
    }

    std::uint32_t pushLane(std::uint32_t lane, SimTime time, std::uint32_t kind, std::uint32_t subject)
    {
        const Event event = Event::make(time, kind, nextSequence(), subject);
        RingBuffer<Event>& ring = m_lanes[lane];
        if (!ring.empty() && event < ring.back()) [[unlikely]]
            pushHeap(event);
        else
            ring.pushBack(event);
        return m_sequence;
    }

    /// A sequence number for something that is not scheduled but must be told apart all the same. Never 0.
    std::uint32_t nextSequence()
    {
        m_sequence += m_sequence == 0xffffffffU ? 2 : 1;
        return m_sequence;
    }

    /// Drops events at the front of `lane` for which `stale(event)` holds.
    template <class Stale>
    void skipStale(std::uint32_t lane, Stale stale)
    {
        RingBuffer<Event>& ring = m_lanes[lane];
        while (!ring.empty() && stale(ring.front()))
            ring.popFront();
    }

    /// Calls `touch(event)` for the timer `distance` places behind the front of `lane`, if there are so many.
    template <class Touch>
    void lookAlong(std::uint32_t lane, std::size_t distance, Touch touch) const
    {
        if (m_lanes[lane].size() > distance)
            touch(m_lanes[lane][distance]);
    }

    /// Takes the earliest event not later than `limit` into `event`; false if there is none.
    bool popUntil(SimTime limit, Event& event)
    {
        settle();
        const Event* earliest = m_heap.size() > kTop ? &m_heap[kTop] : nullptr;
        RingBuffer<Event>* from = nullptr;
        for (RingBuffer<Event>& lane : m_lanes) {
            if (!lane.empty() && (!earliest || lane.front() < *earliest)) {
                earliest = &lane.front();
                from = &lane;
            }
        }
        if (!earliest || earliest->time() > limit)
            return false;
        event = *earliest;
        if (from)
            from->popFront();
        else
            m_holeAtTop = true;
        return true;
    }

    /// Calls `touch(event)` for the few events that are most likely next, so that the model can fetch what they will
    /// need while it handles the present one. Changes nothing.
    template <class Touch>
    void lookAhead(Touch touch) const
    {
        const std::size_t end = m_heap.size() < kTop + 5 ? m_heap.size() : kTop + 5;
        for (std::size_t i = m_holeAtTop ? kTop + 1 : kTop; i < end; ++i)
            touch(m_heap[i]);
    }

    [[nodiscard]] bool empty() const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    void pushHeap(const Event& event)
    {
        if (m_holeAtTop) {
            // Most events schedule a successor: it takes the place of the one just popped.
            m_holeAtTop = false;
            siftDown(event);
            return;
        }
        m_heap.push_back(event);
        siftUp(event);
    }
    void settle()
    {
        if (!m_holeAtTop)
            return;
        m_holeAtTop = false;
        const Event last = m_heap.back();
        m_heap.pop_back();
        if (m_heap.size() > kTop)
            siftDown(last);
    }
    void siftUp(const Event& event);
    void siftDown(const Event& event);

    /// The heap begins at the fourth place, so that each four siblings share a cache line: those below place i are at
    /// 4 (i - 2) and after, the one above it is at i / 4 + 2.
    static constexpr std::size_t kTop = 3;
    static constexpr std::size_t firstBelow(std::size_t i) { return 4 * (i - 2); }
    static constexpr std::size_t above(std::size_t i) { return i / 4 + 2; }

    PagedVector<Event> m_heap = PagedVector<Event>(kTop);
    std::vector<RingBuffer<Event>> m_lanes;
    std::uint32_t m_sequence = 0;
    bool m_holeAtTop = false;
};

}  // namespace faultglass
