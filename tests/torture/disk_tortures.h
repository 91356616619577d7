// Tortures of what is saved: see the list in torture_list.cpp.
#pragma once

namespace faultglass::torture {

bool killWhileSaving(int rounds);
bool fullDisk(int rounds);
bool closedFolders(int rounds);
bool manyWindows(int rounds);

}  // namespace faultglass::torture
