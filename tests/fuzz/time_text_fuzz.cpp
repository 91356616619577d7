// Times as text: exact both ways.
#include "app/files/time_text.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto time = parseSeconds(fuzz::textOf(data, size));
    if (!time)
        return 0;
    fuzz::claim(*time >= SimTime{} && time->seconds() <= kLongestRunSeconds, "within a year");
    fuzz::claim(parseSeconds(secondsText(*time)) == time, "what was said is taken as the same");
    return 0;
}
