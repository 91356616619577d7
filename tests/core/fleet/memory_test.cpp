#include <QtTest>

#include <atomic>
#include <cstdlib>
#include <new>

#include "tests/core/fleet/fleets.h"

namespace {

/// Bytes that were asked for and not given back while somebody counts.
std::atomic<std::int64_t> held{0};

// Each block is preceded by its size, in a space as large as its alignment.
constexpr std::size_t kSpace = alignof(std::max_align_t);

void* take(std::size_t bytes, std::size_t space)
{
    const std::size_t whole = (bytes + space + space - 1) / space * space;
    auto* const block = static_cast<char*>(std::aligned_alloc(space, whole));
    if (!block)
        throw std::bad_alloc();
    *reinterpret_cast<std::size_t*>(block) = bytes;
    held += static_cast<std::int64_t>(bytes);
    return block + space;
}

void giveBack(void* pointer, std::size_t space)
{
    if (!pointer)
        return;
    char* const block = static_cast<char*>(pointer) - space;
    held -= static_cast<std::int64_t>(*reinterpret_cast<std::size_t*>(block));
    std::free(block);
}

std::size_t spaceOf(std::align_val_t alignment) { return std::max(kSpace, static_cast<std::size_t>(alignment)); }

}  // namespace

void* operator new(std::size_t bytes) { return take(bytes, kSpace); }
void* operator new(std::size_t bytes, std::align_val_t alignment) { return take(bytes, spaceOf(alignment)); }
void operator delete(void* pointer) noexcept { giveBack(pointer, kSpace); }
void operator delete(void* pointer, std::size_t) noexcept { giveBack(pointer, kSpace); }
void operator delete(void* pointer, std::align_val_t alignment) noexcept { giveBack(pointer, spaceOf(alignment)); }
void operator delete(void* pointer, std::size_t, std::align_val_t alignment) noexcept
{
    giveBack(pointer, spaceOf(alignment));
}

using namespace faultglass;

namespace {

/// What a copy of the fleet takes from the heap, and what it says it does.
std::pair<std::int64_t, std::int64_t> heldAndCounted(const Fleet& fleet)
{
    const std::int64_t before = held;
    const Fleet copy(fleet);
    return {held - before, static_cast<std::int64_t>(copy.memoryBytes() - sizeof(FleetState))};
}

FleetParameters manyMechanisms()
{
    FleetParameters p = fleets::busy();
    p.workers = 4;
    p.topology.processes = 2;
    p.topology.zones = 2;
    p.topology.racks = 2;
    p.topology.randomFailures = true;
    p.topology.serverMtbf = 30;
    p.topology.serverRepair = 2;
    p.cache.cache = true;
    p.cache.items = 100;
    p.cache.places = 20;
    p.redundancy.connectWork = 0.001;
    p.dependency.dependency = true;
    p.dependency.connections = 2;
    p.component.components = true;
    p.component.groupSize = 2;
    p.component.memoryErrors = true;
    p.component.mtbf = 0.01;
    p.component.sparesLimited = true;
    p.component.spares = 0;
    p.detector.detector = true;
    p.detector.form = DetectorForm::Gossip;
    p.replication.replicated = true;
    return p;
}

}  // namespace

/// What a fleet says a copy of it costs, against what the allocator was asked for.
class MemoryTest : public QObject {
    Q_OBJECT

private slots:
    void whatACopyHoldsIsCounted();
    void standbysWaitingWritesAndIsolatedServersAreCounted();
    void aPlacementDealtAnewIsCounted();
};

void MemoryTest::whatACopyHoldsIsCounted()
{
    const std::vector<ScheduledFault> faults{fleets::fault("partition@3:Z1,duration=20"), fleets::fault("slow@4:S2")};
    Fleet fleet({manyMechanisms(), faults, 5});
    for (const double at : {0.0, 2.0, 8.0}) {
        fleet.advance(secondsToTime(at));
        const auto [taken, counted] = heldAndCounted(fleet);
        QCOMPARE(counted, taken);
    }
}

void MemoryTest::standbysWaitingWritesAndIsolatedServersAreCounted()
{
    FleetParameters p = fleets::small();
    p.redundancy.form = RedundancyForm::ActivePassive;
    p.redundancy.fencing = false;
    p.redundancy.replicationLag = 5;
    Fleet fleet({p, {fleets::fault("isolate@3:S1,share=0.5")}, 5});
    for (const double at : {2.0, 4.0, 20.0}) {
        fleet.advance(secondsToTime(at));
        const auto [taken, counted] = heldAndCounted(fleet);
        QCOMPARE(counted, taken);
    }
}

void MemoryTest::aPlacementDealtAnewIsCounted()
{
    FleetParameters p = fleets::small();
    p.customers = 600;
    p.placement.policy = PlacementPolicy::Cells;
    p.placement.cells = 3;
    Fleet fleet({p, {}, 5});
    fleet.advance(secondsToTime(1));
    const std::size_t before = Fleet(fleet).memoryBytes();
    const auto [taken, counted] = heldAndCounted(fleet);
    QCOMPARE(counted, taken);
    fleet.inject(makeFault(FaultKind::Drain, {Level::Cell, 1}));
    // Not in the copy's own memory, but kept alive by it: the cells of all customers.
    QVERIFY(Fleet(fleet).memoryBytes() >= before + sizeof(Placement) + 600 * sizeof(std::uint32_t));
}

QTEST_GUILESS_MAIN(MemoryTest)
#include "memory_test.moc"
