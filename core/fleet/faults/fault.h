// What can be done to a fleet from outside: a table with a row for every fault, and faults as text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/fleet/faults/fault_row.h"

namespace faultglass {

/// What may be named as the target of a fault.
struct FaultScopeRow {
    FaultScope scope;
    std::string_view key;           ///< "customers"
    std::span<const Level> levels;  ///< parts of the fleet that can be named; none: there is no target to name
    bool takesAll;                  ///< "all" is a target
    bool targetOptional;            ///< and is meant where none is named
};
[[nodiscard]] const FaultScopeRow& faultScopeRow(FaultScope scope);

/// A row for every fault, in the order of FaultList.
[[nodiscard]] std::span<const FaultRow> faultTable();
[[nodiscard]] const FaultRow& faultRow(FaultKind kind);

/// A fault of `kind` with its default magnitude, until healed.
[[nodiscard]] Fault makeFault(FaultKind kind, FaultTarget target = {});
/// The same with a magnitude of its own.
[[nodiscard]] Fault makeFault(FaultKind kind, FaultTarget target, double magnitude);

/// Reads "kind@TIME[:target][,key=value]...": crash@4:S1,duration=20  slow@10:all,factor=4  load-spike@5,factor=2.
/// Targets: all, S3 (a server), R2 (rack), Z1 (zone), F1 (power feed), G1 (region), C4 (cell), T7 (customer), D2
/// (dependency; all of them where none is named); `sizes` says how many there are of each. Keys: duration (seconds)
/// and the kind's magnitude. Errors name the part.
[[nodiscard]] Result<ScheduledFault> parseFault(std::string_view text, const FleetSizes& sizes);
/// Why the fault cannot be done to its target in a fleet of this sizes; nothing when it can.
[[nodiscard]] std::optional<Error> targetRefusal(const Fault& fault, const FleetSizes& sizes);
/// Why a fault of this kind cannot have that magnitude; nothing when it can.
[[nodiscard]] std::optional<Error> magnitudeRefusal(const FaultRow& row, double value);
/// "S3", "R1", "all".
[[nodiscard]] std::string targetText(FaultTarget target);
/// The text parseFault takes back unchanged.
[[nodiscard]] std::string faultText(const ScheduledFault& scheduled);

}  // namespace faultglass
