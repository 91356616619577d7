#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

/// When the balancer took the first server out; negative if it did not.
double ejectedAt(const Fleet& fleet)
{
    for (const Transition& transition : fleet.transitions()) {
        if (transition.kind == TransitionKind::Ejected)
            return transition.at.seconds();
    }
    return -1;
}

// Probes of a dead server

std::string brokenProbes(const ParameterSet& p)
{
    const double hang = p.value("hang");
    if (hang > p.value("period") || (hang > 0 && hang < 0.001))
        return "Probes that fail at once, or hang for a thousandth of a second to one period.";
    if (p.value("servers") > 100)
        return "At most a hundred servers.";
    const double lost = p.value("load") * p.value("period") * p.value("failures");
    return lost > 2e6 || p.value("period") < 0.01 ? "Between a hundredth of a second from probe to probe and a million "
                                                    "requests until detection."
                                                  : "";
}

/// Server 1 dies at an instant drawn evenly from one period: with its host, so that probes of it hang, or both of its
/// processes alone, so that its host refuses them.
std::vector<Observation> measureProbes(const ParameterSet& p, std::uint64_t seed)
{
    const double period = p.value("period"), load = p.value("load");
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.capacityPerServer = 1e6;
    fleet.healthChecks = true;
    fleet.probePeriod = period;
    const double hang = p.value("hang");
    if (hang > 0)
        fleet.probeTimeout = hang;
    else
        fleet.workers = fleet.topology.processes = 2;
    fleet.unhealthyThreshold = count(p, "failures");
    const double lost = load * period * fleet.unhealthyThreshold / fleet.servers;
    const auto trials = static_cast<std::uint64_t>(std::clamp(200'000 / lost, 4.0, 400.0));
    double sum = 0, gone = 0;
    for (std::uint64_t i = 0; i < trials; ++i) {
        // Evenly over the period by strata, one for each trial.
        const double at = period * (2 + (static_cast<double>(i) + 0.5) / static_cast<double>(trials));
        fleet.offeredLoad = load;
        fleet.measureFrom = at;
        const SimTime dies = secondsToTime(at);
        std::vector<ScheduledFault> faults{{dies, makeFault(FaultKind::Crash, ServerId{0})}};
        if (hang == 0)
            faults = {{dies, makeFault(FaultKind::Crash, {Level::Process, 0})},
                      {dies, makeFault(FaultKind::Crash, {Level::Process, 1})}};
        const Fleet run =
            runFleet(fleet, trialSeed(seed, i), at + period * (fleet.unhealthyThreshold + 1) + hang, std::move(faults));
        sum += ejectedAt(run) - at;
        const auto& outcomes = run.totals().attemptOutcomes;
        gone += static_cast<double>(run.totals().vanished + outcomes[static_cast<std::size_t>(Outcome::Rejected)]);
    }
    const auto crashes = static_cast<double>(trials);
    return {Observation{sum, crashes}, Observation{gone, crashes, gone}};
}

// Gray servers

std::string brokenEscape(const ParameterSet& p)
{
    if (p.value("failure") < 0.001)
        return "Failures of a thousandth of the probes at least.";
    return lawValue("gray-escape", "probes", p) < 2e5 ? "" : "At most 200,000 probes until it is found.";
}

/// A deep probe every period, of which the server fails a share; hardly any requests.
std::vector<Observation> measureEscape(const ParameterSet& p, std::uint64_t seed)
{
    const double expected = lawValue("gray-escape", "probes", p);
    const auto trials = static_cast<std::uint64_t>(std::clamp(400'000 / expected, 40.0, 1000.0));
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 1e6;
    fleet.offeredLoad = 0.001;
    fleet.healthChecks = true;
    fleet.probeDepth = ProbeDepth::Deep;
    fleet.probePeriod = 1;
    fleet.probeTimeout = 1;
    fleet.unhealthyThreshold = count(p, "failures");
    const Fault gray = makeFault(FaultKind::Gray, ServerId{0}, p.value("failure"));
    double probes = 0;
    for (std::uint64_t i = 0; i < trials; ++i) {
        Fleet run({fleet, {{SimTime{}, gray}}, trialSeed(seed, i)});
        double until = 16;
        while (ejectedAt(run) < 0) {
            run.advance(secondsToTime(until));
            until *= 2;
        }
        probes += std::floor(ejectedAt(run)) + 1;  // the first probe is sent at once
    }
    const Observation found{probes, static_cast<double>(trials)};
    return {found, scaled(found, p.value("period"))};
}

std::string brokenGray(const ParameterSet& p)
{
    if (p.value("servers") > 64 || p.value("servers") < 2)
        return "From 2 to 64 servers, a shard that holds all of them.";
    const double failure = p.value("failure");
    return failure > 0 && failure / p.value("servers") < 0.001
               ? "A failure of a thousandth of all requests at least, or none."
               : "";
}

std::vector<Observation> measureGray(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.capacityPerServer = 1e5;
    fleet.offeredLoad = 5000;
    fleet.maxAttempts = 2;
    fleet.backoff = BackoffLaw::None;
    const Fault gray = makeFault(FaultKind::Gray, ServerId{0}, std::max(0.001, p.value("failure")));
    std::vector<ScheduledFault> faults;
    if (p.value("failure") > 0)
        faults.push_back({SimTime{}, gray});
    const auto failed = [&] {
        const Totals totals = runFleet(fleet, seed, 100, faults).totals();
        return Observation{static_cast<double>(totals.failed), static_cast<double>(totals.failed + totals.succeeded)};
    };
    const Observation none = failed();
    fleet.clientsRetry = true;
    const Observation random = failed();
    fleet.placement.policy = PlacementPolicy::Shuffle;  // a shard of all: a retry goes to another of them
    fleet.placement.shardSize = fleet.servers;
    return {none, random, failed()};
}

// Poison

std::string brokenPoison(const ParameterSet& p)
{
    if (p.value("servers") > 500)
        return "At most 500 servers.";
    if (auto broken = brokenRare(p, "random-poison", "all-down"); !broken.empty())
        return broken;
    return p.value("restart") < 0.01 || p.value("restart") > 86'400 || p.value("rate") * p.value("restart") > 500
               ? "Restarts from a hundredth of a second to a day, with at most 500 poison requests in one."
               : "";
}

/// Every request is poison and is served in no time; one that meets a dead process is passed on to a live one.
std::vector<Observation> measurePoison(const ParameterSet& p, std::uint64_t seed)
{
    const double rate = p.value("rate"), restart = p.value("restart");
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.capacityPerServer = 1e6;
    fleet.serviceLaw = ServiceLaw::Deterministic;
    fleet.offeredLoad = rate;
    fleet.restartDelay = restart;
    fleet.placement.retryRefused = true;
    fleet.topology.needed = 1;
    fleet.measureFrom = 10 * restart;
    const double seconds = std::max(20'000 * restart / std::max(1.0, rate * restart / 10), 200'000 / rate);
    const Fleet run = runFleet(fleet, seed, fleet.measureFrom + seconds,
                               {{SimTime{}, makeFault(FaultKind::Poison, {Level::Customer, 0})}});
    const auto poisoned = static_cast<double>(run.totals().poisoned);
    // The account of time with none alive is brought up to date by samples; what is left of a day is small beside it.
    return {Observation{run.totals().shortSeconds, seconds, poisoned},
            Observation{poisoned * restart, seconds, poisoned}};
}

constexpr std::string_view kRequests = FG_TEXT("requests"), kCrashes = FG_TEXT("crashes"),
                           kEjections = FG_TEXT("ejections");

using enum FigureKind;

constexpr MeasuredOutput kProbes[] = {{"mean", Ratio, kCrashes}, {"requests-lost", Ratio, kRequests}};
constexpr MeasuredOutput kEscape[] = {{"probes", Ratio, kEjections}, {"seconds", Ratio, kEjections}};
constexpr MeasuredOutput kGray[] = {{"no-retry", Trials, kRequests},
                                    {"random-server", Trials, kRequests},
                                    {"different-server", Trials, kRequests}};
constexpr MeasuredOutput kPoison[] = {{"all-down", TimeShare, kCrashes}, {"mean-down", Ratio, kCrashes}};

constexpr Experiment kExperiments[] = {
    {"probe-detection", FG_TEXT("Servers that are probed, of which one dies at a random instant."), kProbes, 10,
     brokenProbes, measureProbes},
    {"gray-escape", FG_TEXT("A server that fails a share of its deep probes, until it is taken out."), kEscape, 20,
     brokenEscape, measureEscape},
    {"gray-retry", FG_TEXT("Servers of which one fails a share of its requests, with and without a retry."), kGray, 10,
     brokenGray, measureGray},
    {"random-poison", FG_TEXT("Servers that get nothing but poison, each of which kills one that is alive."), kPoison,
     10, brokenPoison, measurePoison},
};

}  // namespace

std::span<const Experiment> detectionExperiments() { return kExperiments; }

}  // namespace faultglass
