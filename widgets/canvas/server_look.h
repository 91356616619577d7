// What a server's state looks like: role, mark, outline and one line of reason; the same in cards, cells and words.
#pragma once

#include <cstdint>

#include <QString>

#include "core/fleet/fleet_view.h"
#include "core/params/parameter_set.h"
#include "widgets/canvas/transition_log.h"
#include "widgets/theme/theme.h"

namespace faultglass {

/// The glyph beside a name; with the dash it says the state without colour.
enum class Mark : std::uint8_t { None, Tick, Exclamation, Cross, Bars, Dash };

struct StateLook {
    Role role = Role::Healthy;
    Mark mark = Mark::Tick;
    bool serving = true;  ///< no: dashed outline and faded
};
[[nodiscard]] StateLook lookOf(ServerState state);
/// The same for a picture that shows each instant as it comes, and has no room to say how long: a tenth of a second
/// above nine tenths is noise there.
[[nodiscard]] StateLook calmLookOf(ServerState state);

/// "healthy", "overloaded", "down": translated.
[[nodiscard]] QString stateName(ServerState state);
[[nodiscard]] QString serverName(std::uint32_t server);

/// The numbers of the fleet that a reason needs. Missing parameters leave their parts out.
struct FleetScale {
    double capacityPerServer = 0;  ///< requests/s
    double queueLimit = 0;         ///< 0: unbounded or unknown
    double clientTimeout = 0;      ///< s; 0: none or unknown

    [[nodiscard]] static FleetScale of(const ParameterSet& parameters);
    /// How much of the queue bar is lit, 0 to 1. Logarithmic, so that ten waiting requests show beside five thousand.
    [[nodiscard]] double queueShare(const ServerView& server) const;
};

/// One line: "killed 00:04.0", "queue 4,812 · waits 3.8 s", "1,003 rps". `state` is the one on screen, which may lag
/// behind that of `server`.
[[nodiscard]] QString reasonText(const ServerView& server, ServerState state, const FleetScale& scale,
                                 const TransitionLog* log);
/// "S3, overloaded, 98 % busy, 4,812 waiting, since 00:06.8": for screen readers and the tooltip.
[[nodiscard]] QString spokenText(std::uint32_t index, const ServerView& server, const TransitionLog* log);

/// How many servers there is something to show of: up to the last one that is not absent.
[[nodiscard]] std::uint32_t shownCount(const FleetView& fleet);

}  // namespace faultglass
