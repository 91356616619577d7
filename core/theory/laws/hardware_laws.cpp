// Laws of hardware: lifetimes, fleets of components, coincidences.
#include "core/theory/hardware.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

constexpr RowText kComponents{"components", FG_TEXT("Components"), FG_TEXT("Components of the fleet, all alike."), ""};
constexpr RowText kMtbf{"mtbf", FG_TEXT("Time between failures"), FG_TEXT("Mean lifetime of one component."), "years"};
constexpr RowRange kYears{0.01, 10'000, ParameterScale::Logarithmic};
constexpr RowRange kHours{0.01, 1e8, ParameterScale::Logarithmic};

struct Fleet {
    int components = 1000;
    double mtbf = 10;
    double period = 1;

    [[nodiscard]] Values<7> values() const
    {
        return pick(fleetFailures(components, mtbf, period), &FleetFailures::mean, &FleetFailures::deviation,
                    &FleetFailures::least, &FleetFailures::most, &FleetFailures::meanUnreplaced,
                    &FleetFailures::deviationUnreplaced, &FleetFailures::firstAfter);
    }
};
constexpr std::array kFleet{row<&Fleet::components>(kComponents, kCounts), row<&Fleet::mtbf>(kMtbf, kYears),
                            row<&Fleet::period>({"period", FG_TEXT("Period"), FG_TEXT("The time the fleet is watched."),
                                                 "years"},
                                                {0.001, 100, ParameterScale::Logarithmic})};
constexpr std::string_view kMemoryless[] = {FG_TEXT("Lifetimes are exponential and independent: no age, no batches."),
                                            FG_TEXT("Where replaced, at once and by one of the same kind.")};
constexpr LawOutput kFleetOutputs[] = {
    {"mean", FG_TEXT("Failures"), "", FG_TEXT("The mean number of failures, each being replaced.")},
    {"deviation", FG_TEXT("Standard deviation"), "", FG_TEXT("Of that number.")},
    {"least", FG_TEXT("At least"), "", FG_TEXT("Lower end of a range of 95 %.")},
    {"most", FG_TEXT("At most"), "", FG_TEXT("Upper end of a range of 95 %.")},
    {"mean-unreplaced", FG_TEXT("Failures, none replaced"), "", FG_TEXT("The mean number when nothing is replaced.")},
    {"deviation-unreplaced", FG_TEXT("Its standard deviation"), "", FG_TEXT("Of that number.")},
    {"first-after", FG_TEXT("First failure"), "years", FG_TEXT("Mean time until the first failure.")}};

struct Afr {
    double mtbfHours = 1'000'000;

    [[nodiscard]] Values<1> values() const { return join(annualFailureShare(mtbfHours)); }
};
constexpr std::array kAfr{
    row<&Afr::mtbfHours>({"mtbf-hours", FG_TEXT("Time between failures"), FG_TEXT("As on the component's sheet."), "h"},
                         kHours)};
constexpr std::string_view kExponential[] = {
    FG_TEXT("Lifetimes are exponential: the hazard does not change with age.")};
constexpr LawOutput kAfrOutputs[] = {
    {"annual-failures", FG_TEXT("Failing within a year"), "", FG_TEXT("The share that fails in the first year.")}};

struct Observed {
    double failures = 4317;
    double driveDays = 115'638'676;

    [[nodiscard]] Values<1> values() const { return join(observedAnnualRate(failures, driveDays)); }
};
constexpr std::array kObserved{
    row<&Observed::failures>({"failures", FG_TEXT("Failures"), FG_TEXT("Failures in the log."), ""}, {0, 1e9}),
    row<&Observed::driveDays>({"drive-days", FG_TEXT("Drive-days"), FG_TEXT("Days in service, summed over all drives."),
                               "days"},
                              {1, 1e12, ParameterScale::Logarithmic})};
constexpr std::string_view kCounted[] = {FG_TEXT("Every day in service and every failure is counted."),
                                         FG_TEXT("A year has 365 days.")};
constexpr LawOutput kObservedOutputs[] = {{"annual-rate", FG_TEXT("Annual failure rate"), "1/year",
                                           FG_TEXT("Failures for each year a drive was in service.")}};

struct Quiet {
    int components = 40'000;
    double annualRate = 0.02;
    double days = 7;

    [[nodiscard]] Values<2> values() const
    {
        return pick(quietPeriod(components, annualRate, days), &QuietPeriod::meanFailures, &QuietPeriod::chance);
    }
};
constexpr std::array kQuiet{row<&Quiet::components>(kComponents, kCounts),
                            row<&Quiet::annualRate>({"annual-rate", FG_TEXT("Annual failure rate"),
                                                     FG_TEXT("Failures of one component a year."), "1/year"},
                                                    {0, 100}),
                            row<&Quiet::days>({"days", FG_TEXT("Days"), FG_TEXT("Length of the period."), "days"},
                                              {0, 36'500})};
constexpr LawOutput kQuietOutputs[] = {{"mean-failures", FG_TEXT("Failures"), "",
                                        FG_TEXT("The mean number in that period.")},
                                       {"chance", FG_TEXT("Chance of none"), "",
                                        FG_TEXT("The chance of a period without any failure.")}};

struct Together {
    int components = 3;
    double mtbf = 5;
    double days = 7;

    [[nodiscard]] Values<2> values() const
    {
        auto result = coincidence(components, mtbf, days / 365);
        if (result)
            return pick(result, &Coincidence::givenWindow, &Coincidence::slidingRate);
        Error error = result.error();
        if (error.key == "window")
            error = {"days", numberText(days), "a window shorter than the mtbf of " + numberText(mtbf * 365) + " days"};
        return error;
    }
};
constexpr std::array kTogether{
    row<&Together::components>({"components", FG_TEXT("Components"), FG_TEXT("Components that all fail."), ""},
                               {2, 1000}),
    row<&Together::mtbf>(kMtbf, kYears),
    row<&Together::days>({"days", FG_TEXT("Window"), FG_TEXT("Time within which they all fail."), "days"},
                         {0.001, 3650, ParameterScale::Logarithmic})};
constexpr LawOutput kTogetherOutputs[] = {
    {"given-window", FG_TEXT("In a given window"), "", FG_TEXT("The chance in one window that is fixed in advance.")},
    {"sliding-rate", FG_TEXT("In any window"), "1/year",
     FG_TEXT("Occasions a year in any window of that length; holds while the window is short beside the mtbf.")}};

struct Errors {
    double fitPerMegabit = 25'000;

    [[nodiscard]] Values<1> values() const { return join(memoryErrorsPerYear(fitPerMegabit)); }
};
constexpr std::array kErrors{
    row<&Errors::fitPerMegabit>({"fit-per-megabit", FG_TEXT("Error rate"),
                                 FG_TEXT("Errors in 10^9 hours for each megabit."), "FIT/Mbit"},
                                {0, 1e9})};
constexpr std::string_view kMeanOnly[] = {
    FG_TEXT("It is a mean: in the field a few bad modules have most of the errors.")};
constexpr LawOutput kErrorsOutputs[] = {
    {"errors-per-year", FG_TEXT("Errors"), "1/(GB year)", FG_TEXT("Correctable errors for each gigabyte and year.")}};

struct Lifetime {
    double shape = 1.12;
    double scale = 461'386;
    double age = 8760;

    [[nodiscard]] Values<4> values() const
    {
        return pick(weibull(shape, scale, age), &Weibull::mean, &Weibull::squaredVariation, &Weibull::hazard,
                    &Weibull::failedShare);
    }
};
constexpr RowText kAge{"age", FG_TEXT("Age"), FG_TEXT("Time in service."), "h"};
constexpr std::array kLifetime{
    row<&Lifetime::shape>({"shape", FG_TEXT("Shape"),
                           FG_TEXT("Below 1 the hazard falls with age, above 1 it rises, at 1 it stays."), ""},
                          {0.1, 20}),
    row<&Lifetime::scale>({"scale", FG_TEXT("Scale"), FG_TEXT("The age by which 63 % have failed."), "h"}, kHours),
    row<&Lifetime::age>(kAge, kHours)};
constexpr std::string_view kOneLaw[] = {FG_TEXT("All components are of one kind, new at age 0."),
                                        FG_TEXT("Lifetimes are independent of each other.")};
constexpr LawOutput kLifetimeOutputs[] = {{"mean", FG_TEXT("Mean lifetime"), "h", FG_TEXT("The mean age at failure.")},
                                          {"squared-variation", FG_TEXT("Squared variation"), "",
                                           FG_TEXT("Variance over the mean squared: 1 for exponential lifetimes.")},
                                          {"hazard", FG_TEXT("Hazard"), "1/h",
                                           FG_TEXT("Failures per hour among those that have reached that age.")},
                                          {"failed", FG_TEXT("Failed by then"), "",
                                           FG_TEXT("The share that has failed by that age.")}};

struct Tub {
    double infantShape = 0.5;
    double infantScale = 1e9;
    double randomMtbf = 1e6;
    double wearShape = 4;
    double wearScale = 80'000;
    double age = 8760;

    [[nodiscard]] Values<6> values() const
    {
        return pick(bathtub({infantShape, infantScale, randomMtbf, wearShape, wearScale}, age), &Bathtub::infantHazard,
                    &Bathtub::randomHazard, &Bathtub::wearHazard, &Bathtub::hazard, &Bathtub::failedShare,
                    &Bathtub::quietestAge);
    }
};
constexpr RowRange kLongHours{1, 1e10, ParameterScale::Logarithmic};
constexpr std::array kTub{
    row<&Tub::infantShape>({"infant-shape", FG_TEXT("Infant shape"), FG_TEXT("Shape of early failures."), ""},
                           {0.1, 0.95}),
    row<&Tub::infantScale>({"infant-scale", FG_TEXT("Infant scale"), FG_TEXT("Scale of early failures."), "h"},
                           kLongHours),
    row<&Tub::randomMtbf>({"random-mtbf", FG_TEXT("Chance failures"),
                           FG_TEXT("Mean time between failures that do not depend on age."), "h"},
                          kLongHours),
    row<&Tub::wearShape>({"wear-shape", FG_TEXT("Wear shape"), FG_TEXT("Shape of wear-out."), ""}, {1.05, 20}),
    row<&Tub::wearScale>({"wear-scale", FG_TEXT("Wear scale"), FG_TEXT("Scale of wear-out."), "h"}, kLongHours),
    row<&Tub::age>(kAge, kHours)};
constexpr std::string_view kRisks[] = {FG_TEXT("The three causes compete and are independent of each other."),
                                       FG_TEXT("All components are of one kind, new at age 0.")};
constexpr LawOutput kTubOutputs[] = {
    {"infant-hazard", FG_TEXT("Infant hazard"), "1/h", FG_TEXT("Early failures per hour at that age.")},
    {"random-hazard", FG_TEXT("Chance hazard"), "1/h", FG_TEXT("Failures per hour that age does not change.")},
    {"wear-hazard", FG_TEXT("Wear hazard"), "1/h", FG_TEXT("Failures per hour by wear at that age.")},
    {"hazard", FG_TEXT("Hazard"), "1/h", FG_TEXT("All three together.")},
    {"failed", FG_TEXT("Failed by then"), "", FG_TEXT("The share that has failed by that age.")},
    {"quietest-age", FG_TEXT("Quietest age"), "h", FG_TEXT("The age at which the hazard is least.")}};

constexpr Law kLaws[] = {
    law<kFleet>({"fleet-failures", FG_TEXT("Failures of a fleet"),
                 FG_TEXT("A part that lasts ten years fails every few days in a fleet of a thousand."),
                 "mean = n t / mtbf, variance the same; not replaced n (1 - e^(-t / mtbf)); first after mtbf / n",
                 "Barlow, Proschan, Mathematical Theory of Reliability (1965).", "hardware-lifetimes"},
                kMemoryless, kFleetOutputs),
    law<kAfr>({"annual-failures", FG_TEXT("From hours to years"),
               FG_TEXT("A million hours between failures is not a life of a century: it is 0.87 % a year."),
               "AFR = 1 - e^(-8760 / mtbf)", "Barlow, Proschan, Mathematical Theory of Reliability (1965).",
               "hardware-lifetimes"},
              kExponential, kAfrOutputs),
    law<kObserved>({"observed-rate", FG_TEXT("From a log to a rate"),
                    FG_TEXT("How a log of drives becomes an annual failure rate."),
                    "rate = failures / (drive-days / 365)", "Backblaze, Drive Stats (2025).", ""},
                   kCounted, kObservedOutputs),
    law<kQuiet>({"quiet-week", FG_TEXT("A quiet week"),
                 FG_TEXT("In a large fleet a week without a failure does not happen."), "P = e^(-n rate days / 365)",
                 "The Poisson process.", "hardware-lifetimes"},
                kMemoryless, kQuietOutputs),
    law<kTogether>({"coincidence", FG_TEXT("All in one week"),
                    FG_TEXT("Servers that fail independently all but never fail together: where they do, suspect a "
                            "common cause."),
                    "given window (1 - e^(-w / mtbf))^n; any window n w^(n - 1) / mtbf^n",
                    "The Poisson process; scan statistics for short windows.", "correlated-faults"},
                   kMemoryless, kTogetherOutputs),
    law<kErrors>({"memory-errors", FG_TEXT("Memory errors"),
                  FG_TEXT("From failures in time to errors for each gigabyte and year."),
                  "errors = FIT 8192 8760 / 10^9",
                  "Schroeder, Pinheiro, Weber, DRAM Errors in the Wild, SIGMETRICS (2009).", "hardware-lifetimes"},
                 kMeanOnly, kErrorsOutputs),
    law<kLifetime>(
        {"weibull", FG_TEXT("Weibull lifetimes"), FG_TEXT("One shape parameter tells infant mortality from wear-out."),
         "S(t) = exp(-(t / eta)^k); mean = eta Gamma(1 + 1 / k); C^2 = Gamma(1 + 2 / k) / Gamma(1 + 1 / k)^2 "
         "- 1; h(t) = (k / eta) (t / eta)^(k - 1)",
         "Weibull (1951); defaults: Elerath, Pecht, IEEE Transactions on Computers 58 (2009).", "hardware-lifetimes"},
        kOneLaw, kLifetimeOutputs),
    law<kTub>({"bathtub", FG_TEXT("The bathtub"),
               FG_TEXT("Infant mortality, chance and wear-out as competing risks: the hazard falls, stays and rises."),
               "h(t) = h_infant(t) + 1 / mtbf + h_wear(t), Weibull each; S(t) = product of the three",
               "Barlow, Proschan, Mathematical Theory of Reliability (1965).", "hardware-lifetimes"},
              kRisks, kTubOutputs),
};

}  // namespace

std::span<const Law> hardwareLaws() { return kLaws; }

}  // namespace faultglass::theory
