// Scenario files: what is read can be written, read again, and is the same to the byte.
#include "app/files/catalogue.h"
#include "app/files/scenario_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto document = readScenario(fuzz::textOf(data, size), scenarioCatalogue());
    if (!document) {
        fuzz::claim(!document.error().message().empty(), "a refusal says why");
        return 0;
    }
    const std::string text = scenarioText(document.value());
    const auto again = readScenario(text, scenarioCatalogue());
    fuzz::claim(again.ok() || text.size() > (1U << 20), "what was written can be read");
    if (!again)
        return 0;
    fuzz::claim(scenarioText(again.value()) == text, "and is the same");
    fuzz::claim(again.value().note == document.value().note && again.value().until == document.value().until &&
                    again.value().timeline.seed == document.value().timeline.seed &&
                    again.value().timeline.armNames == document.value().timeline.armNames &&
                    again.value().timeline.entries.size() == document.value().timeline.entries.size() &&
                    again.value().kept.size() == document.value().kept.size(),
                "nothing of it is lost");
    return 0;
}
