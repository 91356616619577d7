#include "app/window/kept_preferences.h"

namespace faultglass {

namespace {
constexpr int kSaveAfter = 600;  // ms without a change
}

KeptPreferences::KeptPreferences(const QString& path, QObject* parent)
    : QObject(parent), m_path(path), m_loaded(path.isEmpty() ? LoadedPreferences() : loadPreferences(path))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kSaveAfter);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        if (const auto error = store())
            qWarning("The preferences were not saved: %s", error->message().c_str());
    });
}

void KeptPreferences::edit(const std::function<void(Preferences& preferences)>& change)
{
    change(m_loaded.preferences);
    if (m_loaded.preferences != m_loaded.stored)
        m_delay.start();
}

std::optional<Error> KeptPreferences::store()
{
    m_delay.stop();
    if (m_path.isEmpty() || !m_loaded.writable || m_loaded.preferences == m_loaded.stored)
        return std::nullopt;
    return saveChanges(m_path, m_loaded);
}

}  // namespace faultglass
