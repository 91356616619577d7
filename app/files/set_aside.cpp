#include "app/files/set_aside.h"

#include <QFile>
#include <QFileInfo>

namespace faultglass {

QString setAside(const QString& path)
{
    QString aside = path + QStringLiteral(".unreadable");
    for (int number = 2; number <= kMostSetAside && QFileInfo::exists(aside); ++number)
        aside = path + QStringLiteral(".unreadable-%1").arg(number);
    QFile::remove(aside);
    return QFile::rename(path, aside) ? aside : QString();
}

}  // namespace faultglass
