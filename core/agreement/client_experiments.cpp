#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"
#include "core/fleet/calls/backoff.h"

namespace faultglass {

namespace {

double rejected(const Totals& totals)
{
    return static_cast<double>(totals.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]);
}

/// Ten servers with far more capacity than load, of whose answers a share is an error from `from` on.
struct Failing {
    FleetParameters parameters = quietFleet();

    explicit Failing(double load)
    {
        parameters.servers = 10;
        parameters.offeredLoad = load;
        parameters.capacityPerServer = std::min(1e6, load * 2);
        parameters.backoff = BackoffLaw::None;
    }
    [[nodiscard]] Fleet run(double share, std::uint64_t seed, double seconds, double from = 0) const
    {
        if (share <= 0)
            return runFleet(parameters, seed, seconds);
        const Fault gray = makeFault(FaultKind::Gray, {}, std::max(0.001, share));
        return runFleet(parameters, seed, seconds, {{secondsToTime(from), gray}});
    }
};

// Retries

std::string brokenRetries(const ParameterSet& p)
{
    const double failure = p.value("failure");
    return p.value("retries") > 99          ? "At most 99 retries, as many as a client of the simulation makes."
           : failure > 0 && failure < 0.001 ? "Failures of a thousandth of the attempts at least, or none."
                                            : "";
}

std::vector<Observation> measureRetries(const ParameterSet& p, std::uint64_t seed)
{
    Failing failing(500);
    failing.parameters.clientsRetry = p.value("retries") > 0;
    failing.parameters.maxAttempts = count(p, "retries") + 1;
    const Totals totals = failing.run(p.value("failure"), seed, 200).totals();
    const auto offered = static_cast<double>(totals.offered);
    return {Observation{static_cast<double>(totals.attempts), offered},
            Observation{static_cast<double>(totals.failed), offered}};
}

std::string brokenCapacity(const ParameterSet& p)
{
    const double ratio = p.value("load") / p.value("capacity");
    if (p.value("retries") > 99 || ratio > 20)
        return "At most 99 retries and twenty times the capacity.";
    if (lawValue("retry-capacity", "offered", p) < 1.2 * p.value("capacity"))
        return "Attempts of 1.2 times the capacity at least: nearer to it chance drops as many as the excess.";
    return ratio < 1.005 ? "A load half a per cent above capacity at least, for retries to gather in a run." : "";
}

/// A thousand workers without a queue: what finds all busy is dropped at once and comes back long after.
std::vector<Observation> measureCapacity(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kWorkers = 1000, kFrom = 60, kSeconds = 60, kPause = 10;
    const double scale = p.value("capacity") / kWorkers;
    const double retries = p.value("retries");
    FleetParameters fleet = quietFleet();
    fleet.workers = 1000;
    fleet.capacityPerServer = kWorkers;
    fleet.offeredLoad = p.value("load") / scale;
    fleet.queueBounded = true;
    fleet.queueLimit = 0;
    fleet.clientsRetry = retries > 0;
    fleet.maxAttempts = static_cast<std::uint32_t>(retries) + 1;
    fleet.backoff = BackoffLaw::Fixed;
    fleet.backoffBase = fleet.backoffCap = kPause;
    fleet.jitter = JitterLaw::Full;
    // The excess alone gathers the attempts that are waiting to come back.
    const double waiting = kPause / 2 * (lawValue("retry-capacity", "offered", p) - p.value("load"));
    fleet.measureFrom = kFrom + kPause * retries + 3 * waiting / (p.value("load") - p.value("capacity"));
    const Totals totals = runFleet(fleet, seed, fleet.measureFrom + kSeconds).totals();
    const auto attempts = static_cast<double>(totals.attempts);
    const auto offered = static_cast<double>(totals.offered), answers = static_cast<double>(totals.answers);
    return {Observation{rejected(totals), attempts}, Observation{attempts * scale, kSeconds, attempts},
            Observation{attempts, offered}, Observation{answers * scale, kSeconds, answers}};
}

std::string brokenThrottle(const ParameterSet& p)
{
    const double ratio = p.value("load") / p.value("capacity");
    if (ratio < 1.2 || ratio > 50)
        return "A load from 1.2 to 50 times the capacity: near it rejections come by chance.";
    return p.value("factor") < 1.05 || p.value("factor") > 10
               ? "A factor from 1.05 to 10: nearer to 1 the throttle takes hours to forgive its first seconds."
               : "";
}

std::vector<Observation> measureThrottle(const ParameterSet& p, std::uint64_t seed)
{
    constexpr double kCapacity = 100, kSeconds = 600;
    const double scale = p.value("capacity") / kCapacity;
    FleetParameters fleet = quietFleet();
    fleet.workers = 20;
    fleet.capacityPerServer = kCapacity;
    fleet.offeredLoad = p.value("load") / scale;
    fleet.queueBounded = true;
    fleet.queueLimit = 100;
    fleet.adaptiveThrottling = true;
    fleet.throttleFactor = p.value("factor");
    fleet.measureFrom = 2000;
    const Totals totals = runFleet(fleet, seed, fleet.measureFrom + kSeconds).totals();
    const auto attempts = static_cast<double>(totals.attempts), held = static_cast<double>(totals.notSent);
    return {Observation{attempts * scale, kSeconds, attempts}, Observation{held, attempts + held},
            Observation{rejected(totals), static_cast<double>(totals.succeeded)}};
}

std::string brokenBudget(const ParameterSet& p)
{
    if (p.value("ratio") > 1)
        return "A ratio of at most 1, as a budget of the simulation takes it.";
    if (p.value("reserve-per-second") > 1000)
        return "At most 1,000 retries a second in reserve.";
    return p.value("load") < 10 || p.value("load") > 50'000 || p.value("reserve-per-second") > 0.5 * p.value("load")
               ? "A load from 10 to 50,000 requests per second, of which the reserve is at most a half."
               : "";
}

/// Everything fails, so that the budget is the only limit.
std::vector<Observation> measureBudget(const ParameterSet& p, std::uint64_t seed)
{
    const double load = p.value("load"), seconds = 100'000 / load;
    Failing failing(load);
    FleetParameters& fleet = failing.parameters;
    fleet.clientsRetry = true;
    fleet.maxAttempts = 20;
    fleet.retryBudget = true;
    fleet.budgetRatio = p.value("ratio");
    fleet.measureFrom = std::max(40.0, seconds / 4);
    const auto totals = [&](BudgetForm form) {
        fleet.budgetForm = form;
        fleet.budgetReserve = form == BudgetForm::Finagle ? p.value("reserve-per-second") : 0;
        return failing.run(1, seed, fleet.measureFrom + seconds).totals();
    };
    const Totals bucket = totals(BudgetForm::TokenBucket), finagle = totals(BudgetForm::Finagle);
    const auto retries = static_cast<double>(finagle.retries);
    return {Observation{static_cast<double>(bucket.attempts), static_cast<double>(bucket.offered)},
            Observation{retries, seconds, retries}};
}

// Waits

std::string brokenSleep(const ParameterSet& p)
{
    const double retry = p.value("retry");
    const double highest = p.value("base") * std::pow(3, retry);
    return retry > 20 || highest > p.value("cap")
               ? "Waits below their cap, up to the longest that decorrelated jitter can draw."
               : "";
}

std::vector<Observation> measureSleep(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint32_t kTrials = 100'000;
    CallPolicy config;
    config.backoff = BackoffLaw::Exponential;
    config.backoffBaseNs = p.value("base") * 1e6;
    config.backoffCapNs = p.value("cap") * 1e6;
    const KeyedRandom random(seed);
    const auto retry = count(p, "retry");
    const auto mean = [&](JitterLaw jitter) {
        config.jitter = jitter;
        double sum = 0;
        for (std::uint32_t trial = 0; trial < kTrials; ++trial) {
            SimDuration pause;
            for (std::uint32_t i = 1; i <= retry; ++i)
                pause = backoffPause(config, i, pause, random.draw(Purpose::Backoff, i, trial));
            sum += static_cast<double>(pause.ns) / 1e6;
        }
        return Observation{sum, kTrials};
    };
    return {mean(JitterLaw::None), mean(JitterLaw::Full), mean(JitterLaw::Equal), mean(JitterLaw::Decorrelated)};
}

// Breakers

std::string brokenBreaker(const ParameterSet& p)
{
    const double rate = p.value("rate"), window = p.value("window"), threshold = p.value("threshold");
    if (rate * window < 200 || rate * window > 1e5 || rate > 1e4 || window > 3600)
        return "Between 200 and 100,000 calls in a window of at most an hour, so that the parts it moves by are small.";
    if (p.value("calls") < 10 || p.value("calls") > 256 || threshold < 0.05)
        return "From 10 to 256 calls to look back on, and a threshold of 5 % at least.";
    if (p.value("parts") != 10)
        return "A window that moves in ten parts, as that of the simulation does.";
    return p.value("failures") > p.value("calls") ? "No more failures in a row than calls to look back on." : "";
}

/// Seconds from the moment everything fails until the only customer's breaker opens.
double openingTime(const ParameterSet& p, BreakerForm form, std::uint64_t seed)
{
    // A window of time opens after the same share of it at every rate: the more calls, the less chance has a say.
    constexpr double kCallsInWindow = 5000;
    const double rate = form == BreakerForm::TimeWindow ? kCallsInWindow / p.value("window") : p.value("rate");
    // The window moves by parts: failures begin at any moment of one.
    const double phase = KeyedRandom(seed).draw(Purpose::Arrival, 1, 0).uniform();
    const double healthy = p.value("window") * (1.5 + phase) + 1100 / rate;
    Failing failing(rate);
    FleetParameters& fleet = failing.parameters;
    fleet.capacityPerServer = 1e6;  // no call waits for the end of another
    fleet.circuitBreaker = true;
    fleet.breakerForm = form;
    fleet.breakerWindow = p.value("window");
    fleet.breakerThreshold = p.value("threshold");
    fleet.breakerCalls = form == BreakerForm::Consecutive ? count(p, "failures") : count(p, "calls");
    fleet.breakerMinimumCalls = form == BreakerForm::CallWindow ? count(p, "calls") : 1;
    const Fleet run = failing.run(1, seed, healthy + p.value("window") + 1100 / rate, healthy);
    for (const Transition& transition : run.transitions()) {
        if (transition.kind == TransitionKind::BreakerOpened)
            return transition.at.seconds() - healthy;
    }
    return -1;
}

std::vector<Observation> measureBreaker(const ParameterSet& p, std::uint64_t seed)
{
    constexpr std::uint64_t kTrials = 20;
    std::vector<Observation> means;
    for (const BreakerForm form : {BreakerForm::TimeWindow, BreakerForm::CallWindow, BreakerForm::Consecutive}) {
        double sum = 0;
        for (std::uint64_t i = 0; i < kTrials; ++i)
            sum += openingTime(p, form, trialSeed(seed, i));
        means.push_back({sum, static_cast<double>(kTrials)});
    }
    return means;
}

// Breakers that open by chance

std::string brokenTrip(const ParameterSet& p)
{
    if (p.value("calls") < 2 || p.value("calls") > 256)
        return "From 2 to 256 calls to look back on.";
    if (p.value("failure") < 0.001)
        return "Failures of a thousandth of the calls at least.";
    return lawValue("breaker-trip", "calls-to-run", p) < 1e5 ? "" : "At most 100,000 calls until it opens.";
}

/// A breaker of that form, and how many calls it let through before it opened.
double callsToOpen(const ParameterSet& p, BreakerForm form, double most, std::uint64_t seed)
{
    Failing failing(100);
    FleetParameters& fleet = failing.parameters;
    fleet.circuitBreaker = true;
    fleet.breakerForm = form;
    fleet.breakerThreshold = p.value("threshold");
    fleet.breakerCalls = count(p, form == BreakerForm::Consecutive ? "failures" : "calls");
    fleet.breakerMinimumCalls = form == BreakerForm::CallWindow ? fleet.breakerCalls : 1;
    fleet.breakerOpenTime = 3600;
    fleet.capacityPerServer = 1e6;  // no call waits for the end of another
    const Fault gray = makeFault(FaultKind::Gray, {}, p.value("failure"));
    Fleet run({fleet, {{SimTime{}, gray}}, seed});
    for (double wait = most / fleet.offeredLoad; run.totals().notSent == 0; wait *= 2) {
        run.advance(run.now() + secondsToDuration(wait));
        if (form == BreakerForm::CallWindow && static_cast<double>(run.totals().attempts) > 1.2 * most)
            break;
    }
    return static_cast<double>(run.totals().attempts);
}

std::vector<Observation> measureTrip(const ParameterSet& p, std::uint64_t seed)
{
    const double window = p.value("calls"), expected = lawValue("breaker-trip", "calls-to-run", p);
    const auto windows = static_cast<std::uint64_t>(std::clamp(200'000 / window, 100.0, 2000.0));
    const auto runs = static_cast<std::uint64_t>(std::clamp(200'000 / expected, 30.0, 1000.0));
    return {over(windows, seed,
                 [&](std::uint64_t trial) {
                     return callsToOpen(p, BreakerForm::CallWindow, window, trial) == window ? 1.0 : 0.0;
                 }),
            over(runs, seed,
                 [&](std::uint64_t trial) { return callsToOpen(p, BreakerForm::Consecutive, expected, trial); })};
}

// Metastability

std::string brokenMetastable(const ParameterSet& p)
{
    const double load = p.value("load"), capacity = p.value("capacity"), retries = p.value("retries");
    if (load >= 0.95 * capacity / (1 + retries))
        return "A load clear of what is stable: beyond it the fleet never recovers, and near it chance decides when.";
    if (load * p.value("timeout") < 50 || p.value("outage") <= (1 + retries) * p.value("timeout"))
        return "Numbers large enough for means: fifty requests in a timeout, and an outage longer than all attempts.";
    if (retries > 99)
        return "At most 99 retries, as many as a client of the simulation makes.";
    if (lawValue("metastability", "recovery-time", p) < 15 * p.value("timeout"))
        return "A recovery of fifteen timeouts at least, for a run to tell when it was.";
    return load * p.value("outage") > 1e6 ? "At most a million requests in the outage." : "";
}

std::vector<Observation> measureMetastable(const ParameterSet& p, std::uint64_t seed)
{
    const double load = p.value("load"), timeout = p.value("timeout"), outage = p.value("outage");
    const double calm = 20 * timeout;
    FleetParameters fleet = quietFleet();
    fleet.capacityPerServer = p.value("capacity");
    fleet.offeredLoad = load;
    fleet.clientsTimeOut = true;
    fleet.clientTimeout = timeout;
    fleet.clientsRetry = p.value("retries") > 0;
    fleet.maxAttempts = count(p, "retries") + 1;
    fleet.backoff = BackoffLaw::None;
    fleet.sampleInterval = std::clamp(timeout / 2, 0.01, 86'400.0);
    Fault pause = makeFault(FaultKind::Pause, ServerId{0});
    pause.duration = secondsToDuration(outage);
    Fleet run({fleet, {{secondsToTime(calm), pause}}, seed});
    for (double until = calm + 2 * outage;; until += outage) {
        run.advance(secondsToTime(until));
        for (const Sample& sample : run.takeSamples().samples) {
            if (sample.at.seconds() > calm + outage && sample.goodput > load / 2)
                return {sample.at.seconds() - fleet.sampleInterval - calm - outage};
        }
    }
}

constexpr std::string_view kRequests = FG_TEXT("requests"), kAttempts = FG_TEXT("attempts"),
                           kPauses = FG_TEXT("pauses"), kOpenings = FG_TEXT("openings"), kWindows = FG_TEXT("windows"),
                           kRecoveries = FG_TEXT("recoveries");

using enum FigureKind;

constexpr MeasuredOutput kRetries[] = {{"attempts", Ratio, kRequests}, {"lost", Trials, kRequests}};
constexpr MeasuredOutput kCapacity[] = {{"dropped", Share, kAttempts},
                                        {"offered", Ratio, kAttempts},
                                        {"amplification", Ratio, kRequests},
                                        {"goodput", Ratio, kRequests}};
constexpr MeasuredOutput kThrottle[] = {{"sent", Ratio, kAttempts},
                                        {"rejected-locally", Share, kAttempts},
                                        {"rejects-per-accept", Ratio, kRequests}};
constexpr MeasuredOutput kBudget[] = {{"attempts-at-most", Ratio, kRequests}, {"retries-at-most", Ratio, kAttempts}};
constexpr MeasuredOutput kSleep[] = {{"none", Ratio, kPauses},
                                     {"full", Ratio, kPauses},
                                     {"equal", Ratio, kPauses},
                                     {"decorrelated", Ratio, kPauses}};
constexpr MeasuredOutput kBreaker[] = {{"time-window", Ratio, kOpenings},
                                       {"call-window", Ratio, kOpenings},
                                       {"consecutive", Ratio, kOpenings}};
constexpr MeasuredOutput kMetastable[] = {{"recovery-time", Amount, kRecoveries}};
constexpr MeasuredOutput kTrip[] = {{"window-trip", Trials, kWindows}, {"calls-to-run", Ratio, kOpenings}};

constexpr Experiment kExperiments[] = {
    {"metastability", FG_TEXT("One server frozen for the outage, whose clients time out and retry meanwhile."),
     kMetastable, 20, brokenMetastable, measureMetastable},
    {"retry-amplification", FG_TEXT("Ten idle servers that answer a share of their requests with an error."), kRetries,
     10, brokenRetries, measureRetries},
    {"retry-capacity", FG_TEXT("A thousand workers without a queue, and clients that come back ten seconds later."),
     kCapacity, 5, brokenCapacity, measureCapacity},
    {"adaptive-throttling", FG_TEXT("A server with a bounded queue and clients that throttle themselves."), kThrottle,
     5, brokenThrottle, measureThrottle},
    {"retry-budget", FG_TEXT("Servers that fail everything, and clients whose budget is the only limit."), kBudget, 5,
     brokenBudget, measureBudget},
    {"backoff-sleep", FG_TEXT("Pauses drawn as clients draw them."), kSleep, 10, brokenSleep, measureSleep},
    {"breaker-opening", FG_TEXT("Calls at random that all succeed and then all fail, until the breaker opens."),
     kBreaker, 10, brokenBreaker, measureBreaker},
    {"breaker-trip", FG_TEXT("Calls of which a share fails, until the breaker has seen a window full or opens."), kTrip,
     10, brokenTrip, measureTrip},
};

}  // namespace

std::span<const Experiment> clientExperiments() { return kExperiments; }

}  // namespace faultglass
