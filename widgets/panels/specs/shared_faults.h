// The fault buttons that several experiments have.
#pragma once

#include "widgets/panels/panel_spec.h"

namespace faultglass {

inline constexpr FaultStep kKill{FG_SPEC("&Kill a server"),
                                 FG_SPEC("The first server that still serves dies with all it holds."),
                                 Qt::Key_K,
                                 FaultKind::Crash,
                                 {},
                                 true};
inline constexpr FaultStep kKillFirst{FG_SPEC("&Kill S1"), FG_SPEC("The first server dies with all it holds."),
                                      Qt::Key_K, FaultKind::Crash, FaultTarget{ServerId{0}}};
inline constexpr FaultStep kSlow{FG_SPEC("S&low a server"),
                                 FG_SPEC("The first server that still serves takes four times as long."),
                                 Qt::Key_L,
                                 FaultKind::Slow,
                                 {},
                                 true};
inline constexpr FaultStep kFreeze{FG_SPEC("F&reeze S1"), FG_SPEC("The process stands still, as in a long collection."),
                                   Qt::Key_I, FaultKind::Pause, FaultTarget{ServerId{0}}};
inline constexpr FaultStep kSpike{FG_SPEC("Spike &load ×2"),
                                  FG_SPEC("Customers ask for twice as much until it is healed."), Qt::Key_U,
                                  FaultKind::LoadSpike};
inline constexpr FaultStep kRack{FG_SPEC("Cut &rack 1's power"), FG_SPEC("Every server of the first rack dies."),
                                 Qt::Key_T, FaultKind::Crash, FaultTarget{Level::Rack, 0}};
inline constexpr FaultStep kZone{FG_SPEC("Cut &zone 1's power"), FG_SPEC("Every server of the first zone dies."),
                                 Qt::Key_Z, FaultKind::Crash, FaultTarget{Level::Zone, 0}};
inline constexpr FaultStep kConfig{FG_SPEC("&Bad config"),
                                   FG_SPEC("The first cell, or the whole fleet where there are none, "
                                           "takes a configuration that fails every request."),
                                   Qt::Key_B, FaultKind::BadConfig, FaultTarget{Level::Cell, 0}};
inline constexpr FaultStep kPoison{FG_SPEC("&Poison request"),
                                   FG_SPEC("Requests of the first customer kill whatever serves them."), Qt::Key_O,
                                   FaultKind::Poison, FaultTarget{Level::Customer, 0}};
inline constexpr FaultStep kHeal{FG_SPEC("&Heal all"), FG_SPEC("Takes every fault off everything."), Qt::Key_H,
                                 FaultKind::Heal};

/// Of experiments about load and those who come back.
inline constexpr FaultStep kLoadFaults[] = {kKill, kSlow, kSpike, kHeal};

}  // namespace faultglass
