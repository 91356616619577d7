// What can be done to a fleet from outside: the faults, each declared once, and their healing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/sim_time.h"
#include "core/fleet/topology/topology.h"
#include "core/params/parameter.h"

namespace faultglass {

enum class FaultKind : std::uint8_t {
    Crash,
    Slow,
    Pause,
    Gray,
    BadConfig,
    DiskFull,
    Isolate,
    FlushCache,
    LoadSpike,
    Heal,
    Noisy,
    Poison,
    Partition,
    SlowDependency,
    DeadDependency,
    Drain,
    AddCell,
    RouterDown,
    Ship
};
inline constexpr std::size_t kFaultKindCount = 19;
/// Those that a server can be under: the first ones.
inline constexpr std::size_t kServerFaultKinds = 7;

/// What a kind of fault is done to.
enum class FaultScope : std::uint8_t { Servers, Tenants, Cells, Dependencies, Fleet };

/// One intervention. `target` says which server, or all servers of which part of the fleet; an invalid number means all
/// of them. Noisy and poison are done to a customer, draining to a cell, slowness and death of a dependency to one of
/// those there are; a load spike and what concerns the router of cells to the whole fleet.
struct Fault {
    FaultKind kind = FaultKind::Crash;
    FaultTarget target;
    double magnitude = 0;    ///< slow: times longer; gray, poison: share of requests; load spike, noisy: times the
                             ///< offered load; isolate: share of users; partition: direction
    SimDuration duration{};  ///< zero: until healed

    friend bool operator==(const Fault&, const Fault&) = default;
};

struct ScheduledFault {
    SimTime at;
    Fault fault;

    friend bool operator==(const ScheduledFault&, const ScheduledFault&) = default;
};

/// What there is to say about a kind of fault; texts are marked for translation.
struct FaultRow {
    FaultKind kind;
    std::string_view key;    ///< "crash", as in --fault crash@4:S1
    std::string_view label;  ///< "Kill"
    std::string_view help;
    FaultScope scope;
    std::string_view magnitudeKey;  ///< "factor", "share"; empty where there is no magnitude
    std::string_view magnitudeUnit;
    double least, most, initial;  ///< range and default of the magnitude
};

/// In the order of FaultKind.
[[nodiscard]] std::span<const FaultRow> faultTable();
[[nodiscard]] const FaultRow& faultRow(FaultKind kind);
/// Whether the fault is over as soon as it is done, so that it has no duration.
[[nodiscard]] constexpr bool isMomentary(FaultKind kind)
{
    return kind == FaultKind::Heal || kind == FaultKind::FlushCache || kind == FaultKind::AddCell ||
           kind == FaultKind::Ship;
}

/// A fault of `kind` with its default magnitude, until healed.
[[nodiscard]] Fault makeFault(FaultKind kind, FaultTarget target = {});
/// The same with a magnitude of its own.
[[nodiscard]] Fault makeFault(FaultKind kind, FaultTarget target, double magnitude);

/// Reads "kind@TIME[:target][,key=value]...": crash@4:S1,duration=20  slow@10:all,factor=4  load-spike@5,factor=2.
/// Targets: all, S3 (a server), R2 (rack), Z1 (zone), F1 (power feed), G1 (region), C4 (cell), T7 (customer), D2
/// (dependency; all of them where none is named); `extent` says how many there are of each. Keys: duration (seconds)
/// and the kind's magnitude. Errors name the part.
[[nodiscard]] Result<ScheduledFault> parseFault(std::string_view text, const FleetExtent& extent);
/// Why there is no such part in a fleet of this extent; nothing when there is.
[[nodiscard]] std::optional<Error> targetRefusal(const Fault& fault, const FleetExtent& extent);
/// "S3", "R1", "all".
[[nodiscard]] std::string targetText(FaultTarget target);
/// The text parseFault takes back unchanged.
[[nodiscard]] std::string faultText(const ScheduledFault& scheduled);

}  // namespace faultglass
