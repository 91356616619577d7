// Faults as text: what is taken can be said, and is taken again as the same.
#include "core/fleet/faults/fault.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    FleetSizes sizes;
    sizes.servers = sizes.racks = sizes.zones = sizes.customers = 100;
    sizes.processes = 4;
    const auto fault = parseFault(fuzz::textOf(data, size), sizes);
    if (!fault)
        return 0;
    fuzz::claim(fault.value().at >= SimTime{}, "no time before the start");
    const std::string text = faultText(fault.value());
    const auto again = parseFault(text, sizes);
    fuzz::claim(again.ok(), "what was said is taken");
    fuzz::claim(faultText(again.value()) == text, "and said in the same way");
    return 0;
}
