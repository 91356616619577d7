#include "app/files/regular_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include <QFile>
#include <QFileInfo>

namespace faultglass {

namespace {

Error cannotRead(const QString& path, const std::string& reason)
{
    return {path.toStdString(), "", "cannot be read: " + reason};
}

Error tooLarge(const QString& path, std::size_t mostBytes)
{
    return cannotRead(path, "it is larger than " + std::to_string(mostBytes / 1024) + " KiB");
}

/// What it is instead of a file; nothing for a file.
std::optional<std::string> otherKind(const struct stat& status)
{
    switch (status.st_mode & S_IFMT) {
    case S_IFREG:
        return std::nullopt;
    case S_IFDIR:
        return "it is a folder";
    case S_IFIFO:
        return "it is a pipe, not a file";
    case S_IFSOCK:
        return "it is a socket, not a file";
    default:
        return "it is a device, not a file";
    }
}

std::string reasonOf(int code) { return code == ENOENT ? "there is no such file" : std::strerror(code); }

struct OpenFile {
    int descriptor = -1;
    explicit OpenFile(int opened) : descriptor(opened) {}
    ~OpenFile()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
};

Result<std::string> readOwn(const QString& path, std::size_t mostBytes)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return cannotRead(path, "there is no such file");
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return cannotRead(path, "it is a folder");
    if (file.size() > static_cast<qint64>(mostBytes))
        return tooLarge(path, mostBytes);
    return file.readAll().toStdString();
}

}  // namespace

Result<std::string> readRegularFile(const QString& path, std::size_t mostBytes)
{
    if (path.startsWith(QLatin1String(":/")))
        return readOwn(path, mostBytes);
    const QByteArray name = QFile::encodeName(path);
    if (name.contains('\0'))
        return cannotRead(path, "there is no such file");
    struct stat status = {};
    // Looked at before it is opened, since opening alone can set a device to work.
    if (::stat(name.constData(), &status) != 0)
        return cannotRead(path, reasonOf(errno));
    if (const auto kind = otherKind(status))
        return cannotRead(path, *kind);
    // Not blocking: it may have become a pipe meanwhile.
    const OpenFile file(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.descriptor < 0 || ::fstat(file.descriptor, &status) != 0)
        return cannotRead(path, reasonOf(errno));
    if (const auto kind = otherKind(status))
        return cannotRead(path, *kind);
    // Its size is only a hint: there are files that say 0 and have more, and files that grow.
    std::string text(std::min(mostBytes, static_cast<std::size_t>(status.st_size)) + 1, '\0');
    std::size_t length = 0;
    while (length <= mostBytes) {
        if (length == text.size())
            text.resize(std::min(2 * length + 4096, mostBytes + 1));
        const ssize_t got = ::read(file.descriptor, text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannotRead(path, reasonOf(errno));
        if (got == 0)
            break;
        length += static_cast<std::size_t>(got);
    }
    if (length > mostBytes)
        return tooLarge(path, mostBytes);
    text.resize(length);
    return text;
}

}  // namespace faultglass
