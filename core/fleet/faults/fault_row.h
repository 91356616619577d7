// A fault as a value, and what a kind of fault declares of itself.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/sim_time.h"
#include "core/fleet/faults/fault_list.h"
#include "core/fleet/topology/topology.h"
#include "core/params/parameter.h"

namespace faultglass {

/// What a kind of fault is done to.
enum class FaultScope : std::uint8_t { Servers, Customers, Cells, Dependencies, Router, Fleet, Everything };

/// The number that says how strong a fault is.
struct FaultMagnitude {
    std::string_view key{};  ///< "factor", "share"; empty: this fault has none
    std::string_view unit{};
    double least = 0, most = 0, initial = 0;
    bool whole = false;  ///< only whole numbers

    [[nodiscard]] static constexpr FaultMagnitude factor(double least, double most, double initial)
    {
        return {"factor", "x", least, most, initial};
    }
    [[nodiscard]] static constexpr FaultMagnitude share(double least, double initial)
    {
        return {"share", "", least, 1, initial};
    }
};

/// What there is to say about a kind of fault; texts are marked for translation.
struct FaultRow {
    std::string_view key;    ///< "crash", as in --fault crash@4:S1
    std::string_view label;  ///< "Kill"
    std::string_view help;
    std::string_view step;       ///< "Kill %1": one injection in words; %1 is the target, %2 the magnitude
    std::string_view stepAll{};  ///< the same where no target is named; empty: `step`, done to all servers
    FaultScope scope = FaultScope::Servers;
    FaultMagnitude magnitude{};
    bool processes = false;   ///< single processes of a server are targets, too
    bool wholeCells = false;  ///< menus offer it for cells only
    FaultKind kind{};         ///< by the list of faults, which fills this in and the next
    bool momentary = false;   ///< over as soon as it is done: it has no duration
};

/// One injection. The target says which server, customer, cell or dependency, or all servers of a part of the fleet; an
/// invalid target means all there are.
struct Fault {
    FaultKind kind = FaultKind::Crash;
    FaultTarget target;
    double magnitude = 0;    ///< what it means stands in the row of the kind
    SimDuration duration{};  ///< zero: until healed

    friend bool operator==(const Fault&, const Fault&) = default;
};

struct ScheduledFault {
    SimTime at;
    Fault fault;

    friend bool operator==(const ScheduledFault&, const ScheduledFault&) = default;
};

}  // namespace faultglass
