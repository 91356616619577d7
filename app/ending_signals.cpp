#include "app/ending_signals.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>

#include <QSocketNotifier>

namespace faultglass {

namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

// A signal finds its way to nothing else: the two ends of a pipe, from who is interrupted to the event loop.
int g_pipe[2] = {-1, -1};

extern "C" void passOn(int)
{
    const int before = errno;
    const ssize_t written = ::write(g_pipe[1], "!", 1);
    static_cast<void>(written);  // a pipe that is full has said it already
    errno = before;
}

}  // namespace

EndingSignals::EndingSignals(std::function<void()> leave)
{
    if (::pipe2(g_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;  // then a signal ends the program as it always did
    auto* const notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [notifier, act = std::move(leave)] {
        notifier->setEnabled(false);
        act();
    });
    struct sigaction action = {};
    action.sa_handler = passOn;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    for (const int signal : kSignals)
        sigaction(signal, &action, nullptr);
}

EndingSignals::~EndingSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    for (int& end : g_pipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

}  // namespace faultglass
