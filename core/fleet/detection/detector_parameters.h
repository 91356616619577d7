// What one can set about noticing that a process died: who watches how, over which link; the rows declare each once.
#pragma once

#include <array>
#include <cstdint>

#include "core/params/parameter_table.h"

namespace faultglass {

enum class DetectorForm : std::uint8_t { FixedTimeout, Probes, NfdS, PhiAkka, PhiCassandra, Gossip };
enum class DelayLaw : std::uint8_t { Exponential, Constant, Lognormal };

struct DetectorParameters {
    bool detector = false;
    DetectorForm form = DetectorForm::FixedTimeout;
    double period = 1;
    double timeout = 3;
    double probeTimeout = 1;
    std::uint32_t failures = 3;
    double shift = 1;
    double phiThreshold = 8;
    std::uint32_t phiWindow = 1000;
    double phiMinimumDeviation = 0.1;
    double phiPause = 3;
    std::uint32_t gossipMembers = 10;
    std::uint32_t gossipFanOut = 1;
    DelayLaw delayLaw = DelayLaw::Exponential;
    double delay = 0.02;
    double delayVariation = 1;
    double jitter = 0;
    double loss = 0.01;
    bool pauses = false;
    double pauseEvery = 60;
    double pauseLength = 0.5;

    friend bool operator==(const DetectorParameters&, const DetectorParameters&) = default;
};

namespace detector_rows {

using P = DetectorParameters;
using enum ParameterScale;
inline constexpr std::string_view kDetector = FG_TEXT("Failure detector");
inline constexpr std::string_view kLink = FG_TEXT("Link to the monitor");
inline constexpr auto kRebuild = ParameterChange::Rebuild;
inline constexpr RowRange kTimes{0.001, 86'400, Logarithmic};
inline constexpr ParameterChoice kForms[] = {{"fixed-timeout", FG_TEXT("fixed timeout")},
                                             {"probes", FG_TEXT("consecutive probes")},
                                             {"nfd-s", FG_TEXT("NFD-S")},
                                             {"phi-akka", FG_TEXT("phi accrual, as in Akka")},
                                             {"phi-cassandra", FG_TEXT("phi accrual, as in Cassandra")},
                                             {"gossip", FG_TEXT("gossip")}};
inline constexpr ParameterChoice kDelays[] = {{"exponential", FG_TEXT("exponential")},
                                              {"constant", FG_TEXT("constant")},
                                              {"lognormal", FG_TEXT("lognormal")}};

inline constexpr std::array<BoundRow<P>, 21> kTable{{
    toggle<&P::detector>({"detector", FG_TEXT("Watch a process"),
                          FG_TEXT("Whether a monitor watches server 1 and has to find out by itself when it dies."),
                          ""},
                         kDetector, kRebuild),
    choice<&P::form>({"detection", FG_TEXT("Detector"),
                      FG_TEXT(
                          "How the monitor decides: heartbeats and a timeout; probes that fail in a row; heartbeats "
                          "that are each due at an instant; heartbeats that are late by what is usual for them; "
                          "counters passed on among members."),
                      ""},
                     kForms, kDetector, kRebuild, "detector"),
    real<&P::period>({"heartbeat-period", FG_TEXT("Heartbeat every"),
                      FG_TEXT("Time from one heartbeat, probe or round of gossip to the next."), "s"},
                     kTimes, kDetector, kRebuild, "detector"),
    real<&P::timeout>({"detect-timeout", FG_TEXT("Timeout"),
                       FG_TEXT("After so much silence a fixed timeout and gossip suspect."), "s"},
                      kTimes, kDetector, kRebuild, "detector"),
    real<&P::probeTimeout>({"detect-probe-timeout", FG_TEXT("Probe timeout"),
                            FG_TEXT("A probe without an answer for so long has failed; at most the period."), "s"},
                           kTimes, kDetector, kRebuild, "detection"),
    whole<&P::failures>({"detect-failures", FG_TEXT("Failures in a row"),
                         FG_TEXT("So many failed probes in a row make the monitor suspect."), ""},
                        {1, 100}, kDetector, kRebuild, "detection"),
    real<&P::shift>({"heartbeat-shift", FG_TEXT("Shift"),
                     FG_TEXT("NFD-S: how long after it was sent a heartbeat is due. Clocks agree."), "s"},
                    kTimes, kDetector, kRebuild, "detection"),
    real<&P::phiThreshold>(
        {"phi-threshold", FG_TEXT("Phi threshold"),
         FG_TEXT("Suspect when a heartbeat as late as this one has a chance of ten to the minus this."), ""},
        {0.1, 15}, kDetector, kRebuild, "detection"),
    whole<&P::phiWindow>({"phi-window", FG_TEXT("Phi window"),
                          FG_TEXT("How many of the latest intervals say what is usual."), "intervals"},
                         {2, 10'000, Logarithmic}, kDetector, kRebuild, "detection"),
    real<&P::phiMinimumDeviation>({"phi-min-deviation", FG_TEXT("Least deviation"),
                                   FG_TEXT("Akka's form takes intervals to vary by at least this much."), "s"},
                                  kTimes, kDetector, kRebuild, "detection"),
    real<&P::phiPause>({"phi-pause", FG_TEXT("Acceptable pause"),
                        FG_TEXT("Akka's form lets a heartbeat be late by this much for nothing."), "s"},
                       {0, 86'400}, kDetector, kRebuild, "detection"),
    whole<&P::gossipMembers>({"gossip-members", FG_TEXT("Members"),
                              FG_TEXT("How many members gossip, the watched one included."), ""},
                             {2, 1000, Logarithmic}, kDetector, kRebuild, "detection"),
    whole<&P::gossipFanOut>({"gossip-fan-out", FG_TEXT("Gossip to"),
                             FG_TEXT("To how many others, chosen at random, a member sends in each round."), "members"},
                            {1, 16}, kDetector, kRebuild, "detection"),
    choice<&P::delayLaw>({"link-delay-law", FG_TEXT("Delay law"), FG_TEXT("How the delays of messages vary."), ""},
                         kDelays, kLink, kRebuild, "detector"),
    real<&P::delay>({"link-delay", FG_TEXT("Mean delay"), FG_TEXT("Mean time a message is under way, one way."), "s"},
                    {0.000001, 3600, Logarithmic}, kLink, kRebuild, "detector"),
    real<&P::delayVariation>({"link-variation", FG_TEXT("Variation of lognormal delays"),
                              FG_TEXT("Standard deviation over mean. Only the lognormal law reads it."), ""},
                             {0.01, 20, Logarithmic}, kLink, kRebuild, "detector"),
    real<&P::jitter>({"link-jitter", FG_TEXT("Jitter"),
                      FG_TEXT("Up to so much, evenly drawn, comes on top of each delay."), "s"},
                     {0, 3600}, kLink, kRebuild, "detector"),
    real<&P::loss>({"link-loss", FG_TEXT("Loss"), FG_TEXT("The part of the messages that never arrive."), ""},
                   {0, 0.99}, kLink, kRebuild, "detector"),
    toggle<&P::pauses>({"process-pauses", FG_TEXT("The process pauses"),
                        FG_TEXT("Whether the watched process stops now and then, as for a garbage collection: what it "
                                "owes then comes late."),
                        ""},
                       kLink, kRebuild, "detector"),
    real<&P::pauseEvery>({"pause-every", FG_TEXT("Pauses every"),
                          FG_TEXT("Mean time from the end of a pause to the next, exponential."), "s"},
                         {0.01, 1e7, Logarithmic}, kLink, kRebuild, "process-pauses"),
    real<&P::pauseLength>({"pause-length", FG_TEXT("A pause lasts"), FG_TEXT("Mean length of a pause, exponential."),
                           "s"},
                          kTimes, kLink, kRebuild, "process-pauses"),
}};
static_assert(tableIsSound(kTable));

}  // namespace detector_rows

}  // namespace faultglass
