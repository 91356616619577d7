#include "core/scenarios/failover/failover.h"

#include <array>

#include "core/scenarios/arm_spec.h"
#include "core/scenarios/fleet_rows.h"

namespace faultglass {

namespace {

enum class Loss : std::uint8_t { None, Dies, CutOff };

struct Settings {
    Loss loss = Loss::Dies;
    double cutOffShare = 0.3;
    double at = 4;
    double lasts = 40;
};

constexpr auto kRebuild = ParameterChange::Rebuild;
constexpr ParameterChoice kLosses[] = {{"none", FG_TEXT("nothing")},
                                       {"dies", FG_TEXT("it dies")},
                                       {"cut-off", FG_TEXT("a partition cuts it off")}};
constexpr std::array<BoundRow<Settings>, 4> kTable{{
    choice<&Settings::loss>({"loss", FG_TEXT("What happens to S1"),
                             FG_TEXT("The first server, the primary of the active-passive pair, is lost in this way."),
                             ""},
                            kLosses, kTriggerGroup, kRebuild),
    real<&Settings::cutOffShare>({"cut-off-share", FG_TEXT("Customers cut off with it"),
                                  FG_TEXT("The part of the customers on its side of the partition."), ""},
                                 {0, 1}, kTriggerGroup, kRebuild, "loss"),
    real<&Settings::at>({"loss-at", FG_TEXT("At"), FG_TEXT("When it is lost."), "s"}, {0, 86'400}, kTriggerGroup,
                        kRebuild, "loss"),
    real<&Settings::lasts>({"loss-for", FG_TEXT("Lasts"),
                            FG_TEXT("How long it is gone; 0 means until it is healed by hand."), "s"},
                           {0, 86'400}, kTriggerGroup, kRebuild, "loss"),
}};
static_assert(tableIsSound(kTable));

std::span<const ParameterRow> rows()
{
    // A warm server carries the load alone; one with an empty cache cannot, until its cache has filled.
    static const auto all = fleetRows({{"servers", 2},
                                       {"workers", 4},
                                       {"capacity", 1000},
                                       {"customers", 200},
                                       {"offered-load", 150},
                                       {"client-timeout", 0.5},
                                       {"retries", 0},
                                       {"queue-limit", 50},
                                       {"redundancy", static_cast<double>(RedundancyForm::ActivePassive)},
                                       {"cache", 1},
                                       {"connect-work", 0.02},
                                       {"sample-interval", 0.5}},
                                      rowsOf(kTable));
    return all;
}

Result<std::vector<ArmSpec>> build(const ParameterSet& parameters, std::uint64_t seed)
{
    const auto settings = toStruct(kTable, parameters);
    ArmSpec passive{FG_TEXT("Active-passive"), fleetOf(parameters, seed)};
    if (settings.loss != Loss::None) {
        const bool dies = settings.loss == Loss::Dies;
        Fault fault = makeFault(dies ? FaultKind::Crash : FaultKind::Isolate, ServerId{0});
        if (!dies)
            fault.magnitude = settings.cutOffShare;
        strike(passive.fleet, fault, settings.at, settings.lasts);
    }
    passive.fleet.parameters.redundancy.form = RedundancyForm::ActivePassive;
    ArmSpec active{FG_TEXT("Active-active"), passive.fleet};
    active.fleet.parameters.redundancy.form = RedundancyForm::ActiveActive;
    return checkedArms({std::move(passive), std::move(active)});
}

constexpr std::string_view kEssentials[] = {"loss",        "promotion-delay", "standby", "replication-lag",
                                            "coverage",    "fencing",         "witness", "failover-detection",
                                            "connect-work"};

constexpr Scenario kScenario{
    "failover",
    FG_TEXT("Failover"),
    FG_TEXT("A primary with a standby, and two servers that share the work: what each loses when the first one dies."),
    90,
    rows,
    build,
    kEssentials,
};

}  // namespace

const Scenario& failoverScenario() { return kScenario; }

}  // namespace faultglass
