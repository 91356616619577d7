#include "tests/torture/disk_tortures.h"
#include "tests/torture/program_tortures.h"
#include "tests/torture/torture.h"

namespace faultglass::torture {

namespace {

constexpr Torture kTortures[] = {
    {"kill", "kill -9 while scenarios, preferences, progress and tables are saved", 1000, 40, killWhileSaving},
    {"disk", "files that cannot grow, and a disk without room", 250, 4, fullDisk},
    {"folders", "folders closed to writing, and folders that are gone", 100, 2, closedFolders},
    {"windows", "four windows write their progress at once", 250, 8, manyWindows},
    {"files", "generated hostile files through the command line, two seconds each at most", 240, 24, hostileFiles},
    {"soak", "a run at full speed whose heap stays flat", 300, 8, soak},
    {"worker", "a worker that throws or runs out of memory is told within two seconds", 20, 2, brokenWorker},
};

}  // namespace

std::span<const Torture> tortures() { return kTortures; }

}  // namespace faultglass::torture
