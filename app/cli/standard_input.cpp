#include "app/cli/standard_input.h"

#include <poll.h>
#include <unistd.h>
#include <cerrno>

#include <QFileDevice>

namespace faultglass {

namespace {

/// As QIODevice::read, but returns with what there is, and looks at who wants to interrupt it while there is nothing.
qint64 readSome(CommandIo& io, char* bytes, qint64 most)
{
    constexpr int kLookMilliseconds = 100;
    const auto* const file = qobject_cast<QFileDevice*>(&io.in);
    if (file == nullptr || file->handle() < 0)
        return io.in.read(bytes, most);
    pollfd input{file->handle(), POLLIN, 0};
    while (::poll(&input, 1, kLookMilliseconds) <= 0) {
        if (io.interrupted && io.interrupted())
            throw Interrupted{};
    }
    // Not by the device: that waits until `most` are there.
    ssize_t got = 0;
    do
        got = ::read(file->handle(), bytes, static_cast<std::size_t>(most));
    while (got < 0 && errno == EINTR);
    return got;
}

}  // namespace

Result<std::string> readStandardInput(CommandIo& io, std::size_t mostBytes)
{
    constexpr qint64 kBlock = 1 << 16;
    QByteArray bytes(kBlock, '\0');
    std::string text;
    while (text.size() <= mostBytes) {
        const qint64 got = readSome(io, bytes.data(), kBlock);
        if (got < 0)
            return Error{"standard input", "", "cannot be read"};
        if (got == 0)
            return text;
        text.append(bytes.constData(), static_cast<std::size_t>(got));
    }
    return Error{"standard input", "",
                 "cannot be read: it is larger than " + std::to_string(mostBytes / 1024) + " KiB"};
}

}  // namespace faultglass
