#include <algorithm>
#include <array>
#include <cmath>

#include "core/agreement/experiment.h"
#include "core/agreement/runs.h"

namespace faultglass {

namespace {

constexpr double kHighestUtilisation = 0.93;
constexpr std::uint32_t kMostWorkers = 1000;

/// A queue in front of `workers` workers, run long enough for three per cent: 2 (1 + r) / (r (1 - r)^2 e^2) service
/// times of the pooled server (Whitt 1989).
struct Queue {
    double arrivals = 1, service = 1;
    std::uint32_t workers = 1;

    [[nodiscard]] double load() const { return arrivals / (service * workers); }
    [[nodiscard]] double seconds() const
    {
        const double r = std::min(load(), kHighestUtilisation);
        const double services = std::clamp(2 * (1 + r) / (r * (1 - r) * (1 - r) * 9e-4), 5e4, 2e6);
        return services / (service * workers);
    }
    [[nodiscard]] FleetParameters fleet() const
    {
        FleetParameters p = quietFleet();
        p.workers = workers;
        p.capacityPerServer = service * workers;
        p.offeredLoad = arrivals;
        p.sampleInterval = std::clamp(seconds() / 5000, 0.01, 86'400.0);
        p.customerWindow = p.sampleInterval < 0.1 ? 0.1 : p.sampleInterval;
        p.measureFrom = seconds() / 10;
        return p;
    }
    [[nodiscard]] Fleet run(const FleetParameters& p, std::uint64_t seed) const
    {
        return runFleet(p, seed, 1.1 * seconds());
    }
};

std::string brokenQueue(const Queue& queue, bool mayOverload = false)
{
    if (queue.workers > kMostWorkers)
        return "A server of the simulation has at most 1,000 workers.";
    if (queue.load() > 5)
        return "At most five times as much load as there is capacity, for a run to end.";
    if (!mayOverload && queue.load() > kHighestUtilisation)
        return "A steady state within reach of a run: above 93 % it takes millions of requests to settle.";
    if (queue.service * queue.workers > 1e6 || queue.service * queue.workers < 0.001)
        return "A server of the simulation finishes from 0.001 to 1,000,000 requests per second.";
    if (queue.seconds() > 1e9)
        return "A run of at most thirty years.";
    return {};
}

struct Found {
    Observation utilisation, inSystem, inQueue, wait, sojourn, waited, lost, throughput;
};

Found look(const Fleet& fleet, double workers)
{
    const Fleet closed = fleet.closed();
    const Totals& t = closed.totals();
    const double seconds = (fleet.now() - t.since).seconds();
    const auto started = static_cast<double>(t.started), served = static_cast<double>(t.served);
    const auto lost = static_cast<double>(t.attemptOutcomes[static_cast<std::size_t>(Outcome::Rejected)]);
    return {{t.busySeconds, seconds * workers, started},
            {t.busySeconds + t.waitingSeconds, seconds, started},
            {t.waitingSeconds, seconds, started},
            {t.waitSeconds, started},
            {t.sojournSeconds, served},
            {static_cast<double>(t.waited), started},
            {lost, static_cast<double>(t.attempts)},
            {served, seconds, served}};
}

Observation quantileOf(const Fleet& fleet, double level)
{
    const Histogram& latency = fleet.totals().latency;
    return {latency.quantileSeconds(level), 1, static_cast<double>(latency.count())};
}

// M/M/1, M/M/c, Erlang C

Queue singleQueue(const ParameterSet& p) { return {p.value("arrival-rate"), p.value("service-rate"), 1}; }
Queue sharedQueue(const ParameterSet& p)
{
    return {p.value("arrival-rate"), p.value("service-rate"), count(p, "servers")};
}
Queue offeredQueue(const ParameterSet& p) { return {p.value("offered"), 1, count(p, "servers")}; }

/// What a run of some hundred thousand requests can tell: not what one in ten thousand of them meets.
std::string brokenQuiet(const ParameterSet& p, const char* law, const char* output)
{
    if (p.find("level") && (p.value("level") > 0.999 || p.value("level") < 0.1))
        return "A quantile from 10 % to 99.9 %: beyond it a run sees too few requests.";
    return lawValue(law, output, p) < 3e-3
               ? "Something to be seen: at this load hardly a request in three hundred meets a busy server."
               : "";
}

std::string brokenSingleOf(const char* law, const ParameterSet& p)
{
    const std::string broken = brokenQueue(singleQueue(p));
    return broken.empty() ? brokenQuiet(p, law, "utilisation") : broken;
}
std::string brokenSingle(const ParameterSet& p) { return brokenSingleOf("mm1", p); }
std::string brokenShared(const ParameterSet& p)
{
    const std::string broken = brokenQueue(sharedQueue(p));
    return broken.empty() ? brokenQuiet(p, "mmc", "wait-probability") : broken;
}
std::string brokenOffered(const ParameterSet& p)
{
    const std::string broken = brokenQueue(offeredQueue(p));
    return broken.empty() ? brokenQuiet(p, "erlang-c", "wait-probability") : broken;
}

std::vector<Observation> measureMm1(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = singleQueue(p);
    const Fleet fleet = queue.run(queue.fleet(), seed);
    const Found found = look(fleet, 1);
    return {found.utilisation, found.inSystem, found.sojourn, quantileOf(fleet, p.value("level"))};
}

std::vector<Observation> measureMmc(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = sharedQueue(p);
    const Fleet fleet = queue.run(queue.fleet(), seed);
    const Found found = look(fleet, queue.workers);
    return {found.utilisation, found.waited,  found.inQueue,
            found.wait,        found.sojourn, quantileOf(fleet, p.value("level"))};
}

std::vector<Observation> measureErlangC(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = offeredQueue(p);
    return {look(queue.run(queue.fleet(), seed), queue.workers).waited};
}

// Bounded queues

std::string brokenMmck(const ParameterSet& p)
{
    const std::string broken = brokenQueue(sharedQueue(p), true);
    return broken.empty() ? brokenQuiet(p, "mmck", "loss") : broken;
}

std::vector<Observation> measureMmck(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = sharedQueue(p);
    FleetParameters fleet = queue.fleet();
    fleet.queueBounded = true;
    fleet.queueLimit = count(p, "places") - queue.workers;
    const Found found = look(queue.run(fleet, seed), queue.workers);
    return {found.utilisation, found.lost, found.throughput, found.inSystem, found.wait};
}

std::string brokenErlangB(const ParameterSet& p)
{
    const std::string broken = brokenQueue(offeredQueue(p), true);
    return broken.empty() ? brokenQuiet(p, "erlang-b", "loss") : broken;
}

std::vector<Observation> measureErlangB(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = offeredQueue(p);
    FleetParameters fleet = queue.fleet();
    fleet.queueBounded = true;
    fleet.queueLimit = 0;
    fleet.serviceLaw = ServiceLaw::Lognormal;  // only its mean matters
    const Found found = look(queue.run(fleet, seed), queue.workers);
    return {found.lost, scaled(found.utilisation, queue.workers)};
}

// Other service laws, overload, many servers

std::string brokenMg1(const ParameterSet& p)
{
    const double variation = p.value("variation");
    if (variation > 4)
        return "A variation of at most 4: with more, a run of any length is ruled by its few largest services.";
    return singleQueue(p).load() > 0.85
               ? "A utilisation of at most 85 %: above it heavy services take too long to average."
               : brokenSingleOf("mg1", p);
}

std::vector<Observation> measureMg1(const ParameterSet& p, std::uint64_t seed)
{
    const Queue queue = singleQueue(p);
    FleetParameters fleet = queue.fleet();
    const double variation = p.value("variation");
    fleet.serviceLaw = variation < 0.05 ? ServiceLaw::Deterministic : ServiceLaw::Lognormal;
    fleet.serviceVariation = std::max(0.05, variation);
    const Found found = look(runFleet(fleet, seed, 4 * queue.seconds()), 1);
    return {found.utilisation, found.wait, found.sojourn, found.inQueue, found.inSystem};
}

std::string brokenOverload(const ParameterSet& p)
{
    const double arrivals = p.value("arrival-rate"), service = p.value("service-rate");
    if (arrivals < 1.05 * service)
        return "An overload of 5 % at least: below it chance decides how the queue grows.";
    // A queue that begins empty is idle now and then: 1 / (rho - 1) services are missed.
    const double backlog = (arrivals - service) * p.value("seconds");
    if (backlog * (arrivals / service - 1) < 1000)
        return "A backlog beside which it does not count that the server was idle at first.";
    const double requests = arrivals * p.value("seconds");
    return requests > 1e7 || requests < 1000 ? "Between a thousand and ten million requests in that time." : "";
}

std::vector<Observation> measureOverload(const ParameterSet& p, std::uint64_t seed)
{
    const double seconds = p.value("seconds");
    FleetParameters fleet = Queue{p.value("arrival-rate"), p.value("service-rate"), 1}.fleet();
    fleet.measureFrom = 0;
    fleet.sampleInterval = std::clamp(seconds, 0.01, 86'400.0);
    fleet.customerWindow = std::clamp(seconds, 0.1, 86'400.0);
    const Fleet run = runFleet(fleet, seed, seconds);
    const double backlog = run.view().servers.front().waiting;
    return {Observation{backlog / seconds, 1, backlog}, Observation{backlog, 1, backlog}};
}

std::string brokenChoices(const ParameterSet& p)
{
    const double servers = p.value("servers");
    if (p.value("choices") != 2)
        return "Two choices: the balancer of the simulation looks at two.";
    if (servers < 500 || servers > 5000)
        return "A large fleet, from 500 servers on for 2 %, and at most 5,000 for a run to end.";
    return brokenQueue({p.value("arrival-rate"), p.value("service-rate") * servers, 1});
}

std::vector<Observation> measureChoices(const ParameterSet& p, std::uint64_t seed)
{
    const double load = p.value("arrival-rate"), rate = p.value("service-rate");
    FleetParameters fleet = quietFleet();
    fleet.servers = count(p, "servers");
    fleet.capacityPerServer = rate;
    fleet.offeredLoad = load;
    const double utilisation = load / (rate * fleet.servers);
    fleet.measureFrom = 20 / (rate * (1 - utilisation) * (1 - utilisation));
    const double seconds = fleet.measureFrom + 600'000 / load;
    const auto sojourn = [&](BalancingPolicy policy) {
        fleet.balancing = policy;
        const Totals totals = runFleet(fleet, seed, seconds).totals();
        return Observation{totals.sojournSeconds, static_cast<double>(totals.served)};
    };
    return {sojourn(BalancingPolicy::Random), sojourn(BalancingPolicy::TwoChoices)};
}

constexpr std::string_view kRequests = FG_TEXT("requests");

using enum FigureKind;

constexpr MeasuredOutput kMm1[] = {{"utilisation", TimeShare, kRequests},
                                   {"mean-in-system", Ratio, kRequests},
                                   {"mean-sojourn", Ratio, kRequests},
                                   {"sojourn-quantile", Quantile, kRequests}};
constexpr MeasuredOutput kMmc[] = {{"utilisation", TimeShare, kRequests}, {"wait-probability", Share, kRequests},
                                   {"mean-in-queue", Ratio, kRequests},   {"mean-wait", Ratio, kRequests},
                                   {"mean-sojourn", Ratio, kRequests},    {"sojourn-quantile", Quantile, kRequests}};
constexpr MeasuredOutput kMmck[] = {{"utilisation", TimeShare, kRequests},
                                    {"loss", Share, kRequests},
                                    {"throughput", Ratio, kRequests},
                                    {"mean-in-system", Ratio, kRequests},
                                    {"mean-wait", Ratio, kRequests}};
constexpr MeasuredOutput kErlangB[] = {{"loss", Share, kRequests}, {"busy", Ratio, kRequests}};
constexpr MeasuredOutput kErlangC[] = {{"wait-probability", Share, kRequests}};
constexpr MeasuredOutput kMg1[] = {{"utilisation", TimeShare, kRequests},
                                   {"mean-wait", Ratio, kRequests},
                                   {"mean-sojourn", Ratio, kRequests},
                                   {"mean-in-queue", Ratio, kRequests},
                                   {"mean-in-system", Ratio, kRequests}};
constexpr MeasuredOutput kOverload[] = {{"growth", Amount, kRequests}, {"backlog", Amount, kRequests}};
constexpr MeasuredOutput kChoices[] = {{"random-sojourn", Ratio, kRequests}, {"choices-sojourn", Ratio, kRequests}};

constexpr Experiment kExperiments[] = {
    {"mm1", FG_TEXT("One server, requests at random, no bound on the queue."), kMm1, 12, brokenSingle, measureMm1},
    {"mmc", FG_TEXT("One server with so many workers and one queue."), kMmc, 12, brokenShared, measureMmc},
    {"mmck", FG_TEXT("One server with so many workers and a bounded queue."), kMmck, 10, brokenMmck, measureMmck},
    {"erlang-b", FG_TEXT("One server with so many workers, no queue, and lognormal service times."), kErlangB, 10,
     brokenErlangB, measureErlangB},
    {"erlang-c", FG_TEXT("One server with so many workers and one queue."), kErlangC, 10, brokenOffered,
     measureErlangC},
    {"mg1", FG_TEXT("One server with lognormal service times of that variation, or constant ones."), kMg1, 10,
     brokenMg1, measureMg1},
    {"overload", FG_TEXT("One server that gets more than it can do."), kOverload, 10, brokenOverload, measureOverload},
    {"two-choices", FG_TEXT("So many servers, requests sent at random and to the shorter of two queues."), kChoices, 6,
     brokenChoices, measureChoices},
};

}  // namespace

std::span<const Experiment> queueingExperiments() { return kExperiments; }

}  // namespace faultglass
