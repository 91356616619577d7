// Always-on assertions: a broken invariant stops the run with its place, never the program.
#pragma once

#include <stdexcept>
#include <string>

namespace faultglass {

/// A bug in the model. Thrown by FG_ASSERT; caught once, by whoever drives the run (the worker, the
/// command line), which adds the seed and the simulated time.
class AssertionFailure : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void failAssertion(const char* condition, const char* file, int line);

}  // namespace faultglass

#define FG_ASSERT(condition)                                             \
    do {                                                                 \
        if (!(condition)) [[unlikely]]                                   \
            ::faultglass::failAssertion(#condition, __FILE__, __LINE__); \
    } while (false)
