#include "core/scenarios/common_cause/common_cause.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Cause : std::uint8_t { None, Poison, Config, Leak, Load };

struct Settings {
    Cause cause = Cause::Poison;
    double at = 4;
    double lasts = 0;
    Cause second = Cause::None;
    double secondAt = 15;
    double poisonShare = 0.05;
    double loadFactor = 1.6;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kCauses[] = {{"none", FG_TEXT("none")},
                                       {"poison", FG_TEXT("a poison request")},
                                       {"config", FG_TEXT("a bad configuration")},
                                       {"leak", FG_TEXT("a leak")},
                                       {"load", FG_TEXT("load pressure")}};
constexpr std::array<BoundRow<Settings>, 7> kTable{{
    choice<&Settings::cause>({"cause", FG_TEXT("Common cause"),
                              FG_TEXT("What all servers share and what therefore fails all of them."), ""},
                             kCauses, kTriggerGroup, kRebuild),
    real<&Settings::at>({"cause-at", FG_TEXT("At"),
                         FG_TEXT("When the poison, the push or the load begins, or memory runs out."), "s"},
                        {0.1, 86'400, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "cause"),
    real<&Settings::lasts>({"cause-for", FG_TEXT("Lasts"),
                            FG_TEXT("How long poison or load go on; 0 means until healed by hand."), "s"},
                           {0, 86'400}, kTriggerGroup, kRebuild, "cause"),
    choice<&Settings::second>({"second-cause", FG_TEXT("And another"),
                               FG_TEXT("A second thing they share: what neither does alone, two may do together."), ""},
                              kCauses, kTriggerGroup, kRebuild),
    real<&Settings::secondAt>({"second-cause-at", FG_TEXT("The other one at"),
                               FG_TEXT("When it begins, or memory runs out; it lasts as long as the first."), "s"},
                              {0.1, 86'400, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild, "second-cause"),
    real<&Settings::poisonShare>({"poison-share", FG_TEXT("Poison"),
                                  FG_TEXT("The part of one customer's requests that kill what serves them."), ""},
                                 {0.00001, 1, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild),
    real<&Settings::loadFactor>({"load-factor", FG_TEXT("Load"),
                                 FG_TEXT("How many times the usual load arrives under load pressure."), "x"},
                                {0.1, 100, ParameterScale::Logarithmic}, kTriggerGroup, kRebuild),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    static const auto all = fleetRows({{"servers", 8},
                                       {"capacity", 100},
                                       {"customers", 20},
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
void share(const Settings& settings, Cause cause, double at, FleetSpec& fleet)
{
    switch (cause) {
    case Cause::None:
        return;
    case Cause::Poison:
        return strike(fleet, makeFault(FaultKind::Poison, {Level::Customer, 0}, settings.poisonShare), at,
                      settings.lasts);
    case Cause::Config:
        fleet.parameters.release.release = true;
        fleet.parameters.release.releaseAt = at;
        return;
    case Cause::Leak: {
        WearParameters& wear = fleet.parameters.wear;
        wear.leak = true;
        wear.leakRate = (wear.leakLimit - wear.leakStart) / at * 3600;
        return;
    }
    case Cause::Load:
        return strike(fleet, makeFault(FaultKind::LoadSpike, {}, settings.loadFactor), at, settings.lasts);
    }
    FG_ASSERT(false);
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    ArmSpec arm{FG_TEXT("Fleet"), fleetOf(parameters, seed)};
    const auto settings = toStruct(kTable, parameters);
    share(settings, settings.cause, settings.at, arm.fleet);
    if (settings.second != settings.cause)
        share(settings, settings.second, settings.secondAt, arm.fleet);
    return checkedArms({std::move(arm)});
}

constexpr std::string_view kEssentials[] = {"cause",           "cause-at",      "second-cause",
                                            "second-cause-at", "servers",       "offered-load",
                                            "leak-phase",      "leak-resource", "release-strategy",
                                            "bake-time",       "poison-share"};

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
