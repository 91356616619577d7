#include "app/files/write_signals.h"

#include <csignal>

namespace faultglass {

void ignoreWriteSignals()
{
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace faultglass
