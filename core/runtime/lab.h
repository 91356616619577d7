// The laboratory without its thread: a timeline, its arms in lockstep, checkpoints, and travel in time.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/fleet/fleet.h"
#include "core/runtime/arm_plan.h"
#include "core/runtime/command.h"
#include "core/runtime/frame.h"
#include "core/runtime/timeline.h"

namespace faultglass {

/// One fleet that runs, with the parameters in force.
struct Arm {
    std::string_view name;
    std::uint32_t origin = 0;  ///< which arm of the scenario it is, or was copied from
    ParameterSet parameters;
    Fleet fleet;
};

/// A run that was left, and where: all that it takes to come back to it, and to what was taken off its timeline.
struct LeftRun {
    std::shared_ptr<const Timeline> timeline;
    std::map<std::uint64_t, TimelineEntry> retracted;
    SimTime at;
};

/// Synchronous and deterministic: the same calls give the same bits, however the advance is cut into pieces. One
/// thread at a time. The worker drives it; the command line and the tests may too.
class Lab {
public:
    explicit Lab(std::size_t checkpointBudgetBytes = std::size_t{256} << 20);

    /// How much memory the arms and their first instant may take; half of the machine's unless set. What would begin
    /// above it is refused (load, apply); a run that grows above it throws std::runtime_error out of advance.
    void setMemoryLimit(std::size_t bytes) { m_memoryLimit = bytes; }

    /// Starts `timeline` from zero. On error (parameters that cannot be together) nothing has changed.
    [[nodiscard]] std::optional<Error> load(Timeline timeline);
    [[nodiscard]] bool empty() const { return m_arms.empty(); }

    // What changes the timeline. The changed timeline is checked to its end, with the seed in force, before anything
    // else happens; on an error nothing has changed. Afterwards the caller advances to goal(), where the run stood.

    /// See Apply. What lies in the future of the timeline stays on it.
    [[nodiscard]] std::optional<Error> apply(std::uint64_t id, const Action& action,
                                             std::optional<SimTime> at = std::nullopt);
    /// An id that is not on the timeline does nothing.
    [[nodiscard]] std::optional<Error> retract(std::uint64_t id);
    /// An id that is on the timeline does nothing; one that was never retracted from it is an error.
    [[nodiscard]] std::optional<Error> reinstate(std::uint64_t id);
    [[nodiscard]] std::optional<Error> setFromStart(const SetFromStart& set);
    [[nodiscard]] std::optional<Error> removeArm(int arm);
    /// Keeps what people call an arm with the timeline. Changes nothing else.
    [[nodiscard]] std::optional<Error> nameArm(int arm, std::string name);
    /// The run as it is, and the way back to it. The lab must not be empty.
    [[nodiscard]] LeftRun keep() const;
    [[nodiscard]] std::optional<Error> returnTo(const LeftRun& kept);

    /// Makes `time` the goal. Restores the checkpoint before it if `time` is past, or if that is the shorter way.
    void seek(SimTime time);

    /// Advances all arms towards `target`, past at most about `mostEvents` events. True when now() is `target`.
    bool advance(SimTime target, std::uint64_t mostEvents = ~std::uint64_t{0});

    [[nodiscard]] SimTime now() const { return m_now; }
    /// Where the last seek, retract or reinstate wants to be; not after now() when there is nothing to catch up.
    [[nodiscard]] SimTime goal() const { return m_goal; }
    [[nodiscard]] SimTime reached() const { return m_reached; }
    [[nodiscard]] const Timeline& timeline() const { return *m_timeline; }
    /// Another one after every change of it; null while empty.
    [[nodiscard]] const std::shared_ptr<const Timeline>& sharedTimeline() const { return m_timeline; }
    [[nodiscard]] const std::vector<Arm>& arms() const { return m_arms; }
    [[nodiscard]] std::size_t checkpointCount() const { return m_checkpoints.size(); }
    [[nodiscard]] std::size_t checkpointBytes() const;
    /// The seed in force; 0 while empty.
    [[nodiscard]] std::uint64_t seed() const;
    /// Covers all arms.
    [[nodiscard]] std::uint64_t fingerprint() const;

    /// The picture of now; the caller fills in what the pacer knows.
    [[nodiscard]] Frame frame() const;
    /// Series items since the last call, in order.
    [[nodiscard]] std::vector<SeriesItem> takeItems();
    /// Frees one checkpoint of a run that was replaced; true while there are more. All at once would take longer than a
    /// frame may.
    bool freeReplaced();

private:
    struct Checkpoint {
        SimTime at;
        std::size_t nextEntry = 0;
        std::size_t bytes = 0;
        std::vector<Arm> arms;
        std::vector<SeriesItem> sent;  // series items of the same instant that were sent before it was kept
        bool held = false;             // the one before the entry that is dragged: dropped last
    };

    [[nodiscard]] Result<std::vector<Arm>> build(const Timeline& timeline);
    [[nodiscard]] double memoryBytes() const;
    /// Why `changed` cannot be, if it is as it was up to `position`. An entry that `isNew` there must have an effect.
    [[nodiscard]] std::optional<Error> refusal(const Timeline& changed, std::size_t position, bool isNew);
    [[nodiscard]] std::optional<Error> memoryRefusal(const Action& action) const;
    void start(Timeline timeline, std::vector<Arm> arms);
    [[nodiscard]] std::optional<Error> restartWith(Timeline timeline);
    void enter(const Action& action);
    void enterDue();
    void setParameter(Arm& arm, const SetParameter& change);
    [[nodiscard]] std::optional<Error> restartAtGoal(Timeline timeline);
    void addNow(std::uint64_t id, Timeline changed, const Action& action);
    void changeTimeline(Timeline timeline, std::size_t firstChanged, SimTime changedAt);
    void fitStride(std::uint64_t events);
    void keepCheckpoint();
    void keepBeforeDragged();
    void addCheckpoint(bool held);
    void restore(std::size_t checkpoint);
    void collectItems();
    void sendItem(SeriesItem item, SimTime at);

    std::size_t m_budgetBytes;
    std::size_t m_memoryLimit;
    double m_armBytes = 0;  // of the largest, as it began, and of the copy of its first instant
    std::shared_ptr<const Timeline> m_timeline;
    std::map<std::uint64_t, TimelineEntry> m_retracted;
    BuiltArms m_built;
    std::vector<Arm> m_arms;
    std::size_t m_ownArms = 0;    // the scenario's
    std::uint64_t m_dragged = 0;  // id of the entry that a drag changes, or would change
    std::size_t m_nextEntry = 0;
    SimTime m_now;
    SimTime m_goal;
    SimTime m_reached;
    std::uint64_t m_runNumber = 0;
    std::vector<Checkpoint> m_checkpoints;     // by time; the first is at zero and is never dropped
    std::vector<std::vector<Arm>> m_replaced;  // checkpoints of the run before this one, to be freed
    SimDuration m_spacing;
    SimDuration m_stride;  // how far several arms go before all stand at the same instant again
    std::uint64_t m_eventsAtCheckpoint = 0;
    std::vector<std::uint32_t> m_transitionsSent;  // by arm
    std::vector<SeriesItem> m_items;
    SimTime m_sentAt;
    std::vector<SeriesItem> m_sentNow;  // items of the instant m_sentAt that were sent
};

}  // namespace faultglass
