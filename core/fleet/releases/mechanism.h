// The mechanism of releases: a new version shipped step by step, watched, and taken back.
#pragma once

#include <cstdint>
#include <span>

#include "core/base/ids.h"
#include "core/fleet/event_kind.h"
#include "core/fleet/releases/release_parameters.h"
#include "core/fleet/releases/releases_state.h"
#include "core/fleet/topology/topology.h"

namespace faultglass {

struct FleetView;
struct Measure;
struct FleetParameters;
struct Job;

struct ReleasesConfig {
    bool release = false;
    bool defectKills = false;
};

/// Whether what the new version does wrong shows by now, where it fails requests.
[[nodiscard]] bool showsDefect(const FleetState& state);
/// Whether a request that runs on the new version meets its defect now.
[[nodiscard]] bool meetsDefect(const FleetState& state, const Job& job);
/// Counts the end of a request at a server for the alarm.
void countForRelease(FleetState& state, ServerId server, bool good);

struct Releases {
    struct Parameters {
        ReleaseParameters release;
        friend bool operator==(const Parameters&, const Parameters&) = default;
    };
    static constexpr auto kRows = rowsThrough<&Parameters::release, release_rows::kTable>();
    using Config = ReleasesConfig;
    static Config compile(const FleetParameters& parameters);
    using State = ReleasesState;
    using Totals = ReleasesTotals;

    static constexpr EventKind kStep{10};      ///< number of the release
    static constexpr EventKind kCheck{11};     ///< the same
    static constexpr EventKind kRollback{12};  ///< the same
    // What is scheduled carries the number of its release: once another has begun, it is void.
    /// The next servers take the new version, unless the release has been stopped.
    static void shipNext(FleetState& state, std::uint32_t number);
    /// The end of an alarm window: the error rates of both versions are compared.
    static void judge(FleetState& state, std::uint32_t number);
    /// The old version is back on every server.
    static void finishRollback(FleetState& state, std::uint32_t number);
    static constexpr EventRow kEvents[] = {eventRow<shipNext>(kStep), eventRow<judge>(kCheck),
                                           eventRow<finishRollback>(kRollback)};

    /// Schedules the release, if there is one.
    static void start(FleetState& state);
    static std::span<const Measure> measures();
    static void view(const FleetState& state, FleetView& view);
};

}  // namespace faultglass
