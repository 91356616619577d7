// faultglass-cli: the laboratory without a window. Needs no display.
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QFile>

#include "app/cli/command_line.h"
#include "app/cli/interruption.h"
#include "app/files/write_signals.h"

namespace {

bool isOpen(int descriptor) { return fcntl(descriptor, F_GETFD) != -1 || errno != EBADF; }

/// Puts the null device where nothing is open, so that no file opened later gets the number of a standard stream and
/// receives what was meant for it.
void fillGaps()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (!isOpen(descriptor) && open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY) == -1)
            std::exit(faultglass::kExitFailed);
    }
}

bool isTerminal(int descriptor)
{
    const char* kind = std::getenv("TERM");
    return isatty(descriptor) != 0 && kind != nullptr && std::strcmp(kind, "dumb") != 0;
}

}  // namespace

int main(int argc, char** argv)
{
    const bool outIsOpen = isOpen(STDOUT_FILENO);
    fillGaps();
    if (!outIsOpen) {
        std::fputs("faultglass-cli: cannot write to standard output: it is closed\n", stderr);
        return faultglass::kExitFailed;
    }
    faultglass::ignoreWriteSignals();
    faultglass::watchForInterruption();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("faultglass-cli"));
    QFile in, out, err;
    const auto plain = QIODevice::Unbuffered;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly) || !out.open(STDOUT_FILENO, QIODevice::WriteOnly | plain) ||
        !err.open(STDERR_FILENO, QIODevice::WriteOnly | plain))
        return faultglass::kExitFailed;
    faultglass::CommandIo io{in, out, err, isTerminal(STDERR_FILENO), faultglass::interruptionAsked};
    const int code = faultglass::runCommandLine(QCoreApplication::arguments().mid(1), io);
    return code == faultglass::kExitInterrupted ? faultglass::interruptionCode() : code;
}
