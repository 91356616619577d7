#include "tests/app/assistive_bus.h"

#include <csignal>

#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusReply>
#include <QDir>
#include <QFile>

namespace faultglass {

namespace {

constexpr int kPatience = 20'000;  // ms
constexpr int kShowing = 25;       // among the states of AT-SPI
const QString kAccessible = QStringLiteral("org.a11y.atspi.Accessible");

QDBusMessage call(const QDBusConnection& bus, const QString& service, const QString& path, const QString& interface,
                  const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, kPatience);
}

/// The first line that a program prints, once it has.
QString firstLine(QProcess& process)
{
    while (!process.canReadLine() && process.waitForReadyRead(kPatience)) {}
    return QString::fromLocal8Bit(process.readLine()).trimmed();
}

void end(QProcess& process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(3000)) {
        process.kill();
        process.waitForFinished(3000);
    }
}

}  // namespace

Spoken::Spoken(QDBusConnection bus, QString service, QString path)
    : m_bus(std::move(bus)), m_service(std::move(service)), m_path(std::move(path))
{
}

QVariant Spoken::property(const char* name) const
{
    const QDBusReply<QDBusVariant> reply = call(m_bus, m_service, m_path,
                                                QStringLiteral("org.freedesktop.DBus.Properties"),
                                                QStringLiteral("Get"), {kAccessible, QString::fromLatin1(name)});
    return reply.isValid() ? reply.value().variant() : QVariant();
}

QString Spoken::name() const { return property("Name").toString(); }
QString Spoken::description() const { return property("Description").toString(); }

QString Spoken::role() const
{
    return QDBusReply<QString>(call(m_bus, m_service, m_path, kAccessible, QStringLiteral("GetRoleName")));
}

bool Spoken::isShowing() const
{
    const QDBusMessage reply = call(m_bus, m_service, m_path, kAccessible, QStringLiteral("GetState"));
    if (reply.arguments().isEmpty())
        return false;
    const auto words = qdbus_cast<QList<uint>>(reply.arguments().constFirst());
    return !words.isEmpty() && (words.constFirst() >> kShowing & 1U) != 0;
}

QVector<Spoken> Spoken::children() const
{
    QVector<Spoken> all;
    const QDBusMessage reply = call(m_bus, m_service, m_path, kAccessible, QStringLiteral("GetChildren"));
    if (reply.arguments().isEmpty())
        return all;
    const auto argument = reply.arguments().constFirst().value<QDBusArgument>();
    argument.beginArray();
    while (!argument.atEnd()) {
        QString service;
        QDBusObjectPath path;
        argument.beginStructure();
        argument >> service >> path;
        argument.endStructure();
        all += Spoken(m_bus, service, path.path());
    }
    argument.endArray();
    return all;
}

bool Spoken::press() const
{
    return QDBusReply<bool>(
        call(m_bus, m_service, m_path, QStringLiteral("org.a11y.atspi.Action"), QStringLiteral("DoAction"), {0}));
}

QString Spoken::text() const
{
    return QDBusReply<QString>(
        call(m_bus, m_service, m_path, QStringLiteral("org.a11y.atspi.Text"), QStringLiteral("GetText"), {0, -1}));
}

void Spoken::collect(QVector<Spoken>& into) const
{
    into += *this;
    for (const Spoken& child : children()) {
        if (child.isShowing())
            child.collect(into);
    }
}

QVector<Spoken> Spoken::all() const
{
    QVector<Spoken> found;
    collect(found);
    return found;
}

std::optional<Spoken> Spoken::find(const std::function<bool(const Spoken&)>& fits) const
{
    if (fits(*this))
        return *this;
    for (const Spoken& child : children()) {
        if (!child.isShowing())
            continue;
        if (auto found = child.find(fits))
            return found;
    }
    return std::nullopt;
}

std::optional<Spoken> Spoken::find(const QString& role, const QString& name) const
{
    return find([&](const Spoken& one) { return one.name().startsWith(name) && one.role() == role; });
}

AssistiveDesk::~AssistiveDesk()
{
    end(m_program);
    QDBusConnection::disconnectFromBus(QStringLiteral("accessibility"));
    QDBusConnection::disconnectFromBus(QStringLiteral("session"));
    end(m_session);
    end(m_screen);
}

QString AssistiveDesk::start(const QStringList& arguments)
{
    // Without -noreset it starts anew when its first client goes, and refuses who comes just then.
    m_screen.start(QStringLiteral("Xvfb"), QStringLiteral("-displayfd 1 -screen 0 1600x1000x24 -nolisten tcp -noreset")
                                               .split(QLatin1Char(' ')));
    const QString screen = firstLine(m_screen);
    if (screen.isEmpty())
        return QStringLiteral("Xvfb did not start: ") + m_screen.errorString();

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + screen);
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("AT_SPI_BUS_ADDRESS"));
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(folder), m_home.path());
    m_session.setProcessEnvironment(environment);
    m_session.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    const QString session = firstLine(m_session);
    if (session.isEmpty())
        return QStringLiteral("dbus-daemon did not start: ") + m_session.errorString();

    const QDBusConnection bus = QDBusConnection::connectToBus(session, QStringLiteral("session"));
    const QDBusReply<QString> address = call(bus, QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                                             QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress"));
    if (!address.isValid())
        return QStringLiteral("at-spi2-core gave no bus: ") + address.error().message();
    m_bus = QDBusConnection::connectToBus(address.value(), QStringLiteral("accessibility"));

    // The menu bar is part of the window, so that its entries are among what is told.
    QDir(m_home.path()).mkpath(QStringLiteral("faultglass"));
    QFile preferences(m_home.filePath(QStringLiteral("faultglass/preferences.json")));
    if (!preferences.open(QIODevice::WriteOnly) || preferences.write("{\"version\": 1, \"menu-bar-shown\": true}") < 0)
        return QStringLiteral("no preferences could be written");
    preferences.close();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), session);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
    m_program.start(QStringLiteral(FAULTGLASS_BINARY_DIR "/faultglass"), arguments);
    return m_program.waitForStarted(kPatience) ? QString() : m_program.errorString();
}

std::optional<Spoken> AssistiveDesk::program() const
{
    const Spoken desktop(m_bus, QStringLiteral("org.a11y.atspi.Registry"),
                         QStringLiteral("/org/a11y/atspi/accessible/root"));
    for (const Spoken& one : desktop.children()) {
        if (one.name() == QLatin1String("faultglass"))
            return one;
    }
    return std::nullopt;
}

}  // namespace faultglass
