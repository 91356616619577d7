// The list of formulas: any bytes are read; what is taken has a size and stands there once.
#include <set>

#include "app/files/chapter_library.h"
#include "tests/fuzz/fuzz_target.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const FormulaReading reading = parseFormulas(fuzz::textOf(data, size), QStringLiteral(":/faultglass/formulas"));
    std::set<std::string> names;
    for (const Formula& formula : reading.formulas) {
        fuzz::claim(formula.width > 0 && formula.height > 0, "it has a size");
        fuzz::claim(names.insert(formula.name).second || !reading.faults.empty(), "its name is its own");
    }
    return 0;
}
