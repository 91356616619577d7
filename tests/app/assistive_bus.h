// The program on a screen nobody sees, as assistive technology hears it: over the accessibility bus of a session of its
// own. Needs Xvfb, dbus-daemon and at-spi2-core.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QVector>

namespace faultglass {

/// Something that assistive technology is told of. A handle; it asks anew each time.
class Spoken {
public:
    Spoken() = default;
    Spoken(QDBusConnection bus, QString service, QString path);

    [[nodiscard]] QString name() const;
    [[nodiscard]] QString description() const;
    /// "push button", "label": the words of AT-SPI.
    [[nodiscard]] QString role() const;
    [[nodiscard]] bool isShowing() const;
    [[nodiscard]] QVector<Spoken> children() const;
    /// Its first action; whether it was taken.
    [[nodiscard]] bool press() const;
    /// All of its text.
    [[nodiscard]] QString text() const;
    /// It and all that is showing within it, in the order it is read.
    [[nodiscard]] QVector<Spoken> all() const;
    /// The first of all() for which `fits`; nothing where there is none.
    [[nodiscard]] std::optional<Spoken> find(const std::function<bool(const Spoken&)>& fits) const;
    /// The same by role and the beginning of the name.
    [[nodiscard]] std::optional<Spoken> find(const QString& role, const QString& name) const;

private:
    [[nodiscard]] QVariant property(const char* name) const;
    void collect(QVector<Spoken>& into) const;

    QDBusConnection m_bus{QString()};
    QString m_service, m_path;
};

/// A screen, a session and the program in it; all end with this.
class AssistiveDesk {
public:
    AssistiveDesk() = default;
    ~AssistiveDesk();

    /// Empty, or why it could not be started.
    [[nodiscard]] QString start(const QStringList& arguments);
    /// What the program says of itself; nothing before it has.
    [[nodiscard]] std::optional<Spoken> program() const;

private:
    QTemporaryDir m_home;
    QProcess m_screen, m_session, m_program;
    QDBusConnection m_bus{QString()};
};

}  // namespace faultglass
