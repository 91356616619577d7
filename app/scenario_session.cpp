#include "app/scenario_session.h"

#include <QFileInfo>
#include <QUndoStack>

#include "app/files/catalogue.h"
#include "core/runtime/run_estimate.h"
#include "widgets/panels/lab_link.h"
#include "widgets/theme/core_text.h"

namespace faultglass {

ScenarioSession::ScenarioSession(LabLink& link, QUndoStack& stack, QObject* parent)
    : QObject(parent), m_link(link), m_stack(stack), m_document(makeScenarioDocument(*scenarioCatalogue().front()))
{
}

void ScenarioSession::start(const Scenario& scenario, std::optional<std::uint64_t> seed)
{
    Timeline timeline = makeScenarioDocument(scenario).timeline;
    if (seed)
        timeline.seed = *seed;
    start(timeline);
}

void ScenarioSession::start(const Timeline& timeline)
{
    m_document = makeScenarioDocument(*timeline.scenario);
    m_document.timeline = timeline;
    m_path.clear();
    m_stack.clear();
    m_link.load(m_document.timeline);
    emit changed();
}

std::optional<KeptRun> ScenarioSession::keep() const
{
    const auto frame = m_link.frame();
    if (!frame || !frame->timeline || frame->timeline->scenario != m_document.timeline.scenario)
        return std::nullopt;
    KeptRun kept{m_document, m_path, isModified(), m_link.destination(), m_link.playing(), m_link.speed()};
    kept.document.timeline = *frame->timeline;
    return kept;
}

void ScenarioSession::resume(const KeptRun& kept)
{
    m_document = kept.document;
    m_path = kept.path;
    m_stack.clear();
    m_stack.setClean();
    if (kept.modified)
        m_stack.resetClean();
    m_link.load(m_document.timeline, false);
    emit changed();
    goTo(kept);  // the panel that this may have opened came with a speed of its own
}

void ScenarioSession::goTo(const KeptRun& kept)
{
    m_link.seek(kept.at);
    m_link.setSpeed(kept.speed);
    m_link.setPlaying(kept.playing);
}

std::optional<Error> ScenarioSession::open(const QString& path)
{
    auto read = loadScenarioFile(path, scenarioCatalogue());
    if (!read)
        return read.error();
    if (auto refused = memoryRefusal(read.value().timeline, m_link.memoryLimit()))
        return refused;
    m_document = std::move(read).value();
    m_path = QFileInfo(path).absoluteFilePath();
    m_stack.clear();
    m_stack.setClean();
    m_link.load(m_document.timeline);
    emit changed();
    return std::nullopt;
}

std::optional<Error> ScenarioSession::saveAs(const QString& path)
{
    ScenarioDocument document = m_document;
    const auto frame = m_link.frame();
    if (frame && frame->timeline)
        document.timeline = *frame->timeline;
    if (auto error = saveScenarioFile(path, document))
        return error;
    m_document = std::move(document);
    m_path = QFileInfo(path).absoluteFilePath();
    m_stack.setClean();
    emit changed();
    return std::nullopt;
}

QString ScenarioSession::name() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    return coreText(scenario().title);
}

QStringList ScenarioSession::warnings() const
{
    QStringList lines;
    for (const std::string& warning : m_document.warnings)
        lines += QString::fromStdString(warning);
    return lines;
}

bool ScenarioSession::isModified() const { return !m_path.isEmpty() && !m_stack.isClean(); }

}  // namespace faultglass
