// Laws of queues: one server or several, bounded or not, and how requests are spread over them.
#include "core/theory/balancing.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"
#include "core/theory/queueing.h"

namespace faultglass::theory {

namespace {

constexpr LawOutput kUtilisation{"utilisation", FG_TEXT("Utilisation"), "", FG_TEXT("The busy share of each server.")};
constexpr LawOutput kMeanWait{"mean-wait", FG_TEXT("Mean wait"), "s", FG_TEXT("Time in the queue before service.")};
constexpr LawOutput kMeanSojourn{"mean-sojourn", FG_TEXT("Mean time in system"), "s",
                                 FG_TEXT("Waiting and service together.")};
constexpr LawOutput kMeanInQueue{"mean-in-queue", FG_TEXT("Mean number waiting"), "requests",
                                 FG_TEXT("Requests that wait, those in service not counted.")};
constexpr LawOutput kMeanInSystem{"mean-in-system", FG_TEXT("Mean number in system"), "requests",
                                  FG_TEXT("Requests that wait or are served.")};
constexpr LawOutput kWaitProbability{"wait-probability", FG_TEXT("Chance to wait"), "",
                                     FG_TEXT("The share of requests that find every server busy.")};
constexpr LawOutput kSojournQuantile{"sojourn-quantile", FG_TEXT("Quantile of the time in system"), "s",
                                     FG_TEXT("The time below which the share `level` of all requests stays.")};
constexpr LawOutput kLoss{"loss", FG_TEXT("Loss"), "", FG_TEXT("The share of requests turned away.")};

constexpr RowText kOffered{"offered", FG_TEXT("Offered load"),
                           FG_TEXT("Mean number of servers that would be busy if there were enough of them."),
                           "servers"};
constexpr RowRange kOfferedRange{0.001, 1e6, ParameterScale::Logarithmic};

constexpr std::string_view kMarkovian[] = {FG_TEXT("Requests arrive at random (Poisson) at a constant rate."),
                                           FG_TEXT("Service times are exponential and independent."),
                                           FG_TEXT("The queue is first-in first-out and has no bound."),
                                           FG_TEXT("Nobody gives up, and nothing is retried.")};

struct Mm1 {
    double arrivalRate = 90;
    double serviceRate = 100;
    double level = 0.99;

    [[nodiscard]] Values<4> values() const
    {
        return join(pick(mm1(arrivalRate, serviceRate), &SteadyState::utilisation, &SteadyState::meanInSystem,
                         &SteadyState::meanSojourn),
                    mm1SojournQuantile(arrivalRate, serviceRate, level));
    }
};
constexpr std::array kMm1{row<&Mm1::arrivalRate>(kArrivalRate, kRates), row<&Mm1::serviceRate>(kServiceRate, kRates),
                          row<&Mm1::level>(kLevel, kLevels)};
constexpr LawOutput kMm1Outputs[] = {kUtilisation, kMeanInSystem, kMeanSojourn, kSojournQuantile};

struct Mmc {
    double arrivalRate = 4;
    double serviceRate = 1;
    int servers = 5;
    double level = 0.99;

    [[nodiscard]] Values<6> values() const
    {
        return join(pick(mmc(arrivalRate, serviceRate, servers), &SteadyState::utilisation,
                         &SteadyState::waitProbability, &SteadyState::meanInQueue, &SteadyState::meanWait,
                         &SteadyState::meanSojourn),
                    mmcSojournQuantile(arrivalRate, serviceRate, servers, level));
    }
};
constexpr std::array kMmc{row<&Mmc::arrivalRate>(kArrivalRate, kRates), row<&Mmc::serviceRate>(kServiceRate, kRates),
                          row<&Mmc::servers>(kServers, kCounts), row<&Mmc::level>(kLevel, kLevels)};
constexpr LawOutput kMmcOutputs[] = {kUtilisation, kWaitProbability, kMeanInQueue,
                                     kMeanWait,    kMeanSojourn,     kSojournQuantile};

struct Mmck {
    double arrivalRate = 12;
    double serviceRate = 1;
    int servers = 10;
    int places = 20;

    [[nodiscard]] Values<5> values() const
    {
        return pick(mmck(arrivalRate, serviceRate, servers, places), &SteadyState::utilisation,
                    &SteadyState::lossProbability, &SteadyState::throughput, &SteadyState::meanInSystem,
                    &SteadyState::meanWait);
    }
};
constexpr std::array kMmck{
    row<&Mmck::arrivalRate>(kArrivalRate, kRates), row<&Mmck::serviceRate>(kServiceRate, kRates),
    row<&Mmck::servers>(kServers, kCounts),
    row<&Mmck::places>({"places", FG_TEXT("Places"),
                        FG_TEXT("Requests that fit, those in service included; the next is turned away."), ""},
                       kCounts)};
constexpr std::string_view kBounded[] = {FG_TEXT("Requests arrive at random (Poisson) at a constant rate."),
                                         FG_TEXT("Service times are exponential and independent."),
                                         FG_TEXT("The queue is first-in first-out, and turning away costs nothing."),
                                         FG_TEXT("Nobody gives up, and nothing is retried.")};
constexpr LawOutput kMmckOutputs[] = {kUtilisation,
                                      kLoss,
                                      {"throughput", FG_TEXT("Throughput"), "requests/s",
                                       FG_TEXT("Requests that are let in and finished.")},
                                      kMeanInSystem,
                                      kMeanWait};

struct ErlangB {
    double offered = 8;
    int servers = 10;

    [[nodiscard]] Values<2> values() const
    {
        const Result<double> loss = erlangB(offered, servers);
        if (!loss)
            return loss.error();
        return std::array{loss.value(), offered * (1 - loss.value())};
    }
};
constexpr std::array kErlangB{row<&ErlangB::offered>(kOffered, kOfferedRange),
                              row<&ErlangB::servers>(kServers, kCounts)};
constexpr std::string_view kNoQueue[] = {
    FG_TEXT("Requests arrive at random (Poisson) at a constant rate."),
    FG_TEXT("There is no queue: who finds every server busy is turned away and does not come back."),
    FG_TEXT("Service times are independent; their law does not matter, only its mean.")};
constexpr LawOutput kErlangBOutputs[] = {kLoss,
                                         {"busy", FG_TEXT("Busy servers"), "servers",
                                          FG_TEXT("The mean number of servers at work.")}};

struct ErlangC {
    double offered = 8;
    int servers = 10;

    [[nodiscard]] Values<1> values() const { return join(erlangC(offered, servers)); }
};
constexpr std::array kErlangC{row<&ErlangC::offered>(kOffered, kOfferedRange),
                              row<&ErlangC::servers>(kServers, kCounts)};
constexpr LawOutput kErlangCOutputs[] = {kWaitProbability};

struct Mg1 {
    double arrivalRate = 80;
    double serviceRate = 100;
    double variation = 2;

    [[nodiscard]] Values<5> values() const
    {
        return pick(mg1(arrivalRate, serviceRate, variation), &SteadyState::utilisation, &SteadyState::meanWait,
                    &SteadyState::meanSojourn, &SteadyState::meanInQueue, &SteadyState::meanInSystem);
    }
};
constexpr std::array kMg1{
    row<&Mg1::arrivalRate>(kArrivalRate, kRates), row<&Mg1::serviceRate>(kServiceRate, kRates),
    row<&Mg1::variation>({"variation", FG_TEXT("Variation"),
                          FG_TEXT("Standard deviation of the service time over its mean: 0 constant, 1 exponential."),
                          ""},
                         {0, 100})};
constexpr std::string_view kAnyService[] = {FG_TEXT("Requests arrive at random (Poisson) at a constant rate."),
                                            FG_TEXT("Service times are independent, of any law with that variation."),
                                            FG_TEXT("One server, first-in first-out, and a queue without a bound."),
                                            FG_TEXT("Nobody gives up, and nothing is retried.")};
constexpr LawOutput kMg1Outputs[] = {kUtilisation, kMeanWait, kMeanSojourn, kMeanInQueue, kMeanInSystem};

struct Overload {
    double arrivalRate = 150;
    double serviceRate = 100;
    double seconds = 60;

    [[nodiscard]] Values<2> values() const
    {
        const Result<double> growth = backlogGrowth(arrivalRate, serviceRate);
        if (!growth)
            return growth.error();
        return std::array{growth.value(), growth.value() * seconds};
    }
};
constexpr std::array kOverload{
    row<&Overload::arrivalRate>(kArrivalRate, kRates), row<&Overload::serviceRate>(kServiceRate, kRates),
    row<&Overload::seconds>({"seconds", FG_TEXT("After"), FG_TEXT("Time since the overload began."), "s"}, {0, 1e6})};
constexpr std::string_view kFluid[] = {FG_TEXT("The queue has no bound and nobody gives up."),
                                       FG_TEXT("The overload lasts: random ups and downs are small beside it.")};
constexpr LawOutput kOverloadOutputs[] = {{"growth", FG_TEXT("Growth"), "requests/s",
                                           FG_TEXT("Requests by which the queue grows each second.")},
                                          {"backlog", FG_TEXT("Backlog"), "requests",
                                           FG_TEXT("Requests that wait by then.")}};

struct Pool {
    double arrivalRate = 1000;
    int threads = 1000;
    double normalSeconds = 0.1;
    double hangingShare = 0.05;
    double hangingSeconds = 100;

    [[nodiscard]] Values<3> values() const
    {
        const auto pool = threadPool(arrivalRate, threads, normalSeconds, hangingShare, hangingSeconds);
        if (!pool)
            return pool.error();
        return std::array{pool.value().offeredThreads, pool.value().refusedShare, 1 - pool.value().refusedShare};
    }
};
constexpr std::array kPool{
    row<&Pool::arrivalRate>(kArrivalRate, kRates),
    row<&Pool::threads>({"threads", FG_TEXT("Threads"), FG_TEXT("Threads of all servers together."), ""}, kCounts),
    row<&Pool::normalSeconds>({"normal-seconds", FG_TEXT("Normal time"),
                               FG_TEXT("How long a request takes that does not hang."), "s"},
                              {1e-6, 1e4, ParameterScale::Logarithmic}),
    row<&Pool::hangingShare>({"hanging-share", FG_TEXT("Hanging share"), FG_TEXT("The share of requests that hang."),
                              ""},
                             kShares),
    row<&Pool::hangingSeconds>({"hanging-seconds", FG_TEXT("Deadline"),
                                FG_TEXT("How long a request that hangs holds its thread."), "s"},
                               {1e-6, 1e4, ParameterScale::Logarithmic})};
constexpr LawOutput kPoolOutputs[] = {{"offered-threads", FG_TEXT("Threads asked for"), "threads",
                                       FG_TEXT("Threads that would be busy if there were enough of them.")},
                                      {"refused", FG_TEXT("Refused"), "",
                                       FG_TEXT("The share of requests that find no thread free.")},
                                      {"served", FG_TEXT("Served"), "",
                                       FG_TEXT("The share of requests that get a thread.")}};

struct TwoChoices {
    double arrivalRate = 900;
    double serviceRate = 1;
    int servers = 1000;
    int choices = 2;
    int length = 4;

    [[nodiscard]] Values<4> values() const
    {
        return join(pick(randomBalancing(arrivalRate, serviceRate, servers), &SteadyState::meanSojourn),
                    pick(roundRobin(arrivalRate, serviceRate, servers), &SteadyState::meanSojourn),
                    pick(powerOfChoices(arrivalRate, serviceRate, servers, choices), &SteadyState::meanSojourn),
                    powerOfChoicesQueueTail(arrivalRate / (servers * serviceRate), choices, length));
    }
};
constexpr std::array kTwoChoices{
    row<&TwoChoices::arrivalRate>({"arrival-rate", FG_TEXT("Arrival rate"),
                                   FG_TEXT("Requests that arrive at the whole fleet per second, at random."),
                                   "requests/s"},
                                  kRates),
    row<&TwoChoices::serviceRate>(kServiceRate, kRates), row<&TwoChoices::servers>(kServers, kCounts),
    row<&TwoChoices::choices>({"choices", FG_TEXT("Choices"),
                               FG_TEXT("Servers looked at; the request goes to the shortest of their queues."), ""},
                              {1, 100}),
    row<&TwoChoices::length>({"length", FG_TEXT("Queue length"),
                              FG_TEXT("Length, the request in service included, whose share of servers is asked for."),
                              ""},
                             {0, 1000})};
constexpr std::string_view kManyServers[] = {
    FG_TEXT("Requests arrive at random (Poisson) and service times are exponential."),
    FG_TEXT("The fleet is large: about 500 servers for 2 %."),
    FG_TEXT("Queue lengths are known at once and without error."), FG_TEXT("Nobody gives up, and nothing is retried.")};
constexpr LawOutput kTwoChoicesOutputs[] = {
    {"random-sojourn", FG_TEXT("Mean time, one at random"), "s", FG_TEXT("Each request to a server drawn at random.")},
    {"round-robin-sojourn", FG_TEXT("Mean time, in turn"), "s", FG_TEXT("Each request to the next server.")},
    {"choices-sojourn", FG_TEXT("Mean time, shortest of several"), "s",
     FG_TEXT("Each request to the shortest of the queues looked at, in the limit of many servers: five hundred are "
             "within a fiftieth."),
     false, Accuracy::Approximation, 0.02},
    {"queue-tail", FG_TEXT("Servers with that queue"), "",
     FG_TEXT("The share of servers with at least `length` requests under the shortest of several.")}};

constexpr Law kLaws[] = {
    law<kMm1>({"mm1", FG_TEXT("One server (M/M/1)"),
               FG_TEXT("Latency is a hyperbola in utilisation: twice the load is not twice the time. From 50 % to 90 % "
                       "busy the mean grows fivefold, to 99 % fiftyfold."),
               "rho = lambda / mu; L = rho / (1 - rho); T = 1 / (mu - lambda); t_p = -ln(1 - p) / (mu - lambda)",
               "Kleinrock, Queueing Systems I (1975), 3.2.", "cascading-failure"},
              kMarkovian, kMm1Outputs),
    law<kMmc>({"mmc", FG_TEXT("Several servers, one queue (M/M/c)"),
               FG_TEXT("Servers that share a queue wait together only when all are busy, so pooling pays: five servers "
                       "at 80 % take 1.55 service times where five queues of their own take 5."),
               "Wq = C / (c mu - lambda), T = Wq + 1 / mu, C = ErlangC(lambda / mu, c)",
               "Gross and Harris, Fundamentals of Queueing Theory, chapter 2.", "cascading-failure"},
              kMarkovian, kMmcOutputs),
    law<kMmck>({"mmck", FG_TEXT("A bounded queue (M/M/c/K)"),
                FG_TEXT("A bound turns requests away and keeps the wait of the rest short, at every load."),
                "p_n = p_(n-1) lambda / (min(n, c) mu); loss = p_K; throughput = lambda (1 - p_K)",
                "Gross and Harris, Fundamentals of Queueing Theory, 2.5.", "cascading-failure"},
               kBounded, kMmckOutputs),
    law<kErlangB>({"erlang-b", FG_TEXT("Loss without a queue (Erlang B)"),
                   FG_TEXT("How much is lost when whoever finds every server busy is turned away. It holds for every "
                           "law of service times."),
                   "B_0 = 1; B_k = a B_(k-1) / (k + a B_(k-1))", "Erlang (1917); Sevastyanov (1957).",
                   "slow-dependency"},
                  kNoQueue, kErlangBOutputs),
    law<kErlangC>({"erlang-c", FG_TEXT("Chance to wait (Erlang C)"),
                   FG_TEXT("How many find every server busy when there is room to wait for all."),
                   "C = B / (1 - rho (1 - B)), rho = a / c, B = ErlangB(a, c)", "Erlang (1917).", "cascading-failure"},
                  kMarkovian, kErlangCOutputs),
    law<kMg1>({"mg1", FG_TEXT("Any service time (M/G/1)"),
               FG_TEXT("The wait grows with the variation of the service times: a few slow requests make all wait."),
               "Wq mu = rho (1 + cv^2) / (2 (1 - rho))", "Pollaczek (1930); Khinchine (1932).", "cascading-failure"},
              kAnyService, kMg1Outputs),
    law<kOverload>({"overload", FG_TEXT("Overload without a bound"),
                    FG_TEXT("At or above capacity there is no steady state: the queue grows for as long as it lasts."),
                    "backlog = max(0, lambda - mu) t", "Newell, Applications of Queueing Theory (1982).",
                    "cascading-failure"},
                   kFluid, kOverloadOutputs),
    law<kPool>({"thread-pool", FG_TEXT("Thread-pool exhaustion"),
                FG_TEXT("Slow is worse than dead: a twentieth of the requests that hang until a deadline takes the "
                        "threads of all."),
                "a = lambda ((1 - s) normal + s hang); refused = ErlangB(a, threads)",
                "Beyer et al., Site Reliability Engineering (2016), chapter 22, Bimodal latency.", "slow-dependency"},
               kNoQueue, kPoolOutputs),
    law<kTwoChoices>({"two-choices", FG_TEXT("The shorter of two queues"),
                      FG_TEXT("Looking at two servers instead of one takes almost all of the wait away; looking at "
                              "more adds little."),
                      "T mu = sum_(i>=1) rho^((d^i - d) / (d - 1)); P(queue >= i) = rho^((d^i - 1) / (d - 1))",
                      "Vvedenskaya, Dobrushin, Karpelevich (1996); Mitzenmacher (2001).", "cascading-failure"},
                     kManyServers, kTwoChoicesOutputs),
};

}  // namespace

std::span<const Law> queueingLaws() { return kLaws; }

}  // namespace faultglass::theory
