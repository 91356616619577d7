#include "app/cli/interruption.h"

#include <csignal>

namespace faultglass {

namespace {

// A signal finds its way to nothing else: this is the one variable of the program that is not owned by anyone.
volatile std::sig_atomic_t g_asked = 0;

extern "C" void rememberInterruption(int signal) { g_asked = signal; }

}  // namespace

void watchForInterruption()
{
    struct sigaction action = {};
    action.sa_handler = rememberInterruption;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interruptionAsked() { return g_asked != 0; }

int interruptionCode() { return 128 + static_cast<int>(g_asked); }

}  // namespace faultglass
