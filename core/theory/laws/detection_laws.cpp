// Laws of detection: probes, gray servers, heartbeats, suspicion, tails.
#include <algorithm>

#include "core/theory/breakers.h"
#include "core/theory/detection.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

constexpr RowText kPeriod{"period", FG_TEXT("Period"), FG_TEXT("Time from one probe to the next."), "s"};
constexpr RowRange kPeriods{0.001, 3600, ParameterScale::Logarithmic};
constexpr RowText kInARow{"failures", FG_TEXT("Failures in a row"), FG_TEXT("Failed probes that count as dead."), ""};
constexpr RowRange kStrikes{1, 20};

struct Probe {
    double period = 10;
    int failures = 3;
    double hang = 0;
    double load = 1000;
    int servers = 2;

    [[nodiscard]] Values<4> values() const
    {
        return pick(probeDetection(period, failures, hang, load, servers), &ProbeDetection::least,
                    &ProbeDetection::mean, &ProbeDetection::most, &ProbeDetection::requestsLost);
    }
};
constexpr std::array kProbe{
    row<&Probe::period>(kPeriod, kPeriods), row<&Probe::failures>(kInARow, kStrikes),
    row<&Probe::hang>({"hang", FG_TEXT("Hang"),
                       FG_TEXT("How long a probe of a dead server takes: its timeout, or 0 when it is refused."), "s"},
                      {0, 3600}),
    row<&Probe::load>(kLoad, kRates), row<&Probe::servers>(kServers, kCounts)};
constexpr std::string_view kDies[] = {FG_TEXT("The server dies at a random moment between two probes, for good."),
                                      FG_TEXT("Every probe from then on fails, and none before."),
                                      FG_TEXT("Requests are spread evenly until it is found.")};
constexpr LawOutput kProbeOutputs[] = {{"least", FG_TEXT("Earliest"), "s", FG_TEXT("The shortest time to detection.")},
                                       {"mean", FG_TEXT("Mean"), "s",
                                        FG_TEXT("The mean time; all in between are equally likely.")},
                                       {"most", FG_TEXT("Latest"), "s", FG_TEXT("The longest time to detection.")},
                                       {"requests-lost", FG_TEXT("Requests lost"), "requests",
                                        FG_TEXT("Requests sent to it meanwhile, on average.")}};

struct Escape {
    double period = 10;
    int failures = 3;
    double failure = 0.1;

    [[nodiscard]] Values<3> values() const
    {
        const auto seconds = grayEscape(period, failures, failure);
        return join(meanCallsToRun(failures, failure), seconds,
                    seconds ? Result<double>(seconds.value() / 3600) : seconds);
    }
};
constexpr std::array kEscape{row<&Escape::period>(kPeriod, kPeriods), row<&Escape::failures>(kInARow, kStrikes),
                             row<&Escape::failure>({"failure", FG_TEXT("Failure"),
                                                    FG_TEXT("The chance that a probe fails."), ""},
                                                   {0.0001, 1, ParameterScale::Logarithmic})};
constexpr std::string_view kGray[] = {FG_TEXT("Probes fail independently of each other, all with the same chance.")};
constexpr LawOutput kEscapeOutputs[] = {{"probes", FG_TEXT("Probes"), "",
                                         FG_TEXT("Mean number of probes until that many failed in a row.")},
                                        {"seconds", FG_TEXT("Time"), "s",
                                         FG_TEXT("Mean time until the server is found.")},
                                        {"hours", FG_TEXT("Time in hours"), "h", FG_TEXT("The same in hours.")}};

struct Gray {
    int servers = 10;
    double failure = 0.1;

    [[nodiscard]] Values<4> values() const
    {
        return pick(grayErrors(servers, failure), &GrayErrors::noRetry, &GrayErrors::sameServer,
                    &GrayErrors::randomServer, &GrayErrors::differentServer);
    }
};
constexpr std::array kGrayTable{row<&Gray::servers>(kServers, kCounts),
                                row<&Gray::failure>({"failure", FG_TEXT("Failure"),
                                                     FG_TEXT("The share of requests the gray server fails."), ""},
                                                    kShares)};
constexpr std::string_view kOneGray[] = {FG_TEXT("One server fails a share of its requests, the others none."),
                                         FG_TEXT("Requests are spread evenly, and a client retries once at most.")};
constexpr LawOutput kGrayOutputs[] = {
    {"no-retry", FG_TEXT("No retry"), "", FG_TEXT("The share of requests that fail.")},
    {"same-server", FG_TEXT("Retry on the same server"), "", FG_TEXT("The share that fails twice.")},
    {"random-server", FG_TEXT("Retry on a random server"), "", FG_TEXT("The share that fails twice.")},
    {"different-server", FG_TEXT("Retry on another server"), "", FG_TEXT("The share that fails twice.")}};

struct Heartbeats {
    double eta = 1;
    double delta = 1;
    double loss = 0.01;
    double meanDelay = 0.02;

    [[nodiscard]] Values<4> values() const
    {
        return pick(nfdS(eta, delta, loss, meanDelay), &NfdS::detectionAtMost, &NfdS::mistakeRecurrence,
                    &NfdS::mistakeDuration, &NfdS::queryAccuracy);
    }
};
constexpr std::array kHeartbeats{
    row<&Heartbeats::eta>({"eta", FG_TEXT("Interval"), FG_TEXT("Time from one heartbeat to the next."), "s"}, kPeriods),
    row<&Heartbeats::delta>({"delta", FG_TEXT("Shift"),
                             FG_TEXT("Time a heartbeat has from being sent until it is due."), "s"},
                            kPeriods),
    row<&Heartbeats::loss>({"loss", FG_TEXT("Loss"), FG_TEXT("The share of heartbeats that are lost."), ""}, {0, 0.99}),
    row<&Heartbeats::meanDelay>({"mean-delay", FG_TEXT("Mean delay"), FG_TEXT("Mean delay of those that are not."),
                                 "s"},
                                {0.0001, 3600, ParameterScale::Logarithmic})};
constexpr std::string_view kNfdS[] = {FG_TEXT("The clocks of sender and receiver are synchronised."),
                                      FG_TEXT("Heartbeats are lost and delayed independently; delays are exponential."),
                                      FG_TEXT("The sender is alive, except for the bound on detection.")};
constexpr LawOutput kHeartbeatsOutputs[] = {
    {"detection-at-most", FG_TEXT("Detection"), "s", FG_TEXT("The longest time until a crash is suspected for good.")},
    {"mistake-recurrence", FG_TEXT("Mistake recurrence"), "s",
     FG_TEXT("Mean time from one false suspicion to the next; infinite where it is beyond all numbers."), true},
    {"mistake-duration", FG_TEXT("Mistake duration"), "s", FG_TEXT("Mean time a false suspicion lasts.")},
    {"query-accuracy", FG_TEXT("Accuracy"), "", FG_TEXT("The share of time a live sender is trusted.")}};

struct Configuration {
    double detectionAtMost = 30;
    double recurrenceAtLeast = 2'592'000;
    double durationAtMost = 60;
    double loss = 0.01;
    double meanDelay = 0.02;
    double delayVariance = 0.02;

    [[nodiscard]] Values<6> values() const
    {
        const DetectionRequirement needed{detectionAtMost, recurrenceAtLeast, durationAtMost};
        const auto known = configureNfdS(needed, loss, meanDelay);
        if (!known)
            return known.error();
        const auto [eta, delta] = known.value();
        const double shift = std::max(delta, 1e-9 * eta);  // where nothing is asked for, none is left
        return join(Result<double>(eta), Result<double>(delta),
                    pick(configureNfdSByMoments(needed, loss, meanDelay, delayVariance), &NfdSConfiguration::eta,
                         &NfdSConfiguration::delta),
                    pick(nfdS(eta, shift, loss, meanDelay), &NfdS::mistakeRecurrence, &NfdS::mistakeDuration));
    }
};
constexpr std::array kConfiguration{
    row<&Configuration::detectionAtMost>({"detection-at-most", FG_TEXT("Detection"),
                                          FG_TEXT("The longest a crash may go unnoticed."), "s"},
                                         kPeriods),
    row<&Configuration::recurrenceAtLeast>({"recurrence-at-least", FG_TEXT("Mistake recurrence"),
                                            FG_TEXT("The shortest mean time between false suspicions."), "s"},
                                           {0.001, 1e10, ParameterScale::Logarithmic}),
    row<&Configuration::durationAtMost>({"duration-at-most", FG_TEXT("Mistake duration"),
                                         FG_TEXT("The longest mean time one may last."), "s"},
                                        kPeriods),
    row<&Configuration::loss>({"loss", FG_TEXT("Loss"), FG_TEXT("The share of heartbeats that are lost."), ""},
                              {0, 0.9}),
    row<&Configuration::meanDelay>({"mean-delay", FG_TEXT("Mean delay"), FG_TEXT("Mean delay of those that are not."),
                                    "s"},
                                   {0.0001, 3600, ParameterScale::Logarithmic}),
    row<&Configuration::delayVariance>({"delay-variance", FG_TEXT("Delay variance"),
                                        FG_TEXT("Variance of that delay, where its law is not known."), "s^2"},
                                       {1e-8, 1e6, ParameterScale::Logarithmic})};
constexpr std::string_view kProcedure[] = {
    FG_TEXT("The clocks of sender and receiver are synchronised."),
    FG_TEXT("Heartbeats are lost and delayed independently."),
    FG_TEXT("Exponential: delays are. Any law: only their mean and variance are known.")};
constexpr LawOutput kConfigurationOutputs[] = {
    {"eta", FG_TEXT("Interval"), "s", FG_TEXT("The rarest heartbeats that do, delays being exponential.")},
    {"delta", FG_TEXT("Shift"), "s", FG_TEXT("The time each has until it is due.")},
    {"eta-any-law", FG_TEXT("Interval, any law"), "s",
     FG_TEXT("The rarest heartbeats that do for every law of delays.")},
    {"delta-any-law", FG_TEXT("Shift, any law"), "s", FG_TEXT("The time each has until it is due.")},
    {"recurrence", FG_TEXT("Mistakes come every"), "s",
     FG_TEXT("Mean time from one false suspicion to the next with that interval and shift; infinite when there are "
             "none."),
     true},
    {"duration", FG_TEXT("A mistake lasts"), "s", FG_TEXT("Mean time one lasts.")}};

struct Phi {
    double meanInterval = 1;
    double deviation = 0.1;
    double pause = 3;
    double threshold = 8;

    [[nodiscard]] Values<5> values() const
    {
        return pick(phiAccrual(meanInterval, deviation, pause, threshold), &PhiAccrual::akka, &PhiAccrual::normal,
                    &PhiAccrual::cassandra, &PhiAccrual::akkaDeviations, &PhiAccrual::normalDeviations);
    }
};
constexpr std::array kPhi{
    row<&Phi::meanInterval>({"mean-interval", FG_TEXT("Mean interval"), FG_TEXT("Between two heartbeats."), "s"},
                            kPeriods),
    row<&Phi::deviation>({"deviation", FG_TEXT("Standard deviation"), FG_TEXT("Of that interval."), "s"}, kPeriods),
    row<&Phi::pause>({"pause", FG_TEXT("Acceptable pause"), FG_TEXT("Silence that is added before suspicion grows."),
                      "s"},
                     {0, 3600}),
    row<&Phi::threshold>({"threshold", FG_TEXT("Threshold"), FG_TEXT("The phi at which the sender is suspected."), ""},
                         {0.1, 15})};
constexpr std::string_view kEstimated[] = {FG_TEXT("Mean and deviation are known, not estimated from a short window."),
                                           FG_TEXT("Akka: intervals are normal. Cassandra: they are exponential.")};
constexpr LawOutput kPhiOutputs[] = {
    {"akka-detection", FG_TEXT("Akka"), "s", FG_TEXT("Silence until suspicion with Akka's approximation.")},
    {"normal-detection", FG_TEXT("Exact normal"), "s", FG_TEXT("The same with the normal law itself.")},
    {"cassandra-detection", FG_TEXT("Cassandra"), "s",
     FG_TEXT("Silence until suspicion with exponential intervals and no pause.")},
    {"akka-deviations", FG_TEXT("Akka, in deviations"), "", FG_TEXT("Standard deviations beyond mean and pause.")},
    {"normal-deviations", FG_TEXT("Normal, in deviations"), "", FG_TEXT("Standard deviations beyond mean and pause.")}};

struct Fan {
    int fanOut = 100;
    double slow = 0.01;

    [[nodiscard]] Values<2> values() const
    {
        return pick(theory::fanOut(fanOut, slow), &FanOut::slow, &FanOut::hedged);
    }
};
constexpr std::array kFan{
    row<&Fan::fanOut>({"fan-out", FG_TEXT("Fan-out"), FG_TEXT("Servers each request asks."), ""}, kCounts),
    row<&Fan::slow>({"slow", FG_TEXT("Slow"), FG_TEXT("The share of answers of one server that are slow."), ""},
                    kShares)};
constexpr std::string_view kTail[] = {FG_TEXT("Servers are slow independently of each other."),
                                      FG_TEXT("A request waits for all its answers."),
                                      FG_TEXT("Hedged: each part is asked twice, at no cost to anyone.")};
constexpr LawOutput kFanOutputs[] = {
    {"slow-requests", FG_TEXT("Slow requests"), "", FG_TEXT("The share of requests with one slow answer at least.")},
    {"slow-hedged", FG_TEXT("Slow though hedged"), "",
     FG_TEXT("The same when each part is asked of two servers and the faster counts.")}};

constexpr Law kLaws[] = {
    law<kProbe>({"probe-detection", FG_TEXT("Detection by probes"),
                 FG_TEXT(
                     "Three strikes ten seconds apart take 25 seconds on average, and what is sent meanwhile is lost."),
                 "uniform from (F - 1) P to F P, mean (F - 1/2) P, and the hang; lost = load mean / N",
                 "Kubernetes documentation, probes; elementary.", "failure-detection"},
                kDies, kProbeOutputs),
    law<kEscape>({"gray-escape", FG_TEXT("How long a gray server escapes"),
                  FG_TEXT("A server that fails one probe in ten survives three strikes for three hours."),
                  "period (1 - p^F) / ((1 - p) p^F)", "Feller, An Introduction to Probability Theory I (1968), XIII.7.",
                  "gray-failure"},
                 kGray, kEscapeOutputs),
    law<kGrayTable>({"gray-retry", FG_TEXT("Retries around a gray server"),
                     FG_TEXT("Where a retry goes matters more than how many there are."),
                     "f / N; same f^2 / N; random (f / N)^2; different 0", "Elementary.", "gray-failure"},
                    kOneGray, kGrayOutputs),
    law<kHeartbeats>(
        {"nfd-s", FG_TEXT("Heartbeats with a deadline (NFD-S)"),
         FG_TEXT("A detector trades the time to find a crash for the mistakes it makes about the living."),
         "k = ceil(delta / eta); p_j(x) = pL + (1 - pL) P(D > delta + x - j eta); u = prod p_j; pS = q0 u(0); "
         "E T_MR = eta / pS; E T_M = int u / pS; P_A = 1 - int u / eta",
         "Chen, Toueg, Aguilera, IEEE Transactions on Computers 51 (2002), theorem 5.", "failure-detection"},
        kNfdS, kHeartbeatsOutputs),
    law<kConfiguration>(
        {"nfd-s-configuration", FG_TEXT("How rare heartbeats may be (NFD-S)"),
         FG_TEXT(
             "The interval and the shift of the cheapest detector that finds crashes soon enough and is wrong rarely "
             "enough."),
         "largest eta <= q T_M with eta / (q prod_(j=1..ceil(T_D / eta) - 1) p(T_D - j eta)) >= T_MR; delta = T_D - "
         "eta",
         "Chen, Toueg, Aguilera, IEEE Transactions on Computers 51 (2002), sections 4 and 5.", "failure-detection"},
        kProcedure, kConfigurationOutputs),
    law<kPhi>(
        {"phi-accrual", FG_TEXT("Suspicion by phi"),
         FG_TEXT("How long silence lasts until phi reaches its threshold: Akka's approximation differs from the "
                 "normal law in the tail, where it counts."),
         "phi = -log10 P(later); Akka P = 1 / (1 + exp(y (1.5976 + 0.070566 y^2))); Cassandra phi = t / (mean ln 10)",
         "Hayashibara et al. (2004); akka PhiAccrualFailureDetector.scala; cassandra FailureDetector.java.",
         "failure-detection"},
        kEstimated, kPhiOutputs),
    law<kFan>({"fan-out", FG_TEXT("The tail at scale"),
               FG_TEXT("What is rare for one server is common for a request that asks a hundred."),
               "1 - (1 - p)^n; hedged 1 - (1 - p^2)^n", "Dean, Barroso, The Tail at Scale, CACM 56 (2013).",
               "slow-dependency"},
              kTail, kFanOutputs),
};

}  // namespace

std::span<const Law> detectionLaws() { return kLaws; }

}  // namespace faultglass::theory
