#include "app/window/kept_progress.h"

#include "app/progress_merge.h"

namespace faultglass {

namespace {
constexpr int kSaveAfter = 600;  // ms without a change
}

KeptProgress::KeptProgress(const QString& path, QObject* parent)
    : QObject(parent), m_path(path), m_loaded(path.isEmpty() ? LoadedProgress() : loadProgress(path))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kSaveAfter);
    connect(&m_delay, &QTimer::timeout, this, &KeptProgress::store);
}

void KeptProgress::take(int chapter, const LessonProgress& progress)
{
    m_loaded.progress.chapters[chapter] = progress;
    m_delay.start();
}

void KeptProgress::clear()
{
    m_loaded.progress.chapters.clear();
    store();
}

std::optional<Error> KeptProgress::store()
{
    m_delay.stop();
    if (m_path.isEmpty() || !m_loaded.writable || m_loaded.progress == m_loaded.stored)
        return std::nullopt;
    auto error = saveChanges(m_path, m_loaded);
    if (error)
        emit notStored(QString::fromStdString(error->message()));
    return error;
}

}  // namespace faultglass
