#include "app/kept_session.h"

#include <algorithm>
#include <cmath>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/files/catalogue.h"
#include "app/files/json_writer.h"
#include "app/scenario_session.h"
#include "widgets/panels/lab_link.h"

namespace faultglass {

namespace {

constexpr int kMostWindows = 16;
constexpr int kSoonMilliseconds = 400, kLaterMilliseconds = 5000;
constexpr const char* kMember = "session";

std::string memberText(SimTime at, double speed, const QString& path)
{
    JsonWriter json;
    json.beginObject(JsonWriter::Layout::OneLine);
    json.key("at").number(at.seconds());
    json.key("speed").number(speed);
    json.key("file").string(path.toStdString());
    json.endObject();
    std::string text = json.take();
    text.pop_back();  // the newline
    return text;
}

}  // namespace

KeptSession::KeptSession(const QString& folder, LabLink& link, ScenarioSession& session, QObject* parent)
    : QObject(parent), m_link(link), m_session(session)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return;
    for (int window = 1; window <= kMostWindows && !m_lock; ++window) {
        const QString stem = dir.filePath(QStringLiteral("session-%1").arg(window));
        auto lock = std::make_unique<QLockFile>(stem + QStringLiteral(".lock"));
        lock->setStaleLockTime(0);  // whoever still runs has it, however long
        if (!lock->tryLock(0))
            continue;
        m_lock = std::move(lock);
        m_path = stem + QStringLiteral(".faultglass.json");
        m_leftPath = stem + QStringLiteral("-left.faultglass.json");
    }
    if (!m_lock)
        return;
    // What runs now must not write over it. The newer of two that were left counts.
    if (QFile::exists(m_path)) {
        QFile::remove(m_leftPath);
        QFile::rename(m_path, m_leftPath);
    }
    for (QTimer* timer : {&m_soon, &m_later}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &KeptSession::write);
    }
    m_soon.setInterval(kSoonMilliseconds);
    m_later.setInterval(kLaterMilliseconds);
    connect(&m_link, &LabLink::frameChanged, this, &KeptSession::follow);
}

std::optional<LeftSession> KeptSession::left() const
{
    if (!m_lock || !QFile::exists(m_leftPath))
        return std::nullopt;
    auto read = loadScenarioFile(m_leftPath, scenarioCatalogue());
    if (!read)
        return std::nullopt;
    LeftSession left{std::move(read).value(), {}, {}, 1};
    left.document.warnings.clear();
    auto& kept = left.document.kept;
    const auto member = std::ranges::find_if(kept, [](const KeptMember& one) {
        return one.place == KeptMember::Place::Document && one.key == kMember;
    });
    if (member == kept.end())
        return left;
    const QJsonObject values = QJsonDocument::fromJson(QByteArray::fromStdString(member->json)).object();
    constexpr double kLongest = 1e6;
    if (const double at = values[QLatin1String("at")].toDouble(); at > 0 && at <= kLongest)
        left.at = secondsToTime(at);
    if (const double speed = values[QLatin1String("speed")].toDouble(); speed > 0 && speed <= kFastest)
        left.speed = speed;
    left.path = values[QLatin1String("file")].toString();
    kept.erase(member);
    return left;
}

void KeptSession::forgetLeft()
{
    if (m_lock)
        QFile::remove(m_leftPath);
}

void KeptSession::follow()
{
    const auto& frame = m_link.frame();
    if (!frame->timeline || frame->status == LabStatus::Empty)
        return;
    if (frame->timeline != m_written && !m_soon.isActive())
        m_soon.start();
    else if (frame->now != m_writtenAt && !m_later.isActive())
        m_later.start();
}

void KeptSession::write()
{
    const auto& frame = m_link.frame();
    if (!m_lock || !frame || !frame->timeline || frame->timeline->scenario != &m_session.scenario())
        return;
    m_soon.stop();
    m_later.stop();
    ScenarioDocument document = m_session.document();
    document.timeline = *frame->timeline;
    document.kept.push_back(
        {KeptMember::Place::Document, 0, kMember, memberText(m_link.destination(), m_link.speed(), m_session.path())});
    // Where it cannot be kept the run goes on all the same, and the next change tries again.
    if (const auto error = saveScenarioFile(m_path, document))
        qWarning("The session was not kept: %s", error->message().c_str());
    m_written = frame->timeline;
    m_writtenAt = frame->now;
}

void KeptSession::end()
{
    if (!m_lock)
        return;
    m_soon.stop();
    m_later.stop();
    disconnect(&m_link, nullptr, this, nullptr);
    QFile::remove(m_path);
}

}  // namespace faultglass
