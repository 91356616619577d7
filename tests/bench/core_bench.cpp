// The core's speed as ratios, measured in pairs in one run: against the hand-written floor, and by fleet size.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "core/fleet/fleet.h"
#include "tests/bench/w2_floor.h"

namespace {

using namespace faultglass;

struct Cost {
    double cpuSeconds = 0;
    double peakMiB = 0;
    double events = 0;
};

FleetSpec w2(std::uint32_t servers, std::uint64_t seed)
{
    FleetSpec spec;
    spec.seed = seed;
    FleetParameters& p = spec.parameters;
    p.servers = servers;
    p.capacityPerServer = 1;  // a service time is one second
    p.queueLimit = 50;
    p.customers = 1;
    p.offeredLoad = 0.7 * servers;
    p.clientTimeout = 15;
    p.maxAttempts = 4;
    p.backoffBase = 1;
    p.backoffCap = 3600;
    p.jitter = JitterLaw::Proportional;
    p.balancing = BalancingPolicy::Random;
    p.healthChecks = false;
    p.sampleInterval = 10;
    p.customerWindow = 10;
    return spec;
}

double runProduction(std::uint32_t servers, std::uint64_t requests, std::uint64_t seed)
{
    const FleetSpec spec = w2(servers, seed);
    Fleet fleet(spec);
    fleet.advance(secondsToTime(static_cast<double>(requests) / spec.parameters.offeredLoad));
    return static_cast<double>(fleet.eventsHandled());
}

/// Runs `work` in a child of its own, so that its CPU time and peak memory are its own.
Cost measure(const std::function<double()>& work)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::exit(1);
    const pid_t child = fork();
    if (child == 0) {
        const double events = work();
        const bool written = write(ends[1], &events, sizeof events) == sizeof events;
        _exit(written ? 0 : 1);
    }
    close(ends[1]);
    Cost cost;
    const bool got = read(ends[0], &cost.events, sizeof cost.events) == sizeof cost.events;
    close(ends[0]);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0 || !got) {
        std::fprintf(stderr, "core_bench: a measured run failed\n");
        std::exit(1);
    }
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    };
    cost.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    cost.peakMiB = static_cast<double>(usage.ru_maxrss) / 1024;
    return cost;
}

struct Ratio {
    double least, median, most;
};

Ratio summarise(std::vector<double> ratios)
{
    std::ranges::sort(ratios);
    return {ratios.front(), ratios[ratios.size() / 2], ratios.back()};
}

void printRatio(const char* what, const std::vector<double>& ratios)
{
    const Ratio ratio = summarise(ratios);
    std::printf("%-62s %6.2f  (%.2f to %.2f over %zu pairs)\n", what, ratio.median, ratio.least, ratio.most,
                ratios.size());
}

}  // namespace

int main(int argc, char** argv)
{
    const int pairs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 7;
    constexpr std::uint64_t kRequests = 1'000'000;
    std::vector<double> cpu, memory, growth, growthFloor;
    for (int i = 0; i < pairs; ++i) {
        const auto seed = static_cast<std::uint64_t>(i) + 1;
        const Cost floor = measure([&] { return static_cast<double>(bench::runW2Floor<100>(kRequests, seed).events); });
        const Cost ours = measure([&] { return runProduction(100, kRequests, seed); });
        const Cost large = measure([&] { return runProduction(100'000, 3 * kRequests, seed); });
        const Cost largeFloor =
            measure([&] { return static_cast<double>(bench::runW2Floor<100'000>(3 * kRequests, seed).events); });
        cpu.push_back(ours.cpuSeconds / floor.cpuSeconds);
        memory.push_back(ours.peakMiB / floor.peakMiB);
        growth.push_back(large.cpuSeconds / large.events / (ours.cpuSeconds / ours.events));
        growthFloor.push_back(largeFloor.cpuSeconds / largeFloor.events / (floor.cpuSeconds / floor.events));
    }
    printRatio("W2, 100 servers: CPU time over the floor's", cpu);
    printRatio("W2, 100 servers: peak memory over the floor's", memory);
    printRatio("CPU per event, 100,000 servers over 100", growth);
    printRatio("the same of the floor", growthFloor);
    return 0;
}
