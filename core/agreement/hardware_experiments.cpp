#include <algorithm>
#include <cmath>
#include <set>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

constexpr double kHoursPerYear = 8760, kDaysPerYear = 365, kYear = kDaysPerYear * 86'400;

/// Components behind a fleet that does nothing.
FleetParameters components(std::uint32_t count)
{
    FleetParameters p = quietFleet();
    p.offeredLoad = 0.001;
    p.component.components = true;
    p.component.count = count;
    p.component.repair = 0.001;
    return p;
}

double failuresIn(const FleetParameters& fleet, double years, std::uint64_t seed)
{
    return static_cast<double>(runFleet(fleet, seed, years * kYear).totals().components.failures);
}

/// The share that fails by that age, when nothing is replaced.
Observation failedShare(FleetParameters fleet, double years, std::uint64_t seed)
{
    ComponentParameters& c = fleet.component;
    c.repair = 87'600;
    c.sparesLimited = true;
    c.spares = 0;
    c.reorder = 3650;
    return {failuresIn(fleet, years, seed), static_cast<double>(c.count)};
}

bool isLife(double years) { return years >= 0.01 && years <= 100'000; }

// From hours to years, from a log to a rate, from failures in time to errors

std::string brokenAnnual(const ParameterSet& p)
{
    const double years = p.value("mtbf-hours") / kHoursPerYear;
    return !isLife(years) || years > 20'000 ? "A life of four days to twenty thousand years." : "";
}

std::vector<Observation> measureAnnual(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = components(100'000);
    fleet.component.mtbf = p.value("mtbf-hours") / kHoursPerYear;
    return {failedShare(fleet, 1, seed)};
}

std::string brokenObserved(const ParameterSet& p) { return p.value("failures") > 0 ? "" : "Failures, at least one."; }

/// Ten thousand drives that live for ten years on average, watched for two of them: the law has no clock of its own.
std::vector<Observation> measureObserved(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kLife = 10, kYears = 2;
    FleetParameters fleet = components(10'000);
    fleet.component.mtbf = kLife;
    const double lives = fleet.component.count * kYears / kLife;
    const double perYear = p.value("failures") / p.value("drive-days") * kDaysPerYear;
    return {Observation{failuresIn(fleet, kYears, seed), lives / perYear}};
}

std::string brokenErrors(const ParameterSet& p)
{
    const double years = 1e9 / p.value("fit-per-megabit") / kHoursPerYear;
    return isLife(years) && years < 5000 ? "" : "From 23 to ten million failures in a billion hours of a megabit.";
}

/// The megabits of a gigabyte, each of which fails by itself and is right again at once.
std::vector<Observation> measureErrors(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = components(8192);
    fleet.component.mtbf = 1e9 / p.value("fit-per-megabit") / kHoursPerYear;
    const double years = std::max(0.05, std::min(1.0, fleet.component.mtbf));
    return {Observation{failuresIn(fleet, years, seed), years}};
}

// The bathtub

/// Everything is told in lives of a tenth of a year: the law has no clock of its own.
constexpr double kAge = 0.1;

FleetParameters tub(const ParameterSet& p)
{
    const double yearsPerHour = kAge / p.value("age");
    FleetParameters fleet = components(200'000);
    ComponentParameters& c = fleet.component;
    c.law = LifeLaw::Bathtub;
    c.infantShape = p.value("infant-shape");
    c.infantScale = p.value("infant-scale") * yearsPerHour;
    c.mtbf = p.value("random-mtbf") * yearsPerHour;
    c.wearShape = p.value("wear-shape");
    c.wearScale = p.value("wear-scale") * yearsPerHour;
    return fleet;
}

std::string brokenTub(const ParameterSet& p)
{
    if (p.value("age") <= 0)
        return "An age above nothing.";
    const ComponentParameters c = tub(p).component;
    if (!isLife(c.infantScale) || !isLife(c.mtbf) || !isLife(c.wearScale))
        return "Lives from a tenth of the age to a million times as long.";
    return brokenRare(p, "bathtub", "failed");
}

std::vector<Observation> measureTub(const ParameterSet& p, std::uint64_t seed)
{
    return {failedShare(tub(p), kAge, seed)};
}

// All in one week

std::string brokenTogether(const ParameterSet& p)
{
    if (p.value("components") > 50)
        return "At most fifty components.";
    return lawValue("coincidence", "given-window", p) < 5e-5
               ? "Something that can be counted: one window in twenty thousand at least."
               : "";
}

/// Window after window, in how many of them all servers fail.
std::vector<Observation> measureTogether(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kWindow = 1000;  // s of the run
    const auto windows = static_cast<int>(2e6 / p.value("components") / p.value("components"));
    FleetParameters fleet = failingFleet(count(p, "components"), 0);
    fleet.topology.serverMtbf = std::min(3e9, p.value("mtbf") * kDaysPerYear / p.value("days") * kWindow);
    fleet.topology.serverRepair = 0.001;
    Fleet run({fleet, {}, seed});
    double found = 0;
    for (int window = 0; window < windows; ++window) {
        const SimTime begin = run.now();
        run.advance(secondsToTime((window + 1) * kWindow));
        std::set<std::uint32_t> failed;
        const auto& links = run.transitions();
        for (auto link = links.rbegin(); link != links.rend() && link->at >= begin; ++link) {
            if (link->kind == TransitionKind::PartFailed)
                failed.insert(link->subject);
        }
        found += failed.size() == fleet.servers ? 1 : 0;
    }
    return {Observation{found, static_cast<double>(windows)}};
}

// Leaks

constexpr double kLongestRestart = 86'400;

std::string brokenLeak(const ParameterSet& p)
{
    if (p.value("servers") > 1000)
        return "At most a thousand servers.";
    const double down = p.value("downtime") * 60, life = lawValue("leak", "time-to-crash", p) * 3600;
    if (down < 0.01 || down > kLongestRestart || life > 1e8 || life < 1)
        return "A restart of a hundredth of a second to a day, and a life of a second to three years.";
    return p.value("servers") > 1 && lawValue("leak", "several-down-spread", p) < 5e-6
               ? "Servers that are down together often enough to be counted: one moment in 200,000."
               : "";
}

FleetParameters leaking(const ParameterSet& p, LeakPhase phase)
{
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.offeredLoad = 0.001;
    fleet.restartDelay = p.value("downtime") * 60;
    WearParameters& w = fleet.wear;
    w.leak = true;
    w.leakStart = p.value("start");
    w.leakLimit = p.value("limit");
    w.leakRate = p.value("growth");
    w.leakPhase = phase;
    return fleet;
}

/// The part of one whole cycle of running full and restarting with fewer than `needed` servers alive. It begins in the
/// middle of the second one: a run begins with all servers up, and at the ends of cycles they come and go.
double shortOfACycle(FleetParameters fleet, std::uint32_t needed, double cycle, std::uint64_t seed)
{
    constexpr double kAfterTheSample = 1e-3;
    fleet.topology.needed = needed;
    fleet.sampleInterval = cycle / 2 / std::ceil(cycle / 2 / 86'400);  // the account is brought up to date by samples
    Fleet run({fleet, {}, seed});
    run.advance(secondsToTime(1.5 * cycle + kAfterTheSample));
    const double before = run.totals().shortSeconds;
    run.advance(secondsToTime(2.5 * cycle + kAfterTheSample));
    return (run.totals().shortSeconds - before) / cycle;
}

std::vector<Observation> measureLeak(const ParameterSet& p, std::uint64_t seed)
{
    const FleetParameters together = leaking(p, LeakPhase::Together), spread = leaking(p, LeakPhase::Random);
    const double life = lawValue("leak", "time-to-crash", p) * 3600;
    double crash = -1;
    const Fleet run = runFleet(together, seed, 1.5 * life);
    for (const Transition& link : run.transitions()) {
        if (crash < 0 && link.kind == TransitionKind::Exhausted)
            crash = link.at.seconds() / 3600;
    }
    const double cycle = life + together.restartDelay;
    const double all = shortOfACycle(together, 1, cycle, seed);
    const std::uint64_t trials = std::clamp<std::uint64_t>(40'000 / together.servers, 40, 4000);
    const Observation several = over(trials, seed, [&](std::uint64_t trial) {
        return together.servers < 2 ? 0 : shortOfACycle(spread, spread.servers - 1, cycle, trial);
    });
    return {crash, all, several};
}

constexpr std::string_view kComponents = FG_TEXT("components"), kFailures = FG_TEXT("failures"),
                           kMemoryErrors = FG_TEXT("errors"), kWindows = FG_TEXT("windows"),
                           kRestarts = FG_TEXT("restarts"), kCycles = FG_TEXT("cycles");

using enum FigureKind;

constexpr MeasuredOutput kAnnual[] = {{"annual-failures", Trials, kComponents}};
constexpr MeasuredOutput kObserved[] = {{"annual-rate", Rate, kFailures}};
constexpr MeasuredOutput kErrors[] = {{"errors-per-year", Rate, kMemoryErrors}};
constexpr MeasuredOutput kTub[] = {{"failed", Trials, kComponents}};
constexpr MeasuredOutput kTogether[] = {{"given-window", Trials, kWindows}};
constexpr MeasuredOutput kLeak[] = {{"time-to-crash", Mean, kRestarts},
                                    {"all-down-together", Mean, kRestarts},
                                    {"several-down-spread", Ratio, kCycles}};

constexpr Experiment kExperiments[] = {
    {"annual-failures", FG_TEXT("A hundred thousand components for a year, none replaced."), kAnnual, 40, brokenAnnual,
     measureAnnual},
    {"observed-rate", FG_TEXT("Ten thousand drives that fail as often as those of the log, and are replaced."),
     kObserved, 30, brokenObserved, measureObserved},
    {"coincidence", FG_TEXT("Servers that fail and are replaced, and the windows in which all of them did."), kTogether,
     20, brokenTogether, measureTogether, "days=90"},
    {"memory-errors", FG_TEXT("The megabits of a gigabyte for a year, each of which errs by itself."), kErrors, 20,
     brokenErrors, measureErrors},
    {"bathtub", FG_TEXT("Two hundred thousand components with three causes of death, none replaced."), kTub, 10,
     brokenTub, measureTub},
    {"leak", FG_TEXT("Servers that leak and are restarted, started together and at random moments."), kLeak, 10,
     brokenLeak, measureLeak},
};

}  // namespace

std::span<const Experiment> hardwareExperiments() { return kExperiments; }

}  // namespace faultglass
