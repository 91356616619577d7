#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <functional>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/fleet/clients/row_contention.h"
#include "core/random/keyed_random.h"

namespace faultglass {

// Laws of processes that no fleet of requests shows: here the process itself is played, step by step.

namespace {

// Cascades of components

std::string brokenCascade(const ParameterSet& p)
{
    const double disturbance = p.value("disturbance");
    return disturbance > 0 && disturbance * p.value("components") < 1e-3
               ? "A first failure in a thousand disturbances at least."
               : "";
}

/// Each component has a load below 1 and fails for good when it gets more: the disturbance, and what others shed.
std::vector<Observation> measureCascade(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t components = count(p, "components"), asked = count(p, "failures");
    const double disturbance = p.value("disturbance"), transfer = p.value("transfer");
    const std::uint64_t trials = std::clamp<std::uint64_t>(3'000'000 / components, 100, 20'000);
    double exactly = 0, none = 0, all = 0, sum = 0;
    std::vector<double> load(components);
    for (std::uint64_t trial = 0; trial < trials; ++trial) {
        KeyedDraw draw = KeyedRandom(trialSeed(seed, trial)).draw(Purpose::Drift, 0, 0);
        for (double& each : load)
            each = draw.uniform();
        std::ranges::sort(load, std::greater());
        std::uint32_t failed = 0;
        while (failed < components && load[failed] + disturbance + failed * transfer > 1)
            ++failed;
        exactly += failed == asked ? 1 : 0;
        none += failed == 0 ? 1 : 0;
        all += failed == components ? 1 : 0;
        sum += failed;
    }
    const auto runs = static_cast<double>(trials);
    return {Observation{exactly, runs}, Observation{none, runs}, Observation{all, runs}, Observation{sum, runs}};
}

// Stages that catch

std::string brokenCatches(const ParameterSet& p)
{
    const double caught = p.value("caught"), stages = p.value("stages");
    return std::min(stages, 1 / std::max(caught, 1e-9)) > 10'000 ? "At most ten thousand stages before one catches."
                                                                 : "";
}

/// A fault goes from stage to stage until one of them notices, or none is left.
std::vector<Observation> measureCatches(const ParameterSet& p, std::uint64_t seed)
{
    const std::uint32_t stages = count(p, "stages");
    const double caught = p.value("caught");
    constexpr std::uint32_t kTrials = 20'000;
    const KeyedRandom random(seed);
    double reached = 0, through = 0;
    for (std::uint32_t trial = 0; trial < kTrials; ++trial) {
        KeyedDraw draw = random.draw(Purpose::Defect, trial, 0);
        std::uint32_t stage = 1;
        while (stage < stages && draw.uniform() >= caught)
            ++stage;
        reached += stage;
        through += stage == stages ? 1 : 0;
    }
    const Observation found{reached, kTrials};
    return {found, scaled(found, 1.0 / stages), Observation{through, kTrials}};
}

// Agreement among replicas that may lie

std::string brokenByzantine(const ParameterSet& p)
{
    return lawValue("pbft-messages", "pbft-messages", p) > 3e6 || lawValue("pbft-messages", "oral-messages", p) > 3e6
               ? "At most three million messages."
               : "";
}

/// One request of the normal case: the primary proposes, everybody else says so to everybody, and whoever has heard it
/// from enough of them commits and says so too.
double pbftMessages(std::uint32_t replicas, std::uint32_t faults)
{
    enum class Phase : std::uint8_t { Propose, Prepare, Commit };
    struct Letter {
        Phase phase;
        std::uint32_t to;
    };
    std::deque<Letter> post;
    double sent = 0;
    const auto tellAll = [&](Phase phase, std::uint32_t from) {
        for (std::uint32_t to = 0; to < replicas; ++to) {
            if (to != from)
                post.push_back({phase, to});
        }
    };
    std::vector<std::uint32_t> prepares(replicas, 0);
    std::vector<bool> proposed(replicas, false), committed(replicas, false);
    proposed[0] = true;
    tellAll(Phase::Propose, 0);
    const auto commit = [&](std::uint32_t replica) {
        if (committed[replica] || !proposed[replica] || prepares[replica] < 2 * faults)
            return;
        committed[replica] = true;
        tellAll(Phase::Commit, replica);
    };
    for (; !post.empty(); ++sent) {
        const Letter letter = post.front();
        post.pop_front();
        if (letter.phase == Phase::Propose) {
            proposed[letter.to] = true;
            ++prepares[letter.to];  // its own counts
            tellAll(Phase::Prepare, letter.to);
        } else if (letter.phase == Phase::Prepare) {
            ++prepares[letter.to];
        }
        commit(letter.to);
    }
    return sent;
}

/// The oral algorithm: a commander tells the others, and each of them passes it on as commander of one round less.
double oralMessages(std::uint32_t others, std::uint32_t rounds)
{
    double sent = 0;
    for (std::uint32_t i = 0; i < others; ++i)
        sent += 1 + (rounds > 0 ? oralMessages(others - 1, rounds - 1) : 0);
    return sent;
}

std::vector<Observation> measureByzantine(const ParameterSet& p, std::uint64_t)
{
    const std::uint32_t replicas = count(p, "replicas"), faults = count(p, "faults");
    return {pbftMessages(replicas, faults), oralMessages(replicas - 1, faults)};
}

// A herd in lockstep

std::string brokenHerd(const ParameterSet& p) { return p.value("clients") > 1000 ? "At most a thousand clients." : ""; }

/// No jitter in the pauses, and none in the network.
std::vector<Observation> measureHerd(const ParameterSet& p, std::uint64_t seed)
{
    ContentionParameters herd;
    herd.clients = count(p, "clients");
    herd.jitter = JitterLaw::None;
    herd.messageDeviation = 0;
    herd.backoff = BackoffLaw::Fixed;
    return {static_cast<double>(contend(herd, seed).writes)};
}

/// The published base doubles once before it is first used; decorrelated jitter begins at the base itself.
std::vector<Observation> measureContention(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 40;
    constexpr std::array kJitters{JitterLaw::None, JitterLaw::None, JitterLaw::Equal, JitterLaw::Full,
                                  JitterLaw::Decorrelated};
    const std::uint32_t waits = count(p, "backoff");  // at once, no jitter, equal, full, decorrelated
    ContentionParameters herd;
    herd.clients = count(p, "clients");
    herd.jitter = kJitters.at(waits);
    herd.backoff = waits == 0 ? BackoffLaw::None : BackoffLaw::Exponential;
    herd.backoffBase = herd.jitter == JitterLaw::Decorrelated ? 0.005 : 0.01;
    double milliseconds = 0, calls = 0;
    for (std::uint64_t i = 0; i < kTrials; ++i) {
        const Contention run = contend(herd, trialSeed(seed, i));
        milliseconds += run.seconds * 1000;
        calls += static_cast<double>(run.writes);
    }
    return {Observation{milliseconds, kTrials}, Observation{calls, kTrials}};
}

constexpr std::string_view kDisturbances = FG_TEXT("disturbances"), kFaults = FG_TEXT("faults"),
                           kRuns = FG_TEXT("runs"), kHerds = FG_TEXT("herds");

using enum FigureKind;

constexpr MeasuredOutput kCascade[] = {{"exactly", Trials, kDisturbances},
                                       {"none", Trials, kDisturbances},
                                       {"all", Trials, kDisturbances},
                                       {"mean", Ratio, kDisturbances}};
constexpr MeasuredOutput kCatches[] = {{"reached-stages", Ratio, kFaults},
                                       {"reached-share", Ratio, kFaults},
                                       {"reaches-all", Trials, kFaults}};
constexpr MeasuredOutput kByzantine[] = {{"pbft-messages", Mean, kRuns}, {"oral-messages", Mean, kRuns}};
constexpr MeasuredOutput kHerd[] = {{"calls", Mean, kRuns}};
constexpr MeasuredOutput kContention[] = {{"time", Ratio, kHerds}, {"calls", Ratio, kHerds}};

constexpr Experiment kExperiments[] = {
    {"cascade", FG_TEXT("Components with loads drawn one by one, and what falls when all get a little more."), kCascade,
     10, brokenCascade, measureCascade, "transfer=0.01"},
    {"staged-catches", FG_TEXT("Faults that go from stage to stage until one of them notices."), kCatches, 10,
     brokenCatches, measureCatches, "caught=0.5"},
    {"pbft-messages", FG_TEXT("Replicas that agree on one request, every message delivered."), kByzantine, 2,
     brokenByzantine, measureByzantine},
    {"backoff-herd", FG_TEXT("Clients that write one row and clash, in step with each other."), kHerd, 2, brokenHerd,
     measureHerd},
    {"backoff-contention", FG_TEXT("Clients that write one row, clash and wait as they are told."), kContention, 10,
     nullptr, measureContention},
};

}  // namespace

std::span<const Experiment> processExperiments() { return kExperiments; }

}  // namespace faultglass
