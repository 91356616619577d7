#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

/// A primary with a standby, probed often, taken over at once.
FleetParameters pairOfServers()
{
    FleetParameters p = quietFleet();
    p.servers = 2;
    p.capacityPerServer = 1e6;
    p.offeredLoad = 0.001;
    p.healthChecks = true;
    p.probePeriod = 0.2;
    p.probeTimeout = 0.1;
    p.unhealthyThreshold = 1;
    p.sampleInterval = p.customerWindow = 500;
    p.redundancy.form = RedundancyForm::ActivePassive;
    p.redundancy.promotionDelay = 0;
    return p;
}

// Coverage

constexpr double kRepair = 10;  // s of the run

std::string brokenCoverage(const ParameterSet& p)
{
    const double ratio = p.value("mttf") / p.value("mttr");
    if (ratio < 10)
        return "Lives of at least ten repairs: health checks take a moment, and nothing is to happen in it.";
    const double longest =
        std::max(lawValue("coverage", "active-active-mttf", p), lawValue("coverage", "active-passive-mttf", p));
    return longest / p.value("mttr") > 2000 ? "Pairs that last no longer than two thousand repairs, for a run to end."
                                            : "";
}

/// When there was nobody for the first time to take the place of one that failed.
double firstFailure(const FleetParameters& parameters, std::uint64_t seed)
{
    const bool standby = parameters.redundancy.form == RedundancyForm::ActivePassive;
    Fleet fleet({parameters, {}, seed});
    std::size_t seen = 0;
    std::array<bool, 2> failed{};
    for (;;) {
        fleet.advance(fleet.now() + secondsToDuration(parameters.sampleInterval));
        const auto& links = fleet.transitions();
        for (; seen < links.size(); ++seen) {
            const Transition& link = links[seen];
            if (link.kind == TransitionKind::PartFailed || link.kind == TransitionKind::Restarted)
                failed.at(link.subject) = link.kind == TransitionKind::PartFailed;
            if (link.kind == TransitionKind::FailoverFailed || (!standby && failed[0] && failed[1]))
                return link.at.seconds();
        }
    }
}

std::vector<Observation> measureCoverage(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 300;
    const double hoursPerSecond = p.value("mttr") / kRepair;
    FleetParameters fleet = pairOfServers();
    fleet.redundancy.coverage = p.value("coverage");
    fleet.topology.randomFailures = true;
    fleet.topology.serverMtbf = p.value("mttf") / hoursPerSecond;
    fleet.topology.serverRepair = kRepair;
    const auto lasts = [&](RedundancyForm form) {
        fleet.redundancy.form = form;
        return scaled(over(kTrials, seed, [&](std::uint64_t trial) { return firstFailure(fleet, trial); }),
                      hoursPerSecond);
    };
    return {lasts(RedundancyForm::ActiveActive), lasts(RedundancyForm::ActivePassive)};
}

// Failovers nobody needed

std::string brokenSpurious(const ParameterSet& p)
{
    const double primary = p.value("primary"), spurious = p.value("spurious");
    if (primary != p.value("standby"))
        return "A primary and a standby that are alike, as the servers of the simulation are.";
    return spurious > 0.9 || (1 - primary) * spurious > 0.002
               ? "A failover that is needed and one that is not hardly ever fall into the same mission."
               : "";
}

constexpr double kMission = 100;  // s of the run

/// Whether the pair is there at the end: by itself, or because its one failover worked.
bool survives(const Fleet& fleet)
{
    std::array<bool, 2> failed{};
    bool covered = true, spurious = false;
    for (const Transition& link : fleet.transitions()) {
        const bool late = link.at.seconds() > kMission;
        if (link.kind == TransitionKind::PartFailed && !late)
            failed.at(link.subject) = true;
        covered = covered && link.kind != TransitionKind::FailoverFailed;
        spurious = spurious || (link.kind == TransitionKind::SuspectedWrongly && !late);
    }
    return failed[0] ? covered && !failed[1] : !spurious;
}

std::vector<Observation> measureSpurious(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 4000;
    FleetParameters fleet = pairOfServers();
    fleet.redundancy.coverage = p.value("coverage");
    const double death = -std::log(p.value("primary"));
    fleet.topology.randomFailures = true;
    fleet.topology.serverMtbf = death > 0 ? std::min(3e9, kMission / death) : 0;
    fleet.topology.serverRepair = 3e9;
    const auto share = [&](double perHour) {
        fleet.redundancy.spuriousPerHour = perHour;
        return over(kTrials, seed,
                    [&](std::uint64_t trial) { return survives(runFleet(fleet, trial, kMission + 1)) ? 1.0 : 0.0; });
    };
    return {share(0), share(-std::log(1 - p.value("spurious")) / kMission * 3600)};
}

// What a failover costs

std::string brokenBudget(const ParameterSet& p)
{
    const double detect = p.value("detect-seconds"), down = p.value("promote-seconds") + p.value("warm-seconds");
    if (detect < 0.05 || detect > 1800)
        return "A detection of a twentieth of a second to half an hour, as probes give it.";
    if (down > 86'400)
        return "A promotion of a day at most.";
    return lawValue("failover-budget", "available", p) < 0.5 ? "Failovers that do not overlap." : "";
}

/// A probe that fails once is enough, so detection takes half a period on average, and its timeout of as much again:
/// deaths are spread over one period.
std::vector<Observation> measureBudget(const ParameterSet& p, std::uint64_t seed)
{
    constexpr int kTrials = 50;
    FleetParameters fleet = pairOfServers();
    fleet.probePeriod = p.value("detect-seconds");
    fleet.probeTimeout = fleet.probePeriod / 2;
    fleet.redundancy.promotionDelay = p.value("promote-seconds") + p.value("warm-seconds");
    double down = 0;
    for (int i = 0; i < kTrials; ++i) {
        const double at = fleet.probePeriod * (1 + (i + 0.5) / kTrials);
        const double end = at + 2 * fleet.probePeriod + fleet.redundancy.promotionDelay + 1;
        fleet.sampleInterval = std::clamp(end / 100, 0.01, 86'400.0);
        const Fleet run = runFleet(fleet, trialSeed(seed, static_cast<std::uint64_t>(i)), end,
                                   {{secondsToTime(at), makeFault(FaultKind::Crash, ServerId{0})}});
        down += run.totals().downtimeSeconds;
    }
    const double seconds = p.value("failures-per-year") * down / kTrials;
    return {Observation{seconds, 1, kTrials}, Observation{1 - seconds / (365 * 86'400), 1, kTrials}};
}

// What asynchronous replication loses

std::string brokenLag(const ParameterSet& p)
{
    const double lost = lawValue("replication-lag", "lost-writes", p);
    return lost < 5 || lost > 1e6 ? "From five to a million writes on their way." : "";
}

std::vector<Observation> measureLag(const ParameterSet& p, std::uint64_t seed)
{
    const double expected = lawValue("replication-lag", "lost-writes", p);
    FleetParameters fleet = pairOfServers();
    // Writes come at another rate than they do there, and the lag is as many of them.
    fleet.offeredLoad = std::clamp(expected / 20, 10.0, 50'000.0);
    fleet.redundancy.writeShare = 1;
    fleet.redundancy.replicationLag = expected / fleet.offeredLoad;
    const double at = fleet.redundancy.replicationLag + 1;
    const auto trials = static_cast<std::uint64_t>(std::clamp(20'000 / expected, 1.0, 200.0));
    const Observation lost = over(trials, seed, [&](std::uint64_t trial) {
        return static_cast<double>(
            runFleet(fleet, trial, at + 2, {{secondsToTime(at), makeFault(FaultKind::Crash, ServerId{0})}})
                .totals()
                .writesLost);
    });
    return {Observation{lost.part, lost.whole, lost.part}};
}

// Conflicts of a split brain

std::string brokenConflicts(const ParameterSet& p)
{
    const double here = p.value("writes-here"), there = p.value("writes-there");
    if (here + there > 200'000 || here + there < 20 || here < 1 || there < 1)
        return "From twenty to 200,000 writes, on both sides.";
    if (p.value("keys") < 500)
        return "At least five hundred keys: with fewer it matters that writes come at random.";
    return lawValue("split-brain-conflicts", "conflicts", p) < 0.5 ? "A conflict in every other split at least." : "";
}

std::vector<Observation> measureConflicts(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kSplit = 10;  // s from the promotion on
    const double here = p.value("writes-here"), there = p.value("writes-there");
    FleetParameters fleet = pairOfServers();
    fleet.customers = 20'000;
    fleet.offeredLoad = (here + there) / kSplit;
    fleet.redundancy.writeShare = 1;
    fleet.redundancy.fencing = false;
    fleet.redundancy.keys = count(p, "keys");
    const Fault cut = makeFault(FaultKind::Isolate, ServerId{0}, there / (here + there));
    const double expected = lawValue("split-brain-conflicts", "conflicts", p);
    const auto trials = static_cast<std::uint64_t>(std::clamp(10'000 / expected, 4.0, 400.0));
    const Observation found = over(trials, seed, [&](std::uint64_t trial) {
        Fleet run({fleet, {{secondsToTime(0.1), cut}}, trial});
        run.advance(secondsToTime(0.1));
        while (run.totals().promotions == 0)
            run.advance(run.now() + secondsToDuration(0.01));
        run.advance(run.now() + secondsToDuration(kSplit));
        return static_cast<double>(run.totals().conflicts);
    });
    return {Observation{found.part, found.whole, found.part}};
}

// Even splits

std::string brokenSplit(const ParameterSet& p) { return p.value("replicas") > 31 ? "At most 31 replicas." : ""; }

std::vector<Observation> measureSplit(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 3000;
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "replicas");
    fleet.offeredLoad = 0.001;
    fleet.sampleInterval = 10;
    ReplicationParameters& r = fleet.replication;
    r.replicated = true;
    r.replicas = fleet.servers;
    r.spread = ReplicaSpread::Servers;
    r.form = ReplicationForm::Quorum;
    r.writeQuorum = r.replicas / 2 + 1;
    r.readQuorum = r.replicas + 1 - r.writeQuorum;
    r.writeRate = 0;
    return {over(kTrials, seed, [&](std::uint64_t trial) {
        const Fleet run = runFleet(fleet, trial, 10, {{secondsToTime(1), makeFault(FaultKind::Partition)}});
        return run.totals().replication.quorumLostSeconds > 0 ? 1.0 : 0.0;
    })};
}

constexpr std::string_view kPairs = FG_TEXT("pairs"), kMissions = FG_TEXT("missions"),
                           kFailovers = FG_TEXT("failovers"), kWrites = FG_TEXT("writes"), kKeys = FG_TEXT("keys"),
                           kPartitions = FG_TEXT("partitions");

using enum FigureKind;

constexpr MeasuredOutput kCoverage[] = {{"active-active-mttf", Ratio, kPairs}, {"active-passive-mttf", Ratio, kPairs}};
constexpr MeasuredOutput kSpurious[] = {{"without-spurious", Trials, kMissions}, {"with-spurious", Trials, kMissions}};
constexpr MeasuredOutput kBudget[] = {{"seconds-per-year", Amount, kFailovers}, {"available", Amount, kFailovers}};
constexpr MeasuredOutput kLag[] = {{"lost-writes", Ratio, kWrites}};
constexpr MeasuredOutput kConflicts[] = {{"conflicts", Ratio, kKeys}};
constexpr MeasuredOutput kSplit[] = {{"no-majority", Trials, kPartitions}};

constexpr Experiment kExperiments[] = {
    {"coverage", FG_TEXT("Pairs that fail and are repaired, followed until nobody takes over."), kCoverage, 10,
     brokenCoverage, measureCoverage},
    {"spurious-failover", FG_TEXT("Missions of a pair whose health checks take its primary for dead now and then."),
     kSpurious, 10, brokenSpurious, measureSpurious},
    {"failover-budget", FG_TEXT("Primaries that die at all moments between two probes, and what is down meanwhile."),
     kBudget, 3, brokenBudget, measureBudget},
    {"replication-lag", FG_TEXT("A primary that dies, and the writes its standby had not heard of."), kLag, 10,
     brokenLag, measureLag},
    {"split-brain-conflicts", FG_TEXT("Two primaries without fencing, and the keys both of them wrote."), kConflicts,
     10, brokenConflicts, measureConflicts},
    {"even-split", FG_TEXT("Replicas cut apart at random, and whether a majority is left on either side."), kSplit, 10,
     brokenSplit, measureSplit},
};

}  // namespace

std::span<const Experiment> failoverExperiments() { return kExperiments; }

}  // namespace faultglass
