// Lets one program at a time read, change and write the files of a folder.
#pragma once

#include <chrono>

#include <QString>

namespace faultglass {

/// Holds a lock on the folder itself from construction to destruction. The system lets go of it however its holder
/// ends, so none is ever left behind. Only those who ask for it heed it.
class FolderLock {
public:
    /// Waits for whoever holds it, at most `mostWait`.
    explicit FolderLock(const QString& folder, std::chrono::milliseconds mostWait = std::chrono::milliseconds{500});
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// False when another program held it all the time. True also where the file system knows no locks, which is not
    /// worth losing a change for.
    [[nodiscard]] bool held() const { return m_held; }

private:
    int m_folder = -1;
    bool m_held = true;
};

}  // namespace faultglass
