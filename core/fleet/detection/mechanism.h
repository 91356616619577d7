// The mechanism of failure detection: a monitor of server 1 over a link that delays and loses.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/fleet/detection/detector_parameters.h"
#include "core/fleet/detection/detector_state.h"
#include "core/fleet/detection/detector_totals.h"
#include "core/fleet/event_kind.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;

/// By how many deviations a heartbeat is late when phi reaches `threshold` in Akka's form: the y with
/// y (1.5976 + 0.070566 y^2) = ln(10^threshold - 1).
[[nodiscard]] double akkaDeviations(double threshold);

struct Detection {
    struct Parameters {
        DetectorParameters detector;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::detector, detector_rows::kTable>();
    struct Config {
        bool detector = false;
    };
    static Config compile(const FleetParameters& parameters);
    struct State {
        DetectorState detector;
    };
    struct Totals {
        DetectorTotals detector;
    };
    static std::optional<Error> refusal(const FleetParameters& parameters);

    static constexpr EventKind kHeartbeatDue{22};  ///< what and which message
    static constexpr EventKind kSuspicionDue{23};  ///< observer
    /// A heartbeat, probe or message is sent or arrives; `subject` says which.
    static void heartbeatDue(FleetState& state, std::uint32_t subject);
    /// An observer has waited long enough; `event` is the sequence of the event (a stale one does nothing).
    static void suspicionDue(FleetState& state, std::uint32_t observer, std::uint32_t event);
    static constexpr EventRow kEvents[] = {eventRow<heartbeatDue>(kHeartbeatDue),
                                           eventRow<suspicionDue>(kSuspicionDue)};

    /// The watched process, server 0, begins to send; the monitor begins to wait.
    static void start(FleetState& state);
    static void settleAlive(FleetState& state);
    static void serverDown(FleetState& state, ServerId server);
    static void restartTotals(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);
};

}  // namespace faultglass
