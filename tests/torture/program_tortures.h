// Tortures of the programs and of the worker: see the list in torture_list.cpp.
#pragma once

namespace faultglass::torture {

bool hostileFiles(int rounds);
bool soak(int rounds);
bool brokenWorker(int rounds);

}  // namespace faultglass::torture
