// The settings of the desktop as its portal tells them over D-Bus, asked without waiting.
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace faultglass {

/// Silent where there is no session bus or no portal. User-interface thread.
class DesktopPortal : public QObject {
    Q_OBJECT
public:
    explicit DesktopPortal(QObject* parent = nullptr);
    /// Answers by `said`, some time later or never.
    void ask(const QString& group, const QString& key);

signals:
    /// The answer to a question, or the news that a setting changed.
    void said(const QString& group, const QString& key, const QVariant& value);

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void pass(const QString& group, const QString& key, const QVariant& value);
};

}  // namespace faultglass
