#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

// Layers of retries

std::string brokenLayers(const ParameterSet& p)
{
    const double layers = p.value("layers"), attempts = p.value("attempts");
    return layers > 7 || std::pow(attempts, layers) > 250
               ? "At most seven layers and 250 attempts of one request, as many as a client of the simulation counts."
               : "";
}

/// Everything fails at once, so that every layer uses all its attempts.
std::vector<Observation> measureLayers(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 1'000'000;
    fleet.offeredLoad = 200;
    fleet.backoff = BackoffLaw::None;
    fleet.layers = {count(p, "layers"), count(p, "attempts")};
    const Fault gray = makeFault(FaultKind::Gray, {}, 1);
    const Totals totals = runFleet(fleet, seed, 20, {{SimTime{}, gray}}).totals();
    return {Observation{static_cast<double>(totals.attempts), static_cast<double>(totals.offered)}};
}

// Caches

std::string brokenCache(const ParameterSet& p)
{
    const double items = p.value("items"), places = p.value("places");
    if (places > items / 2 || places < 50)
        return "From fifty places to half of the items: a smaller cache is all chance, and a larger one fills too "
               "slowly.";
    return items > 50'000 || p.value("exponent") > 1.5
               ? "At most 50,000 items of an exponent of at most 1.5, for a run to fill the cache."
               : "";
}

std::vector<Observation> measureCache(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 100'000;
    fleet.offeredLoad = 1000;
    fleet.cache.cache = true;
    fleet.cache.items = count(p, "items");
    fleet.cache.zipfExponent = p.value("exponent");
    fleet.cache.places = count(p, "places");
    fleet.cache.missCost = 1;
    const double fill = lawValue("cold-cache", "fill-requests", p);
    fleet.measureFrom = std::ceil(5 * fill / fleet.offeredLoad);
    const Totals totals = runFleet(fleet, seed, fleet.measureFrom + 100).totals();
    const auto hits = static_cast<double>(totals.cacheHits);
    return {Observation{hits, hits + static_cast<double>(totals.cacheMisses)}};
}

// Heartbeats with a deadline

std::string brokenHeartbeats(const ParameterSet& p)
{
    const double eta = p.value("eta"), delta = p.value("delta") / eta, delay = p.value("mean-delay") / eta;
    if (delta > 50 || delta < 0.01 || delay > 20 || delay < 1e-5)
        return "A shift of a hundredth to fifty heartbeats, and a delay of at most twenty of them.";
    const double recurrence = lawValue("nfd-s", "mistake-recurrence", p);
    return recurrence > 2000 * eta || recurrence < 1.01 * eta
               ? "Mistakes that can be counted: one in two thousand heartbeats at least."
               : "";
}

FleetParameters watched(DetectorForm form)
{
    FleetParameters fleet = quietFleet();
    fleet.offeredLoad = 0.001;
    fleet.sampleInterval = fleet.customerWindow = 1000;
    fleet.detector.detector = true;
    fleet.detector.form = form;
    fleet.detector.period = 1;
    return fleet;
}

/// Mean times between mistakes and of one, in heartbeats, and the share of time without one. Time is counted in
/// heartbeats: the law knows no other unit.
std::array<Observation, 3> mistakes(double shift, double loss, double delay, std::uint64_t seed)
{
    constexpr double kBeats = 200'000;
    FleetParameters fleet = watched(DetectorForm::NfdS);
    fleet.detector.shift = shift;
    fleet.detector.loss = loss;
    fleet.detector.delay = delay;
    const DetectorTotals totals = runFleet(fleet, seed, kBeats).totals().detector;
    const auto mistakes = static_cast<double>(totals.mistakes);
    return {Observation{totals.watchedSeconds, mistakes}, Observation{totals.suspectedSeconds, mistakes},
            Observation{totals.watchedSeconds - totals.suspectedSeconds, totals.watchedSeconds, mistakes}};
}

std::vector<Observation> measureHeartbeats(const ParameterSet& p, std::uint64_t seed)
{
    const double eta = p.value("eta");
    const auto [recurrence, duration, accuracy] =
        mistakes(p.value("delta") / eta, p.value("loss"), p.value("mean-delay") / eta, seed);
    return {scaled(recurrence, eta), scaled(duration, eta), accuracy};
}

std::string brokenConfiguration(const ParameterSet& p)
{
    const double eta = lawValue("nfd-s-configuration", "eta", p);
    if (p.value("mean-delay") > 20 * eta || p.value("mean-delay") < 1e-5 * eta)
        return "A delay of a hundred-thousandth to twenty times the interval.";
    if (lawValue("nfd-s-configuration", "delta", p) < 0.01 * eta)
        return "A shift of a hundredth of the interval at least.";
    const double recurrence = lawValue("nfd-s-configuration", "recurrence", p) / eta;
    return recurrence > 2000 || recurrence < 1.01 ? "Mistakes that can be counted: one in two thousand heartbeats at "
                                                    "least."
                                                  : "";
}

/// The detector with the interval and the shift that the procedure gives.
std::vector<Observation> measureConfiguration(const ParameterSet& p, std::uint64_t seed)
{
    const double eta = lawValue("nfd-s-configuration", "eta", p);
    const double delta = lawValue("nfd-s-configuration", "delta", p);
    const auto found = mistakes(delta / eta, p.value("loss"), p.value("mean-delay") / eta, seed);
    return {scaled(found[0], eta), scaled(found[1], eta)};
}

// Suspicion by phi

std::string brokenPhi(const ParameterSet& p)
{
    const double mean = p.value("mean-interval");
    const double deviation = p.value("deviation") / mean, pause = p.value("pause") / mean;
    if (deviation < 0.001 || deviation > 1000 || pause > 86'400)
        return "Deviations from a thousandth to a thousand intervals, and a pause of at most a day of them.";
    return p.value("threshold") < 0.1 || p.value("threshold") > 15 ? "A threshold from 0.1 to 15." : "";
}

/// From the last heartbeat until silence is suspected, in seconds of the law. Intervals do not vary, so the least
/// deviation counts.
std::vector<Observation> measurePhi(const ParameterSet& p, std::uint64_t seed)
{
    const double mean = p.value("mean-interval");
    const auto silence = [&](DetectorForm form) {
        constexpr double kCrash = 1500.5;  // in intervals: by then those of the start are forgotten
        FleetParameters fleet = watched(form);
        DetectorParameters& d = fleet.detector;
        d.phiWindow = 1000;
        d.phiThreshold = p.value("threshold");
        d.phiMinimumDeviation = p.value("deviation") / mean;
        d.phiPause = p.value("pause") / mean;
        d.loss = 0;
        d.delayLaw = DelayLaw::Constant;
        Fleet run({fleet, {{secondsToTime(kCrash), makeFault(FaultKind::Crash, ServerId{0})}}, seed});
        for (double wait = 10; run.totals().detector.detectedBy == 0; wait *= 2)
            run.advance(secondsToTime(kCrash + wait));
        return (kCrash + run.totals().detector.detectionSeconds - std::floor(kCrash) - d.delay) * mean;
    };
    return {silence(DetectorForm::PhiAkka), silence(DetectorForm::PhiCassandra)};
}

// Fan-out

std::string brokenFanOut(const ParameterSet& p)
{
    return p.value("fan-out") > 2000 ? "At most two thousand calls of a request." : "";
}

std::vector<Observation> measureFanOut(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.workers = 1000;
    fleet.capacityPerServer = 1e6;
    fleet.dependency.dependency = true;
    fleet.dependency.latency = 0.001;
    fleet.dependency.law = CallDelayLaw::Deterministic;
    fleet.dependency.timeout = 0.002;
    fleet.dependency.connections = 1000;
    fleet.dependency.fanOut = count(p, "fan-out");
    fleet.dependency.hangShare = p.value("slow");
    fleet.offeredLoad = 1000;
    const double requests = std::clamp(2e6 / fleet.dependency.fanOut, 10'000.0, 200'000.0);
    const auto slow = [&](bool hedged) {
        fleet.dependency.hedged = hedged;
        const Totals totals = runFleet(fleet, seed, requests / fleet.offeredLoad).totals();
        return Observation{static_cast<double>(totals.failed), static_cast<double>(totals.failed + totals.succeeded)};
    };
    return {slow(false), slow(true)};
}

constexpr std::string_view kRequests = FG_TEXT("requests"), kMistakes = FG_TEXT("mistakes"),
                           kCrashes = FG_TEXT("crashes");

using enum FigureKind;

constexpr MeasuredOutput kLayers[] = {{"attempts-at-last", Ratio, kRequests}};
constexpr MeasuredOutput kCache[] = {{"steady-hits", Share, kRequests}};
constexpr MeasuredOutput kHeartbeats[] = {{"mistake-recurrence", Gap, kMistakes},
                                          {"mistake-duration", Ratio, kMistakes},
                                          {"query-accuracy", TimeShare, kMistakes}};
constexpr MeasuredOutput kConfiguration[] = {{"recurrence", Gap, kMistakes}, {"duration", Ratio, kMistakes}};
constexpr MeasuredOutput kPhi[] = {{"akka-detection", Mean, kCrashes}, {"cassandra-detection", Mean, kCrashes}};
constexpr MeasuredOutput kFanOut[] = {{"slow-requests", Trials, kRequests}, {"slow-hedged", Trials, kRequests}};

constexpr Experiment kExperiments[] = {
    {"retry-layers", FG_TEXT("Layers of callers above servers that fail everything."), kLayers, 5, brokenLayers,
     measureLayers},
    {"cold-cache", FG_TEXT("A server whose cache has been filled by requests of such popularity."), kCache, 6,
     brokenCache, measureCache},
    {"nfd-s", FG_TEXT("A living process whose heartbeats are lost and delayed, and a monitor that gets it wrong."),
     kHeartbeats, 10, brokenHeartbeats, measureHeartbeats},
    {"nfd-s-configuration", FG_TEXT("A monitor set up by the procedure, and how often it is wrong about the living."),
     kConfiguration, 40, brokenConfiguration, measureConfiguration, "recurrence-at-least=10000"},
    {"phi-accrual", FG_TEXT("A process with even heartbeats that dies, and when its monitors notice."), kPhi, 2,
     brokenPhi, measurePhi},
    {"fan-out", FG_TEXT("Requests that ask many servers at once, some of which do not answer in time."), kFanOut, 10,
     brokenFanOut, measureFanOut},
};

}  // namespace

std::span<const Experiment> mechanismExperiments() { return kExperiments; }

}  // namespace faultglass
