#include "app/picture_file.h"

#include <QBuffer>

#include "app/files/atomic_file.h"

namespace faultglass {

std::optional<Error> writePicture(const QString& path, const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return Error{path.toStdString(), "PNG", "a picture that can be written as PNG"};
    return writeAtomically(path, bytes);
}

}  // namespace faultglass
