// Preferences: nothing a file may hold stops the program, and what is in force lies within its limits.
#include "app/preferences.h"
#include "tests/fuzz/memory_file.h"

using namespace faultglass;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static fuzz::MemoryFile file;
    const LoadedPreferences loaded = loadPreferences(file.holding(data, size));
    const Preferences& preferences = loaded.preferences;
    fuzz::claim(preferences.textScale >= kLeastTextScale && preferences.textScale <= kMostTextScale, "text scale");
    fuzz::claim(preferences.theme <= ThemeChoice::Projector && preferences.motion <= MotionChoice::Reduced, "choices");
    fuzz::claim(preferences.recentFiles.size() <= kMostRecentFiles, "recent files");
    fuzz::claim(preferences.memoryLimitMiB >= 0 && preferences.memoryLimitMiB <= kMostMemoryMiB, "memory");
    fuzz::claim(loaded.stored == preferences, "nothing is left to store");
    return 0;
}
