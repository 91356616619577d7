#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/random/keyed_random.h"

namespace faultglass {

// No fleet of requests is large enough, or lives long enough, to lose its data: servers and copies are drawn here.

namespace {

// Copysets

std::string brokenCopysets(const ParameterSet& p)
{
    if (p.value("pieces") > 1e7)
        return "At most ten million pieces, each of which is placed.";
    return p.value("failed") * p.value("scatter-width") > 1e6 ? "At most a million places of failed servers." : "";
}

/// Whether a shuffle of the servers puts the failed ones so that they fill a set. Only their places are drawn.
class Shuffle {
public:
    explicit Shuffle(const ParameterSet& p)
        : m_copies(count(p, "copies")),
          m_failed(count(p, "failed")),
          m_places(count(p, "servers")),
          m_filled(m_places.size() / m_copies)
    {
        std::iota(m_places.begin(), m_places.end(), 0U);
    }

    bool fillsASet(KeyedDraw& draw)
    {
        const auto servers = static_cast<std::uint32_t>(m_places.size());
        for (std::uint32_t i = 0; i < m_failed; ++i)
            std::swap(m_places[i], m_places[i + draw.below(servers - i)]);
        bool full = false;
        for (std::uint32_t i = 0; i < m_failed; ++i) {
            const std::uint32_t set = m_places[i] / m_copies;  // what is left over after the last set holds nothing
            full = (set < m_filled.size() && ++m_filled[set] == m_copies) || full;
        }
        for (std::uint32_t i = 0; i < m_failed; ++i) {
            if (const std::uint32_t set = m_places[i] / m_copies; set < m_filled.size())
                m_filled[set] = 0;
        }
        return full;
    }

private:
    std::uint32_t m_copies, m_failed;
    std::vector<std::uint32_t> m_places, m_filled;
};

/// Pieces of `pieces` all of whose servers, drawn one by one, are among the failed ones.
std::uint32_t lostPieces(const ParameterSet& p, KeyedDraw& draw)
{
    const std::uint32_t servers = count(p, "servers"), copies = count(p, "copies"), failed = count(p, "failed");
    const std::uint32_t pieces = count(p, "pieces");
    std::uint32_t lost = 0;
    for (std::uint32_t piece = 0; piece < pieces; ++piece) {
        std::uint32_t gone = 0;
        while (gone < copies && gone < failed && draw.below(servers - gone) < failed - gone)
            ++gone;
        lost += gone == copies ? 1 : 0;
    }
    return lost;
}

std::vector<Observation> measureCopysets(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t others = count(p, "copies") - 1;
    const std::uint32_t shuffles = (count(p, "scatter-width") + others - 1) / others;
    const double places = std::max(1.0, p.value("failed") * shuffles), pieces = p.value("pieces");
    const auto sets = static_cast<std::uint32_t>(std::clamp(5e6 / places, 20.0, 20'000.0));
    const auto draws = static_cast<std::uint32_t>(std::clamp(6e7 / pieces, 10.0, 20'000.0));
    const KeyedRandom random(seed);
    Shuffle shuffle(p);
    double any = 0, anyAtRandom = 0, lost = 0;
    for (std::uint32_t trial = 0; trial < sets; ++trial) {
        KeyedDraw draw = random.draw(Purpose::Shard, trial, 0);
        bool full = false;
        for (std::uint32_t i = 0; i < shuffles && !full; ++i)
            full = shuffle.fillsASet(draw);
        any += full ? 1 : 0;
    }
    for (std::uint32_t trial = 0; trial < draws; ++trial) {
        KeyedDraw draw = random.draw(Purpose::Item, trial, 0);
        const double now = lostPieces(p, draw);
        lost += now;
        anyAtRandom += now > 0 ? 1 : 0;
    }
    return {Observation{any, static_cast<double>(sets)}, Observation{anyAtRandom, static_cast<double>(draws)},
            Observation{lost, draws * pieces}};
}

// Bursts

/// Bursts that last at a time.
double activeBursts(const ParameterSet& p) { return p.value("burst-rate") * p.value("downtime") / (365 * 24); }

std::string brokenBursts(const ParameterSet& p)
{
    if (activeBursts(p) > 100)
        return "At most a hundred bursts that last at a time.";
    return brokenRare(p, "failure-bursts", "unavailable");
}

std::uint32_t burstSize(const ParameterSet& p, KeyedDraw& draw)
{
    const std::uint32_t servers = count(p, "servers");
    const double mean = p.value("mean-size");
    switch (count(p, "sizes")) {
    case 0:  // alike
        return static_cast<std::uint32_t>(mean + draw.uniform());
    case 1: {  // each alone
        std::uint32_t hit = 0;
        for (std::uint32_t i = 0; i < servers; ++i)
            hit += draw.uniform() < mean / servers ? 1 : 0;
        return hit;
    }
    default: {  // geometric
        std::uint32_t size = 1;
        while (size < servers && draw.uniform() >= 1 / mean)
            ++size;
        return size;
    }
    }
}

/// Burst after burst; time is counted in mean gaps between them. The copies stand on the first servers: of the others
/// it does not matter which are hit.
std::vector<Observation> measureBursts(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t servers = count(p, "servers"), copies = count(p, "copies"), needed = count(p, "needed");
    const double lasts = activeBursts(p);
    const auto bursts = static_cast<std::uint32_t>(2e7 / (20 + servers));
    const auto warmUp = static_cast<std::uint32_t>(30 * lasts) + 1;
    const KeyedRandom random(seed);
    std::vector<double> downUntil(copies, 0), sorted(copies);
    double now = 0, time = 0, shortTime = 0, oneDown = 0, shortages = 0, oneHit = 0, failures = 0, together = 0;
    for (std::uint32_t burst = 0; burst < warmUp + bursts; ++burst) {
        KeyedDraw draw = random.draw(Purpose::Lifetime, burst, 0);
        const std::uint32_t size = burstSize(p, draw);
        const double end = now + draw.exponential() * lasts, gap = draw.exponential();
        std::uint32_t left = size;
        for (std::uint32_t i = 0; i < copies && left > 0; ++i) {
            if (draw.below(servers - i) >= left)
                continue;
            --left;
            downUntil[i] = std::max(downUntil[i], end);
        }
        if (burst >= warmUp) {
            std::ranges::copy(downUntil, sorted.begin());
            std::ranges::nth_element(sorted, sorted.begin() + (needed - 1));
            const double fewUntil = std::clamp(sorted[needed - 1] - now, 0.0, gap);
            const double firstUntil = std::clamp(downUntil[0] - now, 0.0, gap);
            time += gap;
            shortTime += fewUntil;
            oneDown += firstUntil;
            shortages += fewUntil > 0 ? 1 : 0;
            oneHit += firstUntil > 0 ? 1 : 0;
            failures += size;
            together += size > 1 ? size : 0;
        }
        now += gap;
    }
    return {Observation{shortTime, time, shortages}, Observation{oneDown, time, oneHit},
            Observation{together, failures}};
}

constexpr std::string_view kDraws = FG_TEXT("draws"), kBurstsSeen = FG_TEXT("bursts"), kPieces = FG_TEXT("pieces"),
                           kFailed = FG_TEXT("failures");

using enum FigureKind;

constexpr MeasuredOutput kCopysets[] = {{"any-lost", Trials, kDraws},
                                        {"any-lost-at-random", Trials, kDraws},
                                        {"piece-lost", Trials, kPieces}};
constexpr MeasuredOutput kBursts[] = {{"unavailable", TimeShare, kBurstsSeen},
                                      {"one-down", TimeShare, kBurstsSeen},
                                      {"in-bursts", Ratio, kFailed}};

constexpr Experiment kExperiments[] = {
    {"copysets", FG_TEXT("Failed servers in shuffled fleets, and pieces that draw their servers one by one."),
     kCopysets, 10, brokenCopysets, measureCopysets},
    {"failure-bursts", FG_TEXT("Bursts that hit a fleet one after the other, and the copies on some of its servers."),
     kBursts, 10, brokenBursts, measureBursts},
};

}  // namespace

std::span<const Experiment> durabilityExperiments() { return kExperiments; }

}  // namespace faultglass
