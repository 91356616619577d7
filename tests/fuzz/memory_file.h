// A regular file that is on no disk, for readers that take the name of one.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <QString>

#include "tests/fuzz/fuzz_target.h"

namespace faultglass::fuzz {

/// Its name can be read and not renamed or removed, so that what a reader does about a bad file changes nothing.
class MemoryFile {
public:
    MemoryFile() : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC)) { claim(m_descriptor >= 0, "a file in memory"); }
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    /// Its name, once it has this content and nothing else.
    QString holding(const std::uint8_t* data, std::size_t size)
    {
        const bool written = ::ftruncate(m_descriptor, 0) == 0 &&
                             ::pwrite(m_descriptor, data, size, 0) == static_cast<ssize_t>(size);
        claim(written, "the file takes what it is given");
        return QStringLiteral("/proc/self/fd/%1").arg(m_descriptor);
    }

private:
    int m_descriptor;
};

}  // namespace faultglass::fuzz
