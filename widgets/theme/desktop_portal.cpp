#include "widgets/theme/desktop_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace faultglass {

namespace {

constexpr QLatin1String kService("org.freedesktop.portal.Desktop");
constexpr QLatin1String kPath("/org/freedesktop/portal/desktop");
constexpr QLatin1String kInterface("org.freedesktop.portal.Settings");

}  // namespace

DesktopPortal::DesktopPortal(QObject* parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
}

void DesktopPortal::ask(const QString& group, const QString& key)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call.setArguments({group, key});
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            pass(group, key, reply.value().variant());
        done->deleteLater();
    });
}

void DesktopPortal::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    pass(group, key, value.variant());
}

void DesktopPortal::pass(const QString& group, const QString& key, const QVariant& value)
{
    // The Read method wraps its answer twice; the signal does not.
    const bool wrapped = value.userType() == qMetaTypeId<QDBusVariant>();
    emit said(group, key, wrapped ? qvariant_cast<QDBusVariant>(value).variant() : value);
}

}  // namespace faultglass
