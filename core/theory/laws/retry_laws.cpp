// Laws of retries: what they multiply, what bounds them, how long clients wait.
#include "core/theory/retries.h"

#include <cmath>

#include "core/theory/backoff.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

struct Amplification {
    double failure = 0.5;
    int retries = 3;

    [[nodiscard]] Values<2> values() const
    {
        const Result<double> attempts = attemptsPerRequest(failure, retries);
        if (!attempts)
            return attempts.error();
        return std::array{attempts.value(), std::pow(failure, retries + 1)};
    }
};
constexpr std::array kAmplification{row<&Amplification::failure>({"failure", FG_TEXT("Failure"),
                                                                  FG_TEXT("The chance that an attempt fails."), ""},
                                                                 kShares),
                                    row<&Amplification::retries>(kRetries, kFewRetries)};
constexpr std::string_view kIndependentFailures[] = {FG_TEXT(
                                                         "Attempts fail independently of each other and of the load."),
                                                     FG_TEXT("Every failure is retried, up to the last attempt.")};
constexpr LawOutput kAmplificationOutputs[] = {{"attempts", FG_TEXT("Attempts"), "",
                                                FG_TEXT("The mean number of attempts per request.")},
                                               {"lost", FG_TEXT("Lost"), "",
                                                FG_TEXT("The share of requests that fail all their attempts.")}};

struct Layers {
    int layers = 3;
    int attempts = 4;

    [[nodiscard]] Values<1> values() const { return join(layeredAttempts(layers, attempts)); }
};
constexpr std::array kLayers{row<&Layers::layers>({"layers", FG_TEXT("Layers"),
                                                   FG_TEXT("Services on the way, each of which retries."), ""},
                                                  {1, 20}),
                             row<&Layers::attempts>({"attempts", FG_TEXT("Attempts"),
                                                     FG_TEXT("Attempts of each layer, the first included."), ""},
                                                    {1, 20})};
constexpr std::string_view kAllFail[] = {FG_TEXT("The last layer fails every attempt."),
                                         FG_TEXT("Every layer uses all its attempts.")};
constexpr LawOutput kLayersOutputs[] = {{"attempts-at-last", FG_TEXT("Attempts at the last"), "",
                                         FG_TEXT("Attempts that reach the last layer per request.")}};

struct AtCapacity {
    double load = 1100;
    double capacity = 1000;
    int retries = 3;

    [[nodiscard]] Values<5> values() const
    {
        const auto result = retriesAtCapacity(load, capacity, retries);
        if (!result)
            return result.error();
        const CappedRetries& is = result.value();
        return std::array{is.droppedShare, is.offered, is.offered / load, is.goodput, is.lostShare};
    }
};
constexpr std::array kAtCapacity{row<&AtCapacity::load>(kLoad, kRates), row<&AtCapacity::capacity>(kCapacity, kRates),
                                 row<&AtCapacity::retries>(kRetries, kFewRetries)};
constexpr std::string_view kCheapRejection[] = {FG_TEXT("Turning an attempt away costs the backend nothing."),
                                                FG_TEXT("Retries come at another time than what they repeat."),
                                                FG_TEXT("No accepted work is wasted.")};
constexpr LawOutput kAtCapacityOutputs[] = {{"dropped", FG_TEXT("Dropped"), "",
                                             FG_TEXT("The share of attempts turned away. Loads are taken for a fluid, "
                                                     "which is right within a hundredth for a thousand workers."),
                                             false, Accuracy::Approximation, 0.01},
                                            {"offered", FG_TEXT("Offered"), "requests/s",
                                             FG_TEXT("Attempts that reach the backend."), false,
                                             Accuracy::Approximation, 0.01},
                                            {"amplification", FG_TEXT("Amplification"), "",
                                             FG_TEXT("Attempts per request."), false, Accuracy::Approximation, 0.01},
                                            {"goodput", FG_TEXT("Goodput"), "requests/s",
                                             FG_TEXT("Requests that succeed."), false, Accuracy::Approximation, 0.01},
                                            {"lost", FG_TEXT("Lost"), "",
                                             FG_TEXT("The share of requests that fail all their attempts.")}};

struct Endless {
    double load = 10'100;
    double capacity = 10'000;
    int rounds = 3;

    [[nodiscard]] Values<1> values() const { return join(endlessRetries(load, capacity, rounds)); }
};
constexpr std::array kEndless{row<&Endless::load>(kLoad, kRates), row<&Endless::capacity>(kCapacity, kRates),
                              row<&Endless::rounds>({"rounds", FG_TEXT("Rounds"),
                                                     FG_TEXT("Retry intervals since the overload began."), ""},
                                                    {0, 100'000})};
constexpr std::string_view kForEver[] = {FG_TEXT("Every refused call comes back one interval later, for ever."),
                                         FG_TEXT("The backend serves its capacity, whatever is offered.")};
constexpr LawOutput kEndlessOutputs[] = {
    {"offered", FG_TEXT("Offered"), "requests/s",
     FG_TEXT("Attempts per second by then. Loads are taken for a fluid, which is right within a fiftieth."), false,
     Accuracy::Approximation, 0.02}};

struct Throttling {
    double load = 1000;
    double capacity = 100;
    double factor = 2;

    [[nodiscard]] Values<3> values() const
    {
        return pick(adaptiveThrottling(load, capacity, factor), &AdaptiveThrottling::sent,
                    &AdaptiveThrottling::rejectedLocally, &AdaptiveThrottling::rejectsPerAccept);
    }
};
constexpr std::array kThrottling{
    row<&Throttling::load>(kLoad, kRates), row<&Throttling::capacity>(kCapacity, kRates),
    row<&Throttling::factor>({"factor", FG_TEXT("Factor K"),
                              FG_TEXT("Requests a client dares to send for each the backend accepts."), ""},
                             {1, 100})};
constexpr std::string_view kLongWindow[] = {FG_TEXT("The window is long, so that shares are close to their means."),
                                            FG_TEXT("The backend rejects all beyond its capacity and nothing else.")};
constexpr LawOutput kThrottlingOutputs[] = {
    {"sent", FG_TEXT("Sent"), "requests/s", FG_TEXT("Requests that reach the backend."), false, Accuracy::Approximation,
     0.01},
    {"rejected-locally", FG_TEXT("Rejected locally"), "", FG_TEXT("The share that never leaves the client."), false,
     Accuracy::Approximation, 0.01},
    {"rejects-per-accept", FG_TEXT("Rejects per accept"), "", FG_TEXT("Backend rejects for each request it accepts."),
     false, Accuracy::Approximation, 0.01}};

struct Budget {
    double load = 1000;
    double ratio = 0.2;
    double reservePerSecond = 10;
    int tokens = 10;
    double tokenRatio = 0.1;

    [[nodiscard]] Values<4> values() const
    {
        return join(budgetBound(ratio), finagleBudgetBound(load, ratio, reservePerSecond), grpcRetriesFromFull(tokens),
                    grpcEquilibriumFailure(tokenRatio));
    }
};
constexpr std::array kBudget{
    row<&Budget::load>(kLoad, kRates),
    row<&Budget::ratio>({"ratio", FG_TEXT("Ratio"), FG_TEXT("Retries the budget allows for each request."), ""},
                        {0, 10}),
    row<&Budget::reservePerSecond>({"reserve-per-second", FG_TEXT("Reserve"),
                                    FG_TEXT("Retries per second allowed at any load."), "1/s"},
                                   {0, 10'000}),
    row<&Budget::tokens>({"tokens", FG_TEXT("Tokens"), FG_TEXT("Size of a gRPC token bucket."), ""}, {1, 1000}),
    row<&Budget::tokenRatio>({"token-ratio", FG_TEXT("Token ratio"), FG_TEXT("Tokens a success brings back."), ""},
                             {0.001, 1000, ParameterScale::Logarithmic})};
constexpr std::string_view kBudgets[] = {FG_TEXT(
                                             "The budget is the only limit: failures are frequent enough to use it."),
                                         FG_TEXT("The long run: what was saved up at the start is spent.")};
constexpr LawOutput kBudgetOutputs[] = {
    {"attempts-at-most", FG_TEXT("Attempts at most"), "",
     FG_TEXT("The most attempts per request a ratio allows, in the long run."), false, Accuracy::UpperBound},
    {"retries-at-most", FG_TEXT("Retries at most"), "1/s",
     FG_TEXT("The most retries a second of ratio and reserve, in the long run."), false, Accuracy::UpperBound},
    {"retries-from-full", FG_TEXT("Retries from full"), "",
     FG_TEXT("Retries a full token bucket lets through when everything fails.")},
    {"equilibrium-failure", FG_TEXT("Equilibrium"), "",
     FG_TEXT("The share of failures at which a token bucket neither fills nor drains.")}};

struct Sleep {
    double base = 5;
    double cap = 2000;
    int retry = 3;

    [[nodiscard]] Values<4> values() const
    {
        const Result<double> plain = exponentialBackoff(base, cap, retry);
        if (!plain)
            return plain.error();
        return join(plain, meanFullJitter(plain.value()), meanEqualJitter(plain.value()),
                    meanDecorrelatedJitter(base, retry));
    }
};
constexpr std::array kSleep{
    row<&Sleep::base>({"base", FG_TEXT("Base"), FG_TEXT("The wait before the first retry, without jitter."), "ms"},
                      {0.001, 1e6, ParameterScale::Logarithmic}),
    row<&Sleep::cap>({"cap", FG_TEXT("Cap"), FG_TEXT("The longest wait, without jitter."), "ms"},
                     {0.001, 1e9, ParameterScale::Logarithmic}),
    row<&Sleep::retry>({"retry", FG_TEXT("Retry"), FG_TEXT("Which retry is waited for: 1, 2 and so on."), ""},
                       {1, 100})};
constexpr std::string_view kBelowCap[] = {FG_TEXT("Waits double from the base up to the cap."),
                                          FG_TEXT("Decorrelated jitter is given below its cap.")};
constexpr LawOutput kSleepOutputs[] = {
    {"none", FG_TEXT("No jitter"), "ms", FG_TEXT("The wait itself.")},
    {"full", FG_TEXT("Full jitter"), "ms", FG_TEXT("Mean of a uniform wait from 0 to that.")},
    {"equal", FG_TEXT("Equal jitter"), "ms", FG_TEXT("Mean of half of that and a uniform wait from 0 to half.")},
    {"decorrelated", FG_TEXT("Decorrelated jitter"), "ms",
     FG_TEXT("Mean where each wait is uniform between the base and three times the one before.")}};

struct Herd {
    int clients = 100;

    [[nodiscard]] Values<1> values() const { return join(callsWithoutJitter(clients)); }
};
constexpr std::array kHerd{row<&Herd::clients>({"clients", FG_TEXT("Clients"),
                                                FG_TEXT("Clients that want the same row at the same moment."), ""},
                                               kCounts)};
constexpr std::string_view kLockstep[] = {FG_TEXT("All clients start together and the network delays all alike."),
                                          FG_TEXT(
                                              "Each round lets one of those left through, and the rest try again.")};
constexpr LawOutput kHerdOutputs[] = {
    {"calls", FG_TEXT("Calls"), "", FG_TEXT("Write calls until all have succeeded.")}};

constexpr ParameterChoice kHerdBackoffs[] = {{"no-backoff", FG_TEXT("at once")},
                                             {"no-jitter", FG_TEXT("exponential, no jitter")},
                                             {"equal", FG_TEXT("equal jitter")},
                                             {"full", FG_TEXT("full jitter")},
                                             {"decorrelated", FG_TEXT("decorrelated jitter")}};
struct Contention {
    int clients = 100;
    HerdBackoff backoff = HerdBackoff::Full;

    [[nodiscard]] Values<2> values() const
    {
        return pick(publishedHerd(clients, backoff), &HerdCost::milliseconds, &HerdCost::calls);
    }
};
constexpr std::array kContention{
    row<&Contention::clients>({"clients", FG_TEXT("Clients"),
                               FG_TEXT("Clients that start together: 10, 20, 50, 100, 150 or 190, as published."), ""},
                              {10, 190}),
    row<&Contention::backoff>({"backoff", FG_TEXT("Waits"), FG_TEXT("How a client waits after a clash."), ""},
                              kHerdBackoffs)};
constexpr std::string_view kOneRow[] = {
    FG_TEXT("All want to write the same row once; a write that is not of the version last read clashes."),
    FG_TEXT("A message takes 10 ms, give or take 2; waits begin at 5 ms, double each time and end at 2 s.")};
constexpr LawOutput kContentionOutputs[] = {
    {"time", FG_TEXT("Until all have written"), "ms",
     FG_TEXT("Mean over two hundred published runs, which is right to 7 %."), false, Accuracy::Approximation, 0.07},
    {"calls", FG_TEXT("Writes sent"), "calls",
     FG_TEXT("Those that clashed included; mean over two hundred published runs, which is within a fiftieth."), false,
     Accuracy::Approximation, 0.02}};

constexpr Law kLaws[] = {
    law<kAmplification>({"retry-amplification", FG_TEXT("Retries of independent failures"),
                         FG_TEXT(
                             "While few attempts fail, retries cost little; when all fail, they multiply the load."),
                         "attempts = (1 - f^(r + 1)) / (1 - f); lost = f^(r + 1)", "Geometric series.", "retry-storm"},
                        kIndependentFailures, kAmplificationOutputs),
    law<kLayers>({"retry-layers", FG_TEXT("Retries of retries"),
                  FG_TEXT("Layers that each retry multiply: three layers of four attempts send 64 for one."),
                  "attempts^layers", "Beyer et al., Site Reliability Engineering (2016), chapter 22.", "retry-storm"},
                 kAllFail, kLayersOutputs),
    law<kAtCapacity>({"retry-capacity", FG_TEXT("Retries against a full backend"),
                      FG_TEXT("Ten percent too many requests with three retries double the attempts."),
                      "d = (1 - C / lambda)^(1 / (r + 1)); offered = C / (1 - d); goodput = C",
                      "Fixed point of offered load and drops.", "retry-storm"},
                     kCheapRejection, kAtCapacityOutputs),
    law<kEndless>({"endless-retries", FG_TEXT("Retries for ever"),
                   FG_TEXT("A backend 1 % over its limit gets 1 % more every second."),
                   "offered = lambda + rounds max(0, lambda - C)",
                   "Beyer et al., Site Reliability Engineering (2016), chapter 22.", "retry-storm"},
                  kForEver, kEndlessOutputs),
    law<kThrottling>({"adaptive-throttling", FG_TEXT("Clients that throttle themselves"),
                      FG_TEXT("A client that watches its own record bounds what a backend must reject."),
                      "p = max(0, (requests - K accepts) / (requests + 1)); sent = min(lambda, K C)",
                      "Beyer et al., Site Reliability Engineering (2016), chapter 21, Client-Side Throttling.",
                      "retry-storm"},
                     kLongWindow, kThrottlingOutputs),
    law<kBudget>(
        {"retry-budget", FG_TEXT("Retry budgets"),
         FG_TEXT("A budget lets retries help when little fails and stops them when all does."),
         "attempts <= 1 + ratio; retries <= ratio lambda + reserve; from full ceil(tokens / 2) - 1; equilibrium "
         "ratio / (1 + ratio)",
         "twitter/finagle RetryBudget.scala; grpc/proposal A6.", "retry-storm"},
        kBudgets, kBudgetOutputs),
    law<kSleep>({"backoff-sleep", FG_TEXT("Waits with jitter"),
                 FG_TEXT("How long clients wait on average before a retry, by the kind of jitter."),
                 "v = min(cap, base 2^(n - 1)); full v / 2; equal 3 v / 4; decorrelated 2 base 1.5^n - base",
                 "Brooker, Exponential Backoff and Jitter, AWS Architecture Blog (2015).", "retry-storm"},
                kBelowCap, kSleepOutputs),
    law<kHerd>({"backoff-herd", FG_TEXT("A herd in lockstep"),
                FG_TEXT(
                    "Clients that collide together retry together: the work grows with the square of their number."),
                "calls = N (N + 1) / 2", "Brooker, Exponential Backoff and Jitter, AWS Architecture Blog (2015).",
                "retry-storm"},
               kLockstep, kHerdOutputs),
    law<kContention>(
        {"backoff-contention", FG_TEXT("What jitter saves a herd"),
         FG_TEXT("Clients that clash over one row: which waits let them all finish soon, and with how many "
                 "calls."),
         "no closed form: a table of simulated means",
         "awslabs/aws-arch-backoff-simulator, run 200 times; Brooker, Exponential Backoff and Jitter (2015).",
         "retry-storm"},
        kOneRow, kContentionOutputs),
};

}  // namespace

std::span<const Law> retryLaws() { return kLaws; }

}  // namespace faultglass::theory
