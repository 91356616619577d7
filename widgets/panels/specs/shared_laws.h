// Laws that several experiments are held against, and the stops they share.
#pragma once

#include <optional>
#include <utility>

#include "widgets/panels/law_study.h"

namespace faultglass {

inline constexpr StudyStop kTwoToNine[] = {{2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}};
inline constexpr std::string_view kRetryFields[] = {"retries"};
inline constexpr StudyLink kRetriesLink[] = {{"retries", "max-attempts", -1, "retries"}};

/// The busy share of the servers and their p99, now.
[[nodiscard]] std::optional<std::pair<double, double>> liveLatency(const ArmFrame& arm);

inline constexpr StudyStop kLoads[] = {{0.1}, {0.2}, {0.3}, {0.4}, {0.5}, {0.6}, {0.7}, {0.8}, {0.9}, {0.95}};
inline constexpr StudyCurve kTail[] = {{FG_STUDY("p99 latency"), "sojourn-quantile"}};
inline constexpr StudyLink kServerRate[] = {{"service-rate", "capacity"}};
inline constexpr LawStudy kLatencyLaw{.title = FG_STUDY("Latency against utilisation"),
                                      .axis = FG_STUDY("utilisation"),
                                      .law = "mm1",
                                      .swept = "arrival-rate",
                                      .stops = kLoads,
                                      .curves = kTail,
                                      .unit = LawUnit::Seconds,
                                      .follows = kServerRate,
                                      .scaledBy = "service-rate",
                                      .live = liveLatency};

}  // namespace faultglass
