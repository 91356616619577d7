// What hardware components did in a run.
#pragma once

#include <cstdint>

namespace faultglass {

/// What hardware components did.
struct ComponentTotals {
    std::uint64_t failures = 0;
    std::uint64_t replaced = 0;
    std::uint64_t burnInDeaths = 0;  ///< units thrown away before they were used
    std::uint64_t stockouts = 0;     ///< failures that found no spare
    std::uint32_t working = 0;       ///< now
    std::uint32_t waiting = 0;       ///< for a spare, now
    double workingSeconds = 0;       ///< integrals of the two
    double waitingSeconds = 0;
    std::uint32_t groupsLost = 0;  ///< groups of copies that had none left, each once
    std::uint32_t weeks = 0;       ///< whole ones
    std::uint32_t quietWeeks = 0;  ///< of those, without a failure
    double weeklyFailures = 0;     ///< sum over whole weeks
    double weeklySquares = 0;      ///< of their squares
    std::uint64_t worstWeek = 0;
    std::uint64_t lastWeek = 0;         ///< failures in it
    std::uint64_t errorsCorrected = 0;  ///< memory errors
    std::uint64_t errorsUncorrected = 0;
};

}  // namespace faultglass
