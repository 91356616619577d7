#include "app/files/atomic_file.h"

#include <QDir>
#include <QFileInfo>

namespace faultglass {

namespace {

Error cannotWrite(const QString& path, const QString& reason)
{
    return {path.toStdString(), "", "cannot be written: " + reason.toStdString()};
}

}  // namespace

std::optional<Error> writingRefusal(const QString& path)
{
    if (path.isEmpty())
        return cannotWrite(QStringLiteral("\"\""), QStringLiteral("it has no name"));
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (file.isDir())
        return cannotWrite(path, QStringLiteral("it is a folder"));
    if (!folder.exists())
        return cannotWrite(path,
                           QStringLiteral("there is no folder %1").arg(QDir::toNativeSeparators(folder.filePath())));
    if (!folder.isDir() || !folder.isWritable())
        return cannotWrite(path, QStringLiteral("its folder takes no new files"));
    if (file.exists() && !file.isFile())
        return cannotWrite(path, QStringLiteral("it is a device, not a file"));
    if (file.exists() && !file.isWritable())
        return cannotWrite(path, QStringLiteral("it is write-protected"));
    return std::nullopt;
}

AtomicFile::AtomicFile(const QString& path) : m_file(path)
{
    m_error = writingRefusal(path);
    if (!m_error && !m_file.open(QIODevice::WriteOnly))
        fail(m_file.errorString());
}

void AtomicFile::fail(const QString& reason)
{
    m_error = cannotWrite(m_file.fileName(), reason);
    m_file.cancelWriting();
}

void AtomicFile::write(QByteArrayView bytes)
{
    if (!m_error && m_file.write(bytes.data(), bytes.size()) != bytes.size())
        fail(m_file.errorString());
}

std::optional<Error> AtomicFile::commit()
{
    if (!m_error && !m_file.flush())
        fail(m_file.errorString());
    if (!m_error && !m_file.commit())
        m_error = cannotWrite(m_file.fileName(), m_file.errorString());
    return m_error;
}

std::optional<Error> writeAtomically(const QString& path, QByteArrayView bytes)
{
    AtomicFile file(path);
    file.write(bytes);
    return file.commit();
}

}  // namespace faultglass
