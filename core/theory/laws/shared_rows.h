// Rows and ranges that several laws have in common, so that one thing has one name and one range.
#pragma once

#include "core/params/parameter_table.h"

namespace faultglass::theory {

inline constexpr RowRange kShares{0, 1};
inline constexpr RowRange kLevels{0, 0.999999};
inline constexpr RowRange kRates{0.001, 1e6, ParameterScale::Logarithmic};
inline constexpr RowRange kTimes{0.001, 1e6, ParameterScale::Logarithmic};
inline constexpr RowRange kCounts{1, 1e6, ParameterScale::Logarithmic};
inline constexpr RowRange kFewRetries{0, 20};

inline constexpr RowText kArrivalRate{"arrival-rate", FG_TEXT("Arrival rate"),
                                      FG_TEXT("Requests that arrive per second, at random."), "requests/s"};
inline constexpr RowText kServiceRate{
    "service-rate", FG_TEXT("Service rate"),
    FG_TEXT("Requests one server finishes per second while it is busy: 1 / mean service time."), "requests/s"};
inline constexpr RowText kServers{"servers", FG_TEXT("Servers"), FG_TEXT("Servers that share the work."), ""};
inline constexpr RowText kLevel{"level", FG_TEXT("Level"),
                                FG_TEXT("The share of requests that stay below the quantile: 0.99 for the p99."), ""};
inline constexpr RowText kLoad{"load", FG_TEXT("Load"), FG_TEXT("Fresh requests per second, retries not counted."),
                               "requests/s"};
inline constexpr RowText kCapacity{"capacity", FG_TEXT("Capacity"),
                                   FG_TEXT("Requests per second the backend can finish."), "requests/s"};
inline constexpr RowText kRetries{"retries", FG_TEXT("Retries"), FG_TEXT("Attempts after the first."), ""};
inline constexpr RowText kReplicas{"replicas", FG_TEXT("Replicas"), FG_TEXT("Copies, each down independently."), ""};
inline constexpr RowText kNeeded{"needed", FG_TEXT("Needed"), FG_TEXT("Replicas that have to be up."), ""};
inline constexpr RowText kAvailability{"availability", FG_TEXT("Availability"),
                                       FG_TEXT("The share of time one replica is up."), ""};
inline constexpr RowText kMttf{"mttf", FG_TEXT("Time to failure"), FG_TEXT("Mean time until one server fails."), "h"};
inline constexpr RowText kMttr{"mttr", FG_TEXT("Time to repair"), FG_TEXT("Mean time until it is repaired."), "h"};
inline constexpr RowText kFleet{"fleet", FG_TEXT("Fleet"), FG_TEXT("Servers that shards are drawn from."), ""};
inline constexpr RowText kShard{"shard", FG_TEXT("Shard"), FG_TEXT("Servers of one customer."), ""};

}  // namespace faultglass::theory
