// What can be done to a fleet from outside: the faults, each declared once, and their healing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/sim_time.h"
#include "core/params/parameter.h"

namespace faultglass {

enum class FaultKind : std::uint8_t { Crash, Slow, Pause, Gray, LoadSpike, Heal };
inline constexpr std::size_t kFaultKindCount = 6;

/// One intervention. `target` says which server; an invalid id means all of them. A load spike has no target.
struct Fault {
    FaultKind kind = FaultKind::Crash;
    ServerId target;
    double magnitude = 0;    ///< slow: times longer; gray: share failed; load spike: times the offered load
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
    bool targetsServer;
    std::string_view magnitudeKey;  ///< "factor", "share"; empty where there is no magnitude
    std::string_view magnitudeUnit;
    double least, most, initial;  ///< range and default of the magnitude
};

/// In the order of FaultKind.
[[nodiscard]] std::span<const FaultRow> faultTable();
[[nodiscard]] const FaultRow& faultRow(FaultKind kind);

/// A fault of `kind` with its default magnitude, until healed.
[[nodiscard]] Fault makeFault(FaultKind kind, ServerId target = {});

/// Reads "kind@TIME[:target][,key=value]...": crash@4:S1,duration=20  slow@10:all,factor=4  load-spike@5,factor=2.
/// Servers are S1 to S<servers>. Keys: duration (seconds) and the kind's magnitude. Errors name the part.
[[nodiscard]] Result<ScheduledFault> parseFault(std::string_view text, std::uint32_t servers);
/// The text parseFault takes back unchanged.
[[nodiscard]] std::string faultText(const ScheduledFault& scheduled);

}  // namespace faultglass
