// A measure of a run: declared once by the mechanism it belongs to, with its unit, its meaning and how it is computed.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/estimate.h"
#include "core/params/parameter.h"

namespace faultglass {

struct ArmOutcome;

/// How a measure is best written: decides decimals, never the value.
enum class MeasureForm : std::uint8_t {
    Rate,      ///< a second
    Share,     ///< 0 to 1; people read per cent
    Time,      ///< seconds
    Multiple,  ///< times
    Count,     ///< whole in one run, not in a mean
    Amount,    ///< any number
};

/// The section a measure stands in. Groups are shown by rank, their measures by place; equals in the order in which
/// their mechanisms are listed.
struct MeasureGroup {
    std::string_view name;  ///< marked for translation
    int rank;
    int place = 0;

    [[nodiscard]] constexpr MeasureGroup at(int where) const { return {name, rank, where}; }
};

struct Measure {
    std::string_view key;    ///< "goodput-share"; what files and scripts say
    std::string_view label;  ///< marked for translation, as is help
    std::string_view help;   ///< one or more sentences, each with its full stop
    std::string_view unit;   ///< "share" for a part of a whole, "x" for a multiple
    MeasureGroup group;
    MeasureForm form;
    FigureKind kind;  ///< how several runs make one figure
    /// Finite for every outcome; of a run that had no occasion, an observation without a whole.
    Observation (*of)(const ArmOutcome& outcome);
};

namespace measure_groups {

inline constexpr MeasureGroup kLoad{FG_TEXT("Load"), 0};
inline constexpr MeasureGroup kSuccess{FG_TEXT("Success"), 1};
inline constexpr MeasureGroup kLatency{FG_TEXT("Latency"), 2};
inline constexpr MeasureGroup kServers{FG_TEXT("Servers"), 3};
inline constexpr MeasureGroup kFailover{FG_TEXT("Failover"), 4};
inline constexpr MeasureGroup kCaches{FG_TEXT("Caches and calls"), 5};
inline constexpr MeasureGroup kReleases{FG_TEXT("Release"), 6};
inline constexpr MeasureGroup kCustomers{FG_TEXT("Customers"), 7};
inline constexpr MeasureGroup kAttempts{FG_TEXT("Where attempts went"), 8};
inline constexpr MeasureGroup kHardware{FG_TEXT("Hardware"), 9};
inline constexpr MeasureGroup kDetection{FG_TEXT("Failure detection"), 10};
inline constexpr MeasureGroup kReplication{FG_TEXT("Replicated data"), 11};

}  // namespace measure_groups

/// Whether the texts are complete and each key is there once. Assert it where measures are declared.
consteval bool measuresAreSound(std::span<const Measure> measures)
{
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const Measure& row = measures[i];
        if (row.key.empty() || row.label.empty() || row.unit.empty() || row.help.empty() || row.help.back() != '.')
            return false;
        for (std::size_t j = 0; j < i; ++j) {
            if (measures[j].key == row.key)
                return false;
        }
    }
    return true;
}

}  // namespace faultglass
