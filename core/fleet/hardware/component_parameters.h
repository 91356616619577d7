// What one can set about hardware components: how long they live, who replaces them, what is stored on them.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class ComponentKind : std::uint8_t { Custom, Disk, Memory, PowerSupply, NetworkCard, Server };
enum class LifeLaw : std::uint8_t { Exponential, Weibull, Bathtub };

/// Lives and scales in years of 365 days, repairs and burn-in in hours, deliveries in days.
struct ComponentParameters {
    bool components = false;
    std::uint32_t count = 1000;
    ComponentKind kind = ComponentKind::Custom;
    LifeLaw law = LifeLaw::Exponential;
    double mtbf = 10;
    double shape = 0.7;
    double scale = 10;
    double infantShape = 0.5;
    double infantScale = 500;
    double wearShape = 4;
    double wearScale = 8;
    double burnIn = 0;
    std::uint32_t batchSize = 1;
    double batchSpread = 0;
    double repair = 12;
    bool sparesLimited = false;
    std::uint32_t spares = 10;
    double reorder = 30;
    std::uint32_t groupSize = 0;
    bool groupsAcross = true;
    bool memoryErrors = false;
    double badShare = 0.08;
    double errorsPerYear = 46'900;
    double errorSpread = 3;
    double multiBitShare = 6e-7;
    bool ecc = true;

    friend bool operator==(const ComponentParameters&, const ComponentParameters&) = default;
};

namespace component_rows {

using P = ComponentParameters;
using enum ParameterScale;
inline constexpr std::string_view kLives = FG_TEXT("Components");
inline constexpr std::string_view kStock = FG_TEXT("Replacement");
inline constexpr std::string_view kMemory = FG_TEXT("Memory errors");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr RowRange kYears{0.01, 100'000, Logarithmic};
inline constexpr ParameterChoice kKinds[] = {{"custom", FG_TEXT("as set below")},
                                             {"disk", FG_TEXT("disks")},
                                             {"memory", FG_TEXT("memory modules")},
                                             {"power-supply", FG_TEXT("power supplies")},
                                             {"network-card", FG_TEXT("network cards")},
                                             {"server", FG_TEXT("whole servers")}};
inline constexpr ParameterChoice kLaws[] = {{"exponential", FG_TEXT("exponential")},
                                            {"weibull", FG_TEXT("Weibull")},
                                            {"bathtub", FG_TEXT("bathtub")}};

inline constexpr std::array<BoundRow<P>, 26> kTable{{
    toggle<&P::components>({"components", FG_TEXT("Hardware components"),
                            FG_TEXT("Whether there are hardware components that live, fail and are replaced."), ""},
                           kLives, kRebuild),
    whole<&P::count>({"component-count", FG_TEXT("Components"), FG_TEXT("How many there are."), ""},
                     {10, 1'000'000, Logarithmic}, kLives, kRebuild, "components"),
    choice<&P::kind>({"component-kind", FG_TEXT("Kind"),
                      FG_TEXT("What they are. A kind brings the lifetimes that are usual for it, and those set below "
                              "are not read."),
                      ""},
                     kKinds, kLives, kRebuild, "components"),
    choice<&P::law>({"life-law", FG_TEXT("Lifetimes"),
                     FG_TEXT(
                         "Exponential ones have no age. A Weibull shape below 1 means early deaths, above 1 wear. A "
                         "bathtub is whichever comes first of early death, chance and wear."),
                     ""},
                    kLaws, kLives, kRebuild, "components"),
    real<&P::mtbf>({"component-mtbf", FG_TEXT("Fails by chance every"),
                    FG_TEXT("Mean of the exponential lifetime, and of the risk of chance in a bathtub."), "years"},
                   kYears, kLives, kRebuild, "components"),
    real<&P::shape>({"life-shape", FG_TEXT("Weibull shape"), FG_TEXT("Shape of the Weibull lifetime."), ""},
                    {0.1, 20, Logarithmic}, kLives, kRebuild, "life-law"),
    real<&P::scale>({"life-scale", FG_TEXT("Weibull scale"), FG_TEXT("By this age 63 % have failed."), "years"}, kYears,
                    kLives, kRebuild, "life-law"),
    real<&P::infantShape>({"infant-shape", FG_TEXT("Early deaths, shape"),
                           FG_TEXT("Shape of the risk of early death in a bathtub; below 1."), ""},
                          {0.1, 0.99, Logarithmic}, kLives, kRebuild, "life-law"),
    real<&P::infantScale>({"infant-scale", FG_TEXT("Early deaths, scale"),
                           FG_TEXT("Scale of the risk of early death in a bathtub: the larger the rarer."), "years"},
                          kYears, kLives, kRebuild, "life-law"),
    real<&P::wearShape>({"wear-shape", FG_TEXT("Wear, shape"),
                         FG_TEXT("Shape of the risk of wear in a bathtub; above 1, the larger the more sudden."), ""},
                        {1.01, 20, Logarithmic}, kLives, kRebuild, "life-law"),
    real<&P::wearScale>({"wear-scale", FG_TEXT("Wear, scale"),
                         FG_TEXT("By this age 63 % would have worn out, were there no other risk."), "years"},
                        kYears, kLives, kRebuild, "life-law"),
    real<&P::burnIn>({"burn-in", FG_TEXT("Burn-in"),
                      FG_TEXT(
                          "How long a component is run before it is used. Those that die of it are thrown away; the "
                          "others are that much older."),
                      "h"},
                     {0, 87'600}, kLives, kRebuild, "components"),
    whole<&P::batchSize>({"batch-size", FG_TEXT("Batch"),
                          FG_TEXT("So many components come from one batch and share its quality."), ""},
                         {1, 1'000'000, Logarithmic}, kLives, kRebuild, "components"),
    real<&P::batchSpread>({"batch-spread", FG_TEXT("Batches differ"),
                           FG_TEXT("Standard deviation over mean of the factor on the lifetimes of a batch."), ""},
                          {0, 3}, kLives, kRebuild, "components"),

    real<&P::repair>({"component-repair", FG_TEXT("Replacing one takes"),
                      FG_TEXT("Mean time from taking a spare until the new component works, exponential."), "h"},
                     {0.001, 87'600, Logarithmic}, kStock, kRebuild, "components"),
    toggle<&P::sparesLimited>({"spares-limited", FG_TEXT("Spares can run out"),
                               FG_TEXT("Whether replacements come out of a stock. Each one taken is ordered again."),
                               ""},
                              kStock, kRebuild, "components"),
    whole<&P::spares>({"spares", FG_TEXT("Spares"), FG_TEXT("How many are in stock at the start."), ""}, {0, 1'000'000},
                      kStock, kRebuild, "spares-limited"),
    real<&P::reorder>({"spare-reorder", FG_TEXT("Delivery takes"),
                       FG_TEXT("Time from ordering a spare until it is in stock."), "days"},
                      {0.001, 3650, Logarithmic}, kStock, kRebuild, "spares-limited"),
    whole<&P::groupSize>({"group-size", FG_TEXT("Copies of each piece"),
                          FG_TEXT(
                              "Components store copies of each other in groups of so many. A group without a working "
                              "component is lost for good; 0 makes no groups."),
                          ""},
                         {0, 64}, kStock, kRebuild, "components"),
    toggle<&P::groupsAcross>({"groups-across-batches", FG_TEXT("Copies in different batches"),
                              FG_TEXT(
                                  "Whether the members of a group stand far apart, in batches of their own, or side "
                                  "by side."),
                              ""},
                             kStock, kRebuild, "group-size"),

    toggle<&P::memoryErrors>({"memory-errors", FG_TEXT("Memory errors"),
                              FG_TEXT("Whether some of the components are memory modules with bad cells."), ""},
                             kMemory, kRebuild, "components"),
    real<&P::badShare>({"bad-modules", FG_TEXT("Bad modules"),
                        FG_TEXT("The part of the modules that have errors at all; the others have none."), ""},
                       {0, 1}, kMemory, kRebuild, "memory-errors"),
    real<&P::errorsPerYear>({"bad-module-errors", FG_TEXT("Errors of a bad module"),
                             FG_TEXT("How many errors a bad module has on average."), "errors/year"},
                            {0.001, 1e9, Logarithmic}, kMemory, kRebuild, "memory-errors"),
    real<&P::errorSpread>({"bad-module-spread", FG_TEXT("Bad modules differ"),
                           FG_TEXT("Standard deviation over mean of the error rates of bad modules, lognormal: a few "
                                   "have most of the errors."),
                           ""},
                          {0, 20}, kMemory, kRebuild, "memory-errors"),
    real<&P::multiBitShare>({"multi-bit-share", FG_TEXT("Errors of several bits"),
                             FG_TEXT("The part of the errors that ECC can only report, not correct."), ""},
                            {0, 1}, kMemory, kRebuild, "memory-errors"),
    toggle<&P::ecc>({"ecc", FG_TEXT("ECC"),
                     FG_TEXT("Whether the memory corrects errors of one bit. Without it every error gets through."),
                     ""},
                    kMemory, kRebuild, "memory-errors"),
}};
static_assert(tableIsSound(kTable));

}  // namespace component_rows

}  // namespace faultglass
