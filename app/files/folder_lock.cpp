#include "app/files/folder_lock.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>

#include <QFile>

namespace faultglass {

FolderLock::FolderLock(const QString& folder, std::chrono::milliseconds mostWait)
    : m_folder(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
{
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + mostWait;
    while (m_folder >= 0 && ::flock(m_folder, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR)
            continue;
        if (errno != EWOULDBLOCK)
            return;
        if (Clock::now() >= end) {
            m_held = false;
            return;
        }
        ::poll(nullptr, 0, 10);
    }
}

FolderLock::~FolderLock()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

}  // namespace faultglass
