#include "core/scenarios/common_cause/common_cause.h"

#include <array>

#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Cause : std::uint8_t { None, Poison, Config, Leak, Load };

struct Story {
    Cause cause = Cause::Poison;
    double at = 10;
    double lasts = 0;
    double poisonShare = 0.05;
    double loadFactor = 1.6;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kCauses[] = {{"none", FG_TEXT("none")},
                                       {"poison", FG_TEXT("a poison request")},
                                       {"config", FG_TEXT("a bad configuration")},
                                       {"leak", FG_TEXT("a leak")},
                                       {"load", FG_TEXT("load pressure")}};
constexpr std::array<BoundRow<Story>, 5> kTable{{
    choice<&Story::cause>({"cause", FG_TEXT("Common cause"),
                           FG_TEXT(
                               "What all servers share and what therefore fails all of them. Faults by hand and the "
                               "fleet's own parameters add a second one."),
                           ""},
                          kCauses, kTriggerGroup, kRebuild),
    real<&Story::at>({"cause-at", FG_TEXT("At"),
                      FG_TEXT("When the poison, the push or the load begins, or memory runs out."), "s"},
                     {0.1, 86'400, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "cause"),
    real<&Story::lasts>({"cause-for", FG_TEXT("Lasts"),
                         FG_TEXT("How long poison or load go on; 0 means until healed by hand."), "s"},
                        {0, 86'400}, kTriggerGroup, kRebuild, "cause"),
    real<&Story::poisonShare>({"poison-share", FG_TEXT("Poison"),
                               FG_TEXT("The part of one customer's requests that kill what serves them."), ""},
                              {0.00001, 1, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "cause"),
    real<&Story::loadFactor>({"load-factor", FG_TEXT("Load"),
                              FG_TEXT("How many times the usual load arrives under load pressure."), "x"},
                             {0.1, 100, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "cause"),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 8},
                                       {"capacity", 100},
                                       {"tenants", 20},
                                       {"offered-load", 560},
                                       {"client-timeout", 0.5},
                                       {"queue-limit", 50},
                                       {"retry-refused", 1},
                                       {"restart-delay", 8},
                                       {"release-strategy", static_cast<double>(ReleaseStrategy::AllAtOnce)}},
                                      rowsOf(kTable));
    return all;
}

/// One thing that all servers have in common, as the fleet knows it.
void share(const Story& story, FleetSpec& fleet)
{
    switch (story.cause) {
    case Cause::None:
        return;
    case Cause::Poison:
        return strike(fleet, makeFault(FaultKind::Poison, {Level::Tenant, 0}, story.poisonShare), story.at,
                      story.lasts);
    case Cause::Config:
        fleet.parameters.release.release = true;
        fleet.parameters.release.releaseAt = story.at;
        return;
    case Cause::Leak: {
        WearParameters& wear = fleet.parameters.wear;
        wear.leak = true;
        wear.leakRate = (wear.leakLimit - wear.leakStart) / story.at * 3600;
        return;
    }
    case Cause::Load:
        return strike(fleet, makeFault(FaultKind::LoadSpike, {}, story.loadFactor), story.at, story.lasts);
    }
    FG_ASSERT(false);
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    share(toStruct(kTable, parameters), arm.fleet);
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"cause",      "cause-at",         "servers",   "offered-load",
                                            "leak-phase", "release-strategy", "bake-time", "poison-share"};

constexpr Scenario kScenario{
    "common-cause",
    FG_TEXT("Common causes"),
    FG_TEXT("Eight servers fail together, by what they share: a request, a configuration, an age, a load."),
    60,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& commonCauseScenario() { return kScenario; }

}  // namespace faultglass
