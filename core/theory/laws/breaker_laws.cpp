// Laws of circuit breakers: when they open, rightly and by chance.
#include "core/theory/breakers.h"
#include "core/theory/laws/catalogue.h"
#include "core/theory/laws/law_table.h"
#include "core/theory/laws/shared_rows.h"

namespace faultglass::theory {

namespace {

constexpr RowText kThreshold{"threshold", FG_TEXT("Threshold"), FG_TEXT("The share of failures that opens it."), ""};
constexpr RowRange kThresholds{0.01, 1};
constexpr RowText kCalls{"calls", FG_TEXT("Calls"), FG_TEXT("Calls the breaker looks back on."), ""};
constexpr RowRange kCallRange{1, 100'000, ParameterScale::Logarithmic};

struct Opening {
    double window = 10;
    int parts = 10;
    int calls = 100;
    double threshold = 0.5;
    int failures = 5;
    double rate = 100;

    [[nodiscard]] Values<3> values() const
    {
        return join(timeWindowOpening(window, threshold, parts), callWindowOpening(calls, threshold, rate),
                    consecutiveOpening(failures, rate));
    }
};
constexpr std::array kOpening{
    row<&Opening::window>({"window", FG_TEXT("Window"), FG_TEXT("Seconds the breaker looks back on."), "s"}, kTimes),
    row<&Opening::parts>({"parts", FG_TEXT("Parts"),
                          FG_TEXT("Steps in which the window of seconds moves; the last is the current one."), ""},
                         {1, 1000, ParameterScale::Logarithmic}),
    row<&Opening::calls>(kCalls, kCallRange),
    row<&Opening::threshold>(kThreshold, kThresholds),
    row<&Opening::failures>({"failures", FG_TEXT("In a row"), FG_TEXT("Failures in a row that open it."), ""},
                            {1, 1000}),
    row<&Opening::rate>({"rate", FG_TEXT("Rate"), FG_TEXT("Calls per second through this breaker."), "1/s"}, kRates)};
constexpr std::string_view kAllAtOnce[] = {FG_TEXT("Until then every call succeeded, from then on every call fails."),
                                           FG_TEXT("Calls come at a constant rate that meets the minimum of calls.")};
constexpr LawOutput kOpeningOutputs[] = {
    {"time-window", FG_TEXT("By share in a time"), "s",
     FG_TEXT("Mean time to open of a breaker over a window of seconds, whose current part has begun at any moment.")},
    {"call-window", FG_TEXT("By share of calls"), "s", FG_TEXT("Time to open of a breaker over a window of calls.")},
    {"consecutive", FG_TEXT("By failures in a row"), "s", FG_TEXT("Time to open of a breaker that counts in a row.")}};

struct Trip {
    int calls = 100;
    double threshold = 0.5;
    int failures = 5;
    double failure = 0.4;

    [[nodiscard]] Values<2> values() const
    {
        return join(callWindowTrip(calls, threshold, failure), meanCallsToRun(failures, failure));
    }
};
constexpr std::array kTrip{
    row<&Trip::calls>(kCalls, kCallRange), row<&Trip::threshold>(kThreshold, kThresholds),
    row<&Trip::failures>({"failures", FG_TEXT("In a row"), FG_TEXT("Failures in a row that open it."), ""}, {1, 20}),
    row<&Trip::failure>({"failure", FG_TEXT("Failure"), FG_TEXT("The chance that a call fails."), ""}, {0.0001, 1})};
constexpr std::string_view kChance[] = {FG_TEXT("Calls fail independently of each other, all with the same chance.")};
constexpr LawOutput kTripOutputs[] = {{"window-trip", FG_TEXT("One window trips"), "",
                                       FG_TEXT("The chance that a full window of calls is at its threshold.")},
                                      {"calls-to-run", FG_TEXT("Calls to a run"), "",
                                       FG_TEXT("Mean number of calls until that many failed in a row.")}};

constexpr Law kLaws[] = {
    law<kOpening>({"breaker-opening", FG_TEXT("When a breaker opens"),
                   FG_TEXT("How long callers suffer before a breaker opens once everything fails."),
                   "window threshold (1 - 1 / (2 parts)); ceil(threshold calls) / "
                   "rate; failures / rate",
                   "Hystrix, resilience4j and Envoy: their documented rules at a constant rate.", "slow-dependency"},
                  kAllAtOnce, kOpeningOutputs),
    law<kTrip>({"breaker-trip", FG_TEXT("A breaker that opens by chance"),
                FG_TEXT("A breaker may open while most calls work: more easily the shorter its memory."),
                "P(Binomial(calls, f) >= ceil(threshold calls)); (1 - f^k) / ((1 - f) f^k)",
                "Feller, An Introduction to Probability Theory I (1968), XIII.7.", "slow-dependency"},
               kChance, kTripOutputs),
};

}  // namespace

std::span<const Law> breakerLaws() { return kLaws; }

}  // namespace faultglass::theory
