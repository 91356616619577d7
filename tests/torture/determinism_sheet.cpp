// determinism_sheet SETTINGS SEEDS [--jobs N] [--look]: a fingerprint for each of so many settings, over so many seeds.
// The lines are the same whatever compiled it, at whatever optimisation, on whatever processor, in whatever language,
// with however many threads, and whether or not somebody looks.
#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "app/files/catalogue.h"
#include "core/ensemble/timeline_check.h"
#include "core/random/keyed_random.h"
#include "core/runtime/lab.h"
#include "core/runtime/parallel.h"
#include "core/sim/fingerprint.h"

using namespace faultglass;

namespace {

constexpr SimTime kEnd = secondsToTime(1);

/// Small settings of all scenarios, a third of their rows away from the default.
Timeline settingOf(std::uint32_t number)
{
    const auto scenarios = scenarioCatalogue();
    Timeline timeline;
    timeline.scenario = scenarios[number % scenarios.size()];
    const ParameterSet defaults(timeline.scenario->rows());
    for (std::uint32_t attempt = 0; attempt < 100; ++attempt) {
        KeyedDraw draw(std::uint64_t{number} * 1000 + attempt);
        timeline.parameters = defaults;
        static_cast<void>(timeline.parameters.set("offered-load", 300));
        static_cast<void>(timeline.parameters.set("capacity", 80));
        for (std::size_t i = 0; i < defaults.size(); ++i) {
            const ParameterRow& row = defaults.rows()[i];
            const double share = draw.uniform();
            if (draw.uniform() > 0.33 || row.initial > 3000)
                continue;
            double value = row.least + (std::min(row.most, row.initial * 2 + 2) - row.least) * share;
            if (row.kind != ParameterKind::Real)
                value = std::round(value);
            static_cast<void>(timeline.parameters.set(row.key, value));
        }
        if (!checkTimeline(timeline))
            return timeline;
    }
    timeline.parameters = defaults;
    return timeline;
}

std::uint64_t fingerprintOf(Timeline timeline, std::uint64_t seed, bool look)
{
    timeline.seed = seed;
    Lab lab(0);
    if (lab.load(std::move(timeline)))
        return 0;
    constexpr std::uint64_t kMostEvents = 20'000;
    if (!look) {
        lab.advance(kEnd, kMostEvents);
        return lab.fingerprint();
    }
    // Only one step can be cut short by the number of events, else the pieces would end elsewhere.
    std::uint64_t seen = 0;
    seen += lab.frame().arms.size();
    lab.advance(kEnd, kMostEvents);
    seen += lab.frame().arms.size() + lab.takeItems().size();
    return seen > 0 ? lab.fingerprint() : 0;
}

}  // namespace

int main(int argc, char** argv)
{
    std::setlocale(LC_ALL, "");
    bool look = false;
    unsigned jobs = 1;
    for (int i = 3; i < argc; ++i) {
        look = look || std::strcmp(argv[i], "--look") == 0;
        if (std::strcmp(argv[i], "--jobs") == 0 && i + 1 < argc)
            jobs = static_cast<unsigned>(std::atoi(argv[i + 1]));
    }
    const auto settings = static_cast<std::uint32_t>(argc > 1 ? std::atoi(argv[1]) : 50);
    const auto seeds = static_cast<std::size_t>(argc > 2 ? std::atoi(argv[2]) : 200);
    for (std::uint32_t setting = 0; setting < settings; ++setting) {
        const Timeline timeline = settingOf(setting);
        std::vector<std::uint64_t> found(seeds);
        runInParallel(jobs, seeds, [&](std::size_t seed) { found[seed] = fingerprintOf(timeline, seed, look); });
        Fingerprint all;
        for (const std::uint64_t one : found)
            all.add(one);
        std::printf("%3u %-24s %016llx\n", setting, std::string(timeline.scenario->key).c_str(),
                    static_cast<unsigned long long>(all.value()));
    }
    return 0;
}
