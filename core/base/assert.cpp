#include "core/base/assert.h"

namespace faultglass {

void failAssertion(const char* condition, const char* file, int line)
{
    throw AssertionFailure(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace faultglass
