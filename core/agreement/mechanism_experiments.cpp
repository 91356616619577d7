#include <algorithm>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/theory/laws/catalogue.h"

namespace faultglass {

namespace {

std::uint32_t count(const ParameterSet& p, std::string_view key) { return static_cast<std::uint32_t>(p.value(key)); }

// Layers of retries

std::string brokenLayers(const ParameterSet& p)
{
    const double layers = p.value("layers"), attempts = p.value("attempts");
    return layers > 7 || std::pow(attempts, layers) > 250
               ? "At most seven layers and 250 attempts of one request, as many as a client of the simulation counts."
               : "";
}

/// Everything fails at once, so that every layer uses all its attempts.
std::vector<double> measureLayers(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 1'000'000;
    fleet.offeredLoad = 200;
    fleet.backoff = BackoffLaw::None;
    fleet.layers = {count(p, "layers"), count(p, "attempts")};
    Fault gray = makeFault(FaultKind::Gray);
    gray.magnitude = 1;
    const Totals totals = runFleet(fleet, seed, 20, {{SimTime{}, gray}}).totals();
    return {static_cast<double>(totals.attempts) / static_cast<double>(totals.offered)};
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

std::vector<double> measureCache(const ParameterSet& p, std::uint64_t seed)
{
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = 100'000;
    fleet.offeredLoad = 1000;
    fleet.cache.cache = true;
    fleet.cache.items = count(p, "items");
    fleet.cache.zipfExponent = p.value("exponent");
    fleet.cache.places = count(p, "places");
    fleet.cache.missCost = 1;
    const auto fill = theory::findLaw("cold-cache")->evaluate(p).value()[2];
    fleet.measureFrom = std::ceil(5 * fill / fleet.offeredLoad);
    const Totals totals = runFleet(fleet, seed, fleet.measureFrom + 100).totals();
    const auto hits = static_cast<double>(totals.cacheHits);
    return {hits / (hits + static_cast<double>(totals.cacheMisses))};
}

// Heartbeats with a deadline

std::string brokenHeartbeats(const ParameterSet& p)
{
    const double eta = p.value("eta"), delta = p.value("delta") / eta, delay = p.value("mean-delay") / eta;
    if (delta > 50 || delta < 0.01 || delay > 20 || delay < 1e-5)
        return "A shift of a hundredth to fifty heartbeats, and a delay of at most twenty of them.";
    const auto law = theory::findLaw("nfd-s")->evaluate(p);
    return law && (law.value()[1] > 2000 * eta || law.value()[1] < 1.01 * eta)
               ? "Mistakes that can be counted: one in two thousand heartbeats at least."
               : "";
}

/// Time is counted in heartbeats: the law knows no other unit.
std::vector<double> measureHeartbeats(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kBeats = 200'000;
    const double eta = p.value("eta");
    FleetParameters fleet = quietFleet();
    fleet.offeredLoad = 0.001;
    fleet.detector.detector = true;
    fleet.detector.form = DetectorForm::NfdS;
    fleet.detector.period = 1;
    fleet.detector.shift = p.value("delta") / eta;
    fleet.detector.loss = p.value("loss");
    fleet.detector.delay = p.value("mean-delay") / eta;
    fleet.sampleInterval = fleet.tenantWindow = 1000;
    const DetectorTotals totals = runFleet(fleet, seed, kBeats).totals().detector;
    const auto mistakes = static_cast<double>(totals.mistakes);
    return {totals.watchedSeconds / mistakes * eta, totals.suspectedSeconds / mistakes * eta,
            1 - totals.suspectedSeconds / totals.watchedSeconds};
}

constexpr std::string_view kLayers[] = {"attempts-at-last"};
constexpr std::string_view kCache[] = {"steady-hits"};
constexpr std::string_view kHeartbeats[] = {"mistake-recurrence", "mistake-duration", "query-accuracy"};

constexpr Experiment kExperiments[] = {
    {"retry-layers", FG_TEXT("Layers of callers above servers that fail everything."), kLayers, 0.001, 5, brokenLayers,
     measureLayers},
    {"cold-cache", FG_TEXT("A server whose cache has been filled by requests of such popularity."), kCache, 0.01, 6,
     brokenCache, measureCache},
    {"nfd-s", FG_TEXT("A living process whose heartbeats are lost and delayed, and a monitor that gets it wrong."),
     kHeartbeats, 0.01, 10, brokenHeartbeats, measureHeartbeats},
};

}  // namespace

std::span<const Experiment> mechanismExperiments() { return kExperiments; }

}  // namespace faultglass
