// torture [--short] [NAME]: runs all tortures or the one named; exits with 1 when something gave way.
#include <chrono>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include <QCoreApplication>

#include "app/files/write_signals.h"
#include "tests/torture/torture.h"

namespace faultglass::torture {

bool gaveWay(const char* format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    std::fputs("  GAVE WAY: ", stdout);
    std::vprintf(format, arguments);
    std::fputc('\n', stdout);
    va_end(arguments);
    return false;
}

}  // namespace faultglass::torture

int main(int argc, char** argv)
{
    using namespace faultglass::torture;
    const QCoreApplication application(argc, argv);
    faultglass::ignoreWriteSignals();
    bool brief = false;
    const char* only = nullptr;
    for (int i = 1; i < argc; ++i)
        std::strcmp(argv[i], "--short") == 0 ? brief = true : (only = argv[i], true);
    int run = 0, broken = 0;
    for (const Torture& torture : tortures()) {
        if (only != nullptr && std::strcmp(only, torture.name) != 0)
            continue;
        std::printf("%s: %s\n", torture.name, torture.about);
        std::fflush(stdout);
        const auto begin = std::chrono::steady_clock::now();
        broken += torture.run(brief ? torture.shortRounds : torture.rounds) ? 0 : 1;
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
        std::printf("  %.1f s\n", taken.count());
        std::fflush(stdout);
        ++run;
    }
    if (run == 0)
        std::printf("no torture of that name\n");
    return run == 0 || broken > 0 ? 1 : 0;
}
