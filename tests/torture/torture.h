// The tortures: each does what it is named for so many times, prints its figure, and says whether anything gave way.
#pragma once

#include <span>

namespace faultglass::torture {

struct Torture {
    const char* name;
    const char* about;
    int rounds;       ///< of the long form
    int shortRounds;  ///< of the ordinary tests
    /// False when something gave way; it has said what.
    bool (*run)(int rounds);
};

/// All, in the order they are run.
[[nodiscard]] std::span<const Torture> tortures();

/// Prints what gave way, and returns false.
bool gaveWay(const char* format, ...) __attribute__((format(printf, 1, 2)));

}  // namespace faultglass::torture
