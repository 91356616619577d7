#include "core/sim/pending_set.h"

namespace faultglass {

namespace {

/// Heaps up to this size stay in the cache of any machine.
constexpr std::size_t kCachedEvents = 16384;

/// Asks for what stands below the four events from `first` on, whichever of them it will be: four cache lines in a row.
void fetch(const Event* below)
{
    for (std::size_t line = 0; line < 4; ++line)
        __builtin_prefetch(below + line * (kCacheLine / sizeof(Event)));
}

}  // namespace

bool PendingSet::empty() const { return size() == 0; }

std::size_t PendingSet::size() const
{
    std::size_t count = m_heap.size() - kTop - (m_holeAtTop ? 1 : 0);
    for (const RingBuffer<Event>& lane : m_lanes)
        count += lane.size();
    return count;
}

std::size_t PendingSet::memoryBytes() const
{
    std::size_t bytes = m_heap.capacity() * sizeof(Event) + m_lanes.capacity() * sizeof(RingBuffer<Event>);
    for (const RingBuffer<Event>& lane : m_lanes)
        bytes += lane.memoryBytes();
    return bytes;
}

void PendingSet::siftUp(const Event& event)
{
    Event* const heap = m_heap.data();
    std::size_t i = m_heap.size() - 1;
    while (i > kTop) {
        const std::size_t parent = above(i);
        if (!(event < heap[parent]))
            break;
        heap[i] = heap[parent];
        i = parent;
    }
    heap[i] = event;
}

void PendingSet::siftDown(const Event& event)
{
    Event* const heap = m_heap.data();
    const std::size_t size = m_heap.size();
    const unsigned __int128 rank = event.rank();
    std::size_t i = kTop;
    for (;;) {
        const std::size_t child = firstBelow(i);
        if (child + 4 <= size) [[likely]] {
            if (size > kCachedEvents && firstBelow(child) < size)
                fetch(heap + firstBelow(child));
            // Two comparisons side by side, then one: no branch depends on the data but the last.
            const unsigned __int128 a = heap[child].rank(), b = heap[child + 1].rank();
            const unsigned __int128 c = heap[child + 2].rank(), d = heap[child + 3].rank();
            const std::size_t left = child + (b < a ? 1 : 0), right = child + (d < c ? 3 : 2);
            const unsigned __int128 leftRank = b < a ? b : a, rightRank = d < c ? d : c;
            const std::size_t least = rightRank < leftRank ? right : left;
            if (rank <= (rightRank < leftRank ? rightRank : leftRank))
                break;
            heap[i] = heap[least];
            i = least;
            continue;
        }
        std::size_t least = child;
        for (std::size_t j = child + 1; j < size; ++j)
            least = heap[j] < heap[least] ? j : least;
        if (child >= size || rank <= heap[least].rank())
            break;
        heap[i] = heap[least];
        i = least;
    }
    heap[i] = event;
}

}  // namespace faultglass
